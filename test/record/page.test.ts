import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith } from '../helpers/folder.js';
import { hearsay } from '../helpers/hearsay.js';
import { pageWith } from '../helpers/page.js';

const HEAD = '<link rel="canonical" href="https://courier.example/bridge"><meta name="date" content="2031-03-14">';

test('a page is recorded once, under its address, and verified against its file', (t) => {
  const cwd = folderWith(t, { 'a.html': pageWith({ head: HEAD }) });
  assert.equal(hearsay(cwd, ['record', 'a.html']).code, 0);
  assert.match(hearsay(cwd, ['record', 'a.html']).err, /1 unchanged/);
  assert.equal(hearsay(cwd, ['verify']).code, 0);
  assert.match(hearsay(cwd, ['said', '--by', 'Ada Voss']).out, /The bridge is safe/);

  // The same story saved again, with other boxes around it: the same article, and every receipt still says what it said.
  writeFileSync(
    join(cwd, 'a.html'),
    pageWith({ head: HEAD, around: '<div class="ad"><p>Boots for everybody.</p></div>' }),
  );
  const moved = hearsay(cwd, ['verify']);
  assert.equal(moved.code, 3);
  assert.match(moved.out + moved.err, /changed/);
  assert.match(hearsay(cwd, ['record', 'a.html']).err, /1 updated|1 article recorded/);
  assert.equal(hearsay(cwd, ['verify']).code, 0);
});
