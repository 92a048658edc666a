/** The site in a real browser: what axe says, narrow screens, no script, the keyboard, where links lead. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { type Listening, listen } from '../../src/web/server.js';
import { createSite } from '../../src/web/site.js';
import { browserPages } from '../helpers/browser.js';
import { hearsay } from '../helpers/hearsay.js';
import { ROOT } from '../project/tree.js';

const pages = browserPages();
const skip = pages.missing ?? false;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let examples: Store;
let served: Listening;
/** Address of the page of the statement that says the bridge is safe, and of its article. */
let statement = '';
let article = '';
let folder = '';
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-site-'));
  const db = join(folder, 'examples.db');
  hearsay(ROOT, ['record', '--quiet', '--db', db, 'examples/*.txt', 'examples/*.jsonl']);
  examples = await openStore(db);
  served = await listen(createSite({ store: examples, bound: '127.0.0.1' }), '127.0.0.1', 0);
  const found = await fetch(`${served.address}search.json?q=%22bridge+is+safe%22`);
  const [one] = ((await found.json()) as { statements: { id: string; article: { key: string } }[] }).statements;
  statement = `statement/${one?.id}`;
  article = `article/${one?.article.key}`;
  for (const [list, path] of [
    ['speakers', 'speaker'],
    ['events', 'event'],
    ['tensions', 'tension'],
    ['quotations', 'quotation'],
    ['stories', 'story'],
  ] as const) {
    const answer = (await (await fetch(`${served.address}${list}.json`)).json()) as Record<string, { id: string }[]>;
    const id = answer[list]?.[0]?.id;
    assert.ok(id !== undefined, list);
    ones.push(`${path}/${id}`);
  }
});
after(async () => {
  await served?.stop();
  await examples?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<readonly Violation[]>(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((result) => result.violations)',
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`));
}

/** Every kind of page, and what is asked of it in vain. */
const views = () => [
  '',
  'search?q=bridge&by=Voss',
  'search?q=zzz',
  `${article}?attitudes=1`,
  statement,
  ...lists,
  ...ones,
  'timeline?about=Ansel',
  'nowhere',
];
const lists = [
  'speakers',
  'events',
  'timeline',
  'tensions',
  'commitments',
  'quotations',
  'stories',
  'sources',
  'corrections',
] as const;
/** One of each list that has some, by its address. */
const ones: string[] = [];

for (const [dark, width] of [
  [false, 1280],
  [true, 1280],
  [false, 320],
] as const)
  test(`axe finds nothing to mend and nothing is wider than the screen, ${dark ? 'dark' : 'light'}, ${width} px`, {
    skip,
  }, async () => {
    for (const view of views()) {
      const { page, requests, complaints } = await pages.visit(served.address + view, { dark, width });
      assert.deepEqual(await violations(page), [], view);
      assert.ok((await page.evaluate<number>('document.documentElement.scrollWidth')) <= width, `${view} is too wide`);
      assert.deepEqual([...requests], [], view);
      if (view !== 'nowhere') assert.deepEqual([...complaints], [], view);
      await page.context().close();
    }
  });

test('without script one finds who said it, where it stands, and the citation', { skip }, async () => {
  const { page } = await pages.visit(served.address, { script: false });
  await page.fill('#q', '"bridge is safe"');
  await page.click('.find button');
  await page.click('.saying a.deed');
  assert.match((await page.textContent('h1')) ?? '', /Ada Voss said/);
  assert.match((await page.textContent('.context')) ?? '', /The bridge is safe,” Ms Voss told parliament/);
  assert.match((await page.textContent('pre')) ?? '', /^Ada Voss said: “The bridge is safe/);
  await page.click('text=/^Line \\d+, column/');
  const id = new URL(page.url()).hash.slice(1);
  assert.equal(await page.locator(`[id="${id}"]`).count(), 1);
  await page.context().close();
});

test('the keyboard reaches search and goes from statement to statement', { skip }, async () => {
  const { page } = await pages.visit(`${served.address}search?q=bridge`);
  await page.keyboard.press('/');
  assert.equal(await page.evaluate('document.activeElement.id'), 'q');
  await page.keyboard.press('Tab');
  await page.keyboard.press('j');
  const first = await page.evaluate<string>('document.activeElement.href');
  await page.keyboard.press('j');
  assert.match(first, /\/statement\/st_/);
  assert.notEqual(await page.evaluate('document.activeElement.href'), first);
  await page.context().close();
});

test('every address of the site that a page links to leads somewhere', { skip }, async () => {
  const seen = new Set<string>();
  for (const view of views()) {
    const { page } = await pages.visit(served.address + view);
    for (const link of await page.evaluate<string[]>(
      `[...document.querySelectorAll('a[href^="/"], link[href^="/"], script[src^="/"]')].map((a) => (a.href || a.src).replace(/#.*/, ''))`,
    ))
      seen.add(link);
    await page.context().close();
  }
  assert.ok(seen.size > 60, `${seen.size} links`);
  for (const link of seen) {
    const { status } = await fetch(link);
    if (!/\/nowhere/.test(link)) assert.equal(status, 200, link);
  }
});
