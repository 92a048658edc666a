/** `hearsay times`: the days the record speaks of. */
import { Command } from 'commander';
import { typedLine } from '../ask/export/typed-line.js';
import type { TimeQuestion } from '../ask/times.js';
import { counted, grouped } from '../ask/wording.js';
import { between } from './conditions.js';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';
import { count } from './values.js';

interface TimesOptions extends DbOption {
  readonly type?: string;
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
  readonly offset: number;
  readonly json?: boolean;
}

export function timesCommand(): Command {
  const command = new Command('times')
    .summary('the days the record speaks of, and what was said on them')
    .description(
      'Prints dates and times of the day that articles on the record speak of, the latest first: the day, the words it was read from, their sentence, and the statements made at that time. Looks through every reading, so that a large record takes a while.',
    )
    .argument('[WORDS...]', 'words of the sentence; all must be there')
    .option('--since <date>', 'that day or later: 2031, 2031-03 or 2031-03-14')
    .option('--until <date>', 'that day or earlier')
    .option(
      '--type <type>',
      'one type of TIMEX3 alone: date, time, duration, set; also those without a place in the calendar',
    )
    .option('--limit <n>', 'print so many at most; 0 all', count(0), 20)
    .option('--offset <n>', 'pass over so many first', count(0), 0)
    .option('--json', 'one item a line, with its receipts')
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay times --since 2031-05 --until 2031-06
  $ hearsay times summit
  $ hearsay times --type set --json
`,
    );
  return action<TimesOptions>(command, list);
}

async function list({ terminal }: Context, args: readonly string[], options: TimesOptions): Promise<number> {
  const [{ openStore }, { times }, { timeLines }] = await Promise.all([
    import('../store/open.js'),
    import('../ask/times.js'),
    import('./time-lines.js'),
  ]);
  const store = await openStore(options.db, { create: false });
  try {
    const { total, times: found } = await times(store, questionOf(args, options));
    if (options.json === true)
      for (const time of found) await terminal.print(`${JSON.stringify(typedLine('time', { kind: 'time', time }))}\n`);
    else if (found.length > 0) await terminal.print(`${found.flatMap((one) => timeLines(one, terminal)).join('\n')}\n`);
    terminal.say(shown(found.length, total, options));
  } finally {
    await store.close();
  }
  return DONE;
}

function questionOf(args: readonly string[], { type, since, until, limit, offset }: TimesOptions): TimeQuestion {
  return {
    about: args.length === 0 ? null : args.join(' '),
    type: type ?? null,
    ...between(since ?? null, until ?? null),
    limit: limit === 0 ? Number.MAX_SAFE_INTEGER : limit,
    offset,
  };
}

function shown(printed: number, total: number, { offset, limit }: TimesOptions): string {
  if (total === 0) return 'nothing on the record answers this; ask with fewer words or conditions';
  const next = offset + limit;
  const more = limit > 0 && next < total ? `; --offset ${grouped(next)} shows the next` : '';
  return `showing ${grouped(printed)} of ${counted(total, 'time')}${more}`;
}
