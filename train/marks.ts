/**
 * What attribution learns from beside PolNeAR: `train/marks`, attributions marked in news of our own invention (texts and all) and in news of the corpora
 * (places only). Its README says by what rules. Every sixth article by hash was kept back, into `eval/gold/marks`.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GoldLine } from '../eval/gold.js';
import { readApart, readMarked } from '../eval/marks.js';

const FOLDER = fileURLToPath(new URL('marks', import.meta.url));

/** Files of invented news, in the order they are learned from. */
export const PASSAGE_FILES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => join(FOLDER, name));
export const APART_FILE = join(FOLDER, 'haystack.jsonl');

export function passages(): GoldLine[] {
  return PASSAGE_FILES.flatMap((file) => readMarked(file));
}

/** Marked news of the corpora; says aloud that training is skipped, and ends, where the texts are not to be had. */
export function markedNews(): GoldLine[] {
  const lines = readApart(APART_FILE);
  if (lines !== null) return lines;
  console.error('SKIPPED: training needs the haystack; set HEARSAY_CORPORA to the folder that holds it');
  process.exit(1);
}
