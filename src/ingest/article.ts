/**
 * The bytes of one article → an Article: a whole text file, or fields (a JSON object, a row of a table) with `text` and, where
 * the source has them, `id url title published outlet language`. Other keys are ignored.
 */
import { createHash } from 'node:crypto';
import type { Article, Origin, Web } from '../model/article.js';
import { Fault } from '../model/fault.js';
import { nearest } from '../model/near.js';
import { type Charset, clean, decode } from './charset.js';
import { publishedOf } from './published.js';

/** Where a piece of input comes from. */
export interface Place {
  /** As given by the user; `-` for standard input. */
  readonly name: string;
  /** What the id of a text is made from: `name`, normalised; null for standard input. */
  readonly id: string | null;
  /** `file` where the bytes stay in a file of the user's. */
  readonly kind: Origin['kind'];
  readonly offset: number;
  readonly line: number;
  /** How the bytes came over the web; absent where they did not. */
  readonly web?: Web;
  /** Bytes of the file the piece takes up, where that is not how many bytes there are: a packed record. */
  readonly length?: number;
}

/** An article, or what keeps the bytes from being one; `invalid` counts sequences that fit no character of `charset`. */
export type Made = { readonly invalid: number; readonly charset: Charset } & (
  | { readonly article: Article; readonly fault: null }
  | { readonly article: null; readonly fault: Fault }
);

/** An article of fields, and the date its source gives it as that is written there; null where it gives none. */
export type MadeOfFields = Made & { readonly date: string | null };

/** A text file, or standard input, is one article and its text is the input unchanged. */
export function articleOfText(bytes: Uint8Array, place: Place): Made {
  const { text, invalid, charset } = decode(bytes);
  return { ...articleOfWords(text, NOTHING_KNOWN, bytes, place), invalid, charset };
}

/** What a source says of its article beside the words. */
export type Known = Pick<Article, 'url' | 'outlet' | 'title' | 'published' | 'language'>;
const NOTHING_KNOWN: Known = { url: null, outlet: null, title: null, published: null, language: null };

/** A whole file as one article; `text` is what it says, `bytes` the file. */
export function articleOfWords(text: string, known: Known, bytes: Uint8Array, place: Place): Made {
  if (text.trim() === '') return broken(place, 'file-empty', `${place.name}: this file is empty; nothing to read`);
  const origin = originOf(bytes, place);
  const id = idOf(place, origin);
  const url = known.url ?? place.web?.url ?? null;
  return { article: { id, path: pathOf(place), ...known, url, text, origin, ...webOf(place) }, fault: null, ...SOUND };
}

const SOUND = { invalid: 0, charset: 'utf-8' } as const;

/** One line of JSON Lines, or one object of a JSON document; `unit` is what messages call it. */
export function articleOfJson(bytes: Uint8Array, place: Place, unit: 'line' | 'object' = 'line'): MadeOfFields {
  const { text: json, invalid, charset } = decode(bytes);
  const fail = (slug: string, message: string) => ({ ...fieldsFault(place, slug, message), invalid, charset });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return fail('line-json', `this ${unit} is not JSON (${jsonTrouble(error)}); mend the ${unit} or remove it`);
  }
  if (!isRecord(value)) return fail('line-json', 'this line is JSON but not an object; write {"id": …, "text": …}');
  return { ...articleOfFields(value, bytes, place, unit), invalid, charset };
}

/** A JSON object or a row of a table as an article. */
export function articleOfFields(
  value: Readonly<Record<string, unknown>>,
  bytes: Uint8Array,
  place: Place,
  unit: 'line' | 'object' | 'row',
): MadeOfFields {
  const fail = (slug: string, message: string) => fieldsFault(place, slug, message);
  if (typeof value['text'] !== 'string') return fail('line-text', withoutText(value, unit));
  const text = clean(value['text']);
  if (text.trim() === '')
    return fail('line-text', `"text" is empty; give the words of the article or remove the ${unit}`);
  const given = value['id'];
  if (given !== undefined && given !== null && typeof given !== 'string' && typeof given !== 'number')
    return fail('line-id', '"id" must be a string or a number');
  const origin = originOf(bytes, place);
  const url = stringOf(value['url']);
  const id = given === undefined || given === null || given === '' ? (url ?? idOfText(text, place)) : String(given);
  if (id !== clean(id)) return fail('line-id', '"id" holds a NUL or half a character; give it another');
  const article: Article = {
    id,
    path: pathOf(place),
    url,
    outlet: stringOf(value['outlet']),
    title: stringOf(value['title']),
    published: publishedOf(value['published']),
    language: languageOf(value['language']),
    text,
    origin,
    ...webOf(place),
  };
  const published = value['published'] ?? '';
  const date = typeof published === 'string' ? published.trim() : JSON.stringify(published);
  return { article, fault: null, ...SOUND, date: date === '' ? null : date };
}

