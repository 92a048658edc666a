/** `hearsay searches`: questions saved under a name. `said --save` makes one, `said --saved` and `export --saved` ask it. */
import { Command } from 'commander';
import { typedLine } from '../ask/export/typed-line.js';
import type { SavedSearch } from '../ask/recorded.js';
import { counted } from '../ask/wording.js';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';
import { hanging, padded } from './layout.js';

interface SearchesOptions extends DbOption {
  readonly remove?: string;
  readonly json?: boolean;
}

export function searchesCommand(): Command {
  const command = new Command('searches')
    .summary('saved searches: questions kept under a name')
    .description(
      'Lists the searches saved on the record with what each asks. `said --save NAME` saves one, `said --saved NAME` and `export --saved NAME` ask it, and `hearsay serve` has each as a page and as a feed of what is new, /saved/NAME.atom.',
    )
    .option('--remove <name>', 'take one away')
    .option('--json', 'one search a line')
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay said --by Voss --about bridge --save voss-bridge
  $ hearsay searches
  $ hearsay said --saved voss-bridge
  $ hearsay searches --remove voss-bridge
`,
    );
  return action<SearchesOptions>(command, list);
}

async function list({ terminal }: Context, _: readonly string[], options: SearchesOptions): Promise<number> {
  const [{ openStore }, { removeSearch }] = await Promise.all([import('../store/open.js'), import('../ask/saved.js')]);
  const store = await openStore(options.db, { create: false });
  try {
    if (options.remove !== undefined) {
      await removeSearch(store, options.remove);
      terminal.say(`${options.remove} is removed; the record stays as it is`);
      return DONE;
    }
    const all = await store.searches.list();
    const wide = Math.min(24, Math.max(0, ...all.map(({ name }) => name.length)));
    for (const one of all)
      await terminal.print(
        options.json === true
          ? `${JSON.stringify(typedLine('search', one))}\n`
          : `${hanging(`${padded(one.name, wide)}  `, flagsOf(one), terminal.width).join('\n')}\n`,
      );
    terminal.say(
      all.length === 0
        ? 'no search is saved yet; save one with `hearsay said … --save NAME`'
        : `${counted(all.length, 'saved search', 'saved searches')}; hearsay said --saved NAME asks one`,
    );
  } finally {
    await store.close();
  }
  return DONE;
}

/** What it asks, as it would be typed: `bridge --by 'Ada Voss' --anonymous`. */
function flagsOf({ asks }: SavedSearch): string {
  return Object.entries(asks)
    .map(([name, value]) =>
      name === 'q'
        ? quotedName(value)
        : value === '1' && FLAGS.has(name)
          ? `--${name}`
          : `--${name} ${quotedName(value)}`,
    )
    .join(' ');
}

const FLAGS: ReadonlySet<string> = new Set(['anonymous', 'attitudes']);

/** A word as a shell takes it. */
export function quotedName(word: string): string {
  const plain = word.trim();
  return /^[\p{L}\p{N}_.:-]+$/u.test(plain) ? plain : `'${plain.replaceAll("'", `'\\''`)}'`;
}
