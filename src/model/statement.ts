import type { Act, Mode, SourceKind, Standing } from './labels.js';
import type { Span } from './span.js';

/**
 * One attribution: somebody (source) says (cue) something (content). Conventions of DESIGN §3: `source` is the whole noun
 * phrase; `cue` the lexical cue with its negation; `content` without the complementiser *that*, outer quotation marks and
 * final stop, one span per coordinated or interrupted piece. Spans are sorted and do not overlap within one field.
 */
export interface Statement {
  /** Local to one Reading: `s1`, `s2`, … in the order of the page. */
  readonly id: string;
  readonly mode: Mode;
  readonly act: Act;
  /** True for what somebody believes, wants, plans, fears: nobody *said* it. */
  readonly attitude: boolean;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Referent id, or null while open: an honest gap beats a confident error. */
  readonly speaker: string | null;
  readonly speakers: readonly string[];
  readonly sourceKind: SourceKind;
  /** The words inside quotation marks: evidence, not proof. */
  readonly verbatim: readonly Span[];
  /** Intermediaries between this page and the speaker, nearest to the page first. */
  readonly chain: readonly Hop[];
  /** `chain.length + 1`. */
  readonly depth: number;
  readonly channel: Span | null;
  /** Referent id of the one spoken to. */
  readonly addressee: string | null;
  /** Id of the statement this one is nested in. */
  readonly within: string | null;
  /** Whether whoever reports it vouches for it. */
  readonly standing: Standing;
  readonly negated: boolean;
  readonly hedged: boolean;
  /** Timex id of when it was said. */
  readonly said: string | null;
  /** Calibrated probability that source, cue and content are right, 0..1. */
  readonly score: number;
  readonly because: readonly Reason[];
}

/** One intermediary of a chain. */
export interface Hop {
  readonly mention: Span;
  readonly referent: string | null;
  readonly cue: readonly Span[];
}

/** Why something was decided so, for a reader: which rule or model, how strongly, on which words. */
export interface Reason {
  /** Stable name of the rule or the model's feature, such as `cue-model` or `act-lexicon`. */
  readonly rule: string;
  /** One sentence a reporter follows. */
  readonly says: string;
  readonly span: Span | null;
  /** Share of the decision, 0..1, or null where the rule is all or nothing. */
  readonly weight: number | null;
}
