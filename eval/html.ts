/**
 * `npm run eval -- html`: main text of 181 real pages against hand-made gold, by the public article-extraction benchmark's own
 * measure: shingles of four words, precision and recall of a page, their means over pages, and the F1 of those means. The gold
 * holds bodies of articles, so the headline is not scored.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sourceOf } from '../src/ingest/html/charset.js';
import { readPage } from '../src/ingest/html/page.js';
import { Fault } from '../src/model/fault.js';
import { corpus } from './corpora.js';

export const HTML_GOLD = 'html/ground-truth.jsonl';

export interface HtmlScores {
  readonly pages: number;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

export interface HtmlPage {
  readonly id: string;
  readonly gold: string;
  readonly found: string;
  readonly ms: number;
}

/** Rules were made by looking at the first half of the ids (hash below 8) and never at the second. */
export function isTuned(id: string): boolean {
  return Number.parseInt(id[0] as string, 16) < 8;
}

/** Reads every page that `gold` names, from the files beside it. */
export function readPages(gold: string): HtmlPage[] {
  const rows = readFileSync(gold, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return rows.map((row): HtmlPage => {
    const { id, file, text } = JSON.parse(row) as { id: string; file?: string; text: string };
    const bytes = gunzipSync(readFileSync(join(dirname(gold), file ?? `${id}.html.gz`)));
    const start = performance.now();
    const { source, charset } = sourceOf(bytes);
    const { body } = readPage(source, id, charset);
    return { id, gold: text, found: body, ms: performance.now() - start };
  });
}

/** F1 of mean precision and mean recall, 0–100. */
export function scorePages(pages: readonly Pick<HtmlPage, 'gold' | 'found'>[]): HtmlScores {
  const precisions: number[] = [];
  const recalls: number[] = [];
  for (const { gold, found } of pages) {
    const [right, given, wanted] = overlap(shingles(gold), shingles(found));
    if (given > 0) precisions.push(right / given);
    if (wanted > 0) recalls.push(right / wanted);
  }
  const precision = mean(precisions) * 100;
  const recall = mean(recalls) * 100;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { pages: pages.length, f1: round(f1), precision: round(precision), recall: round(recall) };
}

/** Prints all pages, and the halves apart. */
export function html(): void {
  const gold = corpus(HTML_GOLD);
  if (gold === null) throw new Fault('usage', `${HTML_GOLD} is not here; set HEARSAY_CORPORA to the folder of corpora`);
  const pages = readPages(gold);
  const parts: Readonly<Record<string, readonly HtmlPage[]>> = {
    all: pages,
    'looked at': pages.filter(({ id }) => isTuned(id)),
    'text never read': pages.filter(({ id }) => !isTuned(id)),
  };
  const figures = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, scorePages(part)]));
  for (const [name, { pages: count, f1, precision, recall }] of Object.entries(figures))
    console.log(
      `${name.padEnd(16)} ${String(count).padStart(4)} pages  F1 ${f1}  precision ${precision}  recall ${recall}`,
    );
  const times = pages.map(({ ms }) => ms).sort((a, b) => a - b);
  const median = round(times[times.length >> 1] as number);
  console.log(
    JSON.stringify({
      layer: 'html',
      ...figures,
      medianMs: median,
      slowestMs: round(times[times.length - 1] as number),
    }),
  );
}

/** For the gate: the half that was text never read stands beside the whole. */
export function htmlFigures(pages: readonly HtmlPage[]): Record<string, number> {
  const { f1, precision, recall } = scorePages(pages);
  return { f1, precision, recall, 'f1:unseen': scorePages(pages.filter(({ id }) => !isTuned(id))).f1 };
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const key = words.slice(i, i + 4).join('\0');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function overlap(gold: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): [number, number, number] {
  let right = 0;
  let given = 0;
  let wanted = 0;
  for (const count of gold.values()) wanted += count;
  for (const [key, count] of found) {
    given += count;
    right += Math.min(count, gold.get(key) ?? 0);
  }
  return [right, given, wanted];
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
