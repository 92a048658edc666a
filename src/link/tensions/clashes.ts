/** Claims of one article that clash when they are compared: of different speakers, of one speaker, of a speaker and the outlet. Pure. */
import type { TensionKind } from '../../model/labels.js';
import type { Span } from '../../model/span.js';
import { answered, hasReserve } from './answers.js';
import { type Claim, type Page, startOf } from './claim.js';
import { RUNNING } from './figures.js';
import { endOf, type Found, sharedLength } from './found.js';
import { judge } from './judge.js';
import { sameVoice } from './names.js';
import { sentenceAt, shareSpeaker } from './page.js';
import type { Quantity } from './quantity.js';
import { isWeak } from './words.js';

export function clashesIn(page: Page, claims: readonly Claim[]): Found[] {
  const found: Found[] = [];
  const parents = new Map(page.reading.statements.map(({ id, within }) => [id, within]));
  const sentences = claims.map((one) => sentenceAt(page.reading, startOf(one)));
  for (let i = 0; i < claims.length; i++)
    for (let j = i + 1; j < claims.length; j++) {
      const [a, b] = [claims[i] as Claim, claims[j] as Claim];
      if (sharedLength(a.spans, b.spans) > 0 || isInside(parents, a, b)) continue;
      const figures = disputed(page, a, b);
      if (figures !== null) {
        found.push(figures);
        continue;
      }
      const same =
        shareSpeaker(a.speakers, b.speakers) || sameVoice(a, b) || (a.statement === null && b.statement === null);
      // What somebody says twice at one time is not gone back on.
      if (same && a.statement !== null && b.statement !== null && a.back === b.back && a.date === b.date) continue;
      // Far apart two speakers of one story share words whatever they say: in 294 articles skimmed about two of fourteen such pairs were worth keeping.
      const gap = (sentences[j] as number) - (sentences[i] as number);
      const far = !same && Math.abs(gap) > FAR;
      const judged =
        far && a.statement !== null && b.statement !== null && !a.denies && !b.denies ? null : judge(a, b, same);
      if (judged === null) {
        const answer = same ? null : answered(page, a, b, gap);
        if (answer !== null) found.push(answer);
        continue;
      }
      const [early, late] = judged.swapped ? [b, a] : [a, b];
      found.push({
        kind: judged.kind as TensionKind,
        earlier: endOf(early),
        later: endOf(late),
        words: judged.clash.flatMap(([x, y]) => (judged.swapped ? [y, x] : [x, y])),
        noticedBy: null,
        notice: null,
        score: judged.score,
      });
    }
  return found.sort((a, b) => b.score - a.score);
}

/** Sentences between two speakers' words up to which they are compared inside one article. */
const FAR = 2;

function isInside(parents: ReadonlyMap<string, string | null>, a: Claim, b: Claim): boolean {
  return (
    a.statement !== null &&
    b.statement !== null &&
    (parents.get(a.statement) === b.statement || parents.get(b.statement) === a.statement)
  );
}

/** How near two figures must stand, in sentences, where only their unit tells that they are of one thing. */
const NEXT = 1;
/** Words a claim may have that merely gives another figure: "Carland Rail puts it at 71 per cent". */
const FEW = 3;

/** One gives a figure and another, right after, a different one for the same: "Kerr said the figure was nine days". */
function disputed(page: Page, a: Claim, b: Claim): Found | null {
  const { reading } = page;
  if (a.statement === null || b.statement === null || shareSpeaker(a.speakers, b.speakers)) return null;
  if (a.quantities.length !== 1 || b.quantities.length !== 1 || hasReserve(a) || hasReserve(b)) return null;
  if (RUNNING.test(page.text.slice(...(b.spans[0] as Span)))) return null;
  if (b.terms.filter(({ stem }) => !isWeak(stem)).length > FEW || a.terms.length < 1) return null;
  // Of one thing: by a word they share, by a word that points to it, or for want of any other.
  const told = page.text.slice(...(b.spans[0] as Span));
  const shares = a.terms.some(
    ({ stem, name }) => !name && !isWeak(stem) && b.terms.some((other) => other.stem === stem),
  );
  if (!shares && b.terms.length > 1 && !POINTS.test(told)) return null;
  const [x, y] = [a.quantities[0] as Quantity, b.quantities[0] as Quantity];
  // "400 million crowns … 150 million": the unit may be left out of the second.
  const alike = x.unit === y.unit ? x.unit !== '' : y.unit === '' && x.value >= 1000 && y.value >= 1000;
  const ratio = Math.max(x.value, y.value) / Math.max(1, Math.min(x.value, y.value));
  if (!alike || ratio < 1.15 || ratio > 20) return null;
  if (sentenceAt(reading, startOf(b)) - sentenceAt(reading, startOf(a)) > NEXT) return null;
  return {
    kind: 'contradiction',
    earlier: endOf(a),
    later: endOf(b),
    words: [x.at, y.at],
    noticedBy: null,
    notice: null,
    score: 0.75,
  };
}

const POINTS =
  /^\W*(?:it|that|this|there|they|the (?:real |true |actual )?(?:number|figure|cost|total|toll|sum|bill|price|rate)s?)\b/iu;
