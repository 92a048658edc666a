import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { serialiseSections } from '../../src/weights/format.js';
import { parseWeights, readWeightFiles } from '../../src/weights/load.js';
import { folderWith } from '../helpers/folder.js';

const BYTES = serialiseSections(new Map([['t.keys', Uint16Array.of(1, 2, 3, 0)]]));
const SHA256 = createHash('sha256').update(BYTES).digest('hex');
const manifest = (sha256 = SHA256, file = 'attribute.bin') =>
  JSON.stringify({ name: 'en-2031-03', files: [{ file, sha256, bytes: BYTES.length }] });

const modelsWith = (t: TestContext, files: Record<string, string | Uint8Array>) =>
  folderWith(t, Object.fromEntries(Object.entries(files).map(([name, held]) => [join('en-2031-03', name), held])));
const fault = (slug: string, says: RegExp) => ({ name: 'Fault', slug, message: says });
const read = (models: string) => readWeightFiles({ shared: false }, models);

test('the weights of a folder are read, checked and opened by name', (t) => {
  const files = read(modelsWith(t, { 'manifest.json': manifest(), 'attribute.bin': BYTES }));
  assert.deepEqual(files, [{ name: 'attribute', sha256: SHA256, bytes: BYTES }]);
  const opened = parseWeights(files).files.get('attribute');
  assert.equal(opened?.sha256, SHA256);
  assert.deepEqual(opened?.sections.get('t.keys'), Uint16Array.of(1, 2, 3, 0));
});

test('the newest folder of weights counts', (t) => {
  const older = { 'en-2030-11/manifest.json': '{', 'notes/manifest.json': '{' };
  const models = folderWith(t, {
    ...older,
    'en-2031-03/manifest.json': manifest(),
    'en-2031-03/attribute.bin': BYTES,
  });
  assert.equal(read(models).length, 1);
});

test('weights for threads are read into shared memory', (t) => {
  const models = modelsWith(t, { 'manifest.json': manifest(), 'attribute.bin': BYTES });
  const [file] = readWeightFiles({ shared: true }, models);
  assert.ok(file.bytes.buffer instanceof SharedArrayBuffer);
  assert.deepEqual(parseWeights([file]).files.get('attribute')?.sections.get('t.keys'), Uint16Array.of(1, 2, 3, 0));
});

test('a file with one changed byte is refused, and the fault names it', (t) => {
  const changed = BYTES.slice();
  changed[changed.length - 1] ^= 1;
  const models = modelsWith(t, { 'manifest.json': manifest(), 'attribute.bin': changed });
  assert.throws(() => read(models), fault('weights-changed', /attribute\.bin: the weights are not the ones/));
});

test('a file cut short is refused before it is opened', (t) => {
  const models = modelsWith(t, { 'manifest.json': manifest(), 'attribute.bin': BYTES.slice(0, 20) });
  assert.throws(() => read(models), fault('weights-changed', /attribute\.bin/));
});

test('a folder without a manifest is refused', (t) => {
  const models = modelsWith(t, { 'attribute.bin': BYTES });
  assert.throws(() => read(models), fault('weights-missing', /manifest\.json: .*install Hearsay again/));
});

test('a manifest that is none is refused', (t) => {
  for (const text of ['', '{"files": ', 'null', '[]', '{"name": "en-2031-03"}'])
    assert.throws(() => read(modelsWith(t, { 'manifest.json': text })), fault('weights-broken', /not a manifest/));
});

test('a file the manifest names and nobody has is refused', (t) => {
  const models = modelsWith(t, { 'manifest.json': manifest(SHA256, 'parser.bin'), 'attribute.bin': BYTES });
  assert.throws(() => read(models), fault('weights-missing', /parser\.bin/));
});

test('no folder of weights, and a folder without weights, are refused', (t) => {
  const models = folderWith(t, { 'readme.txt': 'nothing here' });
  assert.throws(() => read(models), fault('weights-missing', /no weights here/));
  assert.throws(() => read(join(models, 'nowhere')), fault('weights-missing', /cannot be read/));
});

test('the weights that ship stay small: 25 MB on the disk and 12 MB packed together, no file over 6 MB', () => {
  const files = readWeightFiles({ shared: false });
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  assert.ok(files.every(({ bytes }) => bytes.length <= 6_000_000));
  assert.ok(sum(files.map(({ bytes }) => bytes.length)) <= 25_000_000);
  assert.ok(sum(files.map(({ bytes }) => gzipSync(bytes, { level: 9 }).length)) <= 12_000_000);
});
