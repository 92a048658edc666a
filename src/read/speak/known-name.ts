/**
 * A source's words that were found as no name → whom the article names so elsewhere: "Orrin said" at the head of a sentence, "Orvane" of
 * Orvane Motors, "the HVWA" of the Harne Valley Water Authority, "Mr Orrin".
 */
import { REFERENT_KINDS } from '../../model/labels.js';
import type { Entity } from '../coref/entity.js';
import { FORM } from '../coref/mention.js';
import type { Page } from '../coref/page.js';
import type { Coref } from '../coref/referents.js';
import { POS } from '../coref/relations.js';
import { initials } from '../coref/same-name.js';
import { HONORIFICS, POSSESSIVE_MARKS, THE } from '../coref/words.js';
import { phraseHash } from '../name/lexicon.js';

const PERSON = REFERENT_KINDS.indexOf('person');
/** How many times as often as the next of his surname somebody is named to be meant by it alone. */
const OFTENER = 2;
/** Most words of a source that are looked up as a name. */
const LONGEST = 5;

/** Persons of one surname: how often each is named so, who most, and how often the next. */
interface Bearers {
  readonly counts: Map<Entity, number>;
  best: Entity | null;
  most: number;
  next: number;
}

/** Who is named how; null where two are. Kept for an article, since thousands of its sources may ask. */
interface Names {
  /** By the form of the surname. */
  readonly surnames: Map<number, Bearers>;
  /** By all words of a name. */
  readonly whole: Map<number, Entity | null>;
  /** By the first and by the last word of a longer name. */
  readonly part: Map<number, Entity | null>;
  readonly initials: Map<string, Entity | null>;
}

const NAMES = new WeakMap<Coref, Names>();

function namesOf(page: Page, coref: Coref): Names {
  const known = NAMES.get(coref);
  if (known !== undefined) return known;
  const names: Names = { surnames: new Map(), whole: new Map(), part: new Map(), initials: new Map() };
  NAMES.set(coref, names);
  for (const entity of coref.entities) for (const m of entity.mentions) count(page, coref, entity, m, names);
  return names;
}

/** Remembers that an entity was named by one mention more. */
export function nameAgain(page: Page, coref: Coref, entity: Entity, m: number): void {
  count(page, coref, entity, m, namesOf(page, coref));
}

function count(page: Page, { mentions }: Coref, entity: Entity, m: number, names: Names): void {
  const { form } = page.forms;
  const { first, last } = mentions[m];
  if (mentions[m].form !== FORM.name) return;
  const from = afterTitles(page, first, last);
  put(names.whole, hashOf(form, from, last), entity);
  if (last > from && entity.kind !== PERSON) {
    // "Orvane's Network" is no longer name of Orvane.
    for (const at of [from, last]) if (!POSSESSIVE_MARKS.has(form[at + 1])) put(names.part, form[at], entity);
    const letters = initials(page, mentions[m]);
    if (letters.length > 1) put(names.initials, letters, entity);
  }
  if (entity.kind !== PERSON) return;
  const known = names.surnames.get(form[last]) ?? { counts: new Map(), best: null, most: 0, next: 0 };
  names.surnames.set(form[last], known);
  const times = (known.counts.get(entity) ?? 0) + 1;
  known.counts.set(entity, times);
  if (entity === known.best) known.most = times;
  else if (times > known.most) [known.next, known.best, known.most] = [known.most, entity, times];
  else known.next = Math.max(known.next, times);
}

function put<K>(names: Map<K, Entity | null>, key: K, entity: Entity): void {
  const known = names.get(key);
  if (known === undefined) names.set(key, entity);
  else if (known !== entity) names.set(key, null);
}

/** Whom the words name that the article names elsewhere; null for nobody, or for two. */
export function namedAlready(page: Page, coref: Coref, first: number, last: number): Entity | null {
  const { segments, forms } = page;
  const { upos, start, end } = segments.tokens;
  const from = afterTitles(page, first, last);
  if (last - from >= LONGEST) return null;
  for (let i = from; i <= last; i++) if (upos[i] !== POS.propn) return null;
  const names = namesOf(page, coref);
  if (from === last) {
    const bearers = names.surnames.get(forms.form[from]);
    if (bearers !== undefined) return bearers.most >= OFTENER * bearers.next ? bearers.best : null;
  }
  const whole = names.whole.get(hashOf(forms.form, from, last)) ?? null;
  if (whole !== null || from < last) return whole;
  const written = page.text.slice(start[from], end[from]).replaceAll('.', '');
  const spelled = /^\p{Lu}{2,6}$/u.test(written) ? (names.initials.get(written) ?? null) : null;
  return spelled ?? names.part.get(forms.form[from]) ?? null;
}

/** Where a name begins behind *the* and forms of address. */
function afterTitles({ forms }: Page, first: number, last: number): number {
  let from = first;
  while (from < last && (forms.form[from] === THE || HONORIFICS.has(forms.form[from]))) from++;
  return from;
}

function hashOf(form: Uint32Array, first: number, last: number): number {
  let hash = form[first] as number;
  for (let i = first + 1; i <= last; i++) hash = phraseHash(hash, form[i] as number);
  return hash;
}
