/** An article of any length is joined within itself at a cost that grows with its length. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stretchesOf } from '../../src/link/tensions/stretches.js';
import type { Reading } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import type { Statement } from '../../src/model/statement.js';

const statement = (at: number): Statement =>
  ({ id: `s${at}`, source: [], cue: [[at, at + 2]], content: [[at + 3, at + 8]] }) as unknown as Statement;
const readingOf = (sentences: readonly Span[], statements: readonly Statement[]) =>
  ({ sentences, statements }) as unknown as Reading;

test('an ordinary article is one stretch, itself', () => {
  const reading = readingOf([[0, 10]], [statement(0)]);
  assert.deepEqual(stretchesOf(reading), [reading]);
});

for (const [name, sentences, statements] of [
  ['as many statements as sentences', 1000, 1000],
  ['many statements in one sentence', 1, 900],
  ['many sentences and hardly a statement', 2000, 3],
] as const)
  test(`a long article is cut into stretches that lose nothing and hold nothing twice: ${name}`, () => {
    const length = 20_000;
    const spans = Array.from(
      { length: sentences },
      (_, i): Span => [Math.floor((i * length) / sentences), Math.floor(((i + 1) * length) / sentences)],
    );
    const all = Array.from({ length: statements }, (_, i) => statement(Math.floor((i * length) / statements)));
    const stretches = stretchesOf(readingOf(spans, all));
    assert.ok(stretches.length > 1);
    assert.deepEqual(
      stretches.flatMap((one) => one.sentences),
      spans,
    );
    assert.deepEqual(
      stretches.flatMap((one) => one.statements),
      all,
    );
    for (const one of stretches) assert.ok(one.statements.length <= 150 && one.sentences.length <= 150);
  });
