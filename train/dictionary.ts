/**
 * Feature hashes → dense ids, for training only: exact, so that no feature borrows another's weights while it learns.
 * First every occurrence is counted, then ids are given to hashes seen often enough, in the order they were first seen.
 */
export interface Dictionary {
  /** How many ids were given. */
  readonly size: number;
  /** Id of a hash, or -1. */
  idOf(hash: number): number;
  /** Hash of an id. */
  readonly hashes: Uint32Array;
}

export interface Counter {
  add(hash: number): void;
  dictionary(cutoff: number): Dictionary;
}

/** `bits`: log2 of the most distinct hashes expected, doubled. Hash 0 means "no feature" and is never counted. */
export function createCounter(bits: number): Counter {
  const mask = 2 ** bits - 1;
  const keys = new Uint32Array(mask + 1);
  const counts = new Uint8Array(mask + 1);
  const order: number[] = [];
  let distinct = 0;
  const find = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
    while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    add(hash) {
      if (hash === 0) return;
      const slot = find(hash);
      if (keys[slot] === 0) {
        if (++distinct > mask * 0.8) throw new RangeError(`more than ${mask} distinct features; raise bits`);
        keys[slot] = hash;
      }
      if ((counts[slot] as number) < 255) counts[slot] = (counts[slot] as number) + 1;
    },
    dictionary(cutoff) {
      const ids = new Int32Array(mask + 1).fill(-1);
      for (let slot = 0; slot <= mask; slot++) {
        if (keys[slot] !== 0 && (counts[slot] as number) >= cutoff) {
          ids[slot] = order.length;
          order.push(keys[slot] as number);
        }
      }
      return {
        size: order.length,
        hashes: Uint32Array.from(order),
        idOf: (hash) => (hash === 0 ? -1 : (ids[find(hash)] as number)),
      };
    },
  };
}
