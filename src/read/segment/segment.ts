/**
 * Blocks → sentences, tokens and quotations of one article. Blocks set aside (boilerplate, duplicates) get none: nothing
 * further down sees them. Token `t` lies in sentence `sentenceOf[t]`, sentences in block order.
 */
import type { Block } from '../../model/reading.js';
import type { Sentences, Tokens } from '../../model/tokens.js';
import type { Weights } from '../../model/weights.js';
import { createSplitter } from './boundary.js';
import { findQuotations, type Quotation } from './quotation.js';
import { type TokenBuffer, tokenBuffer, tokenize } from './tokenize.js';

/** What the later stages read. `blockFirst[b] … blockFirst[b + 1]` are the tokens of block `b`. */
export interface Segments {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly blockFirst: Uint32Array;
  readonly quotations: readonly Quotation[];
  /** The article sets its quotations in single marks, as many British and Commonwealth newspapers do. */
  readonly singleMarks: boolean;
}

/** Makes a segmenter that keeps its buffers between articles; without weights sentences are split by the rules alone. */
export function createSegmenter(weights: Weights | null = null): (text: string, blocks: readonly Block[]) => Segments {
  const buffer: TokenBuffer = tokenBuffer();
  const split = createSplitter(weights);
  return (text, blocks) => {
    buffer.count = 0;
    const blockFirst = new Uint32Array(blocks.length + 1);
    const firsts: number[] = [];
    const quotations: Quotation[] = [];
    let leftOpen = false;
    for (let b = 0; b < blocks.length; b++) {
      const block = blocks[b] as Block;
      const first = buffer.count;
      blockFirst[b] = first;
      if (block.kind === 'boilerplate' || block.kind === 'duplicate') continue;
      tokenize(text, block.span[0], block.span[1], buffer);
      const view = { text, start: buffer.start, end: buffer.end };
      split(view, first, buffer.count, (token) => firsts.push(token));
      const before = quotations.length;
      findQuotations(view, first, buffer.count, leftOpen, quotations);
      const last = quotations.length > before ? quotations[quotations.length - 1] : undefined;
      // A caption or subhead between two paragraphs of a quotation does not end it.
      if (last === undefined && leftOpen && block.kind === 'subhead') continue;
      leftOpen = last !== undefined && !last.closed && last.end === buffer.count;
    }
    blockFirst[blocks.length] = buffer.count;
    const n = buffer.count;
    firsts.push(n);
    return {
      tokens: {
        count: n,
        start: buffer.start.slice(0, n),
        end: buffer.end.slice(0, n),
        lemma: new Uint32Array(n),
        upos: new Uint8Array(n),
        xpos: new Uint8Array(n),
        strings: [''],
      },
      sentences: { count: firsts.length - 1, first: Uint32Array.from(firsts) },
      blockFirst,
      quotations,
      singleMarks: 2 * quotations.filter(({ single }) => single).length > quotations.length,
    };
  };
}
