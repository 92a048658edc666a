/**
 * What tells the class of a deed, seen from its trigger: the trigger, what hangs under it, the way from it to whom it was done to, what
 * the lists know of those words, and what the words above do with it ("agreed to withdraw", "will withdraw", "refused to withdraw"). All are
 * hashed, so that the weights spell out nothing they were trained on.
 */
import { mix } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { UPOS } from '../tag/labels.js';
import { moodOf } from './mood.js';
import { DEED_NAMES, DEED_TEMPLATE, type DeedName } from './template.js';
import type { View } from './view.js';

const SEED = Object.fromEntries(DEED_NAMES.map((name, k) => [name, DEED_TEMPLATE.seeds[k]])) as Record<
  DeedName,
  number
>;

/** Most features of one deed. */
export const MOST = 400;

/** Who did it to whom, as tokens: -1 where nobody is known. */
export interface Deed {
  readonly trigger: number;
  readonly actor: number;
  readonly target: number;
}

export interface Hashes {
  readonly hash: Uint32Array;
  count: number;
}

export function hashes(): Hashes {
  return { hash: new Uint32Array(MOST), count: 0 };
}

function put(out: Hashes, name: number, a: number, b: number): void {
  if (out.count < MOST) out.hash[out.count++] = mix(mix(name, a), b);
}

const is = (pattern: RegExp) => Uint8Array.from(UPOS, (name) => (pattern.test(name) ? 1 : 0));
const CONTENT = is(/^(?:VERB|NOUN|PROPN|ADJ|ADV)$/);
const NOUNS = is(/^(?:NOUN|PROPN|PRON|NUM)$/);
const CASE = deprelIndex('case');
const SUBJECT = new Set([deprelIndex('nsubj'), deprelIndex('nsubj:pass'), deprelIndex('nsubj:outer')]);
const PASSIVE = deprelIndex('nsubj:pass');
const SKIP = new Set(
  ['punct', 'det', 'cc', 'mark', 'case', 'aux', 'aux:pass', 'cop', 'appos', 'acl:relcl', 'nummod'].map(deprelIndex),
);

/** Nodes looked at below the trigger. */
const MOST_BELOW = 24;
const below = new Int32Array(MOST_BELOW);
const depth = new Int32Array(MOST_BELOW);
const onPath = new Uint8Array(MOST_BELOW);

/** Whether `token` stands at or under `top` within a few steps. */
function under(head: Uint32Array, token: number, top: number): boolean {
  for (let at = token, step = 0; step < 16; step++) {
    if (at === top) return true;
    if (head[at] === at) return false;
    at = head[at];
  }
  return false;
}

/** Preposition of a noun phrase, as the hash of its form; 0 for none. */
export function caseOf({ child, next, deprel, plain }: View, token: number): number {
  for (let c = child[token]; c !== 0; c = next[c - 1]) if (deprel[c - 1] === CASE) return plain[c - 1];
  return 0;
}

