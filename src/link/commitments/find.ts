/**
 * Who undertook what: promises, plans, demands and threats that an article puts in somebody's mouth. The outlet's own diary and forecasts are none. Kind
 * is told by `undertakings`. Pure.
 */

import type { CommitmentKind } from '../../model/labels.js';
import type { Reading } from '../../model/reading.js';
import { hull, overlap, type Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Timex } from '../../model/timex.js';
import { placesOf, sentenceAt, speakersOf } from '../tensions/page.js';
import { isClaim } from '../tensions/stretches.js';
import { type Undertakings, undertakenBy } from './undertakings.js';

/** A commitment as it stands in one article, before it is numbered. */
export interface FoundCommitment {
  readonly kind: CommitmentKind;
  readonly statement: Statement;
  readonly by: string | null;
  readonly to: string | null;
  readonly what: Span;
  /** Timex of the day it falls due. */
  readonly due: string | null;
  /** Words that say what it leaves open. */
  readonly missing: readonly Span[];
}

/** "but did not say how": what the commitment leaves open. */
const OPEN =
  /\b(?:(?:did|does|would|has|have|had)(?: not|n['’]t) (?:say|saying|said|give|given|explain|specify|elaborate|name|set)|without (?:saying|specifying|explaining|giving|naming|setting)) (?:how|when|where|what|which|who|by when|any|an?|no)\b[^.;]{0,40}/iu;

/** `model`: null where there are no weights. */
export function commitmentsIn(text: string, reading: Reading, model: Undertakings | null): FoundCommitment[] {
  const found: FoundCommitment[] = [];
  for (const one of reading.statements) {
    if (!isClaim(one)) continue;
    if (one.standing === 'denied' || one.standing === 'questioned' || one.content.length === 0) continue;
    for (const [piece, kind] of undertaken(one, text, reading, model)) {
      const missing = missingIn(text, reading, one, piece);
      const what = withoutMissing(text, piece, missing[0] ?? null);
      // One thing told twice in one sentence ("said he had a promise from Putin to help") is one commitment: the inner one, its maker's.
      const outer = found.findIndex((other) => overlap(other.what, what) > 0);
      const inner = outer >= 0 && (found[outer] as FoundCommitment).statement.id === one.within;
      if (outer >= 0 && !inner) continue;
      if (inner) found.splice(outer, 1);
      const due = placesOf(reading)
        .times(what)
        .map((i) => reading.times[i] as Timex)
        .filter(({ type, until }) => type !== 'DURATION' && type !== 'SET' && until !== null)
        .at(-1);
      found.push({
        kind,
        statement: one,
        by: speakersOf(one)[0] ?? null,
        to: one.addressee ?? receiverOf(reading, one),
        what,
        due: due?.id ?? null,
        missing,
      });
    }
  }
  return found;
}

/** "Said the firm must write to everybody, and that she would fine it otherwise" is a demand and a threat; mostly a content is one commitment, or none. */
function undertaken(
  one: Statement,
  text: string,
  reading: Reading,
  model: Undertakings | null,
): (readonly [Span, CommitmentKind])[] {
  const whole = hull(one.content) as Span;
  const kinds = one.content.map((piece) => [piece, undertakenBy(one, piece, text, reading, model)] as const);
  const told = kinds.filter((pair): pair is readonly [Span, CommitmentKind] => pair[1] !== null);
  // Words in quotation marks with "he said" between them are one; "said she would pay, and that the plant would stay" is two.
  const several = one.mode !== 'direct' && told.length > 1;
  if (several || new Set(told.map(([, kind]) => kind)).size > 1) return told.flatMap((pair) => joined(pair, text));
  const kind = (one.content.length > 1 ? undertakenBy(one, whole, text, reading, model) : null) ?? told[0]?.[1] ?? null;
  return kind === null ? [] : joined([whole, kind], text);
}

/** "To keep the halls open | and to freeze the tax": two things undertaken under one verb. */
function joined(
  [[from, until], kind]: readonly [Span, CommitmentKind],
  text: string,
): (readonly [Span, CommitmentKind])[] {
  const words = text.slice(from, until);
  const and = AND_TO.exec(words);
  if (and === null || !/^\W*(?:not )?to /iu.test(words)) return [[[from, until], kind]];
  const at = from + and.index;
  return [
    [[from, at], kind],
    [[at + (and[1] as string).length, until], kind],
  ];
}

const AND_TO = /(,? and )(?:not )?to \p{Ll}{2}/u;

/** Whoever tells of a promise that was made to them: "Trump said he had a promise from Putin". */
function receiverOf({ statements }: Reading, one: Statement): string | null {
  const teller =
    one.act === 'promise' && one.within !== null ? statements.find(({ id }) => id === one.within) : undefined;
  const hop = one.chain[0]?.referent ?? null;
  return teller !== undefined && hop !== null && speakersOf(teller).includes(hop) ? hop : null;
}

/** Words that say what is left open: inside the content, or right behind it in the sentence. */
function missingIn(text: string, reading: Reading, one: Statement, whole: Span): Span[] {
  if (one.act === 'demand' || one.act === 'request') return [];
  const sentence = reading.sentences[sentenceAt(reading, whole[0])];
  const match = OPEN.exec(text.slice(whole[0], Math.max(whole[1], sentence?.[1] ?? whole[1])));
  if (match === null) return [];
  const at = whole[0] + match.index;
  return [[at, at + match[0].trimEnd().length]];
}

function withoutMissing(text: string, [from, until]: Span, missing: Span | null): Span {
  if (missing === null || missing[0] <= from || missing[0] >= until) return [from, until];
  const kept = text.slice(from, missing[0]).replace(/[\s,;–—-]*\b(?:but|and|though|although)?\s*$/iu, '');
  return kept.length < 3 ? [from, until] : [from, from + kept.length];
}
