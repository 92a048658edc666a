/**
 * "Did you mean …?": the names nearest to what somebody typed. `repors.txt` is one slip away from `reports.txt`.
 */

/** Up to `limit` of `known` that are a slip or two away from `typed`, nearest first. */
export function nearest(typed: string, known: readonly string[], limit = 3): string[] {
  const wanted = typed.toLowerCase();
  // A third of the letters wrong is still a slip ("denys" → "deny"); more than that is another word.
  const allowed = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  return known
    .map((name) => ({ name, distance: slips(wanted, name.toLowerCase(), allowed) }))
    .filter(({ name, distance }) => distance <= allowed || isBeginning(wanted, name.toLowerCase()))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name);
}

/** `"a.txt"`, `"a.txt" or "b.txt"`: names in a sentence. */
export function orList(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted[quoted.length - 1]}`;
}

function isBeginning(typed: string, name: string): boolean {
  return typed.length >= 3 && name.startsWith(typed);
}

/** Edit distance with neighbours swapped as one slip (optimal string alignment); gives up beyond `limit`. */
function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length];
}
