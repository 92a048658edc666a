/** Short lines of an article, as hashes: what stands in many articles of one outlet is what it puts around them, not news. */
import type { Span } from '../../model/span.js';
import { FNV_PRIME, FNV_START } from '../hash.js';

/** Longest line that may be such, in characters: a notice of rights has two hundred. */
const LONGEST = 240;
/** Shorter ones ("News") say nothing. */
const SHORTEST = 6;

/** Lines with a hash of their letters and digits in lower case. */
export function shortLines(text: string): { readonly line: number; readonly span: Span }[] {
  const lines: { line: number; span: Span }[] = [];
  const found = new Set<number>();
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed.length < SHORTEST || trimmed.length > LONGEST) continue;
    let hash = FNV_START;
    let letters = 0;
    for (const letter of trimmed.toLowerCase()) {
      if (!/[\p{L}\p{N}]/u.test(letter)) continue;
      hash = Math.imul(hash ^ (letter.codePointAt(0) as number), FNV_PRIME);
      letters++;
    }
    if (letters < SHORTEST || found.has(hash >>> 0)) continue;
    found.add(hash >>> 0);
    const start = match.index + match[0].indexOf(trimmed);
    lines.push({ line: hash >>> 0, span: [start, start + trimmed.length] });
  }
  return lines;
}
