/** Claims in SQLite, for the length of one transaction: what was read of neighbours is held, since they are asked for again and again. */
import type { ClaimKey, ClaimShelf } from '../../model/claims.js';
import type { CommitmentKind } from '../../model/labels.js';
import type { Span } from '../../model/span.js';
import { outcomesOf, putOutcome, putState } from './commitment-rows.js';
import type { Database } from './driver.js';
import { dropTension, type NewEnd, putTension } from './tension-rows.js';

interface Held {
  readonly article: string;
  readonly item: string | null;
  readonly spans: string;
  readonly speakers: string;
  readonly place: number;
  readonly keys: string;
  readonly facts: string;
  readonly commitment: CommitmentKind | null;
}

const CLAIMS = `SELECT c.n, c.article, c.item, c.spans, c.speakers, c.place, c.keys, c.facts,
    (SELECT min(m.kind) FROM commitments m WHERE m.claim = c.n) AS kind
  FROM claims c WHERE c.n IN (SELECT value FROM json_each(?))`;
const JOINED = `SELECT a, b FROM tensions WHERE a IN (SELECT value FROM json_each(?))
  UNION SELECT b AS a, a AS b FROM tensions WHERE b IN (SELECT value FROM json_each(?))
  UNION SELECT a, b FROM commitment_outcomes WHERE a IN (SELECT value FROM json_each(?))
  UNION SELECT b AS a, a AS b FROM commitment_outcomes WHERE b IN (SELECT value FROM json_each(?))`;
// One row of many numbers, since rows are what takes time; written out as PostgreSQL wants them.
const BEFORE = `SELECT group_concat(f.n || '', ' ') AS numbers FROM (SELECT n FROM claim_keys WHERE key = ? AND place < ? ORDER BY place DESC LIMIT ?) f`;
const AFTER = `SELECT group_concat(f.n || '', ' ') AS numbers FROM (SELECT n FROM claim_keys WHERE key = ? AND place > ? ORDER BY place LIMIT ?) f`;

export function claimShelf(db: Database): ClaimShelf {
  const known = new Map<number, Held>();
  const joins = new Map<number, number[]>();
  const learn = (claims: readonly number[]) => {
    if (claims.length === 0) return;
    for (const row of db.prepare(CLAIMS).all(JSON.stringify(claims)))
      known.set(Number(row['n']), {
        article: String(row['article']),
        item: row['item'] as string | null,
        spans: String(row['spans']),
        speakers: String(row['speakers']),
        place: Number(row['place']),
        keys: String(row['keys']),
        facts: String(row['facts']),
        commitment: row['kind'] === null ? null : (String(row['kind']) as CommitmentKind),
      });
  };
  const learnJoins = (claims: readonly number[]) => {
    if (claims.length === 0) return;
    for (const n of claims) joins.set(n, []);
    const asked = JSON.stringify(claims);
    for (const { a, b } of db.prepare(JOINED).all(asked, asked, asked, asked)) joins.get(Number(a))?.push(Number(b));
  };
  const at = (n: number): Held => {
    if (!known.has(n)) learn([n]);
    const held = known.get(n);
    if (held === undefined) throw new Error(`claim ${n} is under a key and not on the record`);
    return held;
  };
  const joined = (n: number): number[] => {
    if (!joins.has(n)) learnJoins([n]);
    return joins.get(n) as number[];
  };
  const numbersOf = (sql: string, values: readonly number[]): number[] => {
    const numbers = db.prepare(sql).get(...values)?.['numbers'];
    return numbers === null || numbers === undefined ? [] : String(numbers).split(' ').map(Number);
  };
  const end = (n: number): NewEnd => {
    const { article, item, spans, speakers } = at(n);
    return {
      article,
      item,
      spans: JSON.parse(spans) as Span[],
      speakers: JSON.parse(speakers) as string[],
    };
  };
  const changed = (a: number, b: number) => {
    joins.delete(a);
    joins.delete(b);
  };
  return {
    article: (n) => at(n).article,
    place: (n) => at(n).place,
    facts: (n) => at(n).facts,
    keys: (n) => keysOf(at(n).keys),
    around: (keys, place, limit) => {
      const asked = keys.map((key) => [key, place, limit]);
      for (const sql of [BEFORE, AFTER]) db.prepare(sql).ahead(asked);
      return asked.map((values) => ({ before: numbersOf(BEFORE, values), after: numbersOf(AFTER, values) }));
    },
    ahead: (claims) => {
      learn(claims.filter((n) => !known.has(n)));
      learnJoins(claims.filter((n) => !joins.has(n)));
    },
    between: (key, from, until, limit) =>
      db
        .prepare('SELECT n FROM claim_keys WHERE key = ? AND place > ? AND place < ? LIMIT ?')
        .all(key, from, until, limit).length,
    putKeys: (n) => {
      const { place, keys } = at(n);
      for (const { key } of keysOf(keys))
        db.prepare('INSERT OR IGNORE INTO claim_keys (key, place, n) VALUES (?, ?, ?)').run(key, place, n);
    },
    dropKeys: (n) => {
      const { place, keys } = at(n);
      for (const { key } of keysOf(keys))
        db.prepare('DELETE FROM claim_keys WHERE key = ? AND place = ? AND n = ?').run(key, place, n);
    },
    commitment: (n) => at(n).commitment,
    joined,
    putTension: (a, b, { kind, score, clash, because, swapped, theme }) => {
      const [first, second] = [end(a), end(b)];
      const [earlier, later] = swapped ? [second, first] : [first, second];
      const words = clash.flatMap(([x, y]) => [
        { article: first.article, span: x },
        { article: second.article, span: y },
      ]);
      putTension(db, { kind, score, earlier, later, words, because, theme, noticed: null, a, b });
      changed(a, b);
    },
    putOutcome: (n, later, outcome) => {
      putOutcome(db, n, later, outcome);
      changed(n, later);
    },
    part: (a, b) => {
      changed(a, b);
      for (const { n } of db.prepare('SELECT n FROM tensions WHERE a = ? AND b = ?').all(a, b))
        dropTension(db, Number(n));
      db.prepare('DELETE FROM commitment_outcomes WHERE a = ? AND b = ?').run(a, b);
    },
    outcomes: (n) => outcomesOf(db, n),
    putState: (n, state) => putState(db, n, state),
  };
}

/** Keys as `key weight key weight …`. */
export function keysText(keys: readonly ClaimKey[]): string {
  return keys.map(({ key, weight }) => `${key} ${weight}`).join(' ');
}

function keysOf(text: string): ClaimKey[] {
  const parts = text === '' ? [] : text.split(' ');
  const keys: ClaimKey[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2)
    keys.push({ key: Number(parts[i]), weight: Number(parts[i + 1]) as 1 | 2 });
  return keys;
}
