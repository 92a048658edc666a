/** What joining an article to others needs of its reading: worked out where it is read, so that the one thread that writes need not. */
import { shortLines } from '../link/copies/lines.js';
import { wordsOf } from '../link/copies/words.js';
import { placed } from '../link/tensions/kept.js';
import type { Reading } from '../model/reading.js';
import type { DraftLinks } from '../store/draft.js';
import type { Linkable } from '../store/linker.js';

export function linkableOf(text: string, { blocks, documentDate }: Pick<Reading, 'blocks' | 'documentDate'>): Linkable {
  const aside = blocks.filter(({ kind }) => kind === 'boilerplate' || kind === 'duplicate').map(({ span }) => span);
  return { words: wordsOf(text, aside).count, dated: documentDate?.value ?? null, aside, lines: shortLines(text) };
}

/** The same of an article whose key is known now. */
export function linksOf(key: string, { linkable, claims }: DraftLinks): DraftLinks {
  return { linkable, claims: { ...claims, claims: claims.claims.map((one) => placed(key, one)) } };
}
