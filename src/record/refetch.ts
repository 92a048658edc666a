/**
 * Does what came over the web still stand there? Each capture that was fetched, or found in an archive, is set beside the live page, which
 * is asked for politely, through the one door. Nothing on the record changes.
 *
 *     for await (const { state, says } of refetch(store, { fetcher })) …
 */
import type { Fetched, Fetcher } from '../ingest/fetch/fetcher.js';
import { shown } from '../ingest/fetch/shown.js';
import { statusFault } from '../ingest/fetch/trouble.js';
import { readFetched } from '../ingest/from-web.js';
import { HEAD_BYTES, recognise } from '../ingest/recognise.js';
import { DEFAULTS, type IngestOptions } from '../ingest/settings.js';
import type { Article } from '../model/article.js';
import { Fault } from '../model/fault.js';
import type { RecordedCapture } from '../store/recorded.js';
import type { Store } from '../store/store.js';
import { workAhead } from './ahead.js';
import { canonicalUrl, locator } from './locate.js';
import { type Change, changesBetween } from './watch/changes.js';

/** The door, and when to stop. */
export interface RefetchOptions {
  readonly fetcher: Fetcher;
  readonly signal?: AbortSignal;
  /** Pages under way at a time, at most; one host is asked for one page at a time whatever stands here. 8 unless given. */
  readonly concurrency?: number;
}

/**
 * `unchanged`: the page says what it said, whatever became of what stands around it. `changed`: it says something else. `gone`: its server
 * says it is there no more. `unreachable`: nobody can tell, since it could not or may not be asked for.
 */
export type LiveState = 'unchanged' | 'changed' | 'gone' | 'unreachable';

/** One capture beside its page. */
export interface Refetched {
  readonly capture: RecordedCapture;
  /** The address that was asked for. */
  readonly url: string;
  readonly state: LiveState;
  /** A sentence for people; null where there is nothing to add. */
  readonly says: string | null;
  /** What the page says now; null where it was not to be had. */
  readonly text: string | null;
  /** Lines that are gone and lines that are new; empty but for `changed`. */
  readonly changes: readonly Change[];
}

const AT_A_TIME = 8;

/** Looks at the page behind each newest capture that came over the web, in the order of `store.captures()`. */
export async function* refetch(
  store: Store,
  { fetcher, signal, concurrency = AT_A_TIME }: RefetchOptions,
): AsyncGenerator<Refetched, void> {
  const settings: IngestOptions = { ...DEFAULTS, stdin: nothing(), fetcher, signal: signal ?? null };
  const look = looking(settings, fetcher, store.base);
  yield* workAhead(fromTheWeb(store), ([capture]) => look(capture as RecordedCapture), {
    size: 1,
    ahead: concurrency,
    weigh: () => 0,
    heavy: 1,
    patienceMs: 0,
    signal: signal ?? null,
  });
}

async function* fromTheWeb(store: Store): AsyncGenerator<RecordedCapture> {
  for await (const capture of store.captures()) if (capture.current && capture.web !== null) yield capture;
}

/** Feeds kept in mind while the articles of each are compared. */
const FEEDS_HELD = 20;

function looking(settings: IngestOptions, fetcher: Fetcher, base: string) {
  const keyOf = locator(base, process.cwd());
  const feeds = new Map<string, Promise<Live>>();
  /** A feed is fetched once for all its entries. */
  const feedAt = (url: string): Promise<Live> => {
    const held = feeds.get(url) ?? articlesAt(url, fetcher, settings);
    feeds.delete(url);
    feeds.set(url, held);
    if (feeds.size > FEEDS_HELD) feeds.delete(feeds.keys().next().value as string);
    return held;
  };
  return async (capture: RecordedCapture): Promise<Refetched> => {
    const { article, web } = capture;
    const url = web?.url ?? '';
    const told = (state: LiveState, says: string | null, text: string | null = null): Refetched => {
      const changes = state === 'changed' && text !== null ? changesBetween(capture.text, text) : [];
      return { capture, url, state, says, text, changes };
    };
    // What an entry of a feed says itself was fetched at the address of the feed; a page may name another address as its own, too.
    const own = article.url !== null && canonicalUrl(article.url) === canonicalUrl(url);
    const live = await (own ? articlesAt(url, fetcher, settings) : feedAt(url));
    const { fetched, fault, isFeed } = live;
    if (fetched !== null && (fetched.status === 404 || fetched.status === 410))
      return told('gone', `its page answers ${fetched.status}`);
    const same = live.articles.find((one) => keyOf(one).key === article.key || article.id === `${url}#${one.id}`);
    const found = same ?? (isFeed || live.articles.length !== 1 ? null : (live.articles[0] as Article));
    if (found === null) {
      if (fetched?.status !== 200 || (fault !== null && !EMPTY.test(fault.slug)))
        return told('unreachable', fault?.message ?? null);
      return isFeed
        ? told('unreachable', 'its feed does not list it any more, as feeds do with what is old')
        : told('changed', fault === null ? 'the page holds no article any more' : fault.message, '');
    }
    const at = fetched?.url ?? url;
    const moved = canonicalUrl(at) === canonicalUrl(url) ? [] : [`it leads to ${shown(at)} now`];
    const notice = found.page?.notice?.kind === 'withdrawn' ? [`the page says: ${found.page.notice.words}`] : [];
    const says = [...notice, ...moved].join('; ') || null;
    return told(found.text === capture.text ? 'unchanged' : 'changed', says, found.text);
  };
}

/** Faults of a page that was there and says nothing to read. */
const EMPTY = /^(?:page-|fetch-empty|not-english)/;

/** What an address gave: the articles there, or what kept them away. */
interface Live {
  readonly fetched: Fetched | null;
  readonly articles: readonly Article[];
  readonly fault: Fault | null;
  readonly isFeed: boolean;
}

async function articlesAt(url: string, fetcher: Fetcher, settings: IngestOptions): Promise<Live> {
  let fetched: Fetched | null = null;
  const articles: Article[] = [];
  let fault: Fault | null = null;
  try {
    fetched = await fetcher.fetch(url, { signal: settings.signal });
    if (fetched.status !== 200) throw statusFault(url, fetched.status);
    for await (const one of readFetched(url, fetched, settings)) {
      if (one.kind === 'article') articles.push(one.article);
      else fault ??= one.fault;
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    fault = error;
  }
  const head = fetched?.body.subarray(0, HEAD_BYTES) ?? new Uint8Array();
  const isFeed = fetched?.status === 200 && recognise(head, head.length === fetched.body.length) === 'feed';
  return { fetched, articles, fault, isFeed };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
