/**
 * How well clusters of mentions agree: MUC (Vilain et al. 1995), B³ (Bagga & Baldwin 1998), CEAF-φ4 (Luo 2005) and their mean, the CoNLL
 * figure (Pradhan et al. 2012). Mentions are keys; clusters are lists of them.
 */

export type Clusters = readonly (readonly string[])[];

export interface ClusterFigures {
  readonly muc: number;
  readonly b3: number;
  readonly ceaf: number;
  readonly conll: number;
}

/** Sums over documents. */
export interface ClusterSums {
  muc: [number, number, number, number];
  b3: [number, number, number, number];
  ceaf: [number, number, number];
}

export function emptySums(): ClusterSums {
  return { muc: [0, 0, 0, 0], b3: [0, 0, 0, 0], ceaf: [0, 0, 0] };
}

const indexOf = (clusters: Clusters): Map<string, number> =>
  new Map(clusters.flatMap((cluster, c) => cluster.map((key) => [key, c] as const)));

/** Adds one document: gold clusters and found ones. */
export function addClusters(sums: ClusterSums, gold: Clusters, found: Clusters): void {
  const goldOf = indexOf(gold);
  const foundOf = indexOf(found);
  const links = (from: Clusters, of: Map<string, number>): [number, number] => {
    let right = 0;
    let all = 0;
    for (const cluster of from) {
      const parts = new Set<string>(cluster.map((key) => (of.has(key) ? `c${of.get(key)}` : `own ${key}`)));
      right += cluster.length - parts.size;
      all += cluster.length - 1;
    }
    return [right, all];
  };
  const [mr, ma] = links(gold, foundOf);
  const [pr, pa] = links(found, goldOf);
  sums.muc = [sums.muc[0] + mr, sums.muc[1] + ma, sums.muc[2] + pr, sums.muc[3] + pa];
  const shares = (from: Clusters, of: Map<string, number>): [number, number] => {
    let right = 0;
    let all = 0;
    for (const cluster of from) {
      const counts = new Map<number, number>();
      for (const key of cluster) {
        const other = of.get(key);
        if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
      for (const count of counts.values()) right += (count * count) / cluster.length;
      all += cluster.length;
    }
    return [right, all];
  };
  const [br, ba] = shares(gold, foundOf);
  const [fr, fa] = shares(found, goldOf);
  sums.b3 = [sums.b3[0] + br, sums.b3[1] + ba, sums.b3[2] + fr, sums.b3[3] + fa];
  const similarity = gold.map((g) => {
    const members = new Set(g);
    return found.map((f) => (2 * f.filter((key) => members.has(key)).length) / (g.length + f.length));
  });
  sums.ceaf = [sums.ceaf[0] + assign(similarity), sums.ceaf[1] + gold.length, sums.ceaf[2] + found.length];
}

const f1 = (a: number, b: number, c: number, d: number): number => {
  const recall = b === 0 ? 0 : a / b;
  const precision = d === 0 ? 0 : c / d;
  return recall + precision === 0 ? 0 : (200 * recall * precision) / (recall + precision);
};

export function clusterFigures({ muc, b3, ceaf }: ClusterSums): ClusterFigures {
  const m = f1(...muc);
  const b = f1(...b3);
  const c = f1(ceaf[0], ceaf[1], ceaf[0], ceaf[2]);
  return { muc: m, b3: b, ceaf: c, conll: (m + b + c) / 3 };
}

/** The most that pairing rows with columns one to one can sum to (Kuhn–Munkres, O(n³)). */
export function assign(value: readonly (readonly number[])[]): number {
  const rows = value.length;
  const columns = value[0]?.length ?? 0;
  const n = Math.max(rows, columns);
  if (rows === 0 || columns === 0) return 0;
  const cost = (i: number, j: number) => -(value[i]?.[j] ?? 0);
  const u = new Float64Array(n + 1);
  const v = new Float64Array(n + 1);
  const match = new Int32Array(n + 1);
  const way = new Int32Array(n + 1);
  for (let i = 1; i <= n; i++) {
    match[0] = i;
    let j0 = 0;
    const least = new Float64Array(n + 1).fill(Infinity);
    const used = new Uint8Array(n + 1);
    do {
      used[j0] = 1;
      const i0 = match[j0];
      let delta = Infinity;
      let j1 = 0;
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue;
        const reduced = cost(i0 - 1, j - 1) - u[i0] - v[j];
        if (reduced < least[j]) {
          least[j] = reduced;
          way[j] = j0;
        }
        if (least[j] < delta) {
          delta = least[j];
          j1 = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          u[match[j]] += delta;
          v[j] -= delta;
        } else least[j] -= delta;
      }
      j0 = j1;
    } while (match[j0] !== 0);
    do {
      const j1 = way[j0];
      match[j0] = match[j1];
      j0 = j1;
    } while (j0 !== 0);
  }
  let sum = 0;
  for (let j = 1; j <= n; j++) sum += value[match[j] - 1]?.[j - 1] ?? 0;
  return sum;
}
