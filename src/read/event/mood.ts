/** How a predicate is put: denied, to come, wished for, going on. Read off its auxiliaries and what stands before it. */
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { XPOS } from '../tag/labels.js';
import { words } from './lexicon.js';
import type { View } from './view.js';

/** What the auxiliaries say. */
export const MODAL = { none: 0, will: 1, may: 2, must: 3, would: 4, to: 5, going: 6 } as const;

export interface Mood {
  negated: boolean;
  modal: number;
  /** 1 where it is over ("has met"), 2 going on ("are meeting"), 3 simple past, 4 simple present. */
  perfect: number;
}

const NOT = words("not n't never no nobody nothing neither nor without hardly none");
const WILL = words("will 'll wo shall");
const MAY = words('may might could can ca');
const MUST = words('must should ought');
const WOULD = words("would 'd");
const HAVE = words("have has had 've having");
const BE = words("be is are was were been being 's 're 'm am");
const TO = hashString('to');
const ABOUT = hashString('about');
const GOING = hashString('going');
const IS_AUX = new Set(['aux', 'aux:pass', 'cop'].map(deprelIndex));
const MARK = deprelIndex('mark');
const OBJ = deprelIndex('obj');
const ONLY = words('only just merely');
const LONGER = hashString('longer');
const ALMOST = hashString('almost');
const NO = hashString('no');
const NEGATION = hashString('not');
const ADVMOD = deprelIndex('advmod');
const DET = deprelIndex('det');
const SUBJECTS = new Set(['nsubj', 'nsubj:pass'].map(deprelIndex));
const XCOMP = deprelIndex('xcomp');
const VBG = XPOS.indexOf('VBG');
const VBD = XPOS.indexOf('VBD');
const VBZ = XPOS.indexOf('VBZ');
const VBP = XPOS.indexOf('VBP');
const MD = XPOS.indexOf('MD');

/** "Not only met them": did. */
function isOnly(form: Uint32Array, i: number): boolean {
  return ONLY.has(form[i + 1]);
}

/** The mood of the predicate at token `at`. */
export function moodOf(view: View, at: number): Mood {
  const { child, next, deprel, xpos, page, head, plain } = view;
  const { form } = page.forms;
  const mood: Mood = { negated: false, modal: MODAL.none, perfect: 0 };
  let progressive = false;
  for (let c = child[at]; c !== 0; c = next[c - 1]) {
    const i = c - 1;
    const by = deprel[i];
    const word = form[i];
    if (
      (by === ADVMOD || by === DET || by === MARK || IS_AUX.has(by)) &&
      NOT.has(word) &&
      !isOnly(form, i) &&
      !(word === NO && i > 0 && form[i - 1] === ALMOST) &&
      // "Asked not to be named": the *not* of what follows.
      !(i > at && form[i + 1] === TO)
    )
      mood.negated = true;
    // "Caused no casualties", "said nothing", "no longer meets"
    if (by === OBJ || (by === ADVMOD && word === LONGER)) {
      if (NOT.has(word)) mood.negated = true;
      for (let d = child[i]; d !== 0; d = next[d - 1])
        if (form[d - 1] === NO && form[d - 2] !== ALMOST) mood.negated = true;
    }
    if (SUBJECTS.has(by)) {
      if (NOT.has(word)) mood.negated = true;
      for (let d = child[i]; d !== 0; d = next[d - 1])
        if (deprel[d - 1] === DET && NOT.has(form[d - 1])) mood.negated = true;
    }
    if (IS_AUX.has(by)) {
      if (WILL.has(word)) mood.modal = MODAL.will;
      else if (xpos[i] === MD && WOULD.has(word)) mood.modal = MODAL.would;
      else if (MUST.has(word)) mood.modal = MODAL.must;
      else if (MAY.has(word)) mood.modal = MODAL.may;
      else if (HAVE.has(word)) mood.perfect = 1;
      else if (BE.has(word)) progressive = true;
      else if (xpos[i] === VBD) mood.perfect = 3;
    } else if (by === MARK && word === TO) {
      if (mood.modal === MODAL.none) mood.modal = MODAL.to;
      if (i > 0 && form[i - 1] === NEGATION) mood.negated = true;
    }
  }
  if (mood.perfect === 0)
    mood.perfect =
      xpos[at] === VBG && progressive ? 2 : xpos[at] === VBD ? 3 : xpos[at] === VBZ || xpos[at] === VBP ? 4 : 0;
  // "is going to meet", "is about to meet"
  if (mood.modal === MODAL.to && deprel[at] === XCOMP) {
    const up = head[at];
    if (plain[up] === hashString('go') && form[up] === GOING) mood.modal = MODAL.going;
    if (form[up] === ABOUT) mood.modal = MODAL.going;
    if (moodOf(view, up).negated && (mood.modal as number) === MODAL.going) mood.negated = true;
  }
  return mood;
}
