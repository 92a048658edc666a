/**
 * Fuzzes for a number of seconds: starts the process that takes the inputs, watches that none takes too long, saves what failed.
 * `test/fuzz/fuzz.test.ts` runs it for a minute, `npm run fuzz` for as long as asked.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOTHING, type Tally } from './check.js';
import { inputOf } from './mutate.js';
import { seeds } from './seeds.js';

export interface FuzzOptions {
  readonly seed: number;
  readonly seconds: number;
  /** Where inputs that failed are saved. */
  readonly saveIn: string;
  readonly onProgress: (tally: Tally) => void;
}

export interface Failure {
  /** Number of the input; for a batch that failed to record or verify, of its last. */
  readonly n: number;
  readonly says: string;
  readonly saved: readonly string[];
}

/** An input takes some hundredths of a second; so long only one that hangs, also on a machine that is busy. */
const PATIENCE_MS = 60_000;

type Message =
  | { readonly kind: 'begin'; readonly n: number }
  | { readonly kind: 'batch'; readonly from: number; readonly to: number }
  | { readonly kind: 'tally'; readonly tally: Tally }
  | { readonly kind: 'failure'; readonly n: number; readonly says: string; readonly tally: Tally }
  | { readonly kind: 'end' };

/** Fuzzes until the time is over or something fails. */
export async function fuzz({
  seed,
  seconds,
  saveIn,
  onProgress,
}: FuzzOptions): Promise<{ tally: Tally; failure: Failure | null }> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-fuzz-'));
  let tally: Tally = { ...NOTHING };
  let under: { from: number; to: number } = { from: 0, to: 0 };
  const program = join(import.meta.dirname, 'loop.ts');
  const child: ChildProcess = fork(program, [String(seed), '0', String(seconds), folder], {
    execArgv: ['--import', 'tsx', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let trouble = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    trouble = (trouble + text).slice(-4000);
  });
  const says = await new Promise<string | null>((done) => {
    let ended = false;
    const hang = () => {
      child.kill('SIGKILL');
      done(`no answer for ${PATIENCE_MS / 1000} s`);
    };
    let watch = setTimeout(hang, 2 * PATIENCE_MS);
    child.on('message', (message: Message) => {
      clearTimeout(watch);
      watch = setTimeout(hang, PATIENCE_MS);
      if (message.kind === 'begin') under = { from: message.n, to: message.n };
      else if (message.kind === 'batch') under = message;
      else if (message.kind === 'tally') onProgress((tally = message.tally));
      else if (message.kind === 'failure') {
        tally = message.tally;
        done(message.says);
      } else ended = true;
    });
    child.on('close', (code, signal) => {
      clearTimeout(watch);
      done(ended ? null : `the process ended (${signal ?? code}): ${trouble}`);
    });
  });
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  return { tally, failure: says === null ? null : { n: under.to, says, saved: save(seed, under, saveIn) } };
}

function save(seed: number, { from, to }: { from: number; to: number }, folder: string): string[] {
  const all = seeds();
  mkdirSync(folder, { recursive: true });
  const saved: string[] = [];
  for (let n = from; n <= to; n++) {
    const path = join(folder, `seed-${seed}-input-${n}.data`);
    writeFileSync(path, inputOf(all, seed, n).bytes);
    saved.push(path);
  }
  return saved;
}
