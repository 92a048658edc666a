import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { bytesAt, type Range } from '../../src/ingest/origin.js';
import { Fault } from '../../src/model/fault.js';
import { folderWith } from '../helpers/folder.js';

const CONTENT = Buffer.from(Array.from({ length: 100_000 }, (_, i) => `line ${i}\n`).join(''));

async function read(path: string, ranges: readonly Range[]) {
  const found: (Buffer | null)[] = ranges.map(() => null);
  for await (const { index, bytes } of bytesAt(path, ranges)) found[index] = bytes && Buffer.from(bytes);
  return found;
}

test('law: the bytes of any ranges come back, from a plain file and from a packed one', async (t) => {
  const folder = folderWith(t, { plain: CONTENT, packed: gzipSync(CONTENT) });
  const range = fc.record({ offset: fc.nat(CONTENT.length - 1), length: fc.integer({ min: 1, max: 400_000 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(range, { maxLength: 5 }), async (ranges) => {
      const wanted = ranges.map(({ offset, length }) =>
        offset + length > CONTENT.length ? null : CONTENT.subarray(offset, offset + length),
      );
      assert.deepEqual(await read(`${folder}/plain`, ranges), wanted);
      assert.deepEqual(await read(`${folder}/packed`, ranges), wanted);
    }),
    { seed: 2031, numRuns: 20 },
  );
});

test('a file that ends sooner gives null, and a missing one a Fault', async (t) => {
  const folder = folderWith(t, { short: 'abc' });
  assert.deepEqual(
    await read(`${folder}/short`, [
      { offset: 1, length: 3 },
      { offset: 9, length: 1 },
    ]),
    [null, null],
  );
  await assert.rejects(read(`${folder}/shirt`, [{ offset: 0, length: 1 }]), (error) => {
    assert.ok(error instanceof Fault);
    assert.match(error.message, /did you mean/);
    return true;
  });
});
