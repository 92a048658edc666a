/**
 * Readings as one self-contained page: no script, nothing fetched, the style sheet named by its digest in a policy that allows
 * nothing else. Strings in, a string out.
 *
 *     readingPage([articleSection(article, reading, 1, { attitudes: false, why: false })])
 */
import { createHash } from 'node:crypto';
import { NOTHING, type Tally, tallyLine } from '../../ask/tally.js';
import { type Html, html, printed, trusted } from '../html.js';
import type { ArticleSection } from './article-section.js';
import { STYLE } from './style.js';

const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The page of one article or of many. */
export function readingPage(sections: readonly ArticleSection[]): string {
  const tally = sections.map((one) => one.tally).reduce(sumOf, NOTHING);
  const alone = sections.length === 1 ? (sections[0] as ArticleSection) : null;
  const title = alone === null ? `Who said what in ${sections.length} articles` : `${alone.title}: who said what`;
  return printed(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Hearsay">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<header class="head"><h1>Who said what</h1>${alone === null ? html`<p>${tallyLine(tally)}</p>` : null}
${LEGEND}
</header>
${alone === null ? contents(sections) : null}<main>${sections.map(({ markup }) => markup)}</main>
<footer><p>Read by a machine, which errs: each statement has its place in the text, its certainty and its reasons. What stands here is what
the text says was said, and not that it is true.</p></footer>
</body>
</html>
`);
}

const LEGEND = html`<details class="legend"><summary>How to read this page</summary>
<p><span class="source k0 u0">Who speaks</span> <span class="cue k0 u0">says</span> <span class="content k0 u0">what is said, in the
article’s words or <span class="verbatim k0 u0">“in their own”</span></span><span class="label k0 u0">A1</span>. Each speaker has a
letter, a colour and an underline; the number is the statement’s. <span class="content doubted k1 u1">What nobody vouches for</span><span
class="label k1 u1">B2 denied</span> is hatched: it was denied, put in question or alleged. <span class="label k2 u2">C3?</span> is a reading
the machine is unsure of. Letters lead to the list beneath the article, with the reasons, and from there back. Lines that repeat or belong to the page
and not to the article are set aside and dimmed.</p></details>`;

function contents(sections: readonly ArticleSection[]): Html {
  const items = sections.map(
    ({ anchor, title, about }) =>
      html`<li><a href="#${anchor}"><bdi>${title}</bdi></a> <span class="remark"><bdi>${about}</bdi></span></li>
`,
  );
  return html`<nav aria-label="Articles"><ol>
${items}</ol></nav>
`;
}

function sumOf(a: Tally, b: Tally): Tally {
  return {
    articles: a.articles + b.articles,
    statements: a.statements + b.statements,
    speakers: a.speakers + b.speakers,
    unnamed: a.unnamed + b.unnamed,
    denials: a.denials + b.denials,
    events: a.events + b.events,
    setAside: a.setAside + b.setAside,
  };
}
