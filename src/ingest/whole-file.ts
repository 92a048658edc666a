/**
 * A file that is one article but not plain text: Markdown, or a saved letter. What it says becomes the text, what it says of
 * itself (front matter, header) becomes title, date and outlet.
 */

import { Fault } from '../model/fault.js';
import { articleOfWords, broken, type Known, languageOf, type Made, type Place, stringOf } from './article.js';
import { clean, decode } from './charset.js';
import { isMailbox, readLetter } from './mail.js';
import { readMarkdown } from './markdown.js';
import { publishedOf } from './published.js';

/** Markdown: the words a reader sees; title, date and outlet from its front matter. */
export function articleOfMarkdown(bytes: Uint8Array, place: Place): Made {
  const { text: source, invalid, charset } = decode(bytes);
  const { text, known } = readMarkdown(source);
  const field = (...keys: string[]): string | null =>
    keys.map((key) => stringOf(known.get(key))).find((value) => value !== null) ?? null;
  const about: Known = {
    url: field('url', 'link', 'canonical'),
    outlet: field('outlet', 'publisher', 'source'),
    title: field('title'),
    published: publishedOf(field('published', 'date')),
    language: languageOf(field('language', 'lang')),
  };
  return { ...articleOfWords(text, about, bytes, place), invalid, charset };
}

/** A saved letter: its plain words, else those of its page. */
export async function articleOfMail(bytes: Uint8Array, place: Place): Promise<Made> {
  if (isMailbox(bytes))
    return broken(
      place,
      'format-mailbox',
      `${place.name}: this is a mailbox of several letters; save each as a file of its own (.eml)`,
    );
  let letter: Awaited<ReturnType<typeof readLetter>>;
  try {
    letter = await readLetter(bytes);
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    return broken(place, 'mail-broken', `${place.name}: this letter cannot be taken apart (${says}); save it anew`);
  }
  const { html, title, outlet, published, language } = letter;
  const page = letter.text === null && html !== null ? await wordsOfPage(html, place) : null;
  if (page !== null && typeof page !== 'string') return page;
  const text = letter.text ?? page;
  if (text === null)
    return broken(
      place,
      'mail-empty',
      `${place.name}: this letter holds no words, only attachments; save what it carries`,
    );
  const known = {
    url: null,
    outlet: stringOf(outlet),
    title: stringOf(title),
    published,
    language: languageOf(language),
  };
  return articleOfWords(clean(text), known, bytes, place);
}

/** The article in a letter's page; where it is none, why. */
async function wordsOfPage(html: string, place: Place): Promise<string | Made> {
  const { readPage } = await import('./html/page.js');
  try {
    const { text, instead } = readPage(html, place.name);
    if (instead === null) return text;
    return broken(
      place,
      'mail-empty',
      `${place.name}: this letter is a page that holds no article, ${instead}; save its words as plain text`,
    );
  } catch (error) {
    if (error instanceof Fault) return { article: null, fault: error, invalid: 0, charset: 'utf-8' };
    throw error;
  }
}
