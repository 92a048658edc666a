/** What the trained weights know of undertakings that the rules do not, and how they come to where commitments are found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bindUndertakings } from '../../src/link/commitments/undertakings.js';
import type { Reading } from '../../src/model/reading.js';
import { createReader } from '../../src/read/read.js';
import { readJoined, readOne } from '../../src/record/read-one.js';
import { tensions } from '../../src/record/tension-linker.js';
import { loadWeights } from '../../src/weights/load.js';
import { articleOf } from '../helpers/reading.js';

const reader = createReader(loadWeights());
const kinds = ({ commitments }: Pick<Reading, 'commitments'>) => commitments.map(({ kind }) => kind);

for (const [text, rules, all] of [
  ['Norra Holdings said it has agreed in principle to acquire Pelham Foods for 18 million crowns.', [], ['plan']],
  ['Norra Holdings said its board has authorised management to buy up to two million of its shares.', [], ['plan']],
  ['Ministers say patients themselves should be able to decide on their care.', [], ['demand']],
  ['Norra Holdings said it will redeem all of its outstanding notes in May.', ['promise'], ['plan']],
  ['“I do not believe the bank will come to a halt,” Ada Voss said.', ['plan'], []],
  ['Norra Holdings said it sold its shoe division to Pelham Foods.', [], []],
] as const)
  test(`rules and weights tell together what is undertaken: ${text}`, () => {
    const article = articleOf(text);
    assert.deepEqual(kinds(readOne(article, (one) => reader(one))), rules, 'by the rules alone');
    assert.deepEqual(kinds(readOne(article, reader)), all);
  });

test('a reading joined anew has the commitments it was read with', () => {
  const text = [
    'Norra Holdings said it has agreed in principle to acquire Pelham Foods for 18 million crowns.',
    '“I do not believe the bank will come to a halt,” Ada Voss said.',
  ].join('\n\n');
  const { reading } = readJoined(articleOf(text), reader);
  const again = tensions.read('', text, JSON.stringify(reading));
  assert.deepEqual(kinds(reading), ['plan']);
  assert.deepEqual(kinds(again as unknown as Reading), kinds(reading));
});

test('weights trained with other features are refused, and none are none', () => {
  const file = reader.weights.files.get('commitment');
  assert.ok(file !== undefined);
  const sections = new Map(file.sections).set('id', Uint32Array.of(1));
  const other = { files: new Map([['commitment', { ...file, sections }]]) };
  assert.throws(() => bindUndertakings(other), { slug: 'weights-broken', message: /trained with other features/ });
  assert.equal(bindUndertakings({ files: new Map() }), null);
});
