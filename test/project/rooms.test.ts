import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breaches } from './rooms.js';
import { sourcesUnder } from './tree.js';

test('every room of src keeps the one-way rule', () => {
  const files = sourcesUnder('src');
  assert.ok(files.size > 30, 'the tree was not found');
  assert.deepEqual(breaches(files), []);
});

const breach = (path: string, source: string) => breaches(new Map([[path, source]]));

const CAUGHT: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'a room that looks sideways',
    'src/read/read.ts',
    "import { ingest } from '../ingest/ingest.js';",
    /read may not see ingest/,
  ],
  [
    'a type that is imported',
    'src/store/a.ts',
    "import type { Reader } from '../read/read.js';",
    /store may not see read/,
  ],
  ['a type named in place', 'src/store/a.ts', "type R = import('../read/read.js').Reader;", /store may not see read/],
  ['a lazy import', 'src/ask/a.ts', "const r = await import('../record/record.js');", /ask may not see record/],
  ['an export passed on', 'src/link/a.ts', "export * from '../read/read.js';", /link may not see read/],
  ['a model that sees anything', 'src/model/a.ts', "import '../ingest/near.js';", /model may not see ingest/],
  ['a room that sees the public door', 'src/ask/a.ts', "import '../index.js';", /ask may not see index\.ts/],
  ['a later stage', 'src/read/segment/a.ts', "import '../attribute/attribute.js';", /segment may not see attribute/],
  ['a stage that sees the whole', 'src/read/block/a.ts', "import '../read.js';", /puts stages together/],
  [
    'a word list that sees a stage',
    'src/read/english/a.ts',
    "import '../block/block.js';",
    /english may not see block/,
  ],
  ['a stage nobody planned', 'src/read/guess/a.ts', '', /no stage guess/],
  ['a room nobody planned', 'src/magic/a.ts', '', /no room magic/],
  ['a drawer for everything', 'src/cli/utils.ts', '', /utils says nothing/],
  ['a drawer with a lid', 'src/ingest/helpers/a.ts', '', /helpers says nothing/],
  ['a package in a pure room', 'src/link/a.ts', "import fs from 'node:fs';", /pure room imports node:fs/],
  ['a clock', 'src/read/a.ts', 'export const now = () => Date.now();', /Date/],
  ['chance', 'src/link/a.ts', 'export const dice = Math.random;', /Math\.random/],
  ['the locale', 'src/read/a.ts', "'a'.localeCompare('b');", /localeCompare/],
  ['a word to the terminal', 'src/model/a.ts', 'console.log(1);', /console/],
  ['the machine', 'src/read/a.ts', 'export const e = process.env;', /process/],
  ['a way out of src', 'src/cli/a.ts', "import '../../eval/run.js';", /leads out of src/],
  ['a path as it does not run', 'src/cli/a.ts', "import './b';", /as it runs/],
  ['a file without end', 'src/cli/a.ts', 'x;\n'.repeat(401), /401 lines/],
];
for (const [what, path, source, says] of CAUGHT)
  test(`the rule catches ${what}`, () => {
    const found = breach(path, source);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0], says);
  });

const ALLOWED: readonly (readonly [string, string])[] = [
  ['src/cli/a.ts', "import '../ask/said.js'; import { readFileSync } from 'node:fs'; console.log(Date.now());"],
  [
    'src/read/attribute/a.ts',
    "import '../block/block.js'; import '../english/words.js'; import './b.js'; import '../../model/span.js';",
  ],
  ['src/read/read.ts', "import './attribute/attribute.js';"],
  ['src/record/a.ts', "import '../weights/load.js'; import '../store/store.js';"],
  ['src/read/a.ts', 'export const published = article.Date; export const x = { process: 1 }; // the Date of a process'],
  ['src/read/english/verbs.ts', 'x;\n'.repeat(900)],
];
for (const [path, source] of ALLOWED)
  test(`the rule lets ${path} be: ${source.slice(0, 40).trim()}`, () => assert.deepEqual(breach(path, source), []));
