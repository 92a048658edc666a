/** Transcripts: one label is one speaker, and where two people and no third take turns, each speaks to the other. */
import type { Statement } from '../../model/statement.js';
import type { Page } from '../coref/page.js';
import type { Coref } from '../coref/referents.js';
import type { Parts } from './speak.js';

/** Settles who speaks in labelled turns, and to whom where the words do not say; the numbers of the statements whose addressee is new. */
export function settleDialogue(
  { text }: Page,
  coref: Coref,
  statements: readonly Statement[],
  parts: Parts[],
): number[] {
  const turns = statements.flatMap(({ because }, i) => (because.some(({ rule }) => rule === 'turn') ? [i] : []));
  const labels = new Map<string, number[]>();
  for (const i of turns) {
    const label = text.slice(...statements[i].source[0]);
    labels.set(label, [...(labels.get(label) ?? []), i]);
  }
  for (const same of labels.values()) {
    const known = same.map((i) => parts[i].speakers).filter((speakers) => speakers.length === 1);
    const size = ([entity]: readonly number[]) => coref.entities[entity].mentions.length;
    const best = known.reduce<readonly number[]>((a, b) => (a.length > 0 && size(a) >= size(b) ? a : b), []);
    if (best.length > 0) for (const i of same) parts[i].speakers = [...best];
  }
  const speakers = new Set(turns.flatMap((i) => parts[i].speakers));
  if (speakers.size !== 2 || turns.some((i) => parts[i].speakers.length !== 1)) return [];
  const [one, other] = [...speakers];
  return turns.filter((i) => {
    if (parts[i].addressee >= 0) return false;
    parts[i].addressee = parts[i].speakers[0] === one ? other : one;
    return true;
  });
}
