/**
 * What is told of as a rule and not as an event: habits ("the bank lends to farmers", "is often attacked"), conditions and what hangs on them
 * ("if they attack"), orders to the reader ("consult a doctor"), words that only describe ("the pledged delegates", "a state-funded school").
 */
import { EVENT_CLASSES } from '../../model/labels.js';
import { DAYS } from '../coref/words.js';
import { hashString } from '../linear/hash.js';
import { deprelIndex, ROOT } from '../parse/labels.js';
import { UPOS, XPOS } from '../tag/labels.js';
import { words } from './lexicon.js';
import { MODAL, moodOf } from './mood.js';
import { some, type View } from './view.js';

const OFTEN = words(
  'often usually typically generally normally sometimes rarely seldom occasionally always routinely frequently traditionally historically regularly',
);
const SPANS = words('time day night morning evening week month year season summer winter');
const EVERY = words('every each');
const IF = words('if unless whenever');
const SOON = words('tomorrow tonight next today week month year yesterday now');
const BE = words("is are 's 're am 'm");
const DO = words('do does');
const rel = (...names: string[]) => new Set(names.map(deprelIndex));
const BEFORE = rel('amod', 'compound', 'nmod:desc');
const CONJ = deprelIndex('conj');
const CSUBJ = rel('csubj', 'csubj:pass');
const MARK = deprelIndex('mark');
const ADVCL = deprelIndex('advcl');
const ADVMOD = deprelIndex('advmod');
const PARATAXIS = deprelIndex('parataxis');
const SUBJECTS = rel('nsubj', 'nsubj:pass', 'nsubj:outer', 'expl', 'csubj');
const HELPERS = rel('aux', 'aux:pass', 'cop', 'mark');
const AUX = rel('aux', 'aux:pass');
const VERB = UPOS.indexOf('VERB');
const tag = (name: string) => XPOS.indexOf(name);
const VB = tag('VB');
const VBZ = tag('VBZ');
const VBP = tag('VBP');
const VBN = tag('VBN');
const VBG = tag('VBG');
const HYPH = tag('HYPH');
const NNS = tag('NNS');
/** Where one stands, which a present tense tells of as well: "the party opposes the bill". */
const STANDS: ReadonlySet<string> = new Set(['SUPPORT', 'REJECT', 'REQUEST', 'ACCUSE', 'THREATEN', 'AGREE']);
const HIGHEST = 4;
const DET = deprelIndex('det');
const RELATIVE = deprelIndex('acl:relcl');
const MOST = words('most more less least very');
const PROPN = UPOS.indexOf('PROPN');

/** A word that describes and does not tell: "pledged delegates", "President-elect", "award-winning". */
export function isDescription(view: View, verb: number): boolean {
  if (BEFORE.has(view.deprel[verb]) && view.head[verb] > verb) return true;
  const { start, end } = view.page.segments.tokens;
  // "The accused", "the wounded"
  if (some(view, verb, (i, by) => by === DET && i < verb) && !some(view, verb, (_, by) => SUBJECTS.has(by)))
    return true;
  // "By firing squad"
  if (view.plain[verb + 1] === SQUAD) return true;
  // "The most threatening of them"
  if (view.xpos[verb] === VBG && verb > 0 && MOST.has(view.page.forms.form[verb - 1])) return true;
  return verb > 1 && view.xpos[verb - 1] === HYPH && end[verb - 1] === start[verb] && end[verb - 2] === start[verb - 1];
}

/** In the simple present, active or passive. */
function isPresent(view: View, verb: number): boolean {
  const { xpos, page } = view;
  if (xpos[verb] === VBZ || xpos[verb] === VBP) return !some(view, verb, (_, by) => AUX.has(by));
  if (xpos[verb] === VB) return some(view, verb, (i, by) => AUX.has(by) && DO.has(page.forms.form[i]));
  if (xpos[verb] !== VBN) return false;
  let be = false;
  let other = false;
  for (let c = view.child[verb]; c !== 0; c = view.next[c - 1])
    if (AUX.has(view.deprel[c - 1])) {
      if (BE.has(page.forms.form[c - 1]) && view.xpos[c - 1] !== VBG) be = true;
      else other = true;
    }
  return be && !other;
}

