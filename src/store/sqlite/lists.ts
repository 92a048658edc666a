/** Questions of lists → SQL: sums by outlet, utterances, stories, what a speaker said in brief, what persons decided. Sums are settled by the caller. */
import type { Correction } from '../../model/entry.js';
import type { Act, Mode, SourceKind, Standing } from '../../model/labels.js';
import type { SpeakerDecision } from '../speakers.js';
import type { Page } from '../store.js';
import type { Listed, QuotingSum, SourceSum, Spoken, StorySum, UtteranceBrief, UtteranceSum } from '../sums.js';
import type { Database, Row, Value } from './driver.js';
import { ARTICLE_COLUMNS, articleOf } from './rows.js';
import { BY_THEM, MAYBE_BY_THEM } from './speakers.js';
import { matchOf } from './words.js';

export function sourceSums(db: Database): SourceSum[] {
  return db
    .prepare('SELECT * FROM source_sums ORDER BY outlet, source_kind, official, mode')
    .all()
    .map((row) => ({
      outlet: row['outlet'] === '' ? null : String(row['outlet']),
      sourceKind: row['source_kind'] as SourceKind,
      official: row['official'] === 1,
      mode: row['mode'] as Mode,
      statements: Number(row['statements']),
    }));
}

export function quotingSums(db: Database, speakers: readonly string[]): QuotingSum[] {
  return db
    .prepare(
      'SELECT outlet, speaker, statements FROM quoting_sums WHERE speaker IN (SELECT value FROM json_each(?)) ORDER BY speaker, outlet',
    )
    .all(JSON.stringify(speakers))
    .map((row) => ({
      outlet: row['outlet'] === '' ? null : String(row['outlet']),
      speaker: String(row['speaker']),
      statements: Number(row['statements']),
    }));
}

export function utterances(db: Database, words: readonly string[], page: Page): Listed<UtteranceBrief> {
  if (words.length === 0) {
    const counted = db.prepare('SELECT count(*) AS n FROM utterances').get();
    const rows = db
      .prepare('SELECT * FROM utterances ORDER BY articles DESC, centre LIMIT ? OFFSET ?')
      .all(page.limit, page.offset);
    return { total: Number(counted?.['n']), items: rows.map(briefOf) };
  }
  const match = matchOf(words.map((phrase) => ({ columns: 'content', phrase })));
  const rows = db
    .prepare(
      `SELECT u.* FROM ${
        isCommon(db, match)
          ? `utterances u JOIN statements s ON s.item = u.centre
             WHERE EXISTS (SELECT 1 FROM words WHERE words MATCH ? AND words.rowid = s.row)`
          : `utterances u WHERE u.centre IN (SELECT s.item FROM words JOIN statements s ON s.row = words.rowid WHERE words MATCH ?)`
      } ORDER BY u.articles DESC, u.centre LIMIT ? OFFSET ?`,
    )
    .all(match, most(page), page.offset);
  return { ...upTo(page, rows.length), items: rows.slice(0, page.limit).map(briefOf) };
}

/** Statements with the words up to which all are looked up; beyond, the list is walked from its top until a page is full. */
const GATHERED = 5000;
/** Entries counted beyond a page that was asked for with words. */
const AHEAD = 50;

function isCommon(db: Database, match: string): boolean {
  const sql = `SELECT count(*) AS n FROM (SELECT rowid FROM words WHERE words MATCH ? LIMIT ${GATHERED + 1})`;
  return Number(db.prepare(sql).get(match)?.['n']) > GATHERED;
}

const most = ({ limit }: Page) => limit + AHEAD;

/** With words, lists are counted a little way beyond the page: all there are, or `more`. */
function upTo(page: Page, found: number): { total: number; more: boolean } {
  return { total: found === 0 ? 0 : page.offset + found, more: found === most(page) };
}

function briefOf(row: Row): UtteranceBrief {
  return {
    centre: String(row['centre']),
    articles: Number(row['articles']),
    independent: Number(row['independent']),
    variants: Number(row['variants']),
    altered: Number(row['altered']),
    speakers: JSON.parse(String(row['speakers'])) as string[],
    words: String(row['words']),
  };
}

/** The fullest text first among those a statement is of. */
export function utteranceOf(db: Database, item: string): UtteranceSum | null {
  const row = db
    .prepare(
      `SELECT u.centre, u.articles FROM utterance_quotations q JOIN utterances u ON u.centre = q.centre WHERE q.item = ?
       ORDER BY u.articles DESC, u.centre LIMIT 1`,
    )
    .get(item);
  return row === null ? null : utteranceIn(db, row);
}

function utteranceIn(db: Database, row: Row): UtteranceSum {
  const centre = String(row['centre']);
  const items = db
    .prepare('SELECT item FROM utterance_quotations WHERE centre = ? ORDER BY item <> centre, item')
    .all(centre);
  return { centre, articles: Number(row['articles']), quotations: items.map(({ item }) => String(item)) };
}

