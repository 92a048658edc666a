/** One item with everything a person needs to check it: words, context, reasons, history, corrections. */
import type { Span } from '../model/span.js';
import type { Reason } from '../model/statement.js';
import type { Item } from '../store/recorded.js';
import type { Store } from '../store/store.js';

export interface Shown {
  readonly item: Item;
  /** The sentences the statement stands in, one stretch of text. */
  readonly context: Passage;
  /** The paragraph or paragraphs around it. */
  readonly paragraph: Passage;
  readonly reasons: readonly Reason[];
}

/** A stretch of the article's text. */
export interface Passage {
  readonly span: Span;
  readonly text: string;
}

/** `id` in full or a beginning that fits only one item; a redirect is shown as itself. Unknown: a Fault naming near ones. */
export declare function show(store: Store, id: string): Promise<Shown>;
