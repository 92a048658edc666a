/** `hearsay export --format jsonl`: the record for other programs. */
import { Command } from 'commander';
import { counted } from '../ask/wording.js';
import { action, type Context, DONE, FAILED } from './context.js';
import { type DbOption, dbOption } from './db.js';
import { choice } from './values.js';

const FORMATS = ['jsonl'] as const;

interface ExportOptions extends DbOption {
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
}

export function exportCommand(): Command {
  const command = new Command('export')
    .summary('the record for other programs')
    .description(
      'Prints every statement of the record with its receipts. Equal records give equal bytes; when things were seen stands apart, in the manifest.',
    )
    .requiredOption(
      `--format <format>`,
      `the format: ${FORMATS.join(', ')}`,
      choice(FORMATS, 'a format of this release'),
    )
    .option('-o, --output <file>', 'write to a file, and its manifest beside it; the file appears when it is whole')
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay export --format jsonl > record.jsonl
  $ hearsay export --format jsonl --output record.jsonl
  $ hearsay export --format jsonl | jq -r .content.text
`,
    );
  return action<ExportOptions>(command, exportRecord);
}

async function exportRecord({ terminal }: Context, _args: readonly string[], options: ExportOptions): Promise<number> {
  const [{ openStore }, { exportJsonl }, { createFile }] = await Promise.all([
    import('../store/open.js'),
    import('../ask/export/jsonl.js'),
    import('./whole-file.js'),
  ]);
  const store = await openStore(options.db, { create: false });
  const file = options.output === undefined ? null : createFile(options.output);
  try {
    const lines = exportJsonl(store);
    for (;;) {
      const next = await lines.next();
      if (next.done === true) {
        file?.finish(`${JSON.stringify(next.value, null, 2)}\n`);
        terminal.say(
          `${counted(next.value.count, 'statement')} exported${file === null ? '' : ` to ${options.output}`}`,
        );
        return DONE;
      }
      if (terminal.stopped() !== null) return terminal.stopped() === 'pipe' ? DONE : FAILED;
      if (file === null) await terminal.print(`${next.value}\n`);
      else file.write(`${next.value}\n`);
    }
  } finally {
    file?.abandon();
    await store.close();
  }
}