export function stories(db: Database, words: readonly string[], page: Page): Listed<StorySum> {
  const select = `SELECT z.cluster, z.articles AS members, ${ARTICLE_COLUMNS} FROM copy_sizes z JOIN copy_articles c ON c.n = z.cluster
    JOIN articles a ON a.key = c.article WHERE z.articles > 1`;
  const order = 'ORDER BY z.articles DESC, c.article LIMIT ? OFFSET ?';
  if (words.length === 0) {
    const counted = db.prepare('SELECT count(*) AS n FROM copy_sizes WHERE articles > 1').get();
    const rows = db.prepare(`${select} ${order}`).all(page.limit, page.offset);
    return { total: Number(counted?.['n']), items: rows.map((row) => storyIn(db, row)) };
  }
  const match = matchOf(words.map((phrase) => ({ columns: 'source content', phrase })));
  // The sign keeps SQLite from going through all of a common word for each story; asking the word index of each statement took 570 ms where this takes 33.
  const having = isCommon(db, match)
    ? `EXISTS (SELECT 1 FROM statements s WHERE s.article = c.article
         AND +s.row IN (SELECT rowid FROM words WHERE words MATCH ?))`
    : 'c.article IN (SELECT s.article FROM words JOIN statements s ON s.row = words.rowid WHERE words MATCH ?)';
  const rows = db.prepare(`${select} AND ${having} ${order}`).all(match, most(page), page.offset);
  return { ...upTo(page, rows.length), items: rows.slice(0, page.limit).map((row) => storyIn(db, row)) };
}

export function storiesOf(db: Database, article: string): { centre: string; articles: number }[] {
  return db
    .prepare(
      `SELECT c.article AS centre, z.articles FROM copy_articles m JOIN copy_parts p ON p.n = m.n JOIN copy_sizes z ON z.cluster = p.cluster
       JOIN copy_articles c ON c.n = p.cluster WHERE m.article = ? AND z.articles > 1 ORDER BY p.place LIMIT 5`,
    )
    .all(article)
    .map((row) => ({ centre: String(row['centre']), articles: Number(row['articles']) }));
}

function storyIn(db: Database, row: Row): StorySum {
  const spread = db
    .prepare(
      `SELECT count(DISTINCT a.outlet) AS outlets, min(m.published) AS first, max(m.published) AS last
       FROM copy_parts p JOIN copy_articles m ON m.n = p.n JOIN articles a ON a.key = m.article WHERE p.cluster = ?`,
    )
    .get(row['cluster'] as number) as Row;
  return {
    centre: articleOf(row),
    articles: Number(row['members']),
    outlets: Number(spread['outlets']),
    from: spread['first'] as string | null,
    until: spread['last'] as string | null,
  };
}

export function spoken(db: Database, speaker: string, limit: number): Spoken[] {
  const ids = JSON.stringify([speaker]);
  return db
    .prepare(
      `SELECT s.item, s.article, a.outlet, s.published, s.said, s.act, s.mode, s.standing, s.denied, s.score, s.via, s.channel, s.content
       FROM statements s JOIN articles a ON a.key = s.article WHERE s.row IN (
         SELECT s.row FROM statements s WHERE s.item IN (${MAYBE_BY_THEM}) AND ${BY_THEM} AND s.live = 1 AND s.dismissed = 0 AND s.attitude = 0
         ORDER BY s.published DESC, s.article, s.start LIMIT ?)
       ORDER BY s.published DESC, s.article, s.start`,
    )
    .all(ids, ids, ids, limit)
    .map((row) => ({
      id: String(row['item']),
      article: String(row['article']),
      outlet: row['outlet'] as string | null,
      published: row['published'] as string | null,
      said: row['said'] as string | null,
      act: row['act'] as Act,
      mode: row['mode'] as Mode,
      standing: row['standing'] as Standing,
      denied: row['denied'] === 1,
      score: Number(row['score']),
      via: viaOf(row),
      content: row['content'] as string | null,
    }));
}

function viaOf(row: Row): string[] {
  return JSON.parse(String(row['via'])) as string[];
}

/** Both layers in one list, newest first. */
export function allCorrections(db: Database, page: Page): Listed<Correction | SpeakerDecision> {
  const count = (table: string, column: string) =>
    Number(db.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${column} <> 'undo'`).get()?.['n']);
  const rows = db
    .prepare(
      `SELECT id, item, field, value, author, at, undone_by FROM (
         SELECT * FROM (SELECT id, item, field, value, author, at, undone_by FROM corrections WHERE field <> 'undo' ORDER BY at DESC, id LIMIT ?)
         UNION ALL
         SELECT * FROM (SELECT id, speaker, kind, value, author, at, undone_by FROM speaker_corrections WHERE kind <> 'undo' ORDER BY at DESC, id LIMIT ?))
       ORDER BY at DESC, id LIMIT ? OFFSET ?`,
    )
    .all(page.limit + page.offset, page.limit + page.offset, page.limit, page.offset);
  return {
    total: count('corrections', 'field') + count('speaker_corrections', 'kind'),
    items: rows.map(decisionOf),
  };
}

function decisionOf(row: Row): Correction | SpeakerDecision {
  const text = (name: string): Value => row[name] as Value;
  const item = String(row['item']);
  const signed = {
    id: String(row['id']),
    author: String(row['author']),
    at: String(row['at']),
    undoneBy: text('undone_by') as string | null,
  };
  if (item.startsWith('sp_'))
    return { ...signed, kind: row['field'] as SpeakerDecision['kind'], speaker: item, value: String(row['value']) };
  return { ...signed, item, field: String(row['field']), value: text('value') as string | null };
}
