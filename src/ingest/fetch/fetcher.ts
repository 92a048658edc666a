/**
 * The one door to the web: every request of the program goes through it. Each hop of a redirect is a request of its own: its
 * address checked and pinned, robots.txt asked, the host's turn waited for. What comes back is bytes and a status; a page that
 * may not or cannot be fetched is a Fault of one line.
 *
 *     const { fetch } = createFetcher();
 *     const { body } = await fetch('https://courier.example/bridge');
 */
import { Fault } from '../../model/fault.js';
import { maxAgeMs, retryAfterMs } from './after.js';
import { type Clock, SYSTEM_CLOCK } from './clock.js';
import { pinned, type Resolve, SYSTEM_RESOLVE, webAddress } from './destination.js';
import { type Answer, type ExchangeOptions, exchange } from './exchange.js';
import { createGate } from './gate.js';
import { isAllowedBy } from './robots.js';
import { robotsCache } from './robots-cache.js';
import { shown } from './shown.js';
import { fetchTrouble } from './trouble.js';

/** Who fetches, how much at most, and where it may go. */
export interface FetcherOptions {
  /** Says who asks: `Hearsay/1.0.0 (+mailto:desk@courier.example)`. Its first word is what robots.txt knows us by. */
  readonly userAgent: string;
  /** Hosts fetched also where they stand inside a private network: `paper.intranet`, `10.0.0.7:8080`. */
  readonly allowHosts: readonly string[];
  readonly clock: Clock;
  readonly resolve: Resolve;
  /** Certificates of authorities trusted besides those Node knows, PEM. */
  readonly authorities: readonly string[];
  /** One request to addresses already checked; another one lets a month pass without a socket. */
  readonly exchange: (url: URL, options: ExchangeOptions) => Promise<Answer>;
  /** Longest body, unpacked. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** For one page, redirects included, waiting in line not. */
  readonly deadlineMs: number;
  /** Between two requests to one host, at least. */
  readonly pauseMs: number;
  /** Longest wait for a host that asked to be left alone. */
  readonly patienceMs: number;
}

const DEFAULTS: FetcherOptions = {
  userAgent: 'Hearsay',
  allowHosts: [],
  clock: SYSTEM_CLOCK,
  resolve: SYSTEM_RESOLVE,
  authorities: [],
  exchange,
  // As long as the longest text file that is read.
  maxBytes: 16_777_216,
  // Publishers' shorteners, consent pages and moves make three or four; browsers stop at twenty.
  maxRedirects: 10,
  deadlineMs: 60_000,
  pauseMs: 1000,
  patienceMs: 60_000,
};

/** What is wanted of a page. */
export interface Wants {
  /** Exactly as the server gave them: where nothing changed since, it answers 304 and no body. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly signal?: AbortSignal | null;
}

/** What came. */
export interface Fetched {
  /** Where it came from in the end. */
  readonly url: string;
  /** Where the address asked for has moved for good, or null. */
  readonly moved: string | null;
  readonly status: number;
  readonly type: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly maxAgeMs: number | null;
  readonly retryAfterMs: number | null;
  readonly body: Buffer;
  /** When, ISO 8601. */
  readonly at: string;
}

/** Fetches pages, politely, from public addresses only. */
export interface Fetcher {
  /** Fetches a page; statuses other than 200 and 304 come with an empty body, or with one nobody should read. */
  fetch(address: string, wants?: Wants): Promise<Fetched>;
  /** Milliseconds since 1970 before which this address's host is not asked. */
  freeAt(address: string): number;
  /** Leaves this address's host alone until then: what an earlier run was asked for. */
  holdUntil(address: string, at: number): void;
}

/** A door with the default manners, but for what `options` says. */
export function createFetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  const settings: FetcherOptions = { ...DEFAULTS, ...options };
  const { clock } = settings;
  const gate = createGate(clock, settings.pauseMs);

