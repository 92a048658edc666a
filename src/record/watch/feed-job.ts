/** One poll of a feed: what it lists is noted, and when to come again. */
import { createHash } from 'node:crypto';
import type { Made } from '../../ingest/article.js';
import type { FeedEntry } from '../../ingest/feed/feed.js';
import { articleOfEntry, readFeed } from '../../ingest/feed/read.js';
import type { Fetched } from '../../ingest/fetch/fetcher.js';
import { shown } from '../../ingest/fetch/shown.js';
import { statusFault } from '../../ingest/fetch/trouble.js';
import { Fault } from '../../model/fault.js';
import type { ListedEntry, WatchedFeed } from '../../store/watching.js';
import { canonicalUrl } from '../locate.js';
import type { WatchEvent } from './events.js';
import { packArticle } from './held.js';
import { untilNextPoll, untilNextTry } from './plan.js';
import type { Watcher } from './watch.js';

/** Polls `feed` and gives what there is to tell. */
export async function pollFeed(watcher: Watcher, feed: WatchedFeed): Promise<WatchEvent[]> {
  const { store, fetcher, clock, plan, signal } = watcher;
  let fetched: Fetched | null = null;
  try {
    const { etag, lastModified } = feed;
    fetched = await fetcher.fetch(feed.location, { etag, lastModified, signal });
    if (fetched.status !== 304 && fetched.status !== 200) throw statusFault(feed.location, fetched.status);
    let { title, ttl } = feed;
    const events: WatchEvent[] = [];
    if (fetched.status === 200) {
      const found = entriesIn(feed, fetched);
      ({ title, ttl } = found);
      const { fresh, changed } = await store.watching.listed(feed.url, found.entries, clock.now());
      if (fresh + changed > 0) events.push({ kind: 'polled', url: feed.url, fresh, changed });
    }
    await store.watching.putFeed({
      ...feed,
      title,
      ttl,
      location: fetched.moved ?? feed.location,
      // A server may leave them out of a 304; they stay good.
      etag: fetched.status === 304 ? feed.etag : fetched.etag,
      lastModified: fetched.status === 304 ? feed.lastModified : fetched.lastModified,
      dueMs: clock.now() + untilNextPoll(plan, fetched.maxAgeMs, ttl),
      failures: 0,
      trouble: null,
    });
    return events;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.slug === 'fetch-stopped') return [];
    const failures = feed.failures + 1;
    // 410: gone for good, and whoever asks on is a nuisance.
    const gone = fetched?.status === 410;
    // A feed that asked to be left for three hours is left for as long when it failed.
    const wait = Math.max(
      untilNextTry(plan, failures, fetched?.retryAfterMs ?? null),
      untilNextPoll(plan, null, feed.ttl),
    );
    const dueMs = gone ? null : clock.now() + wait;
    await store.watching.putFeed({ ...feed, dueMs, failures, trouble: error.message });
    const told = feed.trouble === error.message;
    return told ? [] : [{ kind: 'trouble', url: feed.url, fault: error }];
  }
}

function entriesIn(
  feed: WatchedFeed,
  fetched: Fetched,
): { entries: ListedEntry[]; title: string | null; ttl: number | null } {
  const name = shown(feed.url);
  const read = readFeed(fetched.body, fetched.url);
  if (read === null)
    throw new Fault('feed-none', `${name}: this is no feed; give the address of its RSS, Atom or JSON feed`, {
      file: feed.url,
    });
  const { url, at, type } = fetched;
  const place = { name, id: url, kind: 'stream', offset: 0, line: 1, web: { url, at, type, digest: null } } as const;
  const entries = new Map<string, ListedEntry>();
  for (const entry of read.feed.entries) {
    const made = articleOfEntry(read, entry, fetched.body, place);
    const listed = listedOf(feed, entry, made);
    if (listed !== null && !entries.has(listed.id)) entries.set(listed.id, listed);
  }
  return { entries: [...entries.values()], title: read.feed.title, ttl: read.feed.ttlMinutes };
}

function listedOf(feed: WatchedFeed, entry: FeedEntry, made: Made | null): ListedEntry | null {
  const address = entry.url === null ? null : canonicalUrl(entry.url);
  const article = made?.article ?? null;
  if (address === null && article === null) return null;
  const id = entry.id || address || '';
  const digest = createHash('sha256')
    .update(JSON.stringify([entry.title, entry.updated, entry.content]))
    .digest('hex');
  const own = createHash('sha256')
    .update(JSON.stringify([feed.url, id]))
    .digest('hex');
  const held =
    article === null ? null : packArticle(address === null ? { ...article, id: `${feed.url}#${id}` } : article);
  return { id, page: address ?? `entry:${own}`, digest, held };
}
