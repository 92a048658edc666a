/** An article that a feed's entry holds itself, kept as JSON until its page is on the record. */
import type { Article } from '../../model/article.js';

export function packArticle(article: Article): string {
  const { page: _, origin, ...rest } = article;
  const bytes = origin.bytes === null ? null : Buffer.from(origin.bytes).toString('base64');
  return JSON.stringify({ ...rest, origin: { ...origin, bytes } });
}

export function unpackArticle(json: string): Article {
  const { origin, ...rest } = JSON.parse(json);
  return { ...rest, origin: { ...origin, bytes: origin.bytes === null ? null : Buffer.from(origin.bytes, 'base64') } };
}
