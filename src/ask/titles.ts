/** What articles are called: their title, else the headline of their text, else the name of their file or their id. */
import type { RecordedArticle } from '../store/recorded.js';
import type { Store } from '../store/store.js';
import { oneLine } from './quoting.js';

/** Letters of a title that are shown: hostile ones have a megabyte. */
const LONGEST = 200;

/** Titles by article key, each on one line. */
export async function titlesOf(
  store: Store,
  articles: readonly RecordedArticle[],
): Promise<ReadonlyMap<string, string>> {
  const all = new Map(articles.map((one) => [one.key, one]));
  const bare = [...all.values()].filter(({ title }) => title === null);
  const headlines = await store.headlines(bare.map(({ key }) => key));
  const found = new Map(bare.map(({ key }, i) => [key, headlines[i] ?? null]));
  return new Map([...all.values()].map((one) => [one.key, titleOf(one, found.get(one.key) ?? null)]));
}

/** The title of one article whose headline is known. */
export function titleOf({ title, id }: RecordedArticle, headline: string | null): string {
  const line = oneLine((title ?? headline ?? id).slice(0, 4 * LONGEST));
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).trimEnd()}…`;
}
