/** An article its outlet took back, in words. The statements stay: that it was published and taken back is part of the record. */
import type { Withdrawn } from '../store/recorded.js';
import { oneLine } from './quoting.js';
import { dateWords } from './wording.js';

/** `taken back by its outlet, seen on 14 March 2031, 09:30 UTC: its page answers 410`. */
export function withdrawnWords({ at, says }: Withdrawn): string {
  return `taken back by its outlet, seen on ${dateWords(at)}, ${at.slice(11, 16)} UTC: ${oneLine(says)}`;
}
