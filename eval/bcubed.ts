/**
 * B³ (Bagga and Baldwin 1998): for each item the share of its cluster that belongs there (precision) and of its true cluster that is
 * there (recall), averaged over items; 0–100. Items without an answer stand alone.
 */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** `pairs` has one `[true cluster, answered cluster]` for each item; null is a cluster of its own. */
export function bCubed(pairs: readonly (readonly [gold: string, got: string | null])[]): BCubed {
  const golds = new Map<string, number>();
  const gots = new Map<string, number>();
  const both = new Map<string, number>();
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  // Items without an answer are numbered, so that no two of them share a cluster.
  const named = pairs.map(([gold, got], i) => [gold, got === null ? `alone ${i}` : `speaker ${got}`] as const);
  for (const [gold, got] of named) {
    count(golds, gold);
    count(gots, got);
    count(both, JSON.stringify([gold, got]));
  }
  let precision = 0;
  let recall = 0;
  for (const [gold, got] of named) {
    const shared = both.get(JSON.stringify([gold, got])) ?? 0;
    precision += shared / (gots.get(got) ?? 1);
    recall += shared / (golds.get(gold) ?? 1);
  }
  const items = Math.max(1, pairs.length);
  const [p, r] = [precision / items, recall / items];
  const percent = (share: number) => Math.round(10000 * share) / 100;
  return { precision: percent(p), recall: percent(r), f1: percent(p + r === 0 ? 0 : (2 * p * r) / (p + r)) };
}
