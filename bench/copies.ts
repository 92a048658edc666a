/**
 * Copies: articles linked from nothing, one by one, on a shelf in memory. Processor time of this thread and not the clock, so that a busy machine
 * does not show. Against pairs found by exhaustive comparison of 5-grams it tells how many of them are compared at all. `HEARSAY_COPIES`
 * names a larger file of articles (JSON Lines) to grow on; `HEARSAY_COPIES_ORDER=published` has them arrive as news does, the oldest first.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { corpus } from '../eval/corpora.js';
import type { Candidates } from '../src/link/copies/support.js';
import type { Article } from '../src/model/article.js';
import { articlesOf, haystack } from './articles.js';
import { compiled } from './compiled.js';
import { atLeast, atMost, type BenchOptions, type Figure, quantile, type Result, single } from './figure.js';
import { datasketchCandidates, minhashCandidates } from './peers/minhash.js';

type Told = Pick<Article, 'id' | 'text' | 'title' | 'published'>;

export async function copies({ quick }: BenchOptions): Promise<Result> {
  const found = await haystack();
  const all = await articlesOf(found.stream(), quick ? 2000 : Number.POSITIVE_INFINITY);
  const sizes = quick ? [1000, 2000] : [5000, 10_000, all.length];
  const figures: Figure[] = [];
  let compared: ReadonlySet<string> = new Set();
  for (const size of sizes) {
    // Evenly spread, so that each size is of the same kind of articles.
    const some = Array.from({ length: size }, (_, i) => all[Math.floor((i * all.length) / size)] as Article);
    const run = await linked(some, size === all.length);
    const name = `${size.toLocaleString('en')} articles`;
    const asked = size === all.length && !quick ? atMost(60) : null;
    figures.push(single(`${name}: linked from nothing`, 's', run.seconds, asked));
    figures.push(single(`${name}: for each`, 'ms', (1000 * run.seconds) / size));
    if (size === all.length) {
      figures.push(single('of that, words, keys and candidates', 's', run.candidateSeconds));
      figures.push(single('candidates, for each article', '', run.compared.size / size));
      figures.push(single('index, for each article', 'kB', run.bytes / 1000 / size, atMost(1.5)));
      compared = run.compared;
    }
  }
  figures.push(...recall('', compared, quick));
  const skipped: string[] = [];
  if (!quick) {
    const peers = [minhashCandidates(all), datasketchCandidates(all)];
    for (const peer of peers) {
      if (typeof peer === 'string') {
        skipped.push(peer);
        continue;
      }
      figures.push(
        single(`${peer.who}: candidates of the same articles`, 's', peer.seconds),
        single(`${peer.who}: candidates, for each article`, '', peer.pairs.size / all.length),
        ...recall(`${peer.who}: `, peer.pairs, quick),
      );
    }
  }
  const more = process.env['HEARSAY_COPIES'];
  if (more !== undefined && more !== '' && !quick) {
    const told: Told[] = [];
    for await (const line of createInterface({ input: createReadStream(more) })) told.push(JSON.parse(line) as Told);
    if (process.env['HEARSAY_COPIES_ORDER'] === 'published')
      told.sort((a, b) => ((a.published ?? '~') < (b.published ?? '~') ? -1 : 1));
    const run = await linked(told, false);
    const name = `${told.length.toLocaleString('en')} made articles`;
    figures.push(
      single(`${name}: linked from nothing`, 's', run.seconds),
      ...run.quarters.map((seconds, n) =>
        single(`${name}: quarter ${n + 1}, for each`, 'ms', (1000 * seconds) / (told.length / 4)),
      ),
      single(`${name}: index, for each`, 'kB', run.bytes / 1000 / told.length, atMost(1.5)),
      single(`${name}: adding one more, median`, 'ms', quantile(run.last, 0.5), atMost(20)),
      single(`${name}: adding one more, p95`, 'ms', quantile(run.last, 0.95)),
    );
  }
  return {
    bench: 'copies',
    over: `${found.name}, ${all.length.toLocaleString('en')} articles`,
    method: `one by one on one thread, after reading; processor time${skipped.length === 0 ? '' : `; left out: ${skipped.join('; ')}`}`,
    figures,
  };
}

interface Run {
  readonly seconds: number;
  readonly bytes: number;
  /** Milliseconds of each of the last thousand articles. */
  readonly last: readonly number[];
  /** Seconds of each quarter of the articles: the more copies of a story are there, the more there is to align. */
  readonly quarters: readonly number[];
  readonly compared: ReadonlySet<string>;
  /** Seconds for words, keys and who shares two of them: what a library of MinHash does. */
  readonly candidateSeconds: number;
}

async function linked(articles: readonly Told[], watch: boolean): Promise<Run> {
  const [{ memoryShelf }, { add }, { candidates }, { findBlocks }] = await Promise.all([
    compiled('link/copies/memory'),
    compiled('link/copies/link'),
    compiled('link/copies/support'),
    compiled('read/block/block'),
  ]);
  const shelf = memoryShelf();
  const last: number[] = [];
  const quarters = [0, 0, 0, 0];
  let spent = 0;
  let done = 0;
  for (const { id, text, title, published } of articles) {
    const aside = findBlocks(text, title ?? null)
      .filter(({ kind }) => kind === 'boilerplate' || kind === 'duplicate')
      .map(({ span }) => span);
    const before = process.cpuUsage();
    add(shelf, shelf.place({ key: id, text, aside, published: published ?? null }));
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    spent += ms;
    quarters[Math.floor((4 * done) / articles.length)]! += ms / 1000;
    if (++done > articles.length - 1000) last.push(ms);
  }
  const compared = new Set<string>();
  let candidateSeconds = 0;
  if (watch) {
    const bare = memoryShelf();
    const before = process.cpuUsage();
    const found: Candidates[] = [];
    for (const { id, text, published } of articles) {
      const n = bare.place({ key: id, text, aside: [], published: published ?? null });
      const keys = bare.keys(n);
      bare.putKeys(n, keys);
      found.push(candidates(bare, n, keys));
    }
    const { user, system } = process.cpuUsage(before);
    candidateSeconds = (user + system) / 1e6;
    found.forEach(({ others }, n) => {
      for (const other of others) compared.add([bare.node(n).key, bare.node(other).key].sort().join(' '));
    });
  }
  return { seconds: spent / 1000, bytes: shelf.bytes(), last, quarters, compared, candidateSeconds };
}

/** Of pairs with so much in common, how many are compared. */
function recall(who: string, compared: ReadonlySet<string>, quick: boolean): Figure[] {
  const file = corpus('copies/natural-pairs.tsv.gz');
  if (file === null || quick) return [];
  const [, ...rows] = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  const pairs = rows.map((row) => {
    const [a, b, jaccard] = row.split('\t');
    return { pair: [a, b].sort().join(' '), jaccard: Number(jaccard) };
  });
  const share = (least: number, most: number) => {
    const some = pairs.filter(({ jaccard }) => jaccard >= least && jaccard < most);
    return (100 * some.filter(({ pair }) => compared.has(pair)).length) / some.length;
  };
  return [
    single(`${who}pairs of Jaccard .8 or more that are compared`, '%', share(0.8, 2), who === '' ? atLeast(99) : null),
    single(`${who}pairs of Jaccard .5 to .8 that are compared`, '%', share(0.5, 0.8)),
    single(`${who}pairs of Jaccard .25 to .5 that are compared`, '%', share(0.25, 0.5)),
  ];
}
