/** What stands around a predicate that `realis` asks for: articles, *until*, *if*, a verb of saying beside it. */
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { caseOf } from './features.js';
import { moodOf } from './mood.js';
import type { View } from './view.js';

const words = (list: string): ReadonlySet<number> => new Set(list.split(' ').map(hashString));
const ADVCL = deprelIndex('advcl');
const OBL = deprelIndex('obl');
const UNTIL = hashString('until');
const SURE_IF = words('if unless had');

export function hasIf(view: View, verb: number): boolean {
  for (let c = view.child[verb]; c !== 0; c = view.next[c - 1])
    if (view.deprel[c - 1] === ADVCL)
      for (let d = view.child[c - 1]; d !== 0; d = view.next[d - 1])
        if (SURE_IF.has(view.page.forms.form[d - 1])) return true;
  return false;
}

/** "A merger", not "the merger". */
export function isIndefinite(view: View, noun: number): boolean {
  for (let c = view.child[noun]; c !== 0; c = view.next[c - 1]) {
    const i = c - 1;
    if (view.deprel[i] === DET || view.deprel[i] === POSS) return INDEFINITE.has(view.page.forms.form[i]);
  }
  return true;
}

const DET = deprelIndex('det');
const POSS = deprelIndex('nmod:poss');
const INDEFINITE = words('a an any some such no');

/** "No talks or visits", but "no talks, and visits". */
export function isEither(view: View, noun: number): boolean {
  for (let c = view.child[noun]; c !== 0; c = view.next[c - 1])
    if (EITHER.has(view.page.forms.form[c - 1])) return true;
  return false;
}

const EITHER = words('or nor');

/** "Did not leave without a fight" */
export function isUnderNot(view: View, noun: number): boolean {
  return view.deprel[noun] === OBL && moodOf(view, view.head[noun]).negated;
}

/** "Did not leave until Monday": left. */
export function isUntil(view: View, verb: number): boolean {
  for (let c = view.child[verb]; c !== 0; c = view.next[c - 1]) {
    const i = c - 1;
    if (
      i > verb &&
      (caseOf(view, i) === UNTIL || (view.child[i] !== 0 && view.page.forms.form[view.child[i] - 1] === UNTIL))
    )
      return true;
  }
  return false;
}

/** A verb of saying that hangs under the clause: "it would meet, he said". */
export function hasReport({ child, next, deprel }: View, verb: number): boolean {
  for (let c = child[verb]; c !== 0; c = next[c - 1]) if (deprel[c - 1] === deprelIndex('parataxis')) return true;
  return false;
}

export function isPresent({ child, next, deprel, page }: View, verb: number): boolean {
  for (let c = child[verb]; c !== 0; c = next[c - 1])
    if (deprel[c - 1] === deprelIndex('aux') || deprel[c - 1] === deprelIndex('aux:pass'))
      if (PRESENT.has(page.forms.form[c - 1])) return true;
  return false;
}

const PRESENT = words("is are am 's 're 'm has have");

/** "Currently being held" */
export function isBeing({ child, next, page }: View, verb: number): boolean {
  for (let c = child[verb]; c !== 0; c = next[c - 1]) if (page.forms.form[c - 1] === BEING) return true;
  return false;
}

/** "Last week's talks": have been. */
export function isHad({ child, next, page }: View, noun: number): boolean {
  for (let c = child[noun]; c !== 0; c = next[c - 1]) {
    if (LAST.has(page.forms.form[c - 1])) return true;
    for (let d = child[c - 1]; d !== 0; d = next[d - 1]) if (LAST.has(page.forms.form[d - 1])) return true;
  }
  return false;
}
const BEING = hashString('being');
const LAST = words('last earlier previous first recent');
