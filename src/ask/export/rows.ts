/** What every format is written from: the statements asked for, article by article, with their surroundings, hash and link. */
import { setImmediate } from 'node:timers/promises';
import { hull, type Span } from '../../model/span.js';
import type { Linker } from '../../store/linker.js';
import type { Recorded, RecordedArticle } from '../../store/recorded.js';
import type { Filter, Store } from '../../store/store.js';
import type { EventJoiner } from '../events.js';
import { type CodePoints, codePointsOf, linkOf, type Quote, quoteOf } from './places.js';

export interface ExportedArticle {
  readonly article: RecordedArticle;
  readonly capture: string;
  /** Lower-case hex SHA-256 of the bytes and of the text. */
  readonly sha256: string;
  readonly textSha256: string;
  /** Formats give it out only where it was asked for. */
  readonly text: string;
  readonly codePoints: CodePoints;
  readonly rows: readonly ExportedRow[];
}

export interface ExportedRow {
  readonly one: Recorded;
  /** The first words of what was said, else of who and how, with what stands around. */
  readonly quote: Quote;
  /** Address of the article, leading to the words; null where it has none. */
  readonly link: string | null;
  readonly reports: ReportCount | null;
}

/** In how many articles the words stand, and how many independent reports those are. */
export interface ReportCount {
  readonly articles: number;
  readonly independent: number;
}

/** How formats are written. `linking` comes from the room that knows how articles are joined; without it nothing is counted across articles. */
export interface Settings {
  readonly store: Store;
  /** Null for the whole record. */
  readonly filter: Filter | null;
  /** Whole texts as well. */
  readonly withText: boolean;
  /** CSV: cells as they are, though a spreadsheet might run them. */
  readonly raw: boolean;
  /** CSV: begin with a byte order mark, by which Excel knows UTF-8. */
  readonly bom: boolean;
  /** Networks: what weighs. */
  readonly unit: Unit;
  readonly linking: Linking | null;
}

export const UNITS = ['statements', 'articles', 'reports'] as const;
export type Unit = (typeof UNITS)[number];

export interface Linking {
  readonly linker: Linker;
  reports(statements: readonly Recorded[]): Promise<readonly ReportCount[]>;
  /** Tells which tellings are of one event; unset: each is its own. */
  readonly events?: EventJoiner;
}

/** Articles in order of their keys, each with its statements in the order of the page; one article in memory at a time. */
export async function* articlesOf(settings: Settings, counted: boolean): AsyncGenerator<ExportedArticle, void> {
  const { store, filter } = settings;
  let held: Recorded[] = [];
  for await (const one of store.statements(filter)) {
    if (held.length > 0 && held[0]?.article.key !== one.article.key) {
      yield await articleWith(settings, held, counted);
      held = [];
      // SQLite answers at once, so nothing else had its turn: Ctrl-C, and what libsql frees (1 kB a question) when the loop turns.
      await setImmediate();
    }
    held.push(one);
  }
  if (held.length > 0) yield await articleWith(settings, held, counted);
}

async function articleWith(
  { store, linking }: Settings,
  held: readonly Recorded[],
  counted: boolean,
): Promise<ExportedArticle> {
  const { article, capture } = held[0] as Recorded;
  const [found] = await store.texts([capture]);
  const { sha256, textSha256, text } = found as NonNullable<typeof found>;
  const reports = counted && linking !== null ? await linking.reports(held) : [];
  const rows = held.map((one, i): ExportedRow => {
    const quote = quoteOf(text, anchorOf(one));
    const count = reports[i];
    const { articles, independent } = count ?? { articles: 0, independent: 0 };
    const link = linkOf(article.url, quote.exact);
    return { one, quote, link, reports: count === undefined ? null : { articles, independent } };
  });
  return { article, capture, sha256, textSha256, text, codePoints: codePointsOf(text), rows };
}

function anchorOf({ statement }: Recorded): Span {
  return statement.content[0] ?? (hull([...statement.source, ...statement.cue]) as Span);
}
