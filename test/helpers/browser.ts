/** A real browser for tests of pages: nothing of the network, every message of the console kept. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.js';

export interface Opened {
  readonly page: Page;
  /** Addresses asked for besides the page itself. */
  readonly requests: readonly string[];
  /** What the console, the page and the policy complained of. */
  readonly complaints: readonly string[];
}

export interface Pages {
  /** Why there is no browser: tests that need one are skipped with this reason, aloud; null where there is one. */
  readonly missing: string | null;
  /** Opens a page from a file of its own. */
  open(markup: string, screen?: Screen): Promise<Opened>;
  /** Opens a page of a server; other addresses of it count as its own. */
  visit(address: string, screen?: Screen): Promise<Opened>;
}

export interface Screen {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly hash?: string;
  /** False for a browser in which scripts do not run. */
  readonly script?: boolean;
}

/** Starts a browser when the first page is opened, and closes it after the last test of the file. */
export function browserPages(): Pages {
  const found = findBrowser({ install: true });
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-page-'));
  let browser: Promise<Browser> | null = null;
  let count = 0;
  after(async () => {
    await (await browser)?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const start = async (address: string, isOwn: (url: string) => boolean, screen: Screen): Promise<Opened> => {
    const { width = 1280, height = 900, dark = false, hash = '', script = true } = screen;
    browser ??= chromium.launch({ executablePath: found.path ?? '', timeout: 60_000 });
    const context = await (await browser).newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      javaScriptEnabled: script,
    });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!isOwn(request.url().replace(/#.*/, ''))) requests.push(request.url());
    });
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(address + hash);
    return { page, requests, complaints };
  };
  return {
    missing: found.path === null ? `SKIPPED, NO BROWSER: ${found.why}; set CHROME_PATH to one` : null,
    open: (markup, screen = {}) => {
      const file = join(folder, `page-${++count}.html`);
      writeFileSync(file, markup);
      const address = pathToFileURL(file).href;
      return start(address, (url) => url === address, screen);
    },
    visit: (address, screen = {}) => start(address, (url) => url.startsWith(new URL(address).origin), screen),
  };
}
