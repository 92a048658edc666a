import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOfJson, articleOfText, type Place } from '../../src/ingest/article.js';

const PLACE: Place = { name: './news.jsonl', id: 'news.jsonl', kind: 'file', offset: 40, line: 3 };

function article(value: unknown) {
  const made = articleOfJson(Buffer.from(JSON.stringify(value)), PLACE);
  assert.equal(made.fault, null);
  return made.article!;
}

function fault(json: string) {
  const made = articleOfJson(Buffer.from(json), PLACE);
  assert.equal(made.article, null);
  return made.fault!;
}

test("a JSON line's id is kept verbatim and its title never enters the text", () => {
  const made = article({
    id: ' Ü/7 ',
    text: ' The bridge is safe.\r\n',
    title: 'Bridge',
    outlet: 'The Harrow Courier',
    colour: 1,
  });
  assert.equal(made.id, ' Ü/7 ');
  assert.equal(made.text, ' The bridge is safe.\r\n');
  assert.equal(made.title, 'Bridge');
  assert.equal(made.outlet, 'The Harrow Courier');
  assert.equal(made.path, './news.jsonl');
  assert.equal(made.origin.offset, 40);
});

test('a number is an id as it is written', () => assert.equal(article({ id: 17, text: 'Words.' }).id, '17'));

test('a line without an id goes by its address, or by its words', () => {
  assert.equal(article({ text: 'Words.', url: 'https://courier.example/1' }).id, 'https://courier.example/1');
  const id = article({ text: 'Words.' }).id;
  assert.match(id, /^news\.jsonl#[0-9a-f]{12}$/);
  assert.equal(article({ text: 'Words.', title: 'moved and retitled' }).id, id);
  assert.notEqual(article({ text: 'Other words.' }).id, id);
});

test('metadata of the wrong type is left out, and a language is cut to its primary subtag', () => {
  const made = article({
    id: 'a',
    text: 'Words.',
    title: 5,
    outlet: '',
    url: null,
    language: 'en-GB',
    published: '14 March 2031',
  });
  assert.deepEqual(
    [made.title, made.outlet, made.url, made.language, made.published],
    [null, null, null, 'en', '2031-03-14'],
  );
});

test('half a surrogate pair in a JSON escape becomes U+FFFD', () => {
  const made = articleOfJson(Buffer.from('{"id":"a","text":"x\\ud83dy\\u0000z"}'), PLACE);
  assert.equal(made.article!.text, 'x\uFFFDy\uFFFDz');
});

test('a broken line is named by file and line, with what to do', () => {
  const broken = fault('{"id": "a", "text": "The bridge');
  assert.equal(broken.slug, 'line-json');
  assert.match(broken.message, /^\.\/news\.jsonl:3: this line is not JSON \(.+\); mend the line or remove it$/);
  assert.deepEqual(broken.place, { file: './news.jsonl', line: 3, offset: 40 });
  assert.ok(!broken.message.includes('bridge'), broken.message);
});

const FAULTS: readonly (readonly [string, string, RegExp])[] = [
  ['[1, 2]', 'line-json', /not an object/],
  ['{"id": "a"}', 'line-text', /has no "text", so it is not an article$/],
  ['{"id": "a", "body": "Words."}', 'line-text', /did you mean "body"\?/],
  ['{"id": "a", "txt": "Words."}', 'line-text', /did you mean "txt"\?/],
  ['{"id": "a", "text": 5}', 'line-text', /not a string/],
  ['{"id": "a", "text": " \\n"}', 'line-text', /empty/],
  ['{"blocks": [{"kind": "body"}]}', 'line-text', /has no "text", so it is not an article$/],
  ['{"articles": [{"id": "a", "text": "Words."}]}', 'line-text', /jq -c '\.articles\[\]'/],
  // What is pasted must not run what a stranger wrote.
  [`{"a'; echo Hello; '": [{"text": "Words."}]}`, 'line-text', /write one article a line$/],
  ['{"id": {}, "text": "Words."}', 'line-id', /string or a number/],
  ['{"id": "a\\u0000", "text": "Words."}', 'line-id', /NUL/],
];
for (const [json, slug, says] of FAULTS)
  test(`${json} is refused as ${slug}`, () => {
    const refused = fault(json);
    assert.equal(refused.slug, slug);
    assert.match(refused.message, says);
  });

test('a text on standard input goes by its digest and keeps its bytes', () => {
  const bytes = Buffer.from('The bridge is safe.\n');
  const made = articleOfText(bytes, { name: '-', id: null, kind: 'stream', offset: 0, line: 1 }).article!;
  assert.match(made.id, /^stdin-[0-9a-f]{12}$/);
  assert.equal(made.path, null);
  assert.deepEqual(Buffer.from(made.origin.bytes!), bytes);
  assert.ok(made.id.endsWith(made.origin.sha256.slice(0, 12)));
});
