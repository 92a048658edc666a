/**
 * Did it happen? The mood of the trigger and of everything above it, up to the main clause: "plans to send" is to come, "refused to meet"
 * did not happen, "fears rose that they may attack" tells of nothing. Statements are looked at afterwards (`status`).
 */
import { EVENT_CLASSES } from '../../model/labels.js';
import { ABOVE, AHEAD, BESIDE, IF, NOUNS_ABOVE } from '../english/realis.js';
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { UPOS, XPOS } from '../tag/labels.js';
import { SUFFERED } from './arguments.js';
import {
  hasIf,
  hasReport,
  isAheadOf,
  isBeing,
  isEither,
  isElsewhere,
  isHad,
  isIndefinite,
  isPresent,
  isUnderNot,
  isUntil,
  THEREAT,
} from './around.js';
import { caseOf } from './features.js';
import { keyed, LIGHT, phrasal, words } from './lexicon.js';
import { MODAL, moodOf } from './mood.js';
import type { View } from './view.js';

export interface Realis {
  /** False for what is only feared, wished for, asked about, possible or tried. */
  real: boolean;
  /** True for what was tried. */
  tried: boolean;
  /** True for what somebody says he will do to another: a threat. */
  threatened: boolean;
  /** By *not*, *no*, *without*. */
  negated: boolean;
  /** By a word above that keeps it from being: refused, avoided, cancelled. */
  averted: boolean;
  planned: boolean;
  ongoing: boolean;
  alleged: boolean;
  /** A verb with a tense of its own tells it. */
  finite: boolean;
  /** What is told of it takes it for granted: "the arrest was no surprise". */
  taken: boolean;
  /** What is above carries it, so that its *not* is the deed's: "no talks were held". */
  carried: boolean;
}

const VERBS_ABOVE = keyed(ABOVE);
const WORDS_BESIDE = keyed(BESIDE);
const NOUNS_OVER = keyed(NOUNS_ABOVE);
const IFS = words(IF);
const WHEN = words('after since before during until in at on by despite');
const ABOUT = words('about over');
const AHEADS = words(AHEAD);
const TRIES = words('try attempt struggle strive fail bid effort');
const THREATS = words('threaten threat vow menace ultimatum');
const rel = (...names: string[]) => new Set(names.map(deprelIndex));
const CLAUSAL = rel('ccomp', 'xcomp', 'csubj', 'csubj:pass', 'acl', 'advcl', 'advcl:relcl', 'conj', 'parataxis');
const NOMINAL = rel(
  'obj',
  'nsubj',
  'nsubj:pass',
  'nsubj:outer',
  'obl',
  'obl:agent',
  'nmod',
  'conj',
  'compound',
  'nmod:poss',
);
const PASSIVE = deprelIndex('nsubj:pass');
const OBJ = deprelIndex('obj');
const OBL = deprelIndex('obl');
const CONJ = deprelIndex('conj');
const CCOMP = deprelIndex('ccomp');
const XCOMP = deprelIndex('xcomp');
const ADVCL = deprelIndex('advcl');
const ACL = deprelIndex('acl');
const RELCL = deprelIndex('acl:relcl');
const NSUBJ = deprelIndex('nsubj');
const MARK = deprelIndex('mark');
const BESIDES = rel('amod', 'det', 'compound', 'advmod', 'nmod:poss', 'nmod:desc');
const VERB = UPOS.indexOf('VERB');
const NOUN = UPOS.indexOf('NOUN');
const ADJ = UPOS.indexOf('ADJ');
const tag = (name: string) => XPOS.indexOf(name);
const FINITE = new Set(['VBD', 'VBZ', 'VBP'].map(tag));
const BARE = new Set(['VB', 'VBN', 'VBG'].map(tag));
const VBG = tag('VBG');
const VBN = tag('VBN');
const VB = tag('VB');
const HIGHEST = 6;
/** Verbs that carry a deed which takes place without them too. */
const JOINS = words('provide attend join leave announce accept approve receive lead seek demand win face suffer');
/** What is ended has been, whatever the ending's mood. */
const ENDS = words('stop cease halt end finish complete conclude');
const WISHES: ReadonlySet<string> = new Set(['unreal', 'planned']);
/** Verbs of which a deed is the subject where it takes place. */
const OCCURS = words(
  'be happen occur take resume restart reopen open conclude finish close break begin start continue end follow come go result materialise materialize exist ensue last expect plan fail',
);

