/** What of a gold statement's content stands in quotation marks, and the mode that follows: `the bridge is “safe”` is mixed. */
import type { Mode } from '../src/model/labels.js';
import { byPosition, type Span } from '../src/model/span.js';

const OPENING = /["“‘'„«]/;
/** Quotations inside a piece; an apostrophe between letters closes nothing. */
const INSIDE = /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|(?<![\p{L}\p{N}])['‘]((?:[^'’]|['’](?=\p{L}))+)['’](?!\p{L})/gu;

/** Whole pieces that a quotation mark opens, and the quotations inside the others. */
export function verbatimOf(text: string, content: readonly Span[]): Span[] {
  return content.flatMap(([start, end]): Span[] => {
    if (OPENING.test(text.charAt(start - 1))) return [[start, end]];
    return [...text.slice(start, end).matchAll(INSIDE)].map((found): Span => {
      const words = (found[1] ?? found[2] ?? found[3] ?? found[4]).replace(/[,.]$/, '');
      const at = start + (found.index as number) + 1;
      return [at, at + words.length];
    });
  });
}

export function modeOf(content: readonly Span[], verbatim: readonly Span[]): Mode {
  if (verbatim.length === 0) return 'indirect';
  const whole = content.every((piece) => verbatim.some((span) => byPosition(piece, span) === 0));
  return whole ? 'direct' : 'mixed';
}
