import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import { nestDenied } from '../../../src/read/attribute/denied.js';
import type { Found } from '../../../src/read/attribute/find.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';
import { columnsOf } from './columns.js';

const read = createReader(loadWeights());

for (const sentence of [
  'Harbour office denies Voss said the bridge was closed.',
  'Harbour office denied that Voss said the bridge was closed.',
  'The ministry denies Voss told the council that the bridge was closed.',
  'On Monday the ministry did not deny that Voss said the bridge was closed.',
  'Harbour office denies Voss said bridge is closed\n\nThe bridge carries a road.',
])
  test(`nobody is put on record with what is denied: ${sentence.split('\n')[0]}`, () => {
    const { statements } = read(articleOf(sentence));
    const voss = statements.filter(({ source }) => source.some((span) => words(sentence, span) === 'Voss'));
    assert.ok(voss.length > 0, 'the saying is found');
    for (const { within, standing } of voss) {
      const outer = statements.find(({ id }) => id === within);
      assert.equal(outer?.act, 'deny');
      assert.ok(outer?.content.some((span) => words(sentence, span).includes('Voss')));
      assert.notEqual(standing, 'asserted');
    }
  });

test('who speaks after a denial of something else is on record', () => {
  const { statements } = read(articleOf('The ministry denied the report. Voss said the bridge was closed.'));
  assert.ok(
    statements.some(({ within, standing, act }) => within === null && standing === 'asserted' && act !== 'deny'),
  );
});

test('a denial of a denial of a saying holds both whole', () => {
  const found = (cue: [number, number], source: [number, number], content: [number, number]): Found => ({
    block: 0,
    cue,
    source: [source],
    content: [content],
    within: -1,
    score: 0.5,
    cueProbability: 0.5,
    sourceProbability: 0.5,
    contentProbability: 0.5,
  });
  // Voss denies Reke denied Quill said bridges close
  const { columns, segments } = columnsOf('Voss denies Reke denied Quill said bridges close');
  const list = [found([1, 2], [0, 1], [2, 3]), found([3, 4], [2, 3], [4, 5]), found([5, 6], [4, 5], [6, 8])];
  assert.deepEqual(
    nestDenied(list, segments, columns).map(({ content, within }) => [content, within]),
    [
      [[[2, 8]], -1],
      [[[4, 8]], 0],
      [[[6, 8]], 1],
    ],
  );
});

test('words before the speaker are not what is denied', () => {
  const { columns, segments } = columnsOf('The minister denies Voss said');
  const list: Found[] = [
    {
      block: 0,
      cue: [4, 5],
      source: [[3, 4]],
      content: [[0, 3]],
      within: -1,
      score: 0.5,
      cueProbability: 0.5,
      sourceProbability: 0.5,
      contentProbability: 0.5,
    },
  ];
  assert.deepEqual(nestDenied(list, segments, columns), list);
});
