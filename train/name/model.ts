/** Documents → runs of features, twice: without and with what a first pass said; and decoding them again. */
import type { WordClasses } from '../../src/read/linear/words.js';
import { addOpinion, clearOpinions, emptyElsewhere, fillOpinion, fillWords } from '../../src/read/name/elsewhere.js';
import {
  FIRST_PASS_SLOTS,
  fillFirstPassFeatures,
  fillNameFeatures,
  fillStretches,
  SLOTS,
  stretches,
} from '../../src/read/name/features.js';
import { LABELS } from '../../src/read/name/labels.js';
import type { Lexicon } from '../../src/read/name/lexicon.js';
import { emptyView, fillView } from '../../src/read/name/view.js';
import { emptyForms, fillForms } from '../../src/read/segment/forms.js';
import { createTagger } from '../../src/read/tag/tag.js';
import { loadWeights } from '../../src/weights/load.js';
import { createCounter, type Dictionary } from '../dictionary.js';
import { decodeRun, movesOf, type NameCrf, type Runs } from './crf.js';
import type { NameDocument } from './documents.js';

export interface Prepared {
  readonly documents: readonly NameDocument[];
  readonly hashes: Uint32Array;
  /** Token of the document for each row of `hashes`. */
  readonly token: Uint32Array;
  readonly first: Int32Array;
  readonly runDocument: Int32Array;
  /** Runs of document d are `documentRun[d] … documentRun[d + 1]`. */
  readonly documentRun: Int32Array;
}

const tagger = { tag: createTagger(loadWeights()) };

/** Tags the tokens of the documents in place, by the tagger that ships. */
export function tagDocuments(documents: readonly NameDocument[], classes: WordClasses): void {
  if (process.env['NOTAG']) return;
  let forms = emptyForms();
  for (const { text, tokens, sentences } of documents) {
    forms = fillForms(text, tokens, classes, forms);
    tagger.tag(text, tokens, sentences, forms);
  }
}

export function prepare(documents: readonly NameDocument[], lexicon: Lexicon, classes: WordClasses): Prepared {
  tagDocuments(documents, classes);
  let forms = emptyForms();
  let view = emptyView();
  const elsewhere = emptyElsewhere();
  const total = documents.reduce((n, d) => n + d.tokens.count, 0);
  let hashes = new Uint32Array(Math.ceil(total * 0.4) * SLOTS);
  const token: number[] = [];
  const first: number[] = [0];
  const runDocument: number[] = [];
  const documentRun: number[] = [0];
  const out = new Uint32Array(SLOTS);
  documents.forEach((document, d) => {
    forms = fillForms(document.text, document.tokens, classes, forms);
    view = fillView(document.text, document.tokens, document.sentences, forms, lexicon, view);
    fillWords(forms, view, document.sentences.first, elsewhere);
    const around = stretches(document.tokens.count);
    for (let s = 0; s < document.sentences.count; s++)
      fillStretches(view, document.sentences.first[s], document.sentences.first[s + 1], around);
    for (let r = 0; r < view.runs; r++) {
      for (let i = view.runFirst[r]; i <= view.runLast[r]; i++) {
        const s = view.sentence[i];
        const from = document.sentences.first[s];
        const to = document.sentences.first[s + 1];
        const flags = elsewhere.flags[elsewhere.word[i]];
        fillNameFeatures(forms, view, around, from, to, i, flags, out);
        const at = token.length * SLOTS;
        if (at + SLOTS > hashes.length) {
          const grown = new Uint32Array(hashes.length + (hashes.length >> 2) + SLOTS * 1000);
          grown.set(hashes);
          hashes = grown;
        }
        hashes.set(out, at); // the slots of the first pass stay 0
        token.push(i);
      }
      first.push(token.length);
      runDocument.push(d);
    }
    documentRun.push(runDocument.length);
  });
  return {
    documents,
    hashes: hashes.subarray(0, token.length * SLOTS),
    token: Uint32Array.from(token),
    first: Int32Array.from(first),
    runDocument: Int32Array.from(runDocument),
    documentRun: Int32Array.from(documentRun),
  };
}

