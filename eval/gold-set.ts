/**
 * Loads the gold set: `eval/gold/open/` may be looked at by whoever writes the program, `eval/gold/aside/` is set aside until the
 * end, so that one half says how far the other has been learned by heart; `eval/gold/written/` came later.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Passage, readPassages } from './gold-notation.js';

export const HALVES = ['open', 'aside'] as const;
export type Half = (typeof HALVES)[number];
/** The halves and a later set in other registers, of which what the program made of it at first sight is known; it may be looked at. */
export const READ = [...HALVES, 'written'] as const;
/** `who/` and `voices/`: passages in which only the speakers are written down. */
export const SPEAKERS_ONLY = ['who', 'voices'] as const;
export type GoldSet = (typeof READ)[number] | (typeof SPEAKERS_ONLY)[number];

export const GOLD_FOLDER = fileURLToPath(new URL('gold', import.meta.url));

/** Every passage of a half or set, in the order of its files; throws one error that lists all that does not fit. */
export function loadHalf(half: GoldSet, folder: string = GOLD_FOLDER): Passage[] {
  const passages: Passage[] = [];
  const problems: string[] = [];
  for (const file of readdirSync(join(folder, half)).sort()) {
    if (!file.endsWith('.txt')) continue;
    const found = readPassages(readFileSync(join(folder, half, file), 'utf8'));
    passages.push(...found.passages);
    for (const problem of found.problems) problems.push(`${half}/${file}: ${problem}`);
  }
  if (problems.length > 0) throw new Error(`the gold set does not fit its texts:\n${problems.join('\n')}`);
  return passages;
}
