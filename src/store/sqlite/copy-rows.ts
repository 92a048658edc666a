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

const BUCKET = `SELECT k.n, c.article, c.words, c.published FROM copy_keys k JOIN copy_articles c ON c.n = k.n
  WHERE k.key = ? LIMIT ?`;

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
    expect: (keys, limit) =>
      db.prepare(BUCKET).ahead(
        [...keys].map((key) => [key, limit]),
        false,
      ),
    bucket: (key, limit) =>
      db
        .prepare(BUCKET)
        .all(key, limit)
        .map((one) => {
          // Whoever asks for a bucket asks next what its articles are.
          const n = Number(one['n']);
          if (!nodes.has(n)) nodes.set(n, nodeOf(one));
          return n;
        }),
    putKeys: (n, keys) => {
      for (const key of keys) db.prepare('INSERT OR IGNORE INTO copy_keys (key, n) VALUES (?, ?)').run(key, n);
    },
    dropKeys: (n, keys) => {
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
