/** Claims in SQLite, for the length of one transaction: what was read of neighbours is held, since they are asked for again and again. */
import type { Around, ClaimAt, ClaimShelf, ShelvedTension } from '../../model/claims.js';
import type { CommitmentKind } from '../../model/labels.js';
import type { Span } from '../../model/span.js';
import { outcomesOf, putOutcome, putState } from './commitment-rows.js';
import type { Database } from './driver.js';
import { type Recent, recent } from './recent.js';
import { dropTension, type NewEnd, type NewTension, putTensions } from './tension-rows.js';

/** What is asked of every neighbour. */
interface Held {
  readonly article: string;
  readonly place: number;
  readonly gist: string;
  readonly commitment: CommitmentKind | null;
}

/** A claim just put on the record, with its number. */
export interface FreshClaim extends Held {
  readonly n: number;
  readonly facts: string;
  readonly keys: readonly number[];
}

// One row of many, since rows are what takes time; written out as PostgreSQL wants them.
const CLAIMS = `SELECT json_group_array(json_array(c.n, c.article, c.place, c.gist,
    (SELECT min(m.kind) FROM commitments m WHERE m.claim = c.n))) AS claims
  FROM claims c WHERE c.n IN (SELECT value FROM json_each(?))`;
const FACTS = `SELECT json_group_array(json_array(c.n, c.facts)) AS facts FROM claims c WHERE c.n IN (SELECT value FROM json_each(?))`;
const KEYS = 'SELECT n, keys FROM claims WHERE n IN (SELECT value FROM json_each(?))';
const END = 'SELECT item, spans, speakers FROM claims WHERE n = ?';
// `a` has the smaller place, but where an article itself tells what became of its promise.
const LATER = `SELECT a, b FROM tensions WHERE a IN (SELECT value FROM json_each(?))
  UNION SELECT a, b FROM commitment_outcomes WHERE a IN (SELECT value FROM json_each(?))`;
const EARLIER = 'SELECT a FROM tensions WHERE b = ? UNION SELECT a FROM commitment_outcomes WHERE b = ?';
const NEAREST = (beyond: '<' | '>', order: 'DESC' | 'ASC') =>
  `ifnull((SELECT group_concat(f.n || ':' || f.place, ' ') FROM (SELECT n, place FROM claim_keys WHERE key = json_extract(j.value, '$[0]')
    AND place ${beyond} json_extract(j.value, '$[1]') ORDER BY place ${order} LIMIT ?) f), '')`;
// Most keys are nobody else's: those are passed over at the first look.
const AROUND = `SELECT group_concat(json_extract(j.value, '$[2]') || ',' || ${NEAREST('<', 'DESC')} || ',' || ${NEAREST('>', 'ASC')}, ';') AS around
  FROM json_each(?) j WHERE EXISTS (SELECT 1 FROM claim_keys WHERE key = json_extract(j.value, '$[0]'))`;
/** Keys asked for at once. */
const ASKED = 2048;
const NOBODY: Around = { before: [], after: [] };

