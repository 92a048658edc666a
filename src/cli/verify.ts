/** `hearsay verify`: does every receipt of the record still say what it said? */
import { Command } from 'commander';
import { typedLine } from '../ask/export/typed-line.js';
import { oneLine } from '../ask/quoting.js';
import type { DifferingReceipt } from '../ask/verify.js';
import { counted } from '../ask/wording.js';
import { action, type Context, DONE, MISMATCH } from './context.js';
import { type DbOption, dbOption } from './db.js';
import type { Terminal } from './terminal.js';
import { addWebOptions, type WebOptions } from './web-options.js';

interface VerifyOptions extends DbOption, WebOptions {
  readonly json?: boolean;
  readonly refetch?: boolean;
}

export function verifyCommand(): Command {
  const command = new Command('verify')
    .summary('does every receipt still say what it said?')
    .description(
      'Compares every receipt of the record with the files it was read from: exact, moved, changed or gone. Changes nothing; exits 3 where anything is not exact.',
    )
    .option(
      '--refetch',
      'then ask for each page that came over the web, and say what became of it: changes nothing either',
    )
    .option('--json', 'every capture checked, one a line, exact ones included')
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay verify
  $ hearsay verify --db harbour.db --json
  $ hearsay verify --refetch
`,
    );
  return action<VerifyOptions>(addWebOptions(command), check);
}

async function check(context: Context, _args: readonly string[], options: VerifyOptions): Promise<number> {
  const { terminal } = context;
  const [{ openStore }, { verify }, { ingest }, { createMeter }, { performance }] = await Promise.all([
    import('../store/open.js'),
    import('../ask/verify.js'),
    import('../ingest/ingest.js'),
    import('./progress.js'),
    import('node:perf_hooks'),
  ]);
  const store = await openStore(options.db, { create: false });
  const meter = createMeter(terminal, () => performance.now());
  const tally = { captures: 0, receipts: 0, moved: 0, changed: 0, gone: 0, sources: 0 };
  try {
    for await (const one of verify(store, { reopen: (path) => ingest([path]), signal: terminal.signal })) {
      meter.tick();
      tally.captures++;
      tally.receipts += one.receipts;
      for (const { state } of one.differing) if (state !== 'exact') tally[state]++;
      if (one.state !== 'exact') tally.sources++;
      if (options.json === true) await terminal.print(`${JSON.stringify(typedLine('verification', one))}\n`);
      else if (one.state !== 'exact' || one.differing.length > 0) {
        const says = one.says === null ? '' : `  ${oneLine(one.says)}`;
        await terminal.print(
          `${terminal.style.alarm(one.state)}  ${terminal.style.bold(oneLine(one.article.id))}${says}\n`,
        );
        for (const line of differingLines(one.differing)) await terminal.print(`   ${line}\n`);
      }
    }
    if (options.refetch === true && terminal.stopped() === null) {
      localWords(tally, terminal);
      const { lookAtPages } = await import('./verify-live.js');
      return Math.max(exactOf(tally) ? DONE : MISMATCH, await lookAtPages(store, terminal, options));
    }
  } finally {
    await store.close();
  }
  localWords(tally, terminal);
  return exactOf(tally) ? DONE : MISMATCH;
}

/**
 * Words are told once, though what is said and the words of it in quotation marks are two receipts, and beneath the first of a statement
 * its id is left out; where nothing is left to compare with, only how much stood there.
 */
export function differingLines(differing: readonly DifferingReceipt[]): string[] {
  const gone = differing.filter(({ state }) => state === 'gone');
  const lines =
    gone.length === 0 ? [] : [`${counted(gone.length, 'receipt')} of ${counted(statementsOf(gone), 'statement')}`];
  const told = new Map<string, string[]>();
  for (const { receipt, state } of differing) {
    if (state === 'gone') continue;
    const own = told.get(receipt.statement ?? '') ?? [];
    const line = `${state}  ${oneLine(receipt.text)}`;
    if (!own.includes(line)) own.push(line);
    told.set(receipt.statement ?? '', own);
  }
  for (const [id, own] of told)
    lines.push(...own.map((line, i) => `${i === 0 ? id : ' '.repeat(id.length)}  ${line}`.trimEnd()));
  return lines;
}

function statementsOf(differing: readonly DifferingReceipt[]): number {
  return new Set(differing.map(({ receipt }) => receipt.statement)).size;
}

interface Tally {
  readonly captures: number;
  readonly receipts: number;
  readonly moved: number;
  readonly changed: number;
  readonly gone: number;
  /** Captures whose bytes are not what and where they were. */
  readonly sources: number;
}

function exactOf({ moved, changed, gone, sources }: Tally): boolean {
  return moved + changed + gone + sources === 0;
}

function localWords(tally: Tally, terminal: Terminal): void {
  const wrong = tally.moved + tally.changed + tally.gone;
  const found = [`${tally.moved} moved`, `${tally.changed} changed`, `${tally.gone} gone`].filter(
    (part) => !part.startsWith('0 '),
  );
  const stopped = terminal.stopped() === 'interrupt' ? 'interrupted; so far ' : '';
  const receipts = `${stopped}${counted(tally.receipts, 'receipt')} of ${counted(tally.captures, 'article')}`;
  terminal.say(
    exactOf(tally)
      ? `${receipts}: all exact`
      : `${receipts}: ${wrong === 0 ? 'words exact, sources not' : found.join(', ')}`,
  );
}
