/**
 * The command line: what commands there are, the manners all of them share, and how mistakes are answered. A command's
 * own work is loaded when it runs, so that `hearsay --help` is quick.
 */
import { existsSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { oneLine } from '../ask/quoting.js';
import { Fault, isMistake } from '../model/fault.js';
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
import { sourcesCommand } from './sources.js';
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
    await program.parseAsync(withoutHelp(argv, program), { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    return failed(error, argv);
  }
}

/** `hearsay help raed` is answered as `hearsay raed`: there is no such command, and which one was meant. */
function withoutHelp(argv: readonly string[], { commands }: Command): readonly string[] {
  const [first, wanted] = argv;
  const isUnknown = wanted !== undefined && !wanted.startsWith('-') && commands.every((one) => one.name() !== wanted);
  return first === 'help' && isUnknown ? argv.slice(1) : argv;
}

function failed(error: unknown, argv: readonly string[]): number {
  const debug = argv.includes('--debug');
  if (error instanceof Fault) {
    const mistake = isMistake(error);
    const line = describe(error, debug);
    process.stderr.write(`hearsay: ${mistake ? asTyped(line, argv) : line}\n`);
    return mistake ? USAGE : FAILED;
  }
  const message = error instanceof Error ? describe(error, debug) : oneLine(String(error));
  const hint = debug ? '' : '; this is a fault in Hearsay: please report it with what --debug prints';
  process.stderr.write(`hearsay: ${message}${hint}\n`);
  return FAILED;
}

/** A condition that cannot be meant goes by the name of the option it was typed as: `--since: “tomorrow” is not a date`. */
function asTyped(line: string, argv: readonly string[]): string {
  const name = `--${/^([a-z]+): /.exec(line)?.[1]}`;
  return argv.some((one) => one === name || one.startsWith(`${name}=`)) ? `--${line}` : line;
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
    sourcesCommand,
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
  const line = oneLine(text)
    .replace(/^error: /, '')
    .replace(
      / \(Did you mean (?:one of )?(.*?)\?\)/,
      (_, names: string) =>
        `; did you mean ${names
          .split(', ')
          .map((name) => `'${name}'`)
          .join(' or ')}?`,
    )
    .replace(INVALID, (_, option?: string, variable?: string, argument?: string) => {
      return `${variable ?? argument ?? `option '${option}'`}: `;
    })
    .replace(/ '(.*?)'/g, ' "$1"')
    .replace(/\.$/, '');
  const typed = /^unknown command "(.*?)"/.exec(line)?.[1];
  const file = typed !== undefined && existsSync(typed) ? `; to read a file: hearsay read ${typed}` : '';
  return `hearsay: ${line}${file}${/[?]$|: /.test(line + file) ? '' : '; see hearsay --help'}\n`;
}

/** How Commander begins what a value is refused with; what follows names the value. */
const INVALID =
  /^(?:option '(.*?)' (?:argument|value) '.*?'(?: from env '(\w+)')? is invalid|command-argument value '.*?' is invalid for argument '(.*?)')\. /;
