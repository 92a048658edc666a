/**
 * The act of a cue, whether it is negated, whether it is hedged. Example: "declined" before "to say whether he had" is
 * decline-to-comment, "declined" before "the offer" is reject.
 */
import { ACTS, type Act, ATTITUDE_ACTS } from '../../model/labels.js';
import {
  ACT_WORDS,
  HEDGES,
  NEGATIONS,
  SAYING_AFTER_DECLINE,
  SILENCE_WHEN_NEGATED,
  WEAK_WORDS,
} from '../english/acts.js';
import { hashString } from '../linear/hash.js';
import { type Columns, SHAPE, stemOf, stemsOf } from './columns.js';
import { formSet, stemSet, tagSet } from './sets.js';

/** What a cue says about the saying; `at` is the token that decided, or null for a mark or an unknown word. */
export interface CueMeaning {
  readonly act: Act;
  readonly attitude: boolean;
  readonly negated: boolean;
  readonly hedged: boolean;
  readonly at: number | null;
}

const ACT_BY_STEM: ReadonlyMap<number, Act> = (() => {
  const map = new Map<number, Act>();
  for (const act of ACTS) {
    for (const word of (ACT_WORDS[act] ?? '').split(/\s+/)) {
      if (word === '') continue;
      for (const stem of stemsOf(word)) if (!map.has(stem)) map.set(stem, act);
    }
  }
  return map;
})();
const WEAK = stemSet(WEAK_WORDS);
const SAYING = stemSet(SAYING_AFTER_DECLINE);
const SILENCE = stemSet(SILENCE_WHEN_NEGATED);
const HEDGE = stemSet(HEDGES);
const NEGATION: ReadonlySet<number> = new Set(NEGATIONS.split(' ').map(hashString));
const ATTITUDES: ReadonlySet<string> = new Set(ATTITUDE_ACTS);
const [TELL, CONFIRM, DENY] = [stemOf('tell'), stemOf('confirm'), stemOf('deny')] as const;
const NEITHER = hashString('neither');
const NOBODY: ReadonlySet<number> = new Set(['neither', 'none', 'nobody'].map(hashString));
const PRESS = stemOf('press');
const OFFER = stemOf('offer');
const ABOUT = hashString('about');
const [READ, READS] = [stemOf('read'), hashString('reads')] as const;
/** A question follows, not a request: "asked him whether to …". */
const QUESTION_WORDS: ReadonlySet<number> = formSet('if whether what who whom how why when where which about');
const [DECLINE, REFUSE, ASK, CALL, TO, FOR, ON, AFTER_WORDS] = [
  stemOf('decline'),
  stemOf('refuse'),
  stemOf('ask'),
  stemOf('call'),
  hashString('to'),
  hashString('for'),
  hashString('on'),
  4,
] as const;

/** Meaning of the cue tokens `[from, to)` of the article; the content begins at token `content`. `byNobody`: the source is a negation, "neither would say". */
export function meaningOf(columns: Columns, from: number, to: number, content: number, byNobody = false): CueMeaning {
  let at: number | null = null;
  let weakAt: number | null = null;
  let negated = byNobody;
  let hedged = false;
  for (let i = from; i < to; i++) {
    const stem = columns.stem[i] as number;
    if (NEGATION.has(columns.form[i] as number)) {
      negated = true;
      continue; // "not" has the stem of "note"
    }
    if (HEDGE.has(stem)) hedged = true;
    if (!ACT_BY_STEM.has(stem)) continue;
    if (WEAK.has(stem)) weakAt ??= i;
    else at ??= i;
  }
  at ??= weakAt;
  if (at === null) {
    // "would not name them": no verb of saying elsewhere, silence here.
    for (let i = from; negated && i < to; i++)
      if (SILENCE.has(columns.stem[i] as number) && !NEGATION.has(columns.form[i] as number))
        return { act: 'decline-to-comment', attitude: false, negated, hedged, at: i };
    return { act: 'assert', attitude: false, negated, hedged, at: null };
  }
  at = afterHabit(columns, at, to);
  const act = actAt(columns, at, to, content, negated);
  return { act, attitude: ATTITUDES.has(act), negated, hedged, at };
}

/** Whether some word of `[from, to)` is known to say or think something, or not to say it ("would not name"). */
export function tellsAct(columns: Columns, from: number, to: number): boolean {
  let negated = false;
  for (let i = from; i < to; i++) {
    const stem = columns.stem[i] as number;
    if (NEGATION.has(columns.form[i] as number)) negated = true;
    else if (ACT_BY_STEM.has(stem) || (negated && SILENCE.has(stem))) return true;
  }
  return false;
}

/** "liked to claim": what is liked is to say it, and it was said. */
function afterHabit(columns: Columns, at: number, to: number): number {
  if (!HABITS.has(columns.stem[at] as number) || columns.form[at + 1] !== TO || at + 2 >= to) return at;
  const act = ACT_BY_STEM.get(columns.stem[at + 2] as number);
  return act === undefined || ATTITUDES.has(act) ? at : at + 2;
}

const HABITS = stemSet('like love tend prefer');

function actAt(columns: Columns, at: number, to: number, content: number, negated: boolean): Act {
  const stem = columns.stem[at] as number;
  const act = ACT_BY_STEM.get(stem) as Act;
  if (stem === DECLINE || stem === REFUSE) {
    const end = Math.min(columns.count, at + 1 + AFTER_WORDS);
    for (let i = at + 1; i < end; i++) if (SAYING.has(columns.stem[i] as number)) return 'decline-to-comment';
    return 'reject';
  }
  if (negated && (SILENCE.has(stem) || isNeither(columns, at, to, stem))) return 'decline-to-comment';
  if (stem === READ && columns.form[at] === READS) return 'assert'; // the notice reads
  const next = columns.form[at + 1 < to ? at + 1 : content];
  // "asked the council for help".
  if (stem === ASK && (next === FOR || columns.form[content - 1] === FOR || asksTo(columns, at + 1))) return 'request';
  // told the ships to turn around, told them not to talk; not: told the paper, to which …
  if (stem === TELL && asksTo(columns, at + 1)) return 'demand';
  if (stem === OFFER && next === TO) return 'promise';
  if (stem === PRESS && (next === ON || next === ABOUT)) return 'ask';
  if (stem === CALL && (next === FOR || next === ON)) return 'request';
  return act;
}

/** "neither would say", "none of them answered": the source says that it was not said. */
export function isNobody([source]: readonly (readonly [number, number])[], columns: Columns): boolean {
  return source !== undefined && NOBODY.has(columns.form[source[0]]);
}

/** "would neither confirm nor deny". */
function isNeither(columns: Columns, at: number, to: number, stem: number): boolean {
  if (stem !== CONFIRM && stem !== DENY) return false;
  for (let i = at - 2; i < to; i++) if (columns.form[i] === NEITHER) return true;
  return false;
}

/** "told a meeting flights to | the island would end". */
const NO_VERBS = tagSet('DT NNP NNPS PRP PRP$ CD');

/** "asked [the ferry companies] to …" within a few words, with no question word before *to*. */
function asksTo(columns: Columns, from: number): boolean {
  const end = Math.min(columns.count, from + 6);
  for (let i = from; i < end; i++) {
    const form = columns.form[i] as number;
    if (form === TO) return !NO_VERBS.has(columns.xpos[i + 1] as number);
    if (QUESTION_WORDS.has(form) || columns.shape[i] === SHAPE.mark) return false;
  }
  return false;
}
