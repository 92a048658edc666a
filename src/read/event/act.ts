/** A verb with what it is done to and by whom, as the rules of `senses` look at it: "gave aid", "was met with doubt", "flew to Harne". */
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
  WANTED,
  WEAPONS,
} from '../english/objects.js';
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { UPOS, XPOS } from '../tag/labels.js';
import { caseOf } from './features.js';
import { ACTOR_KIND_NAMES, words } from './lexicon.js';
import { MODAL, moodOf } from './mood.js';
import { some, type View } from './view.js';

/** What is known of a deed when its sense is asked for. Phrases are given by their heads. */
export interface Known {
  /** Who does it, and what it is done to. */
  readonly doers: readonly number[];
  readonly targetHeads: readonly number[];
  readonly isPerson: (token: number) => boolean;
  readonly isBody: (token: number) => boolean;
  /** A place or building. */
  readonly isPlace: (token: number) => boolean;
  /** A country or another place. */
  readonly isLand: (token: number) => boolean;
  /** Somebody who is anywhere on the page told of as holding an office. */
  readonly isOfficial: (token: number) => boolean;
  /** Courts or police are spoken of on the page. */
  readonly legal: boolean;
}

/** A verb's deed. */
export interface Act extends Known {
  readonly verb: number;
  /** Who or what does it; `doers` are those of them that are somebody. */
  readonly actorHeads: readonly number[];
}

/** Verbs (phrasal ones joined by `_`), the classes of theirs that are looked at (null for all), and the class they have in their sense. */
export type Rule = readonly [list: string, classes: readonly number[] | null, judge: (sense: Sense) => number];

/** No event. */
export const NONE = -1;

export interface Sense extends Act {
  readonly view: View;
  readonly cls: number;
  /** What it is done to, a phrase without preposition; -1 for none. */
  readonly object: number;
}

export const C = Object.fromEntries(EVENT_CLASSES.map((name, k) => [name, k])) as Record<
  (typeof EVENT_CLASSES)[number],
  number
>;
export const LISTS = {
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
  ones: words('order decree law bill act legislation ordinance directive resolution statement affidavit warrant'),
  messages: words(
    'call message question request email e-mail letter complaint demand offer tweet criticism information',
  ),
  files: words('file document record evidence paper email e-mail data copy tape'),
  wanted: words(WANTED),
  weapons: words(WEAPONS),
} as const;

const rel = (...names: string[]) => new Set(names.map(deprelIndex));
const OBJECT = rel('obj');
const CLAUSE = rel('xcomp', 'ccomp');
const CONJ = deprelIndex('conj');
const ADVCL = deprelIndex('advcl');
const NUMMOD = deprelIndex('nummod');
const NMOD = deprelIndex('nmod');
const PASSIVE = rel('aux:pass', 'nsubj:pass');
const VBN = XPOS.indexOf('VBN');
const NUM = UPOS.indexOf('NUM');
const SYM = UPOS.indexOf('SYM');
const PROPN = UPOS.indexOf('PROPN');
const kinds = (...names: string[]) => new Set(names.map((name) => ACTOR_KIND_NAMES.indexOf(name)));
/** Who inquires into what may be wrong. */
export const INQUIRERS = kinds('government', 'legislature', 'court', 'police');
export const FIGHTERS = kinds('military', 'police', 'rebel', 'protester');
const ONE = hashString('one');
const OF = hashString('of');
const WAYS = words('to into from for back toward towards there home abroad');
const SOME = words('those other some many all half most dozen hundred thousand');
/** "A pair of films", "a number of prisoners": the films, the prisoners. */
const AMOUNTS = words(
  'part pair series number lot couple set handful dozen score range batch string host array bulk rest hundred thousand million billion many most all some half',
);

export function child(view: View, at: number, rels: ReadonlySet<number>): number {
  for (let c = view.child[at]; c !== 0; c = view.next[c - 1]) if (rels.has(view.deprel[c - 1])) return c - 1;
  return -1;
}

export function objectOf(view: View, { verb, targetHeads }: Act): number {
  const own = child(view, verb, OBJECT);
  if (own >= 0) return counted(view, own);
  const [first = -1] = targetHeads;
  // "A report released on Monday": what stands before the report is not the release's.
  return first >= 0 && (view.head[first] !== verb || caseOf(view, first) === 0) ? counted(view, first) : -1;
}

/** What a number or an amount is of, else the word itself: "hundreds of crowns", "two of them". */
export function counted(view: View, noun: number): number {
  if (!AMOUNTS.has(view.plain[noun]) && view.upos[noun] !== NUM) return noun;
  for (let c = view.child[noun]; c !== 0; c = view.next[c - 1])
    if (view.deprel[c - 1] === NMOD && caseOf(view, c - 1) === OF) return c - 1;
  return noun;
}

/** Whether the object, or what is joined to it, is of a list. */
export function fits({ view, object }: Sense, list: ReadonlySet<number>): boolean {
  if (object < 0) return false;
  return list.has(view.plain[object]) || some(view, object, (i, by) => by === CONJ && list.has(view.plain[i]));
}

export const isMeeting = ({ view, object }: Sense) => object >= 0 && ((view.any[object] >>> C.CONSULT) & 1) === 1;
/** A person, or as many as are told: "beheaded many of them". */
export const isPeople = ({ view, object, isPerson }: Sense) =>
  object >= 0 && (isPerson(object) || SOME.has(view.plain[object]));
export const isSomebody = (sense: Sense) => isPeople(sense) || (sense.object >= 0 && sense.isBody(sense.object));
/** "Gave $5m", "gave a million crowns" */
export function isSum({ view, object }: Sense): boolean {
  if (view.upos[object] === SYM || (view.upos[object] === NUM && view.plain[object] !== ONE)) return true;
  return some(view, object, (i, by) => by === NUMMOD && LISTS.goods.has(view.plain[i]));
}
export const isNamed = ({ view }: Sense, at: number) => view.upos[at] === PROPN;
/** "Flew to Harne", "travelled there" */
export const hasWay = ({ view, verb }: Sense) =>
  some(view, verb, (i) => WAYS.has(caseOf(view, i)) || WAYS.has(view.plain[i]));
/** A clause hangs under it: "asked them to leave". */
export function hasClause({ view, verb }: Sense): boolean {
  if (child(view, verb, CLAUSE) >= 0) return true;
  // "Asked the court to hear it", which the tree takes for a purpose.
  return some(view, verb, (i, by) => i > verb && by === ADVCL && moodOf(view, i).modal === MODAL.to);
}
export const hasObject = ({ view, verb }: Sense) => child(view, verb, OBJECT) >= 0;
export const isPassive = ({ view, verb }: Sense) => view.xpos[verb] === VBN && child(view, verb, PASSIVE) >= 0;
/** Some word hangs under the verb: "pleaded guilty". */
export const hasWord = ({ view, verb }: Sense, list: ReadonlySet<number>) =>
  some(view, verb, (i) => list.has(view.plain[i]));
export const byBody = ({ doers, isBody }: Sense) => doers.some(isBody);
export const byForce = ({ view, doers }: Sense) => doers.some((head) => FIGHTERS.has(view.kind[head]));
export const hasCase = ({ view, targetHeads }: Sense, list: ReadonlySet<number>) =>
  targetHeads.find((head) => list.has(caseOf(view, head)));
export const keep = (sense: Sense, kept: boolean) => (kept ? sense.cls : NONE);
