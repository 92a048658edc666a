/**
 * Tokens a second of the language core on one core, stage by stage: blocks and sentences, spellings, tags, trees; all of them together; how
 * long it takes to open the weights, and how large they are. Stages take turns within each run.
 */
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { articlesOf, polnearDev } from './articles.js';
import { compiled } from './compiled.js';
import { atLeast, atMost, type BenchOptions, type Figure, figure, type Result, single } from './figure.js';

export async function core({ quick }: BenchOptions): Promise<Result> {
  const corpus = await polnearDev();
  const articles = await articlesOf(corpus.stream());
  const [{ createAnalyser }, { findBlocks }, { createSegmenter }, { emptyForms, fillForms }, { createTagger }] =
    await Promise.all([
      compiled('read/analyse'),
      compiled('read/block/block'),
      compiled('read/segment/segment'),
      compiled('read/segment/forms'),
      compiled('read/tag/tag'),
    ]);
  const [{ bindParse }, { createParser }, { bindWords }, { loadWeights, readWeightFiles }] = await Promise.all([
    compiled('read/parse/model'),
    compiled('read/parse/parse'),
    compiled('read/linear/words'),
    compiled('weights/load'),
  ]);
  const openings = Array.from({ length: quick ? 2 : 5 }, () => timed(() => createAnalyser(loadWeights())));
  const analyse = openings[0].value;
  const weights = loadWeights();
  const megabytes = (sizeOf: (bytes: Uint8Array) => number) =>
    readWeightFiles().reduce((sum, { bytes }) => sum + sizeOf(bytes) / 1e6, 0);
  const classes = bindWords(weights);
  const model = bindParse(weights);
  if (model === null) throw new Error('there are no weights for trees');
  const segment = createSegmenter();
  const tag = createTagger(weights);
  const parse = createParser(model);

  const runs = Array.from({ length: quick ? 4 : 10 }, () => {
    let tokens = 0;
    const spent = { segment: 0, forms: 0, tag: 0, parse: 0 };
    for (const { text, title } of articles) {
      const cut = timed(() => segment(text, findBlocks(text, title)));
      const forms = timed(() => fillForms(text, cut.value.tokens, classes, emptyForms()));
      const tagged = timed(() => tag(text, cut.value.tokens, cut.value.sentences, forms.value));
      const trees = timed(() => parse(text, tagged.value, cut.value.sentences, forms.value));
      tokens += cut.value.tokens.count;
      spent.segment += cut.ms;
      spent.forms += forms.ms;
      spent.tag += tagged.ms;
      spent.parse += trees.ms;
    }
    const all = timed(() => {
      for (const { text, title } of articles) analyse(text, title);
    });
    return { tokens, ...spent, all: all.ms };
  });
  const warm = runs.slice(1);
  const rate = (name: string, of: (run: (typeof runs)[number]) => number, least: number | null = null): Figure =>
    figure(
      name,
      'tokens/s',
      warm.map((run) => (run.tokens / of(run)) * 1000),
      least === null ? null : atLeast(least),
    );
  return {
    bench: 'core',
    over: `${corpus.name}, ${articles.length} articles, ${runs[0].tokens.toLocaleString('en')} tokens`,
    method: `one core, ${warm.length} runs after a first one`,
    figures: [
      rate('the whole core', (run) => run.all, 50_000),
      rate('blocks, tokens, sentences', (run) => run.segment),
      rate('spellings and word classes', (run) => run.forms),
      rate('tags and lemmas', (run) => run.tag),
      rate('trees', (run) => run.parse, 120_000),
      figure(
        'opening all weights',
        'ms',
        openings.map(({ ms }) => ms),
        atMost(150),
      ),
      single(
        'all weights',
        'MB',
        megabytes((bytes) => bytes.length),
        atMost(25),
      ),
      single(
        'all weights, each file gzipped',
        'MB',
        megabytes((bytes) => gzipSync(bytes, { level: 9 }).length),
        atMost(12),
      ),
    ],
  };
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}
