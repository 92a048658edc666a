/** Pages of what happened, of what may not sit well together and of what was undertaken, over the examples. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { hearsay } from '../helpers/hearsay.js';
import { type SiteAtHand, siteOver } from '../helpers/sites.js';
import { ROOT } from '../project/tree.js';

let folder = '';
let store: Store;
let site: SiteAtHand;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-doings-'));
  const db = join(folder, 'examples.db');
  hearsay(ROOT, ['record', '--quiet', '--db', db, 'examples/*.txt', 'examples/*.jsonl']);
  store = await openStore(db);
  site = siteOver(store);
});
after(async () => {
  await store?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Listed {
  readonly total: number;
  readonly [list: string]: unknown;
}
const listed = async (path: string) => (await site.json(path)) as unknown as Listed;
const idsIn = (answer: Listed, list: string) => (answer[list] as { id: string }[]).map(({ id }) => id);

test('events are listed with where they stand, and one has every telling and leads to the words', async () => {
  const all = await listed('/events.json');
  assert.ok(all.total > 10);
  const planned = await listed('/events.json?status=planned');
  assert.ok(planned.total > 0 && planned.total < all.total);
  for (const event of planned['events'] as { tellings: { status: string }[] }[])
    assert.ok(event.tellings.some(({ status }) => status === 'planned'));
  const [id] = idsIn(planned, 'events');
  const page = await site.page(`/event/${id}`);
  assert.match(page, /<span aria-hidden="true">○<\/span> planned/);
  assert.match(page, /href="\/article\/ar_\w+\?mark=\d+-\d+#marked"/);
  assert.equal(((await site.json(`/event/${id}.json`))['event'] as { id: string }).id, id);
  assert.equal((await site.get('/event/ev_none_1')).status, 404);
  assert.equal((await site.get('/events?status=sure')).status, 400);
  assert.equal((await site.get('/tensions.json?kind=lie')).status, 400);
  assert.match(await (await site.get('/events.csv')).text(), /^id,day,status,class,/);
});

test('a timeline has words and deeds in the order of time, in lanes', async () => {
  const line = await site.json('/timeline.json?about=Dunsel');
  const days = (line['moments'] as { day: string }[]).map(({ day }) => day);
  assert.deepEqual(days, [...days].sort());
  assert.ok((line['statements'] as number) > 0 && (line['tellings'] as number) > 0);
  const page = await site.page('/timeline?about=Dunsel');
  assert.match(page, /<svg class="lanes"[\s\S]*>said<\/text>[\s\S]*>planned<\/text>/);
});

test('a tension shows its two receipts, is called a proposal, and what a person decides can be taken back', async () => {
  const found = await listed('/tensions.json?kind=self-reversal');
  const pages = await Promise.all(idsIn(found, 'tensions').map((one) => site.get(`/tension/${one}`)));
  const bodies = await Promise.all(pages.map((one) => one.text()));
  const at = bodies.findIndex((one) => /very soon/.test(one));
  const [id, page, body] = [idsIn(found, 'tensions')[at], pages[at] as Response, bodies[at] as string];
  assert.match(body, /may have gone back on this/);
  assert.match(body, /a proposal · self reversal/);
  assert.match(body, /very soon[\s\S]*no hurry/);
  assert.doesNotMatch(body, /\b(?:lied|contradicted|broke (?:his|her|their) word)\b/);
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] as string;
  const form = /name="form" value="([^"]+)"/.exec(body)?.[1] as string;
  const sent = (path: string, doing: string) =>
    site.post(path, { form, doing, author: 'kim' }, { cookie, origin: 'http://127.0.0.1:7331' });
  assert.equal((await sent(`/correct/${id}`, 'dismiss')).headers.get('location'), `/tension/${id}#decided`);
  assert.ok(!idsIn(await listed('/tensions.json?kind=self-reversal'), 'tensions').includes(id as string));
  const [decision] = ((await site.json(`/tension/${id}.json`))['decisions'] ?? []) as { id: string }[];
  await sent(`/correct/${decision?.id}`, 'undo');
  assert.ok(idsIn(await listed('/tensions.json?kind=self-reversal'), 'tensions').includes(id as string));
});

test('a commitment has a page of its own, is called a proposal, and what a person decides can be taken back', async () => {
  const [id] = idsIn(await listed('/commitments.json?kind=promise'), 'commitments') as [string];
  assert.match(await site.page('/commitments?kind=promise'), new RegExp(`/commitment/${id}"`));
  const page = await site.get(`/commitment/${id}`);
  const body = await page.text();
  assert.match(body, /A machine proposes this/);
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] as string;
  const form = /name="form" value="([^"]+)"/.exec(body)?.[1] as string;
  const sent = (path: string, doing: string) =>
    site.post(path, { form, doing, author: '<b>kim' }, { cookie, origin: 'http://127.0.0.1:7331' });
  assert.equal((await sent(`/correct/${id}`, 'dismiss')).headers.get('location'), `/commitment/${id}#decided`);
  assert.ok(!idsIn(await listed('/commitments.json?kind=promise'), 'commitments').includes(id));
  assert.deepEqual(idsIn(await listed('/commitments.json?status=dismissed'), 'commitments'), [id]);
  assert.match(await site.page(`/commitment/${id}`), /&lt;b&gt;kim<\/bdi> dismissed it/);
  const [decision] = ((await site.json(`/commitment/${id}.json`))['decisions'] ?? []) as { id: string }[];
  await sent(`/correct/${decision?.id}`, 'undo');
  assert.ok(idsIn(await listed('/commitments.json?kind=promise'), 'commitments').includes(id));
});

test('a tension stands on the front page, on its speaker and on its statements', async () => {
  const { tensions } = (await site.json('/tensions.json?kind=self-reversal')) as unknown as {
    tensions: { id: string; later: { speakerIds: string[]; receipt: { statement: string } } }[];
  };
  const [one] = tensions;
  const { id, later } = one as (typeof tensions)[number];
  assert.match(await site.page('/'), /May not sit well together/);
  assert.match(await site.page(`/speaker/${later.speakerIds[0]}`), new RegExp(`/tension/${id}`));
  assert.match(await site.page(`/statement/${later.receipt.statement}`), new RegExp(`/tension/${id}`));
});

test('commitments are a table with what became of them, as a proposal, and lead to their statements', async () => {
  const { commitments } = (await site.json('/commitments.json?kind=promise')) as unknown as {
    commitments: { statement: string; kind: string; by: string | null }[];
  };
  assert.ok(commitments.length > 3);
  assert.ok(commitments.every(({ kind }) => kind === 'promise'));
  const page = await site.page('/commitments?kind=promise');
  assert.match(page, /a proposal, not a verdict/);
  assert.match(await site.page(`/statement/${commitments[0]?.statement}`), /What it undertakes/);
});

test('a statement leads to its quotation and its story', async () => {
  const { quotations } = (await site.json('/quotations.json')) as unknown as { quotations: { id: string }[] };
  const told: boolean[] = [];
  for (const { id } of quotations) {
    const { variants } = (await site.json(`/quotation/${id}.json`)) as unknown as {
      variants: { statement: string }[];
    };
    const page = await site.page(`/statement/${variants[0]?.statement}`);
    assert.match(page, new RegExp(`href="/quotation/${id}"`));
    told.push(/href="\/story\/cl_\w+">The story its article is of/.test(page));
  }
  assert.ok(told.includes(true), 'no article of a quotation is told of in a story');
});
