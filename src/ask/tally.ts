/**
 * Counts over articles read: statements, speakers, denials, lines set aside; for the end of a listing and the head of a page.
 *
 *     tallyLine(tallied(NOTHING, article, reading, false))   // '4 statements · 3 speakers, 2 unnamed · 1 denial'
 */
import type { Article } from '../model/article.js';
import type { Reading } from '../model/reading.js';
import { words } from '../model/span.js';
import type { Statement } from '../model/statement.js';
import { oneLine } from './quoting.js';
import { counted } from './wording.js';

/** Counts over any number of readings; only these are kept while a stream goes by. */
export interface Tally {
  readonly articles: number;
  readonly statements: number;
  readonly speakers: number;
  readonly unnamed: number;
  readonly denials: number;
  readonly events: number;
  readonly setAside: number;
}

export const NOTHING: Tally = {
  articles: 0,
  statements: 0,
  speakers: 0,
  unnamed: 0,
  denials: 0,
  events: 0,
  setAside: 0,
};

/** Adds one article. Speakers are counted within each article: who is the same across articles is not known here. */
export function tallied(tally: Tally, { text }: Pick<Article, 'text'>, reading: Reading, attitudes: boolean): Tally {
  const statements = reading.statements.filter((one) => attitudes || !one.attitude);
  const speakers = new Set<string>();
  const unnamed = new Set<string>();
  for (const one of statements) {
    const key = speakerKey(text, one);
    if (isOpen(key)) continue;
    speakers.add(key);
    if (one.sourceKind === 'anonymous') unnamed.add(key);
  }
  return {
    articles: tally.articles + 1,
    statements: tally.statements + statements.length,
    speakers: tally.speakers + speakers.size,
    unnamed: tally.unnamed + unnamed.size,
    denials: tally.denials + statements.filter((one) => one.act === 'deny' && !one.attitude).length,
    events: tally.events + reading.events.length,
    setAside:
      tally.setAside + reading.blocks.filter(({ kind }) => kind === 'boilerplate' || kind === 'duplicate').length,
  };
}

/** What tells one speaker of an article from another: the referent, else the words of the source; empty where there are none. */
export function speakerKey(text: string, { speaker, source }: Pick<Statement, 'speaker' | 'source'>): string {
  return speaker ?? source.map((span) => oneLine(words(text, span)).toLowerCase()).join(' ');
}

/** True where a key names nobody: there is no source, or a pronoun whose meaning nothing says. */
export function isOpen(key: string): boolean {
  return key === '' || PRONOUNS.includes(key);
}

const PRONOUNS = ['he', 'she', 'they', 'it', 'i', 'we', 'you', 'who', 'one'];

/** `4 statements · 3 speakers, 2 unnamed · 1 denial · 3 lines set aside`. */
export function tallyLine(tally: Tally): string {
  const parts = [counted(tally.statements, 'statement')];
  if (tally.articles !== 1) parts.unshift(counted(tally.articles, 'article'));
  if (tally.speakers > 0)
    parts.push(counted(tally.speakers, 'speaker') + (tally.unnamed > 0 ? `, ${tally.unnamed} unnamed` : ''));
  if (tally.denials > 0) parts.push(counted(tally.denials, 'denial'));
  if (tally.events > 0) parts.push(counted(tally.events, 'event'));
  if (tally.setAside > 0) parts.push(`${counted(tally.setAside, 'line')} set aside`);
  return parts.join(' · ');
}
