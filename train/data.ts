/** Files of the corpora that a recipe cannot do without. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { corpus } from '../eval/corpora.js';

/** The path of a file below the corpora; says aloud that training is skipped, and ends, where it is not to be had. */
export function needed(file: string): string {
  const path = corpus(file);
  if (path !== null) return path;
  console.error(`SKIPPED: training needs ${file}; set HEARSAY_CORPORA to the folder that holds it`);
  process.exit(1);
}

/** A line of the corpora's articles. */
export interface CorpusLine {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly published?: string | null;
  readonly outlet?: string | null;
}

/** Articles of a .jsonl or .jsonl.gz file. */
export function linesOf(path: string): CorpusLine[] {
  const bytes = readFileSync(path);
  const lines = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as CorpusLine);
}

/** Their texts alone. */
export function textsOf(path: string): string[] {
  return linesOf(path).map(({ text }) => text);
}
