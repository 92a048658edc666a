/**
 * Turns of a transcript as statements: the label is the source, its colon the cue, and what is said the content, the speaker's own
 * words although no marks stand around them. What the model found inside a turn is nested in it; what it made of the label goes.
 * Example: `VOSS: Inspectors say the bridge is safe.` → Voss: that; within it, the inspectors.
 */
import type { Act } from '../../model/labels.js';
import type { Block } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import type { Reason } from '../../model/statement.js';
import type { Tokens } from '../../model/tokens.js';
import { findTurns, type Turn } from '../block/turns.js';
import { NO_ANSWER } from '../english/turns.js';
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { meaningOf } from './act-of.js';
import type { Columns } from './columns.js';
import { withoutDropped } from './nested.js';
import type { Orphan } from './quoted.js';
import type { Relayed } from './relay.js';
import { ownAct } from './sense.js';
import { formSet } from './sets.js';

type Range = readonly [number, number];

/** How often a turn was what its speaker said, whole; see `eval/RESULTS.md` for the reading by eye. */
export const TURN_SCORE = 0.95;

/** A turn in tokens. */
export interface SpokenTurn {
  readonly turn: Turn;
  readonly act: Act;
  readonly source: Range;
  readonly cue: Range;
  readonly content: readonly Range[];
}

/** The statements found with the turns after them: `found[firstTurn + k]` is `turns[k]`. */
export interface WithTurns {
  readonly found: readonly Relayed[];
  readonly turns: readonly SpokenTurn[];
  readonly firstTurn: number;
  readonly orphans: readonly Orphan[];
}

/** Adds the turns of a transcript; any other article passes unchanged. */
export function readTurns(
  found: readonly Relayed[],
  orphans: readonly Orphan[],
  text: string,
  blocks: readonly Block[],
  segments: Segments,
  columns: Columns,
): WithTurns {
  const turns = spokenTurns(text, blocks, segments, columns);
  if (turns.length === 0) return { found, turns, firstTurn: found.length, orphans };
  // By token: number of the turn (from 1) whose words hold it; -1 for labels and marks.
  const owner = new Int32Array(columns.count);
  turns.forEach(({ source, cue, content }, k) => {
    owner.fill(-1, source[0], cue[1]);
    for (const [start, end] of content) owner.fill(k + 1, start, end);
  });
  const kept = found.map((one): Relayed | null => {
    const at = owner[one.cue[0]] as number;
    if (at < 0) return null;
    const own = (ranges: readonly Range[]) => ranges.flatMap((range) => ownedBy(range, at, owner));
    const content = own(one.content);
    if (content.length === 0) return null;
    const nested = at > 0 && one.within < 0 ? found.length + at - 1 : one.within;
    return { ...one, source: own(one.source), content, within: nested };
  });
  const spoken = turns.map(
    (turn): Relayed => ({
      block: turn.turn.paragraph,
      cue: turn.cue,
      source: [turn.source],
      content: turn.content,
      within: -1,
      score: TURN_SCORE,
      cueProbability: TURN_SCORE,
      sourceProbability: TURN_SCORE,
      contentProbability: TURN_SCORE,
      relayed: false,
    }),
  );
  const all = withoutDropped([...kept, ...spoken]);
  const free = orphans.filter(({ span }) => owner[span[0]] === 0);
  return { found: all, turns, firstTurn: all.length - turns.length, orphans: free };
}

/** The pieces of a range that belong to one owner. */
function ownedBy([start, end]: Range, at: number, owner: Int32Array): Range[] {
  const pieces: [number, number][] = [];
  for (let i = start; i < end; i++) {
    if (owner[i] !== at) continue;
    const last = pieces.at(-1);
    if (last !== undefined && last[1] === i) last[1]++;
    else pieces.push([i, i + 1]);
  }
  return pieces;
}

