/**
 * Whole records on the move: what one record hands another, row by row, so that ids, history and decisions come along. What can be worked out
 * anew (links, speakers, sums) does not travel: the record that receives works it out, and by the laws of linking comes to the same.
 */
import type { Linker } from './linker.js';
import type { Row } from './sqlite/driver.js';

/** Rows by table, named as the schema names them. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

/** One article with all that stands on it, or what belongs to no article: decisions about speakers and tensions, feeds, archives. */
export type Part =
  | { readonly kind: 'article'; readonly key: string; readonly rows: Rows }
  | { readonly kind: 'rest'; readonly rows: Rows };

/**
 * `copied`: new here. `known`: stood here, also with more history than the part has. `updated`: stood here, and the part carries its history on.
 * `merged`: both records had gone on by themselves; what was seen last stands, and ids and captures of the other lead there. `forgotten`: was
 * forgotten here, and stays out. `rest`: belonged to no article.
 */
export type Taken = 'copied' | 'known' | 'updated' | 'merged' | 'forgotten' | 'rest';

export interface Moving {
  /** Everything on the record as of one moment, whatever is written meanwhile. Until it ends nothing else may be asked of this store. */
  parts(): AsyncGenerator<Part, void>;
  /** Puts parts on this record in one transaction; taking them again changes nothing. */
  take(parts: readonly Part[], linker: Linker): Promise<readonly Taken[]>;
}
