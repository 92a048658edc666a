/** Sixty articles made to do harm, put on a record by the program and shown in a real browser: nothing of them runs and no page breaks. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { type Listening, listen } from '../../src/web/server.js';
import { createSite } from '../../src/web/site.js';
import { browserPages, type Opened } from '../helpers/browser.js';
import { hearsay } from '../helpers/hearsay.js';
import { HOSTILE } from '../helpers/hostile.js';
import { ROOT } from '../project/tree.js';

const pages = browserPages();
const skip = pages.missing ?? false;

let store: Store;
let served: Listening;
let folder = '';
/** Keys of the articles by their ids. */
const keys = new Map<string, string>();
before(() => record());
after(async () => {
  await served?.stop();
  await store?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function record(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-hostile-'));
  const [db, file] = [join(folder, 'hostile.db'), join(folder, 'hostile.jsonl')];
  writeFileSync(file, HOSTILE.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const { code, err } = hearsay(ROOT, ['record', '--quiet', '--db', db, file]);
  assert.deepEqual([code, err], [0, '']);
  store = await openStore(db);
  served = await listen(createSite({ store, bound: '127.0.0.1' }), '127.0.0.1', 0);
  for await (const { article } of store.captures()) keys.set(article.id, article.key);
}

/** What must hold of any page, whatever stands on it; looked at inside the page. */
const WHOLE = `({
  ran: window.hostile ?? null,
  foreign: [...document.querySelectorAll('body script, body style, body link, body meta, body base, iframe, object, embed, img, math, body title:not(svg title), form[action^="http"], [onerror], [onload], [onfocus], [onmouseover], a[href^="javascript:"], [style]')].map((one) => one.outerHTML.slice(0, 200)),
  order: [...document.body.children].map((one) => one.tagName + (one.id === '' ? '' : '#' + one.id)).join(' '),
  heads: document.querySelectorAll('h1').length,
  twice: [...document.querySelectorAll('[id]')].map((one) => one.id).filter((id, i, all) => all.indexOf(id) !== i),
  width: document.documentElement.scrollWidth,
})`;

interface Whole {
  readonly ran: unknown;
  readonly foreign: readonly string[];
  readonly order: string;
  readonly heads: number;
  readonly twice: readonly string[];
  readonly width: number;
}

/** One window for each width: opening one takes longer than any page. */
const windows = new Map<number, Promise<Opened>>();

async function look(path: string, width: number): Promise<Page> {
  const opened = windows.get(width) ?? pages.visit(served.address, { width });
  windows.set(width, opened);
  const { page, requests, complaints } = await opened;
  const answer = await page.goto(`${served.address}${path}`);
  assert.equal(answer?.status(), 200, path);
  const { width: wide, ...found } = await page.evaluate<Whole>(WHOLE);
  const whole = { ran: null, foreign: [], order: 'A HEADER MAIN#main FOOTER', heads: 1, twice: [] };
  assert.deepEqual(found, whole, path);
  assert.ok(wide <= width, `${path} is ${wide} px wide`);
  assert.deepEqual([requests, complaints], [[], []], path);
  return page;
}

/** The text alone: what stands beside it and the signs of statements taken away. */
const WORDS = `(() => {
  const text = document.querySelector('.text').cloneNode(true);
  for (const one of text.querySelectorAll('.margin, .label, .kind, .turning')) one.remove();
  return text.textContent;
})()`;

/** Letters and digits alone: what is left of a text when signs are shown in other ways. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

test('every one of them is on the record', { skip }, () => {
  assert.equal(HOSTILE.length, 60);
  assert.deepEqual([...keys.keys()].sort(), HOSTILE.map(({ id }) => id).sort());
});

test('an article shows its own words, runs nothing, asks for nothing and fits the screen', { skip }, async () => {
  for (const [i, { id, text }] of HOSTILE.entries()) {
    const page = await look(`article/${keys.get(id)}`, i % 2 === 0 ? 1280 : 320);
    const shown = letters(await page.evaluate<string>(WORDS));
    const line = text.split('\n').find((one) => /Voss/.test(one)) ?? '';
    const words = letters(line.replace(/\p{Cs}|[\u0000-\u001f]/gu, ' ')).slice(-20);
    assert.ok(line.length > 20_000 || shown.includes(words), `${id.slice(0, 60)}: ${words}`);
  }
});

test('statements and speakers of them run nothing either', { skip }, async () => {
  let statements = 0;
  for (const [i, { id }] of HOSTILE.entries()) {
    const [one] = await store.saidIn(keys.get(id) ?? '');
    if (one === undefined) continue;
    statements++;
    const width = i % 2 === 0 ? 320 : 1280;
    await look(`statement/${one.id}`, width);
    const [speaker] = one.speakerIds;
    if (i % 3 === 0 && speaker !== undefined) await look(`speaker/${speaker}`, width);
  }
  assert.ok(statements > 40, `${statements} articles with a statement`);
});

test('lists of them and searches for them run nothing', { skip }, async () => {
  const asked = [
    '<script>window.hostile=1</script>',
    '"></form><img src=x onerror=alert(1)>',
    'safe \u202e\u2066',
    '=1+1',
  ];
  const paths = ['', 'search', 'speakers', 'quotations', 'stories', 'sources', 'corrections'];
  for (const path of paths) await look(path, 320);
  for (const words of asked)
    for (const path of [
      `search?q=${encodeURIComponent(`${words} bridge`)}`,
      `search?outlet=${encodeURIComponent(`${words} x`)}`,
    ])
      await look(path, 1280);
});
