import { Fault } from '../../model/fault.js';
import type { WeightsFile } from '../../model/weights.js';

/** Weights that are not those this program was made for: nothing can be read with them. `what` is wrong with the file. */
export function refused({ name }: WeightsFile, what: string): Fault {
  return new Fault('weights-broken', `${name}.bin: ${what}; install Hearsay again`, { file: `${name}.bin` });
}
