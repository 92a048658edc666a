/**
 * The robots.txt of each server, asked for once a day. A server without one allows all; one in trouble allows nothing for now
 * (RFC 9309, 2.3.1); one that cannot be reached is a Fault, as the page would be.
 */
import { Fault } from '../../model/fault.js';
import type { Clock } from './clock.js';
import { webAddress } from './destination.js';
import type { Answer } from './exchange.js';
import { agentName, type Budget } from './fetcher.js';
import type { Gate } from './gate.js';
import { ALLOW_ALL, MOST_ROBOTS_BYTES, parseRobots, type Robots } from './robots.js';
import { shown } from './shown.js';
import { statusFault } from './trouble.js';

interface RobotsOptions {
  readonly once: (
    url: URL,
    asked: string,
    headers: Record<string, string>,
    spend: Budget,
    signal: AbortSignal | null,
  ) => Promise<Answer>;
  readonly clock: Clock;
  readonly gate: Gate;
  readonly deadlineMs: number;
  /** The user agent. */
  readonly name: string;
}

const KEPT_MS = 86_400_000;
/** A server whose robots.txt failed is not asked for it again so soon, however many of its pages wait. */
const FAILED_MS = 600_000;
const FAILED = /^fetch-(?:status|unreachable|broken|slow)$/;
/** Servers remembered; the one asked longest ago goes first. */
const MOST_KEPT = 5000;
const MOST_REDIRECTS = 5;
/** A crawl-delay of an hour is no pause but a refusal said in another way; a minute is kept. */
const LONGEST_PAUSE_S = 60;

/** Gives the robots.txt that stands over a URL. */
export function robotsCache({ once, clock, gate, deadlineMs, name }: RobotsOptions) {
  const known = new Map<string, { readonly until: number; readonly robots: Promise<Robots> }>();
  const failed = new Map<string, { readonly until: number; readonly slug: string; readonly says: string }>();

  const askedPause = (host: string, { crawlDelay }: Robots) => {
    if (crawlDelay !== null) gate.pauseOf(host, 1000 * Math.min(crawlDelay, LONGEST_PAUSE_S));
  };
  const ask = async (origin: string, asked: string, signal: AbortSignal | null): Promise<Robots> => {
    const spend: Budget = { leftMs: deadlineMs };
    let url = new URL('/robots.txt', origin);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const answer = await once(url, asked, { accept: 'text/plain, */*;q=0.1' }, spend, signal);
      const { status, headers } = answer;
      if (status >= 200 && status < 300)
        return parseRobots(answer.body.subarray(0, MOST_ROBOTS_BYTES).toString('utf8'), agentName(name));
      const to = status >= 300 && status < 400 ? (headers.location ?? null) : null;
      if (to !== null) {
        url = webAddress(to, asked, url.href);
        continue;
      }
      if (status === 429 || status >= 500) throw statusFault(asked, status);
      return ALLOW_ALL;
    }
    return ALLOW_ALL;
  };

  return async (url: URL, asked: string, signal: AbortSignal | null): Promise<Robots> => {
    const { origin, host } = url;
    const held = known.get(origin);
    if (held !== undefined && held.until > clock.now()) {
      const robots = await held.robots;
      // Said each time: the gate forgets hosts sooner than this cache does.
      askedPause(host, robots);
      return robots;
    }
    const failure = failed.get(origin);
    if (failure !== undefined && failure.until > clock.now()) throw told(asked, failure);
    failed.delete(origin);
    const robots = ask(origin, asked, signal).then((found) => {
      askedPause(host, found);
      return found;
    });
    known.delete(origin);
    known.set(origin, { until: Number.POSITIVE_INFINITY, robots });
    if (known.size > MOST_KEPT) known.delete(known.keys().next().value as string);
    try {
      const found = await robots;
      // Kept from the answer on: its turn may come, and the server may answer, long after it was asked for.
      if (known.get(origin)?.robots === robots) known.set(origin, { until: clock.now() + KEPT_MS, robots });
      return found;
    } catch (error) {
      // What failed is asked again next time; whoever waits beside us hears the same.
      known.delete(origin);
      if (!(error instanceof Fault)) throw error;
      const { slug } = error;
      const says = saysOf(asked, error);
      if (FAILED.test(slug)) failed.set(origin, { until: clock.now() + FAILED_MS, slug, says });
      if (failed.size > MOST_KEPT) failed.delete(failed.keys().next().value as string);
      throw told(asked, { slug, says }, error);
    }
  };
}

/** What a Fault says after the address it begins with. */
function saysOf(asked: string, { message }: Fault): string {
  const begins = `${shown(asked)}: `;
  return message.startsWith(begins) ? message.slice(begins.length) : message;
}

/** Says that it was robots.txt that failed, not the page. */
function told(asked: string, { slug, says }: { readonly slug: string; readonly says: string }, why?: Fault): Fault {
  const place = why?.place ?? { file: asked };
  // Who does not answer at all would not answer for the page.
  const which = slug === 'fetch-unreachable' ? '' : 'its robots.txt, which comes first: ';
  return new Fault(slug, `${shown(asked)}: ${which}${says}`, place, why);
}
