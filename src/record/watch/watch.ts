/**
 * Watches feeds: polls what is due, looks at the pages they lead to, records what is new and what changed, and sleeps until
 * the next thing is due. Everything it knows stands in the record, so it may be stopped at any time and holds the same little
 * memory after a month as after an hour. Clock, chance and the door are handed in.
 */
import type { Clock } from '../../ingest/fetch/clock.js';
import type { Fetcher } from '../../ingest/fetch/fetcher.js';
import { DEFAULTS, type IngestOptions } from '../../ingest/settings.js';
import type { Store } from '../../store/store.js';
import type { WatchJob } from '../../store/watching.js';
import type { Readers } from '../readers.js';
import type { WatchEvent } from './events.js';
import { pollFeed } from './feed-job.js';
import { lookAtPage } from './page-job.js';
import { type Plan, REMEMBERED_MS } from './plan.js';

export interface Watcher {
  readonly store: Store;
  readonly fetcher: Fetcher;
  readonly readers: Readers;
  readonly clock: Clock;
  readonly plan: Plan;
  readonly signal: AbortSignal | null;
  readonly settings: IngestOptions;
}

/** How feeds are watched: the door, the readers, the clock, and how often. */
export interface WatchOptions extends Omit<Watcher, 'settings' | 'signal'> {
  readonly signal?: AbortSignal | null;
  /** True: what is due now and what follows from it at once, then the end. */
  readonly once?: boolean;
  /** Different hosts asked at the same time, at most; 8 unless given. */
  readonly concurrency?: number;
  readonly onNote?: (note: string) => void;
  /** Told when there is nothing to do before `untilMs`. */
  readonly onIdle?: (untilMs: number) => void;
}

const JOBS_SEEN = 64;
const MOST_SEEN = 100_000;
const SWEEP_EVERY_MS = 86_400_000;
/** Nothing sleeps longer: the clock of a laptop stands still while it is shut. */
const LONGEST_SLEEP_MS = 3_600_000;

/** Watches until `signal` aborts (or all that is due is done, with `once`). */
export async function* watch(options: WatchOptions): AsyncGenerator<WatchEvent, void> {
  const { store, clock, once = false, concurrency = 8, onNote = () => {}, onIdle = () => {} } = options;
  const signal = options.signal ?? null;
  const settings: IngestOptions = { ...DEFAULTS, stdin: nothing(), fetcher: options.fetcher, signal, onNote };
  const watcher: Watcher = { ...options, signal, settings };
  const busy = new Set<string>();
  const told: WatchEvent[] = [];
  let failure: { readonly error: unknown } | null = null;
  let wake = () => {};
  let sweptMs = clock.now();
  let seen = JOBS_SEEN;
  const until = once ? clock.now() : null;
  const start = (job: WatchJob, host: string) => {
    busy.add(host);
    doJob(watcher, job)
      .then(async (events) => {
        await keepHold(watcher, addressOf(job));
        return events;
      })
      .then(
        (events) => void told.push(...events),
        (error) => {
          failure = { error };
        },
      )
      .finally(() => {
        busy.delete(host);
        wake();
      });
  };
  for (const { address, untilMs } of await store.watching.held(clock.now()))
    options.fetcher.holdUntil(address, untilMs);
  const failedWith = () => failure as { readonly error: unknown } | null;
  for (;;) {
    if (clock.now() - sweptMs >= SWEEP_EVERY_MS) {
      sweptMs = clock.now();
      await store.watching.forget(sweptMs - REMEMBERED_MS);
    }
    while (told.length > 0) yield told.shift() as WatchEvent;
    if (failedWith() !== null) throw failedWith()?.error;
    if (signal?.aborted && busy.size === 0) return;
    let nextMs: number | null = null;
    if (!signal?.aborted && busy.size < concurrency) {
      // Asked each time: a database that was away may have let somebody else in.
      await store.watching.claim();
      const jobs = await store.watching.due(clock.now(), seen);
      const waiting: number[] = [];
      let started = 0;
      for (const job of jobs) {
        const host = hostOf(job);
        if (busy.has(host)) continue;
        const at = freeAt(watcher, job);
        if (at > clock.now()) waiting.push(at);
        else if (busy.size < concurrency) {
          start(job, host);
          started++;
        }
      }
      if (started > 0) {
        seen = JOBS_SEEN;
        continue;
      }
      // A thousand pages of one host that asked to be left alone hide what is due elsewhere.
      if (jobs.length === seen && seen < MOST_SEEN) {
        seen *= 8;
        continue;
      }
      nextMs = waiting.length > 0 ? Math.min(...waiting) : busy.size > 0 ? null : await store.watching.nextDue();
      if (busy.size === 0) {
        if (nextMs === null) return;
        if (until !== null && jobs.length === 0) return;
      }
    }
    const bell = new Promise<void>((ring) => {
      wake = ring;
    });
    if (told.length > 0 || failedWith() !== null) continue;
    if (busy.size > 0) {
      const nap = new AbortController();
      await (nextMs === null ? bell : Promise.race([bell, clock.wait(Math.max(1, nextMs - clock.now()), nap.signal)]));
      nap.abort('awake');
      continue;
    }
    const sleepMs = Math.min(LONGEST_SLEEP_MS, Math.max(1, (nextMs ?? 0) - clock.now()));
    if (sleepMs > 5000) onIdle(clock.now() + sleepMs);
    await clock.wait(sleepMs, signal);
  }
}

function doJob(watcher: Watcher, job: WatchJob): Promise<WatchEvent[]> {
  return job.kind === 'feed' ? pollFeed(watcher, job.feed) : lookAtPage(watcher, job.page);
}

/** Longer than any pause between two requests: the server asked for it. */
const HOLD_MS = 90_000;

/** A server that asked to be left alone is left alone by the next run, too. */
async function keepHold({ store, fetcher, clock }: Watcher, address: string): Promise<void> {
  const at = fetcher.freeAt(address);
  if (at - clock.now() > HOLD_MS) await store.watching.hold(new URL(address).origin, at);
}

function addressOf(job: WatchJob): string {
  return job.kind === 'feed' ? job.feed.location : job.page.url;
}

function hostOf(job: WatchJob): string {
  const address = addressOf(job);
  return URL.canParse(address) ? new URL(address).host : address;
}

function freeAt({ fetcher }: Watcher, job: WatchJob): number {
  return fetcher.freeAt(addressOf(job));
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
