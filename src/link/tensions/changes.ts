/**
 * States that came to their end as one sentence of the outlet's own tells it: "The line, closed since a landslide in March, reopened on Thursday". Two words
 * that stand on two sides of a state, one of them with a word that sets it back in time. Pure.
 */
import { overlap, type Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Page } from './claim.js';
import type { Found } from './found.js';
import { sidesOf } from './opposites.js';
import { placesOf } from './page.js';
import { type Term, wordingOf } from './words.js';

/** Sets what stands beside it back in time. */
const SINCE =
  /\b(?:since|until|for (?:more than |nearly |almost |over )?(?:an? |\w+ )?(?:\w+ )?(?:century|decades?|years?|months?|weeks?)|once|previously|formerly|used to|(?:days|weeks|months|years) after|after (?:\w+ ){1,6}(?:closed|shut|opened|opening|closing|closure))\b/iu;
/** Where a clause begins or ends. */
const BORDER = /,\s|\s(?:but|after|while|although)\s/giu;
const LONGEST = 400;

export function changesIn({ text, reading }: Page): Found[] {
  const found: Found[] = [];
  const { body, contents } = placesOf(reading);
  const isSaid = (sentence: Span, length: number) =>
    contents(sentence).some((i) => {
      const { attitude, content } = reading.statements[i] as Statement;
      return !attitude && content.some((span) => overlap(span, sentence) * 2 > length);
    });
  for (const sentence of reading.sentences) {
    const length = sentence[1] - sentence[0];
    if (length > LONGEST || body(sentence).length === 0 || isSaid(sentence, length)) continue;
    const words = text.slice(...sentence);
    // "The pound opened at 1.62 after a close of 1.63" tells of prices.
    if (/\d\.\d/u.test(words)) continue;
    const back = SINCE.exec(words);
    if (back === null) continue;
    const { terms, iffy, modal } = wordingOf(text, [sentence]);
    if (iffy || modal !== 0) continue;
    const pair = sidesIn(terms);
    if (pair === null) continue;
    const at = sentence[0] + back.index;
    const [x, y] = pair.map((term) => clauseOf(words, sentence[0], term.at)) as [Span, Span];
    if (overlap(x, y) > 0) continue;
    // The clause that is set back in time is of before.
    const first = at >= x[0] && at < x[1];
    if (!first && !(at >= y[0] && at < y[1])) continue;
    const [before, after] = first ? [x, y] : [y, x];
    found.push({
      kind: 'change-over-time',
      earlier: { statement: null, spans: [before] },
      later: { statement: null, spans: [after] },
      words: pair.map((term) => term.at),
      noticedBy: null,
      notice: null,
      score: 0.75,
    });
  }
  return found;
}

/** Two words on two sides of one state; null where there are none. */
function sidesIn(terms: readonly Term[]): readonly [Term, Term] | null {
  for (const [i, x] of terms.entries())
    for (const { pair, side, state } of state0(x))
      for (const y of terms.slice(i + 1))
        if (
          state &&
          !y.negated &&
          // A petition to reopen the bridge has not reopened it.
          !x.undone &&
          !y.undone &&
          y.stem !== x.stem &&
          state0(y).some((other) => other.pair === pair && other.side !== side)
        )
          return [x, y];
  return null;
}

const state0 = (term: Term) => (term.negated || term.name ? [] : sidesOf(term.stem));

/** The stretch between commas and joining words that holds a word. */
function clauseOf(words: string, start: number, at: Span): Span {
  let [from, until] = [0, words.length];
  for (const border of words.matchAll(BORDER)) {
    const end = border.index + border[0].length;
    if (end <= at[0] - start) from = end;
    else if (border.index >= at[1] - start) {
      until = border.index;
      break;
    }
  }
  return [start + from, start + until];
}
