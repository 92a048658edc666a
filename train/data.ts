/** Files of the corpora that a recipe cannot do without. */
import { corpus } from '../eval/corpora.js';

/** The path of a file below the corpora; says aloud that training is skipped, and ends, where it is not to be had. */
export function needed(file: string): string {
  const path = corpus(file);
  if (path !== null) return path;
  console.error(`SKIPPED: training needs ${file}; set HEARSAY_CORPORA to the folder that holds it`);
  process.exit(1);
}
