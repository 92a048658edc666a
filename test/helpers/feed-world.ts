/**
 * A world of invented sites with feeds, as it stands at any moment: stories come, change and are taken back, servers fail and ask to be left
 * alone. Answers requests without a socket and notes every breach of manners. What there is, and what must be on the record in the
 * end, hangs on the seed alone.
 */

import type { Clock } from '../../src/ingest/fetch/clock.js';
import type { Answer, ExchangeOptions } from '../../src/ingest/fetch/exchange.js';

export interface WorldOptions {
  readonly feeds: number;
  readonly days: number;
  readonly startMs: number;
  readonly clock: Clock;
  /** Between two polls of a feed, at least. */
  readonly everyMs: number;
  readonly seed?: number;
}

export interface Story {
  readonly url: string;
  readonly feed: number;
  readonly host: number;
  readonly fromMs: number;
  readonly editsMs: readonly number[];
  readonly goneMs: number | null;
  readonly goneBy: 404 | 410;
  /** robots.txt asks that it be left alone; its feed tells of it all the same. */
  readonly forbidden: boolean;
}

interface Host {
  readonly name: string;
  readonly pauseMs: number;
  readonly etags: boolean;
  /** Times of trouble: what it answers then, and how long it asks to be left alone. */
  readonly trouble: readonly {
    readonly from: number;
    readonly until: number;
    readonly status: number;
    readonly retrySeconds: number | null;
  }[];
  busy: number;
  freeMs: number;
  heldMs: number;
  robotsMs: number;
  robotsFailedMs: number;
}

interface Feed {
  readonly url: string;
  readonly kind: 'rss' | 'atom' | 'json';
  readonly ttlMinutes: number | null;
  readonly stories: Story[];
  polledMs: number;
}

