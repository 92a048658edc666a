/**
 * `npm run eval -- time --gold FILE`: time expressions against annotated articles (JSON Lines `{id, dct, text, timexes}`, .gz accepted).
 * Measures are those of TempEval-3, task A (UzZaman et al. 2013): F1 of spans that are equal (strict) or share a character (relaxed, one to
 * one), and of relaxed matches with the same value; over all articles together. The article's date is its `dct`.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Timex } from '../src/model/timex.js';
import { createAnalyser } from '../src/read/analyse.js';
import { statedDate } from '../src/read/time/document-date.js';
import { createTimeReader } from '../src/read/time/time.js';
import { loadWeights } from '../src/weights/load.js';

export interface GoldTimex {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
  /** Inside another one, in corpora of TIMEX2: not scored. */
  readonly nested?: boolean;
}

export interface TimedArticle {
  readonly id: string;
  readonly dct: string | null;
  readonly text: string;
  readonly timexes: readonly GoldTimex[];
}

export interface TimeScore {
  readonly gold: number;
  readonly found: number;
  /** F1, in percent. */
  readonly strict: number;
  readonly relaxed: number;
  readonly type: number;
  readonly value: number;
  /** Of the stage alone, on one core: best of five runs. */
  readonly tokensPerSecond: number;
  /** What is missed, spurious, or has another span or value. */
  readonly errors: readonly string[];
}

export function readTimed(path: string): TimedArticle[] {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as TimedArticle);
}

const upper = (value: string) => value.trim().toUpperCase();

/** One to one: equal spans first, then by what they share, ties to the leftmost. */
export function matchTimes(gold: readonly GoldTimex[], found: readonly Timex[]): [number, number][] {
  const pairs: [shared: number, gold: number, found: number][] = [];
  gold.forEach((a, i) => {
    found.forEach(({ span: [start, end] }, j) => {
      const shared = Math.min(a.end, end) - Math.max(a.start, start);
      if (shared > 0) pairs.push([a.start === start && a.end === end ? Number.POSITIVE_INFINITY : shared, i, j]);
    });
  });
  pairs.sort((a, b) => (a[0] === b[0] ? 0 : b[0] - a[0]) || a[1] - b[1] || a[2] - b[2]);
  const matched: [number, number][] = [];
  const taken = new Set<string>();
  for (const [, i, j] of pairs) {
    if (taken.has(`g${i}`) || taken.has(`f${j}`)) continue;
    taken.add(`g${i}`).add(`f${j}`);
    matched.push([i, j]);
  }
  return matched;
}

const RUNS = 5;

export function evaluateTime(articles: readonly TimedArticle[]): TimeScore {
  const analyse = createAnalyser(loadWeights());
  const read = createTimeReader();
  let [gold, found, strict, relaxed, type, value] = [0, 0, 0, 0, 0, 0];
  const errors: string[] = [];
  let [tokens, spent] = [0, 0];
  for (const { id, dct, text, timexes } of articles) {
    const analysis = analyse(text, null);
    const date = statedDate(dct);
    const wanted = timexes.filter(({ nested }) => nested !== true);
    let got: Timex[] = [];
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < RUNS; run++) {
      const begin = performance.now();
      got = read(analysis, date).times;
      best = Math.min(best, performance.now() - begin);
    }
    spent += best;
    tokens += analysis.segments.tokens.count;
    gold += wanted.length;
    found += got.length;
    const matched = matchTimes(wanted, got);
    relaxed += matched.length;
    const around = (start: number, end: number) =>
      `${text.slice(Math.max(0, start - 45), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replace(
        /\s+/g,
        ' ',
      );
    for (const [i, j] of matched) {
      const [a, b] = [wanted[i], got[j]];
      const equal = a.start === b.span[0] && a.end === b.span[1];
      if (equal) strict++;
      if (upper(a.type) === upper(b.type)) type++;
      if (upper(a.value) === upper(b.value)) value++;
      else
        errors.push(
          `value    ${id} ${dct} ${around(a.start, a.end)} gold ${a.type} ${a.value} got ${b.type} ${b.value}`,
        );
      if (!equal) errors.push(`span     ${id} ${around(a.start, a.end)} got [${text.slice(...b.span)}]`);
    }
    wanted.forEach((a, i) => {
      if (!matched.some(([k]) => k === i))
        errors.push(`missed   ${id} ${around(a.start, a.end)} gold ${a.type} ${a.value}`);
    });
    got.forEach((b, j) => {
      if (!matched.some(([, k]) => k === j))
        errors.push(`spurious ${id} ${around(...b.span)} got ${b.type} ${b.value}`);
    });
  }
  const f1 = (right: number) => Math.round((20000 * right) / Math.max(1, gold + found)) / 100;
  return {
    gold,
    found,
    strict: f1(strict),
    relaxed: f1(relaxed),
    type: f1(type),
    value: f1(value),
    tokensPerSecond: Math.round((1000 * tokens) / Math.max(spent, 1e-9)),
    errors,
  };
}

/** The figures of the last line and of the gate. */
export function timeFigures({ strict, relaxed, type, value, tokensPerSecond }: TimeScore): Record<string, number> {
  return { strict, relaxed, type, value, tokensPerSecond };
}

export async function time(goldPath: string, verbose: boolean): Promise<void> {
  const score = evaluateTime(readTimed(goldPath));
  if (verbose) for (const error of score.errors) console.log(error);
  console.log(`${score.gold} time expressions in the gold, ${score.found} found`);
  console.log(JSON.stringify({ layer: 'time', ...timeFigures(score) }));
}
