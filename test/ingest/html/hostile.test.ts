import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readPage } from '../../../src/ingest/html/page.js';
import { ingest } from '../../../src/ingest/ingest.js';
import { Fault } from '../../../src/model/fault.js';
import { folderWith } from '../../helpers/folder.js';
import { PARAGRAPHS } from '../../helpers/page.js';

const STORY = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('');

// What an honest page of the same size takes is a second or two on a slow machine; a hang is minutes.
const PATIENCE_MS = 20_000;

const READ: readonly (readonly [string, string])[] = [
  ['four thousand boxes in one another', `<html><body>${'<div>'.repeat(4000)}${STORY}</body></html>`],
  [
    'an element with two hundred thousand attributes',
    `<html><body><div ${Array.from({ length: 200_000 }, (_, i) => `a${i}="1"`).join(' ')}>${STORY}</div>`,
  ],
  ['a class name of three megabytes', `<html><body><div class="${'ad-'.repeat(1_000_000)}">${STORY}</div>`],
  ['a title of a megabyte of dashes', `<html><head><title>${'a - '.repeat(250_000)}</title></head><body>${STORY}`],
  [
    'half a megabyte of brackets where JSON-LD should be',
    `<html><head><script type="application/ld+json">${'['.repeat(500_000)}</script></head><body>${STORY}`,
  ],
  [
    'authors nested in authors',
    `<html><head><script type="application/ld+json">{"@type":"NewsArticle","author":${'['.repeat(100_000)}${']'.repeat(100_000)}}</script></head><body>${STORY}`,
  ],
  ['two hundred thousand comments', `<html><body>${'<!-- a -->'.repeat(200_000)}${STORY}`],
  ['a comment that never ends', `<html><body>${STORY}<!-- ${'x'.repeat(1_000_000)}`],
  ['two million blanks', `<html><body><p>a${' '.repeat(2_000_000)}b</p>${STORY}`],
  [
    'lines that almost match a pattern',
    `<html><body>${`<p>${'published updated jan '.repeat(6)}</p><p>Posted on: ${'a '.repeat(60)}</p>`.repeat(500)}${STORY}`,
  ],
];

for (const [what, source] of READ)
  test(`a page with ${what} is read in its time`, () => {
    const start = performance.now();
    const { text } = readPage(source, 'page.html');
    assert.ok(text.includes(PARAGRAPHS[1] as string));
    assert.ok(performance.now() - start < PATIENCE_MS);
  });

test('two hundred dates signed in capitals cost no more than two hundred others', () => {
  const page = (name: string) => `<html><body>${`<p>Posted 123 by ${name}!</p>`.repeat(200)}${STORY}`;
  const start = performance.now();
  assert.ok(readPage(page('A'.repeat(124)), 'page.html').text.includes(PARAGRAPHS[1] as string));
  // Every way to cut the capitals into four names was tried: seven seconds where it takes a hundredth of one.
  assert.ok(performance.now() - start < 3000);
});

const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  ['a million boxes in one another', `<html><body>${'<div>'.repeat(1_000_000)}${STORY}`, /nested more than 5000 deep/],
  ['two hundred thousand paragraphs', `<html><body>${'<p>x</p>'.repeat(200_000)}`, /more than 100000 elements/],
];

for (const [what, source, says] of REFUSED)
  test(`a page with ${what} is refused in one line`, () => {
    assert.throws(
      () => readPage(source, 'page.html'),
      (error) =>
        error instanceof Fault &&
        error.slug === 'html-large' &&
        says.test(error.message) &&
        !error.message.includes('\n'),
    );
  });

test('a page that unpacks from a hundred kilobytes to a hundred megabytes is stopped, and the next one read', async (t) => {
  const folder = folderWith(t, { 'b.html': `<html><body><h1>Bridge closed</h1>${STORY}</body></html>` });
  const bomb = gzipSync(Buffer.concat([Buffer.from('<!doctype html><html><body><p>'), Buffer.alloc(100_000_000, 'a')]));
  assert.ok(bomb.length < 110_000);
  writeFileSync(join(folder, 'a.html.gz'), bomb);
  const seen: string[] = [];
  for await (const one of ingest([folder]))
    seen.push(one.kind === 'fault' ? `${one.fault.slug} ${one.fault.message}` : one.article.text);
  assert.equal(seen.length, 2);
  assert.match(seen[0] as string, /^(?:article-long|gzip-bomb) .*a\.html\.gz: .*[^\n]$/);
  assert.ok((seen[1] as string).includes(PARAGRAPHS[0] as string));
});

test('where the library is asked too much, running text is taken as it stands', () => {
  const { text } = readPage(`<html><body>${'<p>x</p>'.repeat(40_000)}${STORY}</body></html>`, 'page.html');
  assert.ok(text.includes(PARAGRAPHS[1] as string));
});
