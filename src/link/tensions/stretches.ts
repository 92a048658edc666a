/**
 * A reading in stretches short enough that everything in one may be compared with everything: an ordinary article is one stretch, a live page of
 * days or a damaged file many. What stands in different stretches is not compared, so that cost grows with the text and not with its square.
 */
import type { Reading } from '../../model/reading.js';
import { hull, type Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';

/** Statements, and sentences, of a stretch. Of the haystack's 20,701 articles 9 have more statements, 28 more sentences (1,741 at most). */
const MOST = 150;
/** Letters of a content that may be one claim; paragraphs run together are none. Of the haystack's 135,513 contents 9 pass 1,000 and none this. */
const LONGEST = 1500;

/** Readings of the same article and text, each with the statements and sentences of its own stretch. */
export function stretchesOf(reading: Reading): Reading[] {
  const { statements } = reading;
  if (statements.length <= MOST && reading.sentences.length <= MOST) return [reading];
  const starts = statements.map((one) => startOf(one));
  const stretches: Reading[] = [];
  let s = 0;
  let t = 0;
  while (s < reading.sentences.length || t < statements.length) {
    let sEnd = Math.min(s + MOST, reading.sentences.length);
    const until = reading.sentences[sEnd]?.[0] ?? Infinity;
    let tEnd = t;
    while (tEnd < statements.length && tEnd < t + MOST && starts[tEnd] < until) tEnd++;
    // Many statements in few sentences: the stretch ends where they do.
    if (tEnd === t + MOST)
      while (sEnd > s + 1 && (reading.sentences[sEnd - 1] as Span)[0] > (starts[tEnd - 1] as number)) sEnd--;
    stretches.push({ ...reading, sentences: reading.sentences.slice(s, sEnd), statements: statements.slice(t, tEnd) });
    if (sEnd === s && tEnd === t) break;
    s = sEnd;
    t = tEnd;
  }
  return stretches;
}

/** Whether a statement's content is short enough to be compared. */
export function isClaim({ content }: Pick<Statement, 'content'>): boolean {
  let length = 0;
  for (const [start, end] of content) length += end - start;
  return length <= LONGEST;
}

function startOf({ source, cue, content }: Statement): number {
  return (hull([...source, ...cue, ...content]) as Span)[0];
}
