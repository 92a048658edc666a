/** What every command is handed: the terminal, how it was asked to behave, and the exit codes. */
import type { Command } from 'commander';
import { createTerminal, type Terminal } from './terminal.js';

export interface Context {
  readonly terminal: Terminal;
  readonly debug: boolean;
}

/** 0 done, also where there was nothing to find; 1 something failed. */
export const DONE = 0;
export const FAILED = 1;
export const USAGE = 2;
/** `verify` found words that are no longer there. */
export const MISMATCH = 3;
export const INTERRUPTED = 130;

/** A command's work: resolves to its exit code. */
export type Work<O> = (context: Context, args: readonly string[], options: O) => Promise<number>;

/** Makes a command do `work`, with the terminal its options ask for. */
export function action<O>(command: Command, work: Work<O>): Command {
  return command.action(async (...given: unknown[]) => {
    const options = command.optsWithGlobals() as O & { quiet?: boolean; color?: boolean; debug?: boolean };
    const terminal = createTerminal({ quiet: options.quiet === true, color: options.color === false ? false : null });
    const context = { terminal, debug: options.debug === true };
    process.on('SIGINT', () => interrupt(terminal));
    const args = given
      .slice(0, -2)
      .flat()
      .filter((arg): arg is string => typeof arg === 'string');
    const code = await work(context, args, options);
    process.exitCode = terminal.stopped() === 'interrupt' ? INTERRUPTED : code;
  });
}

function interrupt(terminal: Terminal): void {
  if (terminal.stopped() === 'interrupt') process.exit(INTERRUPTED);
  terminal.stop('interrupt');
  if (process.stderr.isTTY) terminal.say('stopping after what is under way; press Ctrl-C again to stop at once');
}

/** Paths to read: those given, or standard input where something is piped in; null where there is nothing to read. */
export function inputsOf(args: readonly string[], terminal: Terminal): readonly string[] | null {
  if (args.length > 0) return args;
  return terminal.stdin.isTTY ? null : ['-'];
}
