/**
 * Descriptions of somebody named before: "the Ashby Rovers captain", "the forward, 23, …", "“…,” the playwright said". The ranking would rather leave
 * them open; where the sentences before speak of one person alone whom nobody has called anything yet, they mean that one.
 */
import { REFERENT_KINDS } from '../../model/labels.js';
import { REPORTING_FORMS } from '../english/reporting.js';
import { hashString } from '../linear/hash.js';
import { isNamedIn } from './continues.js';
import type { Entity } from './entity.js';
import { FORM, GENDER, NUMBER, PRONOUN } from './mention.js';
import type { Page } from './page.js';
import { genderOf, type RankView } from './rank-features.js';
import { POS, ROLE, ROLE_OF } from './relations.js';
import { COMMA, HONORIFICS, THE } from './words.js';

const PERSON = REFERENT_KINDS.indexOf('person');
const hashes = (words: string) => new Set(words.split(/\s+/).map(hashString));

/** Sentences back to the person whom a description may mean. */
const DESCRIBED = 3;

/**
 * "“I owe them a goodbye,” Jon Pell said. The Ashby Rovers captain would not …": a description that names a body or place means the person of the
 * sentences before, where they speak of one alone whom nobody has called anything yet; null else.
 */
export function describedPerson({ mentions, places }: RankView, entities: readonly Entity[], m: number): Entity | null {
  const { first, head, definite, number, kind, sentence, quotation } = mentions[m];
  if (!definite || number !== NUMBER.one || kind !== PERSON || quotation !== 0) return null;
  let naming = false;
  for (let i = first; i < head; i++) naming ||= places.name[i] !== 0;
  if (!naming) return null;
  let found: Entity | null = null;
  for (let c = m - 1; c >= 0 && sentence - mentions[c].sentence <= DESCRIBED; c--) {
    const { entity: id, quotation: quoted, first: from } = mentions[c];
    if (id < 0 || quoted !== 0 || from >= first) continue;
    const entity = entities[id];
    if (entity.kind !== PERSON || entity === found) continue;
    if (found !== null || mentions[c].sentence === sentence) return null;
    found = entity;
  }
  return found !== null && found.names > 0 && !isCalled(found) && found.number !== NUMBER.many ? found : null;
}

/** Offices that speak for somebody else, or of him: whoever holds them is mostly another one than the person spoken of before. */
const OTHERS = hashes(
  `judge magistrate prosecutor spokesman spokeswoman spokesperson lawyer attorney solicitor barrister official officer witness source reporter interviewer
  coroner detective expert doctor coach manager referee father mother brother sister wife husband son daughter widow neighbour neighbor
  friend victim man woman boy girl person chairman moderator host narrator`,
);
/** Of kin, "the mother of two" is somebody named before. */
const OF = hashString('of');
const COUNTED = hashes('one two three four five six seven eight nine ten 2 3 4 5 6 7');
const WHO = hashString('who');
const NOT_BEFORE = hashes('who whose whom that accused suspected charged');
const SAYING = new Set([...REPORTING_FORMS].map(hashString));
/** Sentences back to whom an epithet may mean; in them a quotation's own count, too. */
const BACK = 4;

/** Whom an epithet means that speaks, or stands with an age or a clause of its own behind it; null where that is open. */
export function epithetOf(view: RankView, entities: readonly Entity[], m: number): Entity | null {
  const { mentions, page, speaks } = view;
  const { form } = page.forms;
  const mention = mentions[m];
  const { first, last, head, definite, number, kind, sentence, quotation } = mention;
  if (!definite || number !== NUMBER.one || kind !== PERSON || quotation !== 0 || form[first] !== THE) return null;
  const counted = form[last + 1] === OF && COUNTED.has(form[last + 2]);
  if (!counted && (OTHERS.has(form[head]) || NOT_BEFORE.has(form[last + 1]))) return null;
  const apart = form[last + 1] === COMMA && (form[last + 2] === WHO || isAge(page, last + 2));
  if (!counted && !apart && speaks[m] === 0 && !saysSomething(page, head)) return null;
  if (speaks[m] !== 0 && speaksOfAnother(view, m)) return null;
  let found: Entity | null = null;
  for (let c = m - 1; c >= 0 && sentence - mentions[c].sentence <= BACK; c--) {
    const { entity: id, quotation: quoted, first: from } = mentions[c];
    if (id < 0 || quoted !== 0 || from >= first) continue;
    const entity = entities[id];
    if (entity.kind !== PERSON || entity.names === 0 || entity.number === NUMBER.many || entity === found) continue;
    if (mentions[c].sentence === sentence) return null;
    if (isCalled(entity) || genderOf(mention, entity, PERSON) === 2) continue;
    if (isNamedIn(mentions, m, speaks[m], id)) continue;
    if (found !== null) return null;
    found = entity;
  }
  return found;
}

/** Whether anybody has said what somebody is; "Mr" says nothing. */
function isCalled({ called }: Entity): boolean {
  return called.some((form) => !HONORIFICS.has(form));
}

/** Whether a number with a comma behind it stands at `i`: ", 23," and ", then 76,". */
function isAge({ segments, forms }: Page, i: number): boolean {
  const { upos, count } = segments.tokens;
  for (let at = i; at < i + 2 && at + 1 < count; at++) if (upos[at] === POS.num) return forms.form[at + 1] === COMMA;
  return false;
}

/** Whether the noun is the subject of a verb of saying: says or is told. */
function saysSomething({ tree, forms }: Page, head: number): boolean {
  if (tree === null || !SAYING.has(forms.form[tree.head[head]])) return false;
  const role = ROLE_OF[tree.deprel[head]];
  return role === ROLE.subject || role === ROLE.passive;
}

/** Whether the words a mention speaks speak of a *he* or *she*: most likely of the one spoken of before. */
function speaksOfAnother({ mentions, speaks }: RankView, m: number): boolean {
  for (let c = Math.max(0, m - 40); c < m + 40 && c < mentions.length; c++) {
    const { quotation, form, pronoun, gender } = mentions[c];
    if (quotation !== speaks[m] || form !== FORM.pronoun || (gender & (GENDER.male | GENDER.female)) === 0) continue;
    if (pronoun === PRONOUN.he || pronoun === PRONOUN.she) return true;
  }
  return false;
}
