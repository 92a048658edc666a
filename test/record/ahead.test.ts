import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { type AheadOptions, workAhead } from '../../src/record/ahead.js';

const options = (more: Partial<AheadOptions<number>> = {}): AheadOptions<number> => ({
  size: 3,
  ahead: 2,
  weigh: () => 1,
  heavy: 100,
  patienceMs: 1000,
  signal: null,
  ...more,
});

async function* numbers(count: number, taken: { count: number } = { count: 0 }): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) {
    taken.count++;
    yield i;
  }
}

async function collect<R>(results: AsyncIterable<R>): Promise<R[]> {
  const all: R[] = [];
  for await (const one of results) all.push(one);
  return all;
}

test('results come in the order of the stream, however long each takes', async () => {
  const work = async (chunk: readonly number[]) => {
    await setTimeout(20 - 3 * chunk[0]);
    return chunk;
  };
  assert.deepEqual(await collect(workAhead(numbers(7), work, options())), [[0, 1, 2], [3, 4, 5], [6]]);
});

test('a stream is not taken in faster than its results are used', async () => {
  const taken = { count: 0 };
  const results = workAhead(numbers(1000, taken), async (chunk) => chunk, options());
  await results.next();
  await setTimeout(20);
  assert.ok(taken.count <= 12, String(taken.count));
  await results.return();
});

test('heavy items close a chunk early', async () => {
  const results = workAhead(numbers(4), async (chunk) => chunk.length, options({ weigh: () => 60 }));
  assert.deepEqual(await collect(results), [2, 2]);
});

test('a stream that drips is worked on as it comes', async () => {
  async function* dripping() {
    yield 1;
    await setTimeout(100);
    yield 2;
  }
  const results = workAhead(dripping(), async (chunk) => chunk.length, options({ patienceMs: 10 }));
  assert.deepEqual(await collect(results), [1, 1]);
});

test('a failure of the work and a failure of the stream both reach the one who asked, after what went before', async () => {
  const seen: number[] = [];
  const failing = workAhead(
    numbers(9),
    async ([first]) => {
      if (first === 3) throw new Error('work broke');
      return first;
    },
    options(),
  );
  await assert.rejects(async () => {
    for await (const one of failing) seen.push(one);
  }, /work broke/);
  assert.deepEqual(seen, [0]);
  async function* breaking() {
    yield 1;
    throw new Error('stream');
  }
  await assert.rejects(collect(workAhead(breaking(), async (chunk) => chunk, options())), /stream/);
});

test('an abort ends the results at once, even while the stream waits for ever', async () => {
  const stop = new AbortController();
  async function* stuck() {
    yield 1;
    await new Promise(() => {});
  }
  const results = workAhead(stuck(), async (chunk) => chunk, options({ signal: stop.signal, patienceMs: 5 }));
  assert.deepEqual((await results.next()).value, [1]);
  const next = results.next();
  stop.abort();
  assert.equal((await next).done, true);
});
