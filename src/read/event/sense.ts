/**
 * In which sense a verb is meant, told by what it is done to. Words like *give*, *send*, *end* or *raise* are deeds of politics only with
 * some objects: "sent troops" mobilises, "sent aid" helps, "sent a signal" is nothing; "gave up" is not "gave". Where the object does not
 * fit, the deed is of another class, of none (OTHER), or no event at all.
 */
import { EVENT_CLASSES } from '../../model/labels.js';
import {
  BONDS,
  CHARGED,
  ENVOYS,
  FORCES,
  GOODS,
  IDEAS,
  LIMITS,
  MATTERS,
  MEASURES,
  PAPERS,
  PRODUCTS,
  PROPOSALS,
  SHARED,
  STAKES,
  STANDINGS,
  TRIFLES,
} from '../english/objects.js';
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { UPOS, XPOS } from '../tag/labels.js';
import { caseOf } from './features.js';
import { ACTOR_KIND_NAMES, phrasal, VERBS } from './lexicon.js';
import type { View } from './view.js';

/** What is known of a verb's deed when its sense is asked for. Phrases are given by their heads. */
export interface Act {
  readonly verb: number;
  readonly targetHeads: readonly number[];
  readonly doers: readonly number[];
  readonly isPerson: (token: number) => boolean;
  readonly isBody: (token: number) => boolean;
  /** A place or building. */
  readonly isPlace: (token: number) => boolean;
  /** A country or another place. */
  readonly isLand: (token: number) => boolean;
}

/** No event. */
export const NONE = -1;

interface Sense extends Act {
  readonly view: View;
  readonly cls: number;
  /** What it is done to, a phrase without preposition; -1 for none. */
  readonly object: number;
}

const words = (list: string): ReadonlySet<number> => new Set(list.trim().split(/\s+/).map(hashString));
const C = Object.fromEntries(EVENT_CLASSES.map((name, k) => [name, k])) as Record<
  (typeof EVENT_CLASSES)[number],
  number
>;
const LISTS = {
  goods: words(GOODS),
  forces: words(FORCES),
  envoys: words(ENVOYS),
  bonds: words(BONDS),
  papers: words(PAPERS),
  matters: words(MATTERS),
  trifles: words(TRIFLES),
  shared: words(SHARED),
  limits: words(LIMITS),
  products: words(PRODUCTS),
  measures: words(MEASURES),
  proposals: words(PROPOSALS),
  stakes: words(STAKES),
  ideas: words(IDEAS),
  standings: words(STANDINGS),
  charged: words(CHARGED),
  selves: words('himself herself itself themselves myself yourself ourselves'),
  truces: words('truce ceasefire cease-fire armistice airspace border territory sovereignty'),
  questions: words('question'),
  alert: words('alert standby'),
  lands: words('country city region territory capital town area'),
} as const;

const rel = (...names: string[]) => new Set(names.map(deprelIndex));
const OBJECT = rel('obj');
const CLAUSE = rel('xcomp', 'ccomp');
const PARTICLE = deprelIndex('compound:prt');
const CONJ = deprelIndex('conj');
const ADVCL = deprelIndex('advcl');
const VBG = XPOS.indexOf('VBG');
const NUM = UPOS.indexOf('NUM');
const SYM = UPOS.indexOf('SYM');
const kinds = (...names: string[]) => new Set(names.map((name) => ACTOR_KIND_NAMES.indexOf(name)));
const FIGHTERS = kinds('military', 'police', 'rebel', 'protester');
const WHITHER = words('for from');
const WITH = words('with to');
const ON = words('with against');
const ONE = hashString('one');
const RAPING = hashString('raping');
const TO = words('to into');
const WAYS = words('to into from for back toward towards there home abroad');
const VBN = XPOS.indexOf('VBN');
const PROPN = UPOS.indexOf('PROPN');
const OVER = words('over for on');

function child(view: View, at: number, rels: ReadonlySet<number>): number {
  for (let c = view.child[at]; c !== 0; c = view.next[c - 1]) if (rels.has(view.deprel[c - 1])) return c - 1;
  return -1;
}

