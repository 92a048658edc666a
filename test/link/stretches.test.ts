/** An article of any length is joined within itself at a cost that grows with its length. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bindUndertakings } from '../../src/link/commitments/undertakings.js';
import { stretchesOf } from '../../src/link/tensions/stretches.js';
import type { Reading } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import type { Statement } from '../../src/model/statement.js';
import { createReader } from '../../src/read/read.js';
import { joinedIn } from '../../src/record/read-one.js';
import { loadWeights } from '../../src/weights/load.js';
import { articleOf } from '../helpers/reading.js';

const read = createReader(loadWeights());

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

test('joining an article within itself asks for its blocks, times and referents as often as it is long, and not for each of its stretches', () => {
  const letter = (n: number) => 'abcdefghij'[Math.floor(n) % 10];
  const asked = (paragraphs: number) => {
    const text = Array.from({ length: paragraphs }, (_, i) => {
      const [a, b, c] = [letter(i), letter(i / 10), letter(i / 100)];
      return `Ada Voss${a}${b}${c}, chief executive of Norra${a}${b}${c} Holdings, said on Monday the mill would open by Friday with ${i + 20} jobs. The report was late.`;
    }).join('\n\n');
    const reading = read(articleOf(text));
    let count = 0;
    const counted = <T extends object>(list: T): T =>
      new Proxy(list, {
        get: (target, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) count++;
          return Reflect.get(target, key);
        },
      });
    const { blocks, referents, times } = reading;
    const own = {
      ...reading,
      blocks: counted(blocks),
      referents: counted(referents),
      times: counted(times),
    };
    joinedIn(text, own, bindUndertakings(read.weights));
    return count;
  };
  const [short, long] = [asked(200), asked(800)];
  assert.ok(long < 5 * short, `${short} and, of four times the length, ${long}`);
});
