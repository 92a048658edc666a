/**
 * The site over a large record: milliseconds of each kind of page asked in process, the article page on one core, and a load generator on
 * loopback with the server's memory beside it. `--db FILE` names the record; without one the examples are recorded.
 *
 *     npm run bench -- web                  the examples, and 100,000 requests: is memory flat?
 *     npm run bench -- web --db large.db    how long pages of a large record take
 */
import { spawnSync } from 'node:child_process';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { compiled } from './compiled.js';
import { atLeast, atMost, type BenchOptions, type Figure, quantile, type Result, single } from './figure.js';

/** Common and rare words, a phrase, several at once, none at all. */
const WORDS = [
  'bridge',
  'said',
  'oil prices',
  '"interest rates"',
  'people',
  'zeppelin',
  'government minister',
  'war',
  '',
];
const NAMES = ['minister', 'spokesman', 'police', 'officials', 'president'];

type Fetch = (path: string) => Promise<Response>;

export async function web({ quick, folder, db }: BenchOptions): Promise<Result> {
  const file = db ?? examplesIn(folder);
  const [{ openStore }, { createSite }, { listen }] = await Promise.all([
    compiled('store/open'),
    compiled('web/site'),
    compiled('web/server'),
  ]);
  const store = await openStore(file, { create: false });
  try {
    const site = createSite({ store, bound: '127.0.0.1', bucket: null });
    const fetch: Fetch = async (path) =>
      site.fetch(new Request(`http://127.0.0.1:7331${path}`, { headers: { host: '127.0.0.1:7331' } }), {
        address: '127.0.0.1',
      });
    const kinds = await pagesOf(fetch);
    const figures: Figure[] = [];
    for (const [name, paths] of Object.entries(kinds)) {
      const { first, ms } = await timed(fetch, paths, quick ? 2 : 10);
      figures.push(single(`${name}: p50`, 'ms', quantile(ms, 0.5)));
      figures.push(single(`${name}: p95`, 'ms', quantile(ms, 0.95), atMost(name === 'front' ? 50 : 200)));
      figures.push(single(`${name}: slowest when asked for the first time`, 'ms', Math.max(...first)));
    }
    figures.push(
      single('the article page, one core', 'pages/s', await rate(fetch, kinds['article'] ?? [], quick), atLeast(200)),
    );
    // A hundred thousand on a record of examples; on a large one, pages take their time.
    const requests = quick ? 1000 : db === undefined ? 100_000 : 5000;
    const listening = await listen(site, '127.0.0.1', 0);
    try {
      figures.push(...(await load(listening.address, Object.values(kinds).flat(), requests)));
    } finally {
      await listening.stop();
    }
    const { articles, statements } = await store.totals();
    return {
      bench: 'web',
      over: `a record of ${articles.toLocaleString('en')} articles, ${statements.toLocaleString('en')} statements`,
      method: `each page ${quick ? 2 : 10} times in process after a first one; then a load of requests over loopback, 16 at a time`,
      figures,
    };
  } finally {
    await store.close();
  }
}

function examplesIn(folder: string): string {
  const file = join(folder, 'examples.db');
  const args = ['bin/hearsay.js', 'record', '--quiet', '--db', file, 'examples/*.txt', 'examples/*.jsonl'];
  if (spawnSync(process.execPath, args, { stdio: 'ignore' }).status !== 0)
    throw new Error('the examples were not recorded');
  return file;
}

/** Addresses by kind of page, as links of the site itself give them. */
async function pagesOf(fetch: Fetch): Promise<Record<string, string[]>> {
  const json = async (path: string) => (await (await fetch(path)).json()) as Record<string, { id: string }[]>;
  const ids = async (list: string, path: string) =>
    ((await json(`/${list}.json`))[list] ?? []).map(({ id }) => `/${path}/${id}`);
  const found = (await json('/search.json?limit=100'))['statements'] as unknown as {
    id: string;
    article: { key: string };
  }[];
  const asked = (path: string, name: string, all: readonly string[]) =>
    all.map((one) => (one === '' ? path : `${path}?${name}=${encodeURIComponent(one)}`));
  return {
    front: ['/'],
    article: [...new Set(found.map(({ article }) => `/article/${article.key}`))],
    statement: found.map(({ id }) => `/statement/${id}`),
    search: asked('/search', 'q', WORDS),
    'search, filtered': [
      ...asked('/search', 'by', NAMES),
      ...['deny', 'promise', 'warn'].flatMap((act) => asked(`/search`, `act=${act}&q`, ['people', 'said', 'bridge'])),
      ...['2018', '2019-03'].flatMap((year) => asked('/search', `since=${year}&until=${year}&q`, ['people', 'said'])),
      '/search?anonymous=1',
      '/search?attitudes=1&q=people',
    ],
    lists: [
      '/speakers',
      '/speakers?q=john',
      '/quotations',
      '/quotations?q=people',
      '/stories',
      '/stories?q=people',
      '/sources',
    ],
    speaker: (await ids('speakers', 'speaker')).slice(0, 20),
    quotation: (await ids('quotations', 'quotation')).slice(0, 20),
    story: (await ids('stories', 'story')).slice(0, 20),
    events: [...asked('/events', 'about', [...NAMES, 'city']), '/events?status=planned'],
    timeline: asked('/timeline', 'about', [...NAMES, 'city', 'united states']),
    tensions: ['/tensions', ...asked('/tensions', 'by', NAMES), ...asked('/tensions', 'about', ['war', 'people'])],
    commitments: ['/commitments', ...asked('/commitments', 'by', NAMES)],
  };
}

async function timed(
  fetch: Fetch,
  paths: readonly string[],
  rounds: number,
): Promise<{ first: number[]; ms: number[] }> {
  const first: number[] = [];
  const ms: number[] = [];
  for (let round = 0; round <= rounds; round++)
    for (const path of paths) {
      const start = performance.now();
      const answer = await fetch(path);
      await answer.text();
      (round === 0 ? first : ms).push(performance.now() - start);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    }
  return { first, ms };
}

/** Pages a second of processor time: what one core gives, whoever else uses the machine. */
async function rate(fetch: Fetch, paths: readonly string[], quick: boolean): Promise<number> {
  const used = process.cpuUsage();
  const until = performance.now() + (quick ? 1000 : 10_000);
  let pages = 0;
  while (performance.now() < until) {
    const path = paths[pages % paths.length] as string;
    await (await fetch(path)).text();
    pages++;
  }
  const { user, system } = process.cpuUsage(used);
  return pages / ((user + system) / 1e6);
}

/** Requests over loopback, 16 at a time; the resident set a tenth of the way and at the end. */
async function load(address: string, paths: readonly string[], requests: number): Promise<Figure[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const begun = Math.floor(requests / 10);
  let sent = 0;
  let early = 0;
  const start = performance.now();
  const one = async () => {
    while (sent < requests) {
      const path = paths[sent++ % paths.length] as string;
      if (sent === begun) early = process.memoryUsage.rss();
      const status = await statusOf(agent, `${address}${path.slice(1)}`);
      if (status !== 200) throw new Error(`${path}: ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, one));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  const end = process.memoryUsage.rss();
  return [
    single('over loopback, every kind of page', 'requests/s', requests / seconds),
    single('resident set after a tenth of the requests', 'MB', early / 1e6),
    single('resident set after all of them', 'MB', end / 1e6),
    single('grown by', '×', end / early, atMost(1.2)),
  ];
}

function statusOf(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', reject);
      answer.resume();
    }).on('error', reject);
  });
}
