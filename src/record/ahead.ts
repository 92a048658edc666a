/**
 * Works ahead on a stream: gathers it into chunks, starts work on each as soon as it is whole, and hands results on in the
 * order of the stream. Memory stays flat, because at most `ahead` chunks are under way; a slow source (a pipe that drips)
 * does not hold back what has come.
 */

export interface AheadOptions<T> {
  /** Items a chunk, at most. */
  readonly size: number;
  /** Chunks under way, at most. */
  readonly ahead: number;
  /** Closes a chunk early when its items weigh more than `heavy` together. */
  readonly weigh: (item: T) => number;
  readonly heavy: number;
  /** A chunk waits no longer than this for the rest of its items. */
  readonly patienceMs: number;
  /** On abort nothing more is taken from the stream and the results end. */
  readonly signal: AbortSignal | null;
}

/** Results of `work` on the chunks of `source`, in order. */
export async function* workAhead<T, R>(
  source: AsyncIterable<T>,
  work: (chunk: readonly T[]) => Promise<R>,
  options: AheadOptions<T>,
): AsyncGenerator<R, void> {
  const iterator = source[Symbol.asyncIterator]();
  const started: Slot<R>[] = [];
  const news = signalling();
  let stopped = false;
  let ended = false;
  let failure: { readonly error: unknown } | null = null;
  const stop = () => {
    stopped = true;
    news.tell();
  };
  options.signal?.addEventListener('abort', stop);
  if (options.signal?.aborted) stop();

  const pump = async () => {
    for await (const chunk of chunks(iterator, options)) {
      started.push(slotOf(work(chunk), news.tell));
      while (started.length >= options.ahead && !stopped) await news.next();
      if (stopped) return;
    }
  };
  pump()
    .catch((error) => {
      failure = { error };
    })
    .finally(() => {
      ended = true;
      news.tell();
    });

  try {
    while (!stopped) {
      const [first] = started;
      if (first?.settled) {
        if (first.failure !== null) throw first.failure.error;
        yield first.value as R;
        started.shift();
        news.tell();
      } else if (first === undefined && ended) {
        if (failure !== null) throw (failure as { readonly error: unknown }).error;
        return;
      } else await news.next();
    }
  } finally {
    options.signal?.removeEventListener('abort', stop);
    stop();
    // Not awaited: a generator that waits for standard input closes only when something comes.
    iterator.return?.()?.catch(() => {});
  }
}

/** Work under way. A plain record and a bell: racing promises against one long-lived promise would keep every result. */
interface Slot<R> {
  settled: boolean;
  value: R | null;
  failure: { readonly error: unknown } | null;
}

function slotOf<R>(result: Promise<R>, tell: () => void): Slot<R> {
  const slot: Slot<R> = { settled: false, value: null, failure: null };
  result
    .then(
      (value) => {
        slot.value = value;
      },
      (error) => {
        slot.failure = { error };
      },
    )
    .finally(() => {
      slot.settled = true;
      tell();
    });
  return slot;
}

async function* chunks<T>(iterator: AsyncIterator<T>, options: AheadOptions<T>): AsyncGenerator<T[]> {
  let coming = ask(iterator);
  for (;;) {
    const first = await coming;
    if (first.done) return;
    const chunk = [first.value];
    let weight = options.weigh(first.value);
    const patience = timer(options.patienceMs);
    coming = ask(iterator);
    while (chunk.length < options.size && weight < options.heavy) {
      const next = await Promise.race([coming, patience.over]);
      if (next === null || next.done) break;
      chunk.push(next.value);
      weight += options.weigh(next.value);
      coming = ask(iterator);
    }
    patience.clear();
    yield chunk;
  }
}

/** Asks for the next item; if that fails while nobody waits for it, the failure is kept for who asks. */
function ask<T>(iterator: AsyncIterator<T>): Promise<IteratorResult<T>> {
  const coming = iterator.next();
  coming.catch(() => {});
  return coming;
}

function timer(ms: number): { over: Promise<null>; clear: () => void } {
  let handle: NodeJS.Timeout;
  const over = new Promise<null>((done) => {
    handle = setTimeout(() => done(null), ms);
  });
  return { over, clear: () => clearTimeout(handle) };
}

/** A bell: `next` waits until somebody calls `tell`. */
function signalling(): { tell: () => void; next: () => Promise<void> } {
  let waiting: (() => void)[] = [];
  return {
    tell: () => {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    next: () => new Promise((wake) => waiting.push(wake)),
  };
}
