import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerLines } from '../../src/cli/answer-lines.js';
import { PLAIN } from '../../src/cli/layout.js';
import { quotationLine, quotationLines } from '../../src/cli/quotation-lines.js';
import type { Article } from '../../src/model/article.js';
import { reportsOf } from '../../src/record/independent.js';
import { quotationsOf } from '../../src/record/quotations.js';
import type { Recorded } from '../../src/store/recorded.js';
import type { Store } from '../../src/store/store.js';
import { fakeReader } from '../helpers/fake-reader.js';
import { article, recordAll } from '../helpers/records.js';
import { openEmpty } from '../helpers/stores.js';
import { BRIDGE, HARVEST, spin } from '../link/copies-texts.js';

/** Every content is in quotation marks. */
const reader = (one: Article) => {
  const reading = fakeReader()(one);
  return {
    ...reading,
    statements: reading.statements.map((s) => ({ ...s, mode: 'direct' as const, verbatim: s.content })),
  };
};

const LINE = 'Ada Voss said the engineers asked us to close it and we did.';
const text = (lines: readonly string[]) => lines.join('\n\n');

async function recordOf(items: readonly Article[]): Promise<Store> {
  const store = await openEmpty();
  await recordAll(store, items, { reader });
  return store;
}

async function all(store: Store): Promise<Recorded[]> {
  const found: Recorded[] = [];
  for await (const one of store.statements()) found.push(one);
  return found;
}

test('every copy of a much copied article is known to carry the passage, though copies are not all compared with each other', async () => {
  const COPIES = 14;
  const said = 'Ada Voss said the engineers would close it on Monday.';
  const store = await openEmpty();
  const items = Array.from({ length: COPIES }, (_, i) =>
    article(text([...(i % 2 === 0 ? BRIDGE : spin(BRIDGE)), said]), { id: `c${i}`, published: `2031-03-${10 + i}` }),
  );
  await recordAll(store, items, { reader: fakeReader() });
  const statements = (await all(store)).filter(({ content }) => content?.text.includes('close it on Monday') ?? false);
  assert.equal(statements.length, COPIES);
  for (const { articles, independent } of await reportsOf(store, statements))
    assert.deepEqual([articles, independent], [COPIES, 1]);
  await store.close();
});

test('a quotation in two copies and in one report of its own stands in three articles, two of them independent', async () => {
  const store = await recordOf([
    article(text([...BRIDGE, LINE]), { id: 'a', published: '2031-03-14' }),
    article(text([...spin(BRIDGE), LINE]), { id: 'copy', published: '2031-03-15' }),
    article(text([...HARVEST, 'The minister said the engineers asked us to close it.']), {
      id: 'own',
      published: '2031-03-16',
    }),
  ]);
  const [report, ...more] = (await quotationsOf(store)).filter(({ text }) => text.includes('engineers asked us'));
  assert.equal(more.length, 0);
  assert.equal(report?.articles, 3);
  assert.deepEqual(report?.independent.map((group) => [...group].sort()).sort(), [['a', 'copy'], ['own']]);
  assert.equal(report?.first?.article.id, 'a');
  assert.match(report?.id ?? '', /^qu_[a-z2-7]{12}$/);
  const statements = (await all(store)).filter(({ content }) => content?.text.includes('engineers asked us'));
  for (const one of await reportsOf(store, statements)) assert.deepEqual([one.articles, one.independent], [3, 2]);
  const lines = answerLines(statements, { width: 100, style: PLAIN }, await reportsOf(store, statements));
  assert.equal(lines.filter((line) => line.trim() === 'in 3 articles, 2 independent reports').length, 3);
  const printed = quotationLines(report as NonNullable<typeof report>, { width: 100, style: PLAIN }).join('\n');
  assert.match(printed, /in 3 articles, 2 independent reports · first in a$/m);
  assert.match(printed, /shortened to “the engineers asked us to\s+close it”/);
  assert.equal((quotationLine(report as NonNullable<typeof report>) as Record<string, unknown>)['independent'], 2);
  await store.close();
});

test('what two articles give to different people is shown so; a fuller name of one person is no other', async () => {
  const words = 'nobody at the ministry was told of the cables before May';
  const store = await recordOf([
    article(`Ada Voss said ${words}.`, { id: 'a' }),
    article(`Joren Pell said ${words}.`, { id: 'b' }),
    article('Minister Ada Voss said the boats will run for free until the summer.', { id: 'c' }),
    article('Voss said the boats will run for free until the summer.', { id: 'd' }),
  ]);
  const reports = await quotationsOf(store);
  const of = (word: string) => reports.find(({ text }) => text.includes(word));
  assert.deepEqual(of('cables')?.speakers, ['Ada Voss', 'Joren Pell']);
  assert.equal(of('boats')?.speakers.length, 1);
  assert.equal(of('boats')?.independent.length, 2);
  assert.equal(of('boats')?.first, null, 'nobody is first without dates');
  await store.close();
});

test('a statement that stands nowhere else says nothing of reports', async () => {
  const store = await recordOf([article(LINE, { id: 'a' })]);
  const statements = await all(store);
  assert.deepEqual(await reportsOf(store, statements), [
    { articles: 1, independent: 1, groups: [[statements[0]?.article.key]] },
  ]);
  assert.ok(
    !answerLines(statements, { width: 80, style: PLAIN }, await reportsOf(store, statements))
      .join('\n')
      .includes('report'),
  );
  await store.close();
});
