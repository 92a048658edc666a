/** One look at a page a feed led to: a new article, a changed one, one taken back, or nothing new. */

import type { Fetched } from '../../ingest/fetch/fetcher.js';
import { readFetched } from '../../ingest/from-web.js';
import type { Article } from '../../model/article.js';
import { Fault } from '../../model/fault.js';
import type { WatchedPage } from '../../store/watching.js';
import { locator } from '../locate.js';
import { record } from '../record.js';
import { type Change, changesBetween } from './changes.js';
import type { WatchEvent } from './events.js';
import { unpackArticle } from './held.js';
import { MISSING_AGAIN_MS, MOST_FAILURES, nextCheck, untilNextTry } from './plan.js';
import type { Watcher } from './watch.js';

/** Faults that another try would meet again. */
const FOR_GOOD = /^(?:not-english|format-|fetch-address|fetch-inside|fetch-robots|html-large|article-long|fetch-large)/;

/** Letters of an entry worth recording where its page cannot be had. */
const WORTH = 200;

/** Looks at `page` and gives what there is to tell. */
export async function lookAtPage(watcher: Watcher, page: WatchedPage): Promise<WatchEvent[]> {
  const { store, fetcher, clock, signal } = watcher;
  if (page.url.startsWith('entry:')) return fromFeed(watcher, page, null);
  let fetched: Fetched;
  try {
    const known = page.article === null ? {} : { etag: page.etag, lastModified: page.lastModified };
    fetched = await fetcher.fetch(page.url, { ...known, signal });
  } catch (error) {
    return failed(watcher, page, error, null);
  }
  if (fetched.status === 304) {
    await store.watching.putPage(checked(watcher, page));
    return [];
  }
  const missing = fetched.status === 404 || fetched.status === 410;
  if (missing && page.article !== null) return gone(watcher, page, page.article, fetched.status);
  try {
    const article = await articleFrom(watcher, page, fetched);
    const { etag, lastModified } = fetched;
    const events = await put(watcher, page, article, { etag, lastModified });
    const notice = article.page?.notice ?? null;
    if (notice?.kind === 'withdrawn' && !page.withdrawn) {
      const key = await keyOf(watcher, article);
      await store.watching.withdraw(key, new Date(clock.now()).toISOString(), `the page says: ${notice.words}`);
      await store.watching.putPage({
        ...checked(watcher, page),
        article: key,
        etag,
        lastModified,
        withdrawn: true,
        held: null,
      });
      events.push({ kind: 'withdrawn', url: page.url, article: key, says: notice.words });
    }
    return events;
  } catch (error) {
    return failed(watcher, page, error, fetched);
  }
}

async function articleFrom(watcher: Watcher, page: WatchedPage, fetched: Fetched): Promise<Article> {
  for await (const one of readFetched(page.url, fetched, watcher.settings)) {
    if (one.kind === 'fault') throw one.fault;
    return one.article;
  }
  throw new Fault('page-empty', `${page.url}: this page holds no article, nothing to read; open it in a browser`, {
    file: page.url,
  });
}

/** Puts an article on the record unless it says what it said. */
async function put(
  watcher: Watcher,
  page: WatchedPage,
  article: Article,
  validators: { readonly etag: string | null; readonly lastModified: string | null },
): Promise<WatchEvent[]> {
  const { store, readers, clock } = watcher;
  const events: WatchEvent[] = [];
  const key = await keyOf(watcher, article);
  const before = await store.watching.text(key);
  if (before !== article.text) {
    const stream = (async function* () {
      yield { kind: 'article', article } as const;
    })();
    const now = () => new Date(clock.now()).toISOString();
    for await (const event of record(store, stream, { readers, now, batch: 1 })) {
      if (event.fault !== null) throw event.fault;
      const { title } = article;
      const told = { url: page.url, title, article: key, statements: event.statements };
      if (event.outcome === 'recorded') events.push({ kind: 'recorded', ...told });
      if (event.outcome === 'updated') {
        const changes: readonly Change[] = before === null ? [] : changesBetween(before, article.text);
        events.push({ kind: 'changed', ...told, changes });
      }
    }
  }
  if (page.withdrawn && article.page?.notice?.kind !== 'withdrawn') {
    await store.watching.withdraw(key, '', null);
    events.push({ kind: 'restored', url: page.url, article: key });
  }
  const withdrawn = page.withdrawn && article.page?.notice?.kind === 'withdrawn';
  await store.watching.putPage({ ...checked(watcher, page), article: key, ...validators, held: null, withdrawn });
  return events;
}

