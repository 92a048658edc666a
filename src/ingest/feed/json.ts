/** JSON Feed (versions 1 and 1.1, https://jsonfeed.org/version/1.1) → what it holds. */
import { entryAddress, type Feed, type FeedEntry, MOST_ENTRIES } from './feed.js';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a JSON Feed; null where it is none. */
export function parseJsonFeed(source: string, base: string | null): Feed | null {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return null;
  }
  if (!isFields(value) || !/^https?:\/\/jsonfeed\.org\/version\//.test(text(value['version']) ?? '')) return null;
  const items = Array.isArray(value['items']) ? value['items'].slice(0, MOST_ENTRIES) : [];
  const spans = itemSpans(source);
  return {
    title: text(value['title']),
    language: text(value['language']),
    ttlMinutes: null,
    entries: items.flatMap((item, i) => (isFields(item) ? [entryOf(item, spans[i] ?? [0, source.length], base)] : [])),
    cut: false,
  };
}

function entryOf(item: Fields, span: readonly [number, number], base: string | null): FeedEntry {
  const url = entryAddress(text(item['url']) ?? text(item['external_url']), base);
  const plain = text(item['content_text']) ?? text(item['summary']);
  const authors = [item['authors'], item['author']].flat().flatMap((one) => (isFields(one) ? [text(one['name'])] : []));
  const id = typeof item['id'] === 'number' ? String(item['id']) : text(item['id']);
  return {
    id: id ?? url ?? text(item['title']) ?? '',
    url,
    title: text(item['title']),
    published: text(item['date_published']),
    updated: text(item['date_modified']),
    authors: authors.filter((name) => name !== null),
    content: text(item['content_html']) ?? (plain === null ? null : escaped(plain)),
    span,
  };
}

/** Where the objects of the top `items` begin and end in the source. */
function itemSpans(source: string): [number, number][] {
  const spans: [number, number][] = [];
  let depth = 0;
  let start = 0;
  let inItems = false;
  for (let at = 0; at < source.length; at++) {
    const letter = source[at];
    if (letter === '"') {
      const from = at;
      for (at++; at < source.length && source[at] !== '"'; at++) if (source[at] === '\\') at++;
      if (depth === 1 && source.slice(from, at + 1) === '"items"')
        inItems = /^\s*:/.test(source.slice(at + 1, at + 20));
    } else if (letter === '{' || letter === '[') {
      if (inItems && depth === 2 && letter === '{') start = at;
      depth++;
    } else if (letter === '}' || letter === ']') {
      depth--;
      if (inItems && depth === 2 && letter === '}') spans.push([start, at + 1]);
      if (inItems && depth === 1) inItems = false;
    }
  }
  return spans;
}

/** Plain text as markup: a paragraph for each blank line. */
export function escaped(plain: string): string {
  const safe = plain.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
  return `<p>${safe.split(/\n\s*\n/).join('</p><p>')}</p>`;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
