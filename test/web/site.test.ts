import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../../src/model/fault.js';
import { html } from '../../src/web/html.js';
import type { Deed, Page } from '../../src/web/page.js';
import { article } from '../helpers/records.js';
import { siteWith } from '../helpers/sites.js';

const BRIDGE = article('Ada Voss (minister) said the bridge was safe.\nTom Reed said the cables were old.', {
  id: 'bridge',
  outlet: 'The Courier',
  published: '2031-03-14',
});

/** A page of its own for what the site does with every page. */
const ECHO: Page<{ word: string }> = {
  path: '/echo/:word',
  nav: null,
  answer: async ({ params }) => {
    const { word } = params as { word: string };
    if (word === 'gone') return { movedTo: '/echo/there?x=1#y' };
    if (word === 'fault') throw new Fault('question-empty', 'fault: ask <something>');
    if (word === 'bug') throw new Error('/secret/path of the server');
    return { word };
  },
  content: ({ word }, view) => ({ title: word, main: html`<form method="post">${view.formField()}</form>` }),
  json: ({ word }) => ({ kind: 'echo', word }),
  table: ({ word }) => ({ columns: ['word', 'n'], rows: [[word, -1]] }),
};
const done: string[] = [];
const DEED: Deed = {
  path: '/do/:what',
  act: async ({ params }, fields) => {
    done.push(`${params['what']} ${fields.get('note')}`);
    return { movedTo: '/echo/done' };
  },
};

test('every page has its twin for programs, and a list its rows', async (t) => {
  const { get, json, page } = await siteWith(t, [BRIDGE]);
  assert.match(await page('/'), /Who said what<\/h1>/);
  const front = await json('/index.json');
  assert.equal(front['kind'], 'front');
  assert.equal((front['totals'] as { statements: number }).statements, 2);
  const csv = await get('/search.csv?q=bridge');
  assert.equal(csv.headers.get('content-type'), 'text/csv; charset=utf-8');
  assert.match(await csv.text(), /^id,speaker,.*\r\nst_\w+,Ada Voss,/);
});

test('nothing inline, nothing from elsewhere, in no frame: the policy says so on every answer', async (t) => {
  const { get } = await siteWith(t, [BRIDGE]);
  for (const path of ['/', '/index.json', '/search.csv', '/nowhere', '/nowhere.json']) {
    const policy = (await get(path)).headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/, path);
    assert.doesNotMatch(policy, /unsafe|\*|data:/, path);
  }
  const page = await (await get('/')).text();
  assert.doesNotMatch(page, /<style|style="|<script>|\son\w+=|https?:/);
});

test('style and script are kept by the browser for good, by a name that changes with them', async (t) => {
  const { get, page } = await siteWith(t, []);
  const [path] = /\/style-[0-9a-f]{16}\.css/.exec(await page('/')) ?? [''];
  const style = await get(path);
  assert.equal(style.headers.get('content-type'), 'text/css; charset=utf-8');
  assert.match(style.headers.get('cache-control') ?? '', /immutable/);
});

test('a name somebody bound to this machine is refused', async (t) => {
  const { get } = await siteWith(t, []);
  for (const host of ['evil.example', 'evil.example:7331', '127.0.0.1.evil.example', '10.0.0.7', '', 'a b'])
    assert.equal((await get('/', { host })).status, 403, host);
  for (const host of ['localhost:7331', '[::1]:7331', '127.0.0.1'])
    assert.equal((await get('/', { host })).status, 200);
});

test('a page of another site may link here and read nothing', async (t) => {
  const { get } = await siteWith(t, []);
  const from = (site: string, mode: string) => get('/', { 'sec-fetch-site': site, 'sec-fetch-mode': mode });
  assert.equal((await from('cross-site', 'navigate')).status, 200);
  assert.equal((await from('none', 'navigate')).status, 200);
  assert.equal((await from('cross-site', 'no-cors')).status, 403);
  assert.equal((await from('same-site', 'cors')).status, 403);
});

