import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { FORMATS } from '../../src/ask/export/export.js';
import { FORMAT_NAMES } from '../../src/cli/export.js';
import { TOOLS } from '../../src/mcp/tools.js';
import { ACTS, BLOCK_KINDS, MODES, SOURCE_KINDS, STANDINGS } from '../../src/model/labels.js';
import { between, cliPage, formatTables, rerun, settled } from './generated.js';
import { slugsIn } from './slugs.js';
import { contentsOf, ROOT, sourcesUnder, trackedFiles } from './tree.js';

const ANEW = 'write it anew with UPDATE_DOCS=1 node --import tsx scripts/test.ts docs';

test('docs/cli.md is what --help says', () => {
  const wanted = settled('docs/cli.md', cliPage());
  assert.equal(contentsOf('docs/cli.md'), wanted, ANEW);
});

test('docs/format.md names every key of a Reading as the JSON Schema does, and its commands print what it says', () => {
  const { text, failures } = rerun(between(contentsOf('docs/format.md'), 'tables', formatTables()));
  assert.deepEqual(failures, []);
  const wanted = settled('docs/format.md', text);
  assert.equal(contentsOf('docs/format.md'), wanted, ANEW);
});

test('every command of README runs and prints what README says', () => {
  const { text, commands, failures } = rerun(contentsOf('README.md'));
  assert.deepEqual(failures, []);
  assert.ok(commands >= 3, 'README shows hardly any command');
  settled('README.md', text);
  assert.equal(contentsOf('README.md'), text, ANEW);
});

test('every command of docs/export.md runs and prints what the page says', () => {
  const { text, commands, failures } = rerun(contentsOf('docs/export.md'));
  assert.deepEqual(failures, []);
  assert.ok(commands >= FORMATS.length, 'not every format is shown');
  settled('docs/export.md', text);
  for (const format of FORMATS) assert.match(text, new RegExp(`^\\$ .*--format ${format}\\b`, 'm'), format);
  assert.equal(contentsOf('docs/export.md'), text, ANEW);
});

test('every command of docs/keeping.md runs and prints what the page says', () => {
  const { text, failures } = rerun(contentsOf('docs/keeping.md'));
  assert.deepEqual(failures, []);
  settled('docs/keeping.md', text);
  for (const name of ['copy', 'reread', 'forget'])
    assert.match(text, new RegExp(`^\\$ .*hearsay ${name}\\b`, 'm'), name);
  assert.equal(contentsOf('docs/keeping.md'), text, ANEW);
});

test('every command of docs/mcp.md runs and prints what the page says, and every tool has its row', () => {
  const { text, failures } = rerun(contentsOf('docs/mcp.md'));
  assert.deepEqual(failures, []);
  settled('docs/mcp.md', text);
  for (const { name } of TOOLS) assert.match(text, new RegExp(`^\\| .${name}. \\|`, 'm'), name);
  assert.equal(contentsOf('docs/mcp.md'), text, ANEW);
});

test('a README that shows what is not so is caught', () => {
  const lie = '```console\n$ npx hearsay --version\n0.0.1\n```\n';
  assert.notEqual(rerun(lie).text, lie);
  assert.equal(rerun('```console\n$ npx hearsay raed\n```').failures.length, 1);
});

test('--help names every format there is', () => {
  assert.deepEqual([...FORMAT_NAMES], [...FORMATS]);
});

test('every error that is thrown has its heading in docs/errors.md, and every heading its error', () => {
  const thrown = new Set([...sourcesUnder('src').values()].flatMap(slugsIn));
  assert.ok(thrown.size > 30, 'the slugs were not found');
  const headed = [...contentsOf('docs/errors.md').matchAll(/^### (.+)$/gm)].map(([, slug]) => slug);
  assert.deepEqual(headed.toSorted(), [...thrown].sort());
});

test('slugs are found however a Fault is made', () => {
  const source = `new Fault('a-b', 'x-y z'); fail('c-d', 'no'); const slug = x ? y : 'e-f'; const t = { slug: 'g-h' }; broken(place, 'i-j', '');`;
  assert.deepEqual(slugsIn(source).sort(), ['a-b', 'c-d', 'e-f', 'g-h', 'i-j']);
});

test('every dependency has its paragraph in docs/choices.md', () => {
  const { dependencies, devDependencies } = JSON.parse(contentsOf('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const page = contentsOf('docs/choices.md');
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    assert.ok(page.includes(`${name} ${version}`), `docs/choices.md does not speak of ${name} ${version}`);
});

test('the glossary knows every label', () => {
  const page = contentsOf('docs/glossary.md').toLowerCase();
  for (const act of ACTS) assert.ok(page.includes(`\`${act}\``), act);
  for (const label of [...MODES, ...SOURCE_KINDS, ...STANDINGS, ...BLOCK_KINDS])
    assert.ok(page.includes(`*${label}*`), label);
});

test('CHANGELOG speaks of the version in package.json', () => {
  const { version } = JSON.parse(contentsOf('package.json')) as { version: string };
  assert.ok(contentsOf('CHANGELOG.md').includes(`## ${version}`));
});

test('links between documents lead somewhere', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
  ];
  const broken: string[] = [];
  for (const page of pages.filter((name) => name.endsWith('.md')))
    for (const [, target] of contentsOf(page).matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g))
      if (!existsSync(join(ROOT, dirname(page), target))) broken.push(`${page} → ${target}`);
  assert.deepEqual(broken, []);
});

// Made of pieces, so that this file does not name what it looks for.
const MACHINE = new RegExp(
  `(^|[^.\\w])/(?:${['work', 'farm', 'root'].join('|')})/[\\w.]|https?://(?:${['registry', 'repo1?', 'files'].join('|')})\\.`,
);

test('no file names a path of somebody’s machine or the host of a registry', (t) => {
  const files = trackedFiles();
  if (files === null) return t.skip('this is not a clone');
  const naming = files.filter(
    (path) => !/\.(?:bin|gz)$/.test(path) && existsSync(join(ROOT, path)) && MACHINE.test(contentsOf(path)),
  );
  assert.deepEqual(naming, []);
  assert.ok(!contentsOf('package-lock.json').includes('"resolved"'), 'the lock file names download addresses');
  assert.match(`see ${'/work'}/main`, MACHINE);
  assert.match(`https://${'registry'}.npmjs.org/x`, MACHINE);
});

test('everything the package ships exists', () => {
  const { files, bin } = JSON.parse(contentsOf('package.json')) as { files: string[]; bin: Record<string, string> };
  for (const path of [...files, ...Object.values(bin)]) assert.ok(existsSync(join(ROOT, path)), path);
});
