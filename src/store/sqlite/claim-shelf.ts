/** Claims in SQLite, for the length of one transaction: what was read of neighbours is held, since they are asked for again and again. */
import type { ClaimKey, ClaimShelf } from '../../model/claims.js';
import type { Span } from '../../model/span.js';
import { commitmentAt, outcomesOf, putOutcome, putState } from './commitment-rows.js';
import type { Database } from './driver.js';
import { dropTension, type NewEnd, putTension } from './tension-rows.js';

interface Held {
  readonly article: string;
  readonly item: string | null;
  readonly spans: readonly Span[];
  readonly speakers: readonly string[];
  readonly place: number;
  readonly keys: readonly ClaimKey[];
  readonly facts: string;
}

export function claimShelf(db: Database): ClaimShelf {
  const known = new Map<number, Held>();
  const at = (n: number): Held => {
    const before = known.get(n);
    if (before !== undefined) return before;
    const row = db.prepare('SELECT article, item, spans, speakers, place, keys, facts FROM claims WHERE n = ?').get(n);
    if (row === null) throw new Error(`claim ${n} is under a key and not on the record`);
    const found: Held = {
      article: String(row['article']),
      item: row['item'] as string | null,
      spans: JSON.parse(String(row['spans'])) as Span[],
      speakers: JSON.parse(String(row['speakers'])) as string[],
      place: Number(row['place']),
      keys: keysOf(String(row['keys'])),
      facts: String(row['facts']),
    };
    known.set(n, found);
    return found;
  };
  const numbers = (sql: string, ...values: number[]) =>
    db
      .prepare(sql)
      .all(...values)
      .map((row) => Number(row['n']));
  const end = (n: number): NewEnd => {
    const { article, item, spans, speakers } = at(n);
    return { article, item, spans, speakers };
  };
  return {
    article: (n) => at(n).article,
    place: (n) => at(n).place,
    facts: (n) => at(n).facts,
    keys: (n) => at(n).keys,
    before: (key, place, limit) =>
      numbers('SELECT n FROM claim_keys WHERE key = ? AND place < ? ORDER BY place DESC LIMIT ?', key, place, limit),
    after: (key, place, limit) =>
      numbers('SELECT n FROM claim_keys WHERE key = ? AND place > ? ORDER BY place LIMIT ?', key, place, limit),
    between: (key, from, until, limit) =>
      numbers('SELECT n FROM claim_keys WHERE key = ? AND place > ? AND place < ? LIMIT ?', key, from, until, limit)
        .length,
    putKeys: (n) => {
      const { place, keys } = at(n);
      for (const { key } of keys)
        db.prepare('INSERT OR IGNORE INTO claim_keys (key, place, n) VALUES (?, ?, ?)').run(key, place, n);
    },
    dropKeys: (n) => {
      const { place, keys } = at(n);
      for (const { key } of keys)
        db.prepare('DELETE FROM claim_keys WHERE key = ? AND place = ? AND n = ?').run(key, place, n);
    },
    commitment: (n) => commitmentAt(db, n),
    joined: (n) =>
      numbers(
        `SELECT b AS n FROM tensions WHERE a = ? UNION SELECT a AS n FROM tensions WHERE b = ?
         UNION SELECT b AS n FROM commitment_outcomes WHERE a = ? UNION SELECT a AS n FROM commitment_outcomes WHERE b = ?`,
        n,
        n,
        n,
        n,
      ),
    putTension: (a, b, { kind, score, clash, because, swapped, theme }) => {
      const [first, second] = [end(a), end(b)];
      const [earlier, later] = swapped ? [second, first] : [first, second];
      const words = clash.flatMap(([x, y]) => [
        { article: first.article, span: x },
        { article: second.article, span: y },
      ]);
      putTension(db, { kind, score, earlier, later, words, because, theme, noticed: null, a, b });
    },
    putOutcome: (n, later, outcome) => putOutcome(db, n, later, outcome),
    part: (a, b) => {
      for (const n of numbers('SELECT n FROM tensions WHERE a = ? AND b = ?', a, b)) dropTension(db, n);
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
