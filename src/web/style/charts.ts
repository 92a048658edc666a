/** Charts and tables. Marks are ink: what they mean is told by place, size and filling, and colour only repeats it. */
import { SANS, SERIF } from './palette.js';

export const CHARTS = `
.chart { margin: .8rem 0 1rem; max-width: 46rem; }
.chart figcaption { font: .8125rem/1.5 ${SANS}; color: var(--soft); margin-top: .2rem; }
.lanes { display: block; overflow: visible; }
.lanes text, .key { font-family: ${SANS}; }
.lane-name { fill: var(--ink); font-size: .8125rem; font-weight: 600; }
.tick { fill: var(--soft); font-size: .75rem; }
.lane-line { stroke: var(--line); stroke-width: 1; }
.from-line { stroke: var(--k0); stroke-width: 1.5; stroke-dasharray: 3 2; }
.mark { fill: var(--paper); stroke: var(--k0); stroke-width: 2; }
.mark.direct { fill: var(--k0); }
.chart .key { vertical-align: -.1em; margin: 0; }

table { border-collapse: collapse; font: .875rem/1.4 ${SANS}; max-width: 100%; }
caption, .caption { font: .875rem/1.4 ${SANS}; text-align: left; font-weight: 650; padding: .3rem 0; }
th { text-align: left; font-weight: 600; vertical-align: bottom; }
thead th { color: var(--soft); font-weight: 500; font-size: .8125rem; border-bottom: 1px solid var(--line); padding: .25rem .5rem .25rem 0; }
tbody th, td { padding: .28rem .5rem .28rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody th { font-weight: 500; }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; padding-right: .9rem; }
td a, tbody th a { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
.bars { width: 100%; max-width: 34rem; }
.bars th[scope=row] { width: 45%; }
.bar-cell { width: 40%; vertical-align: middle; padding-right: 0; }
.bar { display: block; } .bar rect { fill: var(--k0); }
.scroll { overflow-x: auto; margin: .2rem 0 .8rem; position: relative; }
.matrix th[scope=col] { max-width: 9rem; padding-right: .8rem; overflow-wrap: normal; }
.matrix tbody th { min-width: 8rem; max-width: 14rem; padding-right: .8rem; }
.matrix td { text-align: right; font-variant-numeric: tabular-nums; padding: .28rem .6rem; border: 1px solid var(--paper); min-width: 2.6rem; }
.matrix .nil { color: var(--soft); }
.s1 { background: color-mix(in srgb, var(--w0) 35%, var(--paper)); } .s2 { background: color-mix(in srgb, var(--w0) 70%, var(--paper)); }
.s3 { background: var(--w0); } .s4 { background: color-mix(in srgb, var(--k0) 18%, var(--w0)); } .s5 { background: color-mix(in srgb, var(--k0) 32%, var(--w0)); }
.pairs { columns: 22rem; column-gap: 3rem; }
.pairs > * { break-inside: avoid; margin-bottom: 1.2rem; }

.listing { width: 100%; max-width: 56rem; }
.listing th[scope=row] { font: 1.0625rem/1.4 ${SERIF}; }
.listing th[scope=row] .remark { display: block; font-family: ${SANS}; }
.commitments th[scope=row] { width: 45%; min-width: 12rem; }
.spans th[scope=row] .remark { display: block; font-weight: 400; }
.bar .lane-line { stroke: var(--line); } .bar circle { fill: var(--k0); }
.story { font-size: 1.125rem; line-height: 1.35; }
.id { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .8125em; }
.facts { font: .875rem/1.55 ${SANS}; color: var(--soft); }
.facts li { padding: .12rem 0; }
.facts .name { color: var(--ink); font-weight: 600; }
ins, del { text-decoration-thickness: 2px; text-underline-offset: .18em; border-radius: 3px; padding: 0 .1em; }
ins { background: var(--w2); text-decoration-color: var(--k2); }
del { background: var(--w1); text-decoration-color: var(--k1); }
.fullest + .lead { margin-top: .7rem; }
.variant { border-top: 1px solid var(--line); padding: .7rem 0; max-width: 44rem; }
.fullest { font: 1.45rem/1.45 ${SERIF}; border-left: 4px solid var(--k0); padding-left: 1rem; max-width: 44rem; }
.actions { font-family: ${SANS}; font-size: .875rem; margin: 1.2rem 0; max-width: 44rem; }
.actions summary { cursor: pointer; padding: .3rem 0; width: max-content; max-width: 100%; font-weight: 600; }
.actions form { display: grid; grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr) max-content; gap: .4rem .6rem; align-items: center; padding: .35rem 0; }
.actions .both { grid-column: 1 / -1; }
.actions form.short { display: inline-flex; flex-wrap: wrap; margin-right: .8rem; }
.actions .hint { grid-column: 1 / -1; color: var(--soft); font-size: .8125rem; }
button.quiet { background: transparent; color: var(--ink); border-color: var(--soft); }
.decided { font: .875rem/1.5 ${SANS}; max-width: 44rem; }
.decided li { border-top: 1px solid var(--line); padding: .45rem 0; display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; }
.decided form { margin-left: auto; }
.undone { color: var(--soft); text-decoration: line-through; }
.pager { font: .9375rem ${SANS}; display: flex; gap: 1.2rem; margin-top: 1rem; }
.pager a { padding: .2rem 0; }
.filter { font-family: ${SANS}; font-size: .875rem; display: flex; flex-wrap: wrap; gap: .4rem; margin: .6rem 0 1rem; align-items: center; }
.names { font: .9375rem/1.5 ${SANS}; }
.narrow { display: none; }
@media (max-width: 30rem) {
  .narrow { display: inline; }
  .commitments thead { position: absolute; clip-path: inset(50%); }
  .commitments tr { display: block; border-bottom: 1px solid var(--line); padding: .5rem 0; }
  .commitments :is(th[scope=row], td) { display: block; width: auto; border: 0; padding: .1rem 0; }
  .wide { display: none; }
  .actions form { grid-template-columns: minmax(0, 1fr) max-content; }
  .actions form > label { grid-column: 1 / -1; }
  .bars th[scope=row] { width: 55%; } .bar-cell { width: 30%; }
}
@media print { .actions, .decided form, .filter, .pager { display: none; } .scroll { overflow: visible; } .bar rect, .mark, .matrix td { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
