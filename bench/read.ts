/**
 * Tokens a second of the whole `read` on one core, and of its halves: the language core, and attribution; of that, the finder
 * alone (its passes over the tokens), the rest being statements made of what was found; and with what is joined inside the article
 * (tensions, commitments), as `hearsay read` does it. Whole and halves take turns within each run.
 */
import { performance } from 'node:perf_hooks';
import type { Reading } from '../src/model/reading.js';
import { articlesOf, polnearDev } from './articles.js';
import { compiled } from './compiled.js';
import { atLeast, type BenchOptions, type Figure, figure, type Result } from './figure.js';

export async function read({ quick }: BenchOptions): Promise<Result> {
  const corpus = await polnearDev();
  const articles = await articlesOf(corpus.stream());
  const [{ createReader }, { createAnalyser }, { createAttributor }, { createFinder }] = await Promise.all([
    compiled('read/read'),
    compiled('read/analyse'),
    compiled('read/attribute/attribute'),
    compiled('read/attribute/find'),
  ]);
  const [{ bindAttribute }, { loadWeights }, { readOne }] = await Promise.all([
    compiled('read/attribute/model'),
    compiled('weights/load'),
    compiled('record/read-one'),
  ]);
  const opening = timed(() => createReader(loadWeights()));
  const whole = opening.value;
  const weights = loadWeights();
  const model = bindAttribute(weights);
  if (model === null) throw new Error('there are no attribution weights');
  const analyse = createAnalyser(weights);
  const attribute = createAttributor(weights);
  const finder = createFinder(model);

  const runs = Array.from({ length: quick ? 4 : 10 }, () => {
    const all = timed(() => articles.map((article) => whole(article)));
    const joined = timed(() => articles.map((article, i) => readOne(article, () => all.value[i] as Reading)));
    const run = { tokens: 0, all: all.ms, joined: all.ms + joined.ms, core: 0, found: 0, attribute: 0 };
    // Article by article, since an analysis is scratch memory that the next article overwrites.
    for (const { text, title } of articles) {
      const analysis = timed(() => analyse(text, title));
      run.core += analysis.ms;
      run.found += timed(() => finder.find(analysis.value)).ms;
      run.attribute += timed(() => attribute(analysis.value, null)).ms;
      run.tokens += analysis.value.segments.tokens.count;
    }
    return run;
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
      rate('read, and joined inside each article', (run) => run.joined),
      rate('language core (blocks, segments, tags, trees, names)', (run) => run.core),
      rate('attribute', (run) => run.attribute),
      rate('attribute, its finder alone', (run) => run.found),
      share('language core', (run) => run.core),
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
