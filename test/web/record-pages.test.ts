/** Speakers, quotations, stories, sources and corrections as pages, as JSON and as rows; what forms decide, and what they may not. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Article } from '../../src/model/article.js';
import type { Reading } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { openStore } from '../../src/store/open.js';
import { article, recordAll } from '../helpers/records.js';
import { type SiteAtHand, siteOver } from '../helpers/sites.js';
import { speakingReader } from '../helpers/speaking-reader.js';

const STORY = [
  'The ferry of Norra ran aground on a bank of gravel before dawn and forty passengers waited on its deck for the tide.',
  'Divers looked at the hull in the afternoon and found one plate of it dented beside the port propeller, no more.',
  'Its owners in Harne expect that the crossing will open again on Thursday morning once a tug has pulled it free.',
].join('\n');

const WORLD: readonly Article[] = [
  article(
    `Ada Voss (transport minister) said it was “filed and forgotten in a drawer”.\nAda Voss promised the ferry will sail.\nan engineer said it rusts.\n${STORY}`,
    { id: 'a', outlet: 'Courier', published: '2031-03-01', title: 'Ferry aground' },
  ),
  article(`Ada Voss (transport minister) said it was “filed and quite forgotten in a drawer”.\n${STORY}`, {
    id: 'b',
    outlet: 'Norra <b>Wire</b>',
    published: '2031-03-04',
    title: 'Aground',
  }),
  article('Mia Lind (judge) denied that Ada Voss said the ferry sank.\nMia Lind said that rain fell.', {
    id: 'c',
    outlet: 'Courier',
    published: '2032-01-01',
  }),
];

/** The speaking reader, with what stands in “…” as verbatim. */
function quotingReader(): (article: Article) => Reading {
  const read = speakingReader();
  return (one) => {
    const reading = read(one);
    const statements = reading.statements.map((statement) => {
      const [start, end] = statement.content[0] as Span;
      const found = /“([^”]+)”/.exec(one.text.slice(start, end));
      if (found === null) return statement;
      const at = start + found.index + 1;
      return { ...statement, mode: 'mixed' as const, verbatim: [[at, at + (found[1] as string).length] as const] };
    });
    return { ...reading, statements };
  };
}

async function siteOf(t: TestContext, articles: readonly Article[] = WORLD): Promise<SiteAtHand> {
  const store = await openStore(':memory:');
  t.after(() => store.close());
  await recordAll(store, articles, { reader: quotingReader() });
  return siteOver(store);
}

async function speakerId(site: SiteAtHand, name: string): Promise<string> {
  const { speakers } = (await site.json(`/speakers.json?q=${encodeURIComponent(name)}`)) as {
    speakers: { id: string }[];
  };
  return speakers[0]?.id as string;
}

/** The form of a page, filled in and sent as a browser would. */
async function sent(site: SiteAtHand, page: string, to: string, fields: Readonly<Record<string, string>>) {
  const shown = await site.get(page);
  const cookie = (shown.headers.get('set-cookie') ?? '').split(';')[0] as string;
  const hidden = /<input type="hidden" name="([a-z]+)" value="([^"]+)">/.exec(await shown.text());
  const [, name = '', value = ''] = hidden ?? [];
  return site.post(to, { [name]: value, back: page, ...fields }, { cookie, origin: 'http://127.0.0.1:7331' });
}

test('the list of speakers names everybody, finds a name, and is JSON and rows as well', async (t) => {
  const site = await siteOf(t);
  const page = await site.page('/speakers');
  assert.match(page, /Ada Voss/);
  assert.match(page, /transport minister/);
  assert.doesNotMatch(await site.page('/speakers?q=Mia'), /Ada Voss/);
  const csv = await (await site.get('/speakers.csv')).text();
  assert.match(csv, /^id,name,kind,role,statements/);
  assert.equal((await site.json('/speakers.json')).total, 2);
  assert.equal((await site.get('/speakers.json?offset=x')).status, 400);
});

