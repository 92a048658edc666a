/** `hearsay reread`: after new weights or a new release, the record is read again, and what is different is told. */
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { Command } from 'commander';
import { actWords, counted, grouped } from '../ask/wording.js';
import type { Act } from '../model/labels.js';
import { READING_VERSION } from '../model/reading.js';
import type { Named, RereadEvent } from '../record/reread.js';
import { action, type Context, DONE, FAILED } from './context.js';
import { type DbOption, dbOption, shownDb } from './db.js';
import { duration } from './progress.js';
import { threadCount } from './values.js';

interface RereadCommandOptions extends DbOption {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly threads?: number;
}

/** Articles from which on threads are worth their start. */
const WORTH_THREADS = 500;

export function rereadCommand(): Command {
  const command = new Command('reread')
    .summary('read the record again after new weights or rules')
    .description(
      'Reads again what was read with other weights or by another release, from the texts the record keeps: no file and no page is opened. Prints what is different: statements gained (+), lost (-) and changed (~), field by field. Ids, addresses, corrections and decisions stay; a statement that is no longer found leaves a tombstone. Interrupted, run it again: only what is left is read.',
    )
    .addOption(dbOption())
    .option('--dry-run', 'tell what would be different, and change nothing')
    .option('--json', 'one line of JSON for each article that says something else')
    .option('--threads <n>', 'read with so many threads', threadCount)
    .addHelpText(
      'before',
      `Examples:
  $ hearsay reread --dry-run
  $ hearsay reread
  $ hearsay reread --json | jq -r '.lost[] | select(.corrected) | .id'
`,
    );
  return action<RereadCommandOptions>(command, rereadRecord);
}

async function rereadRecord(
  { terminal, debug }: Context,
  _: readonly string[],
  options: RereadCommandOptions,
): Promise<number> {
  const [{ openStore }, { reread, staleCount }, { openReaders }, { linker }, { createComplaints }] = await Promise.all([
    import('../store/open.js'),
    import('../record/reread.js'),
    import('./readers.js'),
    import('../record/linker.js'),
    import('./complaints.js'),
  ]);
  const store = await openStore(options.db, { create: false });
  const startMs = performance.now();
  const sums = { read: 0, articles: 0, gained: 0, lost: 0, changed: 0, corrected: 0, failed: 0 };
  const fields = new Map<string, number>();
  const complaints = createComplaints(terminal, debug);
  const dryRun = options.dryRun === true;
  try {
    const first = await openReaders([], 1);
    const count = await staleCount(store, first);
    const wanted = options.threads ?? (count > WORTH_THREADS ? availableParallelism() : 1);
    const readers = wanted === 1 ? first : await openReaders([], wanted);
    try {
      const now = () => new Date().toISOString();
      for await (const event of reread(store, { readers, now, dryRun, signal: terminal.signal })) {
        sums.read++;
        if (event.fault !== null) {
          sums.failed++;
          complaints.add(event.fault);
          continue;
        }
        const { gained, lost, changed } = event;
        sums.gained += gained.length;
        sums.lost += lost.length;
        sums.changed += changed.length;
        sums.corrected += lost.filter(({ corrected }) => corrected).length;
        for (const one of changed) for (const { field } of one.fields) fields.set(field, (fields.get(field) ?? 0) + 1);
        const elapsed = performance.now() - startMs;
        const left = sums.read < count ? ` · ${duration((elapsed * (count - sums.read)) / sums.read)} left` : '';
        terminal.progress(`${grouped(sums.read)} of ${counted(count, 'article')}${left}`);
        if (gained.length + lost.length + changed.length === 0) continue;
        sums.articles++;
        await terminal.print(options.json === true ? `${lineOf(event)}\n` : `${pageOf(event).join('\n')}\n`);
      }
    } finally {
      await readers.close();
      if (readers !== first) await first.close();
    }
    if (!dryRun && sums.read > sums.failed && terminal.stopped() === null) await store.sum(linker);
  } finally {
    await store.close();
  }
  complaints.finish();
  const seconds = ((performance.now() - startMs) / 1000).toFixed(2);
  terminal.say([...summary(sums, fields, dryRun), shownDb(options.db), `${seconds} s`].join(' · '));
  if (sums.corrected > 0)
    terminal.say(
      `${counted(sums.corrected, 'statement')} a person decided about ${sums.corrected === 1 ? 'is' : 'are'} no longer found; their decisions are kept and hold again once they are`,
    );
  if (terminal.stopped() === 'interrupt')
    terminal.complain(
      'interrupted: what is counted here is safe on the record; run the same command again for the rest',
    );
  return sums.failed === 0 ? DONE : FAILED;
}

function summary(
  sums: {
    readonly read: number;
    readonly articles: number;
    readonly gained: number;
    readonly lost: number;
    readonly changed: number;
  },
  fields: ReadonlyMap<string, number>,
  dryRun: boolean,
): string[] {
  if (sums.read === 0) return ['nothing to read again: all of it was read with these weights and rules'];
  const byField = [...fields].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name, n]) => `${name} ${n}`);
  const detail = byField.length === 0 ? '' : ` (${byField.join(', ')})`;
  return [
    `${counted(sums.read, 'article')} ${dryRun ? 'would be read again' : 'read again'}, ${grouped(sums.articles)} different`,
    `${counted(sums.gained, 'statement')} gained, ${grouped(sums.lost)} lost, ${grouped(sums.changed)} changed${detail}`,
  ];
}

function lineOf({ key, article, gained, lost, changed }: RereadEvent): string {
  return JSON.stringify({ hearsay: READING_VERSION, kind: 'reread', key, article: article.id, gained, lost, changed });
}

/** `bridge.txt`, and beneath it what is different. */
function pageOf({ key, article, gained, lost, changed }: RereadEvent): string[] {
  const where = article.path ?? article.url ?? article.id;
  return [
    `${where} (${key})`,
    ...gained.map((one) => `  + ${told(one)}`),
    ...lost.map((one) => `  - ${told(one)}${one.corrected ? ' (a person decided about it)' : ''}`),
    ...changed.flatMap((one) => [
      `  ~ ${told(one)}`,
      ...one.fields.map(({ field, before, after }) => `      ${field}: ${shown(before)} → ${shown(after)}`),
    ]),
  ];
}

function told({ id, line, speaker, act, words }: Named): string {
  const name = id === null ? '' : `${id} `;
  return `${name}line ${line}: ${shown(speaker)} ${actWords(act as Act, false)} ${shown(words)}`;
}

/** Letters of a value that are shown. */
const MOST = 80;

function shown(value: string | null): string {
  if (value === null) return '–';
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length <= MOST ? line : `${line.slice(0, MOST - 1)}…`;
}
