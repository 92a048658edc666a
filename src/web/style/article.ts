/** How the pages of an article and of a statement are set. */
import { SANS, SERIF } from './palette.js';

export const ARTICLE_STYLE = `
.origin, .note, .margin, .voices, .set-aside .kind, .label, .nobody, .glance, .chain, .reports, .times, .reasons, .key, .history, details summary, .facts, .counts, .pages { font-family: ${SANS}; }
.origin { font-size: .875rem; line-height: 1.5; color: var(--soft); margin: 1.6rem 0 1.2rem; }
.origin h1 { color: var(--ink); margin: 0 0 .5rem; }
.origin b { color: var(--ink); }
.note { font-size: .875rem; line-height: 1.5; max-width: 44rem; background: var(--card); border-left: 3px solid var(--soft); padding: .55rem .9rem; margin: 0 0 .8rem; }
.note ul { list-style: disc; padding-left: 1.1rem; }

.text h1 { margin: 0 0 .3rem; line-height: 1.3; }
.text h2 { margin: 0; font-size: 1.25rem; line-height: 1.45; }
.text h2.headline { font-size: 1.45rem; }
.row { margin-bottom: 1.05rem; max-width: 38rem; position: relative; }
.row.shared::before { content: ""; position: absolute; left: -.8rem; top: .35em; bottom: .35em; border-left: 3px dotted var(--soft); }
.text { line-height: 1.72; }
.marked { outline: 2px solid var(--k4); outline-offset: 2px; border-radius: 2px; scroll-margin-top: 4rem; }
.text [id^="st_"] { scroll-margin-top: 6rem; }
.margin { font-size: .8125rem; line-height: 1.4; }
.margin a { text-decoration: none; }
.margin a:hover .deed, .margin a:hover .name, .copied a:hover { text-decoration: underline; }
.margin .letter, .voices .letter { color: var(--hue); font-weight: 700; }
.margin li { border-left: 3px solid var(--hue, var(--line)); padding: 0 0 0 .6rem; margin-bottom: .4rem; }
.margin .u1 { border-left-style: double; } .margin .u2 { border-left-style: dotted; } .margin .u3 { border-left-style: dashed; }
.margin .time::before { content: "◷ " / ""; color: var(--soft); }
.margin .remark + .remark::before, .told a + .remark::before { content: "· "; }
@media not all and (min-width: 60rem) {
  .margin { margin-top: .3rem; display: flex; flex-wrap: wrap; gap: .1rem .9rem; }
  .margin .told { display: none; }
  .margin li { border: 0; padding: 0; margin: 0; }
}
@media (min-width: 60rem), print {
  .row { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); column-gap: 2.25rem; max-width: none; align-items: start; }
  .margin { padding-top: .3rem; }
}
.voices { margin-top: 2rem; font-size: .9375rem; line-height: 1.6; max-width: 44rem; }
.voices li { border-left: 4px solid var(--hue); padding: .15rem 0 .25rem .8rem; margin-bottom: .5rem; }
.voices .u1 { border-left-style: double; } .voices .u2 { border-left-style: dotted; } .voices .u3 { border-left-style: dashed; }
.voices .labels { display: block; line-height: 1.9; }
.voices a.label { border-left-width: 1px; font-size: .75rem; line-height: 1.5; vertical-align: 0; padding: .1rem .35rem; font-weight: 550; }
.pages { font-size: .875rem; display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin: 1rem 0; }
.pages ul { display: flex; gap: .3rem; }
.pages a, .pages b { display: inline-block; min-width: 1.75rem; padding: .1rem .4rem; text-align: center; border: 1px solid var(--line); border-radius: 4px; text-decoration: none; }
.pages b { background: var(--ink); color: var(--paper); }

.statement section { max-width: 44rem; }
.statement h1 { font-size: 1.25rem; margin-bottom: .1rem; }
.statement h1 .deed { font-weight: 400; font-style: italic; }
.statement h2 { font-size: 1.125rem; border-top: 1px solid var(--line); padding-top: .9rem; margin: 1.5rem 0 .5rem; }
.said { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.25rem); line-height: 1.3; max-width: 46rem; margin: .5rem 0 1.2rem; text-wrap: pretty; }
.glance { display: flex; flex-wrap: wrap; gap: .5rem 2.2rem; margin: 0; font-size: .9375rem; line-height: 1.4; border-top: 1px solid var(--line); padding-top: .8rem; }
dt { font-family: ${SANS}; font-size: .75rem; color: var(--soft); }
dd { margin: 0; }
.glance dd { font-weight: 600; }
.context { border-left: 3px solid var(--line); padding-left: 1rem; line-height: 1.75; }
.key { font-size: .75rem; color: var(--soft); margin: .5rem 0; }
.chain { font-size: .9375rem; line-height: 1.45; }
.hop { position: relative; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .5rem .8rem; margin-bottom: 1.5rem; }
.hop:last-child { margin-bottom: .6rem; }
.hop + .hop::before { content: "↓" / ""; position: absolute; left: 1.1rem; top: -1.5rem; line-height: 1.5rem; color: var(--soft); }
.hop .part { display: block; font-size: .75rem; color: var(--soft); }
.hop q { font-family: ${SERIF}; font-style: italic; }
.reports { font-size: .9375rem; line-height: 1.5; list-style: decimal; padding-left: 1.5rem; }
.reports > li { margin-bottom: .35rem; }
.reports .copies { color: var(--soft); font-size: .875rem; }
.times { margin: 0; font-size: .9375rem; line-height: 1.5; }
.times div { display: grid; grid-template-columns: 6rem 1fr; align-items: baseline; }
.reasons { list-style: disc; padding-left: 1.1rem; font-size: .875rem; line-height: 1.5; }
.rule { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .75rem; color: var(--soft); }
details { margin: .3rem 0; }
summary { cursor: pointer; width: max-content; max-width: 100%; font-size: .875rem; color: var(--soft); padding-block: .2rem; }
summary:hover { color: var(--ink); }
pre { font: .8125rem/1.5 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .6rem .8rem; margin: .3rem 0; }
.history ol { font-size: .875rem; }
@media print {
  .row { grid-template-columns: minmax(0, 1fr) 13rem; column-gap: 1.5rem; }
  .margin li, .hop, .saying { break-inside: avoid; }
  h1, h2, .set-aside .kind { break-after: avoid; }
  .verbatim, .doubted { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  pre { border: 0; padding: 0; }
}
`;
