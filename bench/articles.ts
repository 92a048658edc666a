/**
 * What the benches read: PolNeAR's dev part and the haystack of 20,701 articles, or, where the corpora are not to be had,
 * the repository's own examples over and over, said aloud.
 */
import { fileURLToPath } from 'node:url';
import { corpus } from '../eval/corpora.js';
import type { Ingested } from '../src/ingest/ingest.js';
import type { Article } from '../src/model/article.js';
import { compiled } from './compiled.js';

/** Articles as a stream that can be had again and again. */
export interface Corpus {
  readonly name: string;
  stream(): AsyncIterable<Ingested>;
}

const HAYSTACK = ['bbc-2004-05', 'fnc1-train-bodies', 'horne-2016-political', 'reuters21578', 'wikinews-2019-20'];
const EXAMPLES = ['*.txt', '*.jsonl'].map((name) => fileURLToPath(new URL(`../examples/${name}`, import.meta.url)));

/** 84 articles of political news, 78,000 tokens. */
export const polnearDev = () => corpusOf('PolNeAR dev', ['polnear/dev.jsonl'], 60);

/** 20,701 articles of 1987–2020, 4.8 million tokens: longer ones first, then 16,241 short wires, longer ones again. */
export const haystack = () =>
  corpusOf(
    'the haystack',
    HAYSTACK.map((name) => `haystack/${name}.jsonl.gz`),
    4000,
  );

async function corpusOf(name: string, files: readonly string[], atLeast: number): Promise<Corpus> {
  const { ingest } = await compiled('ingest/ingest');
  const found = files.map(corpus).filter((file) => file !== null);
  if (found.length === files.length) return { name, stream: () => ingest(found) };
  return {
    name: `examples/ over and over, as ${name} is not here (see HEARSAY_CORPORA)`,
    stream: () => copies(ingest(EXAMPLES), atLeast),
  };
}

/** The articles of `source` under new names, again and again until there are `atLeast`. */
async function* copies(source: AsyncIterable<Ingested>, atLeast: number): AsyncGenerator<Ingested> {
  const articles = await articlesOf(source);
  for (let i = 0; i < atLeast; i++) {
    const article = articles[i % articles.length] as Article;
    yield { kind: 'article', article: { ...article, id: `${article.id} ${i}`, path: null, url: null } };
  }
}

/** All articles of a stream; `count` of them, evenly spread, where a count is given. */
export async function articlesOf(
  source: AsyncIterable<Ingested>,
  count = Number.POSITIVE_INFINITY,
): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const item of source) if (item.kind === 'article') articles.push(item.article);
  if (articles.length <= count) return articles;
  return Array.from({ length: count }, (_, i) => articles[Math.floor((i * articles.length) / count)] as Article);
}

/** Counts tokens as the reader cuts them, blocks set aside left out. */
export async function tokenCounter(): Promise<(article: Pick<Article, 'text' | 'title'>) => number> {
  const [{ findBlocks }, { createSegmenter }] = await Promise.all([
    compiled('read/block/block'),
    compiled('read/segment/segment'),
  ]);
  const segment = createSegmenter();
  return ({ text, title }) => segment(text, findBlocks(text, title)).tokens.count;
}
