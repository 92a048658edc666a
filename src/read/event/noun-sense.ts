/**
 * In which sense a deed's noun is meant, told by what stands with it: "a call for restraint" asks, "a call with the envoy" is a talk, "the
 * decline of calls" neither; the withdrawal of troops and that of a runner; an inquiry by prosecutors and one into the habits of rats.
 */
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { UPOS, XPOS } from '../tag/labels.js';
import { C, FIGHTERS, INQUIRERS, type Known, LISTS, NONE } from './act.js';
import { caseOf } from './features.js';
import { ACTOR_KIND_NAMES, words } from './lexicon.js';
import { some, type View } from './view.js';

/** A noun's deed. */
export interface Thing extends Known {
  readonly noun: number;
}

type Rule = readonly [
  list: string,
  classes: readonly number[] | null,
  judge: (view: View, thing: Thing, cls: number) => number,
];

const rel = (...names: string[]) => new Set(names.map(deprelIndex));
const NMOD = rel('nmod');
const BEFORE = rel('compound', 'amod', 'nmod:desc', 'nmod:poss');
const CLAUSE = rel('acl');
const DETERMINES = rel('det', 'nmod:poss');
const NN = XPOS.indexOf('NN');
const NNS = XPOS.indexOf('NNS');
const VERB = UPOS.indexOf('VERB');
const OF = words('of for');
const AMONG = words('among');
const WITH = words('with between');
const FOR = words('for on to');
const BY_PHONE = words('phone telephone conference video');
const SHOTS = words('fire gunfire shot');
const LEGAL = new Set(['court', 'police'].map((name) => ACTOR_KIND_NAMES.indexOf(name)));
const CRIMES = words(
  'criminal murder fraud corruption doping terror leak ethics police fbi federal impeachment parliamentary public official congressional internal antitrust',
);

const has = (view: View, noun: number, cases: ReadonlySet<number>) =>
  some(view, noun, (i, by) => NMOD.has(by) && cases.has(caseOf(view, i)));
const isBefore = (view: View, noun: number, list: ReadonlySet<number>) =>
  some(view, noun, (i, by) => BEFORE.has(by) && i < noun && list.has(view.plain[i]));
const isBare = (view: View, noun: number) => !some(view, noun, (_, by) => DETERMINES.has(by));

/** Soldiers or states do it, or it is done to soldiers. */
function isOfWar(view: View, { noun, doers, targetHeads, isLand, isBody }: Thing): boolean {
  const below: number[] = [...doers, ...targetHeads];
  some(view, noun, (i) => {
    below.push(i);
    return false;
  });
  return (
    below.some((i) => FIGHTERS.has(view.kind[i]) || LISTS.forces.has(view.plain[i])) ||
    doers.some((i) => isLand(i) || isBody(i))
  );
}

const isOffice = ({ doers, isOfficial, isBody, isLand }: Thing) =>
  doers.some((head) => isOfficial(head) || isBody(head) || isLand(head));

const RULES: readonly Rule[] = [
  [
    'call',
    [C.REQUEST],
    (view, { noun }, cls) => {
      if (has(view, noun, WITH) || isBefore(view, noun, BY_PHONE)) return C.CONSULT;
      return has(view, noun, FOR) || some(view, noun, (i, by) => CLAUSE.has(by) && view.upos[i] === VERB) ? cls : NONE;
    },
  ],
  ['talk', [C.CONSULT], (view, { noun }, cls) => (view.xpos[noun] !== NN || has(view, noun, WITH) ? cls : NONE)],
  [
    'visit trip tour',
    [C.CONSULT],
    (view, thing, cls) =>
      isOffice(thing) ||
      isBefore(view, thing.noun, FORMAL) ||
      (thing.doers.length === 0 && view.plain[thing.noun] === VISIT) ||
      thing.targetHeads.some((head) => thing.isPerson(head) || thing.isBody(head))
        ? cls
        : C.OTHER,
  ],
  [
    'withdrawal retreat pullout pull-out',
    [C.RETREAT, C.SANCTION],
    (view, thing, cls) => (isOfWar(view, thing) ? cls : C.OTHER),
  ],
  ['evacuation', [C.RETREAT], (view, thing, cls) => (isOfWar(view, thing) ? cls : C.OTHER)],
  [
    'release',
    [C.RETREAT],
    (view, { targetHeads, isPerson }, cls) =>
      targetHeads.length === 0 || targetHeads.some((head) => isPerson(head) && !LISTS.products.has(view.plain[head]))
        ? cls
        : C.OTHER,
  ],
  [
    'exchange',
    [C.COOPERATE],
    (view, { noun }, cls) => (some(view, noun, (i) => SHOTS.has(view.plain[i])) ? C.ASSAULT : cls),
  ],
  // "Farm price supports", "the selling concession"
  ['support', [C.SUPPORT], (view, { noun }, cls) => (view.xpos[noun] === NNS ? NONE : cls)],
  ['concession', [C.CONCEDE], (view, { noun }, cls) => (isBefore(view, noun, SELLING) ? NONE : cls)],
  ['demand', [C.REQUEST], (view, { noun }, cls) => (view.xpos[noun] === NN && isBare(view, noun) ? NONE : cls)],
  [
    'signing',
    [C.SUPPORT],
    (view, { targetHeads }, cls) => (targetHeads.some((head) => LISTS.ones.has(view.plain[head])) ? C.OTHER : cls),
  ],
  // "His clash with the bank" was one of words.
  [
    'clash',
    [C.ASSAULT],
    (view, { doers, targetHeads, isPerson, isBody }, cls) => {
      const all = [...doers, ...targetHeads];
      const armed = all.some((head) => FIGHTERS.has(view.kind[head]));
      return !armed && doers.length === 1 && all.every((head) => isPerson(head) || isBody(head)) ? C.ACCUSE : cls;
    },
  ],
  // "The prosecution says", "a poll shows", "broad agreement among them"
  ['prosecution', [C.ACCUSE], (view, { noun }, cls) => (has(view, noun, OF) ? cls : NONE)],
  ['poll', null, (view, { noun }, cls) => (view.xpos[noun] === NNS ? cls : NONE)],
  ['agreement', [C.AGREE], (view, { noun }, cls) => (has(view, noun, AMONG) && isBare(view, noun) ? NONE : cls)],
  // Scholars inquire, too.
  [
    'investigation probe inquiry',
    [C.ACCUSE],
    (view, thing, cls) =>
      thing.doers.some((head) => INQUIRERS.has(view.kind[head])) || isBefore(view, thing.noun, CRIMES) || thing.legal
        ? cls
        : C.OTHER,
  ],
];

const FORMAL = words('official state working diplomatic');
const MISDEEDS = words('crime criminal fbi allegation misconduct wrongdoing scandal offence offense fraud');
const VISIT = hashString('visit');
const SELLING = words('selling');

const BY_WORD: ReadonlyMap<number, Rule> = new Map(
  RULES.flatMap((rule) => rule[0].split(' ').map((word): [number, Rule] => [hashString(word), rule])),
);

/** The class of the noun in its sense; `NONE` where it is no event. */
export function nounSenseOf(view: View, thing: Thing, cls: number): number {
  const rule = BY_WORD.get(view.plain[thing.noun]);
  return rule === undefined || !(rule[1]?.includes(cls) ?? true) ? cls : rule[2](view, thing, cls);
}

/** Whether courts, police or misdeeds are spoken of on the page. */
export function isLegal({ kind, plain, page }: View): boolean {
  for (let i = 0; i < page.segments.tokens.count; i++) if (LEGAL.has(kind[i]) || MISDEEDS.has(plain[i])) return true;
  return false;
}
