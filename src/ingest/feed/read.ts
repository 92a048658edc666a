/** The bytes of a feed → the feed, its entries, and an article of what an entry holds itself. */
import { idOf, languageOf, type Made, originOf, type Place, pathOf, stringOf, webOf } from '../article.js';
import { clean, decode, decodeAs } from '../charset.js';
import { hostOf } from '../html/address.js';
import { outletAt } from '../html/outlets.js';
import { readPage } from '../html/page.js';
import { parsePage } from '../html/parse.js';
import { oneLine, wordsIn } from '../html/tree.js';
import { publishedOf } from '../published.js';
import { type Feed, type FeedEntry, plainZone } from './feed.js';
import { parseJsonFeed } from './json.js';
import { parseXmlFeed } from './xml.js';

export interface DecodedFeed {
  readonly feed: Feed;
  readonly source: string;
  /** True where places in the source can be told in bytes: it is UTF-8. */
  readonly utf8: boolean;
}

/** Reads a feed of any kind; null where the bytes are none. */
export function readFeed(bytes: Uint8Array, base: string | null): DecodedFeed | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared =
    /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})["']/i.exec(head)?.[1] ?? null;
  const plain = decode(bytes);
  const other =
    declared !== null && !/^utf-?8$/i.test(declared) && plain.invalid > 0 ? decodeAs(declared, bytes) : null;
  const source = other ?? plain.text;
  const feed = /^\s*\{/.test(source) ? parseJsonFeed(source, base) : parseXmlFeed(source, base);
  return feed === null
    ? null
    : { feed, source, utf8: other === null && plain.charset === 'utf-8' && plain.invalid === 0 };
}

/** What an entry holds as an article: headline and words; null where it has none. `place` is that of the whole feed. */
export function articleOfEntry(
  { feed, source, utf8 }: DecodedFeed,
  entry: FeedEntry,
  bytes: Uint8Array,
  place: Place,
): Made | null {
  const title = entry.title === null ? null : plainWords(entry.title);
  const text = textOf(title, entry.content ?? '');
  if (text === null) return null;
  const [piece, offset] = utf8 ? pieceOf(source, entry.span, bytes) : [bytes, 0];
  const at: Place = { ...place, offset: place.offset + offset };
  const origin = originOf(piece, at);
  const article = {
    id: entry.url ?? (entry.id === '' ? idOf(at, origin) : entry.id),
    path: pathOf(at),
    url: entry.url,
    outlet: (entry.url === null ? null : outletAt(hostOf(entry.url))) ?? stringOf(feed.title),
    title: stringOf(title),
    published: entry.published === null ? null : publishedOf(plainZone(entry.published)),
    language: languageOf(feed.language),
    text,
    origin,
    ...webOf(place),
  };
  return { article, fault: null, invalid: 0, charset: 'utf-8' };
}

/** The bytes an entry takes up and where they begin. */
function pieceOf(source: string, [start, end]: readonly [number, number], bytes: Uint8Array): [Uint8Array, number] {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const offset = mark + Buffer.byteLength(source.slice(0, start));
  return [bytes.subarray(offset, offset + Buffer.byteLength(source.slice(start, end))), offset];
}

/** Headline first, then the words; null where there is nothing but the headline. */
function textOf(title: string | null, content: string): string | null {
  const heading =
    title === null
      ? ''
      : `<h1>${title.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))}</h1>`;
  const page = `<html><head><title></title></head><body><article>${heading}${content}</article></body></html>`;
  try {
    const read = readPage(page, 'feed');
    if (read.instead === null && read.text.trim() !== '') return read.text;
    const words = plainWords(content);
    return words === '' ? null : clean(title === null ? words : `${title}\n\n${words}`);
  } catch {
    return null;
  }
}

/** Markup and entities taken out. */
function plainWords(markup: string): string {
  if (!/[<&]/.test(markup)) return oneLine(clean(markup));
  try {
    return oneLine(clean(wordsIn(parsePage(`<body>${markup}</body>`, 'feed'))));
  } catch {
    return '';
  }
}
