/**
 * Where output goes: data to stdout, everything else to stderr. Knows the width, whether colour is wanted, and why the
 * program should stop: somebody pressed Ctrl-C, or whoever read our output (`| head`) has gone.
 */
import { createColors } from 'picocolors';
import { harmless, oneLine } from '../ask/quoting.js';
import { PLAIN, type Style } from './layout.js';

export interface Terminal {
  /** Writes data; waits while the reader of a pipe is slower than we are. */
  readonly print: (data: string | Uint8Array) => Promise<void>;
  /** A message for people, set on one line; not with --quiet. */
  readonly say: (message: string) => void;
  /** Trouble; also with --quiet. */
  readonly complain: (message: string) => void;
  /** Replaces the one line of progress; does nothing unless stderr is a terminal. */
  readonly progress: (line: string) => void;
  readonly showsProgress: boolean;
  /** True where people see stdout on a screen. */
  readonly screen: boolean;
  readonly width: number;
  readonly style: Style;
  /** Aborts on Ctrl-C and when stdout closes. */
  readonly signal: AbortSignal;
  /** Why it aborted. */
  readonly stopped: () => Stop | null;
  readonly stop: (why: Stop) => void;
  readonly stdin: NodeJS.ReadStream;
}

export type Stop = 'interrupt' | 'pipe';

export interface TerminalSettings {
  readonly quiet: boolean;
  /** False for --no-color; null: look at the environment. */
  readonly color: boolean | null;
}

// Longer lines are hard to follow, whatever the screen can hold.
const WIDEST = 100;

/** The terminal this process runs in. */
export function createTerminal({ quiet, color }: TerminalSettings): Terminal {
  const { stdout, stderr, stdin, env } = process;
  const abort = new AbortController();
  let why: Stop | null = null;
  let drawn = false;
  const stop = (reason: Stop) => {
    why ??= reason;
    abort.abort();
  };
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') stop('pipe');
  });
  stderr.on('error', () => {}); // nobody is left to be told
  const clear = () => {
    if (drawn) stderr.write('\r\u001b[K');
    drawn = false;
  };
  const message = (text: string) => {
    clear();
    stderr.write(`${text.split('\n').map(harmless).join('\n')}\n`);
  };
  const showsProgress = stderr.isTTY === true && !quiet && env['TERM'] !== 'dumb' && env['CI'] === undefined;
  return {
    print: (data) => {
      if (why === 'pipe') return Promise.resolve();
      if (stdout.isTTY) clear();
      return stdout.write(data) ? Promise.resolve() : drained(stdout, abort.signal);
    },
    say: quiet ? () => {} : (text) => message(oneLine(text)),
    complain: message,
    progress: (line) => {
      if (!showsProgress) return;
      stderr.write(`\r${harmless(line).slice(0, (stderr.columns ?? 80) - 1)}\u001b[K`);
      drawn = true;
    },
    showsProgress,
    screen: stdout.isTTY === true,
    width: stdout.isTTY ? Math.max(40, Math.min(stdout.columns ?? 80, WIDEST)) : 80,
    style: wantsColor(color, stdout.isTTY === true, env) ? colored() : PLAIN,
    signal: abort.signal,
    stopped: () => why,
    stop,
    stdin,
  };
}

function drained(stream: NodeJS.WriteStream, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const finish = () => {
      stream.off('drain', finish);
      signal.removeEventListener('abort', finish);
      done();
    };
    stream.on('drain', finish);
    signal.addEventListener('abort', finish);
    if (signal.aborted) finish();
  });
}

/** `--no-color` first, then NO_COLOR and FORCE_COLOR (both of them unless empty), then what the terminal is. */
export function wantsColor(asked: boolean | null, isTTY: boolean, env: NodeJS.ProcessEnv): boolean {
  if (asked !== null) return asked;
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'] ?? '';
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return isTTY && env['TERM'] !== 'dumb';
}

function colored(): Style {
  const { bold, dim, cyan, red, yellow } = createColors(true);
  return { bold, dim, act: cyan, alarm: red, place: yellow };
}
