/**
 * A grouping of articles into copies, held against what is known of them. Two articles are copies when each has three tenths or more of
 * its text from one story; pairs that share less are not counted. An article stitched from two stories is in two groups.
 */

/** What is known of an article: the stories its text comes from, and the articles it was copied from. */
export interface CopyGold {
  readonly id: string;
  readonly op: string;
  readonly origins: readonly { readonly story: string; readonly share: number }[];
  readonly from?: readonly string[];
  /** Lines an outlet put around it. */
  readonly boilerplate?: readonly string[];
}

export interface CopyScores {
  readonly pairP: number;
  readonly pairR: number;
  readonly pairF1: number;
  /** Adjusted Rand index over articles of one story. */
  readonly ari: number;
  /** In how many groups the copies of a copied story lie; 1 is right. */
  readonly clustersPerStory: number;
  /** Articles nobody copied that were put together with something, in a hundred. */
  readonly merged: number;
  /** By way of copying: pairs of copy and original found together, in a hundred. */
  readonly recall: Readonly<Record<string, number>>;
}

/** Share of a text that makes a copy. */
const STRONG = 0.3;

/** Scores groups given by article, 0–100. */
export function scoreCopies(gold: readonly CopyGold[], groups: ReadonlyMap<string, readonly string[]>): CopyScores {
  const byId = new Map(gold.map((one) => [one.id, one]));
  const groupsOf = (id: string) => groups.get(id) ?? [`alone ${id}`];
  const byStory = gather(
    gold.flatMap((one) =>
      one.origins.filter(({ share }) => share >= STRONG).map(({ story }) => [story, one.id] as const),
    ),
  );
  const wanted = new Set<string>();
  for (const ids of byStory.values()) for (const pair of pairsOf(ids)) wanted.add(pair.join('\n'));
  const found = new Set<string>();
  const members = gather(gold.flatMap(({ id }) => groupsOf(id).map((group) => [group, id] as const)));
  for (const ids of members.values()) for (const pair of pairsOf(ids)) found.add(pair.join('\n'));
  let right = 0;
  let wrong = 0;
  for (const pair of found) {
    if (wanted.has(pair)) right++;
    else {
      const [a, b] = pair.split('\n').map((id) => byId.get(id) as CopyGold) as [CopyGold, CopyGold];
      if (sharedOf(a, b) === 0) wrong++;
    }
  }
  const precision = share(right, right + wrong);
  const recall = share(right, wanted.size);
  const background = gold.filter(({ op }) => op === 'background');
  return {
    pairP: precision,
    pairR: recall,
    pairF1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    ari: adjustedRand(gold, groupsOf),
    clustersPerStory: groupsPerStory(byStory, byId, groupsOf),
    merged: share(
      background.filter(({ id }) => groupsOf(id).some((group) => (members.get(group) as string[]).length > 1)).length,
      background.length,
    ),
    recall: recallByWay(gold, byId, groupsOf),
  };
}

/** The largest share both have of one story. */
function sharedOf(a: CopyGold, b: CopyGold): number {
  let best = 0;
  for (const x of a.origins)
    for (const y of b.origins) if (x.story === y.story) best = Math.max(best, Math.min(x.share, y.share));
  return best;
}

function adjustedRand(gold: readonly CopyGold[], groupsOf: (id: string) => readonly string[]): number {
  const single = gold.filter(
    ({ origins }) => origins.filter((one) => one.share >= STRONG).length === 1 && (origins[0]?.share ?? 0) >= 0.7,
  );
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  const cells = new Map<string, number>();
  for (const { id, origins } of single) {
    const story = (origins[0] as { story: string }).story;
    const group = groupsOf(id)[0] as string;
    bump(rows, story);
    bump(columns, group);
    bump(cells, `${story}\n${group}`);
  }
  const inside = pairsIn(cells);
  const [a, b] = [pairsIn(rows), pairsIn(columns)];
  const expected = (a * b) / choose2(single.length);
  const most = (a + b) / 2;
  return most === expected ? 100 : (100 * (inside - expected)) / (most - expected);
}

function groupsPerStory(
  byStory: ReadonlyMap<string, readonly string[]>,
  byId: ReadonlyMap<string, CopyGold>,
  groupsOf: (id: string) => readonly string[],
): number {
  let stories = 0;
  let groups = 0;
  for (const ids of byStory.values()) {
    const whole = ids.filter((id) => byId.get(id)?.origins.length === 1);
    if (whole.length < 2) continue;
    stories++;
    groups += new Set(whole.map((id) => groupsOf(id)[0])).size;
  }
  return stories === 0 ? 0 : groups / stories;
}

function recallByWay(
  gold: readonly CopyGold[],
  byId: ReadonlyMap<string, CopyGold>,
  groupsOf: (id: string) => readonly string[],
): Record<string, number> {
  const ways = new Map<string, { pairs: number; found: number }>();
  for (const one of gold)
    for (const from of one.from ?? []) {
      if (sharedOf(one, byId.get(from) as CopyGold) < STRONG) continue;
      const way = ways.get(one.op) ?? { pairs: 0, found: 0 };
      ways.set(one.op, way);
      way.pairs++;
      if (groupsOf(one.id).some((group) => groupsOf(from).includes(group))) way.found++;
    }
  return Object.fromEntries([...ways].sort().map(([op, { pairs, found }]) => [op, share(found, pairs)]));
}

/** Pairs labelled `copy` or `not-copy`, 0–100; other labels are left out. */
export function scoreLabels(
  rows: readonly { readonly a: string; readonly b: string; readonly label: string }[],
  groups: ReadonlyMap<string, readonly string[]>,
): { readonly f1: number; readonly precision: number; readonly recall: number } {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { a, b, label } of rows) {
    const together = (groups.get(a) ?? []).some((group) => (groups.get(b) ?? []).includes(group));
    if (label === 'copy') together ? right++ : missed++;
    else if (label === 'not-copy' && together) wrong++;
  }
  return {
    f1: share(2 * right, 2 * right + wrong + missed),
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

function choose2(n: number): number {
  return (n * (n - 1)) / 2;
}

function pairsIn(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const n of counts.values()) sum += choose2(n);
  return sum;
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function gather(rows: readonly (readonly [string, string])[]): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const [key, value] of rows) {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [value]);
    else list.push(value);
  }
  return lists;
}

function* pairsOf(ids: readonly string[]): Generator<[string, string]> {
  for (let i = 0; i < ids.length; i++)
    for (let j = i + 1; j < ids.length; j++) {
      const [a, b] = [ids[i] as string, ids[j] as string];
      yield a < b ? [a, b] : [b, a];
    }
}
