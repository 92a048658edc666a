/** The paper every page is printed on: head, navigation, search, footer. Works without script; nothing comes from elsewhere. */
import { ICON, KEYS, STYLE_SHEET } from './assets.js';
import { type Html, html, printed } from './html.js';
import type { Content } from './page.js';

export interface NavItem {
  readonly word: string;
  readonly address: string;
}

export interface Sheet extends Content {
  /** Its figures are of the record before its last changes. */
  readonly isOfBefore: boolean;
  readonly nav: readonly NavItem[];
  /** Path of this page, to mark it in the navigation; null for none. */
  readonly here: string | null;
  /** The same answer for programs, null where there is none. */
  readonly twins: readonly NavItem[];
}

/** The whole page. */
export function sheetOf({ title, main, sought, look, anewSeconds, isOfBefore, nav, here, twins }: Sheet): string {
  return printed(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Hearsay">
<meta name="robots" content="noindex">
${anewSeconds === undefined ? null : html`<meta http-equiv="refresh" content="${anewSeconds}">`}
<title>${title === 'Hearsay' ? title : `${title} · Hearsay`}</title>
<link rel="stylesheet" href="${STYLE_SHEET.path}">
<link rel="icon" href="${ICON.path}" type="image/svg+xml">
${twins.map(({ word, address }) => html`<link rel="alternate" type="${TYPES[word] ?? ''}" href="${address}">`)}
<script src="${KEYS.path}" defer></script>
</head>
<body${look === undefined ? null : html` class="${look}"`}>
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead"><a class="brand" href="/">Hearsay</a>
<form class="find" role="search" action="/search"><label class="unseen" for="q">Search what was said</label><input type="search" id="q" name="q" value="${sought ?? ''}" placeholder="Words, “a phrase”" maxlength="500" autocomplete="off"><button>Search</button></form>
<nav aria-label="The record"><ul>${nav.map((item) => navItem(item, here))}</ul></nav>
</header>
<main id="main" tabindex="-1">
${isOfBefore ? BEFORE : null}${main}
</main>
<footer class="foot"><p>Read by a machine, which errs: each statement has its place in the text, its certainty and its reasons. What stands here is
what the articles say was said, and not that it is true.</p>${twins.length === 0 ? null : html`<p>The same for programs: ${joined(twins.map(({ word, address }) => html`<a href="${address}">${word}</a>`))}. <a href="/api">What may be asked</a></p>`}</footer>
</body>
</html>
`);
}

const BEFORE = html`<p class="note" role="note">The record has changed since the figures and lists here were worked out; what stands in them was right before that. They are worked out anew when something is recorded, and when this server is started.</p>
`;

const TYPES: Readonly<Record<string, string>> = {
  JSON: 'application/json',
  CSV: 'text/csv',
  Feed: 'application/atom+xml',
};

function navItem({ word, address }: NavItem, here: string | null): Html {
  return html`<li><a href="${address}"${address === here ? html` aria-current="page"` : null}>${word}</a></li>`;
}

function joined(items: readonly Html[]): Html {
  return html`${items.map((item, i) => (i === 0 ? item : html`, ${item}`))}`;
}
