import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Statement } from '../../src/model/statement.js';
import { articleSection } from '../../src/web/reading-page/article-section.js';
import { readingPage } from '../../src/web/reading-page/page.js';
import { letterOf } from '../../src/web/reading-page/voices.js';
import { readingOf } from '../helpers/reading.js';

const SEEN = { attitudes: false, why: false };

function pageOf(
  notation: string,
  changes: readonly Partial<Statement>[] = [],
  known: Parameters<typeof readingOf>[2] = {},
  view = SEEN,
): string {
  const { article, reading } = readingOf(notation, changes, known);
  return readingPage([articleSection(article, reading, 1, view)]);
}

/** The text of the article as a reader sees it, labels and all. */
const textOf = (page: string) =>
  (/<div class="text"[^>]*>(.*?)\n<section|<div class="text"[^>]*>(.*)/s.exec(page)?.[0] ?? '')
    .replace(/<ul class="margin">.*?<\/ul>/gs, '')
    .replace(/<span class="unseen">.*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u2060', '');

const NESTED =
  '[source Ada Voss] [cue denied] [content that [source:2 inspectors] [cue:2 warned] [content:2 her of rust]]. “[content:3 Nobody did],” [source:3 the engineer] [cue:3 said].';

test('source, cue and content of each statement are marked, with its label where it ends', () => {
  const page = pageOf(NESTED, [{ act: 'deny' }, { act: 'warn', within: 's1', standing: 'denied' }, { mode: 'direct' }]);
  assert.match(page, /<span class="source k0 u0" id="a1s1" title="Ada Voss denied [^"]*">Ada Voss<\/span>/);
  assert.match(page, /<span class="cue k1 u1 doubted" title="Inspectors warned · denied: not on the record as said/);
  assert.match(
    textOf(page),
    /Ada Voss denied that inspectors warned her of rust\.A1B2 denied “Nobody did,”C3 the engineer said\./,
  );
});

test('text and list lead to one another', () => {
  const page = pageOf(NESTED, [{}, { within: 's1' }]);
  for (const n of [1, 2, 3]) {
    assert.equal(page.split(`id="a1s${n}"`).length, 2, `one place of statement ${n}`);
    assert.equal(page.split(`id="a1e${n}"`).length, 2, `one entry of statement ${n}`);
    assert.ok(page.includes(`href="#a1s${n}"`) && page.includes(`href="#a1e${n}"`));
  }
  assert.match(page, /inside <a href="#a1e1">A1<\/a>, <bdi>Ada Voss<\/bdi> said/);
});

test('attitudes are left out unless asked for, and counted', () => {
  const text = '[source Voss] [cue hopes] [content for rain].';
  const attitude = [{ attitude: true, act: 'want' }] as const;
  assert.match(pageOf(text, attitude), /0 statements · 1 attitude not shown/);
  assert.match(pageOf(text, attitude, {}, { attitudes: true, why: false }), /attitude: nobody said it/);
});

test('one speaker has one letter; who nobody has worked out is grey and named as open', () => {
  const page = pageOf(
    '[source Voss] [cue said] [content yes]. [source:2 VOSS] [cue:2 said] [content:2 no]. [source:3 She] [cue:3 left] [content:3 it]. “[content:4 Oh].”',
  );
  assert.equal(page.match(/class="voice /g)?.length, 3);
  assert.match(
    page,
    /class="voice open u2"[\s\S]*?<bdi>She<\/bdi><\/h4><p class="known"><bdi>who is meant is left open · 1 statement/,
  );
  assert.match(page, /<span class="letter">\?<\/span> <bdi>Speaker open<\/bdi>/);
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(letterOf), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('mode, certainty, the way it came and the reasons are told', () => {
  const page = pageOf('[source Voss] [cue said] [content yes] to Norra Wire.', [
    {
      score: 0.41,
      hedged: true,
      depth: 2,
      mode: 'mixed',
      sourceKind: 'anonymous',
      chain: [{ mention: [17, 27], referent: null, cue: [] }],
      because: [{ rule: 'cue-model', says: 'a verb of saying', span: [5, 9], weight: 0.5 }],
    },
  ]);
  for (const part of [
    'via Norra Wire',
    'hearsay 2',
    'hedged',
    'unsure .41',
    'unnamed',
    'mixed: partly in their own words',
    'a verb of saying',
  ])
    assert.ok(page.includes(part), part);
  assert.match(page, />A1\?<\/a>/);
});

test('lines set aside are there, dimmed and named; every character of the article is', () => {
  const text = 'Bridge safe\n\nRead more\n\nBridge safe\n\nleft over';
  const page = pageOf(text, [], {
    blocks: [
      { span: [0, 11], kind: 'headline', of: null },
      { span: [13, 22], kind: 'boilerplate', of: null },
      { span: [24, 35], kind: 'duplicate', of: 0 },
    ],
  });
  assert.match(page, /<h2 id="a1p1" dir="auto">Bridge safe<\/h2>/);
  assert.match(page, /class="set-aside"><span class="kind">set aside<\/span><p dir="auto">Read more/);
  assert.match(page, /repeats <a href="#a1p1">what stands above<\/a>/);
  assert.match(page, /<p id="a1p4" dir="auto">left over<\/p>/);
  assert.match(page, /Nobody is on the record here\./);
});

test('several articles have a table of contents, and sums', () => {
  const sections = [1, 2].map((n) => {
    const { article, reading } = readingOf('[source Voss] [cue said] [content yes].', [], { id: `n${n}.txt` });
    return articleSection(article, reading, n, SEEN);
  });
  const page = readingPage(sections);
  assert.match(page, /2 articles · 2 statements · 2 speakers/);
  assert.match(page, /<a href="#a2"><bdi>n2\.txt<\/bdi><\/a>/);
});

test('the policy allows the one style sheet and nothing else', () => {
  const page = pageOf('[source Voss] [cue said] [content yes].');
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  const digest = createHash('sha256').update(style).digest('base64');
  assert.ok(page.includes(`content="default-src &#39;none&#39;; style-src &#39;sha256-${digest}&#39;;`));
  assert.doesNotMatch(page, /<script|<link|<img|<iframe|@import|url\(|style="| on\w+="/);
});

test('what an article brings along stays text', () => {
  const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script>\u202e\0';
  const page = pageOf(`[source ${evil}] [cue said] [content </style></p>${evil}].`, [], {
    id: evil,
    outlet: evil,
    title: evil,
    url: 'javascript:alert(3)',
    published: evil,
    language: '"><b>',
  });
  assert.doesNotMatch(page, /<script|<img|javascript:|[\0\u202e]/);
  assert.equal(page.split('</style>').length, 2);
});

test('of a web page its writer, a withdrawal and, where asked for, what was left out are told', () => {
  const page = {
    charset: 'utf-8',
    canonical: null,
    byline: ['Ida <b>Holm'],
    section: null,
    modified: null,
    dates: [],
    notice: { kind: 'withdrawn', words: 'This story is withdrawn.', until: null },
    thin: null,
    leftOut: [{ reason: 'advert', words: 'Buy <i>rope', at: 0 }],
    map: { text: new Uint32Array(), source: new Uint32Array(), sourceEnd: new Uint32Array(), length: 0 },
  } as const;
  const text = '[source Voss] [cue said] [content yes].';
  const short = pageOf(text, [], { page });
  assert.ok(short.includes('<bdi>by Ida &lt;b&gt;Holm</bdi>'));
  assert.ok(short.includes('withdrawn: This story is withdrawn.'));
  assert.ok(!short.includes('rope'));
  const long = pageOf(text, [], { page }, { attitudes: false, why: true });
  assert.match(long, /1 line of the page left out<\/summary><ul>\n<li><b>advert<\/b> · <bdi>Buy &lt;i&gt;rope/);
});