/** Fills the features of a deed; `from` and `to` bound its sentence. Without `mood`, what is to come counts as if it were done. */
export function fillDeed(view: View, deed: Deed, from: number, to: number, mood: boolean, out: Hashes): void {
  const { head, deprel, upos, xpos, lemma, plain, strong, any, operator, child, next, page } = view;
  const { fine, middle } = page.forms;
  const { trigger, actor, target } = deed;
  const verb = lemma[trigger];
  out.count = 0;
  put(out, SEED.bias, 0, 0);
  put(out, SEED.verb, verb, 0);
  if (verb !== plain[trigger]) put(out, SEED.verb, plain[trigger], 1);
  put(out, SEED.verbClass, middle[trigger], 0);
  put(out, SEED.verbClass, fine[trigger], 1);
  put(out, SEED.verbTag, xpos[trigger], 0);
  // What hangs under the trigger, nearest first, without the actor.
  let count = 0;
  for (let c = child[trigger]; c !== 0 && count < MOST_BELOW; c = next[c - 1]) {
    const at = c - 1;
    if (SKIP.has(deprel[at]) || (actor >= 0 && under(head, actor, at))) continue;
    if (SUBJECT.has(deprel[at]) && deprel[at] !== PASSIVE) continue;
    below[count] = at;
    depth[count++] = 1;
  }
  for (let k = 0; k < count; k++) {
    if (depth[k] >= 4) continue;
    for (let c = child[below[k]]; c !== 0 && count < MOST_BELOW; c = next[c - 1]) {
      const at = c - 1;
      if (SKIP.has(deprel[at]) || at === target) continue;
      below[count] = at;
      depth[count++] = depth[k] + 1;
    }
  }
  let all = any[trigger];
  let strongest = strong[trigger];
  let deeds = 0;
  for (let k = 0; k < count; k++) {
    const at = below[k];
    onPath[k] = target >= 0 && under(head, target, at) ? 1 : 0;
    if (CONTENT[upos[at]] === 0 && upos[at] !== UPOS.indexOf('PRON')) continue;
    const near = depth[k] === 1 ? 1 : 0;
    if (at !== target) {
      put(out, SEED.content, plain[at], 0);
      put(out, SEED.contentOf, verb, plain[at]);
      if (near === 1) put(out, SEED.contentRel, deprel[at], plain[at]);
      put(out, SEED.wordClass, middle[at], 2 + near);
      if (onPath[k] === 1) {
        put(out, SEED.path, lemma[at], 0);
        put(out, SEED.pathOf, verb, lemma[at]);
      }
    }
    deeds |= any[at];
    if (at !== target || upos[at] === VERB) {
      each(any[at], (cls) => {
        put(out, onPath[k] === 1 ? SEED.deedPath : SEED.deedBelow, cls, near);
        put(out, SEED.operatorDeed, operator[trigger], cls * 2 + onPath[k]);
        put(out, SEED.verbDeed, verb, cls);
      });
      if (strongest === 0) strongest = strong[at];
      if (operator[at] !== 0) {
        put(out, SEED.pair, operator[trigger], operator[at]);
        put(out, SEED.pair, verb, operator[at]);
      }
    } else put(out, SEED.targetDeed, any[at], 0);
  }
  all |= deeds;
  each(any[trigger], (cls) => {
    put(out, SEED.deed, cls, 0);
    put(out, SEED.share, cls, deeds === 0 ? 1 : 0);
  });
  put(out, SEED.deed, any[trigger], 32);
  put(out, SEED.strongest, strongest, 0);
  each(operator[trigger], (bit) => put(out, SEED.operator, bit, 0));
  const { negated, modal, perfect } = moodOf(view, trigger);
  if (negated) {
    put(out, SEED.negated, 1, 0);
    put(out, SEED.negated, 2, verb);
    each(all, (cls) => put(out, SEED.negated, 3, cls));
  }
  if (mood) {
    put(out, SEED.modal, modal, 0);
    put(out, SEED.modal, modal, verb);
    each(all, (cls) => put(out, SEED.modalDeed, modal, cls));
    put(out, SEED.modalDeed, modal + 8, strongest);
    put(out, SEED.modalDeed, modal + 16, perfect);
  }
  put(out, SEED.order, actor < 0 ? 0 : actor < trigger ? 1 : 2, target < 0 ? 0 : target < trigger ? 1 : 2);
  if (target >= 0) {
    const by = caseOf(view, target);
    put(out, SEED.case, by, 0);
    put(out, SEED.caseOf, verb, by);
    put(out, SEED.rels, deprel[target], head[target] === trigger ? 1 : 0);
    put(out, SEED.objectOf, verb, head[target] === trigger ? deprel[target] : 63);
    put(out, SEED.target, view.kind[target], 0);
    put(out, SEED.targetWord, plain[target], 0);
    put(out, SEED.targetWord, verb, view.kind[target]);
    put(out, SEED.wordClass, middle[target], 8);
    each(all, (cls) => put(out, SEED.targetDeed, cls + 64, view.kind[target]));
  }
  if (actor >= 0) {
    put(out, SEED.actor, view.kind[actor], 0);
    put(out, SEED.actorWord, plain[actor], 0);
    put(out, SEED.actors, view.kind[actor], target < 0 ? 99 : view.kind[target]);
    put(out, SEED.wordClass, middle[actor], 9);
    put(out, SEED.passive, deprel[actor], 0);
  }
  // The words around, without order.
  const low = Math.min(trigger, actor < 0 ? trigger : actor, target < 0 ? trigger : target);
  const high = Math.max(trigger, actor, target);
  for (let i = from; i < to; i++) {
    if (CONTENT[upos[i]] === 0 || i === actor || i === target) continue;
    if (NOUNS[upos[i]] === 1 && page.forms.shape[i] === 2 && upos[i] === PROPN) continue;
    put(out, SEED.word, plain[i], 0);
    if (i > low && i < high) put(out, SEED.between, plain[i], 0);
    if (i > high && i <= high + 6) put(out, SEED.after, plain[i], 0);
  }
}

const VERB = UPOS.indexOf('VERB');
const PROPN = UPOS.indexOf('PROPN');

function each(bits: number, then: (k: number) => void): void {
  for (let k = 0, rest = bits; rest !== 0; k++, rest >>>= 1) if ((rest & 1) === 1) then(k);
}
