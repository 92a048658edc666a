/** The site in a real browser: what axe says, narrow screens, no script, the keyboard, where links lead. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openStore } from '../../src/store/open.js';
import type { QueueStatus } from '../../src/store/queue.js';
import type { NewCorrection, Store } from '../../src/store/store.js';
import { PAGES } from '../../src/web/routes.js';
import { type Listening, listen } from '../../src/web/server.js';
import { createSite } from '../../src/web/site.js';
import { browserPages } from '../helpers/browser.js';
import { hearsay } from '../helpers/hearsay.js';
import { ROOT } from '../project/tree.js';

const pages = browserPages();
const skip = pages.missing ?? false;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let examples: Store;
/** Of the examples, with a queue beside it, so that its page shows figures. */
let served: Listening;
/** Of a record with nothing on it, behind a token. */
let bare: Listening;
let empty: Store;
/** Address of the page of the statement that says the bridge is safe, and of its article. */
let statement = '';
let article = '';
let folder = '';
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-site-'));
  const db = join(folder, 'examples.db');
  hearsay(ROOT, ['record', '--quiet', '--db', db, 'examples/*.txt', 'examples/*.jsonl']);
  examples = await openStore(db);
  empty = await openStore(join(folder, 'empty.db'));
  const queueStatus = async () => QUEUE;
  served = await listen(createSite({ store: examples, bound: '127.0.0.1', queueStatus }), '127.0.0.1', 0);
  bare = await listen(
    createSite({ store: empty, bound: '127.0.0.1', token: 'a token of some length' }),
    '127.0.0.1',
    0,
  );
  const found = await fetch(`${served.address}search.json?q=%22bridge+is+safe%22`);
  const [one] = ((await found.json()) as { statements: { id: string; article: { key: string } }[] }).statements;
  statement = `/statement/${one?.id}`;
  article = `/article/${one?.article.key}`;
  const note: NewCorrection = {
    item: one?.id ?? '',
    field: 'note',
    value: 'Seen in the archive.',
    author: 'Kim',
    at: '2031-03-20T10:00:00Z',
  };
  await examples.correct(note);
  await examples.searches.put({ name: 'bridges', asks: { q: 'bridge' }, at: '2031-03-20T10:00:00Z' });
  for (const { path } of PAGES) views.push(...(await addressesOf(path)));
  views.push(...STATES());
});
after(async () => {
  await served?.stop();
  await bare?.stop();
  await examples?.close();
  await empty?.close();
  rmSync(folder, { recursive: true, force: true });
});

const QUEUE: QueueStatus = {
  waiting: 900,
  inHand: 16,
  aside: 30,
  articles: 12_345,
  workers: [{ name: 'desk 1', since: '2031-03-14T11:00:00Z', articles: 36, statements: 90, failed: 2, inHand: 16 }],
  setAside: [{ id: 'ca_1', name: 'wire/7', tries: 3, reason: 'wire/7: its reader ended' }],
};

/** Pages of one thing, and the list that leads to it; of any list added, `speakers` leads to `/speaker/:id`. */
const LISTS: Readonly<Record<string, string>> = { story: 'stories' };

/** The addresses of a page: itself, or the first and the last of its list. A page that no list leads to must be told of here. */
async function addressesOf(path: string): Promise<string[]> {
  if (!path.includes(':')) return [path];
  const name = path.split('/')[1] as string;
  if (name === 'statement') return [statement];
  if (name === 'saved') return ['/saved/bridges'];
  if (name === 'article') return [article, `${article}?attitudes=1`];
  const list = LISTS[name] ?? `${name}s`;
  const answer = (await (await fetch(`${served.address}${list}.json`)).json()) as Record<string, { id: string }[]>;
  const ids = (answer[list] ?? []).map(({ id }) => id);
  assert.ok(ids.length > 0, `${path}: no list leads to it`);
  return [...new Set([ids[0], ids.at(-1)])].map((id) => `/${name}/${id}`);
}

/** What pages show in answer to a question, or in vain. */
const STATES = () => [
  '/search?q=bridge&by=Voss',
  '/search?q=zzz',
  '/saved?by=Voss',
  '/speakers?q=zzz',
  '/quotations?q=bridge',
  '/stories?q=zzz',
  '/events?about=Ansel&status=planned',
  '/timeline?about=Ansel',
  '/tensions?kind=denial',
  '/tensions?about=zzz',
  '/commitments?kind=promise',
  '/commitments?about=zzz',
  '/search?act=shout',
  '/nowhere',
];
/** Every page of the site as it is shown to somebody. */
const views: string[] = [];

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

for (const [dark, width, script] of [
  [false, 1280, true],
  [true, 1280, true],
  [false, 320, false],
  [true, 320, true],
] as const)
  test(`axe finds nothing to mend on any page and none is wider than the screen, ${dark ? 'dark' : 'light'}, ${width} px${script ? '' : ', without script'}`, {
    skip,
  }, async () => {
    const { page, requests, complaints } = await pages.visit(served.address, { dark, width });
    // Axe is a script itself: the site's own is left out.
    if (!script) await page.route(/\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    const wrong: string[] = [];
    for (const view of views) {
      const answer = await page.goto(served.address + view.slice(1));
      assert.ok((answer?.status() ?? 500) < 500, view);
      wrong.push(...(await violations(page)).map((one) => `${view}: ${one}`));
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (wide > width) wrong.push(`${view}: ${wide} px wide`);
    }
    for (const view of ['', 'search', 'speakers']) {
      await page.goto(`${bare.address}${view}`);
      wrong.push(...(await violations(page)).map((one) => `the door: ${one}`));
    }
    await page.fill('input[name="token"]', 'a token of some length');
    await page.click('.enter button');
    for (const { path } of PAGES.filter(({ path }) => !path.includes(':'))) {
      await page.goto(bare.address + path.slice(1));
      wrong.push(...(await violations(page)).map((one) => `of an empty record, ${path}: ${one}`));
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      [...requests].filter((one) => !one.startsWith(bare.address)),
      [],
    );
    assert.deepEqual(
      complaints.filter((one) => !/^verbose|status of 40[0134]/.test(one)),
      [],
    );
    await page.context().close();
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
  for (const view of views) {
    const { page } = await pages.visit(served.address + view.slice(1));
    for (const link of await page.evaluate<string[]>(
      `[...document.querySelectorAll('a[href^="/"], link[href^="/"], script[src^="/"]')].map((a) => (a.href || a.src).replace(/#.*/, ''))`,
    ))
      seen.add(link);
    await page.context().close();
  }
  assert.ok(seen.size > 60, `${seen.size} links`);
  for (const link of seen) {
    const { status } = await fetch(link);
    if (!/\/nowhere|act=shout/.test(link)) assert.equal(status, 200, link);
  }
});
