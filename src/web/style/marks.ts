/** How statements are marked in the words of an article, and what is set aside of it: the same on the page of `read` and on the site. */
export const MARKS = `
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
`;
