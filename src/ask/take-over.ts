/**
 * A colleague's corrections laid over this record: the lines of `export --format corrections`. Who decided what and when stays as it was, so that
 * the same file again changes nothing, and of two decisions about one field the newer holds, wherever it was made. A statement or speaker that
 * has another id here is found by its words or name, where those are one thing's alone.
 */
import { Fault } from '../model/fault.js';
import { phrases } from '../store/fold.js';
import type { SpeakerLinker } from '../store/speaker-linker.js';
import type { Filter, Store } from '../store/store.js';
import { correct } from './correct.js';
import { DOINGS, type Doing } from './doings.js';
import type { DecisionLine } from './export/decisions.js';
import { ANYTHING } from './questions.js';
import { filterFor } from './said.js';

/** `made`: it is on this record now. `known`: it was there. */
export interface TakenOver {
  readonly outcome: 'made' | 'known';
  /** Id of the decision here. */
  readonly id: string;
}

/** Takes over lines one after the other; throws a Fault for one that cannot be, and goes on with the next when asked to. */
export async function takingOver(
  store: Store,
  linker: SpeakerLinker,
): Promise<(line: string, place: string) => Promise<TakenOver>> {
  const known = new Set((await store.decisions()).map(({ id }) => id));
  /** Ids in the file → ids here. */
  const here = new Map<string, string>();
  return async (text, place) => {
    const line = lineOf(text, place);
    if (known.has(line.id)) return { outcome: 'known', id: line.id };
    const { what, author, at } = line;
    const id = what === 'undo' ? undone(line, here, place) : await aboutOf(store, line, place);
    const value = await valueFor(store, line, place);
    const made = await correct(store, linker, { id, doing: what, value, author, at });
    here.set(line.id, made.id);
    const outcome = known.has(made.id) && what !== 'undo' ? 'known' : 'made';
    known.add(made.id);
    return { outcome, id: made.id };
  };
}

function lineOf(text: string, place: string): DecisionLine {
  const broken = (why: string) =>
    new Fault('decision-broken', `${place}: ${why}; give a file of \`hearsay export --format corrections\``);
  let line: Partial<DecisionLine>;
  try {
    line = JSON.parse(text) as Partial<DecisionLine>;
  } catch {
    throw broken('this is no JSON');
  }
  const { kind, id, about, what, author, at, value } = line ?? {};
  const strings = [id, about, author, at].every((one) => typeof one === 'string' && one.length < 1000);
  if (kind !== 'correction' || !strings || !DOINGS.includes(what as Doing)) throw broken('this is no correction');
  if (value !== null && typeof value !== 'string') throw broken('its value is no text');
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at as string)) throw broken('its time is none');
  return line as DecisionLine;
}

function undone({ value }: DecisionLine, here: ReadonlyMap<string, string>, place: string): string {
  if (value === null) throw new Fault('decision-broken', `${place}: it takes nothing back`);
  return here.get(value) ?? value;
}

/** The statement or speaker here. */
async function aboutOf(store: Store, line: DecisionLine, place: string): Promise<string> {
  if (!line.about.startsWith('st_')) return speakerOf(store, line.about, line.speaker, place);
  if ((await store.item(line.about)) !== null) return line.about;
  const words = line.statement?.content ?? line.statement?.source ?? null;
  if (words !== null) {
    const filter: Filter = { ...(await filterFor(store, { ...ANYTHING, attitudes: true })), denied: true };
    // The first words narrow it down; all of them decide.
    const some = phrases(words).slice(0, 8);
    const { statements } = await store.find({ ...filter, words: some }, { limit: 50, offset: 0 });
    const same = statements.filter(
      ({ source, cue, content, article }) =>
        (content?.text ?? null) === line.statement?.content &&
        (source?.text ?? null) === line.statement?.source &&
        (cue?.text ?? null) === line.statement?.cue &&
        (line.statement?.article.url == null || article.url === line.statement.article.url),
    );
    if (same.length === 1) return same[0]?.id as string;
  }
  throw new Fault(
    'decision-unplaced',
    `${place}: ${line.about} is not on this record, nor one statement with its words; record its article first`,
  );
}

async function speakerOf(store: Store, id: string, name: string | null, place: string): Promise<string> {
  if ((await store.speaker(id)) !== null) return id;
  const ids = name === null ? [] : await store.speakerIds(phrases(name));
  if (ids.length === 1) return ids[0] as string;
  const who = name === null ? id : `${id} (${name})`;
  throw new Fault(
    'decision-unplaced',
    `${place}: ${who} is not on this record, or several here have the name; decide it here by hand`,
  );
}

async function valueFor(store: Store, { what, value, other }: DecisionLine, place: string): Promise<string | null> {
  return what === 'merge' && value !== null ? speakerOf(store, value, other, place) : value;
}
