/** Where words come from: outlet by kind of source, and who is quoted by whom. */
import type { RecordedSpeaker } from '../store/speakers.js';
import type { Store } from '../store/store.js';
import type { QuotingSum, SourceSum } from '../store/sums.js';

/** One outlet's statements by the kind of their sources; `official` lies across the other four. */
export interface OutletSources {
  /** Null for articles that name no outlet. */
  readonly outlet: string | null;
  readonly statements: number;
  readonly named: number;
  readonly role: number;
  readonly group: number;
  readonly anonymous: number;
  readonly implicit: number;
  readonly official: number;
  /** In the source's own words, whole or in part. */
  readonly direct: number;
}

export interface Sources {
  /** Those of most statements first. */
  readonly outlets: readonly OutletSources[];
  readonly all: OutletSources;
  /** Those heard most. */
  readonly speakers: readonly RecordedSpeaker[];
  /** How often each outlet has those speakers. */
  readonly quoting: readonly QuotingSum[];
}

/** `speakers` of those heard most. */
export async function sourcesOf(store: Store, speakers: number): Promise<Sources> {
  const sums = await store.sourceSums();
  const byOutlet = new Map<string | null, SourceSum[]>();
  for (const one of sums) byOutlet.set(one.outlet, [...(byOutlet.get(one.outlet) ?? []), one]);
  const outlets = [...byOutlet]
    .map(([outlet, own]) => summed(outlet, own))
    .sort((a, b) => b.statements - a.statements || ((a.outlet ?? '') < (b.outlet ?? '') ? -1 : 1));
  const heard = await store.speakers({ words: [], ids: null }, { limit: speakers, offset: 0 });
  return {
    outlets,
    all: summed(null, sums),
    speakers: heard.speakers,
    quoting: await store.quotingSums(heard.speakers.map(({ id }) => id)),
  };
}

function summed(outlet: string | null, sums: readonly SourceSum[]): OutletSources {
  const of = (is: (one: SourceSum) => boolean) => sums.reduce((sum, one) => (is(one) ? sum + one.statements : sum), 0);
  return {
    outlet,
    statements: of(() => true),
    named: of(({ sourceKind }) => sourceKind === 'named'),
    role: of(({ sourceKind }) => sourceKind === 'role'),
    group: of(({ sourceKind }) => sourceKind === 'group'),
    anonymous: of(({ sourceKind }) => sourceKind === 'anonymous'),
    implicit: of(({ sourceKind }) => sourceKind === 'implicit'),
    official: of(({ official }) => official),
    direct: of(({ mode }) => mode !== 'indirect'),
  };
}
