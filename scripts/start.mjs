/**
 * `npm start [PATH…] [-- --serve]`: puts the examples, or what is named, on a record and shows how to explore it. Runs the same
 * commands a user would, and prints each before its output.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'bin', 'hearsay.js');
const db = join(root, 'hearsay.db');

if (!existsSync(join(root, 'dist', 'cli', 'main.js'))) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const asked = process.argv.slice(2);
const named = asked.filter((one) => one !== '--serve');
const inputs = named.length > 0 ? named : ['examples/*.txt', 'examples/*.jsonl'];
const first = named.length > 0 ? named.slice(0, 1) : ['examples/bridge.txt'];

/** Shows a command as it is typed in the clone, then runs it. */
function run(...args) {
  console.log(`\n$ npx hearsay ${args.map(quoted).join(' ')}`);
  const { status } = spawnSync(process.execPath, [bin, ...args], {
    // npm runs scripts in the clone; a path is meant from where the user stands.
    cwd: named.length > 0 ? (process.env.INIT_CWD ?? process.cwd()) : root,
    env: { ...process.env, HEARSAY_DB: db },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status ?? 1;
}

function quoted(arg) {
  return /^[\w./:=-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`;
}

/** The id of the surest of the statements listed, to show. */
function surestStatement() {
  const { stdout } = spawnSync(process.execPath, [bin, 'said', '--json', '--limit', '8'], {
    env: { ...process.env, HEARSAY_DB: db },
    encoding: 'utf8',
  });
  const statements = stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  return statements.reduce((best, one) => (best === null || one.score > best.score ? one : best), null)?.id ?? null;
}

let failed = run('read', ...first) !== 0;
failed = run('record', ...inputs) !== 0 || failed;
failed = run('said', '--limit', '8') !== 0 || failed;
const id = surestStatement();
if (id !== null) failed = run('show', id) !== 0 || failed;
failed = run('verify') !== 0 || failed;

console.log(`
The record is ${relative(process.cwd(), db) || db}. Explore it from this folder:
  npx hearsay said --by Voss --act deny        who denied what
  npx hearsay said '"very soon"'               a phrase
  npx hearsay said --anonymous                 what nobody put a name to
  npx hearsay speakers                         who speaks, under every name seen
  npx hearsay tensions                         what may not sit well together, for you to judge
  npx hearsay commitments                      who promised, planned or demanded what
  npx hearsay timeline                         what was said and what happened, day by day
  npx hearsay copies                           which articles have their text from one
  npx hearsay quotations                       what is quoted in more than one
  npx hearsay show ${id ?? 'ID'}             one statement, why, and its history
  npx hearsay export --format jsonl            everything, for other programs
  npx hearsay read --format html ${quoted(first[0])} > page.html   a page to look at
  npx hearsay --help
Open it in a browser:
  npx hearsay serve                            (npm start -- --serve does all of this and then that)`);
process.exitCode = failed ? 1 : 0;
if (asked.includes('--serve') && !failed) process.exitCode = run('serve');