/** A day or a year hangs on it: a timetable, or history told in the present. */
function isDated(view: View, verb: number): boolean {
  const { form } = view.page.forms;
  const isDay = (i: number) => DAYS.has(form[i]) || SOON.has(form[i]);
  return some(view, verb, (i) => isDay(i) || some(view, i, isDay));
}

/** The verb above that has a tense, where this one has none of its own. */
function tensed(view: View, verb: number): number {
  let at = verb;
  for (let step = 0; step < HIGHEST; step++) {
    if (view.xpos[at] !== VBG || some(view, at, (_, by) => AUX.has(by))) return at;
    if (view.deprel[at] !== ADVCL && view.deprel[at] !== CONJ) return at;
    if (view.upos[view.head[at]] !== VERB || view.head[at] === at) return at;
    at = view.head[at];
  }
  return at;
}

function hasIf(view: View, verb: number): boolean {
  return some(view, verb, (i, by) => (by === MARK || by === ADVMOD) && IF.has(view.page.forms.form[i]));
}

/** Under *if*, joined to what is, or what follows from it: "if they vote and win", "if it rains, they leave". */
function isConditional(view: View, verb: number): boolean {
  let at = verb;
  for (let step = 0; step < HIGHEST; step++) {
    if (hasIf(view, at)) return true;
    if (view.deprel[at] !== CONJ || view.head[at] === at || view.upos[view.head[at]] !== VERB) break;
    // Another subject, another clause.
    if (some(view, at, (_, by) => SUBJECTS.has(by))) break;
    at = view.head[at];
  }
  const { modal } = moodOf(view, verb);
  const open = isPresent(view, verb) || modal === MODAL.will || modal === MODAL.going;
  return open && some(view, verb, (i, by) => by === ADVCL && hasIf(view, i));
}

function isOrder(view: View, verb: number): boolean {
  const by = view.deprel[verb];
  if (view.xpos[verb] !== VB || (by !== ROOT && by !== PARATAXIS)) return false;
  return !some(view, verb, (_, rel) => SUBJECTS.has(rel) || HELPERS.has(rel)) || isPurpose(view, verb);
}

/** "To ease the shortage the bank has …": an infinitive that the tree takes for the main clause. */
function isPurpose(view: View, verb: number): boolean {
  return moodOf(view, verb).modal === MODAL.to;
}

/** "Police arrest": of nobody in particular. */
function isBare(view: View, doers: readonly number[]): boolean {
  return doers.length === 0 || doers.every((head) => view.xpos[head] === NNS && view.child[head] === 0);
}

/** "The union, which backs him": a clause set off adds and does not choose. */
function isAfterComma({ child, page }: View, verb: number): boolean {
  const first = child[verb] === 0 ? verb : Math.min(verb, child[verb] - 1);
  return first > 0 && page.forms.form[first - 1] === COMMA;
}

const COMMA = hashString(',');
const SQUAD = hashString('squad');

/** Whether the verb at `verb` is told as a rule; `title` where it stands in a headline, whose present is a past. */
export function isGeneric(view: View, verb: number, cls: number, doers: readonly number[], title: boolean): boolean {
  const at = tensed(view, verb);
  const { form } = view.page.forms;
  // "Often", "every year"
  const isRare = (one: number) =>
    some(
      view,
      one,
      (i, by) =>
        (by === ADVMOD && OFTEN.has(form[i])) || (SPANS.has(view.plain[i]) && some(view, i, (d) => EVERY.has(form[d]))),
    );
  if (isRare(verb) || (at !== verb && isRare(at))) return true;
  if (isConditional(view, verb) || isOrder(view, verb)) return true;
  if (CSUBJ.has(view.deprel[verb]) && view.xpos[verb] === VBG) return true;
  if (title || !isPresent(view, at) || isDated(view, at)) return false;
  // "Voters who back the mayor": whoever does.
  if (view.deprel[verb] === RELATIVE && view.upos[view.head[verb]] !== PROPN && !isAfterComma(view, verb)) return true;
  return STANDS.has(EVENT_CLASSES[cls]) ? isBare(view, doers) : true;
}