/** How the deed at `trigger` stands; `carrier` is the verb that carries a noun, else the trigger. */
export function realisOf(view: View, trigger: number): Realis {
  const realis: Realis = {
    real: true,
    tried: false,
    threatened: false,
    negated: false,
    averted: false,
    planned: false,
    ongoing: false,
    alleged: false,
    finite: false,
    taken: false,
    carried: true,
  };
  let at = trigger;
  for (let step = 0; step < HIGHEST; step++) {
    const goes = view.upos[at] === VERB || step > 0 ? clause(view, at, realis, step) : nominal(view, at, realis);
    if (!goes || view.head[at] === at) break;
    at = view.head[at];
  }
  return realis;
}

/** What the word above says besides: that it was tried, or threatened. */
function note(above: number, realis: Realis): void {
  if (TRIES.has(above)) realis.tried = true;
  if (THREATS.has(above)) realis.threatened = true;
}

function apply(kind: string | undefined, realis: Realis): void {
  if (kind === 'planned') realis.planned = true;
  // "Failed to prevent the attack": it took place.
  else if (kind === 'denied') realis.averted = !realis.averted;
  else if (kind === 'escaped') realis.negated = true;
  else if (kind === 'unreal') realis.real = false;
  else if (kind === 'alleged') realis.alleged = true;
  else if (kind === 'ongoing') realis.ongoing = true;
}

