/**
 * One article of two records that both went on with it: which of the two stands, and what becomes of what only the other has. Pure: rows in, rows
 * out. What was seen last stands; captures, readings and places of both are kept; a statement only the other has leads on to the one that says
 * the same, or ends; corrections follow it.
 */
import type { Span } from '../../model/span.js';
import { correctionId, entryId } from '../ids.js';
import { type Comparable, mapStatements } from '../mapping.js';
import type { Rows } from '../moving.js';
import type { Row } from './driver.js';

export type Relation = 'same' | 'behind' | 'ahead' | 'apart';

/** How the history in `part` stands to the one in `here`: `ahead` where it carries that one on. */
export function relationOf(here: Rows, part: Rows): Relation {
  const mine = historyOf(here);
  const theirs = historyOf(part);
  const hasAll = [...theirs].every((one) => mine.has(one));
  const isIn = [...mine].every((one) => theirs.has(one));
  if (hasAll) return isIn ? 'same' : 'behind';
  return isIn ? 'ahead' : 'apart';
}

function historyOf(rows: Rows): ReadonlySet<string> {
  return new Set([
    ...all(rows, 'entries').map((row) => text(row, 'id')),
    ...all(rows, 'readings').map((row) => `${text(row, 'capture')} ${text(row, 'stamp')}`),
  ]);
}

/** Decisions and places of both, on the history of `ahead`. */
export function withLayersOf(ahead: Rows, other: Rows): Rows {
  const items = new Set(all(ahead, 'items').map((row) => text(row, 'id')));
  const captures = new Set(all(ahead, 'captures').map((row) => text(row, 'id')));
  return {
    ...ahead,
    corrections: correctionsOf(
      all(ahead, 'corrections'),
      all(other, 'corrections').filter((row) => items.has(text(row, 'item'))),
    ),
    places: union(
      all(ahead, 'places'),
      all(other, 'places').filter((row) => captures.has(text(row, 'capture'))),
      ['capture', 'path', 'offset'],
    ),
    withdrawals: all(ahead, 'withdrawals').length > 0 ? all(ahead, 'withdrawals') : all(other, 'withdrawals'),
  };
}

/** Both histories as one. */
export function mergedRows(here: Rows, part: Rows): Rows {
  const [stands, other] = lastSeen(part) > lastSeen(here) ? [part, here] : [here, part];
  const known = new Set(all(stands, 'items').map((row) => text(row, 'id')));
  const heirs = heirsOf(stands, other);
  const lost = all(other, 'items').filter((row) => !known.has(text(row, 'id')));
  const ended = lost.map((row) =>
    row['state'] === 'live' ? endedItem(row, heirs, stands, other) : { item: row, end: [] },
  );
  const ids = new Set(lost.map((row) => text(row, 'id')));
  const ofLost = (table: string, column = 'item') => all(other, table).filter((row) => ids.has(text(row, column)));
  const both: Rows = {
    ...stands,
    captures: union(all(stands, 'captures'), all(other, 'captures'), ['id']),
    web_captures: union(all(stands, 'web_captures'), all(other, 'web_captures'), ['capture']),
    readings: union(all(stands, 'readings'), all(other, 'readings'), ['capture', 'stamp']),
    items: [...all(stands, 'items'), ...ended.map(({ item }) => item)],
    entries: [...all(stands, 'entries'), ...ofLost('entries'), ...ended.flatMap(({ end }) => end)],
    statements: [
      ...all(stands, 'statements'),
      ...ofLost('statements').map((row) => ({ ...row, live: 0, within: null })),
    ],
  };
  return withLayersOf(both, { ...other, corrections: rehung(all(other, 'corrections'), heirs, known) });
}

/** When the reading that stands was made of a capture first seen when; by text, since both are ISO 8601. */
function lastSeen(rows: Rows): string {
  const [article] = all(rows, 'articles');
  const seen = (table: string, is: (row: Row) => boolean) => text(all(rows, table).find(is) ?? {}, 'seen');
  const capture = article?.['capture'] ?? null;
  return `${seen('captures', (row) => row['id'] === capture)} ${seen(
    'readings',
    (row) => row['capture'] === capture && row['stamp'] === article?.['stamp'],
  )}`;
}

