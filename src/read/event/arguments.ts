/**
 * Who, to whom, where: the words that hang on a trigger. A verb's subject does and its object is done to, a passive turns that round; a
 * deed's noun has its doers before it, after *by* and *between*, or in the subject of the verb that carries it ("held talks with").
 */
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { UPOS, XPOS } from '../tag/labels.js';
import { caseOf } from './features.js';
import { LIGHT } from './lexicon.js';
import type { View } from './view.js';

/** Tokens that head noun phrases; lists without repetition, in the order of the page. */
export interface Arguments {
  readonly actors: readonly number[];
  readonly targets: readonly number[];
  readonly places: readonly number[];
  /** The verb that carries a noun ("held talks"), or the verb itself. */
  readonly carrier: number;
  /** The actors are on both sides: those who meet. */
  readonly mutual: boolean;
}

const rel = (...names: string[]) => new Set(names.map(deprelIndex));
const SUBJECT = rel('nsubj', 'nsubj:outer');
const PASSIVE = rel('nsubj:pass');
const AGENT = rel('obl:agent');
const OBJECT = rel('obj', 'iobj');
const OBLIQUE = rel('obl');
const MODIFIER = rel('nmod', 'nmod:desc', 'nmod:unmarked');
const POSSESSOR = rel('nmod:poss');
const BEFORE = rel('compound', 'amod', 'nmod:desc');
const CONJ = deprelIndex('conj');
const CLAUSES = rel('xcomp', 'conj', 'advcl', 'parataxis');
const RELATIVE = rel('acl:relcl', 'acl');
const words = (list: string): ReadonlySet<number> => new Set(list.split(' ').map(hashString));
const BY = words('by');
const BETWEEN = words('between among');
const UPON = words('with against on to at toward towards over from for into upon of about');
const WITHIN = words('in at near inside outside across around within off along');
const NOUNS = new Set((['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'X', 'DET'] as const).map((name) => UPOS.indexOf(name)));
const VERB = UPOS.indexOf('VERB');
const VBN = XPOS.indexOf('VBN');
const PASSIVE_AUX = deprelIndex('aux:pass');
/** Steps up that a subject is inherited through: "agreed to send", "arrived and met". */
const HIGHEST = 4;
const MOST = 8;

function children(view: View, at: number, then: (child: number, by: number) => void): void {
  for (let c = view.child[at]; c !== 0; c = view.next[c - 1]) then(c - 1, view.deprel[c - 1]);
}

/** A noun with what is joined to it: "Velmora and Drenland". */
function joined(view: View, at: number, into: number[]): void {
  if (into.length >= MOST || into.includes(at) || !NOUNS.has(view.upos[at])) return;
  into.push(at);
  children(view, at, (child, by) => {
    if (by === CONJ) joined(view, child, into);
  });
}

function isPassive(view: View, verb: number): boolean {
  for (let c = view.child[verb]; c !== 0; c = view.next[c - 1]) {
    const by = view.deprel[c - 1];
    if (PASSIVE.has(by) || by === PASSIVE_AUX) return true;
  }
  return false;
}

/** The subject of a verb, its own or that of the verb it is joined to or hangs under. */
function subjectOf(view: View, verb: number, into: number[]): boolean {
  let at = verb;
  for (let step = 0; step < HIGHEST; step++) {
    let found = -1;
    let passive = false;
    children(view, at, (child, by) => {
      if (found >= 0) return;
      if (SUBJECT.has(by)) found = child;
      else if (PASSIVE.has(by)) {
        found = child;
        passive = true;
      }
    });
    if (found >= 0) {
      joined(view, found, into);
      // The subject of the passive above does what is told below: "was ordered to leave".
      return passive && at === verb;
    }
    const by = view.deprel[at];
    if (RELATIVE.has(by)) {
      // "forces that attacked …", "a bomb planted by …"
      if (NOUNS.has(view.upos[view.head[at]])) joined(view, view.head[at], into);
      return isPassive(view, at) || view.xpos[at] === VBN;
    }
    if (!CLAUSES.has(by) || view.head[at] === at) return false;
    if (by === CONJ && view.upos[view.head[at]] !== VERB) return false;
    at = view.head[at];
  }
  return false;
}

/** What a noun phrase is about: the modifiers by preposition. */
function modifiers(view: View, noun: number, actors: number[], targets: number[], places: number[]): boolean {
  let mutual = false;
  children(view, noun, (child, by) => {
    if (POSSESSOR.has(by)) joined(view, child, actors);
    else if (BEFORE.has(by) && child < noun && view.page.forms.shape[child] !== 1) joined(view, child, actors);
    else if (MODIFIER.has(by)) {
      const preposition = caseOf(view, child);
      if (BY.has(preposition)) joined(view, child, actors);
      else if (BETWEEN.has(preposition)) {
        joined(view, child, actors);
        mutual = true;
      } else if (WITHIN.has(preposition)) joined(view, child, places);
      else if (UPON.has(preposition)) joined(view, child, targets);
    }
  });
  return mutual;
}

/** The arguments of the verb or noun at `trigger`. */
export function argumentsOf(view: View, trigger: number): Arguments {
  const actors: number[] = [];
  const targets: number[] = [];
  const places: number[] = [];
  if (view.upos[trigger] === VERB) {
    verbArguments(view, trigger, actors, targets, places);
    return { actors, targets, places, carrier: trigger, mutual: false };
  }
  const mutual = modifiers(view, trigger, actors, targets, places);
  let carrier = trigger;
  const up = view.head[trigger];
  const by = view.deprel[trigger];
  // "Tunnelling activities", "a series of attacks": what stands below the noun is the deed's too.
  if (up !== trigger && view.upos[up] === VERB) {
    if (OBJECT.has(by) && LIGHT.has(view.lemma[up])) {
      carrier = up;
      if (actors.length === 0) {
        subjectOf(view, up, actors);
        if (actors.includes(trigger)) actors.length = 0;
      }
      verbObliques(view, up, targets, places);
    } else if (SUBJECT.has(by) || PASSIVE.has(by)) {
      carrier = up;
      children(view, up, (child, by) => {
        if (AGENT.has(by) && actors.length === 0) joined(view, child, actors);
      });
      verbObliques(view, up, [], places);
    } else if (OBLIQUE.has(by) && !OBJECT.has(by)) carrier = up;
  }
  return { actors, targets, places, carrier, mutual };
}

function verbObliques(view: View, verb: number, targets: number[], places: number[]): void {
  children(view, verb, (child, by) => {
    if (!OBLIQUE.has(by)) return;
    const preposition = caseOf(view, child);
    if (WITHIN.has(preposition)) joined(view, child, places);
    else if (UPON.has(preposition)) joined(view, child, targets);
  });
}

function verbArguments(view: View, verb: number, actors: number[], targets: number[], places: number[]): void {
  const doers: number[] = [];
  const turned = subjectOf(view, verb, doers);
  (turned ? targets : actors).push(...doers);
  children(view, verb, (child, by) => {
    if (AGENT.has(by)) joined(view, child, actors);
    else if (OBJECT.has(by)) joined(view, child, targets);
    else if (OBLIQUE.has(by) && turned && BY.has(caseOf(view, child))) joined(view, child, actors);
  });
  verbObliques(view, verb, targets, places);
}

/** Whose a thing is: "the home of the envoy", "its neighbour's land". */
export function ownersOf(view: View, noun: number): number[] {
  const actors: number[] = [];
  const others: number[] = [];
  modifiers(view, noun, actors, others, others);
  return [...actors, ...others];
}
