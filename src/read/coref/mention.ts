/**
 * A mention while the stage works on it: the words that may stand for somebody or something, and what they tell of it.
 * Tokens are indexes, both ends included.
 */

/** Indexes `MENTION_FORMS` of the model. */
export const FORM = { name: 0, nominal: 1, pronoun: 2 } as const;

/** What a mention may be of, as bits; 0 is unknown and agrees with everything. */
export const GENDER = { male: 1, female: 2, neuter: 4 } as const;
export const NUMBER = { unknown: 0, one: 1, many: 2 } as const;

/** Classes of pronouns; 0 for a mention that is none. */
export const PRONOUN = { none: 0, he: 1, she: 2, it: 3, they: 4, i: 5, we: 6, you: 7 } as const;

export interface MentionNode {
  readonly first: number;
  readonly last: number;
  /** Token that heads the words in the tree. */
  readonly head: number;
  readonly form: number;
  /** Index among the names; -1 for other mentions. */
  readonly name: number;
  readonly pronoun: number;
  readonly possessive: boolean;
  readonly reflexive: boolean;
  readonly sentence: number;
  /** Number of the quotation that holds it, from 1; 0 outside. */
  readonly quotation: number;
  /** Indexes `REFERENT_KINDS`; -1 while unknown. */
  readonly kind: number;
  readonly gender: number;
  readonly number: number;
  /** "the", "this", a possessor: words that point back. */
  readonly definite: boolean;
  metonym: boolean;
  /** Whom it means; -1 while open. */
  entity: number;
  /** How sure, 0 … 1. */
  score: number;
}
