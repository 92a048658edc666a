/** `hearsay copies`: which articles have their text from one another. */
import { Command } from 'commander';
import { typedLine } from '../ask/export/typed-line.js';
import { counted } from '../ask/wording.js';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';
import { count } from './values.js';

interface CopiesOptions extends DbOption {
  readonly json?: boolean;
  readonly lines?: boolean;
  readonly words?: boolean;
  readonly limit: number;
}

/** Articles of one outlet, copies counted once, that must have a line before it counts as the outlet's own. */
const REPEATED = 3;

export function copiesCommand(): Command {
  const command = new Command('copies')
    .summary('which articles are copies of one another')
    .description(
      'Prints the articles that have their text from one: reprinted, cut, stitched together or with words swapped. However many they are, they are one witness. Which was first is said only where dates or a credit tell.',
    )
    .option('--words', 'every word that was changed')
    .option('--lines', 'instead: lines that outlets repeat around their articles')
    .option('--limit <n>', 'show at most so many; 0 shows all', count(0), 20)
    .option('--json', 'clusters and passages, one a line')
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay copies
  $ hearsay copies --words --limit 0
  $ hearsay copies --lines
`,
    );
  return action<CopiesOptions>(command, ask);
}

async function ask({ terminal }: Context, _args: readonly string[], options: CopiesOptions): Promise<number> {
  const [{ openStore }, { copiesOf }, { linker }, { copyLines, repeatedLines }, { clusterLine, passageLine }] =
    await Promise.all([
      import('../store/open.js'),
      import('../record/copies.js'),
      import('../record/linker.js'),
      import('./copy-lines.js'),
      import('./copy-json.js'),
    ]);
  const store = await openStore(options.db, { create: false });
  try {
    await store.link(linker);
    if (options.lines === true) {
      const lines = await store.repeatedLines(REPEATED);
      for (const one of lines)
        if (options.json === true) await terminal.print(`${JSON.stringify(typedLine('line', one))}\n`);
      if (options.json !== true && lines.length > 0)
        await terminal.print(`${repeatedLines(lines, terminal).join('\n')}\n`);
      terminal.say(`${counted(lines.length, 'line')} that an outlet repeats around ${REPEATED} articles or more`);
      return DONE;
    }
    let clusters = 0;
    let articles = 0;
    for await (const report of copiesOf(store)) {
      clusters++;
      articles += report.members.length;
      if (options.limit > 0 && clusters > options.limit) continue;
      if (options.json === true) {
        await terminal.print(`${JSON.stringify(clusterLine(report))}\n`);
        for (const passage of report.passages) await terminal.print(`${JSON.stringify(passageLine(passage))}\n`);
      } else {
        const lines = copyLines(report, { ...terminal, words: options.words === true });
        await terminal.print(`${clusters > 1 ? '\n' : ''}${lines.join('\n')}\n`);
      }
      if (terminal.stopped() !== null) break;
    }
    const more = options.limit > 0 && clusters > options.limit ? `; --limit 0 shows all` : '';
    terminal.say(
      clusters === 0
        ? 'no article on the record is a copy of another'
        : `${counted(articles, 'article')} from ${counted(clusters, 'story')}${more}`.replace('storys', 'stories'),
    );
  } finally {
    await store.close();
  }
  return DONE;
}