test('a form counts when it comes from a page of ours, and not otherwise', async (t) => {
  const { get, post } = await siteWith(t, [], { pages: [ECHO], deeds: [DEED] });
  const page = await get('/echo/a');
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] as string;
  assert.match(page.headers.get('set-cookie') ?? '', /HttpOnly; SameSite=Strict/);
  const form = /name="form" value="([^"]+)"/.exec(await page.text())?.[1] as string;
  const origin = 'http://127.0.0.1:7331';
  const sent = (fields: Record<string, string>, headers: Record<string, string>) => post('/do/it', fields, headers);
  const good = await sent({ form, note: 'yes' }, { cookie, origin });
  assert.equal(good.status, 303);
  assert.equal(good.headers.get('location'), '/echo/done');
  assert.deepEqual(done, ['it yes']);
  const refused = [
    [{ note: 'no' }, { cookie, origin }],
    [
      { form: 'x'.repeat(43), note: 'no' },
      { cookie, origin },
    ],
    [{ form, note: 'no' }, { origin }],
    [
      { form, note: 'no' },
      { cookie: 'hearsay_visitor=AAAAAAAAAAAAAAAAAAAAAA', origin },
    ],
    [
      { form, note: 'no' },
      { cookie, origin: 'http://evil.example' },
    ],
    [
      { form, note: 'no' },
      { cookie, origin: 'null' },
    ],
    [
      { form, note: 'no' },
      { cookie, origin, 'sec-fetch-site': 'cross-site' },
    ],
    [
      { form, note: 'no' },
      { cookie, origin, 'content-type': 'text/plain' },
    ],
  ] as const;
  for (const [fields, headers] of refused)
    assert.equal((await sent(fields, headers)).status, 403, JSON.stringify(headers));
  assert.deepEqual(done, ['it yes']);
  assert.equal((await sent({ form, note: 'x'.repeat(70_000) }, { cookie, origin })).status, 413);
});

test('what goes wrong is told in one shape, and nothing of the inside', async (t) => {
  const logged: unknown[] = [];
  const { get } = await siteWith(t, [], { pages: [ECHO], log: (error) => logged.push(error) });
  const fault = await get('/echo/fault');
  assert.equal(fault.status, 400);
  assert.match(await fault.text(), /ask &lt;something&gt;/);
  assert.deepEqual(await (await get('/echo/fault.json')).json(), {
    ok: false,
    status: 400,
    slug: 'question-empty',
    error: 'fault: ask <something>',
  });
  const bug = await get('/echo/bug');
  assert.equal(bug.status, 500);
  assert.doesNotMatch(await bug.text(), /secret/);
  assert.equal(logged.length, 1);
  assert.equal((await get('/nowhere')).status, 404);
});

test('what has moved is found in the form asked for', async (t) => {
  const { get } = await siteWith(t, [], { pages: [ECHO] });
  assert.equal((await get('/echo/gone')).headers.get('location'), '/echo/there?x=1#y');
  assert.equal((await get('/echo/gone.json')).headers.get('location'), '/echo/there.json?x=1#y');
});

test('beyond loopback nobody is let in without the token', async (t) => {
  const token = 'correct-horse-battery';
  const { get, post } = await siteWith(t, [BRIDGE], { bound: '0.0.0.0', token });
  const asked = await get('/search');
  assert.equal(asked.status, 401);
  const page = await asked.text();
  assert.match(page, /action="\/enter"/);
  assert.doesNotMatch(page, /Voss/);
  assert.equal((await get('/search.json?token=wrong')).status, 401);
  assert.equal((await get('/search', { authorization: `Bearer ${token}` })).status, 200);
  const link = await get(`/search?q=bridge&token=${token}`);
  assert.equal(link.headers.get('location'), '/search?q=bridge');
  const cookie = (link.headers.get('set-cookie') ?? '').split(';')[0] as string;
  assert.equal((await get('/search', { cookie })).status, 200);
  assert.equal((await post('/enter', { token: 'wrong' })).status, 401);
  assert.equal((await post('/enter', { token })).status, 303);
  assert.equal((await get('/search', { cookie, host: '10.0.0.7:7331' })).status, 200);
  assert.equal((await get('/search', { cookie, host: 'evil.example' })).status, 403);
  await assert.rejects(() => siteWith(t, [], { bound: '0.0.0.0' }), /token/);
});

test('who asks too often waits', async (t) => {
  const { get } = await siteWith(t, [], { bucket: { rate: 1, burst: 3 } });
  const statuses = [];
  for (let i = 0; i < 5; i++) statuses.push((await get('/')).status);
  assert.deepEqual(statuses, [200, 200, 200, 429, 429]);
});
