/** A text of a corpus as an Article; nothing is known of it but its words and perhaps its title. */
import type { Article } from '../src/model/article.js';

export function articleOf(id: string, text: string, title: string | null = null): Article {
  return {
    id,
    path: null,
    url: null,
    outlet: null,
    title,
    published: null,
    language: 'en',
    text,
    origin: { kind: 'stream', offset: 0, length: 0, sha256: '', bytes: null },
  };
}
