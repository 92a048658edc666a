/**
 * `node --import tsx scripts/pictures.ts`: makes the pictures of the README anew (docs/pictures), from the examples on a record, in a real browser.
 * Run it after `npm run build` and a change of pages that shows.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { openStore } from '../src/store/open.js';
import { listen } from '../src/web/server.js';
import { createSite } from '../src/web/site.js';
import { findBrowser } from './browser.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCREEN = { width: 1100, height: 760 };

/** What is shown, and which address of the site it is. */
const PICTURES: readonly (readonly [name: string, address: (site: string) => Promise<string>])[] = [
  ['article', async (site) => `/article/${(await first(site, '/search.json?q=%22bridge+is+safe%22')).article.key}`],
  ['speaker', async (site) => `/speaker/${(await first(site, '/speakers.json?q=Voss')).id}`],
];

async function first(site: string, path: string): Promise<{ id: string; article: { key: string } }> {
  const answer = (await (await fetch(site + path.slice(1))).json()) as Record<string, unknown>;
  const [one] = (answer['statements'] ?? answer['speakers']) as { id: string; article: { key: string } }[];
  if (one === undefined) throw new Error(`${path}: the examples have none`);
  return one;
}

const browser = findBrowser({ install: true });
if (browser.path === null) throw new Error(browser.why);
const folder = mkdtempSync(join(tmpdir(), 'hearsay-pictures-'));
const db = join(folder, 'examples.db');
const args = ['bin/hearsay.js', 'record', '--quiet', '--db', db, 'examples/*.txt', 'examples/*.jsonl'];
const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
if (status !== 0) throw new Error('the examples were not recorded');
const store = await openStore(db);
const site = await listen(createSite({ store, bound: '127.0.0.1' }), '127.0.0.1', 0);
const opened = await chromium.launch({ executablePath: browser.path });
try {
  const page = await (await opened.newContext({ viewport: SCREEN, colorScheme: 'light' })).newPage();
  for (const [name, address] of PICTURES) {
    await page.goto(site.address + (await address(site.address)).slice(1));
    await page.screenshot({ path: join(ROOT, 'docs/pictures', `${name}.png`) });
    console.log(`docs/pictures/${name}.png`);
  }
} finally {
  await opened.close();
  await site.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
