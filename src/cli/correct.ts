/** `hearsay correct ID …`: a person's layer over the record. Nothing is overwritten: each correction can be taken back, and outlives reading anew. */
import { userInfo } from 'node:os';
import { Command } from 'commander';
import { Fault } from '../model/fault.js';
import type { Store } from '../store/store.js';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';
import { choice } from './values.js';

interface CorrectOptions extends DbOption {
  readonly author?: string;
}

const DOINGS = ['act', 'speaker', 'dismiss', 'merge', 'split', 'undo'] as const;

export function correctCommand(): Command {
  const command = new Command('correct')
    .summary("a person's corrections: act, speaker, dismiss; merge and split speakers; undo")
    .description(
      `Lays a correction over the record, with who and when. Of a statement: \`act ACT\`, \`speaker NAME\` (without a NAME: open), \`dismiss\`. Of a speaker: \`merge OTHER\` (OTHER is the same and goes on under this id), \`split WHAT\` (a statement, an article or a name of theirs is somebody else's). \`undo\` takes a correction (co_…) back.`,
    )
    .argument('<ID>', 'a statement (st_…), a speaker (sp_…) or, to undo, a correction (co_…)')
    .argument('<WHAT>', DOINGS.join(', '), choice(DOINGS, 'a correction'))
    .argument('[VALUE...]', 'the act, name, speaker, statement or article')
    .option('--author <name>', 'who decided; else the user of this machine')
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay correct st_4f2k7q3mzw5a act deny
  $ hearsay correct sp_7h2mzq4kw5ra merge sp_k3w5ra7h2mzq
  $ hearsay correct sp_7h2mzq4kw5ra split st_4f2k7q3mzw5a
  $ hearsay correct co_q3mzw5a4f2k7zw5a undo
`,
    );
  return action<CorrectOptions>(command, correct);
}

async function correct({ terminal }: Context, args: readonly string[], options: CorrectOptions): Promise<number> {
  const [id, doing, ...rest] = args as [string, (typeof DOINGS)[number], ...string[]];
  const value = rest.length === 0 ? null : rest.join(' ');
  const [{ openStore }, { relink }] = await Promise.all([
    import('../store/open.js'),
    import('../link/speakers/link.js'),
  ]);
  const store = await openStore(options.db, { create: false });
  try {
    const author = options.author ?? userInfo().username;
    const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    if (doing === 'undo') {
      const undone = await undo(store, id, author, at, relink);
      terminal.say(`${undone} is taken back`);
      return DONE;
    }
    if (doing === 'merge' || doing === 'split') {
      if (value === null)
        throw usage(
          `${doing} of whom? give ${doing === 'merge' ? 'another speaker (sp_…)' : 'a statement (st_…), an article (ar_…) or a name'}`,
        );
      if (!id.startsWith('sp_')) throw usage(`${id}: ${doing} wants a speaker first, such as sp_7h2mzq4kw5ra`);
      const what = doing === 'split' && value.startsWith('st_') ? await articleOf(store, value) : value;
      const made = await store.decide({ kind: doing, speaker: id, value: what, author, at }, relink);
      terminal.say(`${made.id}: decided; hearsay correct ${made.id} undo takes it back`);
      return DONE;
    }
    const { show } = await import('../ask/show.js');
    const { item } = await show(store, id);
    if (doing === 'act' && value === null) throw usage('which act? such as deny');
    const made = await store.correct({ item: item.id, field: doing, value, author, at });
    terminal.say(`${made.id}: corrected; hearsay correct ${made.id} undo takes it back`);
    return DONE;
  } finally {
    await store.close();
  }
}

function usage(message: string): Fault {
  return new Fault('question-correction', message);
}

async function articleOf(store: Store, statement: string): Promise<string> {
  const { show } = await import('../ask/show.js');
  return (await show(store, statement)).item.recorded.article.key;
}

/** A correction of a statement, or a decision about speakers. */
async function undo(
  store: Store,
  id: string,
  author: string,
  at: string,
  linker: Parameters<Store['undecide']>[3],
): Promise<string> {
  try {
    return (await store.undecide(id, author, at, linker)).id;
  } catch (error) {
    if (!(error instanceof Fault) || error.slug !== 'unknown-id') throw error;
    return (await store.undo(id, author, at)).id;
  }
}
