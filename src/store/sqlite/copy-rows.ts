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
const NODES = `SELECT json_group_array(json_array(n, article, words, published, standing)) AS nodes FROM copy_articles
  WHERE n IN (SELECT value FROM json_each(?))`;
const SOURCES = `SELECT m.n, m.aside, c.text FROM copy_articles m JOIN captures c ON c.id = m.capture
  WHERE m.n IN (SELECT value FROM json_each(?))`;
const FACTS = `SELECT a, b, stretches FROM copy_facts WHERE a IN (SELECT value FROM json_each(?))
  UNION SELECT a, b, stretches FROM copy_facts WHERE b IN (SELECT value FROM json_each(?))`;
const PARTS = `SELECT n, cluster, share, spans FROM copy_parts WHERE n IN (SELECT value FROM json_each(?)) ORDER BY n, place`;

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
  const learnNodes = (numbers: readonly number[]) => {
    if (numbers.length === 0) return;
    const rows = JSON.parse(String(db.prepare(NODES).get(JSON.stringify(numbers))?.['nodes'] ?? '[]'));
    for (const [n, key, words, published, standing] of rows as NodeRow[]) {
      nodes.set(Number(n), { key, words: Number(words), published });
      standings.set(Number(n), Number(standing) as CopyStanding);
    }
  };
  const node = (n: number): CopyNode => {
    if (!nodes.has(n)) learnNodes([n]);
    return nodes.get(n) as CopyNode;
  };
  const learnShared = (numbers: readonly number[]) => {
    if (numbers.length === 0) return;
    learnNodes(numbers.filter((n) => !nodes.has(n)));
    for (const n of numbers) shared.set(n, new Map());
    const wanted = new Set(numbers);
    const asked = JSON.stringify(numbers);
    for (const fact of db.prepare(FACTS).all(asked, asked)) {
      const [a, b] = [Number(fact['a']), Number(fact['b'])];
      const stretches = JSON.parse(String(fact['stretches'])) as CopyStretch[];
      if (wanted.has(a)) shared.get(a)?.set(b, sideOf(b, stretches, 'a', node(a).words));
      if (wanted.has(b)) shared.get(b)?.set(a, sideOf(a, stretches, 'b', node(b).words));
    }
  };
  const sharedOf = (n: number): Map<number, CopyShared> => {
    if (!shared.has(n)) learnShared([n]);
    return shared.get(n) as Map<number, CopyShared>;
  };
  const learnParts = (numbers: readonly number[]) => {
    if (numbers.length === 0) return;
    for (const n of numbers) parts.set(n, null);
    for (const row of db.prepare(PARTS).all(JSON.stringify(numbers))) {
      const n = Number(row['n']);
      parts.set(n, [...(parts.get(n) ?? []), partOf(row)]);
    }
  };
  const sources = new Map<number, CopySource>();
  const learnSources = (numbers: readonly number[]) => {
    if (numbers.length === 0) return;
    for (const { n, aside, text } of db.prepare(SOURCES).all(JSON.stringify(numbers)))
      sources.set(Number(n), { text: String(text), aside: JSON.parse(String(aside)) as Span[] });
  };
  /** Buckets asked for so far, kept as keys are put and dropped. */
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
      if (!sources.has(n)) learnSources([n]);
      const source = sources.get(n) as CopySource;
      // Whoever asks makes words of it and keeps those.
      sources.delete(n);
      return source;
    },
    expectSources: (numbers) => learnSources(numbers.filter((n) => !sources.has(n))),
    expectShared: (numbers) => {
      learnShared(numbers.filter((n) => !shared.has(n)));
      const others = new Set(numbers.flatMap((n) => [...sharedOf(n).keys()]));
      learnNodes([...others].filter((n) => !nodes.has(n)));
      learnParts([...new Set([...numbers, ...others])].filter((n) => !parts.has(n)));
    },
    expect: (all, limit) => {
      const keys = [...new Set(all)].filter((key) => !expected.has(key));
      if (keys.length === 0) return;
      const found = db.prepare(BUCKETS).get(limit, JSON.stringify(keys))?.['buckets'] ?? null;
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
      for (const key of keys) {
        const bucket = expected.get(key);
        if (bucket !== undefined && !bucket.includes(n)) bucket.push(n);
      }
      db.prepare('INSERT OR IGNORE INTO copy_keys (key, n) VALUES (?, ?)').runAll([...keys].map((key) => [key, n]));
    },
    dropKeys: (n, keys) => {
      // Of a bucket that was too full to be read whole another may take the place.
      for (const key of keys) expected.delete(key);
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
    standing: (n) => {
      if (!standings.has(n)) learnNodes([n]);
      return standings.get(n) as CopyStanding;
    },
    putStanding: (n, standing) => {
      db.prepare('UPDATE copy_articles SET standing = ? WHERE n = ?').run(standing, n);
      standings.set(n, standing);
    },
    parts: (n) => {
      if (!parts.has(n)) learnParts([n]);
      return parts.get(n) as readonly CopyPart[] | null;
    },
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

type NodeRow = readonly [
  n: number | string,
  key: string,
  words: number | string,
  published: string | null,
  standing: number | string,
];

function partOf({ cluster, share, spans }: Row): CopyPart {
  return { cluster: Number(cluster), share: Number(share), spans: JSON.parse(String(spans)) as number[] };
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
