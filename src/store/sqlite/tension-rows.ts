/** Rows of tensions: written where claims are compared, with the referents who say their ends, and what a person decided laid over. */

import type { TensionKind } from '../../model/labels.js';
import type { Span } from '../../model/span.js';
import { fold } from '../fold.js';
import { tensionId } from '../ids.js';
import type { Database } from './driver.js';
import { expectConfirmed, holdConfirmed, isConfirmed, isHeld, letGo } from './held-tensions.js';
import { expectStatuses, OF_TENSIONS, statusOf } from './judgements.js';
import { PUBLISHED, publishedOf } from './sides.js';
import { expectStatementRows, statementRow } from './statement-rows.js';

/** One end as it is written: a statement of the record, or words of an article's own. */
export interface NewEnd {
  readonly article: string;
  readonly item: string | null;
  readonly spans: readonly Span[];
  /** Referents who say it. */
  readonly speakers: readonly string[];
}

export interface NewTension {
  readonly kind: TensionKind;
  readonly score: number;
  readonly earlier: NewEnd;
  readonly later: NewEnd;
  readonly words: readonly { readonly article: string; readonly span: Span }[];
  readonly because: readonly string[];
  readonly theme: number;
  /** Who noticed it where, as the article has it. */
  readonly noticed: { readonly article: string; readonly by: string | null; readonly spans: readonly Span[] } | null;
  readonly a: number | null;
  readonly b: number | null;
}

/** Puts tensions on the record; what is asked for each is asked for all of them ahead. */
export function putTensions(db: Database, all: readonly NewTension[]): void {
  if (all.length === 0) return;
  const ends = all.flatMap(({ earlier, later }) => [earlier, later]);
  const articles = [...new Set(ends.map(({ article }) => article))].map((key) => [key]);
  for (const sql of [TEXT, PUBLISHED]) db.prepare(sql).ahead(articles);
  expectStatementRows(db, [...new Set(ends.flatMap(({ item }) => item ?? []))]);
  const ids = all.map(({ earlier, later }) => tensionId(endKey(db, earlier), endKey(db, later)));
  expectStatuses(db, OF_TENSIONS, ids);
  expectConfirmed(db, ids);
  all.forEach((one, i) => void putTension(db, one, ids[i] as string));
}

function putTension(db: Database, one: NewTension, id: string): void {
  if (isConfirmed(db, id)) letGo(db, id);
  // One pair, one tension: what the text itself says goes before what comparing finds.
  const n = db
    .prepare(
      `INSERT INTO tensions (id, theme, kind, status, score, dated, a, b, earlier_article, earlier_item, earlier_spans,
         later_article, later_item, later_spans, clash, noticed, because, earlier_row, later_row)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      id,
      one.theme,
      one.kind,
      statusOf(db, OF_TENSIONS, id),
      one.score,
      datedOf(db, [one.earlier.article, one.later.article]),
      one.a,
      one.b,
      one.earlier.article,
      one.earlier.item,
      JSON.stringify(one.earlier.spans),
      one.later.article,
      one.later.item,
      JSON.stringify(one.later.spans),
      JSON.stringify(one.words),
      one.noticed === null ? null : JSON.stringify(one.noticed),
      JSON.stringify(one.because),
      statementRow(db, one.earlier.item),
      statementRow(db, one.later.item),
    );
  for (const [side, end] of [
    ['earlier', one.earlier],
    ['later', one.later],
  ] as const)
    for (const local of end.speakers)
      db.prepare('INSERT OR IGNORE INTO tension_voices (n, article, local, side) VALUES (?, ?, ?, ?)').run(
        n,
        end.article,
        local,
        side,
      );
}

/** One that a person confirmed is held, unless it is still found between two other claims. */
export function dropTension(db: Database, n: number): void {
  if (isHeld(db, n)) return;
  const row = db.prepare('SELECT id, status FROM tensions WHERE n = ?').get(n);
  db.prepare('DELETE FROM tension_voices WHERE n = ?').run(n);
  db.prepare('DELETE FROM tensions WHERE n = ?').run(n);
  if (row?.['status'] === 'confirmed') holdConfirmed(db, String(row['id']));
}

const TEXT = 'SELECT c.text FROM articles a JOIN captures c ON c.id = a.capture WHERE a.key = ?';

/** What an end hangs on: its statement with the words where only a part of it is meant, or its article and words. */
function endKey(db: Database, { article, item, spans }: NewEnd): string {
  const text = String(db.prepare(TEXT).get(article)?.['text'] ?? '');
  const words = fold(spans.map(([from, until]) => text.slice(from, until)).join(' '));
  return item === null ? `${article} ${words}` : item;
}

/** The latest of the days articles were published. */
export function datedOf(db: Database, articles: readonly string[]): string | null {
  const dates = articles.map((key) => publishedOf(db, key));
  return dates.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
