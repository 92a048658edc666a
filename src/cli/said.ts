/** `hearsay said [WORDS]`: who said what, from the record. */
import { Command } from 'commander';
import { grouped } from '../ask/wording.js';
import type { Store } from '../store/store.js';
import {
  baseOf,
  type ConditionOptions,
  type PagingOptions,
  pagedQuestion,
  withConditions,
  withPaging,
} from './conditions.js';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';
import { quotedName } from './searches.js';
import type { Terminal } from './terminal.js';

interface SaidOptions extends DbOption, ConditionOptions, PagingOptions {
  readonly json?: boolean;
  readonly save?: string;
}

export function saidCommand(): Command {
  const command = withPaging(withConditions(new Command('said')))
    .summary('who said what: ask the record')
    .description(
      'Prints statements on the record, newest published first. WORDS must all stand in the statement; put a phrase in quotation marks inside the quotes. What an article denies was ever said is never shown as said.',
    )
    .option('--save <name>', 'keep the conditions on the record under a name, as a list and a feed (docs/keeping.md)')
    .option('--json', 'one statement a line, with its receipts')
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay said bridge
  $ hearsay said --by Voss --act deny
  $ hearsay said '"very soon"' --since 2031-03 --until 2031-05
  $ hearsay said --anonymous --outlet Courier --limit 5
  $ hearsay said --by Voss --about bridge --save voss-bridge
  $ hearsay said --saved voss-bridge --since 2031-05
`,
    );
  return action<SaidOptions>(command, ask);
}

async function ask({ terminal }: Context, args: readonly string[], options: SaidOptions): Promise<number> {
  const [{ openStore }, { saidInPages }, { saveSearch }, { answerLines }, { lineOf }, { reportsOf }] =
    await Promise.all([
      import('../store/open.js'),
      import('../ask/said.js'),
      import('../ask/saved.js'),
      import('./answer-lines.js'),
      import('../ask/export/jsonl.js'),
      import('../record/independent.js'),
    ]);
  const store = await openStore(options.db, { create: false });
  try {
    const question = pagedQuestion(args, options, await baseOf(store, options));
    if (options.save !== undefined) {
      const replaced = await saveSearch(store, options.save, question, new Date().toISOString());
      terminal.say(`${replaced ? 'saved anew' : 'saved'}: hearsay said --saved ${quotedName(options.save)}`);
    }
    let shown = 0;
    let total = 0;
    for await (const page of saidInPages(store, question)) {
      const reports = await reportsOf(store, page.statements);
      if (options.json === true) {
        for (const [i, one] of page.statements.entries())
          await terminal.print(`${JSON.stringify({ ...lineOf(one), reports: reports[i] })}\n`);
      } else if (page.statements.length > 0) {
        await terminal.print(`${shown > 0 ? '\n' : ''}${answerLines(page.statements, terminal, reports).join('\n')}\n`);
      }
      shown += page.statements.length;
      total = page.total;
      if (terminal.stopped() !== null) break;
    }
    terminal.say(shownOf(shown, total, options));
    if (question.by !== null) await suggest(store, question.by, terminal);
  } finally {
    await store.close();
  }
  return DONE;
}

/** Speakers named where a name may mean several. */
const SUGGESTED = 4;

/** “Kim” may be one of several: says who, and how to ask for one. */
async function suggest(store: Store, by: string, terminal: Terminal): Promise<void> {
  const { meantBy } = await import('../ask/speakers.js');
  const meant = await meantBy(store, by, SUGGESTED);
  if (meant === null) return;
  const { ambiguousLine } = await import('./speaker-lines.js');
  terminal.say(ambiguousLine(by, meant));
}

/** `showing 20 of 4,211`, and how to see more. */
function shownOf(shown: number, total: number, { offset, limit }: SaidOptions): string {
  if (total === 0) return 'nothing on the record answers this; ask with fewer words or conditions';
  if (shown === 0) return `there are ${grouped(total)}, and --offset ${offset} passes over all of them`;
  const next = offset + shown;
  const more = next < total && limit > 0 ? `; --offset ${next} shows the next` : '';
  return `showing ${grouped(shown)} of ${grouped(total)}${more}; hearsay show ID shows one with its context`;
}
