/** The style sheet of the reading page. */
import { MARKS } from '../style/marks.js';
import { PALETTE, SANS, SERIF } from '../style/palette.js';

export const STYLE = `${PALETTE}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 68rem;
  background: var(--paper); color: var(--ink);
  font: 1.125rem/1.72 ${SERIF};
  overflow-wrap: anywhere; hanging-punctuation: first;
}
a { color: inherit; text-underline-offset: .18em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--hue, var(--k0)); outline-offset: 2px; border-radius: 2px; }
ol, ul { margin: 0; padding: 0; list-style: none; }
p { margin: 0; }

.head, nav, .origin, .left-out, .margin, .voices, .set-aside .kind, footer, .label, .nobody { font-family: ${SANS}; }
.head { display: grid; grid-template-columns: auto 1fr; column-gap: .75rem; align-items: baseline; border-bottom: 1px solid var(--line); padding-bottom: .6rem; font-size: .875rem; line-height: 1.5; color: var(--soft); }
h1 { margin: 0; font-size: .875rem; font-weight: 650; color: var(--ink); }
.legend { grid-column: 1 / -1; }
.legend p { max-width: 38rem; margin: .5rem 0 .4rem; font-size: .9375rem; line-height: 1.75; color: var(--ink); }
summary { cursor: pointer; width: max-content; color: var(--soft); }
summary:hover { color: var(--ink); }
nav { margin: 1.25rem 0 0; font-size: .9375rem; line-height: 1.45; }
nav ol { counter-reset: article; columns: 22rem; column-gap: 2.5rem; }
nav li { counter-increment: article; padding: .3rem 0 .3rem 2rem; position: relative; break-inside: avoid; }
nav li::before { content: counter(article); position: absolute; left: 0; width: 1.4rem; text-align: right; color: var(--soft); font-variant-numeric: tabular-nums; }
nav .remark { display: block; }

article { margin-top: 2.75rem; }
article + article { border-top: 1px solid var(--line); padding-top: 2.75rem; }
.origin { font-size: .875rem; line-height: 1.5; color: var(--soft); margin-bottom: 1rem; }
.warning { width: max-content; max-width: 100%; color: var(--ink); border: 1px solid var(--soft); border-radius: 4px; padding: .05rem .45rem; margin: .2rem 0; }
.left-out { font-size: .8125rem; max-width: 38rem; }
h2 { font: 600 clamp(1.55rem, 1.1rem + 1.9vw, 2.2rem)/1.25 ${SERIF}; color: var(--ink); margin: 0 0 .5rem; text-wrap: balance; }
.text h2 { line-height: 1.42; }
.text h3 { font-size: 1.2rem; line-height: 1.5; margin: 0; }
.text h3.headline { font-size: 1.4rem; }
.row { margin-bottom: 1.05rem; max-width: 38rem; }
.margin { display: none; }

${MARKS}
/* Who speaks. */
.voices { margin-top: 2.25rem; font-size: .9375rem; line-height: 1.5; }
.voices h3 { font-size: 1.0625rem; margin: 0 0 .75rem; border-top: 1px solid var(--line); padding-top: 1.1rem; }
.columns { columns: 21rem; column-gap: 2rem; }
.voice { break-inside: avoid-column; margin-bottom: 1rem; background: var(--card); border-radius: 0 8px 8px 0; border-left: 5px solid var(--hue); padding: .8rem 1rem .5rem; }
.u1.voice { border-left-style: double; } .u2.voice { border-left-style: dotted; } .u3.voice { border-left-style: dashed; }
h4 { display: inline; margin: 0; font-size: 1rem; }
h4 .letter, .margin .letter, .place { color: var(--hue); font-weight: 700; }
.known { display: inline; font-size: .8125rem; color: var(--soft); }
.known::before { content: " · "; }
.voice ol { margin-top: .15rem; }
.voice li[id] { padding: .45rem 0 .4rem; border-top: 1px solid var(--line); scroll-margin-top: 1rem; }
.voice li[id]:first-child { border-top: 0; }
.voice li[id]:target { outline: 2px solid var(--hue); outline-offset: 4px; border-radius: 4px; }
.place { display: inline-block; font-size: .75rem; line-height: 1; padding: .15rem .3rem; border: 1px solid var(--hue); border-radius: 4px; text-decoration: none; }
.deed { font-weight: 650; }
.remark { color: var(--soft); font-size: .8125rem; }
.what .remark::before { content: "· "; }
.sure { float: right; color: var(--soft); font-size: .75rem; font-variant-numeric: tabular-nums; line-height: 1.9; }
.words { font: 1rem/1.5 ${SERIF}; margin-top: .2rem; }
.words .doubted { background: repeating-linear-gradient(135deg, transparent 0 4px, var(--wash) 4px 7px); border-radius: 3px; }
details p, details ul { font-size: .8125rem; color: var(--soft); }
.voice summary { font-size: .8125rem; padding-block: .1875rem; }
details ul { list-style: disc; padding-left: 1.1rem; }
.rule { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .75rem; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .9rem; font-size: .8125rem; line-height: 1.5; color: var(--soft); }
footer p { max-width: 44rem; }

/* The margin beside the text, where there is room for one. */
@media (min-width: 60rem), print {
  .row { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); column-gap: 2.25rem; max-width: none; align-items: start; }
  .margin { display: block; font-size: .8125rem; line-height: 1.4; padding-top: .3rem; }
  .margin li { border-left: 3px solid var(--hue); padding: 0 0 0 .6rem; margin-bottom: .45rem; }
  .margin li.u1 { border-left-style: double; } .margin li.u2 { border-left-style: dotted; } .margin li.u3 { border-left-style: dashed; }
  .margin a { display: block; text-decoration: none; }
  .margin a:hover .deed, .margin a:hover .name { text-decoration: underline; }
  .margin .remark { font-size: .75rem; }
  .margin .remark + .remark::before { content: "· "; }
}
@media print {
  @page { margin: 18mm 16mm; }
  :root { --paper: #fff; --ink: #000; --card: transparent; }
  html { font-size: 12px; }
  body { max-width: none; padding: 0; }
  .row { grid-template-columns: minmax(0, 1fr) 13rem; column-gap: 1.5rem; }
  .legend, .voice details:not([open]) { display: none; }
  .voice { border-radius: 0; }
  article + article { break-before: page; border: 0; padding: 0; margin: 0; }
  h2, h3, h4, .set-aside .kind { break-after: avoid; }
  .margin li, .voice li { break-inside: avoid; }
  .verbatim, .doubted { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
