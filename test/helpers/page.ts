/** Invented pages: one story with what pages put around it. */

export const PARAGRAPHS = [
  'Inspectors closed the bridge at Norra on Tuesday after a cable of the western span was found to be frayed, the county council said.',
  '“The bridge is safe,” Ada Voss, the transport minister, told reporters on the quay, and she asked drivers to be patient for some days.',
  'Engineers of the ministry had warned for years that the cables were due for replacement, according to two people who saw their reports.',
  'Tom Reed, who runs the ferry, said that he would sail twice an hour until the bridge opens again, and at night as well if he is asked.',
  'The council meets on Friday to decide who pays for the repair, which the ministry puts at four million crowns over the next two years.',
];

export interface PageParts {
  readonly head?: string;
  /** Before, between (after the second paragraph) and after the paragraphs. */
  readonly above?: string;
  readonly among?: string;
  readonly below?: string;
  /** Outside the article. */
  readonly around?: string;
  readonly headline?: string;
}

/** A page about the bridge at Norra. */
export function pageWith({
  head = '',
  above = '',
  among = '',
  below = '',
  around = '',
  headline,
}: PageParts = {}): string {
  const title = headline ?? 'Bridge at Norra closed after cable frays';
  const [one, two, ...rest] = PARAGRAPHS.map((words) => `<p>${words}</p>`);
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${title} - The Harrow Courier</title>${head}</head>
<body class="story">
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
<main><article><h1>${title}</h1>
${above}
<div class="story-text">${one}
${two}
${among}
${rest.join('\n')}
${below}</div></article></main>
${around}
<footer><p>© The Harrow Courier. All rights reserved by the publisher of these pages.</p></footer>
</body></html>`;
}
