/** Saved searches on the site: saved by a form, listed, a page, a list for programs and a feed each, and removed again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from 'htmlparser2';
import { article, NOON } from '../helpers/records.js';
import { type SiteAtHand, siteWith } from '../helpers/sites.js';

const DATED = article('Ada Voss said the bridge was safe.', { id: 'a', outlet: 'Courier', published: '2031-03-02' });
const UNDATED = article('Ada Voss said the bridge was closed.', { id: 'b', outlet: 'Gazette' });

/** Sends a form as a browser would that has the page before it. */
async function send(
  { get, post }: SiteAtHand,
  from: string,
  fields: Readonly<Record<string, string>>,
): Promise<Response> {
  const page = await get(from);
  const cookie = /^[^;]+/.exec(page.headers.get('set-cookie') ?? '')?.[0] ?? '';
  const markup = await page.text();
  const hidden = [...markup.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  const form = Object.fromEntries(hidden.map(([, name, value]) => [name, value]));
  return post('/saved', { ...form, ...fields }, { cookie, origin: 'http://127.0.0.1:7331' });
}

test('a search is saved from its page, has an address and a feed of its own, and is removed', async (t) => {
  const site = await siteWith(t, [DATED, UNDATED]);
  const { get, json, page } = site;
  assert.match(
    await page('/search?by=Voss&about=bridge'),
    /<a href="\/saved\?by=Voss&amp;about=bridge">save this search<\/a>/,
  );
  const saved = await send(site, '/saved?by=Voss&about=bridge', { name: 'Voss on bridges' });
  assert.deepEqual([saved.status, saved.headers.get('location')], [303, '/saved/Voss%20on%20bridges']);
  const list = (await json('/saved.json')) as unknown as { searches: { name: string; asks: object }[] };
  assert.deepEqual(
    list.searches.map(({ name, asks }) => ({ name, asks })),
    [{ name: 'Voss on bridges', asks: { by: 'Voss', about: 'bridge' } }],
  );
  const path = '/saved/Voss%20on%20bridges';
  assert.match(await page(path), /<h1><bdi>Voss on bridges<\/bdi><\/h1>/);
  assert.match(await page(path), /type="application\/atom\+xml" href="\/saved\/Voss%20on%20bridges\.atom"/);
  const { total, next } = await json(`${path}.json?limit=1`);
  assert.equal(total, 2);
  const rest = await json(`${path}.json?limit=1&cursor=${next}`);
  assert.deepEqual([(rest['statements'] as unknown[]).length, rest['next']], [1, null]);
  assert.equal((await get(`/search.json?limit=1&cursor=${next}`)).status, 400, 'a cursor is of one question');
  assert.equal((await send(site, '/saved', { doing: 'remove', name: 'Voss on bridges' })).status, 303);
  assert.equal((await get(`${path}.json`)).status, 404);
  assert.match(await page('/saved'), /None yet/);
});

test('the feed of a saved search dates what has no date by when it was seen', async (t) => {
  const site = await siteWith(t, [DATED, UNDATED]);
  await send(site, '/saved?by=Voss', { name: 'voss' });
  const answer = await site.get('/saved/voss.atom');
  assert.equal(answer.headers.get('content-type'), 'application/atom+xml; charset=utf-8');
  const feed = parseFeed(await answer.text(), { xmlMode: true });
  assert.equal(feed?.title, 'voss');
  assert.deepEqual(
    feed?.items.map(({ pubDate }) => pubDate?.getTime()),
    [Date.parse('2031-03-02'), Date.parse(NOON)],
  );
});

test('forms of saved searches refuse what cannot be saved, in one line', async (t) => {
  const site = await siteWith(t, [DATED]);
  for (const [from, fields, says] of [
    ['/saved?by=Voss', { name: 'a/b' }, /cannot name a search/],
    ['/saved?by=Voss', { name: 'x', doing: 'fly' }, /press one of its buttons/],
    ['/saved?by=Voss', { name: 'x', 'asks-by': '' }, /asks for nothing/],
    ['/saved?by=Voss', { name: 'x', 'asks-act': 'fly' }, /act: /],
  ] as const) {
    const answer = await send(site, from, fields);
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), says);
  }
  const bare = await site.post('/saved', { doing: 'save', name: 'x', 'asks-by': 'Voss' });
  assert.equal(bare.status, 403, 'a form without its token');
});