/** What stands with a deed's noun, and what it hangs on. */
function nominal(view: View, noun: number, realis: Realis, carried = true): boolean {
  const { child, next, deprel, plain, head, upos, xpos, lemma, page } = view;
  for (let c = child[noun]; c !== 0; c = next[c - 1]) {
    const i = c - 1;
    if (BESIDES.has(deprel[i])) apply(WORDS_BESIDE.get(plain[i]) ?? WORDS_BESIDE.get(page.forms.form[i]), realis);
  }
  // "Without drama", but "not without drama"
  if (
    carried &&
    !isElsewhere(view, noun) &&
    moodOf(view, noun).negated !== (caseOf(view, noun) === WITHOUT && !isUnderNot(view, noun))
  )
    realis.negated = true;
  if (isAheadOf(view, noun)) realis.planned = true;
  const own = moodOf(view, noun);
  // "It would be a visit"
  if (SUPPOSES.has(own.modal)) realis.real = false;
  else if (own.modal === MODAL.will) realis.planned = true;
  for (let c = child[noun]; c !== 0; c = next[c - 1])
    if (deprel[c - 1] === ACL && isBeing(view, c - 1)) realis.ongoing = true;
  const up = head[noun];
  // "since the summit", whatever the tree takes it for
  const by = upos[up] === VERB && deprel[noun] !== CONJ && caseOf(view, noun) !== 0 ? OBL : deprel[noun];
  if (up === noun || !NOMINAL.has(by)) return false;
  if (upos[up] === NOUN) {
    // "fears of an attack"; what is joined to it shares its lot.
    const over = by === CONJ ? undefined : NOUNS_OVER.get(plain[up]);
    if (plain[up] !== FAILURE) apply(over, realis);
    if (over !== undefined) note(plain[up], realis);
    // "No reports of an attack" tell of none, and deny none.
    if (over === 'alleged' && moodOf(view, up).negated) realis.real = false;
    if (AHEADS.has(plain[up]) && by === NSUBJ) realis.planned = true;
    if (by === CONJ) return nominal(view, up, realis, isEither(view, noun) && carried);
    if (over === 'alleged') realis.carried = false;
    if (!NOUNS_OVER.has(plain[up])) realis.taken ||= !isIndefinite(view, noun);
    return NOUNS_OVER.has(plain[up]) && realis.real;
  }
  if (upos[up] !== VERB && upos[up] !== ADJ) return false;
  const kind = VERBS_ABOVE.get(lemma[up]) ?? VERBS_ABOVE.get(plain[up]);
  // "The merger would create jobs": it is to come. Of what is done to people *would* tells the future of a past.
  if (
    by === NSUBJ &&
    moodOf(view, up).modal === MODAL.would &&
    !isIndefinite(view, noun) &&
    (view.any[noun] & HARM) === 0
  )
    realis.planned = true;
  // "A merger would create jobs": one that is not known of yet.
  if (by !== OBL && SUPPOSES.has(moodOf(view, up).modal) && isIndefinite(view, noun)) realis.real = false;
  if (
    by !== OBL &&
    (by !== NSUBJ || xpos[up] === VBN || OCCURS.has(plain[up])) &&
    LIGHT.has(lemma[up]) &&
    kind !== 'denied' &&
    kind !== 'escaped' &&
    kind !== 'planned' &&
    kind !== 'unreal' &&
    kind !== 'ongoing'
  ) {
    if (JOINS.has(plain[up])) realis.carried = false;
    return true;
  }
  const passive = by === PASSIVE || (by === NSUBJ && xpos[up] === VBN);
  if (by === OBJ || passive || (by === NSUBJ && (upos[up] === ADJ || kind === 'ongoing'))) {
    // "Due to an attack": what is meant is not when.
    if (plain[up] === DUE && upos[up] === ADJ) return true;
    // "Refuted the charges": they were made.
    if ((view.any[noun] & ACCUSES) !== 0 && DENIES.has(plain[up])) {
      realis.taken = true;
      return false;
    }
    // "Announced his arrest": it has been.
    if (kind !== 'planned' || plain[up] !== ANNOUNCE || !SUFFERED.has(plain[noun])) apply(kind, realis);
    note(plain[up], realis);
    // "The arrest was linked to the vote": taken for granted, too.
    realis.taken =
      passive && kind === undefined && !LIGHT.has(lemma[up]) && !OCCURS.has(plain[up]) && !isIndefinite(view, noun);
    if (realis.taken) return false;
    // "condemned the attack": it took place, whatever the verb's own mood.
    if (kind === 'real' && !LIGHT.has(lemma[up]) && by === OBJ) return false;
    // "did not attend the talks": they took place, "no talks were held" did not.
    realis.carried = (LIGHT.has(lemma[up]) && !JOINS.has(plain[up])) || OCCURS.has(plain[up]);
    return true;
  }
  if (by === OBL) {
    // "Will be discussed at the summit": it is to come, too.
    if (
      (view.any[noun] & TOGETHER) !== 0 &&
      THEREAT.has(caseOf(view, noun)) &&
      upos[up] === VERB &&
      !isHad(view, noun)
    ) {
      const { real, planned, negated, averted } = realisOf(view, up);
      if (real && planned && negated === averted) realis.planned = true;
    }
    // "Refrained from an attack", but "declined after the attack"
    const on = caseOf(view, noun);
    // "Suspected of the murder"
    if (kind === 'alleged' && AFTER.has(on)) realis.alleged = true;
    if (WHEN.has(on) || ABOUT.has(on)) {
      realis.taken ||= WHEN.has(on) || !isIndefinite(view, noun);
      return false;
    }
    if (kind !== 'unreal' && kind !== 'denied' && kind !== 'escaped') return false;
    apply(kind, realis);
    return true;
  }
  // "The talks will resume", "no talks were held": what befalls the deed; else it is taken for granted ("the arrest will not affect …").
  if (by === NSUBJ && OCCURS.has(plain[up])) return true;
  realis.taken = by === NSUBJ && !isIndefinite(view, noun);
  return false;
}

