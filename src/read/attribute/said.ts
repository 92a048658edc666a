/**
 * When something was said: the time that belongs to the cue ("said on Tuesday", "in a tweet early Tuesday the minister told …"), never
 * one inside what was said. By the tree where there is one: the time hangs on the cue with no other verb in between; else by nearness.
 */
import type { Block } from '../../model/reading.js';
import { contains, overlap, type Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Timex } from '../../model/timex.js';
import type { Tree } from '../../model/tree.js';
import { DEPRELS } from '../parse/labels.js';
import type { Segments } from '../segment/segment.js';
import { UPOS } from '../tag/labels.js';
import { sentenceOf } from './sentence-of.js';

export interface SaidInput {
  readonly blocks: readonly Block[];
  readonly segments: Segments;
  readonly tree: Tree | null;
}

const VERB = UPOS.indexOf('VERB');
/** Relations that take a time away from the cue: it belongs to the speaker or to a clause of its own. */
const AWAY = new Set(['nsubj', 'nsubj:pass', 'csubj', 'ccomp', 'advcl', 'acl:relcl', 'appos']);
const IS_AWAY = Uint8Array.from(DEPRELS, (label) => (AWAY.has(label) ? 1 : 0));
const HIGHEST = 12;
/** Code units between cue and time that count as beside it. */
const BESIDE = 24;

/** The same statements, each with the time it was said. */
export function withSaid(statements: readonly Statement[], times: readonly Timex[], input: SaidInput): Statement[] {
  if (times.length === 0) return [...statements];
  const usable = times.filter(({ type, value }) => (type === 'DATE' || type === 'TIME') && !value.endsWith('_REF'));
  if (usable.length === 0) return [...statements];
  const heads = headsOf(usable, input);
  return statements.map((statement) => {
    const said = saidOf(statement, statements, usable, heads, input);
    return said === null ? statement : { ...statement, said };
  });
}

/** First token of each time. */
function headsOf(times: readonly Timex[], { segments: { tokens } }: SaidInput): { first: number; last: number }[] {
  let at = 0;
  return times.map(({ span }) => {
    while (at < tokens.count && (tokens.start[at] as number) < span[0]) at++;
    let last = at;
    while (last < tokens.count && (tokens.start[last] as number) < span[1]) last++;
    return { first: at, last };
  });
}

function tokenAt({ tokens }: Segments, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.end[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function saidOf(
  statement: Statement,
  all: readonly Statement[],
  times: readonly Timex[],
  heads: readonly { first: number; last: number }[],
  input: SaidInput,
): string | null {
  const { segments } = input;
  if (statement.attitude) return null;
  const [cue] = statement.cue;
  if (cue === undefined) return null;
  const first = tokenAt(segments, cue[0]);
  const last = tokenAt(segments, cue[1] - 1);
  const sentence = sentenceOf(segments, first);
  const from = segments.sentences.first[sentence] as number;
  const to = segments.sentences.first[sentence + 1] as number;
  let best: string | null = null;
  let bestGap = Number.POSITIVE_INFINITY;
  times.forEach((time, k) => {
    const head = heads[k] as { first: number; last: number };
    if (head.first < from || head.first >= to) return;
    if (isInside(time.span, statement, all)) return;
    const gap = time.span[0] >= cue[1] ? time.span[0] - cue[1] : cue[0] - time.span[1];
    const attached = hangsOn(head, first, last, from, to, input);
    if (attached === false) return;
    if (attached === null && gap > BESIDE) return;
    if (gap < bestGap) {
      best = time.id;
      bestGap = gap;
    }
  });
  return best ?? entryTime(statement, times, input);
}

/** In what was said, or in the words of another statement that does not hold this one. */
function isInside(span: Span, statement: Statement, all: readonly Statement[]): boolean {
  for (const piece of [...statement.content, ...statement.verbatim]) if (overlap(piece, span) > 0) return true;
  const [cue] = statement.cue;
  return all.some(
    (other) =>
      other !== statement &&
      other.content.some((piece) => contains(piece, span) && (cue === undefined || !contains(piece, cue))),
  );
}

/** True where the time hangs on the cue, false where it hangs on another verb, null where the tree does not tell. */
function hangsOn(
  { first, last }: { first: number; last: number },
  cueFirst: number,
  cueLast: number,
  from: number,
  to: number,
  { tree, segments }: SaidInput,
): boolean | null {
  if (tree === null) return null;
  const { upos } = segments.tokens;
  let at = first;
  // From the head of the time itself.
  for (let step = 0; step < HIGHEST; step++) {
    const up = tree.head[at] as number;
    if (up === at || up < first || up >= last) break;
    at = up;
  }
  for (let step = 0; step < HIGHEST; step++) {
    const up = tree.head[at] as number;
    if (up === at) return null;
    if (up >= cueFirst && up <= cueLast) return IS_AWAY[tree.deprel[at] as number] !== 1;
    if (up < from || up >= to) return null;
    if (upos[up] === VERB) return false;
    at = up;
  }
  return null;
}

/** A live report's entry opens with its hour: what is told in it was said then. */
function entryTime(statement: Statement, times: readonly Timex[], { blocks }: SaidInput): string | null {
  const at = (statement.cue[0] ?? statement.content[0])?.[0] ?? -1;
  const block = blocks.find(({ span }) => span[0] <= at && at < span[1]);
  if (block === undefined || statement.within !== null) return null;
  const time = times.find(({ span, type, value }) => type === 'TIME' && /T\d/.test(value) && span[0] === block.span[0]);
  return time?.id ?? null;
}
