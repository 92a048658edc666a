/** Questions about tensions: which there are, one by its id, and what persons decided. */
import { Fault } from '../../model/fault.js';
import type { TensionKind } from '../../model/labels.js';
import type { Span } from '../../model/span.js';
import type { Page } from '../store.js';
import type {
  FoundTensions,
  NewTensionDecision,
  RecordedTension,
  TensionDecision,
  TensionEnd,
  TensionFilter,
  TensionStatus,
} from '../tensions.js';
import type { Database, Row, Value } from './driver.js';
import { DISMISSED, rowsMeeting } from './find.js';
import { heldCaptures, holdConfirmed, keepConfirmed, letGo } from './held-tensions.js';
import { type Judgement, judge, judgementsOf, OF_TENSIONS, statusOf, unjudge } from './judgements.js';
import { receiptsOver } from './receipts.js';
import { nameOf, sideOf } from './sides.js';

/** Tensions that match, of the newest article first, and how many there are; pairs that say the same are one. */
export function tensionsFound(db: Database, filter: TensionFilter, page: Page): FoundTensions {
  const { where, values, isFew } = conditionsOf(filter);
  db.exec('BEGIN');
  try {
    const { limit, offset, countTo } = page;
    const most = countTo === undefined ? '' : `LIMIT ${Math.max(countTo + 1, offset + limit)}`;
    // The sign keeps SQLite from walking all by date to find few.
    const newest = isFew ? '+t.dated' : 't.dated';
    // Once found, they are counted and shown: finding is what takes long.
    const found = db
      .prepare(`SELECT t.n FROM tensions t WHERE ${where.join(' AND ')} ORDER BY ${newest} DESC, t.id, t.kind ${most}`)
      .all(...values)
      .map((row) => Number(row['n']));
    const rows = db
      .prepare(
        'SELECT t.* FROM tensions t WHERE t.n IN (SELECT value FROM json_each(?)) ORDER BY t.dated DESC, t.id, t.kind',
      )
      .all(JSON.stringify(found.slice(offset, offset + limit)));
    const total = countTo === undefined ? found.length : Math.min(found.length, countTo + 1);
    return { total, tensions: rows.map((row) => tensionOf(db, row)) };
  } finally {
    db.exec('COMMIT');
  }
}

/** Those a statement is one side of, the surest first; what a person dismissed is left out. */
export function tensionsWith(db: Database, item: string, limit: number): RecordedTension[] {
  return db
    .prepare(
      `SELECT t.* FROM tensions t WHERE t.n IN (SELECT n FROM tensions WHERE earlier_item = ? UNION SELECT n FROM tensions WHERE later_item = ?)
       AND t.status <> 'dismissed' ORDER BY t.score DESC, t.id, t.kind LIMIT ?`,
    )
    .all(item, item, limit)
    .map((row) => tensionOf(db, row));
}

/** One tension by an id in full; null where there is none. */
export function tensionById(db: Database, id: string): RecordedTension | null {
  const row = db.prepare('SELECT t.* FROM tensions t WHERE t.id = ? ORDER BY t.a IS NOT NULL, t.kind LIMIT 1').get(id);
  return row === null ? null : tensionOf(db, row);
}

function conditionsOf({ statement, kind, status }: TensionFilter): {
  where: string[];
  values: Value[];
  /** They are looked up by what they must have. */
  isFew: boolean;
} {
  const where: string[] = [];
  const values: Value[] = [];
  const add = (condition: string, ...given: Value[]) => {
    where.push(condition);
    values.push(...given);
  };
  if (kind !== null) add('t.kind = ?', kind);
  if (status === null) add("t.status <> 'dismissed'");
  else if (status === 'open') add('t.status = ?', status);
  // What persons decided has an index of its own: it is little beside what is open.
  else add("t.status <> 'open' AND t.status = ?", status);
  // Of one speaker twice, or of pairs that copies repeat, the surest stands for all.
  add(`NOT EXISTS (SELECT 1 FROM tensions o WHERE o.theme = t.theme AND o.status = t.status AND (o.score > t.score OR (o.score = t.score
    AND (o.id < t.id OR (o.id = t.id AND o.kind < t.kind)))))`);
  for (const side of ['earlier', 'later']) add(`coalesce(t.${side}_row, 0) NOT IN (${DISMISSED})`);
  if (statement.since !== null) add('t.dated >= ?', statement.since);
  if (statement.until !== null) add('t.dated < ?', `${statement.until}~`);
  const rest = { ...statement, since: null, until: null, speakers: [], attitudes: true };
  const byId = statement.speakers.length > 0;
  if (byId) {
    const theirs = `t.n IN (SELECT v.n FROM speakers k JOIN profiles p ON p.seed = k.seed JOIN sightings g ON g.profile = p.row
      JOIN tension_voices v ON v.article = g.article AND v.local = g.local WHERE k.root IN (SELECT value FROM json_each(?)))`;
    add(theirs, JSON.stringify(statement.speakers));
  }
  const said = rowsMeeting({ ...rest, source: byId ? [] : statement.source });
  if (said !== null)
    add(`(t.earlier_row IN (${said.sql}) OR t.later_row IN (${said.sql}))`, ...said.values, ...said.values);
  return { where, values, isFew: byId };
}

