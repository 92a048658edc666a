/** What programs may ask, for people: the same description as `/openapi.json`. */
import { z } from 'zod';
import { PARAMETERS } from '../api/parameters.js';
import { html } from '../html.js';
import type { Page } from '../page.js';

export const API: Page<null> = {
  path: '/api',
  nav: null,
  answer: async () => null,
  content: () => ({
    title: 'For programs',
    main: html`<h1>For programs</h1>
<p>Every page has a twin: its address with <code>.json</code> gives the same answer, with <code>.csv</code> the rows of a list, and <code>/search.atom</code> any question as a feed. <a href="/openapi.json">/openapi.json</a> describes all of it (OpenAPI 3.1).</p>
<p>Lists give <code>next</code>, a cursor: ask the same again with <code>cursor=…</code> for the rows that follow. Answers have an <code>ETag</code>. What goes wrong has one shape: <code>{"ok": false, "status", "slug", "error"}</code>. Other sites may not read the record from a browser.</p>
${Object.entries(PARAMETERS).map(([path, schema]) => {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' });
  const all = Object.entries(properties) as [string, { description?: string; enum?: readonly string[] }][];
  if (all.length === 0) return null;
  return html`<section><h2><code>${path}</code></h2><dl class="times">${all.map(([name, one]) => html`<div><dt><code>${name}</code></dt><dd>${one.description ?? ''}${one.enum === undefined || one.enum.length < 3 ? null : html` <span class="remark">${one.enum.join(', ')}</span>`}</dd></div>`)}</dl></section>
`;
})}`,
  }),
  json: () => ({ kind: 'api', description: '/openapi.json' }),
  table: null,
};
