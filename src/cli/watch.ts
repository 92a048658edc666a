/** `hearsay watch FEED|OPML…`: polls feeds politely and records what is new, what changed and what was taken back. */
import { existsSync, readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { oneLine } from '../ask/quoting.js';
import { counted } from '../ask/wording.js';
import { Fault } from '../model/fault.js';
import type { WatchEvent } from '../record/watch/events.js';
import { action, type Context, DONE, FAILED, USAGE } from './context.js';
import { type DbOption, dbOption } from './db.js';
import type { Terminal } from './terminal.js';
import { addWebOptions, openFetcher, type WebOptions } from './web-options.js';

interface WatchCommandOptions extends DbOption, WebOptions {
  readonly json?: boolean;
  readonly once?: boolean;
  readonly every: number;
  readonly recheck: boolean;
}

const HOUR_MS = 3_600_000;

export function watchCommand(): Command {
  const command = new Command('watch')
    .summary('poll feeds and record what is new')
    .description(
      'Polls feeds politely and records what is new, what changed (and how) and what was taken back. Runs until Ctrl-C; started again, it goes on where it stopped.',
    )
    .argument(
      '[FEED|OPML...]',
      'addresses of RSS, Atom or JSON feeds, and OPML files of them; none: those watched last',
    )
    .option('--once', 'do what is due now, then end: for cron')
    .addOption(
      new Option('--every <time>', 'poll each feed so often at most: 30m, 2h')
        .argParser(span)
        .default(HOUR_MS, spanTyped(HOUR_MS)),
    )
    .option('--no-recheck', 'do not look again at articles in the week after they appeared')
    .option('--json', 'what happened, one event a line')
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay watch https://courier.example/rss.xml
  $ hearsay watch --every 30m feeds.opml
  $ hearsay watch --once
`,
    );
  return action<WatchCommandOptions>(addWebOptions(command), watchFeeds);
}

async function watchFeeds(context: Context, args: readonly string[], options: WatchCommandOptions): Promise<number> {
  const { terminal } = context;
  const named = await feedsOf(args);
  const [{ watch }, { RECHECKS_MS }, { openReaders }, { openStore }, { SYSTEM_CLOCK }, { linker }] = await Promise.all([
    import('../record/watch/watch.js'),
    import('../record/watch/plan.js'),
    import('./readers.js'),
    import('../store/open.js'),
    import('../ingest/fetch/clock.js'),
    import('../record/linker.js'),
  ]);
  const store = await openStore(options.db, { create: named.length > 0 });
  const readers = await openReaders([], 1);
  const tally = { recorded: 0, changed: 0, withdrawn: 0, trouble: 0 };
  let unsummed = 0;
  try {
    await store.watching.follow(named, SYSTEM_CLOCK.now());
    const feeds = await store.watching.feeds();
    if (feeds.length === 0) {
      terminal.complain('hearsay: no feed is watched; name one, or an OPML file (hearsay watch --help)');
      return USAGE;
    }
    terminal.say(
      `watching ${counted(feeds.length, 'feed')}, each every ${spanned(options.every)} at most · ${options.db}`,
    );
    const events = watch({
      store,
      readers,
      fetcher: await openFetcher(options),
      clock: SYSTEM_CLOCK,
      plan: { everyMs: options.every, rechecksMs: options.recheck ? RECHECKS_MS : [], chance: Math.random },
      signal: terminal.signal,
      once: options.once === true,
      onNote: terminal.say,
      onIdle: (untilMs) => terminal.progress(`next look at ${new Date(untilMs).toISOString().slice(11, 16)} UTC`),
    });
    for await (const event of events) {
      if (event.kind === 'recorded') tally.recorded++;
      else if (event.kind === 'changed') tally.changed++;
      else if (event.kind === 'withdrawn') tally.withdrawn++;
      else if (event.kind === 'trouble') tally.trouble++;
      await tell(event, terminal, options.json === true);
      if ((event.kind === 'recorded' || event.kind === 'changed') && ++unsummed % SUMMED_EVERY === 0)
        await store.sum(linker);
    }
    if (unsummed % SUMMED_EVERY > 0 && terminal.stopped() === null) await store.sum(linker);
  } finally {
    await readers.close();
    await store.close();
  }
  const { recorded, changed, withdrawn, trouble } = tally;
  const parts = [`${counted(recorded, 'article')} recorded`];
  if (changed > 0) parts.push(`${changed} changed`);
  if (withdrawn > 0) parts.push(`${withdrawn} withdrawn`);
  if (trouble > 0) parts.push(`${trouble} failed`);
  terminal.say(`${parts.join(', ')} · ${options.db}`);
  return trouble === 0 ? DONE : FAILED;
}

/** Lists of a large record are answered from sums; they are made now and then. */
const SUMMED_EVERY = 200;

async function feedsOf(args: readonly string[]): Promise<string[]> {
  const { parseOpml } = await import('../ingest/feed/opml.js');
  const feeds: string[] = [];
  for (const arg of args) {
    if (/^https?:\/\//i.test(arg)) {
      const { webAddress } = await import('../ingest/fetch/destination.js');
      feeds.push(webAddress(arg, arg).href);
      continue;
    }
    if (!existsSync(arg))
      throw new Fault('path-missing', `${arg}: there is no such file; name a feed by its address, or an OPML file`, {
        file: arg,
      });
    const found = parseOpml(readFileSync(arg, 'utf8'));
    if (found === null || found.length === 0)
      throw new Fault(
        'opml-empty',
        `${arg}: this is no list of feeds (OPML); name feeds by their addresses, and read a feed saved as a file with hearsay record`,
        { file: arg },
      );
    feeds.push(...found);
  }
  return feeds;
}

const MOST_LINES = 12;

async function tell(event: WatchEvent, terminal: Terminal, json: boolean): Promise<void> {
  if (event.kind === 'trouble') terminal.complain(oneLine(event.fault.message));
  if (json) {
    const plain =
      event.kind === 'trouble' ? { ...event, fault: { slug: event.fault.slug, message: event.fault.message } } : event;
    return terminal.print(`${JSON.stringify(plain)}\n`);
  }
  const { style } = terminal;
  const line = (kind: string, what: string) => terminal.print(`${style.bold(kind.padEnd(9))}  ${oneLine(what)}\n`);
  if (event.kind === 'recorded')
    await line('new', `${event.title ?? event.url} · ${counted(event.statements, 'statement')} · ${event.url}`);
  else if (event.kind === 'changed') {
    await line('changed', `${event.title ?? event.url} · ${event.url}`);
    for (const { kind, line: words } of event.changes.slice(0, MOST_LINES))
      await terminal.print(`   ${kind === 'removed' ? '−' : '+'} ${oneLine(words)}\n`);
    if (event.changes.length > MOST_LINES)
      await terminal.print(`   … ${event.changes.length - MOST_LINES} more lines\n`);
  } else if (event.kind === 'withdrawn') await line('withdrawn', `${event.url}: ${event.says}`);
  else if (event.kind === 'restored') await line('restored', event.url);
}

/** `30m`, `2h`, `1d` → milliseconds; five minutes at least, for that is as often as any site likes. */
function span(given: string): number {
  const found = /^(\d{1,4})\s*(m|min|h|d)$/.exec(given.trim());
  const unit = found?.[2] === 'd' ? 86_400_000 : found?.[2] === 'h' ? HOUR_MS : 60_000;
  const ms = Number(found?.[1] ?? 0) * unit;
  if (ms >= 300_000) return ms;
  throw new InvalidArgumentError(`"${given}" is no time of five minutes or more; write 30m, 2h or 1d`);
}

function spanned(ms: number): string {
  return ms % HOUR_MS === 0 ? `${ms / HOUR_MS} h` : `${ms / 60_000} min`;
}

/** As it would be typed: `30m`, `1h`. */
export function spanTyped(ms: number): string {
  return ms % HOUR_MS === 0 ? `${ms / HOUR_MS}h` : `${ms / 60_000}m`;
}
