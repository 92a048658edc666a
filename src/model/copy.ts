import type { CopyKind } from './labels.js';
import type { Span } from './span.js';

/** A passage of one article that stands in an earlier one. */
export interface CopiedPassage {
  readonly article: string;
  readonly span: Span;
  readonly origin: string;
  readonly originSpan: Span;
  readonly kind: CopyKind;
  readonly score: number;
}
