/** The bytes of a page → an Article whose text is the page's article, or the Fault that says what the page is instead. */
import { Fault } from '../../model/fault.js';
import type { Page } from '../../model/page.js';
import { broken, idOf, languageOf, type Made, originOf, type Place, pathOf, stringOf, webOf } from '../article.js';
import { sourceOf } from './charset.js';
import { readPage } from './page.js';

/** A saved page is one article; `bytes` is the whole of it. */
export function articleOfPage(bytes: Uint8Array, place: Place): Made {
  const { source, charset, guessed, invalid } = sourceOf(bytes, place.web?.type ?? null);
  let found: ReturnType<typeof readPage>;
  try {
    found = readPage(source, place.name, charset, place.web?.url ?? null);
  } catch (error) {
    if (error instanceof Fault) return { article: null, fault: error, invalid: 0, charset: 'utf-8' };
    throw error;
  }
  if (found.instead !== null)
    return broken(
      place,
      'page-empty',
      `${place.name}: this page holds no article, ${found.instead}; save the page as your browser shows it, or its words as plain text`,
    );
  const origin = originOf(bytes, place);
  const article = {
    id: idOf(place, origin),
    path: pathOf(place),
    url: stringOf(found.url),
    outlet: stringOf(found.outlet),
    title: stringOf(found.title),
    published: found.published,
    language: languageOf(found.language),
    text: found.text,
    origin,
    page: found.page,
    ...webOf(place),
  };
  // What a page declares is what it is in; only a guess is worth a word.
  return { article, fault: null, invalid, charset: guessed ? 'windows-1252' : 'utf-8' };
}

/** What a person should hear of a page before using it: one sentence each. */
export function notesOn(name: string, page: Page): string[] {
  const notes: string[] = [];
  if (page.notice?.kind === 'withdrawn')
    notes.push(
      `${name}: this page says its story was withdrawn (“${page.notice.words}”); do not use it as if it stood`,
    );
  if (page.notice?.kind === 'embargoed')
    notes.push(
      `${name}: under embargo${page.notice.until === null ? '' : ` until ${page.notice.until}`} (“${page.notice.words}”); do not publish from it before`,
    );
  if (page.thin !== null) notes.push(`${name}: this is hardly an article: ${page.thin}`);
  return notes;
}
