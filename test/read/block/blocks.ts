/** The blocks of a text as `kind: words`, one a line: for tests of what a page's lines are. */
import { findBlocks } from '../../../src/read/block/block.js';

export function blocksOf(text: string, title: string | null = null): string[] {
  return findBlocks(text, title).map(
    ({ span, kind, of }) => `${kind}${of === null ? '' : ` of ${of}`}: ${text.slice(...span)}`,
  );
}

/** The kinds only. */
export function kindsOf(text: string, title: string | null = null): string[] {
  return findBlocks(text, title).map(({ kind }) => kind);
}
