/**
 * What a page of the site is: one question to the record, and the answer as markup, as JSON and, for lists, as rows. One page, one file under
 * `pages/`; `routes.ts` lists them.
 *
 *     export const hello: Page<{ name: string }> = {
 *       path: '/hello/:name',
 *       nav: null,
 *       answer: async ({ params }) => ({ name: params['name'] }),
 *       content: ({ name }) => ({ title: `Hello ${name}`, main: html`<h1>Hello <bdi>${name}</bdi></h1>` }),
 *       json: (answer) => answer,
 *       table: null,
 *     };
 */
import type { QueueStatus, Store } from '../ask/recorded.js';
import type { Feed } from './api/atom.js';
import type { Html } from './html.js';

export interface Page<A> {
  /** `/speaker/:id`; the same address with `.json`, and with `.csv` where there are rows, gives the answer for programs. */
  readonly path: string;
  /** The word in the navigation, or null for a page that is reached from others. */
  readonly nav: string | null;
  /** Throws a Fault: `unknown-…` becomes 404, `question-…` 400, anything else 500. */
  answer(asked: Asked): Promise<A | Moved>;
  content(answer: A, view: View): Content;
  /** What the twin holds besides `hearsay` and `kind`. */
  json(answer: A): object;
  /** The rows of a list, or null for a page that is none. */
  readonly table: ((answer: A) => Table) | null;
  /** Its figures are sums, which of a large record are of before its last changes; the page says so. */
  readonly summed?: true;
  /** Of a list: how many rows to pass over for those that follow, null after the last. */
  readonly after?: (answer: A) => number | null;
  /** Of a list that takes an `anchor`: the id of its last row, by which the next page is found though the list has grown or shrunk meanwhile. */
  readonly lastId?: (answer: A) => string | null;
  /** The answer as a feed (`.atom`). */
  readonly feed?: (answer: A) => Feed;
}

/** A request, as far as pages care. */
export interface Asked {
  readonly store: Store;
  /** Parts of the path, such as `id` of `/speaker/:id`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** How the queue beside the record stands; null where it has none. */
  readonly queueStatus: (() => Promise<QueueStatus>) | null;
}

/** The answer is to be had elsewhere: an address of the site, to which the ending asked for (`.json`) is added. */
export interface Moved {
  readonly movedTo: string;
}

export interface View {
  /** The address of the page, without its ending; with the query. */
  readonly address: string;
  /** Of the query. */
  readonly query: URLSearchParams;
  /** A hidden field that every form with `method="post"` must hold. */
  readonly formField: () => Html;
}

export interface Content {
  /** For the title of the window. */
  readonly title: string;
  readonly main: Html;
  /** Words for the search box, where the page answers some. */
  readonly sought?: string;
  /** Asked for anew after so many seconds, where whoever looks asked for that. */
  readonly anewSeconds?: number;
  /** A class of the body, for a page with a width of its own. */
  readonly look?: string;
}

/** Rows for a spreadsheet; cells are guarded against being formulas when they are written. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** What a form does. It answers with an address of the site, where the browser goes next. */
export interface Deed {
  /** `/correct/:id` */
  readonly path: string;
  act(asked: Asked, fields: ReadonlyMap<string, string>): Promise<Moved>;
}

/** A page whose answer is its own affair: the site only hands it from `answer` to `content`, `json` and `table`. */
// biome-ignore lint/suspicious/noExplicitAny: what goes in is what came out of the same page.
export type AnyPage = Page<any>;
