/** `hearsay speakers [WORDS]`: who speaks on the record, under which names and in which roles. */
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { typedLine } from '../ask/export/typed-line.js';
import { counted, grouped } from '../ask/wording.js';
import { Fault } from '../model/fault.js';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';
import { count } from './values.js';

interface SpeakersOptions extends DbOption {
  readonly limit: number;
  readonly offset: number;
  readonly json?: boolean;
  readonly identifiers?: string;
}

export function speakersCommand(): Command {
  const command = new Command('speakers')
    .summary('who speaks on the record, under which names')
    .description(
      'Prints speakers, those of most statements first: one entry for a person or body over all articles, with every name and role seen. WORDS must all stand in one of the names.',
    )
    .argument('[WORDS...]', 'words of a name')
    .option('--limit <n>', 'show at most so many; 0 shows all', count(0), 20)
    .option('--offset <n>', 'pass over so many first', count(0), 0)
    .option('--json', 'one speaker a line')
    .option(
      '--identifiers <file>',
      'first take ids from a CSV table: a name, then its id (such as Q42), one pair a line',
    )
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay speakers
  $ hearsay speakers Voss
  $ hearsay correct sp_7h2mzq4kw5ra merge sp_k3w5ra7h2mzq
`,
    );
  return action<SpeakersOptions>(command, list);
}

async function list({ terminal }: Context, args: readonly string[], options: SpeakersOptions): Promise<number> {
  const [{ openStore }, { speakersNamed }, { speakerLines }] = await Promise.all([
    import('../store/open.js'),
    import('../ask/speakers.js'),
    import('./speaker-lines.js'),
  ]);
  const store = await openStore(options.db, { create: false });
  try {
    if (options.identifiers !== undefined) {
      const rows = await identifiersIn(options.identifiers);
      const known = await store.identify(rows);
      terminal.say(`${counted(rows.length, 'name')} with ids taken in; ${grouped(known)} of them on the record`);
    }
    const words = args.length === 0 ? null : args.join(' ');
    const limit = options.limit === 0 ? Number.MAX_SAFE_INTEGER : options.limit;
    const { total, speakers } = await speakersNamed(store, words, { limit, offset: options.offset });
    if (options.json === true)
      for (const one of speakers)
        await terminal.print(`${JSON.stringify(typedLine('speaker', { kind: 'speaker', speaker: one }))}\n`);
    else if (speakers.length > 0) await terminal.print(`${speakerLines(speakers, terminal).join('\n')}\n`);
    const next = options.offset + speakers.length;
    const more = next < total && options.limit > 0 ? `; --offset ${next} shows the next` : '';
    terminal.say(
      total === 0
        ? words === null
          ? 'nobody speaks on this record yet'
          : `nobody on the record has this name; ask with fewer words`
        : `showing ${grouped(speakers.length)} of ${grouped(total)}${more}; hearsay show ID shows one`,
    );
  } finally {
    await store.close();
  }
  return DONE;
}

async function identifiersIn(path: string): Promise<{ name: string; identifier: string }[]> {
  const { parse } = await import('csv-parse/sync');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Fault('path-missing', `${path}: no such file, or it may not be read; name a CSV table of names and ids`);
  }
  const rows = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true }) as string[][];
  const pairs = rows.filter(([name, identifier]) => name && identifier);
  if (pairs.length === 0)
    throw new Fault('table-empty', `${path}: no line holds a name and an id; write Ada Voss,Q42 on each`);
  return pairs.map(([name, identifier]) => ({ name: name as string, identifier: identifier as string }));
}
