/** An article from whatever a program has of it, in Node and in a browser. */
import type { Article } from '../model/article.js';

/** An article by its text; what else is known of it helps (its date, most of all), and none of it must be. */
export type ReadableArticle = Pick<Article, 'text'> & Partial<Omit<Article, 'text' | 'origin'>>;

/** `digestOf` gives the SHA-256 of the text's bytes in hex, by which one without an id goes; null where nobody can tell: it is `text` then. */
export function readable(given: string | ReadableArticle, digestOf: ((bytes: Uint8Array) => string) | null): Article {
  const { text, ...more } = typeof given === 'string' ? { text: given } : given;
  const bytes = new TextEncoder().encode(text);
  const sha256 = digestOf?.(bytes) ?? '';
  const id = sha256 === '' ? 'text' : `sha256:${sha256}`;
  const unknown = { id, path: null, url: null, outlet: null, title: null, published: null, language: null };
  const origin = { kind: 'stream', offset: 0, length: bytes.length, sha256, bytes } as const;
  return { ...unknown, ...more, text, origin };
}
