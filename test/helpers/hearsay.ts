/** Runs the real program, as built: `bin/hearsay.js` in a folder, with no colour and no settings of the developer's. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
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
  return { PATH, HOME, TMPDIR, ...extra };
}

/** `hearsay args…` in `cwd`. */
export function hearsay(
  cwd: string,
  args: readonly string[],
  { input = '', env = {} }: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv } = {},
): Ran {
  return ran(spawnSync(process.execPath, [BIN, ...args], { cwd, input, env: plainEnv(env), encoding: 'utf8' }));
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
