/**
 * `npm run bench [-- NAME] [-- --quick] [-- --write] [-- --sizes 1000,5000] [-- --articles FILE]`: speed and memory. Prints a small table for each bench; the last line is
 * always one JSON object. Without a name every bench runs, each in a process of its own; `--write` then puts the figures
 * into RESULTS.md.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Fault } from '../src/model/fault.js';
import { buildIfStale } from './compiled.js';
import { type BenchOptions, isMet, type Result } from './figure.js';
import { figuresBlock, withFigures } from './results.js';
import { jsonLine, textTable } from './table.js';

const BENCHES: Readonly<Record<string, (options: BenchOptions) => Promise<Result>>> = {
  read: async (options) => (await import('./read.js')).read(options),
  core: async (options) => (await import('./core.js')).core(options),
  growth: async (options) => (await import('./growth.js')).growth(options),
  threads: async (options) => (await import('./threads.js')).threads(options),
  memory: async (options) => (await import('./memory.js')).memory(options),
  cold: async (options) => (await import('./cold.js')).cold(options),
  peers: async (options) => (await import('./peers.js')).peers(options),
  copies: async (options) => (await import('./copies.js')).copies(options),
  warc: async (options) => (await import('./warc.js')).warc(options),
  watch: async (options) => (await import('./watch.js')).watch(options),
  scale: async (options) => (await import('./scale.js')).scale(options),
  store: async (options) => (await import('./store.js')).store(options),
  web: async (options) => (await import('./web.js')).web(options),
};

/** Run only by name: an hour and more. */
const LONG = ['scale', 'watch', 'web'];

const RESULTS = fileURLToPath(new URL('./RESULTS.md', import.meta.url));

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean' },
      write: { type: 'boolean' },
      folder: { type: 'string' },
      sizes: { type: 'string' },
      articles: { type: 'string' },
      db: { type: 'string' },
    },
  });
  const quick = values.quick === true;
  const unknown = positionals.find((name) => !(name in BENCHES));
  if (unknown !== undefined)
    throw new Fault(
      'usage',
      `${unknown}: no such bench; name one of ${Object.keys(BENCHES).join(', ')}, or none for all`,
    );
  if (values.write === true && (quick || positionals.length > 0))
    throw new Fault('usage', '--write takes the figures of a whole run; leave --quick and the name away');
  const sizes = values.sizes?.split(',').map(Number);
  if (sizes?.some((size) => !Number.isInteger(size) || size < 1))
    throw new Fault('usage', `--sizes ${values.sizes}: write numbers of articles, such as 1000,5000`);
  const more = {
    ...(sizes === undefined ? {} : { sizes }),
    ...(values.articles === undefined ? {} : { articles: values.articles }),
    ...(values.db === undefined ? {} : { db: values.db }),
  };
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    if (values.folder === undefined) buildIfStale();
    if (positionals.length === 1) await runHere(positionals[0] as string, { quick, folder, ...more });
    else
      await runAll(
        positionals.length === 0 ? Object.keys(BENCHES).filter((name) => !LONG.includes(name)) : positionals,
        { quick, folder },
        values.write === true,
      );
  } finally {
    if (values.folder === undefined) rmSync(folder, { recursive: true });
  }
} catch (error) {
  // By name: a Fault of dist/ is not this class.
  const fault = error instanceof Error && error.name === 'Fault' ? (error as Fault) : null;
  console.error(fault?.message ?? error);
  process.exitCode = fault?.slug === 'usage' ? 2 : 1;
}

async function runHere(name: string, options: BenchOptions): Promise<void> {
  const result = await (BENCHES[name] as (typeof BENCHES)[string])(options);
  console.log(textTable(result));
  console.log(jsonLine(result));
  process.send?.(result);
}

async function runAll(names: readonly string[], options: BenchOptions, write: boolean): Promise<void> {
  const start = performance.now();
  const results: Result[] = [];
  for (const name of names) results.push(await runApart(name, options));
  const minutes = (performance.now() - start) / 60_000;
  const missed = results.flatMap(({ bench, figures }) =>
    figures.filter((one) => isMet(one) === false).map(({ name }) => `${bench}: ${name}`),
  );
  if (write) {
    const made = { on: new Date().toISOString().slice(0, 10), minutes };
    writeFileSync(RESULTS, withFigures(readFileSync(RESULTS, 'utf8'), figuresBlock(results, made)));
  }
  console.log(JSON.stringify({ bench: 'all', minutes: Number(minutes.toFixed(1)), missed }));
}

/** One bench in a process of its own, so that none inherits another's memory or warmth. */
function runApart(name: string, { quick, folder }: BenchOptions): Promise<Result> {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), name, '--folder', folder];
  const child = spawn(process.execPath, quick ? [...args, '--quick'] : args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let result: Result | null = null;
  child.on('message', (message) => {
    result = message as Result;
  });
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('exit', (code) => {
      if (result !== null && code === 0) done(result);
      else failed(new Fault('bench-failed', `${name}: this bench ended with exit code ${code}; see above`));
    });
  });
}
