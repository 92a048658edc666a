import assert from 'node:assert/strict';
import { test } from 'node:test';
import { theirLayers } from '../../bench/peers/javascript.js';
import { spacyLayers } from '../../bench/peers/spacy.js';

test('every peer can do what it is measured for', async () => {
  const { sentences, tags, names, all } = await theirLayers();
  const peers = [...sentences, ...tags, ...names, ...all];
  assert.equal(peers.length, 7);
  for (const { work } of peers) work('“The bridge is safe,” Ada Voss said in Harne.');
});

test('a Python that is not there is said and not looked for', (t) => {
  const before = process.env['HEARSAY_PYTHON'];
  t.after(() => {
    if (before === undefined) delete process.env['HEARSAY_PYTHON'];
    else process.env['HEARSAY_PYTHON'] = before;
  });
  process.env['HEARSAY_PYTHON'] = 'no-such-python';
  const { layers, skipped } = spacyLayers(['The bridge is safe.'], 1);
  assert.deepEqual(layers, []);
  assert.match(skipped ?? '', /no-such-python/);
});