async function keyOf({ store }: Watcher, article: Article): Promise<string> {
  return locator(store.base, process.cwd())(article).key;
}

/** The page after a look that went well. */
function checked({ plan, clock }: Watcher, page: WatchedPage): WatchedPage {
  const checks = page.article === null ? 0 : page.checks + 1;
  const entry = page.url.startsWith('entry:');
  return { ...page, checks, failures: 0, dueMs: entry ? null : nextCheck(plan, page.firstMs, checks, clock.now()) };
}

/** 410 says it for good; 404 counts when it is said again an hour later. */
async function gone(watcher: Watcher, page: WatchedPage, article: string, status: number): Promise<WatchEvent[]> {
  const { store, clock, plan } = watcher;
  if (status === 404 && page.failures === 0 && !page.withdrawn) {
    await store.watching.putPage({ ...page, failures: 1, dueMs: clock.now() + MISSING_AGAIN_MS });
    return [];
  }
  const checks = page.checks + 1;
  const dueMs = nextCheck(plan, page.firstMs, checks, clock.now());
  await store.watching.putPage({ ...page, checks, failures: 0, withdrawn: true, dueMs });
  if (page.withdrawn) return [];
  const says = `its page answers ${status}`;
  await store.watching.withdraw(article, new Date(clock.now()).toISOString(), says);
  return [{ kind: 'withdrawn', url: page.url, article, says }];
}

async function failed(
  watcher: Watcher,
  page: WatchedPage,
  error: unknown,
  fetched: Fetched | null,
): Promise<WatchEvent[]> {
  const { store, clock, plan } = watcher;
  if (!(error instanceof Fault)) throw error;
  if (error.slug === 'fetch-stopped') return [];
  // A host that asked to be left alone has not failed: the page waits with it.
  if (error.slug === 'fetch-later') {
    await store.watching.putPage({ ...page, dueMs: Math.max(watcher.fetcher.freeAt(page.url), clock.now() + 60_000) });
    return [];
  }
  const failures = page.failures + 1;
  const forGood = FOR_GOOD.test(error.slug) || failures >= MOST_FAILURES;
  // What the feed itself tells of it is better than nothing.
  if (
    page.article === null &&
    page.held !== null &&
    (forGood || error.slug === 'page-empty' || error.slug === 'fetch-status')
  ) {
    if (unpackArticle(page.held).text.length >= WORTH && error.slug !== 'not-english')
      return fromFeed(watcher, page, error);
  }
  const dueMs = forGood ? null : clock.now() + untilNextTry(plan, failures, fetched?.retryAfterMs ?? null);
  await store.watching.putPage({ ...page, failures, dueMs, ...(forGood ? { held: null } : {}) });
  // Said once: at the first failure, and when it is given up.
  return failures === 1 || forGood ? [{ kind: 'trouble', url: page.url, fault: error }] : [];
}

/** Records what the entry holds, in the place of its page. */
async function fromFeed(watcher: Watcher, page: WatchedPage, why: Fault | null): Promise<WatchEvent[]> {
  if (page.held === null) return [];
  const events = await put(watcher, page, unpackArticle(page.held), { etag: null, lastModified: null });
  return why === null
    ? events
    : [
        ...events,
        {
          kind: 'trouble',
          url: page.url,
          fault: new Fault(why.slug, `${why.message} (recorded as far as the feed tells it)`, why.place, why),
        },
      ];
}
