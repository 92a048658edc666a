/** What a page says of its article: title, outlet, byline, section, language, each from the first place that says it. */

import { hostOf } from './address.js';
import type { Head } from './head.js';
import { type Node, namesOf } from './json-ld.js';
import { outletAt } from './outlets.js';
import { oneLine } from './tree.js';

/** The headline as its head gives it, without the outlet's name at the end; null where the page has none. */
export function titleOf(node: Node | null, head: Head): string | null {
  const [stated] = namesOf(node?.['headline']).map(plain).filter(Boolean);
  const shared = head.fields.get('og:title')?.[0] ?? head.fields.get('twitter:title')?.[0];
  const given = stated ?? shared ?? head.title;
  if (given === null || given === undefined) return null;
  return withoutOutlet(plain(given), head);
}

/** “Bridge closed - The Harrow Courier” → “Bridge closed”, where the end is the name the site gives itself. */
export function withoutOutlet(title: string, head: Head): string {
  const site = (head.fields.get('og:site_name')?.[0] ?? '').toLowerCase();
  const cut = /^(.{8,}?)\s+[|–—-]\s+([^|]{2,60})$/u.exec(title);
  if (cut === null) return title;
  const end = cut[2].toLowerCase();
  const same = site !== '' && (end.includes(site) || site.includes(end));
  const shorter = head.fields.get('og:title')?.[0];
  return same || /\s\|\s[^|]+$/.test(title) || shorter === cut[1] ? cut[1] : title;
}

/** By the table where the host is known, else as the site calls itself. */
export function outletOf(node: Node | null, head: Head, url: string | null): string | null {
  const known = url === null ? null : outletAt(hostOf(url));
  if (known !== null) return known;
  const names = [
    head.fields.get('og:site_name')?.[0],
    ...namesOf(node?.['publisher']),
    head.fields.get('application-name')?.[0],
  ];
  return (
    names
      .map((name) => plain(name ?? ''))
      .find((name) => name !== '' && name.length <= 80 && !/^(?:https?:|www\.|@)/i.test(name)) ?? null
  );
}

const AUTHOR_FIELDS = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'itemprop author',
  'citation_author',
];

/** Names of who wrote it; `lines` are the lines that looked like a byline. */
export function bylineOf(node: Node | null, head: Head, lines: readonly string[]): readonly string[] {
  const stated = namesOf(node?.['author']);
  const sources = [
    stated,
    ...AUTHOR_FIELDS.map((field) => head.fields.get(field) ?? []),
    lines.filter((line) => /^by\b/i.test(line)),
  ];
  for (const source of sources) {
    const names = source.flatMap(peopleIn);
    if (names.length > 0) return [...new Set(names)].slice(0, 12);
  }
  return [];
}

/** What follows the names on the same line: a day, a handle, an hour. */
const AFTER_NAMES =
  /\s*(?:\bon\b\s*|[—–|-]\s*)?(?:@\S+|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|\d{1,2}[:./-]\d|\d{4}-).*$/is;

/** “By Ada Voss and Tom Reed, Norra Wire” → Ada Voss, Tom Reed. */
function peopleIn(given: string): string[] {
  const line = plain(given)
    .replace(/^(?:by|written by|von|par)\s+/i, '')
    .replace(AFTER_NAMES, '');
  if (line === '' || line.length > 200 || /^https?:|\/\/|@\S+\.\S/.test(line)) return [];
  return line
    .split(/\s*(?:;|\||,|\band\b|&)\s*/i)
    .map((name) => name.trim())
    .filter(
      (name, i) => (i === 0 || /^\p{Lu}\S* (?:\S+ )*\p{Lu}\S*$/u.test(name)) && name.length >= 2 && name.length <= 60,
    );
}

export function sectionOf(node: Node | null, head: Head): string | null {
  const named = [
    'article:section',
    'parsely-section',
    'section',
    'itemprop articlesection',
    'cxenseparse:articlesection',
  ];
  const given = [...namesOf(node?.['articleSection']), ...named.flatMap((field) => head.fields.get(field) ?? [])];
  return (
    given.map(plain).find((section) => section !== '' && section.length <= 60 && !/^https?:/.test(section)) ?? null
  );
}

/** Markup and entities that pages leave in fields for machines are taken out. */
function plain(text: string): string {
  return oneLine(
    text
      .replace(/<[^<>]{0,200}>/g, ' ')
      .replace(/&(?:amp|#0?38);/g, '&')
      .replace(/&(?:quot|#0?34);/g, '"')
      .replace(/&(?:#0?39|apos|rsquo|#8217);/g, '’')
      .replace(/&nbsp;/g, ' '),
  );
}
