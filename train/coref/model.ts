/**
 * Trains the ranking: for each mention a softmax over its candidates and nobody, by AdaGrad, document by document. What was decided
 * before in a document is followed (the gold's answer half of the time), so that the model learns among its own mistakes.
 */

import { resolvePage } from '../../src/read/coref/coref.js';
import { FORM } from '../../src/read/coref/mention.js';
import type { CorefModel } from '../../src/read/coref/model.js';
import { emptyPlaces, fillPlaces } from '../../src/read/coref/page.js';
import type { Coref } from '../../src/read/coref/referents.js';
import { bestOf, type Candidates } from '../../src/read/coref/resolve.js';
import { exp, log } from '../../src/read/linear/arithmetic.js';
import { random, shuffle } from '../random.js';
import type { CorefDocument } from './documents.js';

export interface RankOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly dropout: number;
  readonly seed: number;
}

/** Float weights by feature hash. */
export class RankWeights {
  readonly ids = new Map<number, number>();
  weights = new Float32Array(1 << 16);
  squares = new Float32Array(1 << 16).fill(0.01);

  /** Sums of the weights after the later rounds. */
  sums = new Float64Array(0);
  times = 0;

  addUp(): void {
    const sums = new Float64Array(this.ids.size);
    sums.set(this.sums);
    for (let id = 0; id < sums.length; id++) sums[id] += this.weights[id];
    this.sums = sums;
    this.times++;
  }

  average(): void {
    for (let id = 0; id < this.sums.length; id++) this.weights[id] = this.sums[id] / this.times;
  }

  idOf(hash: number): number {
    let id = this.ids.get(hash);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(hash, id);
      if (id >= this.weights.length) {
        const grow = (old: Float32Array<ArrayBuffer>, rest: number) => {
          const next = new Float32Array(old.length * 2).fill(rest);
          next.set(old);
          return next;
        };
        this.weights = grow(this.weights, 0);
        this.squares = grow(this.squares, 0.01);
      }
    }
    return id;
  }
}

type Lexicon = Omit<CorefModel, 'rank'>;

/** Trains on `documents`. */
export function trainRank(
  documents: readonly CorefDocument[],
  lexicon: Lexicon,
  options: RankOptions,
  say: (line: string) => void,
): RankWeights {
  const model = new RankWeights();
  const next = random(options.seed);
  const order = Int32Array.from(documents.keys());
  let places = emptyPlaces();
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, next);
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    let loss = 0;
    let steps = 0;
    for (const d of order) {
      const document = documents[d];
      places = fillPlaces(document.page, places);
      const rows: Int32Array[] = [];
      const dropped = (ids: Int32Array) => (options.dropout === 0 ? ids : ids.filter(() => next() >= options.dropout));
      let state: { mentions: Coref['mentions'] } | null = null;
      const goldAt: (string | null | undefined)[] = [];
      const choose = (m: number, candidates: Candidates): number => {
        const { mentions } = state as { mentions: Coref['mentions'] };
        const goldOf = (k: number) => {
          if (goldAt[k] === undefined) goldAt[k] = document.gold(mentions[k], document.page) ?? null;
          return goldAt[k];
        };
        const ids = rows.splice(0, rows.length).map(dropped);
        const predicted = bestOf(m, candidates);
        const gold = document.gold(mentions[m], document.page);
        if (gold === undefined) return predicted;
        const right: number[] = [];
        if (gold === null && document.neither !== null) {
          for (let k = 0; k < candidates.count; k++)
            if (!document.neither.has(String(goldOf(candidates.mention[k])))) right.push(k);
          right.push(candidates.count);
        } else if (gold === null) right.push(candidates.count);
        else {
          for (let k = 0; k < candidates.count; k++) {
            const at = candidates.mention[k];
            const its = goldOf(at);
            if (its === gold) right.push(k);
            else if (its === null) {
              const entity = candidates.entity[k];
              for (let j = at - 1; j >= 0 && j > at - 60; j--)
                if (mentions[j].entity === entity && goldOf(j) === gold) {
                  right.push(k);
                  break;
                }
            }
          }
          if (right.length === 0) {
            let earlier = false;
            for (let j = 0; j < m && !earlier; j++) earlier = goldOf(j) === gold;
            if (earlier || mentions[m].form === FORM.pronoun) return predicted;
            right.push(candidates.count);
          }
        }
        loss += step(model, ids, right, candidates.count, rate, options.l2);
        steps++;
        const goldChoice =
          right[0] === candidates.count
            ? -1
            : right.reduce((a, b) => (candidates.scores[b] > candidates.scores[a] ? b : a));
        return epoch === 0 || next() < 0.5 ? goldChoice : predicted;
      };
      const score = ({ hash, count }: { hash: Uint32Array; count: number }): number => {
        const ids = Int32Array.from(hash.subarray(0, count), (h) => model.idOf(h));
        rows.push(ids);
        let sum = 0;
        for (const id of ids) sum += model.weights[id];
        return sum;
      };
      resolvePage(document.page, places, { ...lexicon, rank: EMPTY }, score, choose, (mentions) => {
        state = { mentions };
      });
    }
    if (2 * epoch >= options.epochs) model.addUp();
    say(
      `coref: epoch ${epoch + 1}, ${model.ids.size} features, loss ${(loss / Math.max(1, steps)).toFixed(4)} over ${steps} mentions`,
    );
  }
  model.average();
  return model;
}

const EMPTY = { labels: 1, stride: 1, mask: 0, keys: new Uint16Array(1), rows: new Int8Array(1), scale: 1 };

function step(
  model: RankWeights,
  ids: readonly Int32Array[],
  right: readonly number[],
  none: number,
  rate: number,
  l2: number,
): number {
  const n = none + 1;
  const p = new Float64Array(n);
  let most = -Infinity;
  for (let k = 0; k < n; k++) {
    for (const id of ids[k]) p[k] += model.weights[id];
    most = Math.max(most, p[k]);
  }
  let sum = 0;
  for (let k = 0; k < n; k++) sum += p[k] = exp(p[k] - most);
  let good = 0;
  for (const k of right) good += p[k];
  const gradient = new Map<number, number>();
  for (let k = 0; k < n; k++) {
    const isRight = right.includes(k);
    const g = p[k] / sum - (isRight ? p[k] / good : 0);
    if (Math.abs(g) < 1e-4) continue;
    for (const id of ids[k]) gradient.set(id, (gradient.get(id) ?? 0) + g);
  }
  for (const [id, value] of gradient) {
    const g = value + l2 * model.weights[id];
    model.squares[id] += g * g;
    model.weights[id] -= (rate * g) / Math.sqrt(model.squares[id]);
  }
  return -log(Math.max(1e-9, good / sum));
}
