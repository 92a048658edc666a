/**
 * What else was weighed, for whoever asks why: who else stands near and is not the source, and why; what else the sentence says and is not what was said.
 */
import type { Span } from '../../model/span.js';
import type { Reason } from '../../model/statement.js';
import { type Columns, SHAPE } from './columns.js';
import { deprels, hangsUnder, phraseOf } from './noun-phrase.js';
import type { Page } from './page.js';
import { aroundCue } from './sentence-of.js';
import { NOUNS } from './sets.js';
import type { Parts } from './tidy.js';
import { trimmed } from './trim.js';

type Range = readonly [number, number];

const SUBJECT = deprels('nsubj nsubj:pass');
/** Words left over in the sentence, from which it is worth saying so. */
const WORTH_SAYING = 3;

/** At most one other source and one other end of what was said. */
export function considered(parts: Parts, spokenTo: Range | null, { segments, columns }: Page): Reason[] {
  const within = aroundCue(parts.cue, segments);
  const reasons: Reason[] = [];
  const other = otherSource(parts, spokenTo, within, columns);
  if (other !== null) {
    const span = trimmed(segments.tokens, columns, other.phrase);
    if (span !== null) reasons.push({ rule: 'other-source', says: other.says, span, weight: null });
  }
  const rest = leftOver(parts, within, columns);
  const span: Span | null = rest === null ? null : trimmed(segments.tokens, columns, rest);
  if (span !== null)
    reasons.push({
      rule: 'other-content',
      says: 'follows in the same sentence and was not taken for part of what is said',
      span,
      weight: null,
    });
  return reasons;
}

function otherSource(
  { source, cue, content }: Parts,
  spokenTo: Range | null,
  within: Range,
  columns: Columns,
): { phrase: Range; says: string } | null {
  const holds = (ranges: readonly Range[], i: number) => ranges.some(([start, end]) => i >= start && i < end);
  for (let i = within[0]; i < within[1]; i++) {
    if (!SUBJECT.has(columns.deprel[i] as number) || !NOUNS.has(columns.xpos[i] as number)) continue;
    if (holds(source, i) || (i >= cue[0] && i < cue[1])) continue;
    const inside = holds(content, i);
    // A subject of what is said is worth naming only where the source was in doubt.
    if (inside && source.length > 0) continue;
    const phrase = phraseOf(
      i,
      within,
      columns,
      (k) => holds(source, k) || (k >= cue[0] && k < cue[1]) || columns.shape[k] === SHAPE.mark,
    );
    const addressed = spokenTo !== null && i >= spokenTo[0] && i < spokenTo[1];
    const says = addressed
      ? 'could have been the source, but is the one spoken to'
      : inside
        ? 'could have been the source, but stands inside what is said'
        : source.length > 0 && source.some((range) => hangsUnder(i, range[0], columns))
          ? 'could have been the source, but only tells who the source is'
          : 'could have been the source, but is the subject of another verb';
    return { phrase, says };
  }
  return null;
}

/** The longest stretch of the sentence after the cue that is neither source, cue nor content. */
function leftOver({ source, cue, content }: Parts, within: Range, columns: Columns): Range | null {
  const last = Math.max(cue[1], ...content.map((range) => range[1]), ...source.map((range) => range[1]));
  let words = 0;
  for (let i = last; i < within[1]; i++) if (columns.shape[i] !== SHAPE.mark) words++;
  return words >= WORTH_SAYING ? [last, within[1]] : null;
}