/** For each live statement only `other` has, the one that says the same. */
function heirsOf(stands: Rows, other: Rows): ReadonlyMap<string, string> {
  const known = new Set(all(stands, 'items').map((row) => text(row, 'id')));
  const lost = comparables(other).filter(({ item }) => !known.has(item));
  const live = comparables(stands);
  const { of, into } = mapStatements(lost, live);
  const heirs = new Map<string, string>();
  of.forEach((o, n) => {
    const from = o === null ? undefined : lost[o];
    if (from !== undefined) heirs.set(from.item, (live[n] as Old).item);
  });
  into.forEach((n, o) => {
    if (n !== null) heirs.set((lost[o] as Old).item, (live[n] as Old).item);
  });
  return heirs;
}

interface Old extends Comparable {
  readonly item: string;
}

function comparables(rows: Rows): Old[] {
  const bodies = new Map(all(rows, 'entries').map((row) => [text(row, 'id'), row['body'] as string | null]));
  return all(rows, 'statements')
    .filter((row) => row['live'] === 1)
    .map((row) => {
      const { source, cue, content } = JSON.parse(bodies.get(text(row, 'entry')) ?? '{}') as Record<string, Span[]>;
      return {
        item: text(row, 'item'),
        capture: text(row, 'capture'),
        source: source ?? [],
        cue: cue ?? [],
        content: content ?? [],
        sourceWords: row['source'] as string | null,
        cueWords: row['cue'] as string | null,
        contentWords: row['content'] as string | null,
      };
    });
}

function endedItem(row: Row, heirs: ReadonlyMap<string, string>, stands: Rows, other: Rows): { item: Row; end: Row[] } {
  const item = text(row, 'id');
  const heir = heirs.get(item) ?? null;
  const kind = heir === null ? 'tombstone' : 'redirect';
  const own = all(other, 'entries').filter((entry) => entry['item'] === item);
  const replaced = new Set(own.map((entry) => entry['replaces']));
  const newest = own.find((entry) => !replaced.has(text(entry, 'id')));
  const [article] = all(stands, 'articles');
  const capture = text(article ?? {}, 'capture');
  const parts = [
    item,
    kind,
    text(row, 'article'),
    capture,
    newest === undefined ? null : text(newest, 'id'),
    null,
    heir,
  ];
  const end: Row = {
    id: entryId([...parts, null, null]),
    item,
    kind,
    article: text(row, 'article'),
    capture,
    stamp: text(article ?? {}, 'stamp'),
    replaces: newest === undefined ? null : text(newest, 'id'),
    redirect: heir,
    said: null,
    published: null,
    seen: newest === undefined ? '' : text(newest, 'seen'),
    digest: null,
    body: null,
  };
  return { item: { ...row, state: kind, redirect: heir }, end: [end] };
}

/** Corrections of statements that lead on to others hang on those; an undo goes with what it takes back. */
function rehung(rows: readonly Row[], heirs: ReadonlyMap<string, string>, known: ReadonlySet<string>): Row[] {
  const ids = new Map<string, string>();
  const moved = [...rows]
    .sort((a, b) => Number(a['field'] === 'undo') - Number(b['field'] === 'undo'))
    .map((row) => {
      const item = text(row, 'item');
      const heir = known.has(item) ? item : (heirs.get(item) ?? item);
      if (heir === item) return row;
      const value = row['field'] === 'undo' ? (ids.get(text(row, 'value')) ?? text(row, 'value')) : row['value'];
      const id = correctionId([heir, text(row, 'field'), value as string | null, text(row, 'author'), text(row, 'at')]);
      ids.set(text(row, 'id'), id);
      return { ...row, id, item: heir, value: value as string | null };
    });
  return moved.map((row) => {
    const by = row['undone_by'];
    return typeof by === 'string' ? { ...row, undone_by: ids.get(by) ?? by } : row;
  });
}

/** Of one id in both, the one that was taken back. */
function correctionsOf(mine: readonly Row[], theirs: readonly Row[]): Row[] {
  const undone = new Map(theirs.flatMap((row) => (row['undone_by'] === null ? [] : [[text(row, 'id'), row] as const])));
  return union(
    mine.map((row) => (row['undone_by'] === null ? (undone.get(text(row, 'id')) ?? row) : row)),
    theirs,
    ['id'],
  );
}

function union(mine: readonly Row[], theirs: readonly Row[], key: readonly string[]): Row[] {
  const keyOf = (row: Row) => JSON.stringify(key.map((column) => row[column]));
  const known = new Set(mine.map(keyOf));
  return [...mine, ...theirs.filter((row) => !known.has(keyOf(row)))];
}

function all(rows: Rows, table: string): readonly Row[] {
  return rows[table] ?? [];
}

function text(row: Row, column: string): string {
  return String(row[column] ?? '');
}