/** The mood of a clause, and what it hangs on; false where what stands above tells no more. */
function clause(view: View, verb: number, realis: Realis, step: number): boolean {
  const { child, next, deprel, head, upos, xpos, lemma, plain, page } = view;
  const mood = moodOf(view, verb);
  // "do not expect to sign": not expecting is no refusal.
  const own = VERBS_ABOVE.get(lemma[verb]) ?? VERBS_ABOVE.get(plain[verb]) ?? '';
  if (mood.negated && step > 0 && own === 'denied') {
    // "did not prevent the attack", and "did not rule out an attack"
    if (OPEN.has(lemma[verb])) realis.real = false;
    else realis.averted = !realis.averted;
  } else if (mood.negated && step > 0 && WAITS.has(plain[verb])) realis.planned = true;
  else if (mood.negated && mood.modal === MODAL.would && mood.perfect === 1 && hasIf(view, verb)) {
    // "Would not have gone if …": went.
  } else if (mood.negated && realis.carried && !(step > 0 && WISHES.has(own)) && !isUntil(view, verb))
    realis.negated = true;
  let opener = 0;
  let toldBy = false;
  for (let c = child[verb]; c !== 0; c = next[c - 1]) if (deprel[c - 1] === MARK) opener ||= page.forms.form[c - 1];
  if (mood.modal === MODAL.will || mood.modal === MODAL.going) realis.planned = true;
  else if (mood.modal === MODAL.would) {
    // "said it would meet" is to come; a bare "would" is a supposition.
    if (deprel[verb] === deprelIndex('ccomp') || deprel[verb] === deprelIndex('parataxis') || hasReport(view, verb))
      realis.planned = true;
    else realis.real = false;
  } else if (mood.modal === MODAL.may || mood.modal === MODAL.must) realis.real = false;
  if (IFS.has(opener)) realis.real = false;
  if (FINITE.has(xpos[verb]) || mood.perfect === 1 || mood.perfect === 2) {
    realis.finite = true;
    toldBy = true;
  }
  if (mood.perfect === 2 && isPresent(view, verb)) realis.ongoing = true;
  const up = head[verb];
  const by = deprel[verb];
  if (up === verb) return false;
  // Told in passing, and so taken for granted: "the man who was arrested".
  if (by === RELCL) {
    realis.taken = step === 0;
    return false;
  }
  if (!CLAUSAL.has(by)) return false;
  const kind =
    upos[up] === NOUN ? NOUNS_OVER.get(plain[up]) : (VERBS_ABOVE.get(lemma[up]) ?? VERBS_ABOVE.get(plain[up]));
  // "Accused of harassing and robbing them", where the tree takes the first for a noun.
  if (by === CONJ && upos[up] === NOUN && xpos[verb] === VBG && caseOf(view, up) !== 0)
    return nominal(view, up, realis, false);
  if (by === CONJ) return BARE.has(xpos[verb]) && mood.perfect === 0 && upos[up] === VERB && !toldBy;
  const infinitive = mood.modal === MODAL.to;
  if (by === ADVCL) {
    if (infinitive) {
      realis.real = false;
      return false;
    }
    // "after meeting", "killing five": shares the main clause's lot, but not its *not*.
    realis.carried = false;
    // "Accused of harassing them", "kept from leaving"
    if (xpos[verb] === VBG && opener !== 0 && AFTER.has(opener) && (kind === 'alleged' || kind === 'denied'))
      apply(kind, realis);
    // "Plans on leaving"
    if (xpos[verb] === VBG && opener === ON && kind === 'planned') apply(kind, realis);
    return xpos[verb] === VBG && !toldBy;
  }
  if (by === ACL) {
    if (infinitive) {
      // "No plans to leave" are none; "dropped plans to leave": will not.
      if (kind === 'planned' && moodOf(view, up).negated) realis.real = false;
      apply(kind ?? 'unreal', realis);
      note(plain[up], realis);
      const over = deprel[up] === OBJ || deprel[up] === PASSIVE ? head[up] : up;
      if (kind === 'planned' && (VERBS_ABOVE.get(lemma[over]) ?? VERBS_ABOVE.get(plain[over])) === 'denied')
        realis.averted = true;
      return false;
    }
    // "Reports that they attacked", "the fear that they were killed", "claims they were retreating"
    if (toldBy && (opener === THAT ? kind === 'alleged' || kind === 'unreal' : opener === 0 && kind === 'alleged'))
      apply(kind, realis);
    // "The girls kidnapped by them"
    if (step === 0 && xpos[verb] === VBN && !toldBy && !isBeing(view, verb)) realis.taken = true;
    // "The importance of coordinating"
    if (xpos[verb] === VBG && opener !== 0 && !toldBy) apply(ROLES.has(plain[up]) ? 'unreal' : kind, realis);
    return false;
  }
  if (infinitive && upos[up] === ADJ) {
    apply(kind ?? 'unreal', realis);
    return true;
  }
  if (infinitive) {
    // "Will have to leave"; "had to leave" left.
    if (plain[up] === HAVE && moodOf(view, up).perfect !== 3 && moodOf(view, up).perfect !== 1) realis.real = false;
    // "is to meet", "was to meet"
    if (kind === undefined && step === 0 && upos[up] !== VERB) realis.planned = true;
    else if (kind === undefined || kind === 'alleged') realis.alleged ||= kind === 'alleged';
    else apply(kind, realis);
    note(plain[up], realis);
    return true;
  }
  // "Did not say when they would meet": the *not* is the saying's.
  if (by === CCOMP) realis.carried = false;
  // A clause with its own tense: wishes and doubts above it take it back, sayings do not.
  if (kind === 'unreal' || kind === 'denied' || kind === 'alleged') apply(kind, realis);
  else if (kind === 'escaped') realis.averted = true;
  else if (kind === 'ongoing' || kind === 'planned') apply(toldBy ? undefined : kind, realis);
  // "Will help ease the tension" stands as the help does.
  // "Could find themselves jailed": so does what they find themselves in.
  const under = kind !== 'real' || xpos[verb] === VB || (by === XCOMP && !ENDS.has(plain[up]));
  return under && !toldBy;
}

