/** The API of the site: its description, what it checks, cursors, ETags, feeds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseFeed } from 'htmlparser2';
import { checked, PARAMETERS } from '../../src/web/api/parameters.js';
import { PAGES } from '../../src/web/routes.js';
import { article, recordAll } from '../helpers/records.js';
import { siteWith } from '../helpers/sites.js';
import { speakingReader } from '../helpers/speaking-reader.js';

const BRIDGE = article('Ada Voss said the bridge was safe.\nTom Reed said the cables were old.', {
  id: 'bridge',
  outlet: 'The <Courier> & Co',
  title: 'Bridge "safe"\ufffe',
  published: '2031-03-14',
});
const MANY = Array.from({ length: 45 }, (_, i) =>
  article(`Ada Voss said the bridge number ${i} was safe.`, { id: `n${i}`, published: '2031-04-01' }),
);

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: object }[];
  readonly responses: Record<string, unknown>;
}
interface Description {
  readonly openapi: string;
  readonly paths: Record<string, { readonly get: Operation }>;
  readonly components: { readonly schemas: { readonly Mishap: object } };
}

test('the description names every page, every form of it and every parameter that is checked', async (t) => {
  const { json } = await siteWith(t, [BRIDGE]);
  const description = (await json('/openapi.json')) as unknown as Description;
  assert.equal(description.openapi, '3.1.0');
  for (const page of PAGES) {
    const path = page.path === '/' ? '/index' : page.path.replace(/:(\w+)/g, '{$1}');
    const operation = description.paths[`${path}.json`]?.get;
    assert.ok(operation !== undefined, path);
    assert.equal(page.table !== null, `${path}.csv` in description.paths, path);
    const named = operation.parameters.filter((one) => one.in === 'query').map(({ name }) => name);
    assert.deepEqual(named, Object.keys(PARAMETERS[page.path]?.shape ?? {}), path);
  }
  assert.ok('/search.atom' in description.paths);
  const ids = Object.values(description.paths).map(
    ({ get }) => (get as unknown as { operationId: string }).operationId,
  );
  assert.equal(new Set(ids).size, ids.length, 'every operation has an id of its own');
});

test('mishaps are as the description has them, and its schemas refuse what the site refuses', async (t) => {
  const { json, get } = await siteWith(t, [BRIDGE]);
  const { components, paths } = (await json('/openapi.json')) as unknown as Description;
  const ajv = new Ajv2020({ strict: false });
  const isMishap = ajv.compile(components.schemas.Mishap);
  const schema = new Map(paths['/search.json']?.get.parameters.map((one) => [one.name, ajv.compile(one.schema)]));
  for (const [name, value, good] of [
    ['act', 'deny', true],
    ['act', 'fly', false],
    ['since', '2031-03', true],
    ['since', 'yesterday', false],
    ['anonymous', '1', true],
    ['anonymous', 'yes', false],
    ['limit', '20', true],
    ['limit', '-1', false],
    ['q', 'x'.repeat(501), false],
  ] as const) {
    assert.equal(schema.get(name)?.(value), good, `${name}=${value} by the schema`);
    const answer = await get(`/search.json?${name}=${encodeURIComponent(value)}`);
    assert.equal(answer.status, good ? 200 : 400, `${name}=${value} by the site`);
    if (!good) assert.ok(isMishap(await answer.json()), `${name}=${value}`);
  }
  for (const path of ['/nowhere.json', '/statement/st_none.json', '/search.json?cursor=x', '/speakers.atom'])
    assert.ok(isMishap(await (await get(path)).json()), path);
});

test('a program that mistypes a name is told, not answered with the whole record; a link for people still leads to its page', async (t) => {
  const { get } = await siteWith(t, [BRIDGE]);
  for (const [asked, says] of [
    ['/search.json?nope=1', /^nope: nothing of this name can be asked here; it knows q, by, about, /],
    ['/search.json?abuot=bridge', /did you mean "about"\?/],
    ['/search.csv?actt=', /did you mean "act"\?/],
    ['/sources.json?by=Voss', /by: nothing of this name can be asked here; it takes none/],
  ] as const) {
    const answer = await get(asked);
    assert.equal(answer.status, 400, asked);
    const { slug, error } = (await answer.json()) as { slug: string; error: string };
    assert.equal(slug, 'question-parameter');
    assert.match(error, says);
  }
  assert.equal((await get('/search.atom?nope=1')).status, 400);
  assert.equal((await get('/search?nope=1')).status, 200);
});

test('what cannot be meant is told in our words, and where a program may look it up only to programs', async (t) => {
  const { get } = await siteWith(t, [BRIDGE]);
  const page = await (await get('/search?act=denny')).text();
  assert.match(page, /act: “denny” is none of its values; did you mean (?:"|&quot;|&#34;)deny/);
  assert.doesNotMatch(page, /Invalid option|openapi/);
  const { error } = (await (await get('/search.json?act=fly')).json()) as { error: string };
  assert.match(error, /write one of assert, deny, .*; \/openapi\.json says what may be asked$/);
  assert.match(await (await get(`/search?q=${'x'.repeat(501)}`)).text(), /q: has more than 500 letters/);
});

test('a cursor goes on where an answer ended, to the end and for its own question alone', async (t) => {
  const { json, get } = await siteWith(t, MANY);
  const seen: string[] = [];
  let next: unknown = '';
  while (typeof next === 'string') {
    const page = await json(`/search.json?q=bridge&limit=20${next === '' ? '' : `&cursor=${next}`}`);
    seen.push(...(page['statements'] as { id: string }[]).map(({ id }) => id));
    next = page['next'];
  }
  assert.equal(next, null);
  assert.equal(new Set(seen).size, 45);
  const { next: cursor } = await json('/search.json?q=bridge&limit=20');
  assert.equal((await get(`/search.json?q=safe&limit=20&cursor=${cursor}`)).status, 400);
  assert.equal((await get(`/speakers.json?cursor=${cursor}`)).status, 400);
  assert.throws(() => checked('/search', new URLSearchParams('cursor=AAAA')), /begin anew/);
});

test('statements recorded or dismissed between two pages neither double nor hide one', async (t) => {
  const { json, store } = await siteWith(t, MANY);
  const idsOf = (page: Record<string, unknown>) => (page['statements'] as { id: string }[]).map(({ id }) => id);
  const whole = idsOf(await json('/search.json?q=bridge&limit=100'));
  const first = await json('/search.json?q=bridge&limit=20');
  const newer = [1, 2, 3].map((i) =>
    article(`Ada Voss said the bridge is closed ${i}.`, { id: `new${i}`, published: '2031-05-01' }),
  );
  await recordAll(store, newer, { reader: speakingReader() });
  const second = await json(`/search.json?q=bridge&limit=20&cursor=${first['next']}`);
  assert.deepEqual(idsOf(second), whole.slice(20, 40));
  const by = { author: 'kim', at: '2031-05-02T00:00:00Z' };
  await store.correct({ item: whole[0] as string, field: 'dismiss', value: null, ...by });
  const third = await json(`/search.json?q=bridge&limit=20&cursor=${second['next']}`);
  assert.deepEqual([idsOf(third), third['next']], [whole.slice(40), null]);
  // Where the row itself is gone there is only the count of rows.
  await store.correct({ item: whole[39] as string, field: 'dismiss', value: null, ...by });
  assert.equal((await json(`/search.json?q=bridge&limit=20&cursor=${second['next']}`))['next'], null);
});

test('what has not changed is not sent again', async (t) => {
  const { get, json, store } = await siteWith(t, [BRIDGE]);
  for (const path of ['/search.json?q=bridge', '/search?q=bridge', '/search.csv', '/search.atom', '/openapi.json']) {
    const first = await get(path);
    const tag = first.headers.get('etag') ?? '';
    assert.match(tag, /^(?:W\/)?"[0-9a-f]+"$/, path);
    const again = await get(path, { 'if-none-match': tag });
    assert.deepEqual([again.status, await again.text()], [304, ''], path);
  }
  const tag = (await get('/search.json?q=bridge')).headers.get('etag') ?? '';
  const { statements } = (await json('/search.json?q=bridge')) as unknown as { statements: { id: string }[] };
  await store.correct({
    item: statements[0]?.id ?? '',
    field: 'act',
    value: 'warn',
    author: 'kim',
    at: '2031-03-15T00:00:00Z',
  });
  assert.equal((await get('/search.json?q=bridge', { 'if-none-match': tag })).status, 200);
});

test('a question is a feed that a feed reader understands', async (t) => {
  const { get, page } = await siteWith(t, [BRIDGE, ...MANY]);
  const answer = await get('/search.atom?by=Reed');
  assert.equal(answer.headers.get('content-type'), 'application/atom+xml; charset=utf-8');
  const text = await answer.text();
  const feed = parseFeed(text, { xmlMode: true });
  assert.equal(feed?.type, 'atom');
  assert.equal(feed?.title, 'Statements by Reed');
  const [item] = feed?.items ?? [];
  assert.equal(feed?.items.length, 1);
  assert.match(item?.title ?? '', /^Tom Reed said: /);
  assert.match(item?.link ?? '', /^http:\/\/127\.0\.0\.1:7331\/statement\/st_/);
  assert.match(item?.id ?? '', /^tag:hearsay\.invalid,2026:statement\/st_/);
  assert.equal(item?.pubDate?.toISOString(), '2031-03-14T00:00:00.000Z');
  assert.match(text, /The &lt;Courier&gt; &amp; Co/);
  assert.doesNotMatch(text, /[\ufffe\u0000-\u0008]/);
  assert.match(await page('/search?by=Reed'), /type="application\/atom\+xml" href="\/search\.atom\?by=Reed"/);
});

test('other sites may not read it: no header allows them to', async (t) => {
  const { get } = await siteWith(t, [BRIDGE]);
  const answer = await get('/search.json', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'none' });
  assert.deepEqual(
    [...answer.headers.keys()].filter((name) => name.startsWith('access-control')),
    [],
  );
});
