/** Names of an article as columns, in the order of the text; names do not overlap. */

/**
 * `first` and `last` are token indexes, both included; `kind` indexes `KINDS`; `titleFirst … titleLast` are the tokens of a person's
 * title or role, or -1; `affiliation` is the index of the name of the body or place a person is said to belong to, or -1.
 */
export interface Names {
  readonly count: number;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly kind: Uint8Array;
  /** Index of `TYPES`: what the name is by itself, whatever it stands for here (a country is a place, also where it speaks). */
  readonly type: Uint8Array;
  /** How likely the span and its type are right, 0 … 1. */
  readonly score: Float32Array;
  readonly titleFirst: Int32Array;
  readonly titleLast: Int32Array;
  readonly affiliation: Int32Array;
}

/** Room for `count` names, without titles and affiliations. */
export function emptyNames(count = 0): Names {
  return {
    count,
    first: new Uint32Array(count),
    last: new Uint32Array(count),
    kind: new Uint8Array(count),
    type: new Uint8Array(count),
    score: new Float32Array(count),
    titleFirst: new Int32Array(count).fill(-1),
    titleLast: new Int32Array(count).fill(-1),
    affiliation: new Int32Array(count).fill(-1),
  };
}
