/** The style sheet of the site. */
import { ARTICLE_STYLE } from './article.js';
import { CHARTS } from './charts.js';
import { LIST_STYLE } from './lists.js';
import { MARKS } from './marks.js';
import { PALETTE, SANS, SERIF } from './palette.js';

export const SITE_STYLE = `${PALETTE}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3rem) 3rem; max-width: 72rem;
  background: var(--paper); color: var(--ink); font: 1.125rem/1.65 ${SERIF}; overflow-wrap: anywhere;
}
a { color: inherit; text-underline-offset: .18em; }
:focus-visible { outline: 2px solid var(--hue, var(--k0)); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
ol, ul { margin: 0; padding: 0; list-style: none; }
p, blockquote { margin: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100vw; top: 0; background: var(--ink); color: var(--paper); padding: .4rem .8rem; z-index: 2; }
.skip:focus { left: 0; }

.masthead, .foot, .remark, .doubt, .who, .where, .lead, button, input, select, textarea, label { font-family: ${SANS}; }
.masthead { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: center; border-bottom: 3px double var(--ink); padding: .9rem 0 .7rem; font-size: .9375rem; }
.brand { font: 700 1.5rem/1.2 ${SERIF}; text-decoration: none; letter-spacing: -.01em; }
.masthead ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; }
.masthead nav a { text-decoration: none; display: inline-block; padding: .15rem 0; border-bottom: 2px solid transparent; }
.masthead nav a:hover, .masthead nav [aria-current] { border-bottom-color: currentColor; }
.masthead nav { flex-basis: 100%; }
.find { margin-left: auto; display: flex; gap: .35rem; min-width: 0; flex: 1 1 12rem; max-width: 22rem; }
input, button, select, textarea { font-size: .9375rem; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; padding: .35rem .6rem; min-width: 0; }
.find input { flex: 1; }
button { background: var(--ink); color: var(--paper); border-color: var(--ink); cursor: pointer; }
.foot { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .9rem; font-size: .8125rem; line-height: 1.5; color: var(--soft); }
.foot p { max-width: 44rem; }

h1 { font: 600 clamp(1.6rem, 1.1rem + 2vw, 2.3rem)/1.2 ${SERIF}; margin: 1.6rem 0 .5rem; text-wrap: balance; }
h2 { font: 600 1.3rem/1.3 ${SERIF}; margin: 2rem 0 .6rem; }
.lead { color: var(--soft); font-size: .9375rem; }
.saying { border-top: 1px solid var(--line); padding: .7rem 0; max-width: 44rem; }
.who, .where { font-size: .875rem; line-height: 1.5; }
.speaker { font-weight: 650; }
.remark, .where { color: var(--soft); }
.remark { font-size: .8125rem; }
.who .remark + .remark::before, .who a + .remark::before, .about .remark + .remark::before { content: "· "; }
.doubt { font-size: .75rem; border: 1px solid var(--soft); border-radius: 4px; padding: 0 .3rem; white-space: nowrap; }
.saying blockquote { margin: .15rem 0; }
.enter { display: grid; gap: .5rem; max-width: 24rem; margin-top: 1rem; }
${MARKS}${CHARTS}${ARTICLE_STYLE}${LIST_STYLE}
@media print {
  @page { margin: 18mm 16mm; }
  :root { --paper: #fff; --ink: #000; --card: transparent; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  .masthead nav, .find, .skip, button { display: none; }
}
`;
