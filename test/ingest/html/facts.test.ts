import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateIn } from '../../../src/ingest/html/dates.js';
import { noticeOf } from '../../../src/ingest/html/notice.js';
import { outletAt } from '../../../src/ingest/html/outlets.js';
import { readPage } from '../../../src/ingest/html/page.js';
import { pageWith } from '../../helpers/page.js';

const LD = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Courier"},
{"@type":"NewsArticle","headline":"Bridge at Norra closed after cable frays","datePublished":"2031-03-14","dateModified":"2031-03-15T08:00:00Z",
"author":[{"@type":"Person","name":"Mara Lind"},{"name":"Jon Abel"}],"articleSection":"Coast","publisher":{"name":"The Harrow Courier"}}]}</script>`;

test('what a page says to machines is taken first, and every other date is kept with its origin', () => {
  const { page, published, outlet, url } = readPage(
    pageWith({
      head: `${LD}<link rel="canonical" href="https://courier.example/2031/03/13/bridge"><meta property="article:published_time" content="2031-03-14T10:20:00+01:00"><meta name="author" content="Desk">`,
      above: '<div class="meta"><time datetime="2031-03-14T09:20Z">14 March</time><p>Updated: 16 March 2031</p></div>',
    }),
    'page.html',
  );
  assert.equal(published, '2031-03-14T10:20:00+01:00');
  assert.equal(page.modified, '2031-03-15T08:00:00Z');
  assert.deepEqual(page.byline, ['Mara Lind', 'Jon Abel']);
  assert.equal(page.section, 'Coast');
  assert.equal(outlet, 'The Harrow Courier');
  assert.equal(url, 'https://courier.example/2031/03/13/bridge');
  assert.deepEqual(
    page.dates.map(({ of, origin, field, value, chosen }) => [of, origin, field, value, chosen !== null]),
    [
      ['published', 'json-ld', 'datePublished', '2031-03-14', false],
      ['modified', 'json-ld', 'dateModified', '2031-03-15T08:00:00Z', true],
      ['published', 'meta', 'article:published_time', '2031-03-14T10:20:00+01:00', true],
      ['published', 'time', 'time', '2031-03-14T09:20Z', false],
      ['published', 'url', 'address', '2031-03-13', false],
      ['modified', 'text', 'line', '2031-03-16', false],
    ],
  );
  assert.match(page.dates[2]?.chosen ?? '', /hour of the same day/);
});

test('a date is read from the address or a line where nothing else gives one, and another month is pointed out', () => {
  const address = readPage(
    pageWith({ head: '<link rel="canonical" href="https://courier.example/2031/mar/14/bridge">' }),
    'p',
  );
  assert.equal(address.published, '2031-03-14');
  const line = readPage(pageWith({ above: '<p>Posted on March 14, 2031 by Mara Lind</p>' }), 'p');
  assert.equal(line.published, '2031-03-14');
  const both = readPage(
    pageWith({ head: '<meta name="date" content="2031-05-02">', above: '<p>Posted on March 14, 2031</p>' }),
    'p',
  );
  assert.match(both.page.dates.find(({ chosen }) => chosen !== null)?.chosen ?? '', /another month in: text/);
});

const DATES: readonly (readonly [string, string | null])[] = [
  ['2031-03-14T10:20:00.000Z', '2031-03-14T10:20:00.000Z'],
  ['20310314', '2031-03-14'],
  ['Posted: Fri 6:45 PM, Mar 14, 2031', '2031-03-14'],
  ['10:20 CET, 14th March 2031', '2031-03-14'],
  ['1931250000', '2031-03-14T10:20:00Z'],
  ['03/04/2031', null],
  ['0001-01-01T00:00:00Z', null],
  ['2031', null],
  ['two hours ago', null],
];

for (const [words, value] of DATES)
  test(`${words} is ${value ?? 'no date we know'}`, () => assert.equal(dateIn(words), value));

test('an address all stories share is no address, and one of another host is kept beside', () => {
  const front = readPage(pageWith({ head: '<link rel="canonical" href="https://courier.example/">' }), 'p');
  assert.equal(front.url, null);
  const copied = readPage(
    pageWith({
      head: '<link rel="canonical" href="https://wire.example/a/1"><meta property="og:url" content="https://courier.example/n/9">',
    }),
    'p',
  );
  assert.equal(copied.url, 'https://courier.example/n/9');
  assert.equal(copied.page.canonical, 'https://wire.example/a/1');
  const saved = readPage(`<!-- saved from url=(0030)https://courier.example/n/10 -->\n${pageWith()}`, 'p');
  assert.equal(saved.url, 'https://courier.example/n/10');
});

test('names of outlets come from the table by domain, else from the page', () => {
  assert.equal(outletAt('www.reuters.com'), 'Reuters');
  assert.equal(outletAt('edition.cnn.com'), 'CNN');
  assert.equal(outletAt('courier.example'), null);
});

test('a byline gives names without what stands beside them', () => {
  const by = (line: string) => readPage(pageWith({ above: `<p>${line}</p>` }), 'p').page.byline;
  assert.deepEqual(by('By Mara Lind and Jon Abel'), ['Mara Lind', 'Jon Abel']);
  assert.deepEqual(by('By Mara Lind'), ['Mara Lind']);
});

const NOTICES: readonly (readonly [string, string | null, string | null])[] = [
  ['EMBARGOED UNTIL 00:01 GMT, 5 March 2031', 'embargoed', '2031-03-05'],
  ['Not for release before March 5, 2031', 'embargoed', '2031-03-05'],
  ['Strictly embargoed: hold for the minister’s speech', 'embargoed', null],
  ['This story has been withdrawn after questions about its sources.', 'withdrawn', null],
  ['Editor’s note: This article has been retracted.', 'withdrawn', null],
  ['WITHDRAWN: Bridge at Norra closed', 'withdrawn', null],
  ['MANDATORY KILL', 'withdrawn', null],
  ['Embargo on arms for Harrow lifted after two years', null, null],
  ['The study, which was retracted in 2029, had said that cables of this kind last.', null, null],
  ['The minister said the story was withdrawn by the Courier.', null, null],
];

for (const [line, kind, until] of NOTICES)
  test(`“${line}” is ${kind ?? 'news like any other'}`, () => {
    const notice = noticeOf(['Bridge at Norra closed', line]);
    assert.equal(notice?.kind ?? null, kind);
    assert.equal(notice?.until ?? null, until);
  });

test('an embargo above a story and a withdrawal below it are both found', () => {
  assert.equal(
    readPage(pageWith({ above: '<p>EMBARGOED UNTIL 5 March 2031</p>' }), 'p').page.notice?.until,
    '2031-03-05',
  );
  assert.equal(
    readPage(
      pageWith({
        below: '<p><em>This article has been removed because its quotations could not be confirmed.</em></p>',
      }),
      'p',
    ).page.notice?.kind,
    'withdrawn',
  );
});

test('broken and hostile descriptions are passed over', () => {
  const deep = `${'{"@graph":['.repeat(500)}1${']}'.repeat(500)}`;
  for (const json of [
    '{"@type":"NewsArticle","headline":',
    'null',
    '[[[]]]',
    '{"@type":["NewsArticle"],"author":{"name":{"name":{}}},"datePublished":{}}',
    deep,
  ]) {
    const { page, title } = readPage(pageWith({ head: `<script type="application/ld+json">${json}</script>` }), 'p');
    assert.equal(title, 'Bridge at Norra closed after cable frays');
    assert.deepEqual(page.byline, []);
  }
});
