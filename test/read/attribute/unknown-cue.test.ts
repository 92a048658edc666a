/** What is no saying although a model took it for one, and what the lists of acts must not lose, on invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import { byRule, type Found } from '../../../src/read/attribute/find.js';
import { stemSet } from '../../../src/read/attribute/sets.js';
import { withoutUnknownCues } from '../../../src/read/attribute/unknown-cue.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';
import { columnsOf } from './columns.js';

const read = createReader(loadWeights());

/** Cue, act, content and source of each statement. */
function told(text: string) {
  return read(articleOf(text)).statements.map(({ cue, act, content, source }) => ({
    cue: cue.map((span) => words(text, span)).join(' … '),
    act,
    content: content.map((span) => words(text, span)).join(' … '),
    source: source.map((span) => words(text, span)).join(' … '),
  }));
}

test('“added” and “agreed” are words of their acts, whatever their endings do to the stem', () => {
  const [added] = told('The harbour was closed on Monday. Ada Voss added: “We will open it again in May.”');
  assert.equal(added?.act, 'promise');
  const [agreed] = told('Ada Voss agreed to pay for the new lanterns.');
  assert.equal(agreed?.act, 'agree');
  for (const word of ['add', 'agree', 'sue', 'rebuff']) assert.ok(stemSet(word).size > 1, word);
  assert.equal(stemSet('say').size, 1);
});

test('a sentence after a quotation does not say it', () => {
  const all = told('Governor Pell Marsh addressed the crowd: “No one should take this storm lightly.” He left.');
  assert.ok(!all.some(({ cue }) => cue === 'left'));
  const [quoted] = all.filter(({ content }) => content === 'No one should take this storm lightly');
  assert.equal(quoted?.cue, ':');
  assert.equal(quoted?.source, 'Governor Pell Marsh');
});

/** “Voss gilded what …”: a source, a cue and what stands behind them. */
const cued = (score: number): Found => ({
  block: 0,
  cue: [1, 2],
  source: [[0, 1]],
  content: [[2, 6]],
  within: -1,
  ...byRule('clause', score),
});

test('a cue none of whose words says anything must be sure, and what stood in it stays', () => {
  const { columns } = columnsOf('Voss gilded what Reke carved that day');
  const one = cued(0.6);
  const inner: Found = { ...one, cue: [3, 4], source: [[2, 3]], content: [[4, 6]], within: 0, score: 0.9 };
  const kept = withoutUnknownCues([one, inner], new Uint8Array(7), columns);
  assert.deepEqual(
    kept.map(({ cue, within }) => [cue, within]),
    [[[3, 4], -1]],
  );
  assert.equal(withoutUnknownCues([{ ...one, score: 0.8 }, inner], new Uint8Array(7), columns).length, 2);
});

test('who only seems so was not said to be so', () => {
  assert.deepEqual(
    told('The lamp seems to be broken, and the pier appears to have sunk.').filter(({ source }) => source === ''),
    [],
  );
});

const CONTENTS: readonly (readonly [text: string, source: string, content: string])[] = [
  ['The minister encouraged towns such as Harne to close the mill.', 'The minister', 'to close the mill'],
  [
    'He told an informal meeting of the Guild of Millers the widening gap between towns was a major danger.',
    'He',
    'the widening gap between towns was a major danger',
  ],
  [
    'NANDPUR (The Harne Courier)—Governor Pell Marsh called the bridge a “disgrace” on Monday.',
    'Governor Pell Marsh',
    'the bridge a “disgrace”',
  ],
];

for (const [text, source, content] of CONTENTS) {
  test(`source and content of: ${text}`, () => {
    const [one] = told(text);
    assert.equal(one?.source, source);
    assert.equal(one?.content, content);
  });
}

test('a bracket that is opened in what is said is closed in it', () => {
  const all = told('Ada Voss said she estimated that the results would be ready by Thursday (3 March).');
  assert.ok(all.length > 0);
  for (const { content } of all) assert.ok(content.endsWith('(3 March)'), content);
});

test('a source that is the last name of its subject is the whole of it', () => {
  const sources = (text: string) => told(text).map(({ source }) => source);
  assert.deepEqual(sources('The line opened. Officials close to the Harne Rail Guild said it was safe.').slice(-1), [
    'Officials close to the Harne Rail Guild',
  ]);
  assert.deepEqual(sources('Wheat fell 2 percent after the Northern Bank said it would hold rates until next year.'), [
    'the Northern Bank',
  ]);
});

test('verbs whose grammar is looked for are known, with an act of their own or none', () => {
  const { columns } = columnsOf('Voss signaled what Reke carved that day');
  const one = cued(0.4);
  assert.equal(withoutUnknownCues([one], new Uint8Array(7), columns).length, 1);
});
