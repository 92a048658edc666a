/**
 * A worker as a program of its own, for tests that kill it. `worker-program.mjs ADDRESS [KILL_AT]`: with KILL_AT it ends itself at its n-th turn
 * with the database, by SIGKILL: an even one before the answer is there, an odd one after. Prints each event, and its turns at the end.
 */
import { localReaders } from '../../dist/record/local.js';
import { openQueueStore } from '../../dist/store/open.js';
import { work } from '../../dist/work/work.js';
import { LINE_STAMP, readLines } from './line-reader.mjs';

const [address, killAt] = process.argv.slice(2);
const wait = Atomics.wait;
let turns = 0;
Atomics.wait = (...args) => {
  const now = ++turns;
  if (now === Number(killAt) && now % 2 === 0) process.kill(process.pid, 'SIGKILL');
  const result = wait(...args);
  if (now === Number(killAt)) process.kill(process.pid, 'SIGKILL');
  return result;
};

const store = await openQueueStore(address);
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
const options = {
  readers: localReaders(readLines, LINE_STAMP),
  name: `desk ${process.pid}`,
  now: () => new Date().toISOString(),
  signal: stop.signal,
  untilEmpty: true,
  batch: 8,
};
for await (const event of work(store, options))
  process.stdout.write(`${event.kind} ${event.kind === 'away' ? event.fault.slug : (event.articles ?? '')}\n`);
await store.close();
process.stdout.write(`turns ${turns}\n`);