  /** One request in its turn; no redirect is followed. */
  const once = async (
    url: URL,
    asked: string,
    headers: Record<string, string>,
    spend: Budget,
    signal: AbortSignal | null,
  ) => {
    if (gate.freeAt(url.host) - clock.now() > settings.patienceMs) throw laterFault(asked, url, gate.freeAt(url.host));
    return gate.pass(
      url.host,
      async (): Promise<Answer> => {
        const start = clock.now();
        try {
          const where = await pinned(url, asked, settings);
          const all = { 'user-agent': settings.userAgent, ...headers };
          const { authorities, maxBytes } = settings;
          const limits = { maxBytes, deadlineMs: Math.max(1, spend.leftMs), signal };
          const answer = await settings.exchange(url, { pinned: where, headers: all, asked, authorities, ...limits });
          const wait = retryAfterMs(answer.headers, clock.now());
          if (wait !== null && (answer.status === 429 || answer.status === 503))
            gate.holdUntil(url.host, clock.now() + Math.min(wait, LONGEST_HOLD_MS));
          return answer;
        } catch (error) {
          throw fetchTrouble(asked, url, error);
        } finally {
          spend.leftMs -= clock.now() - start;
        }
      },
      signal,
    );
  };
  const robots = robotsCache({ once, clock, gate, deadlineMs: settings.deadlineMs, name: settings.userAgent });

  const fetch = async (
    address: string,
    { etag = null, lastModified = null, signal = null }: Wants = {},
  ): Promise<Fetched> => {
    let url = webAddress(address, address);
    const seen = new Set<string>();
    const spend: Budget = { leftMs: settings.deadlineMs };
    let forGood = true;
    let moved: string | null = null;
    const headers: Record<string, string> = { accept: ACCEPT, 'accept-language': 'en, *;q=0.5' };
    if (etag !== null) headers['if-none-match'] = etag;
    if (lastModified !== null) headers['if-modified-since'] = lastModified;
    for (;;) {
      seen.add(url.href);
      // Checked before robots.txt is asked for, or that would be our way inside.
      await pinned(url, address, settings).catch((error: unknown) => {
        throw fetchTrouble(address, url, error);
      });
      if (!isAllowedBy(await robots(url, address, signal), url.pathname + url.search)) throw robotsFault(address, url);
      const answer = await once(url, address, headers, spend, signal);
      const to = REDIRECTS.has(answer.status) ? (answer.headers.location ?? null) : null;
      if (to === null) return fetchedFrom(url, moved, answer, clock.now());
      forGood &&= answer.status === 301 || answer.status === 308;
      url = webAddress(to, address, url.href);
      if (forGood) moved = url.href;
      if (seen.has(url.href)) throw circleFault(address);
      if (seen.size > settings.maxRedirects) throw farFault(address, settings.maxRedirects);
    }
  };
  return {
    fetch,
    freeAt: (address) => (URL.canParse(address) ? gate.freeAt(new URL(address).host) : 0),
    holdUntil: (address, at) => {
      if (URL.canParse(address)) gate.holdUntil(new URL(address).host, at);
    },
  };
}

/** Time left for a page. */
export interface Budget {
  leftMs: number;
}

const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5';
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** A host that asks to be left alone for a year is asked again after a week. */
const LONGEST_HOLD_MS = 7 * 86_400_000;

/** The name a user agent is known by: its first word. */
export function agentName(userAgent: string): string {
  return /^[A-Za-z_-]+/.exec(userAgent)?.[0] ?? 'Hearsay';
}

function fetchedFrom(url: URL, moved: string | null, { status, headers, body }: Answer, nowMs: number): Fetched {
  return {
    url: url.href,
    moved,
    status,
    type: headers['content-type'] ?? null,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    maxAgeMs: maxAgeMs(headers),
    retryAfterMs: retryAfterMs(headers, nowMs),
    body,
    at: new Date(nowMs).toISOString(),
  };
}

function robotsFault(asked: string, url: URL): Fault {
  const which = url.href === asked ? 'this page' : shown(url.href);
  return new Fault(
    'fetch-robots',
    `${shown(asked)}: the robots.txt of ${url.host} asks programs to leave ${which} alone; open it in a browser, save it and record the file`,
    { file: asked },
  );
}

function laterFault(asked: string, url: URL, at: number): Fault {
  const until = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  return new Fault(
    'fetch-later',
    `${shown(asked)}: ${url.host} asked to be left alone until ${until} UTC; try again after that`,
    { file: asked },
  );
}

function circleFault(asked: string): Fault {
  return new Fault(
    'fetch-redirects',
    `${shown(asked)}: the address leads in a circle, as pages do that want cookies; save the page in your browser and record the file`,
    { file: asked },
  );
}

function farFault(asked: string, most: number): Fault {
  return new Fault('fetch-redirects', `${shown(asked)}: the address leads on more than ${most} times; check it`, {
    file: asked,
  });
}
