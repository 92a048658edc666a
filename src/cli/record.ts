/** `hearsay record PATH…`: reads articles and puts them on the record. */
import { performance } from 'node:perf_hooks';
import { Command } from 'commander';
import { counted, grouped } from '../ask/wording.js';
import { READS } from '../ingest/settings.js';
import type { Outcome } from '../record/record.js';
import { action, type Context, DONE, FAILED, inputsOf, USAGE } from './context.js';
import { type DbOption, dbOption, shownDb } from './db.js';
import { threadCount } from './values.js';
import { addWebOptions, lazyFetcher, type WebOptions } from './web-options.js';

interface RecordCommandOptions extends DbOption, WebOptions {
  readonly json?: boolean;
  readonly threads?: number;
  readonly enqueue?: boolean;
}

export function recordCommand(): Command {
  const command = new Command('record')
    .summary('put articles on the record')
    .description(
      'Reads articles and puts them on the record. Recording again changes nothing; after a crash or Ctrl-C, run it again and it goes on where it stopped.',
    )
    .argument('[PATH|URL...]', `${READS}: files, folders, patterns, addresses, or - for standard input`)
    .addOption(dbOption())
    .option('--json', 'what became of each article, one a line')
    .option('--threads <n>', 'read with so many threads', threadCount)
    .option('--enqueue', 'read nothing here: put them into the queue of a record on PostgreSQL, for hearsay work')
    .addHelpText(
      'before',
      `Examples:
  $ hearsay record articles/
  $ hearsay record https://courier.example/news/bridge
  $ hearsay record --db harbour.db 'courier/*.txt' wire.jsonl
  $ zcat archive.jsonl.gz | hearsay record -
  $ hearsay record --db postgres://desk.example/news --enqueue archive/
`,
    );
  return action<RecordCommandOptions>(addWebOptions(command), recordOrEnqueue);
}

async function recordOrEnqueue(
  context: Context,
  args: readonly string[],
  options: RecordCommandOptions,
): Promise<number> {
  const inputs = options.enqueue === true ? inputsOf(args, context.terminal) : null;
  if (inputs === null) return recordPaths(context, args, options);
  return (await import('./enqueue.js')).enqueuePaths(context, inputs, options);
}

async function recordPaths(context: Context, args: readonly string[], options: RecordCommandOptions): Promise<number> {
  const { terminal } = context;
  const inputs = inputsOf(args, terminal);
  if (inputs === null) {
    terminal.complain('hearsay: nothing to record; name a file or folder, or pipe text in (hearsay record --help)');
    return USAGE;
  }
  const [
    { ingest },
    { record },
    { archivesOf },
    { linker },
    { openReaders },
    { openStore },
    { createComplaints },
    { createMeter },
  ] = await Promise.all([
    import('../ingest/ingest.js'),
    import('../record/record.js'),
    import('../record/archives.js'),
    import('../record/linker.js'),
    import('./readers.js'),
    import('../store/open.js'),
    import('./complaints.js'),
    import('./progress.js'),
  ]);
  const complaints = createComplaints(terminal, context.debug);
  // Weights that do not open must not leave an empty record behind.
  const readers = await openReaders(inputs, options.threads ?? null);
  const store = await openStore(options.db, { create: true }).catch(async (error: unknown) => {
    await readers.close();
    throw error;
  });
  const startMs = performance.now();
  const meter = createMeter(terminal, () => performance.now());
  const became: Record<Outcome, number> = { recorded: 0, updated: 0, unchanged: 0, forgotten: 0, failed: 0 };
  let statements = 0;
  try {
    const archives = archivesOf(store, readers, () => performance.now());
    const articles = ingest(inputs, {
      stdin: terminal.stdin,
      onProgress: meter.onProgress,
      onNote: terminal.say,
      fetcher: lazyFetcher(options),
      signal: terminal.signal,
      resumeAt: archives.resumeAt,
      onArchiveEnd: archives.onArchiveEnd,
    });
    const now = () => new Date().toISOString();
    for await (const event of record(store, articles, { readers, now, signal: terminal.signal })) {
      became[event.outcome]++;
      await archives.saw(event);
      statements += event.statements;
      meter.tick();
      if (event.fault !== null) complaints.add(event.fault);
      if (options.json === true) {
        const { fault, ...rest } = event;
        const trouble = fault === null ? null : { slug: fault.slug, message: fault.message, ...fault.place };
        await terminal.print(`${JSON.stringify({ ...rest, fault: trouble })}\n`);
      }
    }
    if (!terminal.signal.aborted) await archives.finish();
    for (const path of archives.known())
      terminal.say(`${path}: on the record already, to its end; with other weights it is read again`);
    // Lists of a large record are answered from sums; while they are made, nothing is lost by an interruption.
    if (became.recorded + became.updated > 0 && terminal.stopped() === null) await store.sum(linker);
  } finally {
    await readers.close();
    await store.close();
  }
  complaints.finish();
  terminal.say(summary(became, statements, shownDb(options.db), (performance.now() - startMs) / 1000));
  if (terminal.stopped() === 'interrupt')
    terminal.complain(
      'interrupted: what is counted here is safe on the record; run the same command again for the rest',
    );
  return became.failed === 0 ? DONE : FAILED;
}

/** `12 articles recorded, 3 unchanged · 84 statements · hearsay.db · 0.41 s`. */
function summary(became: Readonly<Record<Outcome, number>>, statements: number, db: string, seconds: number): string {
  const { recorded, updated, unchanged, forgotten, failed } = became;
  const parts = [`${counted(recorded, 'article')} recorded`];
  if (updated > 0) parts.push(`${grouped(updated)} updated`);
  if (unchanged > 0) parts.push(`${grouped(unchanged)} unchanged`);
  if (forgotten > 0)
    parts.push(`${grouped(forgotten)} left out, since forgotten (hearsay forget --allow lets them in)`);
  if (failed > 0) parts.push(`${grouped(failed)} failed`);
  return [parts.join(', '), counted(statements, 'statement'), db, `${seconds.toFixed(2)} s`].join(' · ');
}