function tensionOf(db: Database, row: Row): RecordedTension {
  const texts = receiptsOver(db, heldCaptures(db, row));
  const end = (name: 'earlier' | 'later'): TensionEnd => {
    const article = String(row[`${name}_article`]);
    const item = row[`${name}_item`] as string | null;
    const { line, column, ...side } = sideOf(db, texts, article, item, JSON.parse(String(row[`${name}_spans`])));
    return { ...side, speakerIds: rootsOf(db, Number(row['n']), name), line, column };
  };
  const noticed =
    row['noticed'] === null
      ? null
      : (JSON.parse(String(row['noticed'])) as { article: string; by: string | null; spans: Span[] });
  const clash = JSON.parse(String(row['clash'])) as { article: string; span: Span }[];
  const later = end('later');
  const earlier = askedBy(String(row['kind']) as TensionKind, end('earlier'), later);
  return {
    id: String(row['id']),
    kind: kindOf(String(row['kind']) as TensionKind, earlier, later),
    status: String(row['status']) as TensionStatus,
    earlier,
    later,
    words: clash.map(({ article, span }) => texts.receipt(article, null, [span])),
    noticedBy: noticed?.by == null ? null : nameOf(db, noticed.article, noticed.by),
    notice: noticed === null ? null : texts.receipt(noticed.article, null, noticed.spans),
    because: JSON.parse(String(row['because'])) as string[],
    score: Number(row['score']),
    pairs: Number(db.prepare('SELECT count(*) AS n FROM tensions WHERE theme = ?').get(row['theme'] as number)?.['n']),
  };
}

/** A question that is known only from the refusal to answer it is nobody's: whoever declines has not asked it. */
function askedBy(kind: TensionKind, earlier: TensionEnd, later: TensionEnd): TensionEnd {
  const same =
    (earlier.receipt.statement !== null && earlier.receipt.statement === later.receipt.statement) ||
    earlier.speakerIds.some((id) => later.speakerIds.includes(id));
  return kind === 'evasion' && same ? { ...earlier, speaker: null, speakerIds: [] } : earlier;
}

/** Whoever the record knows for two people has not gone back on their own words, and whoever is one has not been contradicted by another. */
function kindOf(kind: TensionKind, { speakerIds: a }: TensionEnd, { speakerIds: b }: TensionEnd): TensionKind {
  if (a.length === 0 || b.length === 0) return kind;
  const same = a.some((id) => b.includes(id));
  if (kind === 'self-reversal' && !same) return 'contradiction';
  return kind === 'contradiction' && same ? 'self-reversal' : kind;
}

function rootsOf(db: Database, n: number, side: string): string[] {
  return db
    .prepare(
      `SELECT DISTINCT k.root FROM tension_voices v JOIN sightings g ON g.article = v.article AND g.local = v.local
       JOIN profiles p ON p.row = g.profile JOIN speakers k ON k.seed = p.seed WHERE v.n = ? AND v.side = ? ORDER BY k.root`,
    )
    .all(n, side)
    .map((row) => String(row['root']));
}

/** Adds a person's decision; adding the same one again changes nothing. */
export function decideTension(db: Database, { tension, ...made }: NewTensionDecision): TensionDecision {
  if (db.prepare('SELECT 1 AS yes FROM tensions WHERE id = ?').get(tension) === null)
    throw new Fault('unknown-id', `${tension}: no tension on the record has this id; \`hearsay tensions\` shows ids`);
  const decision = judge(db, OF_TENSIONS, { about: tension, ...made });
  layDecision(db, tension);
  return decisionOf(decision);
}

/** Takes a decision back; null where no tension has such a decision. */
export function undecideTension(db: Database, decision: string, author: string, at: string): TensionDecision | null {
  const undone = unjudge(db, OF_TENSIONS, decision, author, at);
  if (undone === null) return null;
  layDecision(db, undone.about);
  return decisionOf(undone);
}

/** Decisions about a tension, oldest first. */
export function decisionsOf(db: Database, tension: string): TensionDecision[] {
  return judgementsOf(db, OF_TENSIONS, tension).map(decisionOf);
}

function decisionOf({ about, ...rest }: Judgement): TensionDecision {
  return { tension: about, ...rest };
}

/** Lays what people decided of a tension over its rows. */
export function layDecision(db: Database, tension: string): void {
  const status = statusOf(db, OF_TENSIONS, tension);
  if (status !== 'confirmed') letGo(db, tension);
  db.prepare('UPDATE tensions SET status = ? WHERE id = ?').run(status, tension);
  if (status !== 'confirmed') return;
  keepConfirmed(db, tension);
  holdConfirmed(db, tension);
}
