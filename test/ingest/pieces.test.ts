import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linesOf, objectsOf, type Piece } from '../../src/ingest/pieces.js';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(pieces: AsyncIterable<Piece>): Promise<Piece[]> {
  const list: Piece[] = [];
  for await (const piece of pieces) list.push(piece);
  return list;
}

test('a line knows its byte offset behind a mark, CRLF and astral characters', async () => {
  const input = Buffer.from('\uFEFF{"a":"\u{1F30A}"}\r\n\n\n{"b":2}\n{"c":3}');
  const lines = await all(linesOf(inChunks(input, 5), 1000));
  assert.deepEqual(
    lines.map(({ bytes, offset, line }) => [Buffer.from(bytes!).toString(), offset, line]),
    [
      ['{"a":"\u{1F30A}"}', 3, 1],
      ['{"b":2}', 19, 4],
      ['{"c":3}', 27, 5],
    ],
  );
  for (const { bytes, offset } of lines)
    assert.deepEqual(input.subarray(offset, offset + bytes!.length), Buffer.from(bytes!));
});

test('a line over the cap is told of and skipped, and the lines around it stay', async () => {
  const lines = await all(linesOf(inChunks(Buffer.from(`short\n${'x'.repeat(50)}\nend\n`), 7), 20));
  assert.deepEqual(
    lines.map(({ bytes, line }) => [bytes === null ? null : Buffer.from(bytes).toString(), line]),
    [
      ['short', 1],
      [null, 2],
      ['end', 3],
    ],
  );
});

test('law: lines are the same however the stream is cut, and each lies where it says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, ''))),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      async (lines, end, size) => {
        const input = Buffer.from(lines.join(end));
        const pieces = await all(linesOf(inChunks(input, size), 1000));
        const texts = pieces.map((piece) => Buffer.from(piece.bytes!).toString());
        assert.deepEqual(
          texts.filter((text) => text !== ''),
          lines.map((line, i) => (i === 0 ? line.replace(/^\uFEFF/, '') : line)).filter((line) => line !== ''),
        );
        for (const { bytes, offset } of pieces)
          assert.deepEqual(input.subarray(offset, offset + bytes!.length), Buffer.from(bytes!));
      },
    ),
    { seed: 2031, numRuns: 200 },
  );
});

test('the objects of an indented array are found with their offsets and lines', async () => {
  const input = Buffer.from('[\n  {"a": "}{\\"", "in": {"x": 1}},\n  {\n    "b": 2\n  }\n]\n');
  for (const size of [1, 4, 100]) {
    const objects = await all(objectsOf(inChunks(input, size), 1000));
    assert.deepEqual(
      objects.map((one) => JSON.parse(Buffer.from(one.bytes!).toString())),
      [{ a: '}{"', in: { x: 1 } }, { b: 2 }],
    );
    assert.deepEqual(
      objects.map((one) => [one.offset, one.line]),
      [
        [4, 2],
        [input.indexOf('{\n'), 3],
      ],
    );
  }
});

test('an object cut short by the end of the file comes as far as it goes', async () => {
  const [one] = await all(objectsOf(inChunks(Buffer.from('[{"a": "x'), 4), 1000));
  assert.equal(Buffer.from(one.bytes!).toString(), '{"a": "x');
});
