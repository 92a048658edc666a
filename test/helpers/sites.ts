/** A site over a record, asked without a socket, as a browser or a program would ask. */
import type { TestContext } from 'node:test';
import type { Article } from '../../src/model/article.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { createSite, type Site, type SiteOptions } from '../../src/web/site.js';
import { recordAll } from './records.js';
import { speakingReader } from './speaking-reader.js';

export interface SiteAtHand {
  readonly site: Site;
  readonly store: Store;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** The body of a page that must be there. */
  page(path: string): Promise<string>;
  json(path: string): Promise<Record<string, unknown>>;
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
}

/** A site over a record in memory that holds `articles`. */
export async function siteWith(
  t: TestContext,
  articles: readonly Article[],
  options: Partial<SiteOptions> = {},
): Promise<SiteAtHand> {
  const store = await openStore(':memory:');
  t.after(() => store.close());
  await recordAll(store, articles, { reader: speakingReader() });
  return siteOver(store, options);
}

export function siteOver(store: Store, options: Partial<SiteOptions> = {}): SiteAtHand {
  const site = createSite({ store, bound: '127.0.0.1', ...options });
  const ask = async (path: string, init: RequestInit) =>
    site.fetch(new Request(`http://127.0.0.1:7331${path}`, init), { address: '127.0.0.1' });
  const get: SiteAtHand['get'] = (path, headers = {}) => ask(path, { headers: { host: '127.0.0.1:7331', ...headers } });
  const found = async (path: string) => {
    const response = await get(path);
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  return {
    site,
    store,
    get,
    page: async (path) => (await found(path)).text(),
    json: async (path) => (await found(path)).json() as Promise<Record<string, unknown>>,
    post: (path, fields, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { host: '127.0.0.1:7331', 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
  };
}
