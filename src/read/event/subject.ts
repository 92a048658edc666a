/**
 * Who a verb's subject is: its own, or that of the verb it is joined to or hangs under, of a relative clause whom *who* stands for. Example:
 * "Reke, 40, who left" → Reke; "was ordered to leave" → whoever was ordered.
 */
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { UPOS, XPOS } from '../tag/labels.js';
import { caseOf } from './features.js';
import { LIGHT, words } from './lexicon.js';
import type { View } from './view.js';

const rel = (...names: string[]) => new Set(names.map(deprelIndex));
const SUBJECT = rel('nsubj', 'nsubj:outer');
const PASSIVE = rel('nsubj:pass');
const OBLIQUE = rel('obl');
const MODIFIER = rel('nmod', 'nmod:desc', 'nmod:unmarked');
const POSSESSOR = rel('nmod:poss');
const CONJ = deprelIndex('conj');
const CLAUSES = rel('xcomp', 'conj', 'advcl', 'parataxis');
const PARTICIPLES = rel('advcl', 'parataxis');
const AUX = deprelIndex('aux');
const OBJ = deprelIndex('obj');
const CC = deprelIndex('cc');
const TITLED = rel('flat', 'appos');
const ADVCL = deprelIndex('advcl');
const COMPOUND = deprelIndex('compound');
const ACL = deprelIndex('acl');
const HYPH = XPOS.indexOf('HYPH');
const FLAT = deprelIndex('flat');
const NOUN = UPOS.indexOf('NOUN');
const RELATIVE = rel('acl:relcl', 'acl');
const HAVE = words('have');
const BEEN = words('be get');
const NOUNS = new Set((['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'X', 'DET'] as const).map((name) => UPOS.indexOf(name)));
const VERB = UPOS.indexOf('VERB');
const VBN = XPOS.indexOf('VBN');
const VBG = XPOS.indexOf('VBG');
const RELATIVE_WORDS = new Set(['WDT', 'WP'].map((name) => XPOS.indexOf(name)));
const PASSIVE_AUX = deprelIndex('aux:pass');
/** Steps up that a subject is inherited through: "agreed to send", "arrived and met". */
const HIGHEST = 4;
const MOST = 8;

export function children(view: View, at: number, then: (child: number, by: number) => void): void {
  for (let c = view.child[at]; c !== 0; c = view.next[c - 1]) then(c - 1, view.deprel[c - 1]);
}

/** A noun with what is joined to it: "Velmora and Drenland". */
export function joined(view: View, at: number, into: number[]): void {
  if (into.length >= MOST || into.includes(at) || !NOUNS.has(view.upos[at])) return;
  into.push(at);
  children(view, at, (child, by) => {
    if (by === CONJ) joined(view, child, into);
    // "The Dunsel-Reke talks"
    else if (by === FLAT && child === at + 2 && view.xpos[at + 1] === HYPH) joined(view, child, into);
    // "The Velmora-Drenland talks"
    else if (by === COMPOUND && child === at - 2 && view.xpos[at - 1] === HYPH) joined(view, child, into);
    // "Old rivals Velmora and Drenland": the names, where they are several.
    else if (by === FLAT && view.upos[at] === NOUN && hasChild(view, child, CONJ)) joined(view, child, into);
    // "The writer Ada Voss"
    else if (child === at + 1 && TITLED.has(by) && view.upos[at] === NOUN && view.upos[child] === PROPN)
      joined(view, child, into);
  });
}

function isPassive(view: View, verb: number): boolean {
  if (isActivePerfect(view, verb)) return false;
  for (let c = view.child[verb]; c !== 0; c = view.next[c - 1]) {
    const by = view.deprel[c - 1];
    if (PASSIVE.has(by) || by === PASSIVE_AUX) return true;
  }
  return false;
}

/** "Have renewed their ties": *have* without *been* is active, whatever the tree takes the subject for. */
function isActivePerfect(view: View, verb: number): boolean {
  if (view.xpos[verb] !== VBN) return false;
  let have = false;
  for (let c = view.child[verb]; c !== 0 && c - 1 < verb; c = view.next[c - 1]) {
    const by = view.deprel[c - 1];
    if (by === PASSIVE_AUX || (by === AUX && BEEN.has(view.plain[c - 1]))) return false;
    if (by === AUX && HAVE.has(view.plain[c - 1])) have = true;
  }
  return have;
}

/** "Rebuked by the envoy, Ceravia gave in": a participle without auxiliaries whose subject is that of the clause above. */
function isParticiple(view: View, verb: number): boolean {
  if (view.xpos[verb] !== VBN || !PARTICIPLES.has(view.deprel[verb])) return false;
  for (let c = view.child[verb]; c !== 0; c = view.next[c - 1])
    if (view.deprel[c - 1] === AUX || view.deprel[c - 1] === OBJ) return false;
  return true;
}

/** "Is expected to be met by the fund": a passive of its own, whatever is above it. */
function isToBeDone(view: View, verb: number): boolean {
  return view.xpos[verb] === VBN && hasChild(view, verb, PASSIVE_AUX);
}

function hasMark(view: View, verb: number, wanted: ReadonlySet<number>): boolean {
  for (let c = view.child[verb]; c !== 0; c = view.next[c - 1])
    if (view.deprel[c - 1] === MARK && wanted.has(view.plain[c - 1])) return true;
  return false;
}

/** Who is blamed, thanked or accused: the object, or the subject of a passive. */
function judged(view: View, verb: number): number {
  let found = -1;
  const passive = isPassive(view, verb);
  children(view, verb, (child, by) => {
    if (by === OBJ || (passive && (PASSIVE.has(by) || SUBJECT.has(by)))) found = child;
  });
  return found;
}

/** Whose a promise or a letter is: before it, or after *from* and *by*; else who makes it, the subject of the verb above. */
function givenBy(view: View, noun: number, into: number[]): void {
  children(view, noun, (child, by) => {
    if (POSSESSOR.has(by) || (MODIFIER.has(by) && FROM.has(caseOf(view, child)))) joined(view, child, into);
  });
  const up = view.head[noun];
  if (into.length > 0 || up === noun || view.upos[up] !== VERB || view.deprel[noun] !== OBJ) return;
  children(view, up, (child, by) => {
    if (OBLIQUE.has(by) && FROM.has(caseOf(view, child))) joined(view, child, into);
  });
  if (into.length === 0 && LIGHT.has(view.lemma[up])) subjectOf(view, up, into);
}

/** The subject of a verb, its own or that of the verb it is joined to or hangs under. */
export function subjectOf(view: View, verb: number, into: number[]): boolean {
  let at = verb;
  for (let step = 0; step < HIGHEST; step++) {
    let found = -1;
    let passive = false;
    children(view, at, (child, by) => {
      if (!SUBJECT.has(by) && !PASSIVE.has(by)) return;
      // "PELLAN, Norra – The mayor left": the first is the dateline's.
      const dated = found >= 0 && child < at && hasDash(view, found, child);
      if (found >= 0 && !dated && (child > at || PASSIVE.has(by) !== passive)) return;
      if (dated) {
        into.length = 0;
        found = -1;
      }
      // "The unions, which met him": those whom *which* stands for.
      if (
        RELATIVE_WORDS.has(view.xpos[child]) &&
        RELATIVE.has(view.deprel[at]) &&
        NOUNS.has(view.upos[view.head[at]])
      ) {
        if (found < 0) passive = PASSIVE.has(by);
        found = child;
        joined(view, view.head[at], into);
        return;
      }
      // "Deputy Premier Reke left": the tree makes two subjects of a title and a name.
      if (found >= 0 && view.upos[found] === NOUN && !hasChild(view, at, CC)) into.length = 0;
      if (found < 0) passive = PASSIVE.has(by);
      found = child;
      joined(view, standsFor(view, child), into);
    });
    if (passive && isActivePerfect(view, at)) passive = false;
    // "Was given a prize": the helper says so, whatever the tree takes the subject for.
    else if (found >= 0 && view.xpos[at] === VBN && hasChild(view, at, PASSIVE_AUX)) passive = true;
    // The subject of the passive above does what is told below: "was ordered to leave".
    if (found >= 0) return at === verb ? passive : isParticiple(view, verb) || isToBeDone(view, verb);
    const by = view.deprel[at];
    // "A promise from Reke to help": who promises it.
    if (by === ACL && hasMark(view, at, UNTO) && PROMISES.has(view.plain[view.head[at]])) {
      givenBy(view, view.head[at], into);
      return false;
    }
    // "His tweets attacking her": he attacks her.
    if (by === ACL && view.xpos[at] === VBG && WRITINGS.has(view.plain[view.head[at]])) {
      givenBy(view, view.head[at], into);
      return false;
    }
    if (RELATIVE.has(by)) {
      // "forces that attacked …", "a bomb planted by …"
      if (NOUNS.has(view.upos[view.head[at]])) joined(view, view.head[at], into);
      return isPassive(view, at) || view.xpos[at] === VBN;
    }
    // "Blamed Velmora for arming them": whoever is blamed did it.
    if (by === ADVCL && view.xpos[at] === VBG && JUDGES.has(view.plain[view.head[at]]) && hasMark(view, at, FOR)) {
      const blamed = judged(view, view.head[at]);
      if (blamed >= 0) {
        joined(view, blamed, into);
        return false;
      }
    }
    if (!CLAUSES.has(by) || view.head[at] === at) return false;
    if (by === CONJ && view.upos[view.head[at]] !== VERB) return false;
    const up = view.head[at];
    // "The rebels shelled it, villagers said, killing five": those of what is said, not who says it.
    at = by === ADVCL && view.xpos[at] === VBG && at > up ? (saidBefore(view, up) ?? up) : up;
  }
  return false;
}

/** "Reke, 40, who left", where the tree hangs the clause elsewhere: the noun that stands before *who* or *which*; else the word itself. */
function standsFor(view: View, word: number): number {
  if (!RELATIVE_WORDS.has(view.xpos[word]) || !WHO.has(view.plain[word])) return word;
  let at = word - 1;
  while (at > 0 && at > word - 4 && (view.upos[at] === PUNCT || view.upos[at] === NUM)) at--;
  if (at < 0 || (view.upos[at] !== NOUN && view.upos[at] !== PROPN)) return word;
  while (view.deprel[at] === FLAT && view.head[at] < at) at = view.head[at];
  // "The men from Harne, who left": the men.
  const up = view.head[at];
  const ofPlace = view.upos[at] === PROPN && MODIFIER.has(view.deprel[at]) && WHENCE.has(caseOf(view, at));
  return ofPlace && view.plain[word] === PERSONAL && view.upos[up] === NOUN ? up : at;
}

const PERSONAL = hashString('who');
const WHO = words('who which');
const WHENCE = words('from in at of');
const PUNCT = UPOS.indexOf('PUNCT');
const NUM = UPOS.indexOf('NUM');
const PROPN = UPOS.indexOf('PROPN');

/** The clause that a verb of saying behind it reports; null for none. */
function saidBefore(view: View, verb: number): number | null {
  let found: number | null = null;
  children(view, verb, (child, by) => {
    if (by === CCOMP && child < verb && view.upos[child] === VERB) found ??= child;
  });
  return found;
}

function hasDash({ page, xpos }: View, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (DASHES.has(page.forms.form[i]) && xpos[i] !== HYPH) return true;
  return false;
}

const DASHES = words('- -- – —');
const CCOMP = deprelIndex('ccomp');

const FROM = words('from by of');
const UNTO = words('to');
const FOR = words('for of from with');
const PROMISES = words(
  'promise pledge vow offer commitment agreement deal decision plan threat refusal intention undertaking',
);
const WRITINGS = words('tweet post statement letter remark comment article editorial column book message speech');
/** Verbs whose object did, or is kept from, what follows: "accused him of", "thanked them for", "barred her from". */
const JUDGES = words(
  'accuse blame criticise criticize condemn denounce praise thank suspect charge convict arrest jail fine punish slam fault sack fire applaud commend hail scold rebuke acquit clear prevent stop ban bar keep prohibit discourage',
);
const MARK = deprelIndex('mark');

export function hasChild(view: View, at: number, rel: number): boolean {
  for (let c = view.child[at]; c !== 0; c = view.next[c - 1]) if (view.deprel[c - 1] === rel) return true;
  return false;
}
