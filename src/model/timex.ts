import type { DateOrigin, TimexAnchor, TimexType } from './labels.js';
import type { Span } from './span.js';

/** A time expression (TIMEX3, TimeML). `from` and `until` bound the interval as ISO 8601 dates, `until` exclusive. */
export interface Timex {
  readonly id: string;
  readonly span: Span;
  readonly type: TimexType;
  /** TIMEX3 value at the precision the text states. */
  readonly value: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly anchor: TimexAnchor;
  /** Which parts of the value were assumed and not said: `year`, `month`, … */
  readonly implied: readonly string[];
}

/** The article's own date, stated or inferred, with what proves it. */
export interface DocumentDate {
  readonly value: string;
  readonly from: string;
  readonly until: string;
  readonly origin: DateOrigin;
  readonly evidence: readonly Span[];
  readonly score: number;
}
