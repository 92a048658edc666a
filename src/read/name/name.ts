/**
 * Stage `name`: names of persons, bodies, governments, places, groups, events and facilities, with the title and affiliation of
 * persons. Two passes of one model: the first sees each place alone, the second also what the first made of the same words
 * elsewhere in the article.
 *
 *   "Minister Ada Voss of the Harbour Office"   // person Ada Voss, title Minister, affiliation → the organisation Harbour Office
 */

import type { Sentences, Tokens } from '../../model/tokens.js';
import type { Weights } from '../../model/weights.js';
import { LEADERS_ALONE } from '../english/surnames.js';
import { chainScratch, FORBIDDEN, marginals, viterbi } from '../linear/chain.js';
import { hashString } from '../linear/hash.js';
import { addSparse } from '../linear/sparse.js';
import type { Forms } from '../segment/forms.js';
import { attachTitles } from './attach.js';
import { addOpinion, clearOpinions, emptyElsewhere, fillOpinion, fillWords } from './elsewhere.js';
import {
  FIRST_PASS_SLOTS,
  fillFirstPassFeatures,
  fillNameFeatures,
  fillStretches,
  SLOTS,
  stretches,
} from './features.js';
import { isFirm, kindOf } from './kind.js';
import { CLOSES, LABELS, OUTSIDE, POSITION } from './labels.js';
import { FIELD, field } from './lexicon.js';
import { mendNames } from './mended.js';
import { bindName, type NameModel } from './model.js';
import { emptyNames, type Names } from './names.js';
import { retypeShortForms } from './short-forms.js';
import { emptyView, fillView } from './view.js';

/** Finds the names of an article. */
export type Namer = (text: string, tokens: Tokens, sentences: Sentences, forms: Forms) => Names;

/** Binds the weights; without weights for names there are none. */
export function createNamer(weights: Weights): Namer {
  const model = bindName(weights);
  return model === null ? () => emptyNames() : namerOf(model);
}

const L = LABELS;
const PERSON = 0;
const ORGANISATION = 1;
const LEADERS: ReadonlySet<number> = new Set(LEADERS_ALONE.split(/\s+/).map(hashString));
/** Value of the lexicon's title field for words that never belong to the name itself: Mr, Dr, Sir. */
const HONORIFIC = 2;

/** A namer of one model; keeps scratch memory between calls, so make one a thread. */
export function namerOf({ lexicon, table, moves, calibration }: NameModel): Namer {
  const elsewhere = emptyElsewhere();
  const scratch = chainScratch();
  const hashes = new Uint32Array(SLOTS);
  const names: number[] = [];
  const sure: number[] = [];
  const draft = { names, sure };
  let view = emptyView();
  let around = stretches(0);
  let scores = new Int32Array(0);
  let marginal = new Float64Array(0);
  let unary = new Float64Array(0);
  let path = new Uint8Array(0);
  let roles = new Uint8Array(0);

  /** Scores of a run's tokens → chances and the best path. */
  const infer = (at: number, n: number) => {
    for (let k = 0; k < n * L; k++) unary[k] = scores[at * L + k] * table.scale;
    for (let y = 0; y < L; y++) if (!CLOSES[y]) unary[(n - 1) * L + y] = FORBIDDEN;
  };

  return (text, tokens, sentences, forms) => {
    const count = tokens.count;
    view = fillView(text, tokens, sentences, forms, lexicon, view);
    fillWords(forms, view, sentences.first, elsewhere);
    clearOpinions(elsewhere);
    if (around.first.length < count) around = stretches(2 * count);
    for (let s = 0; s < sentences.count; s++) fillStretches(view, sentences.first[s], sentences.first[s + 1], around);
    let candidates = 0;
    let longest = 0;
    for (let r = 0; r < view.runs; r++) {
      const n = view.runLast[r] - view.runFirst[r] + 1;
      candidates += n;
      if (n > longest) longest = n;
    }
    if (scores.length < candidates * L) {
      scores = new Int32Array(2 * candidates * L);
      marginal = new Float64Array(2 * candidates * L);
    }
    if (path.length < longest) {
      unary = new Float64Array(2 * longest * L);
      path = new Uint8Array(2 * longest);
    }
    scores.fill(0, 0, candidates * L);
    let at = 0;
    for (let r = 0; r < view.runs; r++) {
      const from = view.runFirst[r];
      const n = view.runLast[r] - from + 1;
      for (let i = from; i < from + n; i++) {
        const s = view.sentence[i];
        const flags = elsewhere.flags[elsewhere.word[i]];
        fillNameFeatures(forms, view, around, sentences.first[s], sentences.first[s + 1], i, flags, hashes);
        addSparse(table, hashes, SLOTS - FIRST_PASS_SLOTS, scores, (at + i - from) * L);
      }
      infer(at, n);
      const here = marginal.subarray(at * L, (at + n) * L);
      marginals(moves, unary, n, here, scratch);
      for (let i = 0; i < n; i++) addOpinion(elsewhere, from + i, here, i * L);
      at += n;
    }
    elsewhere.firstPass.opinion.fill(0, 0, count);
    at = 0;
    for (let r = 0; r < view.runs; r++)
      for (let i = view.runFirst[r]; i <= view.runLast[r]; i++) fillOpinion(elsewhere, i, marginal, at++ * L);
    names.length = 0;
    sure.length = 0;
    at = 0;
    for (let r = 0; r < view.runs; r++) {
      const from = view.runFirst[r];
      const n = view.runLast[r] - from + 1;
      for (let i = from; i < from + n; i++) {
        const s = view.sentence[i];
        fillFirstPassFeatures(view, elsewhere.firstPass, sentences.first[s], sentences.first[s + 1], i, hashes);
        addSparse(table, hashes, FIRST_PASS_SLOTS, scores, (at + i - from) * L);
      }
      infer(at, n);
      const here = marginal.subarray(at * L, (at + n) * L);
      marginals(moves, unary, n, here, scratch);
      viterbi(moves, unary, n, path, scratch);
      let open = -1;
      let least = 1;
      for (let i = 0; i < n; i++) {
        const y = path[i];
        if (y === OUTSIDE) continue;
        const position = (y - 1) & 3;
        if (position === POSITION.begin || position === POSITION.single) {
          open = i;
          least = 1;
        }
        least = Math.min(least, here[i * L + y]);
        if (position !== POSITION.end && position !== POSITION.single) continue;
        const type = (y - 1) >> 2;
        if (type === PERSON) while (open < i && field(view.bits[from + open], FIELD.title) === HONORIFIC) open++;
        names.push(from + open, from + i, type);
        sure.push(least);
      }
      at += n;
    }
    if (roles.length < count) roles = new Uint8Array(2 * count);
    retypeShortForms(names, elsewhere, (a, b) => isFirm(a, b, forms), PERSON, ORGANISATION, roles);
    for (let k = 0; k < names.length; k += 3)
      if (names[k + 2] === ORGANISATION && names[k] === names[k + 1] && LEADERS.has(forms.form[names[k]]))
        names[k + 2] = PERSON;
    mendNames(draft, text, tokens, forms, view);
    const out = emptyNames(names.length / 3);
    for (let k = 0; k < out.count; k++) {
      out.first[k] = names[3 * k];
      out.last[k] = names[3 * k + 1];
      out.type[k] = names[3 * k + 2];
      out.kind[k] = kindOf(out.type[k], out.first[k], out.last[k], forms, view, sentences);
      const bin = Math.min(calibration.length - 1, Math.floor(sure[k] * calibration.length));
      out.score[k] = calibration[bin];
    }
    attachTitles(out, sentences, forms, view);
    return out;
  };
}
