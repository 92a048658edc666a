/**
 * The process that is fuzzed: takes inputs one after the other and tells its parent before each, so that one that hangs or kills it is
 * known by its number. Arguments: seed, first number, step, seconds, folder.
 */
import { createChecker } from './check.js';
import { inputOf } from './mutate.js';
import { seeds } from './seeds.js';

const [seed, first, seconds, folder] = process.argv.slice(2) as [string, string, string, string];
const all = seeds();
const checker = createChecker(folder);
const end = performance.now() + Number(seconds) * 1000;
/** Recording and verifying a batch costs as much as some dozen inputs. */
const BATCH = 25;

const tell = (message: object): Promise<void> =>
  new Promise((done) => {
    if (process.send === undefined) done();
    else process.send(message, undefined, {}, () => done());
  });

let n = Number(first);
let begun = n;
try {
  for (; performance.now() < end; n++) {
    await tell({ kind: 'begin', n });
    await checker.check(inputOf(all, Number(seed), n));
    if ((n + 1) % BATCH !== 0) continue;
    await tell({ kind: 'batch', from: begun, to: n });
    await checker.finish();
    begun = n + 1;
    await tell({ kind: 'tally', tally: checker.tally });
  }
  await tell({ kind: 'batch', from: begun, to: n - 1 });
  await checker.finish();
  await tell({ kind: 'tally', tally: checker.tally });
  await tell({ kind: 'end' });
} catch (error) {
  await tell({
    kind: 'failure',
    n,
    tally: checker.tally,
    says: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
}
process.disconnect?.();
