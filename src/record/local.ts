/** One reader in this thread: no start-up, no copies, and enough for a few articles. */
import { setImmediate } from 'node:timers/promises';
import type { Article } from '../model/article.js';
import { Fault } from '../model/fault.js';
import type { Stamp } from '../model/reading.js';
import { prepare } from './prepare.js';
import { type ArticleReader, readJoined } from './read-one.js';
import type { Readers, ReadResult } from './readers.js';

/** Readers that are one function. */
export function localReaders(reader: ArticleReader, stamp: Stamp): Readers {
  let last: Promise<unknown> = Promise.resolve();
  return {
    stamp,
    threads: 1,
    read: (articles) => {
      // One chunk after the other: two at once would only make both late.
      const chunk = last.then(() => readInTurn(articles, reader));
      last = chunk.catch(() => {});
      return chunk;
    },
    close: async () => {},
  };
}

/** Reads one article; whatever goes wrong becomes a Fault that names it. */
export function readSafely(article: Article, reader: ArticleReader): ReadResult {
  try {
    const { reading, joined } = readJoined(article, reader);
    return prepare(article, reading, joined);
  } catch (error) {
    return { fault: unreadable(article, error) };
  }
}

/** The Fault for an article that made the reader fail. */
export function unreadable(article: Pick<Article, 'id' | 'path'>, error: unknown): Fault {
  const what = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
  const slug = error instanceof Fault ? error.slug : 'article-unreadable';
  const says = `${nameOf(article)}: this article could not be read (${what}); the others go on; please report it with the article`;
  return new Fault(slug, says, { file: article.path }, error);
}

function nameOf({ id, path }: Pick<Article, 'id' | 'path'>): string {
  return path === null || path === id ? id : `${path}, article ${id}`;
}

async function readInTurn(articles: readonly Article[], reader: ArticleReader): Promise<readonly ReadResult[]> {
  const results: ReadResult[] = [];
  for (const article of articles) {
    results.push(readSafely(article, reader));
    // Lets signals, pipes and the terminal have their turn between two articles.
    await setImmediate();
  }
  return results;
}
