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
import { children, hasChild, joined, subjectOf } from './subject.js';
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
const OBJ = deprelIndex('obj');
const COP = deprelIndex('cop');
const NSUBJ = deprelIndex('nsubj');
const INFINITIVES = rel('xcomp', 'advcl', 'acl');
const RELATIVE = rel('acl:relcl', 'acl');
const BY = words('by');
/** "Arrived for talks with", "are in talks with", "drew near to a deal with". */
const TOWARDS = words('for in into to');
const BETWEEN = words('between among');
const UPON = words('with against on to at toward towards over from for into upon of about');
const ABOUT = words('about over since despite');
const WITHIN = words('in at near inside outside across around within off along');
const FROM = words('from by of');
const MARK = deprelIndex('mark');
const VERB = UPOS.indexOf('VERB');
const VBN = XPOS.indexOf('VBN');
const VBG = XPOS.indexOf('VBG');

export const SUFFERED = words(
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
      // "A march with the miners"
      else if (WITH.has(preposition) && view.any[noun] === PROTESTS) joined(view, child, actors);
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
      // Who announces an arrest need not have made it.
      if (actors.length === 0 && !(view.plain[up] === ANNOUNCE && SUFFERED.has(view.plain[trigger]))) {
        subjectOf(view, up, actors);
        if (actors.includes(trigger)) actors.length = 0;
      }
      verbObliques(view, up, targets, places);
    } else if (SUBJECT.has(by) || PASSIVE.has(by)) {
      carrier = up;
      children(view, up, (child, by) => {
        if (AGENT.has(by) && actors.length === 0 && view.plain[up] !== ANNOUNCE) joined(view, child, actors);
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

/** Classes of what people do together. */
const TOGETHER = ['CONSULT', 'AGREE', 'COOPERATE'].reduce(
  (bits, name) => bits | (1 << (EVENT_CLASSES as readonly string[]).indexOf(name)),
  0,
);

function verbObliques(view: View, verb: number, targets: number[], places: number[]): void {
  children(view, verb, (child, by) => {
    if (!OBLIQUE.has(by)) return;
    const preposition = caseOf(view, child);
    if (WITHIN.has(preposition) || (TAKES.has(view.plain[verb]) && FROM.has(preposition))) joined(view, child, places);
    else if (
      UPON.has(preposition) &&
      !(COMES.has(view.plain[verb]) && FROM.has(preposition)) &&
      !(SIDES.has(view.plain[verb]) && AGAINST.has(preposition))
    )
      joined(view, child, targets);
  });
}

const ANNOUNCE = hashString('announce');
const PROTESTS = 1 << (EVENT_CLASSES as readonly string[]).indexOf('PROTEST');
const WITH = words('with');
const AGAINST = words('against');
/** "Kidnapped from the town": there. */
const TAKES = words('kidnap abduct steal');
/** "Returned from Harne", "died from the virus": done to nobody there. */
const COMES = words('return travel move fly transport come arrive graduate flee die suffer emerge');
/** "Joined them against the rebels": what is done is done to those who are joined. */
const SIDES = words('join back support help aid assist arm train unite ally');

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

const TO = hashString('to');
