/** `hearsay export --format …`: the record, or the answers to a question, for other programs. */
import { Command, Option } from 'commander';
import { counted } from '../ask/wording.js';
import { Fault } from '../model/fault.js';
import { baseOf, type ConditionOptions, conditionsOf, isAsked, withConditions } from './conditions.js';
import { action, type Context, DONE, FAILED } from './context.js';
import { type DbOption, dbOption } from './db.js';
import type { Terminal } from './terminal.js';
import { choice } from './values.js';

// Named here too, so that --help loads nothing; a test holds them against the exporter's.
export const FORMAT_NAMES = [
  'jsonl',
  'csv',
  'parquet',
  'annotation',
  'quotation',
  'brat',
  'graphml',
  'edges',
  'plover',
  'ris',
  'bibtex',
  'csl',
  'corrections',
] as const;
const UNITS = ['statements', 'articles', 'reports'] as const;

interface ExportCommandOptions extends DbOption, ConditionOptions {
  readonly format: (typeof FORMAT_NAMES)[number];
  readonly output?: string;
  readonly out?: string;
  readonly withText?: boolean;
  readonly raw?: boolean;
  readonly bom?: boolean;
  readonly codebook?: boolean;
  readonly unit?: (typeof UNITS)[number];
}

export function exportCommand(): Command {
  const command = withConditions(new Command('export'))
    .summary('the record for other programs')
    .description(
      'Without conditions the whole record: every statement, also attitudes and what an article denies was said, marked so. With conditions (those of `said`) exactly the statements `said` gives. Spans, the words around them, links and hashes; whole texts only with --with-text. Equal records give equal bytes; when things were seen stands apart, in the manifest. docs/export.md shows every format.',
    )
    .requiredOption(
      `--format <format>`,
      `the format: ${FORMAT_NAMES.join(', ')}`,
      choice(FORMAT_NAMES, 'a format of this release'),
    )
    .option('-o, --output <file>', 'write to a file, and its manifest beside it; the file appears when it is whole')
    .addOption(new Option('--out <file>').hideHelp())
    .option('--with-text', 'whole texts as well: mind whose they are')
    .option('--codebook', 'csv, plover: what each column means, itself as CSV, and nothing else')
    .option('--raw', 'csv, edges, plover: leave cells as they are, though a spreadsheet might run them as formulas')
    .option('--bom', 'csv, edges, plover: begin with a byte order mark, by which Excel knows UTF-8')
    .option('--unit <unit>', `graphml, edges: what weighs: ${UNITS.join(', ')}`, choice(UNITS, 'a unit'))
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay export --format jsonl > record.jsonl
  $ hearsay export --format csv --output voss.csv --by Voss --since 2031-03
  $ hearsay export --format graphml --unit reports --output network.graphml
  $ hearsay export --format jsonl | jq -r .content.text
`,
    );
  return action<ExportCommandOptions>(command, exportRecord);
}

async function exportRecord(
  { terminal }: Context,
  args: readonly string[],
  options: ExportCommandOptions,
): Promise<number> {
  const exporter = await import('../ask/export/export.js');
  refuseIdle(args, options, exporter.OPTIONS);
  if (options.codebook === true) return writeCodebook(terminal, options);
  const [{ openStore }, { linker }, { reportsOf }, { EVENT_JOINER }] = await Promise.all([
    import('../store/open.js'),
    import('../record/linker.js'),
    import('../record/independent.js'),
    import('../record/event-joiner.js'),
  ]);
  const { format } = options;
  const output = options.output ?? options.out;
  if (output === undefined && exporter.isFolder(format))
    throw new Fault('question-export-output', `${format} is a folder of files; name it with --output`);
  if (output === undefined && exporter.isBinary(format) && process.stdout.isTTY)
    throw new Fault('question-export-output', `${format} is no text for a screen; name a file with --output`);
  const store = await openStore(options.db, { create: false });
  const question = isAsked(args, options) ? conditionsOf(args, options, await baseOf(store, options)) : null;
  const target = await targetOf(output, exporter.isFolder(format), terminal);
  try {
    const pieces = exporter.exportRecord(store, format, {
      question,
      withText: options.withText === true,
      raw: options.raw === true,
      bom: options.bom === true,
      unit: options.unit ?? 'statements',
      linking: { linker, reports: (statements) => reportsOf(store, statements), events: EVENT_JOINER },
    });
    for (;;) {
      const next = await pieces.next();
      if (next.done === true) {
        target.finish(`${JSON.stringify(next.value, null, 2)}\n`);
        const what = next.value.counts.replace(/s$/, '');
        terminal.say(`${counted(next.value.count, what)} exported${output === undefined ? '' : ` to ${output}`}`);
        return DONE;
      }
      if (terminal.stopped() !== null) return terminal.stopped() === 'pipe' ? DONE : FAILED;
      await target.write(next.value.path, next.value.data);
    }
  } finally {
    target.abandon();
    await store.close();
  }
}

/** Refuses what would do nothing: an option the format has no use for, and beside --codebook whatever is about the record. */
function refuseIdle(
  args: readonly string[],
  options: ExportCommandOptions,
  uses: Readonly<Record<'withText' | 'raw' | 'bom' | 'unit' | 'codebook', readonly string[]>>,
): void {
  const typed = (Object.keys(uses) as (keyof typeof uses)[]).filter((name) => options[name] !== undefined);
  const flag = (name: string) => `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
  const idle = typed.find((name) => !uses[name].includes(options.format));
  if (idle !== undefined)
    throw new Fault(
      'question-export-option',
      `${flag(idle)} is for ${uses[idle].join(', ')}; leave it away with --format ${options.format}`,
    );
  if (options.codebook !== true) return;
  const beside = typed.find((name) => name !== 'codebook' && name !== 'withText');
  if (beside !== undefined || isAsked(args, options))
    throw new Fault(
      'question-export-option',
      `--codebook says what the columns mean and nothing of the record; leave ${beside === undefined ? 'the conditions' : flag(beside)} away`,
    );
}

async function writeCodebook(terminal: Terminal, options: ExportCommandOptions): Promise<number> {
  const [{ codebookOf }, { ploverCodebook }] = await Promise.all([
    import('../ask/export/csv.js'),
    import('../ask/export/plover.js'),
  ]);
  const isEvents = options.format === 'plover';
  const target = await targetOf(options.output ?? options.out, false, terminal);
  try {
    await target.write(null, isEvents ? ploverCodebook() : codebookOf({ withText: options.withText === true }));
    target.finish(null);
  } finally {
    target.abandon();
  }
  return DONE;
}

interface Target {
  readonly write: (path: string | null, data: string | Uint8Array) => Promise<void> | void;
  /** With null no manifest is written. */
  readonly finish: (manifest: string | null) => void;
  readonly abandon: () => void;
}

/** Standard output, a file or a folder. */
async function targetOf(output: string | undefined, isFolder: boolean, terminal: Terminal): Promise<Target> {
  if (output === undefined) return { write: (_, data) => terminal.print(data), finish: () => {}, abandon: () => {} };
  if (isFolder) {
    const { createFolder } = await import('./whole-folder.js');
    const folder = createFolder(output);
    return { ...folder, write: (path, data) => folder.write(path as string, data) };
  }
  const { createFile } = await import('./whole-file.js');
  const file = createFile(output);
  return { ...file, write: (_, data) => file.write(data) };
}
