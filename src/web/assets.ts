/** The style sheet, the script and the sign of the site: files named by what they hold, so that a browser may keep them for good. */
import { createHash } from 'node:crypto';
import { SCRIPT } from './script.js';
import { SITE_STYLE } from './style/site.js';

export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

export const STYLE_SHEET = asset('style', 'css', 'text/css; charset=utf-8', SITE_STYLE);
export const KEYS = asset('keys', 'js', 'text/javascript; charset=utf-8', SCRIPT);
/** A quotation mark on paper. */
export const ICON = asset(
  'icon',
  'svg',
  'image/svg+xml',
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#23211d"/><path fill="#fffdf8" d="M7 21v-6c0-4 2-6.500 6-7v3c-2 .5-3 1.500-3 4h3v6zm11 0v-6c0-4 2-6.500 6-7v3c-2 .5-3 1.500-3 4h3v6z"/></svg>`,
);

export const ASSETS: readonly Asset[] = [STYLE_SHEET, KEYS, ICON];

function asset(name: string, ending: string, type: string, body: string): Asset {
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { path: `/${name}-${digest}.${ending}`, type, body };
}