/** A Fault where the fields are none of an article. */
export function fieldsFault(place: Place, slug: string, message: string): MadeOfFields {
  return { ...lineFault(place, slug, message), date: null };
}

/** Says where in a file of many articles something is wrong. */
export function lineFault(place: Place, slug: string, message: string): Made {
  return broken(place, slug, `${place.name}:${place.line}: ${message}`);
}

/** Lower-case hex SHA-256. */
function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function originOf(bytes: Uint8Array, place: Place): Origin {
  const kept = place.kind === 'stream' ? Uint8Array.from(bytes) : null;
  const { kind, offset, length = bytes.length } = place;
  return { kind, offset, length, sha256: sha256Of(bytes), bytes: kept };
}

/** Null for what comes from no file: standard input, an address. */
export function pathOf({ id, kind, name, web }: Place): string | null {
  return id === null || (web !== undefined && kind === 'stream') ? null : name;
}

/** What a whole file, page or letter goes by. */
export function idOf({ id, web }: Place, { sha256 }: Origin): string {
  return web?.url ?? id ?? `stdin-${sha256.slice(0, 12)}`;
}

/** How the article came over the web, as a part of it. */
export function webOf({ web }: Place): { readonly web?: Web } {
  return web === undefined ? {} : { web };
}

/** A line without id and address is named after its words: lines may move, and the same words are the same article. */
function idOfText(text: string, place: Place): string {
  return `${place.id ?? 'stdin'}#${sha256Of(Buffer.from(text)).slice(0, 12)}`;
}

/** A Fault in the place of an article. */
export function broken(place: Place, slug: string, message: string): Made {
  const fault = new Fault(slug, message, { file: place.name, line: place.line, offset: place.offset });
  return { article: null, fault, ...SOUND };
}

/** `JSON.parse`'s complaint without the quotation of the line it ends with. */
function jsonTrouble(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/,? ?(?:\.\.\.)?".*$/s, '')
    .replace(/ in JSON(?= at|$)/, '')
    .replace(/ \(line \d+ column \d+\)$/, '');
}

const LIKELY_TEXT = ['body', 'content', 'articleBody', 'full_text', 'article'];

/** Why fields are no article. A command to paste holds nothing of a stranger's but a plain name. */
function withoutText(value: Readonly<Record<string, unknown>>, unit: string): string {
  for (const [key, list] of Object.entries(value)) {
    if (!Array.isArray(list) || !list.some((item) => isRecord(item) && typeof item.text === 'string')) continue;
    const command = /^[a-z_]\w{0,59}$/i.test(key) ? `, for example with jq -c '.${key}[]'` : '';
    return `this is one JSON object with a list under "${key.slice(0, 60)}"; write one article a line${command}`;
  }
  const keys = Object.keys(value);
  const likely = keys.find((key) => LIKELY_TEXT.includes(key)) ?? nearest('text', keys, 1)[0];
  const hint = likely === undefined ? '' : `; did you mean "${likely}"? Rename it to "text"`;
  return value.text === undefined
    ? `this ${unit} has no "text", so it is not an article${hint}`
    : `"text" is not a string; write the words of the article in quotation marks, or remove the ${unit}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string that says something, or null. */
export function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? clean(value) : null;
}

/** The primary subtag of a language as declared (`en-GB` → `en`), or null. */
export function languageOf(value: unknown): string | null {
  const subtag = typeof value === 'string' ? /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(value) : null;
  return subtag === null ? null : subtag[1].toLowerCase();
}
