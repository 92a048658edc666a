/** Which articles are one report: those of one cluster of copies, each article counted once. */

/** An article by key, and the clusters it is of. */
export interface Clustered {
  readonly key: string;
  readonly of: readonly string[];
}

/** Groups of article keys, each one report, in order of their first keys; what is of several clusters joins one that is here already. */
export function groupsOf(articles: readonly Clustered[]): string[][] {
  const sorted = [...articles].sort((a, b) => a.of.length - b.of.length || (a.key < b.key ? -1 : 1));
  const groups = new Map<string, string[]>();
  for (const { key, of } of sorted) {
    const name = of.find((cluster) => groups.has(cluster)) ?? of[0] ?? key;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [key]);
    else group.push(key);
  }
  return [...groups.values()]
    .map((group) => group.sort())
    .sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1));
}
