/**
 * Worker threads that read: each opens the same weights (typed arrays over SharedArrayBuffers, handed over once) and takes
 * chunks of articles as it gets free. A thread that dies (out of memory on a monstrous article) is replaced; its articles
 * are tried again one by one, and only the one that kills a thread by itself becomes a Fault.
 */
import { Worker } from 'node:worker_threads';
import type { Article } from '../model/article.js';
import { Fault } from '../model/fault.js';
import type { Stamp } from '../model/reading.js';
import { unreadable } from './local.js';
import type { Readers, ReadResult } from './readers.js';
import type { Answer, Posted } from './serve.js';

export interface PoolOptions {
  /** The module a thread runs; it must call `serve`. */
  readonly script: URL;
  /** Handed to each thread as `workerData`. */
  readonly data: unknown;
  readonly threads: number;
  readonly stamp: Stamp;
  /** What a thread's heap may hold, in MB, before the thread is ended; Node's own bound unless given. */
  readonly heapMb?: number;
  /** Of that, what was made a moment ago, in MB: less is swept more often. Node's own bound (48) unless given. */
  readonly youngMb?: number;
  /** How long a thread may take for one article, in milliseconds, before it is ended; for ever unless given. */
  readonly patienceMs?: number;
}

/** Articles a job: enough to make posting cheap, few enough to keep every thread busy to the end. */
const JOB = 16;
/** Jobs a thread has in hand: one being read, one waiting, so that it never idles on the way. */
const IN_HAND = 2;

interface Task {
  readonly articles: readonly Article[];
  readonly done: (results: readonly ReadResult[]) => void;
  readonly failed: (error: unknown) => void;
  alarm?: NodeJS.Timeout;
}

interface Thread {
  readonly worker: Worker;
  readonly tasks: Map<number, Task>;
  ready: boolean;
}

/** Starts the threads. */
export function pooledReaders({ script, data, threads, stamp, heapMb, youngMb, patienceMs }: PoolOptions): Readers {
  const waiting: Task[] = [];
  const running = new Set<Thread>();
  let jobs = 0;
  let broken: unknown = null;
  let closed = false;

  const resourceLimits = {
    ...(heapMb === undefined ? {} : { maxOldGenerationSizeMb: heapMb }),
    ...(youngMb === undefined ? {} : { maxYoungGenerationSizeMb: youngMb }),
  };
  const start = (): void => {
    const thread: Thread = {
      worker: new Worker(script, { workerData: data, resourceLimits }),
      tasks: new Map(),
      ready: false,
    };
    running.add(thread);
    let cause: unknown = null;
    thread.worker.on('message', (answer: Answer) => {
      if (answer.ready) thread.ready = true;
      else {
        const task = thread.tasks.get(answer.job) as Task;
        thread.tasks.delete(answer.job);
        clearTimeout(task.alarm);
        task.done(answer.results.map(resultOf));
      }
      hand();
    });
    thread.worker.on('error', (error) => {
      cause = error;
    });
    thread.worker.on('exit', () => {
      running.delete(thread);
      if (!closed) bury(thread, cause ?? new Error('the thread ended by itself'));
    });
  };

  const bury = (thread: Thread, cause: unknown): void => {
    for (const task of thread.tasks.values()) clearTimeout(task.alarm);
    if (!thread.ready) {
      // It cannot even start, so neither would the next: weights that do not open, a broken installation.
      broken = cause;
      for (const { failed } of [...thread.tasks.values(), ...waiting.splice(0)]) failed(cause);
      return;
    }
    for (const task of thread.tasks.values()) {
      const [only] = task.articles;
      if (task.articles.length === 1 && only !== undefined) task.done([{ fault: unreadable(only, cause) }]);
      else void inParts(task.articles, 1).then(task.done, task.failed);
    }
    start();
    hand();
  };

  const hand = (): void => {
    for (;;) {
      const [task] = waiting;
      if (task === undefined) return;
      const free = [...running].filter(({ ready }) => ready).sort((a, b) => a.tasks.size - b.tasks.size)[0];
      // One article alone may be one that kills: it goes to a thread that holds nothing else.
      const room = task.articles.length === 1 ? 1 : IN_HAND;
      if (free === undefined || free.tasks.size >= room) return;
      waiting.shift();
      const job = jobs++;
      free.tasks.set(job, task);
      if (patienceMs !== undefined) task.alarm = alarm(free.worker, patienceMs * IN_HAND * task.articles.length);
      free.worker.postMessage({ job, articles: task.articles.map(withoutBytes) });
    }
  };

  const inParts = async (articles: readonly Article[], size: number): Promise<readonly ReadResult[]> => {
    const parts: Promise<readonly ReadResult[]>[] = [];
    for (let at = 0; at < articles.length; at += size) {
      const part = articles.slice(at, at + size);
      parts.push(new Promise((done, failed) => waiting.push({ articles: part, done, failed })));
    }
    hand();
    return (await Promise.all(parts)).flat();
  };

  for (let i = 0; i < threads; i++) start();
  return {
    stamp,
    threads,
    read: async (articles) => {
      if (broken !== null) throw broken;
      if (closed) throw new Error('these readers are closed');
      // Even parts: three jobs of 17 keep threads busier than three of 16 and one of 2.
      return inParts(articles, Math.ceil(articles.length / Math.max(1, Math.round(articles.length / JOB))));
    },
    close: async () => {
      closed = true;
      await Promise.all([...running].map(({ worker }) => worker.terminate()));
    },
  };
}

/** Ends a thread that takes too long: whatever it has in hand is tried again one by one. */
function alarm(worker: Worker, ms: number): NodeJS.Timeout {
  return setTimeout(() => void worker.terminate(), ms);
}

/** The bytes of a stream, and what is known of a page, stay with the writer; a thread reads the text. */
function withoutBytes({ page: _, ...article }: Article): Article {
  return article.origin.bytes === null ? article : { ...article, origin: { ...article.origin, bytes: null } };
}

function resultOf(posted: Posted): ReadResult {
  return 'slug' in posted ? { fault: new Fault(posted.slug, posted.says) } : posted;
}
