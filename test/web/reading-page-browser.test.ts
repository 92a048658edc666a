/** The reading page in a real browser: the examples, and an article made to do harm. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { browserPages } from '../helpers/browser.js';
import { hearsay } from '../helpers/hearsay.js';
import { ROOT } from '../project/tree.js';

const pages = browserPages();
const skip = pages.missing ?? false;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let examples = '';
let bridge = '';
before(() => {
  const read = (...args: string[]) => hearsay(ROOT, ['read', '--quiet', '--format', 'html', ...args]).out;
  examples = read('examples/*.txt', 'examples/*.jsonl');
  bridge = read('--attitudes', '--why', 'examples/bridge.txt');
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

test('the page of all examples loads whole, asks for nothing and complains of nothing', { skip }, async () => {
  const { page, requests, complaints } = await pages.open(examples);
  assert.equal(await page.evaluate('document.querySelectorAll("article").length'), 12);
  assert.equal(await page.evaluate('getComputedStyle(document.querySelector(".source")).fontStyle'), 'normal');
  assert.equal(await page.evaluate('getComputedStyle(document.querySelector(".cue")).fontStyle'), 'italic', 'no style');
  assert.deepEqual([...requests], []);
  assert.deepEqual([...complaints], []);
});

for (const dark of [false, true])
  test(`axe finds nothing to mend, ${dark ? 'dark' : 'light'}`, { skip }, async () => {
    const { page } = await pages.open(bridge, { dark });
    assert.deepEqual(await violations(page), []);
  });

test('axe finds nothing to mend in a page of many articles', { skip }, async () => {
  const { page } = await pages.open(examples, { width: 390 });
  assert.deepEqual(await violations(page), []);
});

test('every link of the page leads somewhere, and every statement there and back', { skip }, async () => {
  const { page } = await pages.open(examples);
  const astray = `[...document.querySelectorAll('a[href^="#"]')].filter((a) => document.querySelectorAll('[id="' + a.hash.slice(1) + '"]').length !== 1).map((a) => a.outerHTML)`;
  assert.deepEqual(await page.evaluate(astray), []);
  const alone = `[...document.querySelectorAll('.voice li[id]')].filter((li) => li.querySelector('.place').hash !== '#' + li.id.replace('e', 's')).map((li) => li.id)`;
  assert.deepEqual(await page.evaluate(alone), []);
  await page.click('#a1 a.label >> nth=0');
  const reached = await page.evaluate<{ id: string; seen: boolean }>(
    `(({ id, top, bottom }) => ({ id, seen: top >= 0 && bottom <= innerHeight }))((() => { const target = document.querySelector(':target'); const { top, bottom } = target.getBoundingClientRect(); return { id: target.id, top, bottom }; })())`,
  );
  assert.deepEqual(reached, { id: 'a1e1', seen: true });
  await page.click('#a1e1 a.place');
  assert.equal(await page.evaluate('document.querySelector(":target").id'), 'a1s1');
});

test('the page says what the file says', { skip }, async () => {
  const { page } = await pages.open(bridge);
  const shown = await page.evaluate<string>(
    `(() => { const text = document.querySelector('.text').cloneNode(true); for (const extra of text.querySelectorAll('.margin, .label, .joint, .kind')) extra.remove(); return [...text.children].map((row) => row.textContent).join(' '); })()`,
  );
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  assert.equal(flat(shown), flat(readFileSync(`${ROOT}/examples/bridge.txt`, 'utf8')));
});

for (const width of [320, 640, 961])
  test(`nothing sticks out at ${width} pixels`, { skip }, async () => {
    const long = 'https://courier.example/'.repeat(20);
    const { page } = await pages.open(examples.replaceAll('Ada Voss', long).replaceAll('bridge was safe', long), {
      width,
    });
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    assert.ok(wide <= width, `${wide} pixels wide`);
  });

test('an article made to do harm does none', { skip }, async () => {
  const evil = `"'><script>alert(1)</script><img src="https://evil.example/x.png" onerror="alert(2)"><svg onload=alert(3)><style>*{background:url(https://evil.example/y)}</style><iframe src="javascript:alert(4)"></iframe>`;
  const line = JSON.stringify({
    id: evil,
    title: evil,
    outlet: evil,
    url: 'javascript:alert(5)',
    text: `${evil} denies it\n\n“${evil} is \u202egnilaets\u0000 all,” Ada ${evil} Voss said. </p></article></body> Rosa Quill said that <a href="javascript:alert(6)">the ferry</a> was late.\n`,
  });
  const { code, out } = hearsay(ROOT, ['read', '-', '--quiet', '--format', 'html', '--why'], { input: `${line}\n` });
  assert.equal(code, 0);
  const { page, requests, complaints } = await pages.open(out);
  assert.deepEqual(
    await page.evaluate(
      `['script', 'img', 'svg', 'iframe', 'a[href^="javascript"]', '[onerror]'].filter((one) => document.querySelector(one) !== null)`,
    ),
    [],
  );
  assert.equal(await page.evaluate('document.querySelectorAll("style").length'), 1);
  await page.focus('a.label >> nth=0');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate('document.querySelector(":target").id'), 'a1e1');
  assert.deepEqual([...requests], []);
  assert.deepEqual([...complaints], []);
});

test('on paper the margin is there and the hints are not', { skip }, async () => {
  const { page } = await pages.open(bridge);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.evaluate('getComputedStyle(document.querySelector(".margin")).display'), 'block');
  assert.equal(await page.evaluate('getComputedStyle(document.querySelector(".legend")).display'), 'none');
});
