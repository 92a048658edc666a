/**
 * Verbs that are said in two words, and states said in three: "stepped down" is "resigned", "on hold" is "suspended". Made for Hearsay from general knowledge of
 * English; no list was taken over. Pure.
 */
import { stem } from './stem.js';

/** The word that is meant, and the ways to say it; of each the first word is taken by its stem. */
const PHRASES = `
resign: step down, stand down, step aside
reject: turn down
cancel: call off
postpone: put off, push back, hold off
free: set free
close: shut down, close down
continue: carry on, press on
abandon: give up on
withdraw: pull out, back out
sack: lay off
collapse: break down, break off
proceed: go ahead, press ahead, push ahead
reduce: cut back, scale back, scale down
abolish: phase out, do away with
demolish: tear down, pull down, knock down
introduce: bring in
repay: pay back
admit: own up
accelerate: speed up
slow: slow down
suspend: on hold, on ice
punctual: on track, on schedule, on time
delay: behind schedule
custody: behind bars
broken: out of order, out of action, out of service
fugitive: on the run, at large
contained: under control
uncontrolled: out of control
`;

interface Phrase {
  readonly rest: readonly string[];
  readonly meant: string;
}

const BY_FIRST: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const found = new Map<string, Phrase[]>();
  for (const line of PHRASES.trim().split('\n')) {
    const [meant, ways] = line.split(': ') as [string, string];
    for (const way of ways.split(', ')) {
      const [first, ...rest] = way.split(' ') as [string, ...string[]];
      const key = stem(first);
      found.set(key, [...(found.get(key) ?? []), { rest, meant: stem(meant) }]);
    }
  }
  return found;
})();

/** Few words are followed by one of these, and a stem takes longer to find. */
const SECOND: ReadonlySet<string> = new Set(
  [...BY_FIRST.values()].flatMap((all) => all.map(({ rest }) => rest[0] ?? '')),
);

/** What is meant by the words from the `i`th on, and the last of them; null where they are no phrase. */
export function phraseAt(
  found: readonly RegExpExecArray[],
  i: number,
): { readonly stem: string; readonly last: number } | null {
  const word = (n: number) => (found[n]?.[0] ?? '').toLowerCase();
  if (!SECOND.has(word(i + 1))) return null;
  for (const { rest, meant } of BY_FIRST.get(stem(word(i))) ?? [])
    if (rest.every((one, k) => word(i + 1 + k) === one)) return { stem: meant, last: i + rest.length };
  return null;
}
