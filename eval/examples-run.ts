/** `npm run eval -- examples`: the twelve example articles against their hand-written records. */
import { createReader } from '../src/read/read.js';
import { loadWeights } from '../src/weights/load.js';
import { evaluateExamples, printExamples } from './examples.js';

export async function examples(verbose: boolean): Promise<void> {
  const read = createReader(loadWeights());
  printExamples(await evaluateExamples(read), { verbose, print: (line) => console.log(line) });
}