function objectOf(view: View, { verb, targetHeads }: Act): number {
  const own = child(view, verb, OBJECT);
  if (own >= 0) return own;
  const [first = -1] = targetHeads;
  // "A report released on Monday": what stands before the report is not the release's.
  return first >= 0 && (view.head[first] !== verb || caseOf(view, first) === 0) ? first : -1;
}

/** Whether the object, or what is joined to it, is of a list. */
function fits({ view, object }: Sense, list: ReadonlySet<number>): boolean {
  if (object < 0) return false;
  if (list.has(view.plain[object])) return true;
  for (let c = view.child[object]; c !== 0; c = view.next[c - 1])
    if (view.deprel[c - 1] === CONJ && list.has(view.plain[c - 1])) return true;
  return false;
}

const isMeeting = ({ view, object }: Sense) => object >= 0 && ((view.any[object] >>> C.CONSULT) & 1) === 1;
const isSomebody = ({ object, isPerson, isBody }: Sense) => object >= 0 && (isPerson(object) || isBody(object));
const isSum = ({ view, object }: Sense) =>
  view.upos[object] === SYM || (view.upos[object] === NUM && view.plain[object] !== ONE);
const isNamed = ({ view }: Sense, at: number) => view.upos[at] === PROPN;
/** "Flew to Harne", "travelled there" */
function hasWay({ view, verb }: Sense): boolean {
  for (let c = view.child[verb]; c !== 0; c = view.next[c - 1])
    if (WAYS.has(caseOf(view, c - 1)) || WAYS.has(view.plain[c - 1])) return true;
  return false;
}
const byBody = ({ doers, isBody }: Sense) => doers.some(isBody);
const byForce = ({ view, doers }: Sense) => doers.some((head) => FIGHTERS.has(view.kind[head]));
const hasCase = ({ view, targetHeads }: Sense, list: ReadonlySet<number>) =>
  targetHeads.find((head) => list.has(caseOf(view, head)));
const keep = (sense: Sense, kept: boolean) => (kept ? sense.cls : NONE);

