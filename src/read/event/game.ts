/** What is about sport: "restored the golf championships" is a deed, and none of politics. */
import { SPORTS } from '../english/sports.js';
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import type { View } from './view.js';

/** "Restored the golf championships": a deed about sport is none of politics. Who does it may be a team. */
export function isGame(view: View, at: number, depth = 0): boolean {
  for (let c = view.child[at]; c !== 0; c = view.next[c - 1]) {
    const i = c - 1;
    if (depth === 0 && SUBJECTS.has(view.deprel[i])) continue;
    if (depth > 0 && RELATIVE.has(view.deprel[i])) continue;
    if (SPORT.has(view.plain[i]) || (depth < 3 && isGame(view, i, depth + 1))) return true;
  }
  return false;
}

const SPORT: ReadonlySet<number> = new Set(SPORTS.trim().split(/\s+/).map(hashString));
const SUBJECTS = new Set(
  ['nsubj', 'nsubj:pass', 'nsubj:outer', 'conj', 'advcl', 'ccomp', 'parataxis', 'acl:relcl'].map(deprelIndex),
);
const RELATIVE = new Set(['acl:relcl', 'acl'].map(deprelIndex));