/** "Accused of", "suspected of", "prevented from", "charged with". */
const AFTER = words('of from with');
/** "A role in rescuing them": not known to have been. */
const ROLES = words('role experience interest expertise skill difficulty challenge part success responsibility');
/** "Cannot wait to": will. */
const WAITS = words('wait');

const HARM = (1 << EVENT_CLASSES.indexOf('ASSAULT')) | (1 << EVENT_CLASSES.indexOf('COERCE'));
const SUPPOSES: ReadonlySet<number> = new Set([MODAL.would, MODAL.may, MODAL.must]);

const ON = hashString('on');
const ANNOUNCE = hashString('announce');
const THAT = hashString('that');
const HAVE = hashString('have');
/** "The failure of the talks": they were held. */
const FAILURE = hashString('failure');
const DUE = hashString('due');
const DENIES = words('deny refute reject dismiss dispute rebut');
const bits = (...names: string[]) =>
  names.reduce((all, name) => all | (1 << (EVENT_CLASSES as readonly string[]).indexOf(name)), 0);
const ACCUSES = bits('ACCUSE');
const TOGETHER = bits('CONSULT');
const WITHOUT = hashString('without');
const OPEN: ReadonlySet<number> = new Set([
  phrasal(hashString('rule'), hashString('out')),
  ...'deny dispute exclude reject'.split(' ').map(hashString),
]);
