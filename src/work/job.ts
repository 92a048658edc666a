/** An article on its way through the queue: JSON, deflated, with what tells it apart worked out where its files are. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article } from '../model/article.js';
import type { Located } from '../record/locate.js';
import type { Job, NewJob } from '../store/queue.js';

export interface Enqueued {
  readonly article: Article;
  readonly at: Located;
}

/** The job for an article; the bytes of a stream go along, those of a file stay where they are. */
export function jobOf({ article, at }: Enqueued): NewJob {
  const { page: _, ...rest } = article;
  const plain = { article: { ...rest, origin: { ...article.origin, bytes: null } }, at };
  const { id, path } = article;
  return {
    id: at.capture,
    name: path === null || path === id ? id : `${path}, article ${id}`,
    size: article.text.length,
    article: deflateRawSync(JSON.stringify(plain)),
    bytes: article.origin.bytes,
  };
}

/** The article a job holds. */
export function enqueuedIn({ article: packed, bytes }: Pick<Job, 'article' | 'bytes'>): Enqueued {
  const { article, at } = JSON.parse(inflateRawSync(packed).toString('utf8')) as Enqueued;
  return { article: { ...article, origin: { ...article.origin, bytes } }, at };
}
