/** Who waits for an answer of the connection's thread waits for the answer, not for its bell, which may also ring for nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageChannel, Worker } from 'node:worker_threads';
import { answerOn } from '../../../src/store/postgres/bridge.js';

/** A thread that wakes the sleeper `wakes` times with nothing in the port, and then posts an answer, or never does. */
function bellRinger({ wakes, answers }: { readonly wakes: number; readonly answers: boolean }) {
  const { port1, port2 } = new MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const code = `
    const { workerData: { bell, port, wakes, answers } } = require('node:worker_threads');
    let woken = 0;
    while (woken < wakes) woken += Atomics.notify(bell, 0);
    if (answers) { port.postMessage({ trouble: null, results: [] }); Atomics.add(bell, 0, 1); Atomics.notify(bell, 0); }
    port.close();`;
  const worker = new Worker(code, {
    eval: true,
    workerData: { bell, port: port2, wakes, answers },
    transferList: [port2],
  });
  return { port: port1, bell, worker };
}

test('a bell that rings late for the question before is no answer: who sleeps goes on sleeping until there is one', async () => {
  const { port, bell, worker } = bellRinger({ wakes: 3, answers: true });
  assert.deepEqual(answerOn(port, bell, 0, 30_000), { trouble: null, results: [] });
  port.close();
  await worker.terminate();
});

test('a thread that never answers is not waited for longer than was said, however often it rings', async () => {
  const { port, bell, worker } = bellRinger({ wakes: 2, answers: false });
  const before = performance.now();
  assert.equal(answerOn(port, bell, 0, 400), null);
  assert.ok(performance.now() - before >= 390);
  port.close();
  await worker.terminate();
});
