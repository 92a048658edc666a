/**
 * The date of an article that states none, from what stands in it: who is called by which office, whose age is given, the year of a
 * copyright line, years that are over and years to come. Each allows some intervals; those that most of it allows together are the
 * answer, with the words that prove it. Null where nothing bounds the date on both sides: an honest gap beats a guess.
 */
import type { Block } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import type { DocumentDate } from '../../model/timex.js';
import { type Days, dayNumber, dayOf, four, isoDay, two, yearDays } from './calendar.js';
import type { Found } from './found.js';
import { hashes } from './lexicon.js';
import { isWord, type Page } from './page.js';
import type { Direction } from './tense.js';
import { OPEN_END, termsOf } from './terms.js';

interface Evidence {
  readonly span: Span;
  readonly days: readonly Days[];
  readonly about: string;
}

const AHEAD = hashes('in by until till from of');
const BEGINNING = dayNumber(1000, 1, 1);
const COPYRIGHT = /(?:©|\(c\)|&copy;|\bcopyright\b)[^\d\n]{0,24}((?:19|20)\d\d)(?!\s?[-–]\s?\d)/i;
/** Longest interval given: three terms of office say nothing a reader could use. */
const LONGEST = 9 * 366;
/** Of one proof alone; more that agree add to it, proofs left out and other intervals as good take away. */
const ONE = 0.7;
/** Below this the answer is mostly wrong: of 13 articles of the haystack scored less, two were written when it said; of 51 from here to .6, 38. */
const LEAST = 0.3;

/** `direction` tells of a time expression whether its clause is past or to come. */
export function inferDate(
  page: Page,
  list: readonly Found[],
  blocks: readonly Block[],
  direction: (one: Found) => Direction,
): DocumentDate | null {
  const evidence = gather(page, list, blocks, direction);
  if (!evidence.some(({ days }) => days.every(({ until }) => until < OPEN_END))) return null;
  const cuts = [...new Set(evidence.flatMap(({ days }) => days.flatMap(({ from, until }) => [from, until])))].sort(
    (a, b) => a - b,
  );
  let best: { days: Days; holds: readonly Evidence[] } | null = null;
  let equals = 0;
  for (let k = 0; k + 1 < cuts.length; k++) {
    const days = { from: cuts[k] as number, until: cuts[k + 1] as number };
    const holds = evidence.filter((one) =>
      one.days.some(({ from, until }) => from <= days.from && days.until <= until),
    );
    if (best === null || holds.length > best.holds.length) {
      best = { days, holds };
      equals = 1;
    } else if (holds.length === best.holds.length) {
      // What goes on without a break is one interval.
      if (days.from === best.days.until) best = { days: { from: best.days.from, until: days.until }, holds };
      else equals++;
    }
  }
  if (best === null || best.holds.length === 0) return null;
  const { days, holds } = best;
  if (days.until >= OPEN_END || days.from <= BEGINNING || days.until - days.from > LONGEST) return null;
  const score = ((1 - (1 - ONE) / holds.length) * (holds.length / evidence.length)) / equals;
  if (score < LEAST) return null;
  return {
    value: valueOfDays(days),
    from: isoDay(days.from),
    until: isoDay(days.until),
    origin: 'inferred',
    evidence: spansOf(holds),
    score: Math.round(score * 1000) / 1000,
  };
}

function gather(
  page: Page,
  list: readonly Found[],
  blocks: readonly Block[],
  direction: (one: Found) => Direction,
): Evidence[] {
  const { text, tokens } = page;
  const spanOf = (first: number, last: number): Span => [tokens.start[first] as number, tokens.end[last - 1] as number];
  const evidence: Evidence[] = [];
  const known = new Set<string>();
  const add = (one: Evidence) => {
    if (known.has(one.about)) return;
    known.add(one.about);
    evidence.push(one);
  };
  for (const { first, last, days, about } of termsOf({ ...page, from: 0, to: tokens.count }))
    add({ span: spanOf(first, last), days, about });
  for (const { span } of blocks) {
    const match = COPYRIGHT.exec(text.slice(...span));
    if (match === null) continue;
    const start = span[0] + match.index;
    add({ span: [start, start + match[0].length], days: [yearDays(Number(match[1]))], about: 'copyright' });
  }
  const whole = { ...page, from: 0, to: tokens.count };
  let over: { from: number; one: Found } | null = null;
  let ahead: { until: number; one: Found } | null = null;
  for (const one of list) {
    const { meaning } = one;
    if (meaning.kind !== 'calendar' || meaning.year === null || meaning.year < 1900 || meaning.year > 2100) continue;
    const { year, month, day } = meaning;
    const way = direction(one);
    const from = dayNumber(year, month ?? 1, month === null ? 1 : (day ?? 1));
    if (way < 0 && (over === null || from > over.from)) over = { from, one };
    const until = dayNumber(year + 1, 1, 1);
    // "will open in 2033", not "would not give the 2033 prize".
    if (way > 0 && isWord(whole, one.first - 1, AHEAD) && (ahead === null || until < ahead.until))
      ahead = { until, one };
  }
  if (over !== null)
    add({ span: spanOf(over.one.first, over.one.last), days: [{ from: over.from, until: OPEN_END }], about: 'over' });
  if (ahead !== null && (over === null || yearOf(ahead.one) > yearOf(over.one)))
    add({
      span: spanOf(ahead.one.first, ahead.one.last),
      days: [{ from: BEGINNING, until: ahead.until }],
      about: 'ahead',
    });
  return evidence;
}

const yearOf = ({ meaning }: Found): number => (meaning.kind === 'calendar' ? (meaning.year ?? 0) : 0);

/** `2018-03-14`, `2018-03`, `2018`, or `2017/2021`: the years an interval of several begins and ends in. */
function valueOfDays({ from, until }: Days): string {
  const [first, last] = [dayOf(from), dayOf(until - 1)];
  if (from === until - 1) return isoDay(from);
  if (first.year !== last.year) {
    // Eleven months of one year and a week of the next are that year for who reads it; the interval says it exactly.
    const turn = dayNumber(last.year, 1, 1);
    const mostly = last.year - first.year === 1 && until - turn < 31 ? first.year : null;
    return mostly === null ? `${four(first.year)}/${four(last.year)}` : four(mostly);
  }
  return first.month === last.month ? `${four(first.year)}-${two(first.month)}` : four(first.year);
}

function spansOf(holds: readonly Evidence[]): Span[] {
  const sorted = holds.map(({ span }) => span).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.filter((span, i) => i === 0 || span[0] >= (sorted[i - 1] as Span)[1]);
}
