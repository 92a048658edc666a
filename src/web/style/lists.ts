/** How the front page and lists are set. */
import { SANS, SERIF } from './palette.js';

export const LIST_STYLE = `
.tally, .chosen, .filters, .ranking, .by, .count, .pages, .ask { font-family: ${SANS}; }
.tally { margin: 1.4rem 0 .6rem; font-size: .9375rem; color: var(--soft); }
.tally { display: flex; flex-wrap: wrap; gap: 0 .9rem; align-items: baseline; }
.tally b { font: 600 1.5rem/1.2 ${SERIF}; color: var(--ink); }
.chosen { display: flex; flex-wrap: wrap; gap: .35rem; font-size: .8125rem; margin: .6rem 0 .4rem; }
.chosen a { display: inline-block; padding: .2rem .65rem; border: 1px solid var(--line); border-radius: 1rem; text-decoration: none; background: var(--card); }
.chosen a:hover { border-color: var(--ink); }
.latest article { border-top: 1px solid var(--line); padding: .9rem 0 1rem; }
.latest h3 { font: 600 1.35rem/1.25 ${SERIF}; margin: 0; text-wrap: balance; }
.latest article:first-of-type { border-top: 0; padding-top: 0; }
.latest article:first-of-type h3 { font-size: clamp(1.6rem, 1.1rem + 1.8vw, 2.3rem); }
.latest h3 a, .ranking a, .filters a, .quote { text-decoration: none; }
.latest h3 a:hover, .ranking a:hover, .filters a:hover, .quote:hover { text-decoration: underline; }
.latest li { margin-top: .45rem; line-height: 1.5; }
.latest .by { font-size: .8125rem; color: var(--ink); }
.latest .by::before { content: "— "; color: var(--soft); }
.columns h2, .filters h2 { font: 650 .8125rem/1.3 ${SANS}; color: var(--soft); margin: 1.3rem 0 .5rem; border-top: 3px solid var(--ink); padding-top: .4rem; }
.ranking { counter-reset: rank; font-size: .9375rem; line-height: 1.4; }
.ranking li { counter-increment: rank; display: grid; grid-template-columns: 1.4rem minmax(0, 1fr) auto; column-gap: .3rem; padding: .3rem 0; border-bottom: 1px solid var(--line); }
.ranking li::before { content: counter(rank); color: var(--soft); font-variant-numeric: tabular-nums; grid-row: span 2; }
.ranking li > .remark { grid-column: 2; grid-row: 2; }
.proposals { font: .9375rem/1.4 ${SANS}; } .proposals li { padding: .35rem 0; border-bottom: 1px solid var(--line); } .proposals .remark { display: block; }
.count { color: var(--soft); font-variant-numeric: tabular-nums; grid-column: 3; grid-row: 1; }
.filters { font-size: .875rem; line-height: 1.45; }
.filters h2 { border-top-width: 1px; border-color: var(--line); margin-top: .9rem; }
.filters li { padding: .1rem 0; }
.ask form { display: grid; gap: .2rem; margin-top: .4rem; }
.ask label { font-size: .75rem; color: var(--soft); margin-top: .3rem; }
.ask button { margin-top: .6rem; justify-self: start; }

.status { font-weight: 650; white-space: nowrap; }
.fields { display: flex; flex-wrap: wrap; gap: .5rem .7rem; align-items: end; margin: .8rem 0 1rem; }
.fields span { display: grid; flex: 1 1 7.5rem; max-width: 11rem; min-width: 0; } .fields label { font-size: .75rem; color: var(--soft); }
.tension { border-top: 1px solid var(--line); padding: .9rem 0 1.1rem; } .proposal { font: 600 1.2rem/1.3 ${SERIF}; } .proposal a { text-decoration: none; }
.proposal a:hover { text-decoration: underline; }
.sides { display: grid; gap: .8rem 2rem; margin-top: .6rem; max-width: 60rem; }
.side { border-left: 3px solid var(--k0); padding-left: .9rem; min-width: 0; } .side blockquote { margin: 0 0 .3rem; } .side .caption { padding: 0; }
.commitments td { min-width: 6rem; }
@media (min-width: 44rem) { .sides:not(.one) { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
@media (min-width: 54rem) {
  .columns { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; column-gap: 3rem; }
  .beside-filters { display: grid; grid-template-columns: minmax(0, 44rem) 15rem; column-gap: 3rem; justify-content: space-between; align-items: start; }
}
@media print { .filters, .chosen, .pages { display: none; } }
`;
