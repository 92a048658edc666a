/** Who may do something, of the words of a page: people, bodies, countries; and whose a thing is. Example: "an attack by soldiers": the soldiers. */
import { REFERENT_KINDS } from '../../model/labels.js';
import { PRONOUN } from '../coref/mention.js';
import type { Coref } from '../coref/referents.js';
import { DAYS } from '../coref/words.js';
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { UPOS } from '../tag/labels.js';
import { ownersOf } from './arguments.js';
import { ACTOR_KIND_NAMES, ACTORS } from './lexicon.js';
import type { View } from './view.js';

const PROPN = UPOS.indexOf('PROPN');
const FACILITY = REFERENT_KINDS.indexOf('facility');
const EVENT = REFERENT_KINDS.indexOf('event');
const THING = new Set(['thing', ''].map((name) => ACTOR_KIND_NAMES.indexOf(name)));

/** Index of the mention at a token, or of the name it is a part of; -1 for none. */
export function mentionAt({ places }: Coref, token: number, count: number): number {
  const direct = places.mention[token] - 1;
  if (direct >= 0) return direct;
  const name = places.name[token];
  if (name === 0) return -1;
  for (let i = Math.max(0, token - 6); i <= token + 6 && i < count; i++)
    if (places.name[i] === name && places.mention[i] !== 0) return places.mention[i] - 1;
  return -1;
}

/** Kind of who is mentioned, indexes REFERENT_KINDS; below 0 for none. */
export function kindOf(coref: Coref, m: number): number {
  const { entity, kind } = coref.mentions[m];
  return entity >= 0 && coref.entities[entity].kind >= 0 ? coref.entities[entity].kind : kind;
}

/** Somebody who can do something: a person, a body, a group, a government, a country. */
export function isActor(view: View, coref: Coref, token: number, m: number): boolean {
  if (m >= 0) {
    const kind = kindOf(coref, m);
    if (kind >= 0 && kind !== FACILITY && kind !== EVENT && REFERENT_KINDS[kind] !== 'other') return true;
    if (coref.mentions[m].metonym) return true;
  }
  // A name of no kind that is known, but no weekday.
  if (view.upos[token] === PROPN) return view.page.forms.shape[token] !== 1 && !DAYS.has(view.page.forms.form[token]);
  return !THING.has(view.kind[token]);
}

/** A country or a body that many names are known of, and no town. */
export function isCountry(coref: Coref, m: number): boolean {
  return m >= 0 && coref.mentions[m].entity >= 0 && coref.entities[coref.mentions[m].entity].alias !== 0;
}

/** *I* or *we*: whoever speaks. */
export function isFirstPerson(coref: Coref, m: number): boolean {
  return m >= 0 && (coref.mentions[m].pronoun === PRONOUN.i || coref.mentions[m].pronoun === PRONOUN.we);
}

/** Whose the thing is, or what it is of is: "a resumption of ties with Velmora". */
export function ownersBelow(view: View, noun: number, isWanted: (token: number) => boolean): number[] {
  let level = [noun];
  for (let depth = 0; depth < 3; depth++) {
    const below = level.flatMap((one) => ownersOf(view, one));
    const wanted = below.filter(isWanted);
    if (wanted.length > 0) return wanted;
    level = below.slice(0, 6);
  }
  return [];
}

/** A government, an organisation or a group: not one person. */
export function isBody(view: View, coref: Coref, token: number, m: number): boolean {
  if (m >= 0) {
    const kind = REFERENT_KINDS[kindOf(coref, m)];
    if (kind === 'government' || kind === 'organisation' || kind === 'group') return true;
    if (coref.mentions[m].metonym) return true;
  }
  return BODIES.has(view.kind[token]);
}

const BODIES = new Set(
  ['government', 'legislature', 'court', 'military', 'police', 'rebel', 'protester', 'body'].map((name) =>
    ACTOR_KIND_NAMES.indexOf(name),
  ),
);

const OFFICIAL = ACTOR_KIND_NAMES.indexOf('government');

/** Whether a person is told of as holding an office. */
export function isOfficial(view: View, token: number): boolean {
  if (view.kind[token] === OFFICIAL) return true;
  for (let c = view.child[token]; c !== 0; c = view.next[c - 1])
    if (TITLES.has(view.deprel[c - 1]) && view.kind[c - 1] === OFFICIAL) return true;
  return false;
}

/** Whether who is mentioned is anywhere on the page told of so: "President Dunsel … he flew". */
export function holdsOffice(view: View, coref: Coref, token: number, m: number): boolean {
  if (isOfficial(view, token)) return true;
  const entity = m < 0 ? undefined : coref.entities[coref.mentions[m].entity];
  return entity?.called.some((word) => LEADERS.has(word) || OFFICES.has(ACTORS.get(word) ?? 0)) ?? false;
}

const OFFICES = new Set(['government', 'legislature'].map((name) => ACTOR_KIND_NAMES.indexOf(name)));
const LEADERS = new Set(['leader', 'pope', 'nominee', 'candidate', 'chief', 'negotiator'].map(hashString));

const TITLES = new Set(['compound', 'nmod:desc', 'flat', 'appos'].map(deprelIndex));
