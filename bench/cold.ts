/**
 * Cold start: how long a user waits for `hearsay read` on one article, from the shell's call to the program's end, beside what
 * Node alone needs to start and stop. Programs take turns, so that a busy moment of the machine falls on all of them.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { atMost, type BenchOptions, type Figure, figure, type Result } from './figure.js';

const BIN = fileURLToPath(new URL('../bin/hearsay.js', import.meta.url));
const ARTICLE = fileURLToPath(new URL('../examples/bridge.txt', import.meta.url));

const PROGRAMS = [
  { name: 'Node alone', args: ['-e', '0'], asked: null },
  { name: 'hearsay --version', args: [BIN, '--version'], asked: null },
  { name: 'hearsay read, one article', args: [BIN, 'read', ARTICLE], asked: atMost(400) },
  { name: 'hearsay read --format html, one article', args: [BIN, 'read', '--format', 'html', ARTICLE], asked: null },
] as const;

export async function cold({ quick }: BenchOptions): Promise<Result> {
  const runs = quick ? 5 : 15;
  const waits = PROGRAMS.map((): number[] => []);
  // The first round brings the files into the memory of the system.
  for (let run = -1; run < runs; run++)
    for (const [i, { args }] of PROGRAMS.entries()) {
      const ms = timeOf(args);
      if (run >= 0) waits[i]?.push(ms);
    }
  const figures = PROGRAMS.map(
    ({ name, asked }, i): Figure => figure(name, 'ms', waits[i] as readonly number[], asked),
  );
  return {
    bench: 'cold',
    over: `examples/bridge.txt, ${statSync(ARTICLE).size.toLocaleString('en')} bytes`,
    method: `a process each, ${runs} runs in turn after a first one`,
    figures,
  };
}

function timeOf(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with exit code ${status}: ${stderr}`);
  return ms;
}
