/** How the name model that ships is trained: sets, weights, order. See docs/choices.md for what each part brought. */
import type { WordClasses } from '../../src/read/linear/words.js';
import type { Lexicon } from '../../src/read/name/lexicon.js';
import { needed, textsOf } from '../data.js';
import type { Dictionary } from '../dictionary.js';
import { augment } from './augment.js';
import { type NameCrf, trainNameCrf } from './crf.js';
import type { NameDocument } from './documents.js';
import { countCapitals, draftLexicon, finishLexicon, phrasesOf, wordsOf } from './lexicon.js';
import { fillFirstPass, makeDictionary, makeRuns, prepare } from './model.js';
import { addUsage, labelAgain, readNews, type Usage, usageBits } from './news.js';
import { readGum, readSilver, readTitleWords, readUner, readWnut } from './sets.js';
import { wire } from './wire.js';

export const RECIPE = {
  seed: 5,
  cutoff: 3,
  epochs: 6,
  halfEpochs: 3,
  rate: 0.05,
  l2: 0.0005,
  dropout: 0.25,
  /** Share of runs that see nothing of a first pass while the model learns. */
  without: 0.4,
  weights: { silver: 0.6, uner: 1, gum: 0.6, wnut: 0.5, caps: 0.4, wire: 0.3, news: 0.15 } as Readonly<
    Record<string, number>
  >,
  wire: { documents: 700, seed: 11 },
  /** Of every so many articles of unlabelled news one is learned from again; 0 for none. */
  again: { reuters: 0, others: 0, sure: 0.9 },
  leastCapitals: 5,
  leastUsage: 3,
  most: 180_000,
  least: 4,
} as const;

export const NEWS = [
  'reuters21578',
  'bbc-2004-05',
  'fnc1-train-bodies',
  'wikinews-2019-20',
  'horne-2016-political',
].map((name) => `haystack/${name}.jsonl.gz`);

/** Annotated documents: what is learned from, and what settings and calibration are chosen on. */
export function annotated(): { train: NameDocument[]; tune: Readonly<Record<string, NameDocument[]>> } {
  const titles = readTitleWords(needed('gazetteers/titles.tsv'));
  const silver = readSilver(needed('polnear/silver-train.conll.gz'), 'silver', (article) => article % 2 === 0);
  // One article in fifteen of the silver training part is set aside.
  const aside = (i: number) => i % 15 === 7;
  return {
    train: [
      ...silver.filter((_, i) => !aside(i)),
      ...readUner(needed('ner/uner-ewt-train.iob2.gz'), 'uner'),
      ...readGum(needed('ner/gum-named-train.iob2.gz'), 'gum', titles),
      ...readWnut(needed('ner/wnut17-train.iob2.gz'), 'wnut'),
    ],
    tune: {
      silver: silver.filter((_, i) => aside(i)),
      uner: readUner(needed('ner/uner-ewt-dev.iob2.gz'), 'uner'),
      gum: readGum(needed('ner/gum-named-dev.iob2.gz'), 'gum', titles),
    },
  };
}

const options = (say: (line: string) => void) => ({ ...RECIPE, progress: say });

/** Lists and the capitals of news → the lexicon without usage. */
export function firstLexicon(gazetteers: string, say: (line: string) => void): Lexicon {
  const draft = draftLexicon(gazetteers);
  say(`name: lists give ${draft.words.size} words and ${draft.phrases.size} phrases`);
  const texts = [...NEWS, 'polnear/train.jsonl'].flatMap((file) => textsOf(needed(file)));
  countCapitals(texts, draft, RECIPE.leastCapitals);
  return finishLexicon(draft);
}

/** A first model over unlabelled news → the lexicon with how words are used, and articles to learn from again. */
export function usageLexicon(
  lexicon: Lexicon,
  classes: WordClasses,
  train: readonly NameDocument[],
  say: (line: string) => void,
): { lexicon: Lexicon; again: NameDocument[] } {
  const prepared = prepare(train, lexicon, classes);
  const dictionary = makeDictionary([prepared], RECIPE.cutoff);
  const runs = makeRuns(prepared, dictionary, ({ set }) => RECIPE.weights[set]);
  const crf = trainNameCrf(runs, dictionary.size, everyRun(prepared.runDocument.length), {
    ...options(say),
    without: 1,
  });
  const usage: Usage = new Map();
  const again: NameDocument[] = [];
  for (const file of NEWS) {
    const documents = readNews(needed(file), 'news');
    const every = file.includes('reuters') ? RECIPE.again.reuters : RECIPE.again.others;
    for (let at = 0; at < documents.length; at += 500) {
      const part = prepare(documents.slice(at, at + 500), lexicon, classes);
      let found = makeRuns(part, dictionary, () => 1);
      fillFirstPass(part, found, crf, lexicon, classes, () => true);
      found = makeRuns(part, dictionary, () => 1);
      addUsage(part, found, crf, true, usage);
      if (every === 0) continue;
      labelAgain(part, found, crf, true, RECIPE.again.sure);
      again.push(...part.documents.filter((_, i) => (at + i) % every === 0));
    }
    say(`name: ${file}: ${usage.size} words used as names so far`);
  }
  const words = wordsOf(lexicon);
  usageBits(usage, RECIPE.leastUsage, words);
  return { lexicon: finishLexicon({ words, phrases: phrasesOf(lexicon) }), again };
}

/** The model that ships: with usage, copies in capitals, wire copy, and what two half models say of each other's half. */
export function finalModel(
  lexicon: Lexicon,
  classes: WordClasses,
  train: readonly NameDocument[],
  gazetteers: string,
  say: (line: string) => void,
): { crf: NameCrf; dictionary: Dictionary } {
  const { documents, seed } = RECIPE.wire;
  const all = [...train, ...augment(train), ...wire(documents, seed, gazetteers)];
  const prepared = prepare(all, lexicon, classes);
  let dictionary = makeDictionary([prepared], RECIPE.cutoff);
  const weightOf = ({ set }: NameDocument) => RECIPE.weights[set];
  const every = everyRun(prepared.runDocument.length);
  let runs = makeRuns(prepared, dictionary, weightOf);
  say(`name: ${all.length} documents, ${prepared.token.length} tokens in runs, ${dictionary.size} features`);
  for (const half of [0, 1]) {
    const mine = every.filter((r) => prepared.runDocument[r] % 2 === half);
    const crf = trainNameCrf(runs, dictionary.size, mine, { ...options(say), epochs: RECIPE.halfEpochs, without: 1 });
    fillFirstPass(prepared, runs, crf, lexicon, classes, (d) => d % 2 !== half);
  }
  dictionary = makeDictionary([prepared], RECIPE.cutoff);
  runs = makeRuns(prepared, dictionary, weightOf);
  return { crf: trainNameCrf(runs, dictionary.size, every, options(say)), dictionary };
}

function everyRun(n: number): Int32Array {
  return Int32Array.from({ length: n }, (_, r) => r);
}
