/** A shelf of claims in memory, for one run: tests, measuring, a folder of articles that is not recorded. */
import type { ClaimKey, ClaimShelf, ClaimTension, KeptClaim } from '../../model/claims.js';

export interface MemoryClaims extends ClaimShelf {
  /** Puts a claim on the shelf and gives its number. */
  put(article: string, claim: KeptClaim): number;
  claim(n: number): KeptClaim;
  /** Every claim on the shelf. */
  numbers(): readonly number[];
  /** Every tension, with the numbers of its claims. */
  all(): readonly { readonly a: number; readonly b: number; readonly tension: ClaimTension }[];
}

export function claimsInMemory(): MemoryClaims {
  const claims: { article: string; claim: KeptClaim }[] = [];
  const under = new Map<number, number[]>();
  const found = new Map<number, Map<number, ClaimTension | null>>();
  const at = (n: number) => claims[n] as { article: string; claim: KeptClaim };
  const place = (n: number) => at(n).claim.place;
  const list = (key: number) => under.get(key) ?? [];
  const keys = (n: number): readonly ClaimKey[] => at(n).claim.keys;
  const of = (n: number) => {
    const known = found.get(n) ?? new Map<number, ClaimTension | null>();
    found.set(n, known);
    return known;
  };
  return {
    put: (article, claim) => claims.push({ article, claim }) - 1,
    claim: (n) => at(n).claim,
    numbers: () => claims.map((_, n) => n),
    article: (n) => at(n).article,
    place,
    facts: (n) => at(n).claim.facts,
    keys,
    before: (key, from, limit) =>
      list(key)
        .filter((n) => place(n) < from)
        .sort((a, b) => place(b) - place(a))
        .slice(0, limit),
    after: (key, from, limit) =>
      list(key)
        .filter((n) => place(n) > from)
        .sort((a, b) => place(a) - place(b))
        .slice(0, limit),
    between: (key, from, until, limit) =>
      Math.min(limit, list(key).filter((n) => place(n) > from && place(n) < until).length),
    putKeys: (n) => {
      for (const { key } of keys(n)) under.set(key, [...list(key), n]);
    },
    dropKeys: (n) => {
      for (const { key } of keys(n))
        under.set(
          key,
          list(key).filter((other) => other !== n),
        );
    },
    tensions: (n) => [...of(n).keys()],
    putTension: (a, b, tension) => {
      of(a).set(b, tension);
      of(b).set(a, null);
    },
    dropTension: (a, b) => {
      of(a).delete(b);
      of(b).delete(a);
    },
    all: () =>
      [...found].flatMap(([a, others]) =>
        [...others].flatMap(([b, tension]) => (tension === null ? [] : [{ a, b, tension }])),
      ),
  };
}
