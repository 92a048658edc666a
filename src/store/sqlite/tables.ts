/**
 * Every table of the record, once: what it hangs on, and so what becomes of it when an article is copied, moved or forgotten. A test holds this list
 * against the schema, so that a new table cannot be forgotten by any of them. Example: `places` hang on captures, which hang on articles.
 */

/** What a row hangs on: an article, one of its statements (an item), or one of its captures. */
export type Hold = 'article' | 'item' | 'capture';

export interface ArticleTable {
  readonly table: string;
  readonly by: Hold;
  /** Columns that put the rows of one article in an order of their own: equal articles give equal rows. */
  readonly order: readonly string[];
  /** The column that names what it hangs on, where that is not called so. */
  readonly column?: string;
}

/** What stands of an article, in the order it is written: whoever refers to another comes after it. */
export const OF_ARTICLE: readonly ArticleTable[] = [
  { table: 'articles', by: 'article', column: 'key', order: ['key'] },
  { table: 'captures', by: 'article', order: ['id'] },
  { table: 'web_captures', by: 'capture', order: ['capture'] },
  { table: 'places', by: 'capture', order: ['capture', 'path', 'offset'] },
  { table: 'readings', by: 'capture', order: ['capture', 'stamp'] },
  { table: 'items', by: 'item', column: 'id', order: ['id'] },
  { table: 'entries', by: 'item', order: ['id'] },
  { table: 'statements', by: 'article', order: ['item'] },
  { table: 'corrections', by: 'item', order: ['id'] },
  { table: 'given_speakers', by: 'item', order: ['item'] },
  { table: 'voices', by: 'article', order: ['item', 'place', 'ord'] },
  { table: 'sightings', by: 'article', order: ['local'] },
  { table: 'events', by: 'article', order: ['local'] },
  { table: 'event_words', by: 'article', order: ['word', 'part', 'day', 'local'] },
  { table: 'event_keys', by: 'article', order: ['key', 'local'] },
  { table: 'withdrawals', by: 'article', order: ['article'] },
];

export interface RestTable {
  readonly table: string;
  readonly order: readonly string[];
  /** How rows of another record are put here: as they are unless they stand here, or by a way of their own. */
  readonly taken: 'missing' | 'decided' | 'checked';
}

/** What hangs on no article. Of `speakers` only those go along whom nobody has a name of any more: the others are found anew. */
export const REST: readonly RestTable[] = [
  { table: 'speakers', order: ['seed'], taken: 'missing' },
  { table: 'speaker_corrections', order: ['at', 'id'], taken: 'decided' },
  { table: 'confirmed_tensions', order: ['id'], taken: 'missing' },
  { table: 'tension_decisions', order: ['at', 'id'], taken: 'decided' },
  { table: 'commitment_decisions', order: ['at', 'id'], taken: 'decided' },
  { table: 'speaker_identifiers', order: ['name', 'identifier'], taken: 'missing' },
  { table: 'forgotten', order: ['id'], taken: 'missing' },
  { table: 'saved_searches', order: ['name'], taken: 'checked' },
  { table: 'archives', order: ['path'], taken: 'missing' },
  { table: 'watched_feeds', order: ['url'], taken: 'missing' },
  { table: 'watched_entries', order: ['feed', 'id'], taken: 'missing' },
  { table: 'watched_holds', order: ['address'], taken: 'missing' },
  { table: 'watched_pages', order: ['url'], taken: 'missing' },
];

/** What is worked out from all that, and never moved; whoever refers to another comes before it. */
export const WORKED_OUT = {
  tensions: [
    'held_tensions',
    'commitment_outcomes',
    'commitments',
    'tension_voices',
    'tensions',
    'claim_keys',
    'claims',
  ],
  copies: ['quotation_keys', 'outlet_lines', 'copy_parts', 'copy_facts', 'copy_keys', 'copy_articles'],
  speakers: ['profile_tokens', 'profile_words', 'profiles'],
  sums: ['utterance_quotations', 'utterances', 'quoting_sums', 'source_sums', 'speaker_sums'],
  /** Kept by triggers. */
  counts: ['copy_sizes', 'totals'],
  search: ['words'],
  /** By which rules all that was worked out. */
  rules: ['linking'],
} as const;

/** Rows of a table that hang on one article; `?` is its key. */
export function rowsOfArticle({ table, by, order, column }: ArticleTable): string {
  const ordered = `ORDER BY ${order.map((name) => `t.${name}`).join(', ')}`;
  if (by === 'article') return `SELECT t.* FROM ${table} t WHERE t.${column ?? by} = ? ${ordered}`;
  const [holder, key] = by === 'item' ? ['statements', 'item'] : ['captures', 'id'];
  return `SELECT t.* FROM ${holder} h JOIN ${table} t ON t.${column ?? by} = h.${key} WHERE h.article = ? ${ordered}`;
}

/** Tables that hang on the same, those that refer to others first; without those that are erased in a way of their own. */
export function heldBy(by: Hold): string[] {
  return OF_ARTICLE.filter((one) => one.by === by && !OWN_WAY.has(one.table))
    .map(({ table }) => table)
    .reverse();
}

/** Others hang on these, or go by them: `sightings` go with the speakers they are of. */
const OWN_WAY: ReadonlySet<string> = new Set(['articles', 'captures', 'items', 'statements', 'sightings']);