export interface World {
  readonly feeds: readonly string[];
  readonly stories: readonly Story[];
  readonly exchange: (url: URL, options: ExchangeOptions) => Promise<Answer>;
  readonly breaches: string[];
  readonly counts: { requests: number; polls: number; notModified: number; pages: number; failed: number };
  /** A program that starts anew asks for robots.txt again. */
  readonly restarted: () => void;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Stories a feed lists, the newest. */
const LISTED = 15;

export function worldOf({ feeds: count, days, startMs, clock, everyMs, seed = 7 }: WorldOptions): World {
  let state = seed;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
  const between = (from: number, until: number) => Math.floor(from + chance() * (until - from));
  const hosts: Host[] = Array.from({ length: Math.ceil(count * 0.4) }, (_, n) => {
    const troubled = chance() < 0.3;
    const from = startMs + between(DAY, days * DAY);
    const busy = chance() < 0.5;
    return {
      name: `site${n}.example`,
      pauseMs: chance() < 0.1 ? 5000 : 1000,
      etags: chance() < 0.95,
      trouble: troubled
        ? [
            {
              from,
              until: from + between(HOUR, 10 * HOUR),
              status: busy ? 503 : 500,
              retrySeconds: busy ? between(60, 7200) : null,
            },
          ]
        : [],
      busy: 0,
      freeMs: 0,
      heldMs: 0,
      robotsMs: -Infinity,
      robotsFailedMs: -Infinity,
    };
  });
  const feeds: Feed[] = Array.from({ length: count }, (_, n) => ({
    url: `https://${(hosts[n % hosts.length] as Host).name}/feed${n}`,
    kind: (['rss', 'atom', 'json'] as const)[n % 3] as Feed['kind'],
    ttlMinutes: n % 3 === 0 && chance() < 0.2 ? 180 : null,
    stories: [],
    polledMs: -Infinity,
  }));
  const stories: Story[] = [];
  for (const [n, feed] of feeds.entries()) {
    for (let at = startMs - 3 * DAY * chance(); at < startMs + days * DAY; at += (0.5 + 1.5 * chance()) * DAY) {
      const host = n % hosts.length;
      const forbidden = chance() < 0.03;
      const goneMs = !forbidden && chance() < 0.05 ? at + between(8 * HOUR, 60 * HOUR) : null;
      const first = at + between(4 * HOUR, 30 * HOUR);
      const edited = !forbidden && goneMs === null && chance() < 0.15;
      const story: Story = {
        url: `https://${(hosts[host] as Host).name}/${forbidden ? 'private' : 'news'}/${n}-${feed.stories.length}`,
        feed: n,
        host,
        fromMs: at,
        editsMs: edited ? (chance() < 0.3 ? [first, first + 40 * HOUR] : [first]) : [],
        goneMs,
        goneBy: chance() < 0.5 ? 404 : 410,
        forbidden,
      };
      feed.stories.push(story);
      stories.push(story);
    }
    feed.stories.sort((a, b) => b.fromMs - a.fromMs);
  }
  const byUrl = new Map(stories.map((story) => [story.url, story]));
  const feedAt = new Map(feeds.map((feed) => [feed.url, feed]));
  const hostAt = new Map(hosts.map((host) => [host.name, host]));
  const breaches: string[] = [];
  const counts = { requests: 0, polls: 0, notModified: 0, pages: 0, failed: 0 };
  const breach = (url: URL, what: string) => {
    if (breaches.length < 20) breaches.push(`${new Date(clock.now()).toISOString()} ${url.href}: ${what}`);
    else breaches.push(what);
  };

  const check = (url: URL, host: Host): void => {
    const now = clock.now();
    const robots = url.pathname === '/robots.txt';
    if (host.busy > 0) breach(url, 'two requests to one host at once');
    if (now < host.freeMs) breach(url, `${host.freeMs - now} ms too early after the last request`);
    if (now < host.heldMs) breach(url, 'asked before Retry-After was over');
    if (url.pathname.startsWith('/private/')) breach(url, 'robots.txt asks to leave this alone');
    if (robots) {
      if (now - host.robotsMs < DAY) breach(url, 'robots.txt twice within a day');
      if (now - host.robotsFailedMs < 600_000) breach(url, 'robots.txt again within ten minutes of its failure');
    }
    const feed = feedAt.get(url.href);
    if (feed !== undefined) {
      const pause = Math.max(everyMs, (feed.ttlMinutes ?? 0) * 60_000);
      if (now - feed.polledMs < pause)
        breach(url, `polled too early, after ${Math.round((now - feed.polledMs) / 1000)} s`);
      feed.polledMs = now;
    }
  };

  const answerTo = (url: URL, headers: Readonly<Record<string, string>>, host: Host): Answer => {
    const now = clock.now();
    const trouble = host.trouble.find(({ from, until }) => now >= from && now < until);
    if (trouble !== undefined) {
      counts.failed++;
      if (url.pathname === '/robots.txt') host.robotsFailedMs = now;
      if (trouble.retrySeconds !== null) host.heldMs = now + trouble.retrySeconds * 1000;
      return plain(
        trouble.status,
        '',
        trouble.retrySeconds === null ? {} : { 'retry-after': String(trouble.retrySeconds) },
      );
    }
    if (url.pathname === '/robots.txt') {
      host.robotsMs = now;
      const delay = host.pauseMs > 1000 ? `Crawl-delay: ${host.pauseMs / 1000}\n` : '';
      return plain(200, `User-agent: *\nDisallow: /private/\n${delay}`);
    }
    const feed = feedAt.get(url.href);
    if (feed !== undefined) {
      counts.polls++;
      const listed = feed.stories
        .filter((one) => one.fromMs <= now && (one.goneMs === null || now < one.goneMs))
        .slice(0, LISTED);
      const tag = `"${listed.map((one) => `${one.url.split('/').at(-1)}v${versionOf(one, now)}`).join()}"`;
      if (host.etags && headers['if-none-match'] === tag) {
        counts.notModified++;
        return plain(304, '');
      }
      return plain(200, feedBody(feed, listed, now), host.etags ? { etag: tag } : {});
    }
    const story = byUrl.get(url.href);
    if (story === undefined || now < story.fromMs) return plain(404, '');
    counts.pages++;
    if (story.goneMs !== null && now >= story.goneMs) return plain(story.goneBy, '');
    const tag = `"v${versionOf(story, now)}"`;
    if (host.etags && headers['if-none-match'] === tag) {
      counts.notModified++;
      return plain(304, '');
    }
    return plain(200, pageBody(story, versionOf(story, now)), {
      'content-type': 'text/html',
      ...(host.etags ? { etag: tag } : {}),
    });
  };

  return {
    feeds: feeds.map(({ url }) => url),
    stories,
    breaches,
    counts,
    restarted: () => {
      for (const host of hosts) {
        host.robotsMs = -Infinity;
        host.robotsFailedMs = -Infinity;
      }
    },
    exchange: async (url, { headers, signal }) => {
      const host = hostAt.get(url.host) as Host;
      counts.requests++;
      check(url, host);
      host.busy++;
      // Servers take their time.
      await clock.wait(between(20, 900), signal);
      host.busy--;
      host.freeMs = clock.now() + host.pauseMs;
      return answerTo(url, headers, host);
    },
  };
}

export function versionOf({ editsMs }: Story, nowMs: number): number {
  return editsMs.filter((at) => at <= nowMs).length;
}

function plain(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: Buffer.from(body) };
}

