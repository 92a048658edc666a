/**
 * Runs every `*.test.ts` under `test/`, or those whose path holds one of the words given, and ends with one plain line:
 * `N passed, N failed`. A failure is printed in full with its file; what passes is a dot.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { type Server, startPostgres } from './postgres.js';

const root = join(import.meta.dirname, '..');
const wanted = process.argv.slice(2);
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('test', name))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .sort()
  .map((name) => join(root, name));

if (files.length === 0) {
  console.log(`no test file has ${wanted.join(' or ')} in its path\n0 passed, 1 failed`);
  process.exit(1);
}

// Settings of whoever runs the tests are no part of them.
process.env['HEARSAY_CONFIG'] ??= '';

// A server for the tests of a record on PostgreSQL, one for all of them; each makes a schema of its own.
let server: Server | null = null;
if (files.some((file) => /helpers\/stores\.js|HEARSAY_TEST_POSTGRES/.test(readFileSync(file, 'utf8')))) {
  const started = await startPostgres().catch((error: unknown) => String(error));
  if (typeof started === 'string') process.env['HEARSAY_NO_POSTGRES'] = started;
  else {
    server = started;
    process.env['HEARSAY_TEST_POSTGRES'] = started.url;
  }
}

const failures: string[] = [];
const skips: string[] = [];
let passed = 0;
let column = 0;

function dot(sign: string): void {
  process.stdout.write(sign);
  if (++column % 100 === 0) process.stdout.write('\n');
}

const stream = run({ files, concurrency: availableParallelism() });
stream.on('test:pass', (event) => {
  if (event.details.type === 'suite') return;
  if (event.skip === undefined || event.skip === false) {
    passed++;
    return dot('.');
  }
  skips.push(`${event.name}: ${event.skip === true ? 'no reason given' : event.skip}`);
  dot('s');
});
stream.on('test:fail', (event) => {
  const error = event.details.error as Error & { failureType?: string; cause?: unknown };
  if (event.details.type === 'suite' || error.failureType === 'subtestsFailed') return;
  const where = event.file === undefined ? '' : ` (${relative(root, event.file)})`;
  failures.push(`${event.name}${where}\n${explain(error.cause ?? error)}`);
  dot('F');
});
stream.on('test:stderr', (event) => {
  // A file that cannot be loaded says why here and nowhere else.
  if (!/ExperimentalWarning|--trace-warnings/.test(event.message)) process.stderr.write(event.message);
});
stream.on('end', () => {
  process.stdout.write(column % 100 === 0 ? '' : '\n');
  for (const skip of skips) console.log(`skipped: ${skip}`);
  for (const [i, failure] of failures.entries()) console.log(`\n${i + 1}) ${failure}`);
  const skipped = skips.length === 0 ? '' : `, ${skips.length} skipped`;
  console.log(`${failures.length > 0 ? '\n' : ''}${passed} passed, ${failures.length} failed${skipped}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
  void server?.stop();
});
stream.resume();

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const lines = (error.stack ?? error.message).split('\n');
  return lines.filter((line) => !/node:internal|node:async_hooks|node_modules/.test(line)).join('\n');
}