/** `fresh`: claims that need not be looked up. */
export function claimShelf(db: Database, fresh: readonly FreshClaim[] = []): ClaimShelf {
  const known = new Map<number, Held>(fresh.map((one) => [one.n, one]));
  const keysKnown = new Map(fresh.map(({ n, keys }) => [n, keys]));
  const factsKnown = new Map(fresh.map(({ n, facts }) => [n, facts]));
  const joins = new Map<number, number[]>();
  const lasting = lastingOf(db);
  for (const { n, article, place, gist, commitment } of fresh) lasting?.set(n, { article, place, gist, commitment });
  const learn = (claims: readonly number[]) => {
    const asked: number[] = [];
    for (const n of claims) {
      const held = lasting?.get(n);
      if (held === undefined) asked.push(n);
      else known.set(n, held);
    }
    if (asked.length === 0) return;
    const rows = JSON.parse(String(db.prepare(CLAIMS).get(JSON.stringify(asked))?.['claims'] ?? '[]'));
    for (const [n, article, place, gist, commitment] of rows as ClaimRow[]) {
      const held = { article, place: Number(place), gist, commitment };
      known.set(Number(n), held);
      lasting?.set(Number(n), held);
    }
  };
  const learnFacts = (claims: readonly number[]) => {
    if (claims.length === 0) return;
    const rows = JSON.parse(String(db.prepare(FACTS).get(JSON.stringify(claims))?.['facts'] ?? '[]'));
    for (const [n, facts] of rows as (readonly [number | string, string])[]) factsKnown.set(Number(n), facts);
  };
  const learnLater = (claims: readonly number[]) => {
    if (claims.length === 0) return;
    for (const n of claims) joins.set(n, []);
    const asked = JSON.stringify(claims);
    for (const { a, b } of db.prepare(LATER).all(asked, asked)) joins.get(Number(a))?.push(Number(b));
  };
  const at = (n: number): Held => {
    if (!known.has(n)) learn([n]);
    const held = known.get(n);
    if (held === undefined) throw new Error(`claim ${n} is under a key and not on the record`);
    return held;
  };
  const learnKeys = (claims: readonly number[]) => {
    if (claims.length === 0) return;
    for (const row of db.prepare(KEYS).all(JSON.stringify(claims)))
      keysKnown.set(Number(row['n']), keysOf(String(row['keys'])));
  };
  const keys = (n: number): readonly number[] => {
    if (!keysKnown.has(n)) learnKeys([n]);
    return keysKnown.get(n) ?? [];
  };
  const joinedLater = (n: number): number[] => {
    if (!joins.has(n)) learnLater([n]);
    return joins.get(n) as number[];
  };
  const joinedEarlier = (n: number): number[] =>
    db
      .prepare(EARLIER)
      .all(n, n)
      .map(({ a }) => Number(a));
  const end = (n: number): NewEnd => {
    const row = db.prepare(END).get(n);
    return {
      article: at(n).article,
      item: (row?.['item'] ?? null) as string | null,
      spans: JSON.parse(String(row?.['spans'])) as Span[],
      speakers: JSON.parse(String(row?.['speakers'])) as string[],
    };
  };
  const newTension = ({
    a,
    b,
    tension: { kind, score, clash, because, swapped, theme },
  }: ShelvedTension): NewTension => {
    const [first, second] = [end(a), end(b)];
    const [earlier, later] = swapped ? [second, first] : [first, second];
    const words = clash.flatMap(([x, y]) => [
      { article: first.article, span: x },
      { article: second.article, span: y },
    ]);
    return { kind, score, earlier, later, words, because, theme, noticed: null, a, b };
  };
  return {
    article: (n) => at(n).article,
    place: (n) => at(n).place,
    gist: (n) => at(n).gist,
    facts: (n) => {
      if (!factsKnown.has(n)) learnFacts([n]);
      const facts = factsKnown.get(n);
      if (facts === undefined) throw new Error(`claim ${n} is not on the record`);
      return facts;
    },
    keys,
    around: (asked, limit) => {
      const around: Around[] = new Array(asked.length).fill(NOBODY);
      for (let from = 0; from < asked.length; from += ASKED) {
        const some = asked.slice(from, from + ASKED).map(({ key, place }, i) => [key, place, from + i]);
        const found = db.prepare(AROUND).get(limit, limit, JSON.stringify(some))?.['around'] ?? null;
        if (found === null) continue;
        for (const one of String(found).split(';')) {
          const [i, before, after] = one.split(',') as [string, string, string];
          around[Number(i)] = { before: claimsAt(before), after: claimsAt(after) };
        }
      }
      return around;
    },
    expect: ({ claims = [], facts = [], keys: few = [], joined = [] }) => {
      learn(open(known, claims));
      learnFacts(open(factsKnown, facts));
      learnKeys(open(keysKnown, few));
      learnLater(open(joins, joined));
    },
    between: (asked, limit) => {
      const query = db.prepare('SELECT n FROM claim_keys WHERE key = ? AND place > ? AND place < ? LIMIT ?');
      const values = asked.map(({ key, from, until }) => [key, from, until, limit]);
      query.ahead(values);
      return values.map((some) => query.all(...some).length);
    },
    putKeys: (claims) => {
      db.prepare('INSERT INTO claim_keys (key, place, n) VALUES (?, ?, ?)').runAll(
        claims.flatMap((n) => keys(n).map((key) => [key, at(n).place, n])),
      );
    },
    dropKeys: (n) => {
      const { place } = at(n);
      for (const key of keys(n))
        db.prepare('DELETE FROM claim_keys WHERE key = ? AND place = ? AND n = ?').run(key, place, n);
    },
    commitment: (n) => at(n).commitment,
    joined: (n) => [...new Set([...joinedLater(n), ...joinedEarlier(n)])],
    joinedLater,
    putTensions: (found) => {
      db.prepare(END).ahead([...new Set(found.flatMap(({ a, b }) => [a, b]))].map((n) => [n]));
      putTensions(db, found.map(newTension));
      for (const { a } of found) joins.delete(a);
    },
    putOutcome: (n, teller, outcome) => {
      putOutcome(db, n, teller, outcome);
      joins.delete(n);
    },
    part: (a, b) => {
      joins.delete(a);
      for (const { n } of db.prepare('SELECT n FROM tensions WHERE a = ? AND b = ?').all(a, b))
        dropTension(db, Number(n));
      db.prepare('DELETE FROM commitment_outcomes WHERE a = ? AND b = ?').run(a, b);
    },
    outcomes: (claims) => outcomesOf(db, claims),
    putState: (n, state) => putState(db, n, state),
  };
}

/** Those nothing is known of, each once. */
const open = (known: ReadonlyMap<number, unknown>, claims: readonly number[]): number[] =>
  [...new Set(claims)].filter((n) => !known.has(n));

/**
 * Claims held from one transaction to the next: a claim never changes, and its number is nobody else's. 600 articles put on a record of 5,000 look at 67,325 claims
 * near theirs, of which 27,338 are different ones. Some 260 bytes each.
 */
const lastings = new WeakMap<object, Recent<Held>>();
const LASTING = 30_000;

/** Null where the answer is at hand anyway. */
function lastingOf({ writers }: Database): Recent<Held> | null {
  if (writers === null) return null;
  const era = writers.era();
  const known = lastings.get(era) ?? recent<Held>(LASTING);
  lastings.set(era, known);
  return known;
}

type ClaimRow = readonly [
  n: number | string,
  article: string,
  place: number | string,
  gist: string,
  commitment: CommitmentKind | null,
];

function claimsAt(text: string): ClaimAt[] {
  if (text === '') return [];
  return text.split(' ').map((one) => {
    const colon = one.indexOf(':');
    return { n: Number(one.slice(0, colon)), place: Number(one.slice(colon + 1)) };
  });
}

export function keysText(keys: readonly number[]): string {
  return keys.join(' ');
}

function keysOf(text: string): number[] {
  return text === '' ? [] : text.split(' ').map(Number);
}
