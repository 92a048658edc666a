/**
 * The command line: what commands there are, the manners all of them share, and how mistakes are answered. A command's
 * own work is loaded when it runs, so that `hearsay --help` is quick.
 */
import { existsSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { oneLine } from '../ask/quoting.js';
import { Fault } from '../model/fault.js';
import { commitmentsCommand } from './commitments.js';
import { describe } from './complaints.js';
import { configCommand } from './config.js';
import { FAILED, USAGE } from './context.js';
import { copiesCommand } from './copies.js';
import { copyCommand } from './copy.js';
import { correctCommand } from './correct.js';
import { eventsCommand, timelineCommand } from './events.js';
import { exportCommand } from './export.js';
import { forgetCommand } from './forget.js';
import { mcpCommand } from './mcp.js';
import { quotationsCommand } from './quotations.js';
import { readCommand } from './read.js';
import { recordCommand } from './record.js';
import { rereadCommand } from './reread.js';
import { saidCommand } from './said.js';
import { searchesCommand } from './searches.js';
import { serveCommand } from './serve.js';
import { applySettings, readSettings } from './settings.js';
import { showCommand } from './show.js';
import { speakersCommand } from './speakers.js';
import { tensionsCommand } from './tensions.js';
import { timesCommand } from './times.js';
import { verifyCommand } from './verify.js';
import { version } from './version.js';
import { watchCommand } from './watch.js';
import { workCommand } from './work.js';

/** Runs the command line and resolves to the exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  const program = createProgram();
  try {
    await program.parseAsync(argv, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    return failed(error, argv.includes('--debug'));
  }
}

function failed(error: unknown, debug: boolean): number {
  if (error instanceof Fault) {
    process.stderr.write(`hearsay: ${describe(error, debug)}\n`);
    return error.slug.startsWith('question-') ? USAGE : FAILED;
  }
  const message = error instanceof Error ? describe(error, debug) : oneLine(String(error));
  const hint = debug ? '' : '; this is a fault in Hearsay: please report it with what --debug prints';
  process.stderr.write(`hearsay: ${message}${hint}\n`);
  return FAILED;
}

/** The whole command line, ready to be parsed or asked for its help. */
export function createProgram(): Command {
  const program = new Command('hearsay')
    .description('Reads news and keeps the record of who said what, tied to the exact characters that prove it.')
    .version(version(), '-V, --version', 'print the version')
    .option('-q, --quiet', 'no progress and no messages; trouble is still told')
    .option('--no-color', 'no colour (NO_COLOR does the same, FORCE_COLOR the contrary)')
    .option('--debug', 'show where in the program an error arose')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', CODES)
    .showSuggestionAfterError(true)
    .helpCommand('help [command]', 'print the help of a command');
  for (const make of [
    readCommand,
    recordCommand,
    watchCommand,
    saidCommand,
    searchesCommand,
    speakersCommand,
    showCommand,
    quotationsCommand,
    eventsCommand,
    timelineCommand,
    timesCommand,
    copiesCommand,
    tensionsCommand,
    commitmentsCommand,
    correctCommand,
    verifyCommand,
    workCommand,
    exportCommand,
    copyCommand,
    rereadCommand,
    forgetCommand,
    mcpCommand,
    serveCommand,
  ])
    program.addCommand(make());
  program.addCommand(configCommand(program.commands));
  program.hook('preAction', (_, command) => applySettings(command, readSettings()));
  settle(program);
  return program;
}

const EXAMPLES = `Examples:
  $ hearsay read bridge.txt          what an article says: who said what
  $ hearsay record articles/         put a folder of articles on the record
  $ hearsay said --by Voss --act deny
  $ hearsay verify                   does every receipt still hold?
`;

const CODES = `
Exit codes: 0 done, 1 something failed, 2 wrong usage, 3 verify found a mismatch, 130 interrupted.
The record is hearsay.db in the current folder, or what HEARSAY_DB or --db names.
What is always the same can stand in a file of settings: hearsay config.`;

/** Help and errors of usage, one line each, alike for the program and every command. */
function settle(command: Command): void {
  command
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: (text, write) => write(usageError(text)) })
    .helpOption('-h, --help', 'print this help');
  command.commands.forEach(settle);
}

/** `hearsay: unknown option "--sinc"; did you mean "--since"?` and where to read on. */
function usageError(text: string): string {
  const line = text
    .trim()
    .replace(/^error: /, '')
    .replace(
      /\n\(Did you mean (?:one of )?(.*?)\?\)/s,
      (_, names: string) =>
        `; did you mean ${names
          .split(', ')
          .map((name) => `'${name}'`)
          .join(' or ')}?`,
    )
    .replace(/ argument '.*?' is invalid\. /, ': ')
    .replace(/ '(.*?)'/g, ' "$1"')
    .replace(/\.$/, '');
  const typed = /^unknown command "(.*?)"/.exec(line)?.[1];
  const file = typed !== undefined && existsSync(typed) ? `; to read a file: hearsay read ${typed}` : '';
  return `hearsay: ${line}${file}${/[?]$|: /.test(line + file) ? '' : '; see hearsay --help'}\n`;
}
