/**
 * A text without a person: their names, and what the record has them say, under blocks (█), letter for letter, so that every other place of the text
 * stays where it was. Blanks stay, and so do lines.
 */
import type { Reading } from '../model/reading.js';
import { hull, type Span } from '../model/span.js';

/** Who is to go, as one article has them. */
export interface Masked {
  /** Referents of the reading who are them. */
  readonly locals: readonly string[];
  /** Every name of theirs on the record. */
  readonly names: readonly string[];
  /** Names of everybody else in the article: a surname they share stays. */
  readonly others: readonly string[];
}

/** The text of an article, and what else of it may hold a name. */
export function maskedText(text: string, reading: Reading, who: Masked): string {
  const locals = new Set(who.locals);
  const spans: Span[] = reading.referents.flatMap(({ id, mentions }) =>
    locals.has(id) ? mentions.filter(({ form }) => form === 'name').map(({ span }) => span) : [],
  );
  for (const { speaker, speakers, source, cue, content } of reading.statements) {
    if (![speaker, ...speakers].some((one) => one !== null && locals.has(one))) continue;
    const whole = hull([...source, ...cue, ...content]);
    if (whole !== null) spans.push(whole);
  }
  let masked = text;
  for (const [start, end] of spans)
    masked = `${masked.slice(0, start)}${blocks(text.slice(start, end))}${masked.slice(end)}`;
  return maskedWords(masked, who);
}

/** Words without the names: a title, an outlet, a line. */
export function maskedWords(words: string, { locals, names, others }: Masked): string {
  const shared = (word: string) => others.some((other) => other.split(/\s+/).includes(word));
  const given = locals.length === 0 ? [] : names.flatMap(surnameOf);
  const sought = [...new Set([...names, ...given])]
    .filter((name) => /\s/.test(name) || !shared(name))
    .filter((name) => /\p{L}/u.test(name))
    .sort((a, b) => b.length - a.length);
  let masked = words;
  for (const name of sought) masked = withoutName(masked, name);
  return masked;
}

/** True where a name stands in words, an address or a path, whatever stands between its parts. */
export function holdsName(words: string, names: readonly string[]): boolean {
  const plain = ` ${foldedAddress(words)} `;
  return names.some((name) => plain.includes(` ${foldedAddress(name)} `));
}

function foldedAddress(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The last word of a full name. */
function surnameOf(name: string): string[] {
  const parts = name.trim().split(/\s+/);
  const last = parts.at(-1) ?? '';
  return parts.length < 2 || last.length < 3 ? [] : [last];
}

function withoutName(words: string, name: string): string {
  let masked = '';
  let from = 0;
  const [text, sought] = [words.toLowerCase(), name.toLowerCase()];
  // A letter whose small form has another length would move every place behind it.
  if (text.length !== words.length || sought.length !== name.length) return words.replaceAll(name, blocks(name));
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
    if (at < from || isLetter(words[at - 1]) || isLetter(words[at + name.length])) continue;
    masked += words.slice(from, at) + blocks(words.slice(at, at + name.length));
    from = at + name.length;
  }
  return masked + words.slice(from);
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** As long as it was, in UTF-16 code units. */
function blocks(words: string): string {
  return words.replace(/\S/g, '█');
}
