/** `hearsay record --enqueue PATH…`: articles go into the queue beside a record on PostgreSQL, and workers read them. */
import { counted, grouped } from '../ask/wording.js';
import { type Context, DONE, FAILED } from './context.js';
import type { DbOption } from './db.js';
import { lazyFetcher, type WebOptions } from './web-options.js';

interface EnqueueOptions extends DbOption, WebOptions {
  readonly json?: boolean;
}

/** Articles that may wait: a quarter of an hour for three workers, some 20 MB in the database. */
const MOST_WAITING = 10_000;

export async function enqueuePaths(
  { terminal, debug }: Context,
  inputs: readonly string[],
  options: EnqueueOptions,
): Promise<number> {
  const [{ ingest }, { enqueue }, { openQueueStore }, { createComplaints }, { createMeter }] = await Promise.all([
    import('../ingest/ingest.js'),
    import('../work/enqueue.js'),
    import('../store/open.js'),
    import('./complaints.js'),
    import('./progress.js'),
  ]);
  const complaints = createComplaints(terminal, debug);
  const store = await openQueueStore(options.db);
  const meter = createMeter(terminal, () => performance.now());
  const total = { added: 0, known: 0, failed: 0 };
  let told = false;
  try {
    const articles = ingest(inputs, {
      stdin: terminal.stdin,
      onProgress: meter.onProgress,
      onNote: terminal.say,
      fetcher: lazyFetcher(options),
      signal: terminal.signal,
    });
    const onWaiting = (waiting: number) => {
      if (!told) terminal.say(`${counted(waiting, 'article')} wait in the queue; waiting for workers (hearsay work)`);
      told = true;
    };
    for await (const { added, known, fault } of enqueue(store, articles, {
      most: MOST_WAITING,
      onWaiting,
      signal: terminal.signal,
    })) {
      for (let i = 0; i < added + known; i++) meter.tick();
      total.added += added;
      total.known += known;
      if (fault !== null) {
        total.failed++;
        complaints.add(fault);
      }
      if (options.json === true)
        await terminal.print(
          `${JSON.stringify({ added, known, fault: fault === null ? null : { slug: fault.slug, message: fault.message } })}\n`,
        );
    }
  } finally {
    await store.close();
  }
  complaints.finish();
  const parts = [`${counted(total.added, 'article')} enqueued`];
  if (total.known > 0) parts.push(`${grouped(total.known)} waiting already`);
  if (total.failed > 0) parts.push(`${grouped(total.failed)} failed`);
  terminal.say(`${parts.join(', ')} · read them with: hearsay work`);
  if (terminal.stopped() === 'interrupt')
    terminal.complain('interrupted: what is counted here is in the queue; run the same command again for the rest');
  return total.failed === 0 ? DONE : FAILED;
}
