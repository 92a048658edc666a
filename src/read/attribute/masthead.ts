/**
 * The names by which a page calls its own outlet: its metadata, the lines of its head, the agency of its dateline. What a speaker told the
 * outlet itself reached the page through nobody else.
 */
import type { Block } from '../../model/reading.js';

/** Lines from the top that can be a masthead, and how long such a line may be. */
const HEAD_BLOCKS = 4;
const LONGEST_LINE = 90;
/** "HARNE, March 14 (Norra Wire) -". */
const DATELINE = /^[^.!?]{0,60}?\(([^)]{2,30})\)\s*(?:--|[–—-])/u;

/** In lower case. */
export function mastheadOf(text: string, blocks: readonly Block[], outlet: string | null): string {
  const names = [outlet ?? ''];
  let lines = 0;
  for (const { kind, span } of blocks) {
    const line = text.slice(...span);
    if (lines > 0 && line.length <= LONGEST_LINE && !/[.!?”"']$/.test(line.trimEnd())) names.push(line);
    if (kind === 'body') {
      const dateline = DATELINE.exec(line.slice(0, LONGEST_LINE + 30));
      if (dateline !== null) names.push(dateline[1] as string);
    }
    if (++lines >= HEAD_BLOCKS) break;
  }
  return names.join('\n').toLowerCase();
}