/** Verbs, the classes of theirs that are looked at (null for all), and the class they have in their sense. */
const RULES: readonly [list: string, classes: readonly number[] | null, judge: (sense: Sense) => number][] = [
  [
    'give provide send deliver supply lend award grant dispatch ship',
    [C.AID, C.MOBILIZE, C.CONCEDE, C.OTHER],
    (s) => {
      if (s.object < 0) return NONE;
      if (fits(s, LISTS.forces)) return C.MOBILIZE;
      if (fits(s, LISTS.envoys)) return C.CONSULT;
      if (fits(s, LISTS.limits)) return C.CONCEDE;
      return fits(s, LISTS.goods) || isSum(s) ? C.AID : NONE;
    },
  ],
  [
    'host receive',
    [C.CONSULT],
    (s) => keep(s, s.object >= 0 && (s.isPerson(s.object) || isMeeting(s) || fits(s, LISTS.envoys))),
  ],
  ['attend', null, (s) => keep(s, isMeeting(s))],
  [
    'leave depart',
    null,
    (s) => {
      const where = hasCase(s, WHITHER) ?? s.object;
      return keep(s, where >= 0 && (s.isLand(where) || LISTS.lands.has(s.view.plain[where])));
    },
  ],
  // "Called him a liar" is no request; "called on him" is another verb.
  ['call', [C.REQUEST], () => NONE],
  ['raise', null, (s) => keep(s, s.object >= 0 && !fits(s, LISTS.matters))],
  ['open lose win close', [C.OTHER], (s) => keep(s, !fits(s, LISTS.trifles))],
  [
    'cut end halt reduce stop terminate discontinue freeze downgrade withhold',
    [C.SANCTION],
    (s) => keep(s, fits(s, LISTS.bonds)),
  ],
  [
    'sign',
    null,
    (s) => {
      if (s.object < 0) return keep(s, child(s.view, s.verb, CLAUSE) >= 0);
      return fits(s, LISTS.papers) ? s.cls : C.OTHER;
    },
  ],
  ['share exchange', [C.COOPERATE], (s) => keep(s, fits(s, LISTS.shared) && byBody(s))],
  // A report is released, too, and that is no withdrawal.
  [
    'release free',
    [C.RETREAT],
    (s) => keep(s, s.object < 0 ? s.doers.length > 0 : (s.isPerson(s.object) && !fits(s, LISTS.products)) || isSum(s)),
  ],
  [
    'return',
    [C.RETREAT],
    (s) => {
      if (byForce(s) || child(s.view, s.verb, OBJECT) >= 0) return s.cls;
      // "Returned to normal"
      const where = hasCase(s, TO);
      const isThere = where === undefined || s.isLand(where) || s.isPlace(where) || isNamed(s, where);
      return isThere || LISTS.lands.has(s.view.plain[where]) ? C.OTHER : NONE;
    },
  ],
  ['join', [C.COOPERATE], (s) => (!isSomebody(s) ? NONE : byBody(s) ? s.cls : C.OTHER)],
  // "Attacked the plan", but "was attacked by a mob".
  [
    'attack',
    [C.ACCUSE],
    (s) => {
      if (hasCase(s, OVER) !== undefined) return s.cls;
      const passive = s.object >= 0 && child(s.view, s.verb, OBJECT) < 0;
      return passive || byForce(s) || (s.object >= 0 && s.isPlace(s.object)) ? C.ASSAULT : s.cls;
    },
  ],
  ['protect treat feed rebuild', [C.AID], (s) => keep(s, byBody(s) && isSomebody(s))],
  [
    'yield concede extend relax ease lift waive',
    [C.CONCEDE],
    (s) =>
      keep(
        s,
        s.object < 0 ? s.doers.length > 0 : fits(s, LISTS.limits) || ((s.view.any[s.object] >>> C.COERCE) & 1) === 1,
      ),
  ],
  // "…, allowing others to follow" tells what came of it.
  [
    'allow permit',
    [C.CONCEDE],
    (s) =>
      keep(
        s,
        !(s.view.deprel[s.verb] === ADVCL && s.view.xpos[s.verb] === VBG) &&
          (s.doers.length === 0 || byBody(s) || byForce(s)),
      ),
  ],
  ['fight battle', [C.ASSAULT], (s) => keep(s, isSomebody(s) || hasCase(s, ON) !== undefined)],
  ['adopt pass enact', [C.OTHER], (s) => keep(s, fits(s, LISTS.measures))],
  ['place', [C.OTHER], (s) => keep(s, s.object >= 0 && !fits(s, LISTS.stakes))],
  ['accept', [C.AGREE], (s) => keep(s, s.object < 0 || fits(s, LISTS.proposals))],
  ['ask', [C.REQUEST], (s) => keep(s, !fits(s, LISTS.questions))],
  ['try', [C.ACCUSE], (s) => keep(s, isSomebody(s) && child(s.view, s.verb, CLAUSE) < 0)],
  // "Feels threatened": by nobody.
  ['threaten', [C.THREATEN], (s) => keep(s, s.doers.length > 0 || isSomebody(s))],
  ['demonstrate', [C.PROTEST], (s) => keep(s, s.object < 0 && child(s.view, s.verb, CLAUSE) < 0)],
  ['fly travel', [C.CONSULT], (s) => keep(s, child(s.view, s.verb, OBJECT) < 0 && hasWay(s))],
  // "Killed the bill", "killed himself"
  [
    'kill murder slaughter',
    [C.ASSAULT],
    (s) => (s.object >= 0 && LISTS.selves.has(s.view.plain[s.object]) ? C.OTHER : keep(s, !fits(s, LISTS.ideas))),
  ],
  [
    'recognise recognize',
    [C.SUPPORT],
    (s) => keep(s, s.object >= 0 && (isSomebody(s) || s.isLand(s.object) || fits(s, LISTS.standings))),
  ],
  // "Charged a fee", "charged the battery"
  ['charge', [C.ACCUSE, C.COERCE], (s) => keep(s, s.object < 0 || !(isSum(s) || fits(s, LISTS.charged)))],
  // Goods are recalled, too.
  [
    'recall',
    [C.SANCTION],
    (s) => (s.object < 0 ? NONE : s.isPerson(s.object) || fits(s, LISTS.envoys) ? s.cls : C.OTHER),
  ],
  // "Violated the rules", but "violated the truce"
  [
    'violate',
    [C.ASSAULT],
    (s) => keep(s, s.object >= 0 && (isSomebody(s) || s.isLand(s.object) || fits(s, LISTS.truces))),
  ],
  // "Suspended business", "suspended trading"
  ['suspend', [C.SANCTION, C.COERCE], (s) => (s.object < 0 || isSomebody(s) || fits(s, LISTS.bonds) ? s.cls : C.OTHER)],
  // "Retreated to the hills to write"
  ['retreat', [C.RETREAT], (s) => keep(s, byForce(s) || byBody(s) || s.doers.some(s.isLand))],
  // The tagger takes "raping" for a form of *rap*.
  ['rap', [C.ACCUSE], (s) => (s.view.page.forms.form[s.verb] === RAPING ? C.ASSAULT : s.cls)],
  ['begin', [C.OTHER], (s) => keep(s, s.object < 0)],
  // "Wanted by the police"
  ['want', [C.REQUEST], (s) => keep(s, s.view.xpos[s.verb] !== VBN)],
  ['volunteer commit undertake adopt', [C.AGREE], (s) => keep(s, child(s.view, s.verb, CLAUSE) >= 0)],
  ['offer', [C.AGREE], (s) => keep(s, child(s.view, s.verb, CLAUSE) >= 0 || fits(s, LISTS.goods))],
  ['fail ignore', [C.REJECT], (s) => keep(s, s.object < 0 || isSomebody(s))],
  [
    'hang crush pound crash gas burn strike hit down',
    [C.ASSAULT],
    (s) => keep(s, s.object < 0 || isSomebody(s) || s.isPlace(s.object) || byForce(s)),
  ],
  // Found guilty is not yet blamed: the court does something to him.
  ['convict', [C.ACCUSE], () => C.COERCE],
  ['discuss', [C.CONSULT], (s) => keep(s, s.doers.length > 1 || byBody(s) || hasCase(s, WITH) !== undefined)],
];

