/**
 * `npm run eval -- copies`: which articles are copies of which. With `--articles F.jsonl --gold G.jsonl` against articles made with known
 * copies; with `--gold PAIRS.tsv` against pairs a reader labelled, in the articles of a folder. Files may be gzipped.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { add } from '../src/link/copies/link.js';
import { memoryShelf } from '../src/link/copies/memory.js';
import { findBlocks } from '../src/read/block/block.js';
import { type CopyGold, type CopyScores, scoreCopies, scoreLabels } from './copies-score.js';

interface Line {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly published?: string | null;
}

export interface Linked {
  /** Names of the groups of each article, by its id. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly articles: number;
  readonly seconds: number;
  readonly indexBytes: number;
}

/** Links articles from nothing, in the order given. */
export function linkLines(lines: readonly Line[]): Linked {
  const shelf = memoryShelf();
  const placed = lines.map(({ id, text, title, published }) => ({
    key: id,
    text,
    aside: findBlocks(text, title ?? null)
      .filter(({ kind }) => kind === 'boilerplate' || kind === 'duplicate')
      .map(({ span }) => span),
    published: published ?? null,
  }));
  const start = performance.now();
  for (const one of placed) add(shelf, shelf.place(one));
  const seconds = (performance.now() - start) / 1000;
  const keyOf = (n: number) => shelf.node(n).key;
  const groups = new Map(
    lines.map(({ id }, n) => [id, (shelf.parts(n) ?? []).map(({ cluster }) => keyOf(cluster))] as const),
  );
  return { groups, articles: lines.length, seconds, indexBytes: shelf.bytes() };
}

/** Lines of a JSON Lines file, or of all such files of a folder, gzipped or not. */
export function readLines<T>(path: string): T[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.jsonl(?:\.gz)?$/.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.flatMap((file) =>
    textOf(file)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as T),
  );
}

/** Rows of a table of labelled pairs. */
export function readLabels(path: string): { a: string; b: string; label: string }[] {
  const [head, ...rows] = textOf(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
  const at = (name: string) => (head as string[]).indexOf(name);
  return rows.map((row) => ({
    a: row[at('a')] as string,
    b: row[at('b')] as string,
    label: row[at('label')] as string,
  }));
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Scores of made articles. */
export function evaluateCopies(articles: string, gold: string): CopyScores & { linked: Linked } {
  const linked = linkLines(readLines<Line>(articles));
  return { ...scoreCopies(readLines<CopyGold>(gold), linked.groups), linked };
}

/** What the gate holds. */
export function copyFigures({ pairF1, ari, clustersPerStory, recall }: CopyScores): Record<string, number> {
  return {
    pairF1: round(pairF1),
    ari: round(ari),
    // Fewer is better, and floors are least figures: stories for each hundred clusters.
    storiesPerHundredClusters: round(100 / clustersPerStory),
    farm: round(recall['farm'] ?? 0),
    syn40: round(recall['syn40'] ?? 0),
    stitch: round(recall['stitch'] ?? 0),
  };
}

/** Prints scores; `labels` where the gold is a table of pairs. */
export function copies(articles: string, gold: string): void {
  if (gold.endsWith('.tsv')) {
    const { groups } = linkLines(readLines<Line>(articles));
    const { f1, precision, recall } = scoreLabels(readLabels(gold), groups);
    console.log(`labelled pairs  F1 ${round(f1)}  precision ${round(precision)}  recall ${round(recall)}`);
    console.log(JSON.stringify({ layer: 'copies', f1: round(f1), precision: round(precision), recall: round(recall) }));
    return;
  }
  const scores = evaluateCopies(articles, gold);
  const { linked, recall } = scores;
  console.log(
    `${linked.articles} articles linked in ${linked.seconds.toFixed(1)} s, ${Math.round(linked.indexBytes / linked.articles)} bytes an article in the index`,
  );
  console.log(`pairs  precision ${round(scores.pairP)}  recall ${round(scores.pairR)}  F1 ${round(scores.pairF1)}`);
  console.log(`uncopied articles put together with something: ${round(scores.merged)} in a hundred`);
  for (const [way, found] of Object.entries(recall)) console.log(`  ${way.padEnd(12)} recall ${round(found)}`);
  console.log(
    JSON.stringify({
      layer: 'copies',
      pairF1: round(scores.pairF1),
      ari: round(scores.ari),
      clustersPerStory: Math.round(scores.clustersPerStory * 1000) / 1000,
      farm: round(recall['farm'] ?? 0),
      syn40: round(recall['syn40'] ?? 0),
      stitch: round(recall['stitch'] ?? 0),
    }),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
