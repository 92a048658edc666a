/** Copies in SQLite: the rows `link` reads and writes, with what was read in this transaction held, since neighbours are asked again and again. */
import type {
  CopyNode,
  CopyPart,
  CopyRows,
  CopyShared,
  CopySource,
  CopyStanding,
  CopyStretch,
} from '../../model/copy.js';
import type { Span } from '../../model/span.js';
import type { Database, Row } from './driver.js';

// One row of many, since rows are what takes time; most keys are nobody else's.
const BUCKETS = `SELECT group_concat(j.value || ':' || (SELECT group_concat(f.n || '', ' ') FROM
    (SELECT n FROM copy_keys WHERE key = json_extract(j.value, '$') LIMIT ?) f), ';') AS buckets
  FROM json_each(?) j WHERE EXISTS (SELECT 1 FROM copy_keys WHERE key = json_extract(j.value, '$'))`;
const NODES = `SELECT json_group_array(json_array(n, article, words, published)) AS nodes FROM copy_articles
  WHERE n IN (SELECT value FROM json_each(?))`;

/** An article just numbered: nothing is known of it but this. */
export interface FreshCopy {
  readonly node: CopyNode;
  readonly text: string;
  readonly aside: readonly Span[];
}

/** Rows for the length of one transaction; `fresh` says what a new number stands for, so that nobody need ask. */
export function copyRows(db: Database): CopyRows & { fresh(n: number, one: FreshCopy): void } {
  const nodes = new Map<number, CopyNode>();
  const shared = new Map<number, Map<number, CopyShared>>();
  const standings = new Map<number, CopyStanding>();
  const parts = new Map<number, readonly CopyPart[] | null>();
  const row = (n: number): Row =>
    db
      .prepare('SELECT article, capture, words, published, aside, standing FROM copy_articles WHERE n = ?')
      .get(n) as Row;
  const learnNodes = (numbers: readonly number[]) => {
    if (numbers.length === 0) return;
    const rows = JSON.parse(String(db.prepare(NODES).get(JSON.stringify(numbers))?.['nodes'] ?? '[]'));
    for (const [n, key, words, published] of rows as NodeRow[])
      nodes.set(Number(n), { key, words: Number(words), published });
  };
  const node = (n: number) => held(nodes, n, () => nodeOf(row(n)));
  const sharedOf = (n: number) =>
    held(shared, n, () => {
      const found = new Map<number, CopyShared>();
      for (const fact of db
        .prepare(
          'SELECT a, b, stretches FROM copy_facts WHERE a = ? UNION ALL SELECT a, b, stretches FROM copy_facts WHERE b = ?',
        )
        .all(n, n)) {
        const mine = Number(fact['a']) === n;
        const other = Number(mine ? fact['b'] : fact['a']);
        found.set(other, sideOf(other, JSON.parse(String(fact['stretches'])), mine ? 'a' : 'b', node(n).words));
      }
      return found;
    });
  const sources = new Map<number, CopySource>();
  /** Buckets of the keys asked for last, until one changes. */
  const expected = new Map<number, number[]>();
  return {
    fresh: (n, { node: own, text, aside }) => {
      nodes.set(n, own);
      sources.set(n, { text, aside });
      shared.set(n, new Map());
      standings.set(n, 0);
      parts.set(n, null);
    },
    node,
    source: (n) => {
      const known = sources.get(n);
      if (known !== undefined) return known;
      const { capture, aside } = row(n);
      const text = db.prepare('SELECT text FROM captures WHERE id = ?').get(capture as string)?.['text'];
      return { text: String(text), aside: JSON.parse(String(aside)) as Span[] };
    },
    expect: (keys, limit) => {
      expected.clear();
      const found = db.prepare(BUCKETS).get(limit, JSON.stringify([...keys]))?.['buckets'] ?? null;
      for (const key of keys) expected.set(key, []);
      if (found === null) return;
      const unknown = new Set<number>();
      for (const one of String(found).split(';')) {
        const [key, numbers] = one.split(':') as [string, string];
        const bucket = numbers.split(' ').map(Number);
        expected.set(Number(key), bucket);
        for (const n of bucket) if (!nodes.has(n)) unknown.add(n);
      }
      // Whoever asks for a bucket asks next what its articles are.
      learnNodes([...unknown]);
    },
    bucket: (key, limit) => {
      const known = expected.get(key);
      if (known !== undefined) return known.slice(0, limit);
      return db
        .prepare('SELECT n FROM copy_keys WHERE key = ? LIMIT ?')
        .all(key, limit)
        .map((one) => Number(one['n']));
    },
    putKeys: (n, keys) => {
      expected.clear();
      db.prepare('INSERT OR IGNORE INTO copy_keys (key, n) VALUES (?, ?)').runAll([...keys].map((key) => [key, n]));
    },
    dropKeys: (n, keys) => {
      expected.clear();
      for (const key of keys) db.prepare('DELETE FROM copy_keys WHERE key = ? AND n = ?').run(key, n);
    },
    shared: (n) => [...sharedOf(n).values()],
    putFact: (a, b, stretches) => {
      db.prepare('INSERT OR REPLACE INTO copy_facts (a, b, stretches) VALUES (?, ?, ?)').run(
        a,
        b,
        JSON.stringify(stretches),
      );
      shared.get(a)?.set(b, sideOf(b, stretches, 'a', node(a).words));
      shared.get(b)?.set(a, sideOf(a, stretches, 'b', node(b).words));
    },
    dropFact: (a, b) => {
      const [first, second] = node(a).key < node(b).key ? [a, b] : [b, a];
      db.prepare('DELETE FROM copy_facts WHERE a = ? AND b = ?').run(first, second);
      shared.get(a)?.delete(b);
      shared.get(b)?.delete(a);
    },
    hasFact: (a, b) => sharedOf(a).has(b),
    standing: (n) => held(standings, n, () => Number(row(n)['standing']) as CopyStanding),
    putStanding: (n, standing) => {
      db.prepare('UPDATE copy_articles SET standing = ? WHERE n = ?').run(standing, n);
      standings.set(n, standing);
    },
    parts: (n) => held(parts, n, () => partsOf(db, n)),
    putParts: (n, now) => {
      db.prepare('DELETE FROM copy_parts WHERE n = ?').run(n);
      now?.forEach(({ cluster, share, spans }, place) => {
        db.prepare('INSERT INTO copy_parts (n, place, cluster, share, spans) VALUES (?, ?, ?, ?, ?)').run(
          n,
          place,
          cluster,
          share,
          JSON.stringify(spans),
        );
      });
      parts.set(n, now);
    },
  };
}

