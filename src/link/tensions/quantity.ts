/**
 * Figures in what is said, with what they count. Works on the words of a text as a pattern found them; no tree is seen. Pure.
 */
import type { Span } from '../../model/span.js';
import { NUMBER_WORDS, SCALES } from './numbers.js';
import { stem } from './stem.js';

/** A number with what it counts: `400 jobs`, `12 %`, `$3 million`. */
export interface Quantity {
  readonly value: number;
  /** Stem of the word counted, `%` or a currency; empty where nothing tells. */
  readonly unit: string;
  /** `atleast` for more than, over; `atmost` for under, up to; `about`; else `exact`. */
  readonly how: 'exact' | 'atleast' | 'atmost' | 'about';
  readonly at: Span;
}

/** A quantity, and the place in the list of the last word it takes in. */
interface Placed {
  readonly quantity: Quantity;
  readonly last: number;
}

/**
 * The quantity that begins at the `i`th word, or null. `found`: the words of one piece in order, their indices counted from `start`, in UTF-16 units of the
 * article; `isLittle`: words that name nothing that could be counted.
 */
export function quantityAt(
  found: readonly RegExpExecArray[],
  i: number,
  start: number,
  isLittle: (word: string) => boolean,
): Placed | null {
  return partAt(found, i, start) ?? countAt(found, i, start, isLittle);
}

const BEGINS_FIGURE = /^[$€£\d]/;

/** Parts of a whole in hundredths, by the word that ends them. */
const PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ half: 50, third: 100 / 3, thirds: 100 / 3, quarter: 25, quarters: 25, fifth: 20, tenth: 10 }),
);
const TIMES: ReadonlyMap<string, number> = new Map(Object.entries({ a: 1, one: 1, two: 2, three: 3 }));

/** "Half of", "barely half the", "two thirds of", "a tenth has": so many per cent. "Half an hour" and "a third man" are none. */
function partAt(found: readonly RegExpExecArray[], i: number, start: number): Placed | null {
  const word = (n: number) => (found[n]?.[0] ?? '').replace(/[.,]+$/, '').toLowerCase();
  const [first] = word(i).split('-') as [string];
  const half = first === 'half';
  if (!half && !TIMES.has(first)) return null;
  const joined = word(i).includes('-');
  const name = half ? 'half' : joined ? (word(i).split('-')[1] as string) : word(i + 1);
  const last = half || joined ? i : i + 1;
  const size = PARTS.get(name);
  if (
    size === undefined ||
    (!half && name === 'half') ||
    !/^(?:of|the|all|its|their|his|her|has|have|had|were|was|are|is)?$/.test(word(last + 1).replace(/\W/gu, ''))
  )
    return null;
  const before = `${word(i - 2)} ${word(i - 1)}`;
  if (half && /\b(?:first|second|last|other|latter|an?|and)$/.test(before)) return null;
  const from = (found[i] as RegExpExecArray).index;
  return {
    quantity: {
      value: size * (half ? 1 : (TIMES.get(first) as number)),
      unit: '%',
      how: howFar(before),
      at: [start + from, start + (found[last] as RegExpExecArray).index + word(last).length],
    },
    last,
  };
}

/** What stands before a number bounds it. */
function howFar(before: string): Quantity['how'] {
  if (/no more than|less than|fewer than|at most|under|below|up to/.test(before)) return 'atmost';
  if (/more than|at least|\bover\b|above|exceed/.test(before)) return 'atleast';
  return /about|around|roughly|nearly|almost|some$|approximately|barely|hardly/.test(before) ? 'about' : 'exact';
}

function countAt(
  found: readonly RegExpExecArray[],
  i: number,
  start: number,
  isLittle: (word: string) => boolean,
): Placed | null {
  const word = (n: number) => (found[n]?.[0] ?? '').replace(/[.,]+$/, '').toLowerCase();
  const first = word(i);
  if (!BEGINS_FIGURE.test(first) && !NUMBER_WORDS.has(first)) return null;
  const currency = /^[$€£]/.exec(first)?.[0] ?? '';
  const digits = /^[$€£]?(\d[\d,]*(?:\.\d+)?)(%|bn|m|k|th|st|nd|rd)?$/.exec(first);
  let value = digits === null ? NUMBER_WORDS.get(first) : Number((digits[1] as string).replaceAll(',', ''));
  if (value === undefined || Number.isNaN(value)) return null;
  if (digits === null && value < 2 && !['hundred', 'thousand', 'million', 'billion', 'dozen'].includes(word(i + 1)))
    return null;
  const tail = digits?.[2] ?? '';
  if (/^(?:th|st|nd|rd)$/.test(tail)) return null;
  if (tail === 'bn') value *= 1e9;
  if (tail === 'm') value *= 1e6;
  if (tail === 'k') value *= 1e3;
  let last = i;
  while (SCALES.has(word(last + 1))) value *= SCALES.get(word(++last)) as number;
  let unit = currency || (tail === '%' ? '%' : '');
  if (unit === '') {
    const next = word(last + 1);
    if (next === 'percent' || next === 'percentage' || next === '%' || next === 'pct') [unit, last] = ['%', last + 1];
    else if (next === 'per' && word(last + 2) === 'cent') [unit, last] = ['%', last + 2];
    else {
      // The noun counted stands a word or two further: "400 new jobs", "three of the bridges".
      for (let n = last + 1; n <= last + 3 && unit === ''; n++) {
        const w = word(n);
        if (w === '' || !/^\p{L}/u.test(w)) break;
        if (!isLittle(w) && !/(?:al|ous|ive|ful|ed|new)$/.test(w)) unit = stem(w);
      }
    }
  }
  // A bare year counts nothing.
  if (unit === '' && digits !== null && value >= 1500 && value < 2200) return null;
  const how = howFar(`${word(i - 3) === 'no' ? 'no ' : ''}${word(i - 2)} ${word(i - 1)}`);
  const from = (found[i] as RegExpExecArray).index as number;
  const end = (found[last] as RegExpExecArray).index as number;
  return {
    quantity: { value, unit, how, at: [start + from, start + end + word(last).length] },
    last,
  };
}
