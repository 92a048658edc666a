/** `hearsay copy FROM TO`: a record into another, whatever kind each is; into a new file while it is in use. */
import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { Command } from 'commander';
import { counted, grouped } from '../ask/wording.js';
import { Fault } from '../model/fault.js';
import type { BackedUp, Backup } from './backup-thread.js';
import { action, type Context, DONE, INTERRUPTED } from './context.js';
import { shownDb } from './db.js';
import { duration } from './progress.js';
import type { Terminal } from './terminal.js';

interface CopyCommandOptions {
  readonly json?: boolean;
}

export function copyCommand(): Command {
  const command = new Command('copy')
    .summary('move, merge or back up records')
    .description(
      'Copies a record into another, SQLite or PostgreSQL, as it stands at this moment, whatever is written to it meanwhile. Ids, history, captures and what persons decided come along, and exports of both are equal, byte for byte. Where TO is a record already, the two become one. Interrupted, run it again: it goes on where it stopped. Articles waiting in a queue are not copied.',
    )
    .argument('<FROM>', 'the record to copy: a file, or postgres://…')
    .argument('<TO>', 'where to: a new file, or a record that is there')
    .option('--json', 'what was copied, as one line of JSON')
    .addHelpText(
      'before',
      `Examples:
  $ hearsay copy hearsay.db backup-monday.db
  $ hearsay copy hearsay.db postgres://desk.example/news
  $ hearsay copy postgres://desk.example/news laptop.db
  $ hearsay copy colleague.db hearsay.db
`,
    );
  return action<CopyCommandOptions>(command, copyRecords);
}

async function copyRecords(
  { terminal }: Context,
  [from, to]: readonly string[],
  options: CopyCommandOptions,
): Promise<number> {
  const { isPostgres } = await import('../store/postgres/open.js');
  if (placeOf(from) === placeOf(to))
    throw new Fault('question-copy', `${shownDb(to)}: this is the record itself; name another place to copy it to`);
  const startMs = performance.now();
  if (!isPostgres(from) && !isPostgres(to) && isNew(to)) return backUpFile(terminal, from, to, options, startMs);
  return copyParts(terminal, from, to, options, startMs);
}

/** One name for one place: links followed, passwords and options of a connection left out. */
function placeOf(location: string): string {
  if (/^postgres(?:ql)?:\/\//i.test(location) && URL.canParse(location)) {
    const { hostname, port, pathname, searchParams } = new URL(location);
    return JSON.stringify([hostname, port || '5432', pathname, searchParams.get('schema') ?? 'hearsay']);
  }
  return existsSync(location) ? realpathSync(location) : location;
}

/** Nothing is there, or a file without a byte in it. */
function isNew(path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  return there === undefined || (there.isFile() && there.size === 0);
}

async function copyParts(
  terminal: Terminal,
  from: string,
  to: string,
  options: CopyCommandOptions,
  startMs: number,
): Promise<number> {
  const [{ openStore }, { copyRecord }] = await Promise.all([import('../store/open.js'), import('../record/copy.js')]);
  const source = await openStore(from, { create: false });
  const counts = { copied: 0, known: 0, updated: 0, merged: 0, forgotten: 0 };
  try {
    const { articles } = await source.totals();
    const target = await openStore(to, { create: true });
    try {
      let done = 0;
      for await (const { taken } of copyRecord(source, target, { signal: terminal.signal })) {
        for (const one of taken) counts[one]++;
        done += taken.length;
        const elapsed = performance.now() - startMs;
        const left = done === 0 || done >= articles ? '' : ` · ${duration((elapsed * (articles - done)) / done)} left`;
        terminal.progress(`${grouped(done)} of ${counted(articles, 'article')}${left}`);
      }
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
  await tell(terminal, options, { from, to, ...counts }, startMs);
  if (terminal.stopped() === 'interrupt')
    terminal.complain('interrupted: what is counted here is safe; run the same command again for the rest');
  return terminal.stopped() === null ? DONE : INTERRUPTED;
}

/** How often the size of the file is looked at. */
const LOOK_MS = 200;

async function backUpFile(
  terminal: Terminal,
  from: string,
  to: string,
  options: CopyCommandOptions,
  startMs: number,
): Promise<number> {
  const [{ checkPlace, openStore, driverOf }, { passingName }] = await Promise.all([
    import('../store/open.js'),
    import('../store/sqlite/backup.js'),
  ]);
  // Refuses what is no record, and brings one of an earlier release to this one's schema.
  await (await openStore(from, { create: false })).close();
  checkPlace(to);
  if (existsSync(to)) rmSync(to);
  const backup: Backup = { from, to, driver: driverOf({}) };
  const size = statSync(from).size;
  const thread = new Worker(new URL('./backup-thread.js', import.meta.url), { workerData: backup });
  const look = setInterval(() => {
    const made = statSync(passingName(to), { throwIfNoEntry: false })?.size ?? 0;
    terminal.progress(`${Math.min(99, Math.floor((100 * made) / Math.max(1, size)))}%`);
  }, LOOK_MS);
  // SQLite cannot be stopped in the middle of it; the process can, and leaves no half a file.
  const stop = () => {
    rmSync(passingName(to), { force: true });
    terminal.complain(`interrupted: nothing was made at ${to}`);
    process.exit(INTERRUPTED);
  };
  terminal.signal.addEventListener('abort', stop);
  try {
    const over = await new Promise<BackedUp>((done, failed) => {
      thread.on('message', done).on('error', failed);
    });
    if (over !== null && over.slug !== null) throw new Fault(over.slug, over.message);
    if (over !== null) throw new Error(over.message);
  } finally {
    clearInterval(look);
    terminal.signal.removeEventListener('abort', stop);
  }
  const made = await openStore(to, { create: false });
  const { articles } = await made.totals();
  await made.close();
  await tell(terminal, options, { from, to, copied: articles, known: 0, updated: 0, merged: 0, forgotten: 0 }, startMs);
  return DONE;
}

interface Copied {
  readonly from: string;
  readonly to: string;
  readonly copied: number;
  readonly known: number;
  readonly updated: number;
  readonly merged: number;
  readonly forgotten: number;
}

/** `12 articles copied, 3 known · hearsay.db → backup.db · 0.41 s`. */
async function tell(terminal: Terminal, options: CopyCommandOptions, made: Copied, startMs: number): Promise<void> {
  const [from, to] = [shownDb(made.from), shownDb(made.to)];
  if (options.json === true) await terminal.print(`${JSON.stringify({ ...made, from, to })}\n`);
  const parts = [`${counted(made.copied, 'article')} copied`];
  if (made.known > 0) parts.push(`${grouped(made.known)} known`);
  if (made.updated > 0) parts.push(`${grouped(made.updated)} updated`);
  if (made.merged > 0) parts.push(`${grouped(made.merged)} merged`);
  if (made.forgotten > 0) parts.push(`${grouped(made.forgotten)} left out, since forgotten there`);
  const seconds = ((performance.now() - startMs) / 1000).toFixed(2);
  terminal.say([parts.join(', '), `${from} → ${to}`, `${seconds} s`].join(' · '));
  if (made.merged > 0)
    terminal.say(
      'merged: both records had other text, or another reading, of an article; what was seen last stands, and the other is kept as a capture of before',
    );
}
