/** The deed that joins two given actors: what a table of events knows already, and what corpora of actor pairs ask. */
import { deprelIndex } from '../parse/labels.js';
import { UPOS } from '../tag/labels.js';
import type { Deed } from './features.js';
import type { View } from './view.js';

const is = (pattern: RegExp) => Uint8Array.from(UPOS, (name) => (pattern.test(name) ? 1 : 0));
const PREDICATE = is(/^(?:VERB|NOUN|ADJ)$/);
const VERB = is(/^VERB$/);
const CONJ = deprelIndex('conj');
const HIGHEST = 24;

function path(head: Uint32Array, from: number): number[] {
  const nodes = [from];
  for (let at = from; head[at] !== at && nodes.length < HIGHEST; at = head[at]) nodes.push(head[at]);
  return nodes;
}

/** The lowest word above both; where one stands above the other or beside it, the predicate over them. `inside` tells the words of the two. */
export function pairOf(view: View, actor: number, target: number, inside: (token: number) => boolean): Deed {
  const { head, upos, deprel } = view;
  const up = path(head, actor);
  const to = new Set(path(head, target));
  let at = up.find((node) => to.has(node)) ?? up[up.length - 1];
  while ((inside(at) || PREDICATE[upos[at]] === 0 || (VERB[upos[at]] === 0 && deprel[at] === CONJ)) && head[at] !== at)
    at = head[at];
  return { trigger: at, actor, target };
}
