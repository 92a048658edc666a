/** Questions about commitments: which there are with how they stand, one by its id, and what persons decided. */
import { Fault } from '../../model/fault.js';
import type { CommitmentKind, CommitmentState } from '../../model/labels.js';
import { byText } from '../../model/order.js';
import type { Span } from '../../model/span.js';
import type {
  CommitmentDecision,
  CommitmentEvidence,
  CommitmentFilter,
  CommitmentTally,
  FoundCommitments,
  NewCommitmentDecision,
  RecordedCommitment,
} from '../commitments.js';
import type { Page } from '../store.js';
import type { CommitmentDue } from '../tension-linker.js';
import type { Database, Row, Value } from './driver.js';
import { DISMISSED, meets } from './find.js';
import { type Judgement, judge, judgementsOf, OF_COMMITMENTS, standing, statusOf, unjudge } from './judgements.js';
import { receiptsOver, type TextReceipts } from './receipts.js';
import { nameOf, sideOf } from './sides.js';

/** Commitments that match, of the newest article first; what copies repeat is one. Counted no further than asked, the newest first. */
export function commitmentsFound(db: Database, filter: CommitmentFilter, page: Page): FoundCommitments {
  const { where, values } = conditionsOf(filter);
  db.exec('BEGIN');
  try {
    const { limit, offset, countTo } = page;
    const most = countTo === undefined ? '' : `LIMIT ${Math.max(countTo + 1, offset + limit)}`;
    // Once found, they are counted and shown: finding is what takes long.
    const found = db
      .prepare(
        `SELECT c.n, c.kind, c.state FROM commitments c WHERE ${where.join(' AND ')} ORDER BY c.dated DESC, c.id ${most}`,
      )
      .all(...values);
    const counted = countTo === undefined ? found : found.slice(0, countTo + 1);
    const shown = found.slice(offset, offset + limit).map((row) => Number(row['n']));
    const rows = db
      .prepare(
        'SELECT c.* FROM commitments c WHERE c.n IN (SELECT value FROM json_each(?)) ORDER BY c.dated DESC, c.id',
      )
      .all(JSON.stringify(shown));
    const texts = receiptsOver(db);
    return {
      total: counted.length,
      tally: tallyOf(counted.slice(0, countTo)),
      commitments: rows.map((row) => commitmentOf(db, texts, row)),
    };
  } finally {
    db.exec('COMMIT');
  }
}

