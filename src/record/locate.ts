/**
 * What makes an article this article and no other (DESIGN §3, law 1). Its address if it has one; a text file by its path
 * from the folder of the record, so that neither the current folder nor the place of a clone matters; a line of JSON Lines
 * by its own id, outlet and title, since two collections may both count from 1; what has no name at all by its words.
 */
import { realpathSync } from 'node:fs';
import { dirname, posix, relative, resolve, sep } from 'node:path';
import { basename } from 'node:path/posix';
import type { Article } from '../model/article.js';
import type { Place } from '../store/draft.js';
import { articleKey, captureId } from '../store/ids.js';

export interface Located {
  readonly locator: string;
  readonly key: string;
  readonly capture: string;
  readonly place: Place | null;
}

/** Finds the keys of articles whose paths are relative to `folder`, for a record whose paths are relative to `base`. */
export function locator(base: string, folder: string): (article: Article) => Located {
  const pathOf = relativePaths(base, folder);
  return (article) => {
    const { origin } = article;
    const path = origin.kind === 'file' && article.path !== null ? pathOf(article.path) : null;
    const name = nameOf(article, path);
    const key = articleKey(name);
    const place = path === null ? null : { path, offset: origin.offset, length: origin.length };
    return { locator: name, key, capture: captureId(key, origin.sha256), place };
  };
}

function nameOf(article: Article, path: string | null): string {
  const { id, url, outlet, title, origin } = article;
  const address = url === null ? null : canonicalUrl(url);
  if (address !== null) return `url:${address}`;
  if (isNamedAfterPath(article)) return path === null ? `content:${origin.sha256}` : `file:${path}`;
  if (isNamedAfterWords(article)) return `content:${origin.sha256}`;
  if (outlet !== null || title !== null) return `id:${JSON.stringify([id, outlet, title])}`;
  // Nothing but an id, and every file may have its own "1": the file's name tells them apart.
  return `id:${JSON.stringify(path === null ? [id] : [id, path])}`;
}

/** A whole text file (or pipe): its id is its path as given. */
function isNamedAfterPath({ id, path }: Article): boolean {
  if (path === null) return false;
  return id === path || id === posix.normalize(path.replaceAll(sep, '/'));
}

/** `ingest` names what came without a name after its digest: standard input, a line without id and address. */
function isNamedAfterWords({ id, path, origin }: Article): boolean {
  if (path === null && id === `stdin-${origin.sha256.slice(0, 12)}`) return true;
  const stem = path === null ? 'stdin' : posix.normalize(path.replaceAll(sep, '/'));
  return id.startsWith(`${stem}#`) && /^[0-9a-f]{12}$/.test(id.slice(stem.length + 1));
}

/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid)$/i;

/** The address without fragment, tracking parameters and the default port; null for what is not a web address. */
export function canonicalUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  if (kept.length < url.searchParams.size) url.search = new URLSearchParams(kept).toString();
  return url.href;
}

/** Paths from `base`, with `/`. Folders are followed through links, or one file would have two names. */
export function relativePaths(base: string, folder: string): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const absolute = resolve(folder, path);
    const parent = dirname(absolute);
    let real = known.get(parent);
    if (real === undefined) {
      real = realFolder(parent);
      known.set(parent, real);
    }
    return relative(base, resolve(real, basename(absolute.replaceAll(sep, '/')))).replaceAll(sep, '/');
  };
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
