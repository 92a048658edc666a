import type { MentionForm, ReferentKind } from './labels.js';
import type { Span } from './span.js';

/**
 * Three things, three fields, always: the words on the page (a mention), whom they mean in this article (a referent),
 * who that is in the world (a speaker of the record).
 */
export interface Referent {
  /** Local to one Reading: `r1`, `r2`, … */
  readonly id: string;
  readonly name: string;
  readonly kind: ReferentKind;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly mentions: readonly Mention[];
}

/** One place where a referent is written. `metonym`: a place or seat named for a government or body. */
export interface Mention {
  readonly span: Span;
  readonly form: MentionForm;
  readonly metonym: boolean;
}
