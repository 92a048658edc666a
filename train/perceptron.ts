/**
 * A multi-class perceptron over hashed features whose weights are averaged over all its steps (Collins 2002), for training. Keys are exact. A feature
 * gets a row of weights only when it has been part of `admit` mistakes: what mattered once is chance. The average is
 * weights - totals / steps, kept without a time stamp a weight.
 */
export interface Perceptron {
  readonly labels: number;
  steps: number;
  readonly size: number;
  /** Scores of `count` features into `out`; remembers their rows for the updates that follow. */
  score(hashes: Uint32Array, count: number, out: Float64Array): void;
  /** After a mistake on the features last scored: `good` gains what `bad` loses. */
  update(hashes: Uint32Array, count: number, good: number, bad: number): void;
  /** Scores with the averaged weights of this moment. */
  frozen(): (hashes: Uint32Array, count: number, out: Float64Array) => void;
  average(): { hashes: Uint32Array; weights: Float32Array };
}

/** `bits`: log2 of the slots for keys; `features`: the most features one example has. */
export function perceptron(labels: number, bits: number, features: number, admit: number): Perceptron {
  const mask = 2 ** bits - 1;
  const table = new Int32Array(2 * (mask + 1)); // key, row + 1
  const mistakes = new Uint8Array(2 ** 25);
  let size = 0;
  let capacity = 1 << 16;
  let hashesOf = new Uint32Array(capacity);
  let weights = new Float32Array(capacity * labels);
  let totals = new Float64Array(capacity * labels);
  const rows = new Int32Array(features);
  const grow = () => {
    capacity *= 2;
    const h = new Uint32Array(capacity);
    const w = new Float32Array(capacity * labels);
    const t = new Float64Array(capacity * labels);
    h.set(hashesOf);
    w.set(weights);
    t.set(totals);
    hashesOf = h;
    weights = w;
    totals = t;
  };
  const find = (hash: number): number => {
    const key = hash | 0;
    let slot = (hash ^ (hash >>> 11)) & mask;
    while (table[2 * slot + 1] !== 0 && table[2 * slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const addRow = (hash: number): number => {
    const sketch = hash >>> 7;
    if (++mistakes[sketch] < admit) return -1;
    mistakes[sketch] = admit;
    if (size === capacity) grow();
    if (size > mask * 0.7) throw new RangeError('too many features; raise bits');
    const slot = find(hash);
    if (table[2 * slot + 1] !== 0) return table[2 * slot + 1] - 1; // the same feature twice in one example
    table[2 * slot] = hash;
    table[2 * slot + 1] = size + 1;
    hashesOf[size] = hash;
    return size++;
  };
  const scoreWith = (w: Float32Array, hashes: Uint32Array, count: number, out: Float64Array, limit: number) => {
    out.fill(0, 0, labels);
    for (let f = 0; f < count; f++) {
      const row = table[2 * find(hashes[f]) + 1] - 1;
      rows[f] = row;
      if (row < 0 || row >= limit) continue;
      for (let y = 0, at = row * labels; y < labels; y++) out[y] += w[at + y];
    }
  };
  return {
    labels,
    steps: 0,
    get size() {
      return size;
    },
    score(hashes, count, out) {
      scoreWith(weights, hashes, count, out, size);
    },
    update(hashes, count, good, bad) {
      for (let f = 0; f < count; f++) {
        const row = rows[f] < 0 ? addRow(hashes[f]) : rows[f];
        if (row < 0) continue;
        const at = row * labels;
        weights[at + good] += 1;
        totals[at + good] += this.steps;
        weights[at + bad] -= 1;
        totals[at + bad] -= this.steps;
      }
    },
    frozen() {
      const { weights: fixed, hashes: known } = this.average();
      return (hashes, count, out) => scoreWith(fixed, hashes, count, out, known.length);
    },
    average() {
      const out = new Float32Array(size * labels);
      for (let i = 0; i < out.length; i++) out[i] = weights[i] - totals[i] / Math.max(1, this.steps);
      return { hashes: hashesOf.slice(0, size), weights: out };
    },
  };
}
