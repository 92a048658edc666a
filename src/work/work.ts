/**
 * A worker: takes articles from the queue, reads them, and commits what they say together with the word that they are done. Killed at any
 * moment it leaves its articles to others and half of nothing behind. What cannot be read comes back and is set aside, with the
 * reason, after three tries; a database that is away is waited for.
 */
import { setTimeout } from 'node:timers/promises';
import { Fault } from '../model/fault.js';
import { draftOf, needsReading } from '../record/draft.js';
import { linker } from '../record/linker.js';
import { stampKey } from '../record/prepare.js';
import type { Readers, ReadResult } from '../record/readers.js';
import type { Draft } from '../store/draft.js';
import type { Job, QueueStore } from '../store/queue.js';
import type { Known, KnownPlace } from '../store/store.js';
import { type Enqueued, enqueuedIn } from './job.js';

export interface WorkOptions {
  readonly readers: Readers;
  /** How people know this worker: machine and process. */
  readonly name: string;
  /** The clock, for people to read: nothing is decided by it. */
  readonly now: () => string;
  /** On abort the articles in hand are finished, then the worker leaves. */
  readonly signal: AbortSignal;
  /** End when nothing waits and nobody has anything in hand, instead of waiting for more. */
  readonly untilEmpty: boolean;
  /** Articles taken at once; 16 unless given. */
  readonly batch?: number;
}

export type WorkEvent =
  | { readonly kind: 'done'; readonly articles: number; readonly statements: number; readonly unchanged: number }
  | { readonly kind: 'failed'; readonly name: string; readonly fault: Fault; readonly aside: boolean }
  /** The database does not answer; we try again. */
  | { readonly kind: 'away'; readonly fault: Fault };

/** Half a second of reading: what a kill costs at most, and little beside it what a commit costs. */
const BATCH = 16;
const IDLE_MS = 500;
/** First wait for a database that is away, doubled up to the longest. */
const AWAY_MS = 250;
const LONGEST_AWAY_MS = 10_000;
const AWAY = new Set(['store-lost', 'store-unreachable', 'store-busy', 'store-full']);

/** Works until told to stop; events are reported after they are safe. */
export async function* work(store: QueueStore, options: WorkOptions): AsyncGenerator<WorkEvent, void> {
  const { queue } = store;
  let entered = false;
  let away = AWAY_MS;
  let next: Hand | null = null;
  while (!options.signal.aborted) {
    try {
      if (!entered) {
        await store.link(linker);
        await queue.enter(options.name, options.now());
        entered = true;
      }
      const hand: Hand | null = next ?? (await takeUp(store, options));
      next = null;
      away = AWAY_MS;
      if (hand !== null) {
        await hand.read;
        // Others link, too: whoever waits for its turn reads on meanwhile.
        if (hand.others > 0) next = await readOn(store, hand, options);
        yield* doJobs(store, hand, options);
      } else if (options.untilEmpty && (await isEmpty(store))) break;
      else await pause(IDLE_MS, options.signal);
    } catch (error) {
      if (!(error instanceof Fault) || !AWAY.has(error.slug)) throw error;
      // What was in hand is somebody else's by now, or will be ours again.
      next = null;
      entered = false;
      yield { kind: 'away', fault: error };
      await pause(away, options.signal);
      away = Math.min(2 * away, LONGEST_AWAY_MS);
    }
  }
  if (entered) await queue.leave().catch(() => {});
}

async function isEmpty(store: QueueStore): Promise<boolean> {
  const { waiting, inHand } = await store.queue.status();
  return waiting === 0 && inHand === 0;
}

/** Jobs in hand, being read. */
interface Hand {
  readonly jobs: readonly Job[];
  /** Workers beside this one when they were taken. */
  readonly others: number;
  /** What cannot be unpacked. */
  readonly broken: readonly { readonly job: Job; readonly fault: Fault }[];
  /** What is on the record as it is. */
  readonly settled: readonly Unpacked[];
  readonly wanted: readonly Unpacked[];
  /** Results for what is wanted, one each. */
  readonly read: Promise<readonly ReadResult[]>;
}

interface Unpacked {
  readonly job: Job;
  readonly one: Enqueued;
}

/** Takes jobs and has them read; null where there are none. */
async function takeUp(store: QueueStore, options: WorkOptions): Promise<Hand | null> {
  const { jobs, others } = await store.queue.take(options.batch ?? BATCH);
  return jobs.length === 0 ? null : begin(store, jobs, others, options.readers);
}

