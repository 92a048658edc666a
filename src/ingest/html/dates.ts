/**
 * Every date a page gives, where it gives it, and which one is taken. What a page says to machines is trusted before what it
 * shows, and that before its address: `Nov. 3` in a teaser beside the article is a date too.
 */
import type { SeenDate, SeenIn } from '../../model/page.js';
import { publishedOf } from '../published.js';
import type { Head } from './head.js';
import type { Node } from './json-ld.js';

type Of = SeenDate['of'];
type Seen = Omit<SeenDate, 'chosen'>;

const META: readonly (readonly [Of, RegExp])[] = [
  [
    'published',
    /^(?:article:published_time|og:article:published_time|article:published|og:published_time|datepublished|parsely-pub-date|sailthru\.date|pub-?date|publish-?(?:ed)?-?(?:date|time|_date|_time)?|dc(?:terms)?\.(?:date\.)?(?:issued|created|published)|dc(?:terms)?\.date|date|article_date_original|originalpublicationdate|cxenseparse:recs:publishtime|ptime|displaydate|prism\.publicationdate|citation_publication_date|itemprop datepublished)$/,
  ],
  [
    'modified',
    /^(?:article:modified_time|og:updated_time|og:modified_time|article:modified|datemodified|last-?modified|revised|dc(?:terms)?\.(?:date\.)?modified|utime|lastmod|article_date_updated|itemprop datemodified)$/,
  ],
];

/** Gathers the dates; `lines` are lines of the page near its headline, `url` its address. */
export function datesOf(
  node: Node | null,
  head: Head,
  url: string | null,
  lines: readonly string[],
): readonly SeenDate[] {
  const seen: Seen[] = [];
  const add = (of: Of, origin: SeenIn, field: string, given: unknown) => {
    if (typeof given !== 'string' && typeof given !== 'number') return;
    const words = String(given).trim();
    if (words !== '' && seen.length < MOST)
      seen.push({ value: dateIn(words), words: words.slice(0, 120), of, origin, field });
  };
  add('published', 'json-ld', 'datePublished', node?.['datePublished']);
  add('published', 'json-ld', 'dateCreated', node?.['dateCreated']);
  add('modified', 'json-ld', 'dateModified', node?.['dateModified']);
  for (const [of, pattern] of META)
    for (const [name, values] of head.fields)
      if (pattern.test(name)) for (const value of new Set(values)) add(of, 'meta', name, value);
  for (const { datetime, words, element } of head.times) {
    const name = `${element.attributes['class'] ?? ''} ${element.attributes['itemprop'] ?? ''} ${element.parent?.attributes['class'] ?? ''}`;
    add(/updat|modif/i.test(`${name} ${words}`) ? 'modified' : 'published', 'time', 'time', datetime ?? words);
  }
  add('published', 'url', 'address', url === null ? null : dateOfAddress(url));
  for (const line of lines) {
    const published = /\b(?:posted|published|first published|created)\b\W*(?:on|at)?:? *(.{6,60})/i.exec(line);
    const modified = /\b(?:updated|modified)\b\W*(?:on|at)?:? *(.{6,60})/i.exec(line);
    if (published !== null) add('published', 'text', 'line', published[1]);
    if (modified !== null) add('modified', 'text', 'line', modified[1]);
    if (published === null && modified === null && dateIn(line) !== null) add('published', 'text', 'line', line);
  }
  return choose(
    choose(
      seen.map((one) => ({ ...one, chosen: null })),
      'published',
    ),
    'modified',
  );
}

const MOST = 60;

const WHY: Readonly<Record<SeenIn, string>> = {
  'json-ld': 'the page says so to machines (JSON-LD)',
  meta: 'a field in the head of the page says so',
  time: 'the first time element of the page',
  url: 'the address of the page; nothing else gives a date that can be read',
  text: 'a line of the page; nothing else gives a date that can be read',
};

/** The first that can be read; of the same day one that also gives the hour. */
function choose(dates: readonly SeenDate[], of: 'published' | 'modified'): readonly SeenDate[] {
  const readable = dates.filter((date) => date.of === of && date.value !== null);
  const [first] = readable;
  if (first === undefined) return dates;
  const day = (first.value as string).slice(0, 10);
  const exact = first.value?.length === 10 ? readable.find(({ value }) => value?.startsWith(`${day}T`)) : undefined;
  const taken = exact ?? first;
  const others = new Set(
    readable.filter(({ value }) => value?.slice(0, 7) !== day.slice(0, 7)).map(({ origin }) => origin),
  );
  const doubt = others.size === 0 ? '' : `; another month in: ${[...others].join(', ')}`;
  const chosen =
    (exact === undefined ? WHY[taken.origin] : `${WHY[first.origin]}, and this one gives the hour of the same day`) +
    doubt;
  return dates.map((date) => (date === taken ? { ...date, chosen } : date));
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WORDED = new RegExp(
  `\\b(?:${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)?[ -]${MONTH}\\.?[ ,-]+\\d{4})\\b`,
  'i',
);
const NUMBERED = /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b/;

/** The date of a field or a line: the whole of it where that can be read, else the one date it holds, at day precision. */
export function dateIn(words: string): string | null {
  const stamp = /^\d{10}(?:\d{3})?$/.test(words) ? fromStamp(Number(words.slice(0, 10))) : null;
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(words);
  const whole = stamp ?? publishedOf(compact === null ? words : `${compact[1]}-${compact[2]}-${compact[3]}`);
  // Year 1 is what a database prints where it has no date.
  if (whole !== null) return whole.length < 7 || whole < '1700' ? null : whole;
  const part = (WORDED.exec(words) ?? NUMBERED.exec(words))?.[0];
  return part === undefined ? null : publishedOf(part);
}

/** Seconds since 1970 → an instant. */
function fromStamp(seconds: number): string | null {
  return seconds < 631_152_000 || seconds > 4_102_444_800
    ? null
    : new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** `/2031/03/14/`, `/2031-03-14-bridge`, `/2031/mar/14/` or `_20310314` in an address. */
function dateOfAddress(url: string): string | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '');
  const numbered = /(?:^|[/_-])((?:19|20)\d\d)[/_-]?([01]\d)[/_-]?([0-3]\d)(?![\d])/.exec(path);
  if (numbered !== null) return publishedOf(`${numbered[1]}-${numbered[2]}-${numbered[3]}`);
  const named = new RegExp(`/((?:19|20)\\d\\d)/(${MONTH})/(\\d{1,2})/`, 'i').exec(path);
  return named === null ? null : publishedOf(`${named[3]} ${named[2]} ${named[1]}`);
}
