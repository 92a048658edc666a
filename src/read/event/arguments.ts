/**
 * Who, to whom, where: the words that hang on a trigger. A verb's subject does and its object is done to, a passive turns that round; a
 * deed's noun has its doers before it, after *by* and *between*, or in the subject of the verb that carries it ("held talks with").
 */
import { EVENT_CLASSES } from '../../model/labels.js';
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { UPOS, XPOS } from '../tag/labels.js';
import { caseOf } from './features.js';
import { LIGHT, phrasal, words } from './lexicon.js';
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
const PARTICIPLES = rel('advcl', 'parataxis');
const AUX = deprelIndex('aux');
const OBJ = deprelIndex('obj');
const COP = deprelIndex('cop');
const CC = deprelIndex('cc');
const ADVCL = deprelIndex('advcl');
const COMPOUND = deprelIndex('compound');
const ACL = deprelIndex('acl');
const HYPH = XPOS.indexOf('HYPH');
const FLAT = deprelIndex('flat');
const NOUN = UPOS.indexOf('NOUN');
const NSUBJ = deprelIndex('nsubj');
const INFINITIVES = rel('xcomp', 'advcl', 'acl');
const RELATIVE = rel('acl:relcl', 'acl');
const BY = words('by');
const HAVE = words('have');
const BEEN = words('be get');
/** "Arrived for talks with", "are in talks with", "drew near to a deal with". */
const TOWARDS = words('for in into to');
const BETWEEN = words('between among');
const UPON = words('with against on to at toward towards over from for into upon of about');
const ABOUT = words('about over since despite');
const WITHIN = words('in at near inside outside across around within off along');
const NOUNS = new Set((['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'X', 'DET'] as const).map((name) => UPOS.indexOf(name)));
const VERB = UPOS.indexOf('VERB');
const VBN = XPOS.indexOf('VBN');
const VBG = XPOS.indexOf('VBG');
const RELATIVE_WORDS = new Set(['WDT', 'WP'].map((name) => XPOS.indexOf(name)));
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
    // "The Dunsel-Reke talks"
    else if (by === FLAT && child === at + 2 && view.xpos[at + 1] === HYPH) joined(view, child, into);
    // "The Velmora-Drenland talks"
    else if (by === COMPOUND && child === at - 2 && view.xpos[at - 1] === HYPH) joined(view, child, into);
    // "Old rivals Velmora and Drenland": the names, where they are several.
    else if (by === FLAT && view.upos[at] === NOUN && hasChild(view, child, CONJ)) joined(view, child, into);
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
function subjectOf(view: View, verb: number, into: number[]): boolean {
  let at = verb;
  for (let step = 0; step < HIGHEST; step++) {
    let found = -1;
    let passive = false;
    children(view, at, (child, by) => {
      if (!SUBJECT.has(by) && !PASSIVE.has(by)) return;
      if (found >= 0 && (child > at || PASSIVE.has(by) !== passive)) return;
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
      joined(view, child, into);
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
    at = view.head[at];
  }
  return false;
}

const SUFFERED = words(
  `murder killing assassination arrest kidnapping abduction detention death rape shooting torture beheading execution poisoning imprisonment deportation
  capture beating slaying stabbing conviction indictment ouster dismissal overthrow extradition release liberation rescue appointment election nomination
  birth funeral burial`
    .trim()
    .replace(/\s+/g, ' '),
);

/** Deeds that who stands after *of* does: "the visit of the envoy", not "the murder of the envoy". */
const OWN = words(
  'visit trip tour arrival departure resignation retirement meeting summit conference session talk refusal promise pledge threat support backing consent apology uprising revolt rebellion rally march protest demonstration riot return',
);
const OF = words('of');
const FROM = words('from by of');
const FOR = words('for of from with');
const UNTO = words('to');
const PROMISES = words(
  'promise pledge vow offer commitment agreement deal decision plan threat refusal intention undertaking',
);
const WRITINGS = words('tweet post statement letter remark comment article editorial column book message speech');
/** Verbs whose object did, or is kept from, what follows: "accused him of", "thanked them for", "barred her from". */
const JUDGES = words(
  'accuse blame criticise criticize condemn denounce praise thank suspect charge convict arrest jail fine punish slam fault sack fire applaud commend hail scold rebuke acquit clear prevent stop ban bar keep prohibit discourage',
);
/** Who does this with a deed's noun has it done to him. */
const GAINS = words('receive win get gain earn secure obtain face suffer undergo');

/** What a noun phrase is about: the modifiers by preposition. */
function modifiers(view: View, noun: number, actors: number[], targets: number[], places: number[]): boolean {
  let mutual = false;
  children(view, noun, (child, by) => {
    // "Her murder" is what was done to her.
    if (POSSESSOR.has(by)) joined(view, child, SUFFERED.has(view.plain[noun]) ? targets : actors);
    else if (BEFORE.has(by) && child < noun && view.page.forms.shape[child] !== 1) joined(view, child, actors);
    else if (MODIFIER.has(by)) {
      const preposition = caseOf(view, child);
      if (BY.has(preposition) || (OF.has(preposition) && OWN.has(view.plain[noun]))) joined(view, child, actors);
      else if (BETWEEN.has(preposition)) {
        joined(view, child, actors);
        mutual = true;
      } else if (WITHIN.has(preposition)) joined(view, child, places);
      else if (UPON.has(preposition)) joined(view, child, targets);
    } else if (RELATIVE.has(by) && view.xpos[child] === VBN)
      // "An attack carried out by rebels"
      children(view, child, (below, rel) => {
        if (AGENT.has(rel)) joined(view, below, actors);
      });
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
      if (GAINS.has(view.plain[up]) && (view.any[trigger] & TOGETHER) === 0) {
        gained(view, up, actors, targets);
        return { actors, targets, places, carrier, mutual };
      }
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
    } else if (OBLIQUE.has(by)) {
      // "Will speak on Monday about the murder": that is when he speaks.
      if (!ABOUT.has(caseOf(view, trigger))) carrier = up;
      // Who comes for talks holds them; who dies in an attack does not make it.
      if (actors.length === 0 && (view.any[trigger] & TOGETHER) !== 0 && TOWARDS.has(caseOf(view, trigger)))
        if (subjectOf(view, up, actors) || actors.includes(trigger)) actors.length = 0;
    }
  } else if (actors.length === 0 && hasChild(view, trigger, COP))
    children(view, trigger, (child, by) => {
      if (by === NSUBJ && TOWARDS.has(caseOf(view, trigger))) joined(view, child, actors);
    });
  return { actors, targets, places, carrier, mutual };
}

/** "Won the backing of the union": who wins it is backed, and by whom it comes from. */
function gained(view: View, verb: number, actors: number[], targets: number[]): void {
  const givers = targets.filter((head) => FROM.has(caseOf(view, head)));
  if (actors.length === 0) actors.push(...givers);
  children(view, verb, (child, by) => {
    if (OBLIQUE.has(by) && FROM.has(caseOf(view, child))) joined(view, child, actors);
  });
  const kept = targets.filter((head) => !givers.includes(head) && !actors.includes(head));
  targets.length = 0;
  subjectOf(view, verb, targets);
  targets.push(...kept.filter((head) => !targets.includes(head)));
}

function hasChild(view: View, at: number, rel: number): boolean {
  for (let c = view.child[at]; c !== 0; c = view.next[c - 1]) if (view.deprel[c - 1] === rel) return true;
  return false;
}

/** Classes of what people do together. */
const TOGETHER = ['CONSULT', 'AGREE', 'COOPERATE'].reduce(
  (bits, name) => bits | (1 << (EVENT_CLASSES as readonly string[]).indexOf(name)),
  0,
);

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
    else if (OBLIQUE.has(by) && child > verb && view.lemma[verb] === phrasal(view.plain[verb], caseOf(view, child)))
      joined(view, child, targets);
  });
  verbObliques(view, verb, targets, places);
}

/** Whose a thing is: "the home of the envoy", "its neighbour's land". */
export function ownersOf(view: View, noun: number): number[] {
  const actors: number[] = [];
  const others: number[] = [];
  modifiers(view, noun, actors, others, others);
  // "Roads leading into the town"
  children(view, noun, (child, by) => {
    if (!RELATIVE.has(by)) return;
    children(view, child, (below, rel) => {
      if (OBLIQUE.has(rel) && view.xpos[child] === VBG) joined(view, below, others);
    });
  });
  return [...actors, ...others];
}

/** To whom what is agreed, vowed or refused would be done: "vowed to wage war on them", "signed an accord to supply them". */
export function beyond(view: View, trigger: number): number[] {
  const targets: number[] = [];
  const look = (at: number, depth: number): void =>
    children(view, at, (child, by) => {
      if (targets.length > 0) return;
      if (INFINITIVES.has(by) && view.upos[child] === VERB && isInfinitive(view, child)) {
        children(view, child, (below, rel) => {
          if (OBJECT.has(rel)) joined(view, below, targets);
        });
        verbObliques(view, child, targets, []);
      } else if (by === OBJ && depth === 0) look(child, 1);
    });
  look(trigger, 0);
  return targets;
}

function isInfinitive(view: View, verb: number): boolean {
  for (let c = view.child[verb]; c !== 0; c = view.next[c - 1])
    if (view.deprel[c - 1] === MARK && view.plain[c - 1] === TO) return true;
  return false;
}

const MARK = deprelIndex('mark');
const TO = hashString('to');
