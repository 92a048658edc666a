/**
 * Hearsay beside programs that do some of what it does, over the same text in the same process, each layer against what the
 * peer has for it: wink-nlp tokens, sentences and parts of speech; compromise those, names and quotation marks. Neither tells
 * who said what, so that the last layer, the whole of each, compares what a user waits for and not what he gets. Layers of ours that have no weights yet are left out. A rate counts the tokens as Hearsay cuts them, so that
 * the rates compare; a ratio is taken within one run, in which all take turns. spaCy, where Python has it, runs beside.
 */
import { performance } from 'node:perf_hooks';
import type { Article } from '../src/model/article.js';
import type { Weights } from '../src/model/weights.js';
import { articlesOf, polnearDev, tokenCounter } from './articles.js';
import { compiled } from './compiled.js';
import { type BenchOptions, type Figure, figure, type Result } from './figure.js';
import { accuracies } from './peers/accuracy.js';
import { type Peer, theirLayers } from './peers/javascript.js';
import { spacyLayers } from './peers/spacy.js';

const HEARSAY = 'Hearsay';
/** Seconds of a run. */
const LONG_ENOUGH = 0.5;

/** Work over one article, and who else does it. */
interface Layer {
  readonly name: string;
  readonly ours: (article: Article) => void;
  readonly peers: readonly Peer[];
}

export async function peers({ quick }: BenchOptions): Promise<Result> {
  const corpus = await polnearDev();
  const articles = await articlesOf(corpus.stream(), quick ? 8 : 28);
  const count = await tokenCounter();
  const tokens = articles.reduce((sum, article) => sum + count(article), 0);
  const layers = await layersOf();
  const ways = layers.flatMap(({ name, ours, peers }) => [
    { layer: name, who: HEARSAY, work: ours, seconds: [] as number[] },
    ...peers.map(({ who, work }) => ({
      layer: name,
      who,
      work: ({ text }: Article) => work(text),
      seconds: [] as number[],
    })),
  ]);
  // compromise needs seconds a pass for a few thousand sentences.
  const runs = quick ? 2 : 3;
  const pass = (work: (article: Article) => void) => {
    const start = performance.now();
    for (const article of articles) work(article);
    return (performance.now() - start) / 1000;
  };
  // A fast layer goes through the text in milliseconds: it does so until a run is long enough to be measured.
  const passes = ways.map(({ work }) => Math.ceil(LONG_ENOUGH / (pass(work) + pass(work))));
  for (let run = 0; run < runs; run++)
    for (const [i, { work, seconds }] of ways.entries()) {
      const count = passes[i] as number;
      let sum = 0;
      for (let n = 0; n < count; n++) sum += pass(work);
      seconds.push(sum / count);
    }
  const python = spacyLayers(
    articles.map(({ text }) => text),
    quick ? 2 : 3,
  );
  if (python.skipped !== null) console.log(`SKIPPED: ${python.skipped}`);
  const accuracy = await accuracies();
  if (accuracy === null)
    console.log('SKIPPED: accuracy of parts of speech: EWT test is not here (see HEARSAY_CORPORA)');

  const figures = layers.flatMap(({ name }): Figure[] => {
    const own = ways.filter(({ layer }) => layer === name);
    const mine = own[0] as (typeof ways)[number];
    const rates = own.map(({ who, seconds }) =>
      figure(
        `${name}: ${who}`,
        'tokens/s',
        seconds.map((value) => tokens / value),
      ),
    );
    const ratios = own.slice(1).map(({ who, seconds }) =>
      figure(
        `${name}: ${HEARSAY} against ${who}`,
        '×',
        seconds.map((value, run) => value / (mine.seconds[run] as number)),
      ),
    );
    return [...rates, ...ratios];
  });
  const beside = python.layers.map(({ name, seconds }) =>
    figure(
      `${name} (Python, a process of its own)`,
      'tokens/s',
      seconds.map((value) => tokens / value),
    ),
  );
  const skipped = python.skipped === null ? '' : `; skipped: ${python.skipped}`;
  return {
    bench: 'peers',
    over: `${articles.length} articles evenly from ${corpus.name}, ${tokens.toLocaleString('en')} tokens${accuracy === null ? '' : `; accuracy over ${accuracy.over}`}`,
    method: `one core, ${runs} runs in turn after two first ones, tokens counted as Hearsay cuts them${skipped}`,
    figures: [...figures, ...beside, ...(accuracy?.figures ?? [])],
  };
}

async function layersOf(): Promise<readonly Layer[]> {
  const [{ createReader }, { createAnalyser }, { findBlocks }, { createSegmenter }, { loadWeights }] =
    await Promise.all([
      compiled('read/read'),
      compiled('read/analyse'),
      compiled('read/block/block'),
      compiled('read/segment/segment'),
      compiled('weights/load'),
    ]);
  const weights = loadWeights();
  const theirs = await theirLayers();
  const segment = createSegmenter();
  const layers: Layer[] = [
    {
      name: 'tokens and sentences',
      ours: ({ text, title }) => void segment(text, findBlocks(text, title)),
      peers: theirs.sentences,
    },
  ];
  // Each layer of the analyser stands on those before it, as it does in use.
  const files = ['words'];
  for (const [file, name, peers] of [
    ['tag', 'parts of speech', theirs.tags],
    ['parse', 'trees', []],
    ['name', 'names', theirs.names],
  ] as const) {
    if (!weights.files.has(file)) continue;
    files.push(file);
    const analyse = createAnalyser(only(weights, files));
    layers.push({
      name: `${name}, and what they stand on`,
      ours: ({ text, title }) => void analyse(text, title),
      peers,
    });
  }
  const read = createReader(weights);
  layers.push({
    name: 'the whole of each',
    ours: (article) => void read(article),
    peers: theirs.all,
  });
  return layers;
}

/** The weights with some of their files. */
function only({ files }: Weights, names: readonly string[]): Weights {
  return { files: new Map([...files].filter(([name]) => names.includes(name))) };
}