type NodeRow = readonly [n: number | string, key: string, words: number | string, published: string | null];

function nodeOf({ article, words, published }: Row): CopyNode {
  return { key: String(article), words: Number(words), published: published as string | null };
}

function partsOf(db: Database, n: number): CopyPart[] | null {
  const rows = db.prepare('SELECT cluster, share, spans FROM copy_parts WHERE n = ? ORDER BY place').all(n);
  if (rows.length === 0) return null;
  return rows.map(({ cluster, share, spans }) => ({
    cluster: Number(cluster),
    share: Number(share),
    spans: JSON.parse(String(spans)) as number[],
  }));
}

/** What one of two articles sees of their stretches. */
function sideOf(other: number, stretches: readonly CopyStretch[], side: 'a' | 'b', words: number): CopyShared {
  const theirs = side === 'a' ? 'b' : 'a';
  const sorted = [...stretches].sort((x, y) => x[side][0] - y[side][0]);
  let covered = 0;
  for (const one of sorted) covered += one[side][1] - one[side][0];
  return {
    other,
    mine: sorted.flatMap((one) => one[side]),
    theirs: sorted.flatMap((one) => one[theirs]),
    ofMine: covered / Math.max(1, words),
  };
}

function held<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  if (known.has(key)) return known.get(key) as V;
  const found = find();
  known.set(key, found);
  return found;
}
