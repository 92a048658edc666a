/** Feeds of every format, sound, odd and broken. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { plainZone } from '../../../src/ingest/feed/feed.js';
import { parseOpml } from '../../../src/ingest/feed/opml.js';
import { readFeed } from '../../../src/ingest/feed/read.js';
import { ingest } from '../../../src/ingest/ingest.js';
import type { Article } from '../../../src/model/article.js';
import { folderWith } from '../../helpers/folder.js';

const WORDS =
  'Ada Voss, the transport minister, said on Tuesday that the bridge at Norra was safe and would stay open.';
const feedOf = (source: string, base: string | null = null) => readFeed(Buffer.from(source), base)?.feed ?? null;

test('RSS: CDATA and escaped markup, content before description, permalinks and what is none, zones by name', () => {
  const feed = feedOf(
    `<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><!-- hello --><rss version="2.0"><channel><title>Courier</title><link>https://courier.example/</link><language>en-gb</language><ttl>90</ttl>
<item><title><![CDATA[Voss & Reke]]></title><guid>https://courier.example/1</guid><pubDate>Fri, 14 Mar 2031 10:20:00 EST</pubDate><description>short</description><content:encoded><![CDATA[<p>${WORDS}</p>]]></content:encoded><dc:creator>Rosa Quill</dc:creator></item>
<item><title>Two</title><guid isPermaLink="false">tag:2</guid><link>/2</link><description>&lt;p&gt;${WORDS}&lt;/p&gt;</description></item></channel></rss>`,
    'https://courier.example/rss',
  );
  assert.equal(feed?.title, 'Courier');
  assert.equal(feed.ttlMinutes, 90);
  const [one, two] = feed.entries;
  assert.equal(one?.title, 'Voss & Reke');
  assert.equal(one.url, 'https://courier.example/1');
  assert.equal(one.content, `<p>${WORDS}</p>`);
  assert.deepEqual(one.authors, ['Rosa Quill']);
  assert.equal(plainZone(one.published ?? ''), 'Fri, 14 Mar 2031 10:20:00 -0500');
  assert.equal(two?.id, 'tag:2');
  assert.equal(two.url, 'https://courier.example/2');
  assert.equal(two.content, `<p>${WORDS}</p>`);
});

test('RDF and Atom are read; what is XML and no feed is none', () => {
  const rdf = feedOf(
    `<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel><item><title>A</title><link>https://a.example/1</link><dc:date>2031-03-14</dc:date></item></rdf:RDF>`,
  );
  assert.equal(rdf?.entries[0]?.published, '2031-03-14');
  const atom = feedOf(
    `<feed xml:lang="en"><title>T</title><entry><id>urn:1</id><title type="html">A &amp;amp; B</title><link rel="self" href="/s"/><link href="/1"/><published>2031-03-14T10:00:00Z</published><updated>2031-03-15T10:00:00Z</updated><author><name>Rosa Quill</name></author><content type="xhtml"><div><p>${WORDS} <b>Really.</b></p></div></content></entry></feed>`,
    'https://a.example/feed',
  );
  const [entry] = atom?.entries ?? [];
  assert.equal(entry?.url, 'https://a.example/1');
  assert.equal(entry.content, `<div><p>${WORDS} <b>Really.</b></p></div>`);
  assert.equal(entry.updated, '2031-03-15T10:00:00Z');
  assert.deepEqual(entry.authors, ['Rosa Quill']);
  assert.equal(feedOf('<urlset><url/></urlset>'), null);
  assert.equal(feedOf('{"version": "2"}'), null);
});

test('a feed cut short gives the entries before the cut', () => {
  const whole = `<rss><channel><item><title>A</title><link>https://a.example/1</link></item><item><title>B</title><link>https://a.example/2`;
  const feed = feedOf(whole);
  assert.equal(feed?.cut, true);
  assert.deepEqual(
    feed.entries.map(({ title }) => title),
    ['A'],
  );
});

test('a document type expands nothing, and a feed made to be slow is not', () => {
  const laughs = `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title><link>https://a.example/1</link></item></channel></rss>`;
  assert.doesNotMatch(feedOf(laughs)?.entries[0]?.title ?? '', /haha/);
  const start = Date.now();
  feedOf(`<rss><channel>${'<item>'.repeat(100_000)}`);
  feedOf(`<rss><channel><item>${'<a '.repeat(100_000)}`);
  feedOf(`{"version":"https://jsonfeed.org/version/1","items":[${'{},'.repeat(100_000)}{}]}`);
  assert.ok(Date.now() - start < 10_000);
});

test('each entry of a feed saved as a file is an article with its bytes in the file', async (t) => {
  const item = (n: number) =>
    `<item><title>Ünder ${n}</title><link>https://courier.example/${n}</link><pubDate>Fri, 14 Mar 2031 10:2${n}:00 GMT</pubDate><description>&lt;p&gt;“${WORDS}”&lt;/p&gt;</description></item>`;
  const xml = Buffer.from(
    `\uFEFF<?xml version="1.0"?>\n<rss version="2.0"><channel><title>The Harrow Courier</title>${item(1)}\n${item(2)}</channel></rss>`,
  );
  const json = Buffer.from(
    JSON.stringify(
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Post',
        items: [
          { id: 7, title: 'Ü', content_text: WORDS },
          { id: 'b', content_html: `<p>${WORDS}</p>`, x: '{"]' },
        ],
      },
      null,
      1,
    ),
  );
  const folder = folderWith(t, { 'feed.xml': xml, 'feed.json': json });
  const articles: Article[] = [];
  for await (const one of ingest([join(folder, 'feed.xml'), join(folder, 'feed.json')]))
    if (one.kind === 'article') articles.push(one.article);
    else assert.fail(one.fault.message);
  const piece = (bytes: Buffer, { origin }: Article) =>
    bytes.subarray(origin.offset, origin.offset + origin.length).toString();
  assert.deepEqual(
    articles.map(({ id }) => id),
    ['https://courier.example/1', 'https://courier.example/2', '7', 'b'],
  );
  assert.equal(piece(xml, articles[0]!), item(1));
  assert.equal(piece(xml, articles[1]!), item(2));
  assert.equal(JSON.parse(piece(json, articles[2]!)).id, 7);
  assert.equal(JSON.parse(piece(json, articles[3]!)).id, 'b');
  assert.equal(articles[0]?.published, '2031-03-14T10:21:00Z');
  assert.equal(articles[0]?.outlet, 'The Harrow Courier');
  assert.ok(articles[0]?.text.startsWith('Ünder 1\n'));
  assert.ok(articles[0]?.text.includes(`“${WORDS}”`));
});

test('OPML gives each feed once, at any depth', () => {
  const opml = `<?xml version="1.0"?><opml version="1.0"><head><title>x</title></head><body><outline text="A"><outline type="rss" xmlUrl="https://a.example/rss"/><outline xmlUrl="https://a.example/rss"/></outline><outline xmlUrl="ftp://b.example/"/><outline xmlUrl="http://c.example/feed"/></body></opml>`;
  assert.deepEqual(parseOpml(opml), ['https://a.example/rss', 'http://c.example/feed']);
  assert.equal(parseOpml('<rss/>'), null);
});
