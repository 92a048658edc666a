/** A Reading from marked text, with statements changed where a test says so. */
import type { Article } from '../../src/model/article.js';
import type { Reading } from '../../src/model/reading.js';
import type { Statement } from '../../src/model/statement.js';
import { marked } from './marked.js';

/** An article in memory. */
export function articleOf(text: string, known: Partial<Article> = {}): Article {
  const origin = { kind: 'file', offset: 0, length: 1, sha256: '0'.repeat(64), bytes: null } as const;
  return {
    id: 'bridge.txt',
    path: 'bridge.txt',
    url: null,
    outlet: null,
    title: null,
    published: null,
    language: null,
    text,
    origin,
    ...known,
  };
}

/** The article and Reading of a marked text; `changes[i]` overrides fields of the statement with the i-th lowest number. */
export function readingOf(
  notation: string,
  changes: readonly Partial<Statement>[] = [],
  known: Partial<Article> & Partial<Pick<Reading, 'blocks' | 'referents' | 'times' | 'documentDate'>> = {},
): { article: Article; reading: Reading } {
  const { text, attributions } = marked(notation);
  const { blocks = [], referents = [], times = [], documentDate = null, ...rest } = known;
  const article = articleOf(text, rest);
  const statements = attributions.map(
    (attribution, i): Statement => ({
      id: `s${i + 1}`,
      mode: 'indirect',
      act: 'assert',
      attitude: false,
      ...attribution,
      speaker: null,
      speakers: [],
      sourceKind: 'named',
      verbatim: [],
      chain: [],
      depth: 1,
      channel: null,
      addressee: null,
      within: null,
      standing: 'asserted',
      negated: false,
      hedged: false,
      said: null,
      score: 0.9,
      because: [],
      ...changes[i],
    }),
  );
  const { id, path, url, outlet, title, published, language } = article;
  const reading: Reading = {
    hearsay: '1.0.0',
    unit: 'utf16',
    article: { id, path, url, outlet, title, published, language, length: text.length },
    documentDate,
    blocks,
    sentences: [],
    referents,
    times,
    statements,
    events: [],
    tensions: [],
    commitments: [],
    stamp: { weights: [] },
  };
  return { article, reading };
}
