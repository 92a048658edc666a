import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

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