/** Why a turn is a statement, for a reader. */
export function reasonsOf({ turn }: SpokenTurn, text: string): Reason[] {
  const label = text.slice(...turn.label);
  const reasons: Reason[] = [
    { rule: 'turn', says: `a transcript: "${label}" opens what is said here`, span: turn.label, weight: null },
  ];
  if (turn.full !== null)
    reasons.push({
      rule: 'turn-speaker',
      says: `"${label}" stands for ${text.slice(...turn.full).replace(/\s+/g, ' ')}, named in full here`,
      span: turn.full,
      weight: null,
    });
  return reasons;
}

function spokenTurns(text: string, blocks: readonly Block[], segments: Segments, columns: Columns): SpokenTurn[] {
  const turns = findTurns(
    text,
    blocks.map(({ span }) => span),
  );
  const spoken: SpokenTurn[] = [];
  let asked: string | null = null;
  for (const turn of turns) {
    const source = rangeOf(segments, turn.paragraph, turn.label);
    const cue = rangeOf(segments, turn.paragraph, turn.mark);
    const content = turn.pieces
      .map(({ paragraph, span }) => rangeOf(segments, paragraph, span))
      .filter((range) => range !== null);
    if (source === null || cue === null || source[1] > cue[0] || content.length === 0) continue;
    if (content.some(([start]) => start < cue[1])) continue;
    const act = actOf(turn, text, content, columns, asked !== null && asked !== turn.speaker);
    asked = act === 'ask' ? turn.speaker : null;
    spoken.push({ turn, act, source, cue, content });
  }
  return spoken;
}

/** The tokens of a block that lie inside a span; null for none. */
function rangeOf({ tokens, blockFirst }: Segments, block: number, [from, to]: Span): Range | null {
  const last = blockFirst[block + 1] as number;
  const start = firstFrom(tokens, blockFirst[block] as number, last, from);
  let end = firstFrom(tokens, start, last, to);
  while (end > start && (tokens.end[end - 1] as number) > to) end--;
  return end > start ? [start, end] : null;
}

function firstFrom(tokens: Tokens, first: number, last: number, at: number): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.start[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const SPEAKER: ReadonlySet<number> = new Set(['i', 'we'].map(hashString));
const ADVERBS: ReadonlySet<number> = formSet(
  'do hereby also again really very sincerely strongly absolutely fully certainly just must',
);

/** What somebody does by a turn: asks, does what the words "I promise" do, says nothing, answers, or says so. */
function actOf(turn: Turn, text: string, content: readonly Range[], columns: Columns, answers: boolean): Act {
  if (turn.kind === 'question') return 'ask';
  const words = turn.pieces.map(({ span }) => text.slice(...span));
  if (NO_ANSWER.test(words[0] as string)) return 'decline-to-comment';
  const done = performed(content, columns);
  if (done !== null) return done;
  if (/\?["”'’)\]]*$/.test(words.at(-1) as string)) return 'ask';
  return ownAct((words[0] as string).toLowerCase(), turn.kind === 'answer' || answers ? 'answer' : 'assert');
}

/** "I promise …", "we apologise …": saying so is doing so. */
function performed(content: readonly Range[], columns: Columns): Act | null {
  for (const [start, end] of content) {
    for (let i = start; i + 1 < end; i++) {
      if (!SPEAKER.has(columns.form[i] as number)) continue;
      let verb = i + 1;
      while (verb < end && ADVERBS.has(columns.form[verb] as number)) verb++;
      if (verb >= end || !PERFORMATIVES.has(columns.form[verb] as number)) continue;
      const { act, attitude } = meaningOf(columns, verb, verb + 1, verb + 1);
      if (!attitude && act !== 'assert') return act;
    }
  }
  return null;
}

/** First person, present: "I denied it then" is a story. */
const PERFORMATIVES: ReadonlySet<number> = formSet(
  'promise pledge vow guarantee apologise apologize regret deny reject condemn accuse warn demand urge thank congratulate concede admit',
);
