/** Runs the real program, as built: `bin/hearsay.js` in a folder, with no colour and no settings of the developer's. */
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const BIN = join(import.meta.dirname, '..', '..', 'bin', 'hearsay.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The environment of a user who has set nothing. */
export function plainEnv(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, HEARSAY_CONFIG: '', ...extra };
}

/** `hearsay args…` in `cwd`. */
export function hearsay(
  cwd: string,
  args: readonly string[],
  { input = '', env = {} }: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv } = {},
): Ran {
  return ran(spawnSync(process.execPath, [BIN, ...args], { cwd, input, env: plainEnv(env), encoding: 'utf8' }));
}

/** The same beside us, for where we are the server it asks. */
export function hearsayMeanwhile(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd,
      env: plainEnv(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => void (out += part));
    child.stderr.on('data', (part: Buffer) => void (err += part));
    child.on('error', failed);
    child.on('close', (code) => done({ code, out, err }));
  });
}

/** A line of shell in which `hearsay` is the program. */
export function shell(cwd: string, line: string): Ran {
  const script = `hearsay() { "${process.execPath}" "${BIN}" "$@"; }\nset -o pipefail\n${line}`;
  return ran(spawnSync('bash', ['-c', script], { cwd, env: plainEnv(), encoding: 'utf8' }));
}

function ran({ status, stdout, stderr, error }: SpawnSyncReturns<string>): Ran {
  if (error !== undefined) throw error;
  return { code: status, out: stdout, err: stderr };
}
