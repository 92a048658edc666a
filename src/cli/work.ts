/** `hearsay work`: a worker on the queue of a record on PostgreSQL; `--status` tells how the queue stands. */
import { hostname } from 'node:os';
import { Command } from 'commander';
import { oneLine } from '../ask/quoting.js';
import { counted, grouped } from '../ask/wording.js';
import type { QueueStatus } from '../store/queue.js';
import { action, type Context, DONE, FAILED } from './context.js';
import { type DbOption, dbOption, shownDb } from './db.js';
import { spareTheProcessor } from './engine.js';
import { threadCount } from './values.js';

interface WorkOptions extends DbOption {
  readonly status?: boolean;
  readonly retry?: boolean;
  readonly untilEmpty?: boolean;
  readonly json?: boolean;
  readonly threads?: number;
}

export function workCommand(): Command {
  const command = new Command('work')
    .summary('a worker on the queue of a record on PostgreSQL')
    .description(
      'Takes articles that `hearsay record --enqueue` put into the queue, reads them and puts them on the record, until Ctrl-C. Start as many as you like, on any machines that reach the database; one keeps about one core busy. Killed at any moment, it loses nothing.',
    )
    .addOption(dbOption())
    .option('--until-empty', 'end when nothing is left to read')
    .option('--threads <n>', 'read with so many threads', threadCount, 1)
    .option('--status', 'how the queue stands, and who works')
    .option('--retry', 'have what was set aside tried anew')
    .option('--json', 'as JSON: with --status one object, else what became of each batch, one a line')
    .addHelpText(
      'before',
      `Examples:
  $ hearsay work --db postgres://desk.example/news
  $ hearsay work --status
  $ HEARSAY_DB=postgres://desk.example/news hearsay work --until-empty
`,
    );
  return action<WorkOptions>(command, (context, _, options) => run(context, options));
}

async function run(context: Context, options: WorkOptions): Promise<number> {
  const { terminal } = context;
  const { openQueueStore } = await import('../store/open.js');
  if (options.status !== true && options.retry !== true) return workOn(context, options);
  const store = await openQueueStore(options.db, { create: false });
  try {
    if (options.retry === true) terminal.say(`${counted(await store.queue.retry(), 'article')} will be tried anew`);
    if (options.status !== true) return DONE;
    const status = await store.queue.status();
    await terminal.print(
      options.json === true ? `${JSON.stringify(status)}\n` : statusLines(status, shownDb(options.db)),
    );
    return DONE;
  } finally {
    await store.close();
  }
}

async function workOn({ terminal, debug }: Context, options: WorkOptions): Promise<number> {
  const [{ work }, { openWorkReaders }, { openQueueStore }, { createComplaints }] = await Promise.all([
    import('../work/work.js'),
    import('./readers.js'),
    import('../store/open.js'),
    import('./complaints.js'),
  ]);
  // What a service manager says to end a program means the same as Ctrl-C.
  process.once('SIGTERM', () => terminal.stop('interrupt'));
  const complaints = createComplaints(terminal, debug);
  spareTheProcessor();
  const store = await openQueueStore(options.db);
  const readers = openWorkReaders(options.threads ?? 1);
  const startMs = performance.now();
  const total = { articles: 0, statements: 0, unchanged: 0, failed: 0 };
  try {
    const name = `${hostname()} ${process.pid}`;
    const now = () => new Date().toISOString();
    for await (const event of work(store, {
      readers,
      name,
      now,
      signal: terminal.signal,
      untilEmpty: options.untilEmpty === true,
    })) {
      if (event.kind === 'done') {
        total.articles += event.articles;
        total.statements += event.statements;
        total.unchanged += event.unchanged;
        terminal.progress(`${totalLine(total)} · ${rate(total.articles, startMs)}`);
      } else if (event.kind === 'failed') {
        total.failed++;
        if (event.aside) complaints.add(event.fault);
      } else terminal.say(`${event.fault.message}; trying again`);
      if (options.json === true) {
        const plain =
          'fault' in event ? { ...event, fault: { slug: event.fault.slug, message: event.fault.message } } : event;
        await terminal.print(`${JSON.stringify(plain)}\n`);
      }
    }
  } finally {
    await readers.close();
    await store.close();
  }
  complaints.finish();
  terminal.say(`${totalLine(total)} · ${rate(total.articles, startMs)}`);
  return total.failed === 0 ? DONE : FAILED;
}

function totalLine({ articles, statements, unchanged, failed }: Readonly<Record<string, number>>): string {
  const parts = [`${counted(articles ?? 0, 'article')} recorded`, counted(statements ?? 0, 'statement')];
  if ((unchanged ?? 0) > 0) parts.push(`${grouped(unchanged ?? 0)} unchanged`);
  if ((failed ?? 0) > 0) parts.push(`${counted(failed ?? 0, 'try', 'tries')} failed`);
  return parts.join(', ');
}

function rate(articles: number, startMs: number): string {
  return `${((1000 * articles) / Math.max(1, performance.now() - startMs)).toFixed(1)} a second`;
}

/** The queue for people to read. */
export function statusLines(status: QueueStatus, db: string): string {
  const { waiting, inHand, aside, articles, workers, setAside } = status;
  const lines = [
    `${grouped(waiting)} waiting, ${grouped(inHand)} in hand, ${grouped(aside)} set aside · ${counted(articles, 'article')} on the record · ${db}`,
    workers.length === 0 ? 'nobody works; start somebody with: hearsay work' : counted(workers.length, 'worker'),
  ];
  for (const one of workers) {
    const failed = one.failed === 0 ? '' : `, ${counted(one.failed, 'try', 'tries')} failed`;
    lines.push(
      `  ${oneLine(one.name)}  since ${one.since}  ${counted(one.articles, 'article')}, ${counted(one.statements, 'statement')}${failed}, ${grouped(one.inHand)} in hand`,
    );
  }
  if (setAside.length > 0) lines.push('set aside, to be tried anew with --retry:');
  for (const one of setAside) lines.push(`  ${oneLine(one.reason)}`);
  return `${lines.join('\n')}\n`;
}