test('the page of a speaker tells names, roles, acts, outlets and what was denied, and draws when they spoke', async (t) => {
  const site = await siteOf(t);
  const id = await speakerId(site, 'Ada');
  const page = await site.page(`/speaker/${id}`);
  for (const told of [
    'Roles over time',
    'transport minister',
    'By act',
    'promised',
    'Courier',
    'Denied to have been said',
    'Latest statements',
  ])
    assert.match(page, new RegExp(told));
  assert.match(page, /<svg class="lanes"[^>]*role="img"/);
  assert.match(page, /Norra &lt;b&gt;Wire&lt;\/b&gt;/);
  assert.doesNotMatch(page, /<b>Wire|style=/);
  const json = await site.json(`/speaker/${id}.json`);
  assert.equal((json['statements'] as unknown[]).length, 3);
  assert.match(await (await site.get(`/speaker/${id}.csv`)).text(), /^id,published,said,act/);
  assert.equal((await site.get('/speaker/sp_aaaaaaaaaaaa')).status, 404);
});

test('a merge says who made it and is taken back from the same page; the id that went leads to the one that stays', async (t) => {
  const site = await siteOf(t);
  const [ada, mia] = [await speakerId(site, 'Ada'), await speakerId(site, 'Mia')];
  const page = `/speaker/${ada}`;
  const made = await sent(site, page, `/correct/${ada}`, {
    doing: 'merge',
    merge: `http://127.0.0.1:7331/speaker/${mia}`,
    author: 'Kim <i>Ose</i>',
  });
  assert.deepEqual([made.status, made.headers.get('location')], [303, `${page}#decided`]);
  const merged = await site.page(page);
  assert.match(merged, /merged by <bdi>Kim &lt;i&gt;Ose&lt;\/i&gt;<\/bdi>/);
  assert.match(merged, /5 statements/);
  const moved = await site.get(`/speaker/${mia}`);
  assert.deepEqual([moved.status, moved.headers.get('location')], [302, page]);
  assert.equal((await site.get(`/speaker/${mia}.json`)).headers.get('location'), `${page}.json`);
  const correction = /action="\/correct\/(co_[a-z2-7]+)"/.exec(merged)?.[1] as string;
  assert.equal((await sent(site, page, `/correct/${correction}`, { doing: 'undo', author: 'mia' })).status, 303);
  assert.match(await site.page(page), /taken back/);
  assert.equal((await site.get(`/speaker/${mia}`)).status, 200);
});

test('a statement is confirmed, noted, given to another and dismissed from its page, and the list of corrections shows it', async (t) => {
  const site = await siteOf(t);
  const ada = await speakerId(site, 'Ada');
  const { statements } = (await site.json('/search.json?q=rusts')) as { statements: { id: string }[] };
  const id = statements[0]?.id as string;
  const page = `/statement/${id}`;
  const say = (fields: Readonly<Record<string, string>>) =>
    sent(site, page, `/correct/${id}`, { author: 'kim', ...fields });
  assert.match(await site.page(page), /Nobody has confirmed or corrected it yet/);
  for (const fields of [
    { doing: 'confirm' },
    { doing: 'note', note: '<script>alert(1)</script>' },
    { doing: 'speaker', speaker: ada },
    { doing: 'act', act: 'warn' },
  ])
    assert.equal((await say(fields as Record<string, string>)).status, 303);
  const shown = await site.page(page);
  for (const words of [
    'kim confirmed it',
    'kim notes: &lt;script&gt;',
    'kim changed the act to “warned”',
    'kim gave it to sp_',
  ])
    assert.ok(shown.includes(words), words);
  assert.match(await site.page(`/speaker/${ada}`), /it rusts/);
  assert.equal((await say({ doing: 'dismiss' })).status, 303);
  assert.doesNotMatch(await site.page('/search?q=rusts'), /it rusts/);
  const listed = await site.page('/corrections');
  assert.match(listed, /5 decisions of people/);
  assert.match(await (await site.get('/corrections.csv')).text(), /,dismiss,,kim,/);
  assert.equal((await site.json('/corrections.json')).total, 5);
});