/** Words that hang on the story alone, so that no two stories are copies. */
function wordsOf({ url }: Story, count: number): string {
  let state = 0;
  for (const letter of url) state = (Math.imul(state, 31) + letter.charCodeAt(0)) >>> 0;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return `${SYLLABLES[(state >>> 8) % 16]}${SYLLABLES[(state >>> 14) % 16]}${SYLLABLES[(state >>> 20) % 16]}`;
  }).join(' ');
}

const SYLLABLES = 'ba de fi go hu ka le mi no pu ra se ti vo wu za'.split(' ');

function pageBody(story: Story, version: number): string {
  const more =
    version === 0
      ? ''
      : `<p>An earlier version of this story left out the council of ${wordsOf(story, 3)}, part ${version}.</p>`;
  const lines = [wordsOf(story, 40), wordsOf({ ...story, url: `${story.url}b` }, 40)];
  return `<!doctype html><html lang="en"><head><title>The council of ${wordsOf(story, 2)}</title></head><body><article><h1>The council of ${wordsOf(story, 2)} has met</h1><p>Ada Voss said the ${lines[0]} would be mended before the winter.</p><p>The report of the council was about ${lines[1]} and the old bridge.</p>${more}</article></body></html>`;
}

function feedBody({ kind, ttlMinutes, url }: Feed, listed: readonly Story[], nowMs: number): string {
  const rows = listed.map((story) => {
    const id = story.url.split('/').at(-1) as string;
    return {
      id,
      url: story.url,
      title: `The council of ${wordsOf(story, 2)}`,
      version: versionOf(story, nowMs),
      at: new Date(story.fromMs).toISOString(),
    };
  });
  if (kind === 'json')
    return JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: url,
      items: rows.map((one) => ({
        id: one.id,
        url: one.url,
        title: one.title,
        date_published: one.at,
        summary: `v${one.version}`,
      })),
    });
  if (kind === 'atom')
    return `<feed xmlns="http://www.w3.org/2005/Atom"><title>${url}</title>${rows.map((one) => `<entry><id>${one.id}</id><title>${one.title}</title><link href="${one.url}"/><updated>${one.at}</updated><summary>v${one.version}</summary></entry>`).join('')}</feed>`;
  const ttl = ttlMinutes === null ? '' : `<ttl>${ttlMinutes}</ttl>`;
  return `<rss version="2.0"><channel><title>${url}</title>${ttl}${rows.map((one) => `<item><guid isPermaLink="false">${one.id}</guid><title>${one.title}</title><link>${one.url}</link><description>v${one.version}</description></item>`).join('')}</channel></rss>`;
}
