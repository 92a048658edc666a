/** A minute of hostile input. `npm run fuzz -- --seconds 600 --seed 7` goes on for longer. */
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inputOf } from './mutate.js';
import { fuzz } from './run.js';
import { seeds } from './seeds.js';

const seconds = Number(process.env['HEARSAY_FUZZ_SECONDS'] ?? '60');
const SEED = 20319;

test(`${seconds} s of damaged files: no crash, no hang, nothing lost, every receipt exact`, async () => {
  const saveIn = join(tmpdir(), 'hearsay-fuzz-failures');
  const { tally, failure } = await fuzz({ seed: SEED, seconds, saveIn, onProgress: () => {} });
  if (failure !== null)
    assert.fail(`seed ${SEED}, input ${failure.n}, saved as ${failure.saved.join(' ')}\n${failure.says}`);
  assert.ok(tally.inputs > 0, 'nothing was tried');
});

test('an input is the same whenever it is made', () => {
  const all = seeds();
  for (const n of [0, 1, 17, 4711]) assert.deepEqual(inputOf(all, SEED, n), inputOf(all, SEED, n));
  assert.notDeepEqual(inputOf(all, SEED, 1), inputOf(all, SEED, 2));
});
