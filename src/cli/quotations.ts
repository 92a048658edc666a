/** `hearsay quotations [WORDS]`: one utterance wherever it is quoted. */
import { Command } from 'commander';
import { counted } from '../ask/wording.js';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';
import { count } from './values.js';

interface QuotationsOptions extends DbOption {
  readonly json?: boolean;
  readonly disputed?: boolean;
  readonly limit: number;
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
    .option('--json', 'one quotation a line, with its variants')
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay quotations
  $ hearsay quotations bridge safe
  $ hearsay quotations --disputed
`,
    );
  return action<QuotationsOptions>(command, ask);
}

async function ask({ terminal }: Context, args: readonly string[], options: QuotationsOptions): Promise<number> {
  const [{ openStore }, { fold }, { quotationsOf }, { linker }, { quotationLine, quotationLines }] = await Promise.all([
    import('../store/open.js'),
    import('../store/fold.js'),
    import('../record/quotations.js'),
    import('../record/linker.js'),
    import('./quotation-lines.js'),
  ]);
  const store = await openStore(options.db, { create: false });
  try {
    await store.link(linker);
    const wanted = fold(args.join(' '))
      .split(' ')
      .filter((word) => word !== '');
    const found = (await quotationsOf(store)).filter(({ text, speakers }) => {
      const words = new Set(fold(text).split(' '));
      return wanted.every((word) => words.has(word)) && (options.disputed !== true || speakers.length > 1);
    });
    const shown = options.limit === 0 ? found : found.slice(0, options.limit);
    for (const [i, report] of shown.entries()) {
      if (options.json === true) await terminal.print(`${JSON.stringify(quotationLine(report))}\n`);
      else await terminal.print(`${i > 0 ? '\n' : ''}${quotationLines(report, terminal).join('\n')}\n`);
      if (terminal.stopped() !== null) break;
    }
    terminal.say(
      found.length === 0
        ? 'nothing on the record is quoted in two articles so'
        : `showing ${shown.length} of ${counted(found.length, 'quotation')} that stand in two articles or more`,
    );
  } finally {
    await store.close();
  }
  return DONE;
}
