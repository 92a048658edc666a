import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutDropped } from '../../../src/read/attribute/nested.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

test('places follow when a statement is taken out', () => {
  const list = [{ id: 'a', within: -1 }, null, { id: 'c', within: 3 }, { id: 'd', within: -1 }];
  assert.deepEqual(withoutDropped(list), [
    { id: 'a', within: -1 },
    { id: 'c', within: 2 },
    { id: 'd', within: -1 },
  ]);
});

test('what stood in a dropped statement goes with it, however deep', () => {
  const list = [null, { id: 'b', within: 0 }, { id: 'c', within: 1 }, { id: 'd', within: -1 }];
  assert.deepEqual(withoutDropped(list), [{ id: 'd', within: -1 }]);
});

test('what is warned of inside a denied saying is denied too', () => {
  const read = createReader(loadWeights());
  const { statements } = read(articleOf('The ministry denies Voss said Reke warned that the bridge was unsafe.'));
  const [denial, ...inner] = statements;
  assert.equal(denial?.act, 'deny');
  assert.deepEqual(
    inner.map(({ act, within, standing }) => [act, within, standing]),
    [
      ['assert', denial?.id, 'denied'],
      ['warn', inner[0]?.id, 'denied'],
    ],
  );
});
