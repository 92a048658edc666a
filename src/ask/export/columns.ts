/** The columns of tables (CSV, Parquet) and their codebook: one row a statement. Order and names are a public promise; new ones come last. */
import type { Span } from '../../model/span.js';
import type { Receipt } from '../../model/tension.js';
import type { ExportedArticle, ExportedRow } from './rows.js';

/** `list`: words, in CSV parted by `; `. `spans`: pairs of offsets, in CSV as JSON. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'spans';
export type Cell = string | number | boolean | readonly string[] | readonly Span[] | null;

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** True where a cell may be empty (CSV) or null (Parquet). */
  readonly optional: boolean;
  readonly meaning: string;
  readonly of: (row: ExportedRow, article: ExportedArticle) => Cell;
}

/** Columns of every table; `article_text` is added where whole texts were asked for. */
export const COLUMNS: readonly Column[] = [
  must('statement', 'string', 'Id of the statement on the record; `hearsay show` takes it.', ({ one }) => one.id),
  must('act', 'string', 'What saying it did: assert, deny, promise, … (glossary).', ({ one }) => one.act),
  must('mode', 'string', 'direct, indirect or mixed quotation.', ({ one }) => one.mode),
  maybe(
    'speaker',
    'string',
    'Who says it, as the article resolves it or a person corrected it.',
    ({ one }) => one.speaker,
  ),
  must(
    'speaker_ids',
    'list',
    'Who that is across articles; several for joint speakers, empty while open.',
    ({ one }) => one.speakerIds,
  ),
  must('source_kind', 'string', 'named, role, group, anonymous or implicit.', ({ one }) => one.sourceKind),
  maybe('source', 'string', 'Words of the source.', ({ one }) => textOf(one.source)),
  maybe('cue', 'string', 'Words of the cue.', ({ one }) => textOf(one.cue)),
  maybe('content', 'string', 'Words of what was said; pieces parted by ` … `.', ({ one }) => textOf(one.content)),
  maybe('verbatim', 'string', 'Those of them that stand in quotation marks.', ({ one }) => textOf(one.verbatim)),
  must(
    'before',
    'string',
    'What stands before the first piece of the content; with `after` enough to find the place again.',
    ({ quote }) => quote.prefix,
  ),
  must('after', 'string', 'What stands after it.', ({ quote }) => quote.suffix),
  maybe('addressee', 'string', 'Who it was said to.', ({ one }) => one.addressee),
  maybe('channel', 'string', 'Through what, such as “a tweet”.', ({ one }) => one.channel),
  must('via', 'list', 'Through whom it reached the page, the nearest to the page first.', ({ one }) => one.via),
  must(
    'depth',
    'integer',
    '1 where the page itself gives the words, 2 where somebody relays them, …',
    ({ one }) => one.depth,
  ),
  maybe('within', 'string', 'Id of the statement it is nested in.', ({ one }) => one.within),
  must(
    'standing',
    'string',
    'asserted, denied, questioned or alleged by whoever reports it.',
    ({ one }) => one.standing,
  ),
  must(
    'denied',
    'boolean',
    'True where the article denies that it was said: its speaker did not say it.',
    ({ one }) => one.denied,
  ),
  must(
    'attitude',
    'boolean',
    'True for what somebody believes, wants or fears: nobody said it.',
    ({ one }) => one.attitude,
  ),
  must('negated', 'boolean', 'The act is negated: “did not say”.', ({ one }) => one.negated),
  must('hedged', 'boolean', 'The act is hedged: “reportedly said”.', ({ one }) => one.hedged),
  maybe('said', 'string', 'When it was said, as far as the article tells: a TIMEX3 value.', ({ one }) => one.said),
  maybe(
    'published',
    'string',
    'When it was published: ISO 8601, as exact as the source gives it.',
    ({ one }) => one.published,
  ),
  must('score', 'number', 'How likely source, cue and content are right, 0 to 1, calibrated.', ({ one }) => one.score),
  maybe(
    'articles',
    'integer',
    'In how many articles of the record these words stand; empty where nothing was counted.',
    ({ reports }) => reports?.articles ?? null,
  ),
  maybe(
    'independent_reports',
    'integer',
    'How many of those are independent: copies of one story are one.',
    ({ reports }) => reports?.independent ?? null,
  ),
  must('article', 'string', 'Id of the article on the record.', (_, { article }) => article.key),
  must('article_id', 'string', 'Id of the article as its source gave it.', (_, { article }) => article.id),
  maybe('outlet', 'string', 'Who published it.', (_, { article }) => article.outlet),
  maybe('title', 'string', 'Title of the article.', (_, { article }) => article.title),
  maybe('url', 'string', 'Address of the article.', (_, { article }) => article.url),
  maybe('link', 'string', 'The same, leading to the words where the browser finds them.', ({ link }) => link),
  maybe('path', 'string', 'File it was read from, relative to the record’s folder.', (_, { article }) => article.path),
  maybe('language', 'string', 'BCP 47 primary subtag.', (_, { article }) => article.language),
  must('line', 'integer', 'Line of the article’s text where the statement begins, from 1.', ({ one }) => one.line),
  must('column', 'integer', 'Column there, from 1, in UTF-16 code units.', ({ one }) => one.column),
  must(
    'source_spans',
    'spans',
    'Where the source stands: half-open ranges of UTF-16 code units of the article’s text.',
    ({ one }) => one.statement.source,
  ),
  must('cue_spans', 'spans', 'Where the cue stands.', ({ one }) => one.statement.cue),
  must('content_spans', 'spans', 'Where the content stands.', ({ one }) => one.statement.content),
  must('verbatim_spans', 'spans', 'Where the words in quotation marks stand.', ({ one }) => one.statement.verbatim),
  must('capture', 'string', 'Id of the bytes the article was read from.', (_, { capture }) => capture),
  must('sha256', 'string', 'SHA-256 of those bytes.', (_, { sha256 }) => sha256),
  must(
    'text_sha256',
    'string',
    'SHA-256 of the article’s text as UTF-8: what the spans count in.',
    (_, { textSha256 }) => textSha256,
  ),
  must(
    'corrections',
    'list',
    'What persons decided about it and stands, oldest first: `act=deny (who)`; the columns show it as corrected.',
    ({ one }) =>
      one.corrections.map(({ field, value, author }) => `${field}${value === null ? '' : `=${value}`} (${author})`),
  ),
  maybe(
    'withdrawn',
    'string',
    'When the article was found taken back by its outlet: ISO 8601; empty while it stands.',
    (_, { article }) => article.withdrawn?.at ?? null,
  ),
  maybe(
    'withdrawn_says',
    'string',
    'How that is known: what its page answered or said.',
    (_, { article }) => article.withdrawn?.says ?? null,
  ),
];

const TEXT = must('article_text', 'string', 'The article’s whole text, on each of its rows.', (_, { text }) => text);

/** The columns of this export. */
export function columnsOf({ withText }: { readonly withText: boolean }): readonly Column[] {
  return withText ? [...COLUMNS, TEXT] : COLUMNS;
}

function must(name: string, type: ColumnType, meaning: string, of: Column['of']): Column {
  return { name, type, optional: false, meaning, of };
}

function maybe(name: string, type: ColumnType, meaning: string, of: Column['of']): Column {
  return { name, type, optional: true, meaning, of };
}

function textOf(receipt: Receipt | null): string | null {
  return receipt?.text ?? null;
}
