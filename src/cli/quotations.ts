/** `hearsay quotations [WORDS]`: one utterance wherever it is quoted. */
import { Command } from 'commander';
import { counted, grouped } from '../ask/wording.js';
import type { QuotationReport } from '../record/quotations.js';
import type { Page, Store } from '../store/store.js';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';
import { count } from './values.js';

interface QuotationsOptions extends DbOption {
  readonly json?: boolean;
  readonly disputed?: boolean;
  readonly limit: number;
  readonly offset: number;
}

export function quotationsCommand(): Command {
  const command = new Command('quotations')
    .summary('one utterance wherever it is quoted')
    .description(
      'Prints what is quoted in two articles or more: the fullest text, how each article has it, in how many independent reports it stands, and whom it is given to. WORDS must all stand in it.',
    )
    .argument('[WORDS...]', 'words of the quotation')
    .option('--disputed', 'only what is given to different people')
    .option('--limit <n>', 'show at most so many; 0 shows all', count(0), 20)
    .option('--offset <n>', 'pass over so many first', count(0), 0)
    .option('--json', 'one quotation a line, with its variants')
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay quotations
  $ hearsay quotations bridge safe
  $ hearsay quotations '"bridge is safe"'
  $ hearsay quotations --disputed
`,
    );
  return action<QuotationsOptions>(command, ask);
}

async function ask({ terminal }: Context, args: readonly string[], options: QuotationsOptions): Promise<number> {
  const [{ openStore }, { sought }, { linker }, { quotationLine, quotationLines }] = await Promise.all([
    import('../store/open.js'),
    import('../ask/said.js'),
    import('../record/linker.js'),
    import('./quotation-lines.js'),
  ]);
  const store = await openStore(options.db, { create: false });
  try {
    await store.link(linker);
    const words = sought('words', args.length === 0 ? null : args.join(' '));
    const page = { limit: options.limit === 0 ? Number.MAX_SAFE_INTEGER : options.limit, offset: options.offset };
    const { total, reports } = await (options.disputed === true ? disputed : quoted)(store, words, page);
    let shown = 0;
    for await (const report of reports) {
      if (options.json === true) await terminal.print(`${JSON.stringify(quotationLine(report))}\n`);
      else await terminal.print(`${shown > 0 ? '\n' : ''}${quotationLines(report, terminal).join('\n')}\n`);
      shown++;
      if (terminal.stopped() !== null) break;
    }
    const next = options.offset + shown;
    const more = next < total && options.limit > 0 ? `; --offset ${next} shows the next` : '';
    terminal.say(
      total === 0
        ? 'nothing on the record is quoted in two articles so'
        : `showing ${grouped(shown)} of ${counted(total, 'quotation')} that stand in two articles or more${more}; hearsay show ID shows a statement`,
    );
  } finally {
    await store.close();
  }
  return DONE;
}

interface Found {
  readonly total: number;
  readonly reports: AsyncIterable<QuotationReport> | Iterable<QuotationReport>;
}

async function quoted(store: Store, words: readonly string[], page: Page): Promise<Found> {
  const { quotationPage } = await import('../record/quotations.js');
  return quotationPage(store, words, page);
}

/** Utterances listed at once. */
const LISTED = 500;

/** Those given to different people are told by what is kept of each; only what is shown is read whole. */
async function disputed(store: Store, words: readonly string[], { limit, offset }: Page): Promise<Found> {
  const { quotationList, quotationOf } = await import('../record/quotations.js');
  const ids: string[] = [];
  for (let at = 0; ; at += LISTED) {
    const { quotations } = await quotationList(store, words, { limit: LISTED, offset: at });
    ids.push(...quotations.flatMap(({ id, speakers }) => (speakers.length > 1 ? [id] : [])));
    if (quotations.length < LISTED) break;
  }
  const reports = async function* () {
    for (const id of ids.slice(offset, offset + limit)) {
      const report = await quotationOf(store, id);
      if (report !== null) yield report;
    }
  };
  return { total: ids.length, reports: reports() };
}
