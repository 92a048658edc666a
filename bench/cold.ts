/**
 * Cold start: how long a user waits for `hearsay read` on one article, from the shell's call to the program's end, beside what
 * Node alone needs to start and stop. Programs take turns, so that a busy moment of the machine falls on all of them; on Linux the
 * time of the processor is taken too, which says more than the wait where other programs want it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
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
  const worked: number[] = [];
  // The first round brings the files into the memory of the system.
  for (let run = -1; run < runs; run++)
    for (const [i, { args }] of PROGRAMS.entries()) {
      const before = childrenMs();
      const ms = timeOf(args);
      if (run < 0) continue;
      waits[i]?.push(ms);
      if (before !== null && PROGRAMS[i]?.asked !== null) worked.push((childrenMs() as number) - before);
    }
  const figures = PROGRAMS.map(
    ({ name, asked }, i): Figure => figure(name, 'ms', waits[i] as readonly number[], asked),
  );
  return {
    bench: 'cold',
    over: `examples/bridge.txt, ${statSync(ARTICLE).size.toLocaleString('en')} bytes`,
    method: `a process each, ${runs} runs in turn after a first one`,
    figures: [
      ...figures,
      ...(worked.length === 0 ? [] : [figure('hearsay read, one article: processor time', 'ms', worked)]),
    ],
  };
}

const STAT = '/proc/self/stat';

/** Processor time of the processes started and ended so far, in steps of 10 ms (`cutime` and `cstime` of proc(5)); null where there is none. */
function childrenMs(): number | null {
  if (!existsSync(STAT)) return null;
  const fields = readFileSync(STAT, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return 10 * (Number(fields[13]) + Number(fields[14]));
}

function timeOf(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with exit code ${status}: ${stderr}`);
  return ms;
}
