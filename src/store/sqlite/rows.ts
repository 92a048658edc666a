/** Rows → what the record hands out: a statement with its receipts, an article, an entry. */
import type { Correction, Entry, EntryKind } from '../../model/entry.js';
import type { Act, Mode, SourceKind, Standing } from '../../model/labels.js';
import type { Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Receipt } from '../../model/tension.js';
import type { Recorded, RecordedArticle, Withdrawn } from '../recorded.js';
import type { Row } from './driver.js';

/** The article's first place names its path: one that does not depend on which input came first. */
export const ARTICLE_COLUMNS = `a.key, a.id AS article_id, a.url, a.outlet, a.title, a.published AS article_published, a.language,
  (SELECT path FROM places WHERE capture = a.capture ORDER BY path, offset LIMIT 1) AS path,
  (SELECT w.at || ' ' || w.says FROM withdrawals w WHERE w.article = a.key) AS withdrawn`;

/** What `recordedOf` needs; from `FROM_STATEMENTS`. */
export const STATEMENT_COLUMNS = `s.*, e.body, ${ARTICLE_COLUMNS},
  coalesce((SELECT k.root FROM given_speakers h JOIN speakers k ON k.id = h.speaker WHERE h.item = s.item),
    (SELECT group_concat(root, ' ') FROM (
      SELECT k.root FROM voices v JOIN sightings g ON g.article = v.article AND g.local = v.local
      JOIN profiles p ON p.row = g.profile JOIN speakers k ON k.seed = p.seed
      WHERE v.item = s.item AND v.place = 'speaker' AND s.speaker IS s.speaker_read ORDER BY v.ord))) AS speaker_ids,
  (SELECT json_group_array(json_array(id, item, field, value, author, at)) FROM (
    SELECT id, item, field, value, author, at FROM corrections
    WHERE item = s.item AND undone_by IS NULL AND field <> 'undo' ORDER BY at, id)) AS standing_corrections`;
export const FROM_STATEMENTS = 'statements s JOIN articles a ON a.key = s.article JOIN entries e ON e.id = s.entry';

export function recordedOf(row: Row): Recorded {
  const statement = JSON.parse(String(row['body'])) as Statement;
  const receipt = (spans: readonly Span[], name: string): Receipt | null => {
    if (spans.length === 0) return null;
    const ids = { article: String(row['key']), capture: String(row['capture']), statement: String(row['item']) };
    return { ...ids, spans, text: String(row[name]) };
  };
  return {
    id: String(row['item']),
    article: articleOf(row),
    capture: String(row['capture']),
    statement,
    source: receipt(statement.source, 'source'),
    cue: receipt(statement.cue, 'cue'),
    content: receipt(statement.content, 'content'),
    verbatim: receipt(statement.verbatim, 'verbatim'),
    channel: text(row, 'channel'),
    speaker: text(row, 'speaker'),
    speakerIds: [...new Set(text(row, 'speaker_ids')?.split(' ') ?? [])],
    addressee: text(row, 'addressee'),
    via: JSON.parse(String(row['via'])) as string[],
    mode: row['mode'] as Mode,
    act: row['act'] as Act,
    attitude: row['attitude'] === 1,
    sourceKind: row['source_kind'] as SourceKind,
    standing: row['standing'] as Standing,
    denied: row['denied'] === 1,
    negated: row['negated'] === 1,
    hedged: row['hedged'] === 1,
    depth: Number(row['depth']),
    within: text(row, 'within'),
    said: text(row, 'said'),
    published: text(row, 'published'),
    score: Number(row['score']),
    line: Number(row['line']),
    column: Number(row['col']),
    dismissed: row['dismissed'] === 1,
    corrections: correctionsIn(String(row['standing_corrections'])),
  };
}

function correctionsIn(json: string): Correction[] {
  if (json === '[]') return [];
  return (JSON.parse(json) as [string, string, string, string | null, string, string][]).map(
    ([id, item, field, value, author, at]) => ({ id, item, field, value, author, at, undoneBy: null }),
  );
}

export function articleOf(row: Row): RecordedArticle {
  return {
    key: String(row['key']),
    id: String(row['article_id']),
    path: text(row, 'path'),
    url: text(row, 'url'),
    outlet: text(row, 'outlet'),
    title: text(row, 'title'),
    published: text(row, 'article_published'),
    language: text(row, 'language'),
    withdrawn: withdrawnOf(text(row, 'withdrawn')),
  };
}

/** The time has no blank in it. */
function withdrawnOf(told: string | null): Withdrawn | null {
  if (told === null) return null;
  const blank = told.indexOf(' ');
  return { at: told.slice(0, blank), says: told.slice(blank + 1) };
}

export function entryOf(row: Row): Entry {
  const body = text(row, 'body');
  return {
    id: String(row['id']),
    item: String(row['item']),
    kind: row['kind'] as EntryKind,
    article: String(row['article']),
    capture: String(row['capture']),
    replaces: text(row, 'replaces'),
    body: body === null ? null : (JSON.parse(body) as Statement),
    redirect: text(row, 'redirect'),
    said: text(row, 'said'),
    published: text(row, 'published'),
    seen: String(row['seen']),
  };
}

function text(row: Row, name: string): string | null {
  const value = row[name];
  return value === null || value === undefined ? null : String(value);
}
