/** Laws of the record: the order of arrival, the size of batches and repetition leave no trace in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { article, exported, recordAll } from '../helpers/records.js';
import { openEmpty } from '../helpers/stores.js';

const name = fc.constantFrom('Ada Voss', 'Ben Harrow', 'an engineer', 'Zoë Lind');
const verb = fc.constantFrom('said', 'denied that Mia Lind said', 'believes', 'warned', 'promised that');
const what = fc.constantFrom('the bridge is safe', 'no', 'the cables are old', 'rain is 🌧 wet', 'Ada Voss said no');
const line = fc.tuple(name, verb, what).map((parts) => `${parts.join(' ')}.`);
const text = fc.array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fc.constant('Rain fell') }), {
  minLength: 1,
  maxLength: 6,
});
const articles = fc
  .array(fc.tuple(text, fc.constantFrom(null, '2031', '2031-03-14'), fc.constantFrom(null, 'Courier')), {
    minLength: 1,
    maxLength: 9,
  })
  .map((all) =>
    all.map(([lines, published, outlet], i) => article(lines.join('\n'), { id: `a${i}`, published, outlet })),
  );

async function recordOf(
  all: Parameters<typeof recordAll>[1],
  batch: number,
): Promise<Awaited<ReturnType<typeof exported>>> {
  const store = await openEmpty();
  try {
    await recordAll(store, all, { batch });
    return await exported(store);
  } finally {
    await store.close();
  }
}

test('any order of arrival, any size of batches and any repetition give the same bytes', async () => {
  const arrivals = articles.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([...all, ...all], { minLength: 0 }).map((more) => [...more, ...all]),
      fc.integer({ min: 1, max: 12 }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(arrivals, async ([all, shuffled, batch]) => {
      assert.deepEqual(await recordOf(shuffled, batch), await recordOf(all, 50));
    }),
    { seed: 31, numRuns: 60 },
  );
});

test('changing an article and changing it back gives back every statement that stood in it, each under one id', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, async (before, between) => {
      const store = await openEmpty();
      const file = (lines: readonly string[]) => {
        const plain = article(lines.join('\n'), { id: 'a.txt', path: 'a.txt', title: null });
        return { ...plain, origin: { ...plain.origin, kind: 'file', bytes: null } as const };
      };
      const ids = async () => {
        const found = new Map<string, string>();
        for await (const { id, source, cue, content, line: at } of store.statements())
          found.set(id, `${at} ${source?.text} ${cue?.text} ${content?.text}`);
        return found;
      };
      await recordAll(store, [file(before)]);
      const first = await ids();
      await recordAll(store, [file(between)]);
      await recordAll(store, [file(before)]);
      const last = await ids();
      await store.close();
      assert.equal(last.size, first.size);
      // Which id stands for which of two alike lines is not promised: the words between may have fitted both.
      assert.deepEqual([...last.values()].sort(), [...first.values()].sort());
    }),
    { seed: 32, numRuns: 80 },
  );
});

test('recording the same again is not an update, row for row', async () => {
  await fc.assert(
    fc.asyncProperty(articles, async (all) => {
      const store = await openEmpty();
      await recordAll(store, all);
      const histories = async () => {
        const found = [];
        for await (const { id } of store.statements()) found.push((await store.item(id))?.history);
        return found;
      };
      const before = [await store.totals(), await histories()];
      const events = await recordAll(store, all, { now: () => '2040-01-01T00:00:00Z' });
      assert.ok(events.every(({ outcome }) => outcome === 'unchanged'));
      assert.deepEqual([await store.totals(), await histories()], before);
      await store.close();
    }),
    { seed: 33, numRuns: 40 },
  );
});