export function makeDictionary(parts: readonly Prepared[], cutoff: number): Dictionary {
  const counter = createCounter(25);
  for (const { hashes } of parts) for (let i = 0; i < hashes.length; i++) counter.add(hashes[i]);
  return counter.dictionary(cutoff);
}

export function makeRuns(p: Prepared, dictionary: Dictionary, weightOf: (d: NameDocument) => number): Runs {
  const features = new Int32Array(p.hashes.length);
  for (let i = 0; i < features.length; i++) features[i] = dictionary.idOf(p.hashes[i]);
  const allowed = new Uint32Array(p.token.length);
  const weight = new Float32Array(p.runDocument.length);
  for (let r = 0; r < p.runDocument.length; r++) {
    const document = p.documents[p.runDocument[r]] as NameDocument;
    weight[r] = weightOf(document);
    for (let at = p.first[r]; at < p.first[r + 1]; at++) allowed[at] = document.allowed[p.token[at]];
  }
  return { slots: SLOTS, optional: FIRST_PASS_SLOTS, features, allowed, first: p.first, weight };
}

/** Runs one pass over documents; `use` receives each run's place, marginals and path. */
export function decode(
  p: Prepared,
  runs: Pick<Runs, 'slots' | 'optional' | 'features'>,
  crf: NameCrf,
  second: boolean,
  documents: (d: number) => boolean,
  use: (run: number, marginal: Float64Array, path: Uint8Array) => void,
): void {
  const t = movesOf(crf);
  let unary = new Float64Array(256 * LABELS);
  let marginal = new Float64Array(256 * LABELS);
  let path = new Uint8Array(256);
  for (let r = 0; r < p.runDocument.length; r++) {
    if (!documents(p.runDocument[r])) continue;
    const from = p.first[r];
    const n = p.first[r + 1] - from;
    if (path.length < n) {
      unary = new Float64Array(n * LABELS * 2);
      marginal = new Float64Array(n * LABELS * 2);
      path = new Uint8Array(n * 2);
    }
    decodeRun(crf, t, runs, from, n, second, unary, marginal, path);
    use(r, marginal, path);
  }
}

/** Writes what a first pass (`crf`, without the optional slots) says into the optional hashes of the documents chosen. */
export function fillFirstPass(
  p: Prepared,
  runs: Pick<Runs, 'slots' | 'optional' | 'features'>,
  crf: NameCrf,
  lexicon: Lexicon,
  classes: WordClasses,
  chosen: (d: number) => boolean,
): void {
  const all = new Float64Array(p.token.length * LABELS);
  decode(p, runs, crf, false, chosen, (r, marginal) => {
    const from = p.first[r];
    const n = p.first[r + 1] - from;
    all.set(marginal.subarray(0, n * LABELS), from * LABELS);
  });
  let forms = emptyForms();
  let view = emptyView();
  const elsewhere = emptyElsewhere();
  const out = new Uint32Array(SLOTS);
  p.documents.forEach((document, d) => {
    if (!chosen(d)) return;
    forms = fillForms(document.text, document.tokens, classes, forms);
    view = fillView(document.text, document.tokens, document.sentences, forms, lexicon, view);
    fillWords(forms, view, document.sentences.first, elsewhere);
    clearOpinions(elsewhere);
    const from = p.first[p.documentRun[d]];
    const to = p.first[p.documentRun[d + 1]];
    for (let at = from; at < to; at++) addOpinion(elsewhere, p.token[at], all, at * LABELS);
    elsewhere.firstPass.opinion.fill(0);
    elsewhere.firstPass.place.fill(0);
    for (let at = from; at < to; at++) fillOpinion(elsewhere, p.token[at], all, at * LABELS);
    for (let at = from; at < to; at++) {
      const i = p.token[at];
      const s = view.sentence[i];
      const { first } = document.sentences;
      fillFirstPassFeatures(view, elsewhere.firstPass, first[s], first[s + 1], i, out);
      p.hashes.set(out.subarray(0, FIRST_PASS_SLOTS), at * SLOTS + SLOTS - FIRST_PASS_SLOTS);
    }
  });
}
