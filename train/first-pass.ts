/** Training data of the first pass: cue lexicon, features and labels of every token. */
import { type Columns, CUE_BINS, type CueLexicon, emptyColumns, fillColumns } from '../src/read/attribute/columns.js';
import { fillFeatures, NAMES } from '../src/read/attribute/features.js';
import { PASS1, PASS1_LABELS } from '../src/read/attribute/labels.js';
import { fillTreeView, treeView } from '../src/read/attribute/tree-view.js';
import { fillSurroundings, surroundings } from '../src/read/attribute/unit.js';
import { hashString } from '../src/read/linear/hash.js';
import { NO_CLASSES, type WordClasses } from '../src/read/linear/words.js';
import { doubleMarks, emptyForms, fillForms } from '../src/read/segment/forms.js';
import type { Sequences } from './crf.js';
import { createCounter, type Dictionary } from './dictionary.js';
import type { GoldArticle } from './polnear.js';

const THAT = hashString('that');
export const EMPTY_LEXICON: CueLexicon = { mask: 0, keys: new Uint32Array(1), bins: new Uint8Array(1) };

/** How often each stem stands in a cue, and in all. */
export interface CueCounts {
  readonly cue: Map<number, number>;
  readonly all: Map<number, number>;
}

export function cueCounts(articles: readonly GoldArticle[]): CueCounts[] {
  let columns: Columns = emptyColumns();
  let forms = emptyForms();
  return articles.map((article) => {
    const { page } = article;
    forms = fillForms(page.text, page.segments.tokens, NO_CLASSES, forms);
    columns = fillColumns({ ...page, forms }, EMPTY_LEXICON, columns);
    const cue = new Map<number, number>();
    const all = new Map<number, number>();
    for (let i = 0; i < columns.count; i++)
      all.set(columns.stem[i] as number, (all.get(columns.stem[i] as number) ?? 0) + 1);
    for (const gold of article.gold)
      for (const i of gold.cue) cue.set(columns.stem[i] as number, (cue.get(columns.stem[i] as number) ?? 0) + 1);
    return { cue, all };
  });
}

export function sumCounts(counts: readonly CueCounts[]): CueCounts {
  const cue = new Map<number, number>();
  const all = new Map<number, number>();
  for (const one of counts) {
    for (const [stem, n] of one.cue) cue.set(stem, (cue.get(stem) ?? 0) + n);
    for (const [stem, n] of one.all) all.set(stem, (all.get(stem) ?? 0) + n);
  }
  return { cue, all };
}

/** Counts → bins; `without` is taken off first, so that a training article does not see its own cues. */
export function lexiconOf(total: CueCounts, without: CueCounts | null): CueLexicon {
  const entries: [number, number][] = [];
  for (const [stem, n] of total.cue) {
    const cue = n - (without?.cue.get(stem) ?? 0);
    const all = (total.all.get(stem) ?? 0) - (without?.all.get(stem) ?? 0);
    if (cue < 2) continue;
    const share = (cue - 0.5) / (all + 2);
    const bin =
      share < 0.01
        ? 1
        : share < 0.05
          ? 2
          : share < 0.15
            ? 3
            : share < 0.3
              ? 4
              : share < 0.5
                ? 5
                : share < 0.75
                  ? 6
                  : CUE_BINS - 1;
    entries.push([stem, bin]);
  }
  let size = 1024;
  while (size < entries.length * 3) size *= 2;
  const keys = new Uint32Array(size);
  const bins = new Uint8Array(size);
  for (const [stem, bin] of entries.sort((a, b) => a[0] - b[0])) {
    let slot = stem & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = stem;
    bins[slot] = bin;
  }
  return { mask: size - 1, keys, bins };
}

/** One unit's place in the sequences. */
export interface UnitRef {
  readonly article: number;
  readonly unit: number;
}

export interface FirstPassData {
  readonly sequences: Sequences;
  readonly refs: readonly UnitRef[];
}

/** Words as the models see them: how often each article's words are cues elsewhere, and their classes. */
export interface Words {
  readonly lexicon: (article: number) => CueLexicon;
  readonly classes: WordClasses;
}

/** Calls `visit` with the columns of each article, in order. */
export function eachArticle(
  articles: readonly GoldArticle[],
  words: Words,
  visit: (a: number, columns: Columns) => void,
): void {
  let columns: Columns = emptyColumns();
  let forms = emptyForms();
  articles.forEach(({ page }, a) => {
    forms = fillForms(page.text, page.segments.tokens, words.classes, forms);
    if (page.segments.singleMarks)
      doubleMarks(page.text, page.segments.tokens, page.segments.quotations, words.classes, forms);
    columns = fillColumns({ ...page, forms }, words.lexicon(a), columns);
    visit(a, columns);
  });
}

/** Features of every token of every unit; with `dictionary` null, a new one is made (seen at least `cutoff` times). */
export function firstPassData(
  articles: readonly GoldArticle[],
  words: Words,
  dictionary: Dictionary | null,
  cutoff: number,
): FirstPassData & { dictionary: Dictionary } {
  const slots = NAMES.length;
  const hashes = new Uint32Array(slots);
  const around = surroundings();
  const tree = treeView();
  const refs: UnitRef[] = [];
  const first: number[] = [0];
  let tokens = 0;
  articles.forEach((article, a) => {
    article.units.forEach((unit, u) => {
      refs.push({ article: a, unit: u });
      tokens += unit.last - unit.first;
      first.push(tokens);
    });
  });
  const raw = new Uint32Array(tokens * slots);
  const gold = new Uint8Array(tokens);
  let at = 0;
  eachArticle(articles, words, (a, columns) => {
    const article = articles[a] as GoldArticle;
    const labels = goldLabels(article);
    let sentence = 0;
    for (const unit of article.units) {
      sentence = fillSurroundings(unit, article.line.text, article.segments, columns, sentence, around);
      fillTreeView(columns, unit, tree);
      for (let i = 0; i < unit.last - unit.first; i++) {
        fillFeatures(columns, around, unit, tree, i, THAT, hashes);
        raw.set(hashes, at * slots);
        gold[at++] = labels[unit.first + i] as number;
      }
    }
  });
  let known = dictionary;
  if (known === null) {
    const counter = createCounter(24);
    for (const hash of raw) counter.add(hash);
    known = counter.dictionary(cutoff);
  }
  const features = new Int32Array(raw.length);
  for (let k = 0; k < raw.length; k++) features[k] = known.idOf(raw[k] as number);
  return {
    sequences: { slots, labels: PASS1_LABELS, features, gold, first: Int32Array.from(first), size: known.size },
    refs,
    dictionary: known,
  };
}

/** BIO labels: cue before source before content where a token has several roles. */
export function goldLabels(article: GoldArticle): Uint8Array {
  const labels = new Uint8Array(article.segments.tokens.count);
  const mark = (tokens: readonly number[], begin: number) => {
    tokens.forEach((i, k) => {
      labels[i] = k > 0 && tokens[k - 1] === i - 1 ? begin + 1 : begin;
    });
  };
  for (const a of article.gold) mark(a.content, PASS1.contentB);
  for (const a of article.gold) mark(a.source, PASS1.sourceB);
  for (const a of article.gold) mark(a.cue, PASS1.cueB);
  // A span that another role cut in two begins again.
  for (let i = 1; i < labels.length; i++) {
    const y = labels[i] as number;
    if (y > 0 && y % 2 === 0 && labels[i - 1] !== y && labels[i - 1] !== y - 1) labels[i] = y - 1;
  }
  return labels;
}
