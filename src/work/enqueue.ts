/**
 * A stream of articles goes into the queue, for workers to read. It waits while so many jobs wait already that nothing is won by adding
 * more (back-pressure): whoever feeds the queue from an archive needs no disk for it.
 */
import { setTimeout } from 'node:timers/promises';
import type { Article } from '../model/article.js';
import type { Fault } from '../model/fault.js';
import { locator } from '../record/locate.js';
import type { NewJob, QueueStore } from '../store/queue.js';
import { jobOf } from './job.js';

export interface EnqueueOptions {
  /** Folder that `Article.path` is relative to; the current one unless given. */
  readonly folder?: string;
  /** Jobs that may wait. */
  readonly most: number;
  /** Called when that many wait, and we with them. */
  readonly onWaiting?: (waiting: number) => void;
  readonly signal?: AbortSignal;
}

/** What comes in: an article, or why there is none. */
export type Incoming =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** What became of one batch: so many new in the queue, so many there already; or what broke before it got there. */
export interface EnqueueEvent {
  readonly added: number;
  readonly known: number;
  readonly fault: Fault | null;
}

const BATCH = 50;
/** Letters of a batch of monsters. */
const HEAVY = 2_000_000;
const LOOK_MS = 1000;

/** Enqueues a stream, a batch at a time; what was reported is safe in the queue. */
export async function* enqueue(
  store: QueueStore,
  articles: AsyncIterable<Incoming>,
  options: EnqueueOptions,
): AsyncGenerator<EnqueueEvent, void> {
  const locate = locator(store.base, options.folder ?? process.cwd());
  let batch: NewJob[] = [];
  let weight = 0;
  const send = async (): Promise<EnqueueEvent> => {
    await room(store, options);
    const jobs = batch;
    batch = [];
    weight = 0;
    const added = await store.queue.add(jobs);
    return { added, known: jobs.length - added, fault: null };
  };
  for await (const item of articles) {
    if (options.signal?.aborted) return;
    if (item.kind === 'fault') {
      yield { added: 0, known: 0, fault: item.fault };
      continue;
    }
    batch.push(jobOf({ article: item.article, at: locate(item.article) }));
    weight += item.article.text.length;
    if (batch.length >= BATCH || weight >= HEAVY) yield await send();
  }
  if (batch.length > 0 && !options.signal?.aborted) yield await send();
}

async function room(store: QueueStore, { most, onWaiting, signal }: EnqueueOptions): Promise<void> {
  for (;;) {
    const waiting = await store.queue.waiting();
    if (waiting < most || signal?.aborted) return;
    onWaiting?.(waiting);
    await setTimeout(LOOK_MS);
  }
}
