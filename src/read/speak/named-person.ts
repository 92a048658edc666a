/**
 * Which of the names in a source's words is the person who speaks: "Norra senator and candidate Rosa Quill", "the Harrow Courier's Jon Pell",
 * "the head of the Water Board, Ada Voss", and not the president in "Jon Pell, an adviser to President Quill".
 */
import { REFERENT_KINDS } from '../../model/labels.js';
import type { MentionNode } from '../coref/mention.js';
import type { Page } from '../coref/page.js';
import type { Coref } from '../coref/referents.js';
import { POS } from '../coref/relations.js';
import { COMMA, POSSESSIVE_MARKS, THE } from '../coref/words.js';
import { hashString } from '../linear/hash.js';
import { SHAPE } from '../segment/forms.js';
import { XPOS } from '../tag/labels.js';

const PERSON = REFERENT_KINDS.indexOf('person');
const hashes = (words: string) => new Set(words.split(' ').map(hashString));
/** What joins a name to the next word. */
const MORE = hashes('and & or -');
const VBG = XPOS.indexOf('VBG');
/** Word classes that an office is made of: "the former", "energy", "two-times". */
const OFFICE: ReadonlySet<number> = new Set([POS.noun, POS.propn, POS.adj, POS.det, POS.num]);
/** Words that make an office longer: "Secretary of State for Trade and Industry". */
const LONGER = hashes('of for and & -');

/** The mention of the person whom the words from `first` to `last` name as their subject; -1 where they name none. */
export function namedPerson(page: Page, { mentions, places }: Coref, first: number, last: number): number {
  const { names, forms } = page;
  // Nothing but an office, or its outlet's, came so far.
  let office = true;
  let fallback = -1;
  for (let i = first; i <= last; i++) {
    const name = places.name[i] - 1;
    if (name < 0) {
      const known = isOffice(page, i) || LONGER.has(forms.form[i]) || POSSESSIVE_MARKS.has(forms.form[i]);
      office &&= known || (forms.shape[i] === SHAPE.mark && forms.form[i] !== COMMA);
      continue;
    }
    const end = names.last[name];
    const m = mentionHere(mentions, places, i, last, name);
    i = end;
    if (m < 0 || mentions[m].kind !== PERSON || mentions[m].entity < 0 || !isWhole(page, end, last)) continue;
    const titleFirst = names.titleFirst[name];
    const titled = titleFirst >= first && titleFirst < names.first[name];
    const begin = titled ? titleFirst : Math.max(first, names.first[name]);
    // "the Water Board's chief, Ada Voss": what a comma sets off at the end is the name of all before.
    const set = end === last && begin > first && forms.form[begin - 1] === COMMA;
    if (set && (fallback >= 0 || places.name[begin - 2] === 0)) return m;
    if (isGoverned(page, first, begin, titled || mentions[m].first === mentions[m].last)) continue;
    if (!office && (end < last || begin === first || POSSESSIVE_MARKS.has(forms.form[begin - 1]))) continue;
    // "The Lord Chancellor, Lord Pell": an office that was found as a name gives way to a name that follows.
    if (mentions[m].first < mentions[m].last || forms.form[first] !== THE) return m;
    if (fallback < 0) fallback = m;
  }
  return fallback;
}

/** Whether a token may be of an office: "managing director", too. */
function isOffice({ segments }: Page, i: number): boolean {
  const { upos, xpos } = segments.tokens;
  return OFFICE.has(upos[i]) || (xpos[i] === VBG && upos[i + 1] === POS.noun);
}

/**
 * Whether a name ends here, and is no first word of more: "Voss spokesman", "Voss's lawyer", "Voss and her lawyer", "Voss, Pell and Orrin", which may
 * be a firm.
 */
function isWhole({ segments, forms }: Page, end: number, last: number): boolean {
  if (end === last) return true;
  const { [end + 1]: form } = forms.form;
  const { upos } = segments.tokens;
  const { [end + 1]: tag } = upos;
  if (form === COMMA && upos[end + 2] === POS.propn)
    for (let i = end + 3; i < last; i++) if (MORE.has(forms.form[i])) return false;
  return !POSSESSIVE_MARKS.has(form) && !MORE.has(form) && tag !== POS.noun && tag !== POS.propn && tag !== POS.adj;
}

/**
 * Whether a preposition or verb holds the name that begins at `begin`: "an adviser to President Quill", "led by chief executive Jon Pell". A name
 * without a title is held only by what stands right before it: "the head of research Jon Pell"; and a name is not held by what other names are
 * made of: "Union of Bakers president Jon Pell".
 */
function isGoverned(page: Page, first: number, begin: number, titled: boolean): boolean {
  const { upos } = page.segments.tokens;
  let i = begin - 1;
  while (i >= first && (isOffice(page, i) || (upos[i] === POS.adp && upos[i - 1] === POS.propn))) i--;
  if (i < first) return false;
  return upos[i] === POS.verb || (upos[i] === POS.adp && (titled || i === begin - 1));
}

/** The mention of a name, where its head lies from `at` on; -1 for none. */
export function mentionHere(
  mentions: readonly MentionNode[],
  places: Coref['places'],
  at: number,
  last: number,
  name: number,
): number {
  for (let i = at; i <= last && places.name[i] === name + 1; i++)
    if (places.mention[i] !== 0 && mentions[places.mention[i] - 1].name === name) return places.mention[i] - 1;
  return -1;
}
