import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPage } from '../../../src/ingest/html/page.js';
import { placeInPage } from '../../../src/model/page.js';
import { pageWith } from '../../helpers/page.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&#8217;': '’',
  '&nbsp;': ' ',
  '&eacute;': 'é',
  '&#x1F600;': '😀',
  '&lt;': '<',
  '&gt;': '>',
};

/** What a piece of source says: tags out, entities resolved, blanks single. */
function said(source: string): string {
  return source
    .replace(/<!--.*?-->|<[^>]*>/gs, '')
    .replace(/&#?\w+;/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

const piece = fc.oneof(
  fc.constantFrom('bridge', 'said', 'Norra', 'naïve', 'cables', '😀', 'x', 'the council', '4,000'),
  fc.constantFrom(...Object.keys(ENTITIES)),
  fc.constantFrom(
    ' ',
    '\n',
    '\r\n  ',
    '\t',
    ' <b>',
    '</b> ',
    '<a href="/x?a=1&amp;b=2">',
    '</a>',
    '<!-- note -->',
    '<br>',
    '<em>very</em>',
    ', ',
  ),
);
const paragraph = fc.array(piece, { minLength: 30, maxLength: 80 }).map((pieces) => pieces.join(' '));

test('the words of any span stand in the source where the map says, but for entities, blanks and tags', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (paragraphs, a, b) => {
      const source = pageWith({ among: paragraphs.map((words) => `<p>${words}.</p>`).join('\n') });
      const { text, page } = readPage(source, 'page.html');
      const start = a % text.length;
      const end = Math.min(text.length, start + 1 + (b % 200));
      const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
      const [from, to] = placeInPage(page.map, [start, end]);
      assert.ok(from <= to && to <= source.length);
      // Half a pair of surrogates is no word; and a block that was left out may stand between two that were kept.
      if (/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(words) || text.slice(start, end).includes('\n\n')) return;
      assert.equal(said(source.slice(from, to)), words);
    }),
    { seed: 11, numRuns: 300 },
  );
});

test('runs of the map follow one another and end with the text', () => {
  const { text, page } = readPage(
    pageWith({
      among:
        '<p>She &amp; he said so at the &eacute;quipe of Norra &ndash; twice, and in front of everybody there.</p>',
    }),
    'page.html',
  );
  const { map } = page;
  assert.equal(map.length, text.length);
  assert.equal(map.text[0], 0);
  for (let i = 1; i < map.text.length; i++) assert.ok((map.text[i] as number) > (map.text[i - 1] as number));
  for (let i = 0; i < map.source.length; i++) assert.ok((map.source[i] as number) <= (map.sourceEnd[i] as number));
});

test('an entity is found whole, and a letter beside it alone', () => {
  const source = pageWith({
    among: '<p>She said &ldquo;we stay&rdquo; and left the quay of Norra by the small boat at noon.</p>',
  });
  const { text, page } = readPage(source, 'page.html');
  const at = text.indexOf('“we stay');
  const cut = (start: number, end: number) => source.slice(...placeInPage(page.map, [start, end]));
  assert.equal(cut(at, at + 1), '&ldquo;');
  assert.equal(cut(at + 1, at + 3), 'we');
  assert.equal(cut(at, at + 9), '&ldquo;we stay&rdquo;');
});
