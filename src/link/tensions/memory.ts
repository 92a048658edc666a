/** A shelf of claims in memory, for one run: tests, measuring, a folder of articles that is not recorded. */
import type { ClaimOutcome, ClaimShelf, ClaimTension, KeptClaim } from '../../model/claims.js';
import type { CommitmentState } from '../../model/labels.js';

export interface MemoryClaims extends ClaimShelf {
  /** Puts a claim on the shelf and gives its number. */
  put(article: string, claim: KeptClaim): number;
  claim(n: number): KeptClaim;
  /** Every claim on the shelf. */
  numbers(): readonly number[];
  /** How a commitment stands. */
  state(n: number): CommitmentState;
  /** Every tension, with the numbers of its claims. */
  all(): readonly { readonly a: number; readonly b: number; readonly tension: ClaimTension }[];
}

export function claimsInMemory(): MemoryClaims {
  const claims: { article: string; claim: KeptClaim }[] = [];
  const under = new Map<number, number[]>();
  const found = new Map<number, Map<number, ClaimTension | null>>();
  const told = new Map<number, Map<number, ClaimOutcome>>();
  const states = new Map<number, CommitmentState>();
  const at = (n: number) => claims[n] as { article: string; claim: KeptClaim };
  const place = (n: number) => at(n).claim.place;
  const list = (key: number) => under.get(key) ?? [];
  const keys = (n: number): readonly number[] => at(n).claim.keys;
  const of = (n: number) => {
    const known = found.get(n) ?? new Map<number, ClaimTension | null>();
    found.set(n, known);
    return known;
  };
  const joined = (n: number) => [
    ...new Set([
      ...of(n).keys(),
      ...(told.get(n)?.keys() ?? []),
      ...[...told].flatMap(([a, outcomes]) => (outcomes.has(n) ? [a] : [])),
    ]),
  ];
  return {
    put: (article, claim) => claims.push({ article, claim }) - 1,
    claim: (n) => at(n).claim,
    numbers: () => claims.map((_, n) => n),
    article: (n) => at(n).article,
    place,
    gist: (n) => at(n).claim.gist,
    facts: (n) => at(n).claim.facts,
    keys,
    around: (wanted, limit) =>
      wanted.map(({ key, place: from }) => {
        const all = list(key).map((n) => ({ n, place: place(n) }));
        const before = all.filter((one) => one.place < from).sort((a, b) => b.place - a.place);
        const after = all.filter((one) => one.place > from).sort((a, b) => a.place - b.place);
        return { before: before.slice(0, limit), after: after.slice(0, limit) };
      }),
    expect: () => {},
    between: (asked, limit) =>
      asked.map(({ key, from, until }) =>
        Math.min(limit, list(key).filter((n) => place(n) > from && place(n) < until).length),
      ),
    putKeys: (some) => {
      for (const n of some)
        for (const key of keys(n)) {
          const known = under.get(key);
          if (known === undefined) under.set(key, [n]);
          else known.push(n);
        }
    },
    dropKeys: (n) => {
      for (const key of keys(n))
        under.set(
          key,
          list(key).filter((other) => other !== n),
        );
    },
    commitment: (n) => at(n).claim.commitment,
    joined,
    joinedLater: (n) => joined(n).filter((other) => place(other) > place(n)),
    putTensions: (some) => {
      for (const { a, b, tension } of some) {
        of(a).set(b, tension);
        of(b).set(a, null);
      }
    },
    putOutcome: (n, later, outcome) => {
      told.set(n, (told.get(n) ?? new Map<number, ClaimOutcome>()).set(later, outcome));
    },
    part: (a, b) => {
      of(a).delete(b);
      of(b).delete(a);
      told.get(a)?.delete(b);
    },
    outcomes: (some) =>
      new Map(some.map((n) => [n, [...(told.get(n) ?? [])].map(([claim, outcome]) => ({ ...outcome, claim }))])),
    putState: (n, state) => {
      states.set(n, state);
    },
    state: (n) => states.get(n) ?? 'open',
    all: () =>
      [...found].flatMap(([a, others]) =>
        [...others].flatMap(([b, tension]) => (tension === null ? [] : [{ a, b, tension }])),
      ),
  };
}
