/** From what is known of an article and what was read of it to the draft a store takes: the same for a stream and for a queue. */
import type { Article } from '../model/article.js';
import type { Draft } from '../store/draft.js';
import type { Known } from '../store/store.js';
import { linksOf } from './linkable.js';
import type { Located } from './locate.js';
import type { ReadArticle } from './readers.js';

/** False where the record has the article as these weights read it, or something newer. */
export function needsReading(known: Known): boolean {
  return known === 'new' || known === 'changed' || known === 'stale';
}

/** The draft of one article. */
export function draftOf(article: Article, at: Located, read: ReadArticle, stamp: string): Draft {
  const { id, url, outlet, title, published, language, text, origin } = article;
  return {
    article: { key: at.key, locator: at.locator, id, url, outlet, title, published, language },
    capture: {
      id: at.capture,
      sha256: origin.sha256,
      place: at.place,
      bytes: origin.bytes,
      web: article.web ?? null,
      length: origin.length,
      text,
      textSha256: read.textSha256,
    },
    reading: { stamp, json: read.json, signatureVersion: read.signatureVersion, signature: read.signature },
    statements: read.statements,
    sightings: read.sightings.map((sighting) => ({ ...sighting, article: at.key })),
    events: read.events,
    links: linksOf(at.key, read.links),
  };
}
