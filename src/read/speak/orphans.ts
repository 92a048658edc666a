/**
 * A quotation that nobody is named beside: most likely it goes on from the speaker of the quotation before it, in the same paragraph or the
 * one right before. Where anybody else came between, it stays open.
 */
import type { Statement } from '../../model/statement.js';
import type { Coref } from '../coref/referents.js';
import type { Meant } from './source.js';
import type { Parts } from './speak.js';
import type { TokenIndex } from './tokens.js';

/** The likely speaker of statement `i`; null while open. */
export function likelySpeakerOf(
  tokens: TokenIndex,
  { places }: Coref,
  statements: readonly Statement[],
  parts: readonly Parts[],
  i: number,
): Meant | null {
  const own = blockOf(tokens, places, statements[i] as Statement);
  for (let k = i - 1; k >= 0; k--) {
    const one = statements[k] as Statement;
    if (own - blockOf(tokens, places, one) > 0) return null;
    if (one.within !== null || one.attitude) continue;
    const { speakers } = parts[k] as Parts;
    if (one.mode === 'indirect' || speakers.length !== 1) return null;
    return { entities: speakers, rule: 'orphan', at: -1, sure: 0.75 };
  }
  return null;
}

function blockOf(tokens: TokenIndex, places: Coref['places'], { content, cue, source }: Statement): number {
  const span = content[0] ?? cue[0] ?? source[0];
  const range = span === undefined ? null : tokens.range(span);
  return range === null ? -1 : places.block[range[0]];
}
