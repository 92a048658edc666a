/** Which other statements say the same words: they quote one utterance, or stand in a copy of one passage with the same content. */
import { fold } from '../fold.js';
import type { Linker } from '../linker.js';
import type { Recorded } from '../recorded.js';
import { carriersOf, quotingRows } from './copies.js';
import type { Database } from './driver.js';

/** For each statement, ids of the others, in order; an utterance quoted by more than its keys allow for is told by copies alone. */
export function alikeOf(db: Database, statements: readonly Recorded[], linker: Linker): string[][] {
  const carriers = carriersOf(db, statements, linker);
  const inArticle = db.prepare(
    'SELECT item, content FROM statements WHERE article = ? AND live = 1 AND dismissed = 0 AND content IS NOT NULL',
  );
  return statements.map((one, i) => {
    const found = new Set<string>();
    for (const { item } of quotingRows(db, one, linker)) if (item !== one.id) found.add(item);
    if (one.content !== null) {
      const content = fold(one.content.text);
      for (const article of carriers[i]?.copied ?? [])
        for (const row of inArticle.all(article))
          if (fold(String(row['content'])) === content) found.add(String(row['item']));
    }
    return [...found].sort();
  });
}
