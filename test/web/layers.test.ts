import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { html, printed } from '../../src/web/html.js';
import { layered, type Mark, type Note } from '../../src/web/reading-page/layers.js';

const mark = (start: number, end: number, name: string, rank = 0): Mark => ({
  start,
  end,
  rank,
  open: () => html`<span class="${name}">`,
});
const note = (at: number, name: string): Note => ({ at, show: html`<sup>${name}</sup>` });
const rendered = (text: string, marks: readonly Mark[], notes: readonly Note[] = []) =>
  printed(html`${layered(text, 0, text.length, marks, notes)}`).replace(/<span class="(.)">/g, '<$1>');

test('marks that cross are cut where they cross', () => {
  assert.equal(rendered('abcdef', [mark(0, 4, 'x'), mark(2, 6, 'y')]), '<x>ab<y>cd</span></span><y>ef</span>');
});

test('what stands inside stands inside; of marks on the same words the lower rank lies outside', () => {
  assert.equal(rendered('abcd', [mark(1, 3, 'y'), mark(0, 4, 'x')]), '<x>a<y>bc</span>d</span>');
  assert.equal(rendered('ab', [mark(0, 2, 'y', 2), mark(0, 2, 'x', 1)]), '<x><y>ab</span></span>');
});

test('a note stands behind what ends there', () => {
  assert.equal(
    rendered('abcd', [mark(0, 2, 'x'), mark(2, 4, 'y')], [note(2, '1'), note(4, '2')]),
    '<x>ab</span><sup>1</sup><y>cd</span><sup>2</sup>',
  );
});

test('a paragraph shows the part of a mark that lies in it', () => {
  const cut = layered('ab cd', 3, 5, [mark(0, 4, 'x')], [note(3, 'no'), note(5, '1')]);
  assert.equal(printed(html`${cut}`), '<span class="x">c</span>d<sup>1</sup>');
});

const TEXT = 'The bridge at Harne is safe, she said.';
const spans = fc.array(
  fc
    .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 20 }), fc.nat(3))
    .map(([start, length, rank]) =>
      mark(start, Math.min(TEXT.length, start + length), String.fromCharCode(97 + (start % 26)), rank),
    ),
  { maxLength: 12 },
);

test('law: whatever the marks, elements nest, every character stands once, and each under its own marks', () => {
  fc.assert(
    fc.property(spans, (marks) => {
      const markup = rendered(TEXT, marks);
      let depth: string[] = [];
      let at = 0;
      for (const [piece, open] of markup.matchAll(/<(?:\/span|(.))>|[^<]/g)) {
        if (open !== undefined) depth.push(open);
        else if (piece === '</span>') assert.notEqual(depth.pop(), undefined);
        else {
          const over = marks.filter(({ start, end }) => start <= at && at < end).map((one) => printed(one.open())[13]);
          assert.deepEqual(depth.toSorted(), over.sort());
          assert.equal(piece, TEXT[at++]);
        }
      }
      assert.equal(at, TEXT.length);
      assert.deepEqual(depth, []);
      depth = [];
    }),
    { seed: 11 },
  );
});

test('a page of ten thousand marks on one line takes no time to speak of', () => {
  const text = 'word '.repeat(40_000);
  const marks = Array.from({ length: 10_000 }, (_, i) => mark(i * 20, i * 20 + 30, 'x'));
  const start = process.cpuUsage();
  assert.ok(rendered(text, marks).length > text.length);
  assert.ok(process.cpuUsage(start).user < 3_000_000);
});
