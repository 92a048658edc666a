import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Reading } from '../../src/model/reading.js';
import { contains, isSpanOf, overlap, type Span } from '../../src/model/span.js';
import { findBlocks } from '../../src/read/block/block.js';
import { createReader } from '../../src/read/read.js';
import { createSegmenter } from '../../src/read/segment/segment.js';
import { isGap } from '../../src/read/segment/tokenize.js';
import { loadWeights } from '../../src/weights/load.js';
import { articleOf } from '../helpers/reading.js';
import { texts } from './texts.js';

const RUNS = { seed: 20314, numRuns: 400 };
const segment = createSegmenter();
const read = createReader(loadWeights());

/** Sorted, apart from one another, each a real place in the text. */
function assertSpans(text: string, spans: readonly Span[]): void {
  spans.forEach((span, i) => {
    assert.ok(isSpanOf(text, span), `[${span}] is no place in a text of ${text.length}`);
    if (i > 0) assert.ok(spans[i - 1][1] <= span[0], `[${spans[i - 1]}] and [${span}] are out of order`);
  });
}

test('blocks are in order, apart, and hold everything but white space', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const blocks = findBlocks(text, null);
      const spans = blocks.map(({ span }) => span);
      assertSpans(text, spans);
      let at = 0;
      for (const [start, end] of [...spans, [text.length, text.length] as const]) {
        for (const c of text.slice(at, start))
          assert.ok(c <= ' ' || /[\s\u0085\u200b\ufeff]/.test(c), JSON.stringify(c));
        at = end;
      }
      blocks.forEach(({ kind, of }, b) => {
        assert.equal(kind === 'duplicate', of !== null);
        if (of !== null) assert.ok(of < b && blocks[of].kind !== 'duplicate');
      });
      assert.ok(blocks.filter(({ kind }) => kind === 'headline').length <= 1);
    }),
    RUNS,
  );
});

test('tokens are in order, and between two of one block stands only white space', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const blocks = findBlocks(text, null);
      const { tokens, blockFirst } = segment(text, blocks);
      blocks.forEach(({ span, kind }, b) => {
        let at = span[0];
        for (let i = blockFirst[b]; i < blockFirst[b + 1]; i++) {
          assert.ok(tokens.start[i] >= at && tokens.start[i] < tokens.end[i] && tokens.end[i] <= span[1]);
          assert.ok(isGap(text, at, tokens.start[i]), JSON.stringify(text.slice(at, tokens.start[i])));
          at = tokens.end[i];
        }
        const aside = kind === 'boilerplate' || kind === 'duplicate';
        if (aside) assert.equal(blockFirst[b], blockFirst[b + 1]);
        else assert.ok(isGap(text, at, span[1]), JSON.stringify(text.slice(at, span[1])));
      });
      assert.equal(blockFirst[blocks.length], tokens.count);
    }),
    RUNS,
  );
});

test('no token parts a surrogate pair', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { tokens } = segment(text, findBlocks(text, null));
      const isPair = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));
      for (let i = 0; i < tokens.count; i++)
        for (const at of [tokens.start[i], tokens.end[i]]) if (at > 0) assert.ok(!isPair(at), `cut at ${at}`);
    }),
    RUNS,
  );
});

test('sentences share out the tokens of each block, in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { tokens, sentences, blockFirst } = segment(text, findBlocks(text, null));
      assert.equal(sentences.first[sentences.count], tokens.count);
      const firsts = new Set(sentences.first);
      for (const first of blockFirst) assert.ok(firsts.has(first), 'a sentence runs over the edge of a block');
      for (let s = 0; s < sentences.count; s++) assert.ok(sentences.first[s] < sentences.first[s + 1]);
    }),
    RUNS,
  );
});

test('quotations are in order, apart, inside one block, and begin with a mark', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { tokens, quotations, blockFirst } = segment(text, findBlocks(text, null));
      let at = 0;
      for (const { open, end, closed } of quotations) {
        assert.ok(open >= at && end > open && end <= tokens.count);
        assert.ok(!blockFirst.some((first) => first > open && first < end));
        const marks = /^(?:["“”„‟«»＂'‘’‚‹`]|``|'')$/;
        assert.match(text.slice(tokens.start[open], tokens.end[open]), marks);
        if (closed) assert.match(text.slice(tokens.start[end - 1], tokens.end[end - 1]), /^(?:["“”‟«»＂'‘’›]|'')$/);
        at = end;
      }
    }),
    RUNS,
  );
});

function assertStatements(text: string, { sentences, statements, blocks }: Reading): void {
  assertSpans(text, sentences);
  for (const sentence of sentences) assert.ok(blocks.some(({ span }) => contains(span, sentence)));
  const ids = new Set<string>();
  let last = 0;
  statements.forEach((one, i) => {
    assert.equal(one.id, `s${i + 1}`);
    ids.add(one.id);
    for (const spans of [one.source, one.cue, one.content, one.verbatim]) assertSpans(text, spans);
    // Who declines to say anything has said nothing.
    assert.ok(one.content.length > 0 || one.act === 'decline-to-comment', 'a statement without content');
    assert.ok(one.cue.length > 0 || one.source.length === 0, 'a source without a cue');
    for (const span of one.verbatim) assert.ok(one.content.some((piece) => contains(piece, span)));
    // A quotation of marks or of '90s alone quotes no word.
    if (one.mode === 'indirect') for (const span of one.verbatim) assert.doesNotMatch(text.slice(...span), /[a-z]{2}/i);
    for (const cue of one.cue)
      for (const other of [...one.source, ...one.content]) assert.equal(overlap(cue, other), 0);
    for (const span of [...one.source, ...one.cue, ...one.content]) {
      const block = blocks.find((some) => contains(some.span, span));
      assert.ok(block !== undefined && block.kind !== 'boilerplate' && block.kind !== 'duplicate');
      assert.equal(text.slice(...span), text.slice(...span).trim());
    }
    assert.ok(one.score > 0 && one.score <= 1 && Math.abs(one.score * 1000 - Math.round(one.score * 1000)) < 1e-9);
    for (const { span } of one.because) if (span !== null) assertSpans(text, [span]);
    const first = Math.min(...[...one.source, ...one.cue, ...one.content].map(([start]) => start));
    assert.ok(first >= last, 'statements are out of the order of the page');
    last = first;
  });
  for (const { id, within } of statements) if (within !== null) assert.ok(ids.has(within) && within !== id);
}

test('the parts of statements are sorted, real places of the text, and verbatim words lie inside the content', () => {
  fc.assert(
    fc.property(texts, (text) => assertStatements(text, read(articleOf(text)))),
    RUNS,
  );
});
