/** `hearsay commitments [WORDS]`: promises, plans, demands and threats on the record, and what became of each as far as it tells. */
import { Command } from 'commander';
import { PROPOSALS } from '../ask/tension-words.js';
import { counted, grouped } from '../ask/wording.js';
import { COMMITMENT_KINDS, COMMITMENT_STATES, type CommitmentKind, type CommitmentState } from '../model/labels.js';
import { TENSION_STATUSES, type TensionStatus } from '../store/tensions.js';
import { type ConditionOptions, type PagingOptions, pagedQuestion, withOptions, withPaging } from './conditions.js';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';
import { choice } from './values.js';

interface CommitmentsOptions extends DbOption, ConditionOptions, PagingOptions {
  readonly json?: boolean;
  readonly kind?: CommitmentKind;
  readonly state?: CommitmentState;
  readonly status?: TensionStatus;
}

export function commitmentsCommand(): Command {
  const command = withPaging(
    withOptions(
      new Command('commitments')
        .summary('promises, plans, demands, threats, and what became of them')
        .description(
          'Prints who undertook what, to whom, by when, newest first, and what later articles tell of it: kept, broken, withdrawn, given again, or nothing yet. What became of it is a proposal for people to judge, with the words it comes from, never a verdict. The statement must meet what is asked; WORDS must all stand in it.',
        )
        .argument('[WORDS...]', 'words of the source, the cue or the content'),
    ),
  )
    .option('--kind <kind>', COMMITMENT_KINDS.join(', '), choice(COMMITMENT_KINDS, 'a kind of commitment'))
    .option('--state <state>', COMMITMENT_STATES.join(', '), choice(COMMITMENT_STATES, 'a state'))
    .option(
      '--status <status>',
      'what people make of it: open, confirmed or dismissed; without it all but the dismissed',
      choice(TENSION_STATUSES, 'a status'),
    )
    .option('--json', 'one commitment a line, with its receipts')
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay commitments
  $ hearsay commitments --by Voss --kind promise
  $ hearsay commitments bridge --state broken --json
  $ hearsay show cm_4f2k7q3mzw5a --why
  $ hearsay correct cm_4f2k7q3mzw5a dismiss
`,
    );
  return action<CommitmentsOptions>(command, ask);
}

async function ask({ terminal }: Context, args: readonly string[], options: CommitmentsOptions): Promise<number> {
  const [
    { openStore },
    { commitments },
    { linker },
    { commitmentLine, recordedCommitmentLines, tallyWords },
    questions,
  ] = await Promise.all([
    import('../store/open.js'),
    import('../ask/commitments.js'),
    import('../record/linker.js'),
    import('./recorded-commitment.js'),
    import('../ask/questions.js'),
  ]);
  const store = await openStore(options.db, { create: false });
  try {
    await store.link(linker);
    const statement = pagedQuestion(args, options, questions.ANYTHING);
    const found = await commitments(store, {
      statement,
      kind: options.kind ?? null,
      state: options.state ?? null,
      status: options.status ?? null,
    });
    const { total, tally, commitments: shown } = found;
    for (const [i, one] of shown.entries()) {
      if (options.json === true) await terminal.print(`${JSON.stringify(commitmentLine(one))}\n`);
      else await terminal.print(`${i > 0 ? '\n' : ''}${recordedCommitmentLines(one, terminal).join('\n')}\n`);
      if (terminal.stopped() !== null) break;
    }
    const next = statement.offset + shown.length;
    const more = next < total && options.limit > 0 ? `; --offset ${next} shows the next` : '';
    terminal.say(
      total === 0
        ? 'nothing on the record answers this; ask with fewer words or conditions'
        : `showing ${grouped(shown.length)} of ${counted(total, 'commitment')} (${tallyWords(tally)}); what became of them: ${PROPOSALS}${more}`,
    );
  } finally {
    await store.close();
  }
  return DONE;
}
