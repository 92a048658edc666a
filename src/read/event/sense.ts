/**
 * In which sense a verb is meant, told by what it is done to. Words like *give*, *send*, *end* or *raise* are deeds of politics only with
 * some objects: "sent troops" mobilises, "sent aid" helps, "sent a signal" is nothing; "gave up" is not "gave". Where the object does not
 * fit, the deed is of another class, of none (OTHER), or no event at all.
 */
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { type Act, C, LISTS, NONE, objectOf, type Rule } from './act.js';
import { keyOf, phrasal, VERBS } from './lexicon.js';
import { PEACE } from './senses-peace.js';
import { STRIFE } from './senses-strife.js';
import type { View } from './view.js';

/** "Stood down at the election" */
const STANDS_DOWN = phrasal(hashString('stand'), hashString('down'));
/** "Put on alert", "put on standby" */
const PUT_ON = phrasal(hashString('put'), hashString('on'));

const BY_WORD: ReadonlyMap<number, Rule> = new Map(
  [...STRIFE, ...PEACE].flatMap((rule) => rule[0].split(/\s+/).map((word): [number, Rule] => [keyOf(word), rule])),
);

/** The class of the verb in its sense; `NONE` where it is no event. */
export function senseOf(view: View, act: Act, cls: number): number {
  const { verb } = act;
  const lemma = view.lemma[verb];
  if (lemma === STANDS_DOWN && act.doers.some(act.isPerson)) return C.CONCEDE;
  if (lemma === PUT_ON && !act.targetHeads.some((head) => LISTS.alert.has(view.plain[head]))) return NONE;
  const rule = BY_WORD.get(lemma);
  if (rule === undefined || !(rule[1]?.includes(cls) ?? true)) return cls;
  return rule[2]({ ...act, view, cls, object: objectOf(view, act) });
}

/** "Burned down", "forced out": the particle only stresses. */
const HARSH = (1 << C.ASSAULT) | (1 << C.COERCE);

const PARTICLE = deprelIndex('compound:prt');

/** Whether a particle makes another verb of it, one that is on no list: "gave up", "moved on". */
export function isOtherVerb(view: View, verb: number): boolean {
  if ((view.any[verb] & HARSH) !== 0 || (view.strong[verb] & ~(1 << C.SUPPORT)) !== 0) return false;
  if (view.lemma[verb] === view.plain[verb] || VERBS.has(view.lemma[verb])) return false;
  for (let c = view.child[verb]; c !== 0; c = view.next[c - 1])
    if (view.deprel[c - 1] === PARTICLE && c - 1 > verb) return true;
  return false;
}
