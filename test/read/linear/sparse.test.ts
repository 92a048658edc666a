import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../../../src/model/fault.js';
import { mix } from '../../../src/read/linear/hash.js';
import { addSparse, bindSparse } from '../../../src/read/linear/sparse.js';
import { quantiseSparse } from '../../../train/quantise-sparse.js';

const LABELS = 52;

function trained() {
  const hashes = Uint32Array.from({ length: 400 }, (_, f) => mix(99, f));
  const weights = new Float32Array(hashes.length * LABELS);
  for (let f = 0; f < hashes.length; f++) {
    weights[f * LABELS + (f % LABELS)] = 1 + (f % 7);
    weights[f * LABELS + ((f + 5) % LABELS)] = -2;
  }
  return { hashes, weights };
}

const file = (sections: ReadonlyMap<string, unknown>) => ({
  name: 'x',
  sha256: '',
  sections: new Map([...sections].map(([key, value]) => [`labels.${key}`, value])) as never,
});

test('a sparse table gives back the weights it was made of, and nothing for features it does not hold', () => {
  const { hashes, weights } = trained();
  const { sections, kept } = quantiseSparse(hashes, weights, { labels: LABELS, templateId: 3, most: 1000, least: 1 });
  assert.equal(kept, hashes.length);
  const table = bindSparse(file(sections), 'labels', LABELS, 3);
  const out = new Int32Array(LABELS + 2);
  for (let f = 0; f < hashes.length; f++) {
    out.fill(0);
    addSparse(table, hashes.subarray(f, f + 1), 1, out, 2);
    for (let y = 0; y < LABELS; y++)
      assert.ok(Math.abs(out[2 + y] * table.scale - weights[f * LABELS + y]) <= table.scale / 2 + 1e-6);
  }
  out.fill(0);
  addSparse(
    table,
    Uint32Array.from({ length: 300 }, (_, f) => mix(70_000, f)),
    300,
    out,
    0,
  );
  assert.ok(out.filter((score) => score !== 0).length <= 2, 'features never seen carry weight');
});

test('small weights and all but the heaviest features can be left out', () => {
  const { hashes, weights } = trained();
  const { kept, sections } = quantiseSparse(hashes, weights, { labels: LABELS, templateId: 3, most: 50, least: 60 });
  assert.equal(kept, 50);
  const table = bindSparse(file(sections), 'labels', LABELS, 3);
  assert.ok(table.pairs.every((pair) => Math.abs((pair & 255) - 128) >= 60));
});

test('a sparse table of another template or with other labels is refused', () => {
  const { hashes, weights } = trained();
  const { sections } = quantiseSparse(hashes, weights, { labels: LABELS, templateId: 3, most: 1000, least: 1 });
  assert.throws(() => bindSparse(file(sections), 'labels', LABELS, 4), Fault);
  assert.throws(() => bindSparse(file(sections), 'labels', LABELS - 1, 3), Fault);
  assert.throws(() => bindSparse(file(sections), 'steps', LABELS, 3), Fault);
});
