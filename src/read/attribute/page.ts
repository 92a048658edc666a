/** What the parts of this stage that make statements look at, and a statement before it has its number. */
import type { Block } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Segments } from '../segment/segment.js';
import type { Columns } from './columns.js';

/** What every part of the stage looks at. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly segments: Segments;
  readonly columns: Columns;
  /** Names that are the page's own outlet, in lower case: what it was told itself went through nobody. */
  readonly masthead: string;
}

/** A statement before the order of the page gives it its id; `spokenTo` are the words for whom a later stage names as `addressee`. */
export type Unnumbered = Omit<Statement, 'id'> & { readonly spokenTo: Span | null };

/** A statement with the one it stands in; `relayed` where that one cites it. */
export interface Draft {
  readonly statement: Unnumbered;
  readonly outer: Draft | null;
  readonly relayed: boolean;
}
