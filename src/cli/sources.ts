/** `hearsay sources`: where words come from, outlet by outlet. */
import { Command } from 'commander';
import { typedLine } from '../ask/export/typed-line.js';
import { oneLine } from '../ask/quoting.js';
import type { OutletSources } from '../ask/sources.js';
import { counted, grouped } from '../ask/wording.js';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';
import { hanging } from './layout.js';
import { count } from './values.js';

interface SourcesOptions extends DbOption {
  readonly json?: boolean;
  readonly limit: number;
}

export function sourcesCommand(): Command {
  const command = new Command('sources')
    .summary('where words come from, outlet by outlet')
    .description(
      'Prints each outlet with how many statements it has by the kind of who says them, in hundredths, and whom it quotes most. Official cuts across the kinds; own words are whole or in part in quotation marks. Counts of a machine’s reading, to compare outlets with one another.',
    )
    .option('--limit <n>', 'show at most so many outlets; 0 shows all', count(0), 20)
    .option('--json', 'one outlet a line, with counts')
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay sources
  $ hearsay sources --json
`,
    );
  return action<SourcesOptions>(command, list);
}

/** Speakers heard most, of whom each outlet's are told. */
const SPEAKERS = 15;
const TOLD = 3;

async function list({ terminal }: Context, _args: readonly string[], options: SourcesOptions): Promise<number> {
  const [{ openStore }, { linker }, { sourcesOf }] = await Promise.all([
    import('../store/open.js'),
    import('../record/linker.js'),
    import('../ask/sources.js'),
  ]);
  const store = await openStore(options.db, { create: false });
  try {
    await store.link(linker);
    const { outlets, all, speakers, quoting } = await sourcesOf(store, SPEAKERS);
    const nameOf = new Map(speakers.map(({ id, name }) => [id, name]));
    const shown = options.limit === 0 ? outlets : outlets.slice(0, options.limit);
    for (const [i, one] of shown.entries()) {
      const quotes = quoting
        .filter(({ outlet }) => outlet === one.outlet)
        .map(({ speaker, statements }) => ({ id: speaker, name: nameOf.get(speaker) ?? speaker, statements }))
        .sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1));
      if (options.json === true) {
        await terminal.print(`${JSON.stringify(typedLine('source', { ...one, quotes }))}\n`);
        continue;
      }
      const head = `${i > 0 ? '\n' : ''}${terminal.style.bold(one.outlet === null ? 'no outlet named' : oneLine(one.outlet))}`;
      const lines = [head, ...kindLines(one, terminal.width)];
      const most = quotes.slice(0, TOLD).map(({ name, statements }) => `${oneLine(name)} ${grouped(statements)}`);
      if (most.length > 0) lines.push(...hanging('  quotes  ', most.join(', '), terminal.width));
      await terminal.print(`${lines.join('\n')}\n`);
    }
    const more = shown.length < outlets.length ? `, ${grouped(shown.length)} of them shown; --limit 0 shows all` : '';
    terminal.say(
      outlets.length === 0
        ? 'nothing is on the record yet'
        : `${counted(all.statements, 'statement')} of ${counted(outlets.length, 'outlet')}${more}`,
    );
  } finally {
    await store.close();
  }
  return DONE;
}

const KINDS = [
  ['named', 'named'],
  ['by role', 'role'],
  ['a group', 'group'],
  ['anonymous', 'anonymous'],
  ['left unsaid', 'implicit'],
  ['official', 'official'],
  ['own words', 'direct'],
] as const;

/** `  178 statements · named 62 % · by role 11 % · …`. */
function kindLines(one: OutletSources, width: number): string[] {
  const share = (value: number) => {
    const hundredths = Math.round((100 * value) / Math.max(1, one.statements));
    return value > 0 && hundredths === 0 ? '<1 %' : `${hundredths} %`;
  };
  const parts = KINDS.map(([words, key]) => `${words} ${share(one[key])}`.replaceAll(' ', '\u00a0'));
  return hanging('  ', `${counted(one.statements, 'statement')}: ${parts.join(', ')}`, width);
}