/** How many of each kind stand how, by kind and state. */
function tallyOf(rows: readonly Row[]): CommitmentTally[] {
  const counts = new Map<string, CommitmentTally>();
  for (const row of rows) {
    const [kind, state] = [String(row['kind']) as CommitmentKind, String(row['state']) as CommitmentState];
    const key = `${kind} ${state}`;
    counts.set(key, { kind, state, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts].sort(([a], [b]) => byText(a, b)).map(([, one]) => one);
}

/** What a statement undertakes; what a person dismissed is left out. */
export function commitmentsBy(db: Database, item: string, limit: number): RecordedCommitment[] {
  const texts = receiptsOver(db);
  return db
    .prepare(`SELECT c.* FROM commitments c WHERE c.item = ? AND ${STANDING} <> 'dismissed' ORDER BY c.n LIMIT ?`)
    .all(item, limit)
    .map((row) => commitmentOf(db, texts, row));
}

/** One commitment by an id in full; null where there is none. */
export function commitmentById(db: Database, id: string): RecordedCommitment | null {
  const row = db.prepare('SELECT c.* FROM commitments c WHERE c.id = ? ORDER BY c.n LIMIT 1').get(id);
  return row === null ? null : commitmentOf(db, receiptsOver(db), row);
}

const STANDING = `coalesce(${standing(OF_COMMITMENTS, 'c.id')}, 'open')`;

function conditionsOf({ statement, kind, state, status }: CommitmentFilter): { where: string[]; values: Value[] } {
  // What copies and later background repeat in the same words stands where it was first; and is dismissed with that.
  const alike = status === null ? '' : `AND coalesce(${standing(OF_COMMITMENTS, 'o.id')}, 'open') = ${STANDING}`;
  const where = [
    `NOT EXISTS (SELECT 1 FROM commitments o WHERE o.theme = c.theme ${alike} AND (coalesce(o.dated, '~') < coalesce(c.dated, '~')
       OR (coalesce(o.dated, '~') = coalesce(c.dated, '~') AND o.id < c.id)))`,
    `coalesce(c.row, 0) NOT IN (${DISMISSED})`,
  ];
  const values: Value[] = [];
  const add = (condition: string, ...given: Value[]) => {
    where.push(condition);
    values.push(...given);
  };
  if (status === null) add(`${STANDING} <> 'dismissed'`);
  else add(`${STANDING} = ?`, status);
  if (kind !== null) add('c.kind = ?', kind);
  if (state !== null) add('c.state = ?', state);
  if (statement.since !== null) add('c.dated >= ?', statement.since);
  if (statement.until !== null) add('c.dated < ?', `${statement.until}~`);
  const said = meets({ ...statement, since: null, until: null, attitudes: true });
  if (said !== null) add(said.sql, ...said.values);
  return { where, values };
}

function commitmentOf(db: Database, texts: TextReceipts, row: Row): RecordedCommitment {
  const article = String(row['article']);
  const item = String(row['item']);
  const what = JSON.parse(String(row['what'])) as Span;
  const due = row['due'] === null ? null : (JSON.parse(String(row['due'])) as CommitmentDue);
  const missing = JSON.parse(String(row['missing'])) as Span[];
  const said = db.prepare('SELECT score, addressee FROM statements WHERE item = ?').get(item);
  const { receipt, speaker, ...where } = sideOf(db, texts, article, item, [what]);
  const to = row['recipient'] === null ? null : String(row['recipient']);
  return {
    id: String(row['id']),
    kind: String(row['kind']) as CommitmentKind,
    state: String(row['state']) as CommitmentState,
    status: statusOf(db, OF_COMMITMENTS, String(row['id'])),
    statement: item,
    what: receipt,
    by: speaker,
    byIds: speakersOf(db, item),
    to: (to === null ? null : nameOf(db, article, to)) ?? (said?.['addressee'] as string | null | undefined) ?? null,
    toIds: to === null ? [] : rootsOf(db, article, to),
    due:
      due === null
        ? null
        : { receipt: texts.receipt(article, null, [due.span]), value: due.value, from: due.from, until: due.until },
    missing: missing.map((span) => texts.receipt(article, null, [span])),
    ...where,
    evidence: evidenceOf(db, texts, row),
    score: Number(said?.['score'] ?? 0),
    places: Number(
      db.prepare('SELECT count(*) AS n FROM commitments WHERE theme = ?').get(row['theme'] as number)?.['n'],
    ),
  };
}

function evidenceOf(db: Database, texts: TextReceipts, row: Row): CommitmentEvidence[] {
  if (row['claim'] === null) return [];
  const told = db
    .prepare(
      `SELECT o.state, o.score, c.article, c.item, c.spans FROM commitment_outcomes o JOIN claims c ON c.n = o.b
       WHERE o.a = ? ORDER BY c.place`,
    )
    .all(row['claim'] as number);
  const standing = String(row['state']);
  // A first outcome stands, and the newest of those that only repeat it.
  const states = told.map((one) => String(one['state']));
  const stands = standing === 'repeated' ? states.lastIndexOf(standing) : states.indexOf(standing);
  return told.map((one, i) => {
    const article = String(one['article']);
    const item = one['item'] as string | null;
    const spans = JSON.parse(String(one['spans'])) as Span[];
    return {
      state: states[i] as CommitmentEvidence['state'],
      stands: i === stands,
      score: Number(one['score']),
      ...sideOf(db, texts, article, item, spans),
    };
  });
}

function speakersOf(db: Database, item: string): string[] {
  const given = db
    .prepare('SELECT k.root FROM given_speakers h JOIN speakers k ON k.id = h.speaker WHERE h.item = ?')
    .all(item);
  const rows =
    given.length > 0
      ? given
      : db
          .prepare(
            `SELECT DISTINCT k.root FROM statements s JOIN voices v ON v.item = s.item AND v.place = 'speaker'
             JOIN sightings g ON g.article = v.article AND g.local = v.local JOIN profiles p ON p.row = g.profile
             JOIN speakers k ON k.seed = p.seed WHERE s.item = ? AND s.speaker IS s.speaker_read ORDER BY k.root`,
          )
          .all(item);
  return rows.map((row) => String(row['root']));
}

function rootsOf(db: Database, article: string, local: string): string[] {
  return db
    .prepare(
      `SELECT DISTINCT k.root FROM sightings g JOIN profiles p ON p.row = g.profile JOIN speakers k ON k.seed = p.seed
       WHERE g.article = ? AND g.local = ? ORDER BY k.root`,
    )
    .all(article, local)
    .map((row) => String(row['root']));
}

/** Adds a person's decision; adding the same one again changes nothing. */
export function decideCommitment(db: Database, { commitment, ...made }: NewCommitmentDecision): CommitmentDecision {
  if (db.prepare('SELECT 1 AS yes FROM commitments WHERE id = ?').get(commitment) === null)
    throw new Fault(
      'unknown-id',
      `${commitment}: no commitment on the record has this id; \`hearsay commitments\` shows ids`,
    );
  return decisionOf(judge(db, OF_COMMITMENTS, { about: commitment, ...made }));
}

/** Takes a decision back; null where no commitment has such a decision. */
export function undecideCommitment(
  db: Database,
  decision: string,
  author: string,
  at: string,
): CommitmentDecision | null {
  const undone = unjudge(db, OF_COMMITMENTS, decision, author, at);
  return undone === null ? null : decisionOf(undone);
}

/** Decisions about a commitment, oldest first. */
export function commitmentDecisions(db: Database, commitment: string): CommitmentDecision[] {
  return judgementsOf(db, OF_COMMITMENTS, commitment).map(decisionOf);
}

function decisionOf({ about, ...rest }: Judgement): CommitmentDecision {
  return { commitment: about, ...rest };
}
