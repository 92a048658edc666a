/**
 * How many independent reports articles amount to: those of one cluster of copies are one, whatever their number. An article stitched from
 * several stories counts with one that is here already, so that it joins nothing and adds nothing.
 */

import type { Recorded } from '../store/recorded.js';
import type { Store } from '../store/store.js';
import { linker } from './linker.js';
import { groupsOf } from './report-groups.js';

/** Articles that carry one statement, and which of them are one report. */
export interface Reports {
  readonly articles: number;
  readonly independent: number;
  /** Keys of articles, a list for each report; that of the statement's own article first. */
  readonly groups: readonly (readonly string[])[];
}

/** Groups of article keys, each one report, in order of their first keys. */
export async function independentGroups(store: Store, articles: readonly string[]): Promise<string[][]> {
  const clusters = await store.clustersOf(articles);
  return groupsOf(articles.map((key, i) => ({ key, of: clusters[i] ?? [] })));
}

/** For each statement, where its words stand: in copies of its passage, and in other articles that quote the same utterance. */
export async function reportsOf(store: Store, statements: readonly Recorded[]): Promise<Reports[]> {
  const reports: Reports[] = [];
  for (const [i, { copied, quoting }] of (await store.carriers(statements, linker)).entries()) {
    const own = (statements[i] as Recorded).article.key;
    if (copied.length + quoting.length === 0) {
      reports.push({ articles: 1, independent: 1, groups: [[own]] });
      continue;
    }
    const carriers = [...new Set([own, ...copied, ...quoting])];
    const groups = await independentGroups(store, carriers);
    // Whoever copied the passage itself is no report of its own, in whatever cluster the rest of it lies.
    const dependent = new Set([own, ...copied]);
    const rest = groups.map((group) => group.filter((key) => !dependent.has(key)));
    const mine = groups.flatMap((group, n) => (group.some((key) => dependent.has(key)) ? (rest[n] as string[]) : []));
    const others = groups.filter((group) => !group.some((key) => dependent.has(key)));
    const first = [own, ...[...dependent].filter((key) => key !== own).sort(), ...mine.sort()];
    reports.push({ articles: carriers.length, independent: 1 + others.length, groups: [first, ...others] });
  }
  return reports;
}