/** Takes more jobs and has them read; null where there are none, or one alone is in hand: that may have been in trouble, and is by itself for a reason. */
async function readOn(store: QueueStore, { jobs, others }: Hand, options: WorkOptions): Promise<Hand | null> {
  if (options.signal.aborted || jobs.length === 1) return null;
  const more = await store.queue.takeMore(options.batch ?? BATCH);
  return more.length === 0 ? null : begin(store, more, others, options.readers);
}

/** Has jobs read. */
async function begin(store: QueueStore, jobs: readonly Job[], others: number, readers: Readers): Promise<Hand> {
  const stamp = stampKey(readers.stamp);
  const held: Unpacked[] = [];
  const broken: { job: Job; fault: Fault }[] = [];
  for (const job of jobs) {
    try {
      held.push({ job, one: enqueuedIn(job) });
    } catch (error) {
      broken.push({ job, fault: new Fault('job-broken', `${job.name}: this job cannot be unpacked`, {}, error) });
    }
  }
  const known = await store.known(held.map(({ one: { at } }) => ({ article: at.key, capture: at.capture, stamp })));
  const [wanted, settled] = [true, false].map((is) =>
    held.filter((_, i) => needsReading(known[i] as Known) === is),
  ) as [Unpacked[], Unpacked[]];
  const read = wanted.length === 0 ? Promise.resolve([]) : readers.read(wanted.map(({ one }) => one.article));
  // Whoever waits for it hears of a failure; where the database went away meanwhile, nobody does.
  read.catch(() => {});
  return { jobs, others, broken, settled, wanted, read };
}

async function* doJobs(
  store: QueueStore,
  { broken, settled, wanted, read: reading }: Hand,
  { readers, now }: WorkOptions,
): AsyncGenerator<WorkEvent, void> {
  const stamp = stampKey(readers.stamp);
  for (const { job, fault } of broken) yield await failed(store, job, fault);
  const read = await reading;
  const drafts: { job: Job; draft: Draft }[] = [];
  for (const [i, { job, one }] of wanted.entries()) {
    const result = read[i];
    if (result === undefined || result.fault !== null)
      yield await failed(store, job, result?.fault ?? new Fault('article-unreadable', `${job.name}: nothing was read`));
    else drafts.push({ job, draft: draftOf(one.article, one.at, result, stamp) });
  }
  const places = settled.flatMap(({ one: { at } }): KnownPlace[] =>
    at.place === null ? [] : [{ capture: at.capture, ...at.place }],
  );
  yield* put(
    store,
    drafts,
    settled.map(({ job }) => job),
    places,
    now(),
  );
}

/** Commits together; where that fails for what is in one of them, each by itself, so that the others are not held up. */
async function* put(
  store: QueueStore,
  drafts: readonly { readonly job: Job; readonly draft: Draft }[],
  settled: readonly Job[],
  places: readonly KnownPlace[],
  seen: string,
): AsyncGenerator<WorkEvent, void> {
  const jobs = [...drafts.map(({ job }) => job), ...settled];
  if (jobs.length === 0) return;
  try {
    const done = { jobs: jobs.map(({ id }) => id), drafts: drafts.map(({ draft }) => draft), places };
    const outcomes = await store.queue.finish(done, seen, linker);
    const written = outcomes.filter(({ outcome }) => outcome === 'recorded' || outcome === 'updated');
    const statements = written.reduce((sum, one) => sum + one.statements, 0);
    yield { kind: 'done', articles: written.length, statements, unchanged: jobs.length - written.length };
  } catch (error) {
    if (error instanceof Fault) throw error;
    const [only] = jobs;
    if (jobs.length === 1 && only !== undefined) {
      yield await failed(store, only, unwritable(only, error));
      return;
    }
    for (const one of drafts) yield* put(store, [one], [], [], seen);
    for (const one of settled) yield* put(store, [], [one], places, seen);
  }
}

function unwritable({ name }: Job, error: unknown): Fault {
  const what = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
  return new Fault(
    'article-unwritable',
    `${name}: this article was read but could not be put on the record (${what}); please report it with the article`,
    {},
    error,
  );
}

async function failed(store: QueueStore, job: Job, fault: Fault): Promise<WorkEvent> {
  const became = await store.queue.fail(job.id, fault.message);
  return { kind: 'failed', name: job.name, fault, aside: became === 'aside' };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(() => {});
}
