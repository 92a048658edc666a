/** Lists page by page: which page an address asks for, and links to its neighbours. */
import { Fault } from '../../model/fault.js';
import { type Html, html } from '../html.js';

/** Rows a page. */
export const ROWS = 50;

/** `?offset=100`; a Fault for what is no number. */
export function offsetOf(query: URLSearchParams): number {
  const asked = query.get('offset') ?? '0';
  const offset = /^\d{1,9}$/.test(asked) ? Number(asked) : Number.NaN;
  if (Number.isNaN(offset)) throw new Fault('question-limit', 'offset: give a whole number of rows to pass over');
  return offset;
}

/** Words asked for, null for none. */
export function wordsAsked(query: URLSearchParams): string | null {
  const words = query.get('q')?.trim() ?? '';
  return words === '' ? null : words.slice(0, 500);
}

/** Links to the pages before and after; nothing where there is one page. */
export function pager(path: string, query: URLSearchParams, offset: number, total: number, rows = ROWS): Html | null {
  const at = (to: number) => {
    const asked = new URLSearchParams(query);
    if (to > 0) asked.set('offset', String(to));
    else asked.delete('offset');
    const words = asked.toString();
    return words === '' ? path : `${path}?${words}`;
  };
  const before = offset > 0 ? html`<a rel="prev" href="${at(Math.max(0, offset - rows))}">← Before</a>` : null;
  const after = offset + rows < total ? html`<a rel="next" href="${at(offset + rows)}">Next →</a>` : null;
  return before === null && after === null
    ? null
    : html`<nav class="pager" aria-label="Pages of the list">${before}${after}</nav>`;
}

/** Rows to pass over for those that follow, null after the last. */
export function following(offset: number, total: number, rows = ROWS): number | null {
  return offset + rows < total ? offset + rows : null;
}

/** A box that asks the list for words. */
export function filterBox(path: string, label: string, words: string | null): Html {
  return html`<form class="filter" action="${path}"><label for="among">${label}</label><input type="search" id="among" name="q" value="${words ?? ''}" maxlength="500"><button class="quiet">Find</button></form>`;
}
