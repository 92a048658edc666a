/**
 * `npm run fuzz -- --seconds 600 [--seed 7]`: damaged files through everything that reads them, for as long as asked. Ends with counts and
 * exit code 0, or with the input that failed, saved beside, and exit code 1.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz } from '../test/fuzz/run.js';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } } });
const seconds = Number(values.seconds);
const seed = values.seed === undefined ? Math.floor(Date.now() / 1000) % 1_000_000 : Number(values.seed);
if (!(seconds > 0) || !Number.isInteger(seed)) {
  console.error('npm run fuzz -- --seconds 600 --seed 7');
  process.exit(2);
}
console.log(`seed ${seed}, ${seconds} s`);
let told = performance.now();
const saveIn = join(import.meta.dirname, '..', '.cache', 'fuzz');
const { tally, failure } = await fuzz({
  seed,
  seconds,
  saveIn,
  onProgress: (so) => {
    if (performance.now() - told < 10_000) return;
    told = performance.now();
    console.log(`${so.inputs} inputs, ${so.articles} articles, ${so.faults} faults, ${so.statements} statements`);
  },
});
console.log(
  `${tally.inputs} inputs, ${tally.articles} articles, ${tally.faults} faults, ${tally.statements} statements, ` +
    `${tally.recorded} recorded, ${tally.receipts} receipts exact`,
);
if (failure !== null) {
  console.log(`failed: seed ${seed}, input ${failure.n}\n${failure.says}\nsaved: ${failure.saved.join(' ')}`);
  process.exitCode = 1;
}
