/** The page of examples/browser reads what is pasted, in a real browser, with the network cut off, and finds what Node finds. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { WEIGHTS } from '../../src/browser.js';
import { read } from '../../src/record/read.js';
import { browserPages } from '../helpers/browser.js';
import { ROOT } from '../project/tree.js';

const pages = browserPages();
const skip = pages.missing ?? false;
const BRIDGE = readFileSync(join(ROOT, 'examples/bridge.txt'), 'utf8');

/** The server of the example, as its comment says to start it. */
async function served(t: TestContext): Promise<string> {
  const child = spawn(process.execPath, ['examples/browser/serve.mjs', '0'], { cwd: ROOT });
  t.after(() => child.kill());
  for await (const line of child.stdout) return String(line).trim();
  throw new Error('the server printed no address');
}

test('the page reads what is pasted without a network, and says what Node says', { skip }, async (t) => {
  const address = await served(t);
  const { page, requests, complaints } = await pages.visit(address);
  await page.waitForSelector('#button:not([disabled])');
  await page.context().setOffline(true);
  await page.fill('#text', BRIDGE);
  await page.click('#button');
  await page.waitForSelector('#said li');
  const shown = await page.locator('#said li strong').allTextContents();
  const { statements, referents } = read({ id: 'text', text: BRIDGE });
  const names = new Map(referents.map(({ id, name }) => [id, name]));
  const spoken = statements.filter(({ standing, attitude }) => standing !== 'denied' && !attitude);
  assert.ok(spoken.length > 8);
  assert.deepEqual(
    shown,
    spoken.map(({ speaker, source }) => {
      const words = source.map(([start, end]) => BRIDGE.slice(start, end)).join(' … ');
      return (speaker === null ? undefined : names.get(speaker)) ?? (words || 'Speaker open');
    }),
  );
  await page.fill('#text', '“<img src=x onerror=alert(1)>,” said <b>Ada Voss</b>.');
  await page.click('#button');
  assert.equal(await page.locator('#said img, #said b').count(), 0, 'words of an article are words');
  assert.deepEqual([requests, complaints], [[], []]);
});

test('what the package gives a browser reads as Node does, to the character, and refuses weights that are others', {
  skip,
}, async (t) => {
  const address = await served(t);
  const { page } = await pages.visit(address);
  const inBrowser = await page.evaluate<string>(
    `import('/dist/browser.js').then(async ({ openReader }) => JSON.stringify((await openReader())({ id: 'text', text: ${JSON.stringify(BRIDGE)} })))`,
  );
  assert.equal(inBrowser, JSON.stringify(read({ id: 'text', text: BRIDGE })));
  const spoilt = (change: string) =>
    page.evaluate<string>(
      `import('/dist/browser.js').then(async ({ openReader }) => {
        const plain = window.fetch;
        window.fetch = async (address) => { ${change} };
        try { await openReader(); return 'opened'; } catch (error) { return error.slug + ' ' + error.message; } finally { window.fetch = plain; }
      })`,
    );
  assert.match(await spoilt('return new Response(null, { status: 404 })'), /^weights-missing .*answered 404/);
  const other = `const bytes = new Uint8Array(await (await plain(address)).arrayBuffer());
    if (String(address).endsWith('tag.bin')) bytes[4000] ^= 1;
    return new Response(bytes);`;
  assert.match(await spoilt(other), /^weights-changed .*tag\.bin/);
});

test('the weights a browser fetches are those of this release', () => {
  const newest = readdirSync(join(ROOT, 'models'))
    .filter((name) => name.startsWith('en-'))
    .sort()
    .at(-1);
  assert.equal(WEIGHTS, newest);
});

test('the server of the example serves nothing beside the page, the package and its weights', async (t) => {
  const address = await served(t);
  for (const path of [
    'package.json',
    'src/index.ts',
    'examples/bridge.txt',
    'dist/..%2fpackage.json',
    'dist/%2e%2e/package.json',
  ])
    assert.equal((await fetch(address + path)).status, 404, path);
  assert.ok(existsSync(join(ROOT, 'dist/browser.js')));
});
