import type { ArticleSummary } from './article.js';
import type { Event } from './event.js';
import type { BlockKind } from './labels.js';
import type { Referent } from './name.js';
import type { Span, UNIT } from './span.js';
import type { Statement } from './statement.js';
import type { Commitment, Tension } from './tension.js';
import type { DocumentDate, Timex } from './timex.js';

/** Version of the Reading's JSON. New keys are a minor version; readers ignore keys they do not know. */
export const READING_VERSION = '1.0.0';

/**
 * One article read: what `hearsay read --json` prints, one line an article. A public promise; its JSON Schema is
 * `schema/reading.schema.json`. Keys always stand in this order and are never missing.
 */
export interface Reading {
  readonly hearsay: string;
  readonly unit: typeof UNIT;
  readonly article: ArticleSummary;
  readonly documentDate: DocumentDate | null;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Span[];
  readonly referents: readonly Referent[];
  readonly times: readonly Timex[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly tensions: readonly Tension[];
  readonly commitments: readonly Commitment[];
  readonly stamp: Stamp;
}

/** A paragraph-like piece of the text. `of`: index of the block a duplicate repeats, else null. */
export interface Block {
  readonly span: Span;
  readonly kind: BlockKind;
  readonly of: number | null;
}

/** Which weights read the article: enough to read it again and get the same bytes. */
export interface Stamp {
  readonly weights: readonly WeightsStamp[];
}

/** One weight file, by digest. */
export interface WeightsStamp {
  readonly name: string;
  readonly sha256: string;
}