/** "Stood down at the election" */
const STANDS_DOWN = phrasal(hashString('stand'), hashString('down'));
/** "Cut off the supply", but "cut off his finger" */
const CUT_OFF = phrasal(hashString('cut'), hashString('off'));
/** "Put on alert", "put on standby" */
const PUT_ON = phrasal(hashString('put'), hashString('on'));

const BY_WORD = new Map<number, (typeof RULES)[number]>();
for (const rule of RULES) for (const word of words(rule[0])) BY_WORD.set(word, rule);

/** The class of the verb in its sense; `NONE` where it is no event. */
export function senseOf(view: View, act: Act, cls: number): number {
  const { verb } = act;
  if (view.lemma[verb] === STANDS_DOWN && act.doers.some(act.isPerson)) return C.CONCEDE;
  if (view.lemma[verb] === CUT_OFF) {
    const object = objectOf(view, act);
    if (object >= 0 && !LISTS.bonds.has(view.plain[object]) && !act.isLand(object) && !act.isPerson(object))
      return NONE;
  }
  if (view.lemma[verb] !== view.plain[verb])
    return view.lemma[verb] === PUT_ON && !act.targetHeads.some((head) => LISTS.alert.has(view.plain[head]))
      ? NONE
      : cls;
  const rule = BY_WORD.get(view.plain[verb]);
  if (rule === undefined || !(rule[1]?.includes(cls) ?? true)) return cls;
  return rule[2]({ ...act, view, cls, object: objectOf(view, act) });
}

/** "Burned down", "forced out": the particle only stresses. */
const HARSH = (1 << C.ASSAULT) | (1 << C.COERCE);

/** Whether a particle makes another verb of it, one that is on no list: "gave up", "moved on". */
export function isOtherVerb(view: View, verb: number): boolean {
  if ((view.any[verb] & HARSH) !== 0 || (view.strong[verb] & ~(1 << C.SUPPORT)) !== 0) return false;
  if (view.lemma[verb] === view.plain[verb] || VERBS.has(view.lemma[verb])) return false;
  for (let c = view.child[verb]; c !== 0; c = view.next[c - 1])
    if (view.deprel[c - 1] === PARTICLE && c - 1 > verb) return true;
  return false;
}
