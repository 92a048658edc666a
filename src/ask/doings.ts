/** The names of corrections, apart from what carries them out: every start of the program needs them for its help. */
import { CORRECTABLE } from '../store/store.js';

/** What a person may do; the first five to a statement, `merge`, `split` and `note` to a speaker, `undo` to a correction. */
export const DOINGS = [...CORRECTABLE, 'merge', 'split', 'undo'] as const;
export type Doing = (typeof DOINGS)[number];