test('nothing is decided without a name, without the form of a page, from elsewhere, or to lead elsewhere', async (t) => {
  const site = await siteOf(t);
  const id = await speakerId(site, 'Ada');
  const page = `/speaker/${id}`;
  const note = { doing: 'note', note: 'x', author: 'kim' };
  assert.equal((await sent(site, page, `/correct/${id}`, { ...note, author: ' ' })).status, 400);
  assert.equal((await sent(site, page, `/correct/${id}`, { ...note, doing: 'erase' })).status, 400);
  assert.equal((await site.post(`/correct/${id}`, note, { origin: 'http://127.0.0.1:7331' })).status, 403);
  assert.equal((await site.post(`/correct/${id}`, note, { origin: 'http://elsewhere.example' })).status, 403);
  for (const back of ['//elsewhere.example', 'https://elsewhere.example/', '/\\elsewhere.example', '/x y'])
    assert.equal(
      (await sent(site, page, `/correct/${id}`, { ...note, back })).headers.get('location'),
      `${page}#decided`,
    );
});

test('a quotation shows each variant against the fullest text, word by word, under any id that leads to it', async (t) => {
  const site = await siteOf(t);
  const { quotations } = (await site.json('/quotations.json')) as {
    quotations: { id: string; variants: number; altered: number; articles: number; independent: number }[];
  };
  assert.deepEqual(
    quotations.map(({ variants, articles }) => [variants, articles]),
    [[2, 2]],
  );
  const id = quotations[0]?.id as string;
  const page = await site.page(`/quotation/${id}`);
  assert.match(page, /filed and <del>quite<\/del> {2}?forgotten|<del>quite<\/del>/);
  assert.match(page, /in 2 articles/);
  const { variants, independent } = (await site.json(`/quotation/${id}.json`)) as {
    variants: { statement: string }[];
    independent: string[][];
  };
  assert.equal(quotations[0]?.independent, independent.length, 'the list and the page count reports alike');
  const other = variants.map(({ statement }) => statement).find((one) => `qu_${one.slice(3)}` !== id) as string;
  assert.equal((await site.get(`/quotation/qu_${other.slice(3)}`)).headers.get('location'), `/quotation/${id}`);
  assert.match(await site.page('/quotations?q=drawer'), /filed and quite forgotten/);
  assert.doesNotMatch(await site.page('/quotations?q=rain'), /drawer/);
  assert.match(await (await site.get(`/quotation/${id}.csv`)).text(), /altered|shortened/);
  assert.equal((await site.get('/quotation/qu_nothing')).status, 404);
});

test('a story is drawn in time and says who has what from whom; a copy leads to it', async (t) => {
  const site = await siteOf(t);
  const { stories } = (await site.json('/stories.json')) as { stories: { id: string; articles: number }[] };
  assert.deepEqual(
    stories.map(({ articles }) => articles),
    [2],
  );
  const id = stories[0]?.id as string;
  const page = await site.page(`/story/${id}`);
  assert.match(page, /<svg class="lanes"[^>]*aria-labelledby="spread-t spread-d"/);
  assert.match(page, /class="from-line"/);
  assert.match(page, /One story in 2 articles/);
  const { members } = (await site.json(`/story/${id}.json`)) as { members: { article: { key: string } }[] };
  for (const { article: one } of members) {
    const asked = `cl_${one.key.slice(3)}`;
    const response = await site.get(`/story/${asked}`);
    if (asked === id) assert.equal(response.status, 200);
    else assert.equal(response.headers.get('location'), `/story/${id}`);
  }
  assert.match(await (await site.get(`/story/${id}.csv`)).text(), /^article,outlet,title/);
  assert.equal((await site.get('/story/cl_nothing')).status, 404);
});

test('sources are counted by outlet and kind, with who is quoted by whom', async (t) => {
  const site = await siteOf(t);
  const page = await site.page('/sources');
  assert.match(page, /anonymous/);
  assert.match(page, /Who is quoted by whom/);
  assert.match(
    await (await site.get('/sources.csv')).text(),
    /^outlet,statements,named,role,group,anonymous,implicit,official,direct\r\n/,
  );
  assert.equal(((await site.json('/sources.json')) as { all: { statements: number } }).all.statements, 6);
});

test('an empty record has these pages too', async (t) => {
  const site = await siteOf(t, []);
  for (const path of ['/speakers', '/quotations', '/stories', '/sources', '/corrections']) await site.page(path);
});
