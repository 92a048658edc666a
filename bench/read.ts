/**
 * Tokens a second of the whole `read` on one core, and of its stages: blocks, segments, attribute; of attribute, the
 * finder alone (its passes over the tokens), the rest being statements made of what was found. Whole and stages take turns
 * within each run.
 */
import { performance } from 'node:perf_hooks';
import { articlesOf, polnearDev } from './articles.js';
import { compiled } from './compiled.js';
import { atLeast, type BenchOptions, type Figure, figure, type Result } from './figure.js';

export async function read({ quick }: BenchOptions): Promise<Result> {
  const corpus = await polnearDev();
  const articles = await articlesOf(corpus.stream());
  const [{ createReader }, { findBlocks }, { createSegmenter }, { createAttributor }, { createFinder }] =
    await Promise.all([
      compiled('read/read'),
      compiled('read/block/block'),
      compiled('read/segment/segment'),
      compiled('read/attribute/attribute'),
      compiled('read/attribute/find'),
    ]);
  const [{ bindAttribute }, { loadWeights }] = await Promise.all([
    compiled('read/attribute/model'),
    compiled('weights/load'),
  ]);
  const opening = timed(() => createReader(loadWeights()));
  const whole = opening.value;
  const weights = loadWeights();
  const model = bindAttribute(weights);
  if (model === null) throw new Error('there are no attribution weights');
  const segment = createSegmenter();
  const attribute = createAttributor(weights);
  const finder = createFinder(model);

  const runs = Array.from({ length: quick ? 4 : 10 }, () => {
    const all = timed(() => articles.map((article) => whole(article)));
    const blocks = timed(() => articles.map(({ text, title }) => findBlocks(text, title)));
    const cut = timed(() => articles.map(({ text }, a) => segment(text, blocks.value[a] ?? [])));
    const segmentsOf = (a: number) => cut.value[a] as (typeof cut.value)[number];
    const found = timed(() => articles.map(({ text }, a) => finder.find(text, blocks.value[a] ?? [], segmentsOf(a))));
    const made = timed(() => articles.map(({ text }, a) => attribute(text, blocks.value[a] ?? [], segmentsOf(a))));
    const tokens = cut.value.reduce((sum, one) => sum + one.tokens.count, 0);
    return {
      tokens,
      all: all.ms,
      blocks: blocks.ms,
      segments: cut.ms,
      found: found.ms,
      attribute: made.ms,
    };
  });
  const cold = runs[0] as (typeof runs)[number];
  const warm = runs.slice(1);
  const rate = (name: string, of: (run: typeof cold) => number, asked = false): Figure =>
    figure(
      name,
      'tokens/s',
      warm.map((run) => (run.tokens / of(run)) * 1000),
      asked ? atLeast(30_000) : null,
    );
  const share = (name: string, of: (run: typeof cold) => number): Figure =>
    figure(
      `${name}, of the time of read`,
      '%',
      warm.map((run) => (100 * of(run)) / run.all),
    );
  return {
    bench: 'read',
    over: `${corpus.name}, ${articles.length} articles, ${cold.tokens.toLocaleString('en')} tokens`,
    method: `one core, ${warm.length} runs after a first one`,
    figures: [
      rate('the whole of read', (run) => run.all, true),
      figure('the whole of read, first run (cold)', 'tokens/s', [(cold.tokens / cold.all) * 1000]),
      rate('blocks', (run) => run.blocks),
      rate('segments', (run) => run.segments),
      rate('attribute', (run) => run.attribute),
      rate('attribute, its finder alone', (run) => run.found),
      share('blocks and segments', (run) => run.blocks + run.segments),
      share('attribute', (run) => run.attribute),
      figure('opening the weights', 'ms', [opening.ms]),
    ],
  };
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}
