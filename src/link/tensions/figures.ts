/**
 * Two figures for one thing, one right after the other, by different sources: "the quarry would create 120 jobs. Una Crail put the number at 35". Told by
 * the words of sentences, since "put it at" is often no statement. Pure.
 */
import type { Lookup } from '../../model/lookup.js';
import type { Span } from '../../model/span.js';
import type { Page } from './claim.js';
import type { End, Found } from './found.js';
import { SCALES } from './numbers.js';
import { placesOf } from './page.js';
import type { Quantity } from './quantity.js';
import { wordingOf } from './words.js';

/** Gives another figure for what was just told. */
const PUTS =
  /\b(?:puts?|put) (?:it |them |that |(?:the|its|their|his|her) (?:[\p{L}-]+ ){1,5}?)at\b|\b(?:spoke|speaks|spoken|talked|talks) of\b|\bestimat(?:es|ed) (?!that\b)|\b(?:closer|nearer) to\b|\bmore like\b|\b(?:said|says|insisted|insists|counted|counts|(?:told|tells) (?:\p{L}+ ){1,3}?)(?: that)? ?(?:it|there|they|the (?:(?:real|true|actual) )?(?:number|figure|cost|total|toll|sum|bill|price|rate))(?: \w+)? (?:was|were|is|are|had been|have been|came to|comes to|covered|had (?:already |only |just )?\p{L}+(?= (?:[$€£\d]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)))\b/iu;
/** Counts or measures, and the number right behind it: "the firm counted 61 per cent", "the librarian's report counts 900,000". */
const COUNTS =
  /\b(?:counts?|counted|reckons?|reckoned|measures?|measured|records?|recorded|logged|(?:has|have|had) found|found (?:\p{L}+ ){1,2}of|suggests?|suggested|(?:arrives?|arrived) at|figure (?:is|was)) (?:only |just |at least |some |about |a total of |no more than )?(?:[$€£]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)/iu;
/** Running figures and estimates of what is to come are the next day's news. */
export const RUNNING =
  /\b(?:up|down) from\b|\b(?:rose|risen|rises|fell|fallen|falls|grew|grown|increased|decreased|declined|dropped|jumped|climbed|revised)\b|\b(?:will|would|could|may|might|expects?|expected|forecasts?|predict\w*|aims?|plans?|goals?|targets?)\b|\b(?:in|for|by) (?:19|20)\d\d\b/iu;
/** Of two days: "up to 105,000 from 95,000". */
const OF_TWO_DAYS = /\bfrom (?:some |about |around )?[$€£]?\d/iu;
/** Of another group: "for women the figure is closer to ten". */
const OF_ANOTHER = /^\W*(?:for|in|among|at|on|by|of|elsewhere|last|this|next)\b/iu;
const LONGEST = 260;
/** Letters of the second figure's sentence: a longer one tells more than another figure. */
const SHORT = 140;

export function figuresIn({ text, reading }: Page): Found[] {
  const found: Found[] = [];
  const { body, contents } = placesOf(reading);
  reading.sentences.forEach((sentence, i) => {
    const [from, until] = sentence;
    const before = reading.sentences[i - 1];
    if (before === undefined || until - from > SHORT || before[1] - before[0] > LONGEST) return;
    const words = text.slice(from, until);
    const puts = PUTS.exec(words) ?? COUNTS.exec(words);
    if (puts === null || RUNNING.test(words) || OF_ANOTHER.test(words)) return;
    if (OF_TWO_DAYS.test(words) || OF_TWO_DAYS.test(text.slice(...before))) return;
    const block = new Set(body(sentence));
    if (from - before[1] > 3 && !body(before).some((one) => block.has(one))) return;
    const given = figuresOf(text, [from + puts.index, until]);
    const [second] = given;
    if (second === undefined || given.length > 1) return;
    const told = figuresOf(text, before);
    const [first] = told;
    if (first === undefined || told.length > 1 || !isAlike(text, first, second)) return;
    if (!rivals(first, scaled(text, first, second))) return;
    // What one source says twice is no contradiction.
    const speakers = (span: Span) => contents(span).flatMap((one) => reading.statements[one]?.speaker ?? []);
    const [a, b] = [speakers(before), speakers([from, until])];
    if (
      a.some((id) => b.includes(id)) ||
      (a.length === 0 &&
        b.length === 0 &&
        !/^(?:but|however)\b/iu.test(words) &&
        !isSourced(text.slice(...before), words))
    )
      return;
    found.push({
      kind: 'contradiction',
      earlier: endFrom(reading, contents, before, first.at),
      later: endFrom(reading, contents, [from, until], second.at),
      words: [first.at, second.at],
      noticedBy: null,
      notice: null,
      score: 0.7,
    });
  });
  return found;
}

/** Each gives a figure, and another does: "Petrona put the spill at 900 barrels. Greenwatch estimated 7,000". */
function isSourced(before: string, words: string): boolean {
  const [one, other] = [before, words].map((said) => /^\W*(?:the )?([\p{L}'’-]+)/iu.exec(said)?.[1]?.toLowerCase());
  return (PUTS.test(before) || COUNTS.test(before)) && one !== other && !/^\W*(?:it|he|she|they)\b/iu.test(words);
}

/** The figures of some words; none where they are conditional. */
function figuresOf(text: string, span: Span): readonly Quantity[] {
  const { quantities, iffy } = wordingOf(text, [span]);
  return iffy ? [] : quantities;
}

const SCALE = /\p{L}/u;

/** Of one thing: the same unit, or one that the second leaves out. */
function isAlike(text: string, a: Quantity, b: Quantity): boolean {
  if (a.unit === b.unit) return true;
  return a.unit !== '%' && b.unit !== '%' && (b.unit === '' || (a.unit === '' && SCALE.test(text.slice(...a.at))));
}

/** "150 million dollars … spoke of 210": what the first is counted in, the second leaves out. */
function scaled(text: string, a: Quantity, b: Quantity): Quantity {
  const scale = /\d\S* (million|billion|thousand|mln|bln)\b/iu.exec(text.slice(...a.at))?.[1];
  if (scale === undefined || b.unit !== '' || SCALE.test(text.slice(...b.at)) || b.value >= 1000) return b;
  return { ...b, value: b.value * (SCALES.get(scale.toLowerCase()) ?? 1) };
}

function rivals(a: Quantity, b: Quantity): boolean {
  const ratio = Math.max(a.value, b.value) / Math.max(1, Math.min(a.value, b.value));
  if (a.how === 'atmost' || b.how === 'atmost') return false;
  if ((a.how === 'atleast' && b.value > a.value) || (b.how === 'atleast' && a.value > b.value)) return false;
  return ratio >= 1.09 && ratio <= 20;
}

function endFrom({ statements }: Page['reading'], contents: Lookup, sentence: Span, figure: Span): End {
  const one = statements[contents(figure)[0] ?? -1];
  return one === undefined ? { statement: null, spans: [sentence] } : { statement: one.id, spans: one.content };
}
