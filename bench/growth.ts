/**
 * Time a token against the length of the article. The same text is cut into articles of 200, 2,000, 20,000 and 200,000
 * tokens, so that every length reads the same words; once with its paragraphs and once with each article as a single line.
 * Cost must be linear: a token of the longest article may cost hardly more than one of an ordinary article.
 */
import { performance } from 'node:perf_hooks';
import type { Article } from '../src/model/article.js';
import { articlesOf, haystack, tokenCounter } from './articles.js';
import { compiled } from './compiled.js';
import { atMost, type BenchOptions, type Figure, figure, type Result } from './figure.js';

const SHAPES = ['paragraphs', 'one line'] as const;
const LENGTHS = { paragraphs: [200, 2000, 20_000, 200_000], 'one line': [2000, 20_000, 200_000] };
/** What an ordinary article is, to which the longest is compared. */
const ORDINARY = 2000;
/** Caches of the processor account for a little; 30 % more would be growth. */
const FLAT = 1.3;

export async function growth({ quick }: BenchOptions): Promise<Result> {
  const corpus = await haystack();
  const paragraphs = await paragraphsOf(await articlesOf(corpus.stream()), quick ? 20_000 : 200_000);
  const longest = paragraphs.reduce((sum, { tokens }) => sum + tokens, 0);
  const [{ createReader }, { loadWeights }] = await Promise.all([compiled('read/read'), compiled('weights/load')]);
  const read = createReader(loadWeights());
  const count = await tokenCounter();
  const cases = SHAPES.flatMap((shape) =>
    LENGTHS[shape]
      .filter((length) => length <= longest)
      .map((length) => {
        const articles = articlesOfLength(paragraphs, length, shape === 'paragraphs' ? '\n\n' : ' ');
        const tokens = articles.reduce((sum, article) => sum + count(article), 0);
        return { shape, length, articles, tokens, microseconds: [] as number[] };
      }),
  );
  for (const article of cases[0]?.articles ?? []) read(article);
  const runs = quick ? 5 : 3;
  for (let run = 0; run < runs; run++) {
    for (const one of cases) {
      const start = performance.now();
      for (const article of one.articles) read(article);
      one.microseconds.push(((performance.now() - start) * 1000) / one.tokens);
    }
  }
  const figures = SHAPES.flatMap((shape): Figure[] => {
    const own = cases.filter((one) => one.shape === shape);
    const last = own.at(-1) as (typeof own)[number];
    const ordinary = own.find(({ length }) => length === ORDINARY && length < last.length);
    const costs = own.map(({ length, microseconds }) =>
      figure(`${shape}, articles of ${length.toLocaleString('en')} tokens`, 'µs/token', microseconds),
    );
    if (ordinary === undefined) return costs; // too little text for a long article
    const ratios = last.microseconds.map((value, run) => value / (ordinary.microseconds[run] as number));
    const name = `${shape}: ${last.length.toLocaleString('en')} tokens against ${ordinary.length.toLocaleString('en')}`;
    return [...costs, figure(name, '×', ratios, atMost(FLAT))];
  });
  return {
    bench: 'growth',
    over: corpus.name,
    method: `the same words at every length, ${runs} runs in turn`,
    figures,
  };
}

interface Paragraph {
  readonly text: string;
  readonly tokens: number;
}

/** Different paragraphs of news (a repeated one is set aside by the reader) until there are `wanted` tokens. */
async function paragraphsOf(articles: readonly Article[], wanted: number): Promise<Paragraph[]> {
  const count = await tokenCounter();
  const seen = new Set<string>();
  const found: Paragraph[] = [];
  let sum = 0;
  for (const { text } of articles) {
    for (const line of text.split(/\n+/)) {
      const paragraph = line.trim();
      if (sum >= wanted) return found;
      if (paragraph.length < 80 || seen.has(paragraph)) continue;
      seen.add(paragraph);
      const tokens = count({ text: paragraph, title: null });
      found.push({ text: paragraph, tokens });
      sum += tokens;
    }
  }
  return found;
}

/** All paragraphs in order, closed into an article whenever it has `length` tokens. */
function articlesOfLength(paragraphs: readonly Paragraph[], length: number, joint: string): Article[] {
  const articles: Article[] = [];
  let part: string[] = [];
  let tokens = 0;
  const close = () => {
    if (part.length > 0) articles.push(articleOf(part.join(joint), articles.length));
    part = [];
    tokens = 0;
  };
  for (const paragraph of paragraphs) {
    part.push(paragraph.text);
    tokens += paragraph.tokens;
    if (tokens >= length) close();
  }
  close();
  return articles;
}

function articleOf(text: string, i: number): Article {
  const origin = { kind: 'stream', offset: 0, length: 0, sha256: '', bytes: null } as const;
  const id = `growth ${i}`;
  return { id, path: null, url: null, outlet: null, title: null, published: null, language: null, text, origin };
}
