/**
 * Finds a browser for the tests, or installs one: CHROME_PATH, the usual programs, what Playwright or Puppeteer keep; then,
 * as root on a system with apt, `apt-get install chromium` within four minutes. Where none can be had it says why.
 * `node --import tsx scripts/browser.ts` prints what it finds.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export type Browser = { readonly path: string } | { readonly path: null; readonly why: string };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const LIMIT_MS = 240_000;

/** A browser that starts, or the reason why there is none. */
export function findBrowser({ install }: { readonly install: boolean }): Browser {
  const asked = process.env['CHROME_PATH'];
  if (asked !== undefined && asked !== '')
    return existsSync(asked) ? { path: asked } : { path: null, why: `CHROME_PATH names ${asked}, which is not there` };
  const found = installed();
  if (found !== null) return { path: found };
  if (!install) return { path: null, why: 'no Chromium, Chrome or Edge on this machine' };
  const failure = installByApt();
  const now = installed();
  return now === null ? { path: null, why: failure ?? 'apt-get brought no chromium' } : { path: now };
}

function installed(): string | null {
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':');
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...PLACES, ...cached()].find((path) => existsSync(path)) ?? null;
}

/** Browsers that Playwright and Puppeteer have fetched for other projects, newest first. */
function cached(): string[] {
  const home = homedir();
  const folders = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? '',
    join(home, '.cache/ms-playwright'),
    join(home, 'Library/Caches/ms-playwright'),
    join(home, '.cache/puppeteer/chrome'),
  ];
  return folders
    .filter((folder) => folder !== '' && existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^chromium|^linux-|^mac/.test(name))
        .sort()
        .reverse()
        .flatMap((name) =>
          [
            'chrome-linux/chrome',
            'chrome-linux64/chrome',
            'chrome-linux/headless_shell',
            'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
          ].map((program) => join(folder, name, program)),
        ),
    );
}

/** Null where apt did it, else why not. */
function installByApt(): string | null {
  if (process.platform !== 'linux')
    return 'no Chromium, Chrome or Edge here, and it is installed by itself on Linux only';
  if (process.getuid?.() !== 0) return 'no Chromium, Chrome or Edge here, and only root may install one';
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return 'no Chromium, Chrome or Edge here, and no apt-get to install one with';
  process.stderr.write(
    'no browser for the tests of pages: apt-get installs chromium, which takes up to four minutes\n',
  );
  const until = Date.now() + LIMIT_MS;
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
      timeout: Math.max(1000, until - Date.now()),
    });
  const add = () => apt('install', '-y', '--no-install-recommends', 'chromium');
  let last = add();
  if (last.status !== 0) {
    // Lists of packages may be missing or old.
    apt('update');
    last = add();
  }
  if (last.status === 0) return null;
  const says = last.error?.message ?? last.stderr.trim().split('\n').at(-1) ?? '';
  return `apt-get could not install chromium: ${says}`;
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  const browser = findBrowser({ install: true });
  console.log(browser.path ?? `none: ${browser.why}`);
  process.exitCode = browser.path === null ? 1 : 0;
}
