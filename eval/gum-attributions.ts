/**
 * `npm run eval -- gum-attributions --gold gum/gum-attributions.jsonl.gz`: the attributions of GUM's discourse trees, test part,
 * as a second domain: nothing was trained or tuned on them, and they are of sixteen genres, of which news is one. The texts lie in
 * `gum-docs.jsonl.gz` beside the gold. A span is found when it shares half or more of its characters with a span of the model's own.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../src/model/span.js';
import { createAnalyser } from '../src/read/analyse.js';
import { createFinder, type Found } from '../src/read/attribute/find.js';
import { bindAttribute } from '../src/read/attribute/model.js';
import type { Segments } from '../src/read/segment/segment.js';
import { loadWeights } from '../src/weights/load.js';
import { foundIn } from './polnear.js';

interface GumDocument {
  readonly doc: string;
  readonly title: string | null;
  readonly text: string;
  readonly gold: readonly GumAttribution[];
}

interface GumAttribution {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
}

/** The documents of one part with their attributions; those that have none count too. */
export function readGum(path: string, split = 'test'): GumDocument[] {
  const lines = <T>(file: string): T[] =>
    gunzipSync(readFileSync(file))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T);
  const gold = new Map<string, GumAttribution[]>();
  for (const one of lines<GumLine>(path)) {
    const source = one.source.map(({ start, end }): Span => [start, end]);
    const list = gold.get(one.doc);
    if (list === undefined) gold.set(one.doc, [{ source, content: one.content.spans }]);
    else list.push({ source, content: one.content.spans });
  }
  return lines<{ doc: string; split: string; title: string | null; text: string }>(
    join(dirname(path), 'gum-docs.jsonl.gz'),
  )
    .filter((one) => one.split === split)
    .map(({ doc, title, text }) => ({ doc, title, text, gold: gold.get(doc) ?? [] }));
}

interface GumLine {
  readonly doc: string;
  readonly content: { readonly spans: readonly Span[] };
  readonly source: readonly { readonly start: number; readonly end: number }[];
}

interface Count {
  gold: number;
  goldRight: number;
  found: number;
  foundRight: number;
}

/** Figures 0–100; `relation`: content and source of one attribution both overlap. */
export function evaluateGum(documents: readonly GumDocument[]): Record<string, number> {
  const weights = loadWeights();
  const model = bindAttribute(weights);
  if (model === null) throw new Error('there are no attribution weights');
  const finder = createFinder(model);
  const analyse = createAnalyser(weights);
  const counts = { content: count(), source: count(), relation: count() };
  for (const { text, title, gold } of documents) {
    const page = analyse(text, title);
    const found = foundIn(page, finder, false).map((one) => inSpans(one, page.segments));
    tally(counts.content, gold, found, (a, b) => overlaps(a.content, b.content));
    const named = (list: readonly GumAttribution[]) => list.filter(({ source }) => source.length > 0);
    tally(counts.source, named(gold), named(found), (a, b) => overlaps(a.source, b.source));
    tally(counts.relation, gold, found, (a, b) => overlaps(a.content, b.content) && overlaps(a.source, b.source));
  }
  return Object.fromEntries(
    Object.entries(counts).flatMap(([name, c]) => {
      const precision = c.foundRight / Math.max(1, c.found);
      const recall = c.goldRight / Math.max(1, c.gold);
      const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
      const percent = (share: number) => Math.round(share * 10000) / 100;
      return [
        [name, percent(f1)],
        [`${name}Precision`, percent(precision)],
        [`${name}Recall`, percent(recall)],
      ];
    }),
  );
}

function count(): Count {
  return { gold: 0, goldRight: 0, found: 0, foundRight: 0 };
}

function tally(
  into: Count,
  gold: readonly GumAttribution[],
  found: readonly GumAttribution[],
  fits: (a: GumAttribution, b: GumAttribution) => boolean,
): void {
  into.gold += gold.length;
  into.found += found.length;
  into.goldRight += gold.filter((g) => found.some((f) => fits(g, f))).length;
  into.foundRight += found.filter((f) => gold.some((g) => fits(g, f))).length;
}

function inSpans({ source, content }: Found, { tokens }: Segments): GumAttribution {
  const span = ([from, to]: readonly [number, number]): Span => [
    tokens.start[from] as number,
    tokens.end[to - 1] as number,
  ];
  return { source: source.map(span), content: content.map(span) };
}

/** Half or more of the characters of both together are shared; nothing overlaps with nothing. */
function overlaps(a: readonly Span[], b: readonly Span[]): boolean {
  const length = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  let shared = 0;
  for (const [start, end] of a)
    for (const [from, to] of b) shared += Math.max(0, Math.min(end, to) - Math.max(start, from));
  return a.length === 0 && b.length === 0 ? true : 2 * shared >= length(a) + length(b) - shared;
}

export function gumAttributions(path: string, only: string): void {
  const documents = readGum(path).filter(({ doc }) => doc.startsWith(only));
  const figures = evaluateGum(documents);
  console.log(
    `${documents.length} documents, ${documents.reduce((sum, { gold }) => sum + gold.length, 0)} attributions`,
  );
  for (const name of ['content', 'source', 'relation'] as const)
    console.log(
      `${name.padEnd(10)} P ${figures[`${name}Precision`]?.toFixed(1).padStart(5)}  R ${figures[`${name}Recall`]?.toFixed(1).padStart(5)}  F1 ${figures[name]?.toFixed(1).padStart(5)}`,
    );
  console.log(JSON.stringify({ layer: 'gum-attributions', ...figures }));
}
