/** What stands around a predicate that `realis` asks for: articles, *until*, *if*, a verb of saying beside it. */
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { caseOf } from './features.js';
import { words } from './lexicon.js';
import { moodOf } from './mood.js';
import { some, type View } from './view.js';

const [DET, POSS, ADVCL, OBL, PARATAXIS, AUX, PASSIVE] = [
  'det',
  'nmod:poss',
  'advcl',
  'obl',
  'parataxis',
  'aux',
  'aux:pass',
].map(deprelIndex);
const INDEFINITE = words('a an any some such no');
const EITHER = words('or nor');
const SURE_IF = words('if unless had');
const PRESENT = words("is are am 's 're 'm has have");
const LAST = words('last earlier previous first recent');
const UNTIL = hashString('until');
const BEING = hashString('being');

/** "If they leave" */
export function hasIf(view: View, verb: number): boolean {
  const { form } = view.page.forms;
  return some(view, verb, (i, by) => by === ADVCL && some(view, i, (d) => SURE_IF.has(form[d])));
}

/** "A merger", not "the merger". */
export function isIndefinite(view: View, noun: number): boolean {
  const { form } = view.page.forms;
  return !some(view, noun, (i, by) => (by === DET || by === POSS) && !INDEFINITE.has(form[i]));
}

/** "No talks or visits", but "no talks, and visits". */
export function isEither(view: View, noun: number): boolean {
  return some(view, noun, (i) => EITHER.has(view.page.forms.form[i]));
}

/** "Did not leave without a fight" */
export function isUnderNot(view: View, noun: number): boolean {
  return view.deprel[noun] === OBL && moodOf(view, view.head[noun]).negated;
}

/** "Did not leave until Monday": left. */
export function isUntil(view: View, verb: number): boolean {
  const { child, page } = view;
  return some(
    view,
    verb,
    (i) =>
      i > verb &&
      (caseOf(view, i) === UNTIL || (child[i] !== 0 && page.forms.form[(child[i] as number) - 1] === UNTIL)),
  );
}

/** A verb of saying that hangs under the clause: "it would meet, he said". */
export function hasReport(view: View, verb: number): boolean {
  return some(view, verb, (_, by) => by === PARATAXIS);
}

export function isPresent(view: View, verb: number): boolean {
  return some(view, verb, (i, by) => (by === AUX || by === PASSIVE) && PRESENT.has(view.page.forms.form[i]));
}

/** "Currently being held" */
export function isBeing(view: View, verb: number): boolean {
  return some(view, verb, (i) => view.page.forms.form[i] === BEING);
}

/** "Last week's talks": have been. */
export function isHad(view: View, noun: number): boolean {
  const { form } = view.page.forms;
  return some(view, noun, (i) => LAST.has(form[i]) || some(view, i, (d) => LAST.has(form[d])));
}

export const THEREAT = words('in at during');

/** "Was not at the meeting", "was not his first arrest": it took place, whoever was there. */
export function isElsewhere(view: View, noun: number): boolean {
  if (!some(view, noun, (_, by) => by === COP)) return false;
  return (
    some(view, noun, (i, by) => by === AMOD && view.any[noun] !== 0 && NTH.has(view.plain[i])) ||
    (THEREAT.has(caseOf(view, noun)) && !isIndefinite(view, noun))
  );
}

const COP = deprelIndex('cop');
const AMOD = deprelIndex('amod');
const NTH = words('first second third last only');

/** "Ahead of the talks" */
export function isAheadOf(view: View, noun: number): boolean {
  const { form } = view.page.forms;
  const first = firstOf(view, noun);
  return (
    form[first] === AHEAD_OF || form[first - 1] === AHEAD_OF || (form[first - 1] === OF && form[first - 2] === AHEAD_OF)
  );
}

const AHEAD_OF = hashString('ahead');
const OF = hashString('of');

function firstOf({ child }: View, noun: number): number {
  return child[noun] === 0 ? noun : Math.min(noun, child[noun] - 1);
}
