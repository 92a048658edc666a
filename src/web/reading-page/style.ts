/**
 * The style sheet of the reading page. Hues stand in equal steps of lightness (OKLCH .47 on light paper, .81 on dark, washes at .935
 * and .33), so that each has at least 5.4 : 1 of contrast on paper and on its own wash; body text on a wash has 9 : 1 and more.
 * A speaker is told by hue, kind of underline and letter, so that neither colour nor ink is needed.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fffdf8; --ink: #23211d; --soft: #625e56; --line: #e2ddd1; --card: #f7f3ea;
  --k0: #0859ac; --w0: #ddebfd; --k1: #9e2e21; --w1: #ffe2dd; --k2: #006e30; --w2: #d5f3da; --k3: #7e388e; --w3: #f8e0fd;
  --k4: #7a5103; --w4: #fce6c9; --k5: #08686c; --w5: #c8f3f5; --k6: #992b57; --w6: #fee1e8;
  --open: #565349; --open-wash: #ece7db;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181b; --ink: #e8e5de; --soft: #aaa59b; --line: #37383c; --card: #1f2024;
    --k0: #97c4fe; --w0: #1f3654; --k1: #fea798; --w1: #502922; --k2: #89d699; --w2: #1c3e24; --k3: #e2a8ef; --w3: #432b48;
    --k4: #ecb668; --w4: #47300c; --k5: #51d7de; --w5: #003e41; --k6: #fea1be; --w6: #4e2734;
    --open: #c3beb2; --open-wash: #34342f;
  }
}
.k0 { --hue: var(--k0); --wash: var(--w0); } .k1 { --hue: var(--k1); --wash: var(--w1); }
.k2 { --hue: var(--k2); --wash: var(--w2); } .k3 { --hue: var(--k3); --wash: var(--w3); }
.k4 { --hue: var(--k4); --wash: var(--w4); } .k5 { --hue: var(--k5); --wash: var(--w5); }
.k6 { --hue: var(--k6); --wash: var(--w6); }
.open { --hue: var(--open); --wash: var(--open-wash); }
.u0 { --under: solid; } .u1 { --under: double; } .u2 { --under: dotted; } .u3 { --under: dashed; }

* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 68rem;
  background: var(--paper); color: var(--ink);
  font: 1.125rem/1.72 "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, "Liberation Serif", serif;
  overflow-wrap: anywhere; hanging-punctuation: first;
}
a { color: inherit; text-underline-offset: .18em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--hue, var(--k0)); outline-offset: 2px; border-radius: 2px; }
ol, ul { margin: 0; padding: 0; list-style: none; }
p { margin: 0; }

.head, nav, .origin, .left-out, .margin, .voices, .set-aside .kind, footer, .label, .nobody { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
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
h2 { font: 600 clamp(1.55rem, 1.1rem + 1.9vw, 2.2rem)/1.25 "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, "Liberation Serif", serif; color: var(--ink); margin: 0 0 .5rem; text-wrap: balance; }
.text h2 { line-height: 1.42; }
.text h3 { font-size: 1.2rem; line-height: 1.5; margin: 0; }
.text h3.headline { font-size: 1.4rem; }
.row { margin-bottom: 1.05rem; max-width: 38rem; }
.margin { display: none; }

/* Marks. Underlines of what stands inside something else lie deeper, so that both are seen. */
.content { text-decoration: underline var(--under) var(--hue) 2px; text-underline-offset: .2em; text-decoration-skip-ink: none; }
.u1.content { text-decoration-thickness: 1px; }
.content .content { text-underline-offset: .42em; }
.content .content .content { text-underline-offset: .62em; }
.verbatim { background: var(--wash); border-radius: 3px; padding: .1em .05em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.doubted.content { background: repeating-linear-gradient(135deg, transparent 0 4px, var(--wash) 4px 7px); border-radius: 3px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.source { color: var(--hue); font-weight: 650; }
.cue { color: var(--hue); font-style: italic; }
span:target { outline: 2px solid var(--hue); outline-offset: 3px; border-radius: 2px; }
/* Inline, and joined to the word before by U+2060: an inline block could begin a line. */
.label {
  color: var(--hue); font-size: .62rem; font-weight: 650; line-height: 1; vertical-align: .55em; text-decoration: none;
  padding: .06rem .2rem; margin: 0 .08rem; border: 1px solid var(--hue); border-radius: 4px; white-space: nowrap; font-style: normal;
  letter-spacing: .01em; -webkit-user-select: none; user-select: none; background: var(--paper);
}
a.label:hover, .place:hover { background: var(--hue); color: var(--paper); }
.joint { -webkit-user-select: none; user-select: none; }
.turning { font: .7em ui-monospace, monospace; border: 1px solid currentColor; border-radius: 3px; padding: 0 .2em; }
.set-aside { color: var(--soft); font-size: .9375rem; line-height: 1.5; border-left: 3px solid var(--line); padding-left: .8rem; }
.set-aside .kind { display: block; font-size: .75rem; }
.set-aside .kind::before { content: "⊘ " / ""; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

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
.words { font: 1rem/1.5 "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, "Liberation Serif", serif; margin-top: .2rem; }
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
