/**
 * A speaker at a glance: what they are called and were, when and how they spoke, about what, who quotes them and through whom their words came.
 * Counts are of statements that stand: attitudes, dismissed and denied ones are left out, the last shown apart.
 */
import type { Act } from '../model/labels.js';
import type { Recorded } from '../store/recorded.js';
import type { Counted } from '../store/speakers.js';
import type { Store } from '../store/store.js';
import type { Spoken } from '../store/sums.js';
import { type ShownSpeaker, showSpeaker } from './speakers.js';
import { type Topic, topicsOf } from './topics.js';

export interface Portrait extends ShownSpeaker {
  /** Newest first; at most `HELD`, and then the figures are of these. */
  readonly spoken: readonly Spoken[];
  readonly isAll: boolean;
  readonly acts: readonly { readonly act: Act; readonly count: number }[];
  readonly topics: readonly Topic[];
  /** Outlets that have statements of theirs; the name is empty where an article names none. */
  readonly quotedBy: readonly Counted[];
  /** Who passed their words on, nearest to the page first where there are several. */
  readonly through: readonly Counted[];
  /** What articles deny they ever said, by id. */
  readonly denied: readonly string[];
  /** The newest, whole. */
  readonly latest: readonly Recorded[];
}

/** Statements drawn and counted: some tens of milliseconds. */
export const HELD = 3000;
const TOPICS = 12;

/** Everything the page of a speaker tells; `latest` statements whole. A Fault for an id nobody has. */
export async function portrait(store: Store, id: string, latest: number): Promise<Portrait> {
  const shown = await showSpeaker(store, id);
  const found = await store.spoken(shown.speaker.id, HELD + 1);
  const all = found.slice(0, HELD);
  const spoken = all.filter(({ denied }) => !denied);
  return {
    ...shown,
    spoken,
    isAll: found.length <= HELD,
    acts: actsOf(spoken),
    topics: topicsOf(spoken, TOPICS),
    quotedBy: tallied(spoken.map(({ outlet }) => outlet ?? '')),
    through: tallied(spoken.flatMap(({ via }) => via)),
    denied: all.filter(({ denied }) => denied).map((one) => one.id),
    latest: await store.recorded(spoken.slice(0, latest).map((one) => one.id)),
  };
}

function actsOf(spoken: readonly Spoken[]): { act: Act; count: number }[] {
  return tallied(spoken.map(({ act }) => act)).map(({ name, count }) => ({ act: name as Act, count }));
}

function tallied(names: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
