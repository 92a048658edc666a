/**
 * Quotations → utterances. The fullest text of an utterance is its centre, and every other quotation belongs to the fullest that has its
 * words; two utterances never become one through a third that is like both. The order of arrival has no part in it.
 */
import { quotationKeys, quotedWords } from './keys.js';
import { type Likeness, likenessOf, numbering } from './same.js';

export interface Quoted {
  /** Decides where nothing else does. */
  readonly id: string;
  /** Words in quotation marks, pieces joined by ` … `. */
  readonly verbatim: string;
}

/** `variants` in order of id; the centre is not among them. */
export interface Utterance<T> {
  readonly centre: T;
  readonly variants: readonly { readonly quoted: T; readonly likeness: Likeness }[];
}

/** A key in more quotations than this ("it is a") tells nothing. */
export const COMMON_WORDS = 128;

/** Utterances that stand at two places or more, in order of their centres' ids. */
export function utterancesOf<T extends Quoted>(all: readonly T[]): Utterance<T>[] {
  const words = new Map(all.map((one) => [one, quotedWords(one.verbatim).flat().length]));
  const ordered = [...all].sort(
    (a, b) => (words.get(b) as number) - (words.get(a) as number) || (a.id < b.id ? -1 : 1),
  );
  const numbered = ordered.map(({ verbatim }) => verbatim).map(numbering());
  const buckets = new Map<number, number[]>();
  const keys = ordered.map(({ verbatim }) => quotationKeys(verbatim));
  keys.forEach((list, n) => {
    for (const key of list) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [n]);
      else bucket.push(n);
    }
  });
  const centreOf = new Map<number, number>();
  const found = new Map<number, { quoted: T; likeness: Likeness }[]>();
  ordered.forEach((quoted, n) => {
    const counts = new Map<number, number>();
    for (const key of keys[n] as number[]) {
      const bucket = buckets.get(key) as number[];
      if (bucket.length > COMMON_WORDS) continue;
      for (const other of bucket)
        if (other < n && !centreOf.has(other)) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    // The one that shares most; of equals the fuller, which comes first.
    for (const [other] of [...counts].sort(([a, x], [b, y]) => y - x || a - b)) {
      const like = likenessOf(numbered[n] as Int32Array, numbered[other] as Int32Array);
      if (like === null) continue;
      centreOf.set(n, other);
      found.set(other, [...(found.get(other) ?? []), { quoted, likeness: like }]);
      return;
    }
  });
  return [...found]
    .map(([centre, variants]) => ({
      centre: ordered[centre] as T,
      variants: variants.sort((a, b) => (a.quoted.id < b.quoted.id ? -1 : 1)),
    }))
    .sort((a, b) => (a.centre.id < b.centre.id ? -1 : 1));
}
