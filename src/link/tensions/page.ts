/** Places in an article: which sentence, what stands before a statement, who is whose. Pure. */
import { type Lookup, lookup } from '../../model/lookup.js';
import type { Reading } from '../../model/reading.js';
import { byPosition, hull, type Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Timex } from '../../model/timex.js';

/** Index of the sentence an offset lies in, or of the last one before it. */
export function sentenceAt({ sentences }: Reading, offset: number): number {
  let [from, until] = [0, sentences.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((sentences[middle] as Span)[0] <= offset) from = middle + 1;
    else until = middle;
  }
  return Math.max(0, from - 1);
}

/** What a place of an article is looked up in; made once for a reading, since every sentence and every statement asks. */
export interface Places {
  readonly body: Lookup;
  /** Body and headlines. */
  readonly told: Lookup;
  /** These and subheads. */
  readonly shown: Lookup;
  /** Contents of statements, by index. */
  readonly contents: Lookup;
  readonly times: Lookup;
  /** Index of a time by its id. */
  readonly timeById: ReadonlyMap<string, number>;
  /** Mentions that are no names, by the index of their referent. */
  readonly mentions: Lookup;
  /** All mentions, by the same. */
  readonly referents: Lookup;
  /** Index of a referent by its id. */
  readonly byId: ReadonlyMap<string, number>;
  /** Indices of those of one name, in order. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

export function placesOf({ blocks, statements, times, referents }: Reading): Places {
  const inBlocks = kept(blocks, KEPT_BLOCKS, () => {
    const spansOf = (kinds: readonly string[]) =>
      blocks.flatMap(({ kind, span }) => (kinds.includes(kind) ? [span] : []));
    return {
      body: lookup(spansOf(['body'])),
      told: lookup(spansOf(['body', 'headline'])),
      shown: lookup(spansOf(['body', 'headline', 'subhead'])),
    };
  });
  const contents = kept(statements, KEPT_OWNERS, () => owners(statements.map(({ content }) => content)));
  return {
    ...inBlocks,
    contents,
    ...kept(times, KEPT_TIMES, () => ({
      times: owners(times.map(({ span }) => [span])),
      timeById: new Map(times.map(({ id }, i) => [id, i])),
    })),
    ...kept(referents, KEPT_REFERENTS, () => whosePlaces(referents)),
  };
}

function whosePlaces(referents: Reading['referents']): Pick<Places, 'mentions' | 'referents' | 'byId' | 'byName'> {
  const byName = new Map<string, number[]>();
  referents.forEach(({ name }, i) => {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [i]);
    else known.push(i);
  });
  return {
    mentions: owners(
      referents.map(({ mentions }) => mentions.flatMap(({ form, span }) => (form === 'name' ? [] : [span]))),
    ),
    referents: owners(referents.map(({ mentions }) => mentions.map(({ span }) => span))),
    byId: new Map(referents.map(({ id }, i) => [id, i])),
    byName,
  };
}

/** Made once for a list: stretches of a long article share theirs. */
const KEPT_BLOCKS = new WeakMap<object, Pick<Places, 'body' | 'told' | 'shown'>>();
const KEPT_OWNERS = new WeakMap<object, Lookup>();
const KEPT_TIMES = new WeakMap<object, Pick<Places, 'times' | 'timeById'>>();
const KEPT_REFERENTS = new WeakMap<object, Pick<Places, 'mentions' | 'referents' | 'byId' | 'byName'>>();

function kept<T>(list: object, all: WeakMap<object, T>, make: () => T): T {
  let made = all.get(list);
  if (made === undefined) all.set(list, (made = make()));
  return made;
}

/** Indices of those one of whose spans meets another, each once, in order. */
function owners(all: readonly (readonly Span[])[]): Lookup {
  const flat = all.flatMap((spans, i) => spans.map((span) => ({ span, i })));
  const find = lookup(flat.map(({ span }) => span));
  return (span) => [...new Set(find(span).map((at) => (flat[at] as { i: number }).i))];
}

/** When a statement was said, or null. */
export function saidAt(reading: Reading, one: Statement): Timex | null {
  const at = one.said === null ? undefined : placesOf(reading).timeById.get(one.said);
  return at === undefined ? null : (reading.times[at] as Timex);
}

/** All a statement stands on. */
export function hullOf(one: Statement): Span {
  return hull([...one.source, ...one.cue, ...one.content]) as Span;
}

/** Source and cue of a statement with what stands between, and the words of its sentence before them. */
export function frameOf(text: string, reading: Reading, one: Statement): string {
  const frame = hull([...one.source, ...one.cue]);
  const content = [...one.content].sort(byPosition)[0];
  const [start] = frame ?? content ?? [0, 0];
  const sentence = reading.sentences[sentenceAt(reading, start)];
  const from = sentence === undefined || sentence[0] > start ? start : sentence[0];
  let until = frame?.[1] ?? start;
  // Adverbs and dates between cue and content: "said in March that".
  if (content !== undefined && content[0] > until && content[0] - until < 60) until = content[0];
  const rest = text.slice(from, until);
  // What stands in the same sentence before may be another's content.
  let cut = from;
  for (const i of from < start ? placesOf(reading).contents([from, start]) : []) {
    const other = reading.statements[i] as Statement;
    if (other.id === one.id) continue;
    for (const [, end] of other.content)
      if (end <= start && end > cut) {
        cut = end;
        break;
      }
  }
  return cut > from ? text.slice(cut, until) : rest;
}

/** Referents who say it. */
export function speakersOf(one: Statement): readonly string[] {
  return one.speakers.length > 0 ? one.speakers : one.speaker === null ? [] : [one.speaker];
}

export function shareSpeaker(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => b.includes(id));
}
