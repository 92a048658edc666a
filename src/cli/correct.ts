/** `hearsay correct ID …`: a person's layer over the record. Nothing is overwritten: each correction can be taken back, and outlives reading anew. */
import { userInfo } from 'node:os';
import { Command } from 'commander';
import { DOINGS, type Doing } from '../ask/doings.js';
import { Fault } from '../model/fault.js';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';
import { choice } from './values.js';

interface CorrectOptions extends DbOption {
  readonly author?: string;
  readonly import?: string;
}

export function correctCommand(): Command {
  const command = new Command('correct')
    .summary("a person's layer: confirm, dismiss, act, speaker, note; merge and split speakers; undo")
    .description(
      `Lays a correction over the record, with who and when. Of a statement: \`confirm\`, \`dismiss\` (of the two the newer holds), \`act ACT\`, \`speaker NAME\` or \`speaker sp_…\` (without either: open), \`note WORDS\`. Of a speaker: \`merge OTHER\` (OTHER is the same and goes on under this id), \`split WHAT\` (a statement, an article or a name of theirs is somebody else's), \`note WORDS\`. Of a tension or a commitment: \`confirm\`, \`dismiss\`. \`undo\` takes a correction (co_…) back.`,
    )
    .argument(
      '[ID]',
      'a statement (st_…), a speaker (sp_…), a tension (tn_…), a commitment (cm_…) or, to undo, a correction (co_…)',
    )
    .argument('[WHAT]', DOINGS.join(', '), choice(DOINGS, 'a correction'))
    .argument('[VALUE...]', 'the act, name, speaker, statement, article or note')
    .option('--author <name>', 'who decided; else the user of this machine')
    .option(
      '--import <file>',
      'take over a colleague’s decisions: a file of export --format corrections, or - for standard input',
    )
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay correct st_4f2k7q3mzw5a act deny
  $ hearsay correct st_4f2k7q3mzw5a confirm
  $ hearsay correct st_4f2k7q3mzw5a note 'heard it myself'
  $ hearsay correct sp_7h2mzq4kw5ra merge sp_k3w5ra7h2mzq
  $ hearsay correct sp_7h2mzq4kw5ra split st_4f2k7q3mzw5a
  $ hearsay correct tn_4f2k7q3mzw5a dismiss
  $ hearsay correct co_q3mzw5a4f2k7zw5a undo
  $ hearsay correct --import colleague.jsonl
`,
    );
  return action<CorrectOptions>(command, correct);
}

async function correct({ terminal }: Context, args: readonly string[], options: CorrectOptions): Promise<number> {
  if (options.import !== undefined) {
    if (args.length > 0) throw new Fault('question-correction', '--import takes a file and nothing else');
    const { importDecisions } = await import('./take-over.js');
    return importDecisions(terminal, options.import, options.db);
  }
  const [id, doing, ...rest] = args as [string, Doing, ...string[]];
  if (id === undefined || doing === undefined)
    throw new Fault(
      'question-correction',
      'what is to be corrected? give an id and what to do, such as st_4f2k7q3mzw5a act deny',
    );
  const [{ openStore }, { relink }, { correct: lay }] = await Promise.all([
    import('../store/open.js'),
    import('../link/speakers/link.js'),
    import('../ask/correct.js'),
  ]);
  if (rest.length > 0 && WORDLESS.includes(doing))
    throw new Fault('question-correction', `${doing} takes no words; leave “${rest.join(' ')}” away, or write a note`);
  const author = options.author ?? userName();
  const store = await openStore(options.db, { create: false });
  try {
    const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const value = rest.length === 0 ? null : rest.join(' ');
    const made = await lay(store, relink, { id, doing, value, author, at });
    terminal.say(
      doing === 'undo'
        ? `${made.id} is taken back`
        : `${made.id}: ${DONE_WORDS[doing] ?? 'corrected'}; hearsay correct ${made.id} undo takes it back`,
    );
    return DONE;
  } finally {
    await store.close();
  }
}

const WORDLESS: readonly Doing[] = ['confirm', 'dismiss', 'undo'];

/** Who is at this machine. A container run under a bare number has no entry for it, and may have said so in the environment. */
export function userName(
  known: () => string = () => userInfo().username,
  env: NodeJS.ProcessEnv = process.env,
): string {
  try {
    return known();
  } catch {
    const named = env['USER'] || env['LOGNAME'];
    if (named) return named;
    throw new Fault('correction-author', 'nobody knows who you are; give --author NAME');
  }
}

const DONE_WORDS: Readonly<Partial<Record<Doing, string>>> = {
  confirm: 'confirmed',
  dismiss: 'dismissed',
  note: 'noted',
  merge: 'decided',
  split: 'decided',
};
