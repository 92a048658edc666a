/** `hearsay events` and `hearsay timeline`: what happened, and what was said about it, from the record. */
import { Command } from 'commander';
import type { EventQuestion } from '../ask/events.js';
import { typedLine } from '../ask/export/typed-line.js';
import { counted, grouped } from '../ask/wording.js';
import { EVENT_CLASSES, EVENT_STATUSES } from '../model/labels.js';
import { between } from './conditions.js';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';
import { choice, count } from './values.js';

interface EventsOptions extends DbOption {
  readonly about?: string;
  readonly by?: string;
  readonly to?: string;
  readonly status?: string;
  readonly class?: string;
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
  readonly offset: number;
  readonly json?: boolean;
}

function asking(command: Command): Command {
  return command
    .option('--about <words>', 'words of whoever or whatever it is about')
    .option('--by <name>', 'who did it')
    .option('--to <name>', 'whom it was done to')
    .option('--status <status>', `where it stands: ${EVENT_STATUSES.join(', ')}`, choice(EVENT_STATUSES, 'a status'))
    .option('--class <class>', 'kind of deed (PLOVER): CONSULT, AID, ASSAULT, …', (given) =>
      choice(EVENT_CLASSES, 'a class')(given.toUpperCase()),
    )
    .option('--since <date>', 'that day or later: 2031, 2031-03 or 2031-03-14')
    .option('--until <date>', 'that day or earlier')
    .option('--limit <n>', 'look at so many tellings at most; 0 at all', count(0), 20)
    .option('--offset <n>', 'pass over so many first', count(0), 0)
    .option('--json', 'one item a line, with its receipts')
    .addOption(dbOption());
}

export function eventsCommand(): Command {
  const command = asking(
    new Command('events')
      .summary('what happened, and where it stands')
      .description(
        'Prints events on the record, the newest first: who did what to whom, place, time, and whether it occurred, is going on, planned, alleged or denied. The same event told twice is one, with every telling beneath.',
      ),
  ).addHelpText(
    'before',
    `Examples:
  $ hearsay events --about Korvik
  $ hearsay events --by Dunsel --status planned
  $ hearsay events --class consult --since 2031-03 --json
`,
  );
  return action<EventsOptions>(command, list);
}

export function timelineCommand(): Command {
  const command = asking(
    new Command('timeline')
      .summary('words against deeds: events and statements on one line')
      .description(
        'Prints events and statements that match in the order of time, the newest --limit of each. --status and --class leave statements out.',
      ),
  ).addHelpText(
    'before',
    `Examples:
  $ hearsay timeline --about "Ansel Pass"
  $ hearsay timeline --by Reke --since 2031-03 --until 2031-05
`,
  );
  return action<EventsOptions>(command, line);
}

function questionOf(options: EventsOptions, anything: EventQuestion): EventQuestion {
  return {
    ...anything,
    about: options.about ?? null,
    by: options.by ?? null,
    to: options.to ?? null,
    class: options.class ?? null,
    status: options.status ?? null,
    ...between(options.since ?? null, options.until ?? null),
    limit: options.limit === 0 ? Number.MAX_SAFE_INTEGER : options.limit,
    offset: options.offset,
  };
}

async function list({ terminal }: Context, _args: readonly string[], options: EventsOptions): Promise<number> {
  const [{ openStore }, { ANY_EVENT, events }, { EVENT_JOINER }, { toldLines }] = await Promise.all([
    import('../store/open.js'),
    import('../ask/events.js'),
    import('../record/event-joiner.js'),
    import('./told-lines.js'),
  ]);
  const store = await openStore(options.db, { create: false });
  try {
    const { total, events: told } = await events(store, questionOf(options, ANY_EVENT), EVENT_JOINER);
    if (options.json === true)
      for (const event of told)
        await terminal.print(`${JSON.stringify(typedLine('event', { kind: 'event', event }))}\n`);
    else if (told.length > 0) await terminal.print(`${told.flatMap((one) => toldLines(one, terminal)).join('\n')}\n`);
    terminal.say(shown(told.length, total, options));
  } finally {
    await store.close();
  }
  return DONE;
}

async function line({ terminal }: Context, _args: readonly string[], options: EventsOptions): Promise<number> {
  const [{ openStore }, { timeline }, { ANY_EVENT }, { EVENT_JOINER }, { momentLines }, { lineOf }] = await Promise.all(
    [
      import('../store/open.js'),
      import('../ask/timeline.js'),
      import('../ask/events.js'),
      import('../record/event-joiner.js'),
      import('./told-lines.js'),
      import('../ask/export/jsonl.js'),
    ],
  );
  const store = await openStore(options.db, { create: false });
  try {
    const { moments, statements, tellings } = await timeline(store, questionOf(options, ANY_EVENT), EVENT_JOINER);
    if (options.json === true)
      for (const { day, event, statement } of moments)
        await terminal.print(
          `${JSON.stringify(
            event === null ? { day, ...lineOf(statement) } : typedLine('event', { kind: 'event', day, event }),
          )}\n`,
        );
    else if (moments.length > 0)
      await terminal.print(`${moments.flatMap((one) => momentLines(one, terminal)).join('\n')}\n`);
    const told = moments.filter(({ event }) => event !== null).length;
    terminal.say(
      `showing ${counted(told, 'event')} of ${counted(tellings, 'telling')}, ${grouped(moments.length - told)} of ${counted(statements, 'statement')}`,
    );
  } finally {
    await store.close();
  }
  return DONE;
}

function shown(events: number, total: number, { offset, limit }: EventsOptions): string {
  if (total === 0) return 'nothing on the record answers this; ask with fewer words or conditions';
  const next = offset + limit;
  const more = limit > 0 && next < total ? `; --offset ${next} shows the next` : '';
  return `showing ${counted(events, 'event')}; ${counted(total, 'telling')} ${total === 1 ? 'matches' : 'match'}${more}`;
}
