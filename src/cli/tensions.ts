/** `hearsay tensions [WORDS]`: what may not sit well together on the record, both receipts side by side. */
import { Command } from 'commander';
import { PROPOSALS } from '../ask/tension-words.js';
import { counted, grouped } from '../ask/wording.js';
import { TENSION_KINDS, type TensionKind } from '../model/labels.js';
import { TENSION_STATUSES, type TensionStatus } from '../store/tensions.js';
import { type ConditionOptions, type PagingOptions, pagedQuestion, withOptions, withPaging } from './conditions.js';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';
import { choice } from './values.js';

interface TensionsOptions extends DbOption, ConditionOptions, PagingOptions {
  readonly json?: boolean;
  readonly kind?: TensionKind;
  readonly status?: TensionStatus;
}

export function tensionsCommand(): Command {
  const command = withPaging(
    withOptions(
      new Command('tensions')
        .summary('what may not sit well together: both receipts side by side')
        .description(
          'Prints pairs that may not sit well together, newest first: sayings gone back on, contradictions, denials with what they deny, questions left open, what changed over time. They are proposals for people to judge, never verdicts. One of the two sides must meet what is asked; WORDS must all stand in it.',
        )
        .argument('[WORDS...]', 'words of one side'),
    ),
  )
    .option('--kind <kind>', TENSION_KINDS.join(', '), choice(TENSION_KINDS, 'a kind of tension'))
    .option(
      '--status <status>',
      'open, confirmed or dismissed; without it all but the dismissed',
      choice(TENSION_STATUSES, 'a status'),
    )
    .option('--json', 'one tension a line, with its receipts')
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay tensions
  $ hearsay tensions --by Voss --kind self-reversal
  $ hearsay tensions bridge --since 2031-03 --json
  $ hearsay correct tn_4f2k7q3mzw5a dismiss
`,
    );
  return action<TensionsOptions>(command, ask);
}

async function ask({ terminal }: Context, args: readonly string[], options: TensionsOptions): Promise<number> {
  const [{ openStore }, { tensions }, { linker }, { recordedTensionLines, tensionLine }, { ANYTHING }] =
    await Promise.all([
      import('../store/open.js'),
      import('../ask/tensions.js'),
      import('../record/linker.js'),
      import('./recorded-tension.js'),
      import('../ask/questions.js'),
    ]);
  const store = await openStore(options.db, { create: false });
  try {
    await store.link(linker);
    const statement = pagedQuestion(args, options, ANYTHING);
    const { total, tensions: found } = await tensions(store, {
      statement,
      kind: options.kind ?? null,
      status: options.status ?? null,
    });
    for (const [i, one] of found.entries()) {
      if (options.json === true) await terminal.print(`${JSON.stringify(tensionLine(one))}\n`);
      else await terminal.print(`${i > 0 ? '\n' : ''}${recordedTensionLines(one, terminal).join('\n')}\n`);
      if (terminal.stopped() !== null) break;
    }
    const next = statement.offset + found.length;
    const more = next < total && options.limit > 0 ? `; --offset ${next} shows the next` : '';
    terminal.say(
      total === 0
        ? 'nothing on the record answers this; ask with fewer words or conditions'
        : `showing ${grouped(found.length)} of ${counted(total, 'tension')}: ${PROPOSALS}${more}; hearsay show ID shows one`,
    );
  } finally {
    await store.close();
  }
  return DONE;
}
