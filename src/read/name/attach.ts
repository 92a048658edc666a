/**
 * Titles and affiliations of persons. Before the name: "Defence Secretary Ada Voss", "Norra Party spokeswoman Ada Voss". After it:
 * "Ada Voss, a spokeswoman for the Harbour Office", "Ada Voss of the Harbour Office", "Ada Voss, the Office's deputy chief".
 */
import type { Sentences } from '../../model/tokens.js';
import { ROLE_NOUNS } from '../english/sources.js';
import { hashString } from '../linear/hash.js';
import { type Forms, SHAPE } from '../segment/forms.js';
import { XPOS } from '../tag/labels.js';
import { KINDS } from './labels.js';
import { FIELD, field, PHRASE } from './lexicon.js';
import type { Names } from './names.js';
import type { NameView } from './view.js';

const hashes = (words: string) => new Set(words.trim().split(/\s+/).map(hashString));

const ROLES = hashes(ROLE_NOUNS);
/** Words that stand before a role and belong to it. */
const QUALIFIERS = hashes(
  'former ex acting deputy vice assistant senior junior chief first interim then newly late outgoing incoming press general prime',
);
/** Forms of address: no office that a place before it has. */
const ADDRESS = hashes('mr mr. mrs mrs. ms ms. miss');
const HYPHEN = hashString('-');
const OF = hashes('of for at with from in');
const IN = hashString('in');
const ARTICLES = hashes('the a an its his her their our');
const POSSESSIVE = hashes("'s '");
const COMMA = hashString(',');
const BRACKET = hashString('(');
/** Words that end an apposition: what follows is another clause. */
const BREAKS = hashes('who which that said says told and but while when where as . ; : – — ) "');

const VBD = XPOS.indexOf('VBD');
const VBZ = XPOS.indexOf('VBZ');

/** How many tokens after the comma of an apposition are looked at. */
const REACH = 12;
/** Most tokens of a title. */
const LONGEST = 6;

/** Most words before the role that belong to it: "foreign affairs spokeswoman". */
const MODIFIERS = 3;

const GROUP = KINDS.indexOf('group');
const PERSON = KINDS.indexOf('person');
const isHost = (kind: number) =>
  kind === KINDS.indexOf('organisation') ||
  kind === KINDS.indexOf('government') ||
  kind === KINDS.indexOf('place') ||
  kind === KINDS.indexOf('group');

/** Fills the title and affiliation columns of `names`. */
export function attachTitles(names: Names, sentences: Sentences, forms: Forms, view: NameView): void {
  for (let k = 0; k < names.count; k++) {
    if (names.kind[k] !== PERSON) continue;
    const s = view.sentence[names.first[k]];
    before(names, k, sentences.first[s], forms, view);
    after(names, k, sentences.first[s + 1], forms, view);
  }
}

function isRole(i: number, forms: Forms, view: NameView): boolean {
  return (
    field(view.bits[i], FIELD.title) !== 0 ||
    ROLES.has(forms.form[i]) ||
    (view.phrase[i] !== 255 && view.phrase[i] >> 2 === PHRASE.title)
  );
}

function before(names: Names, k: number, first: number, forms: Forms, view: NameView): void {
  const bound = k > 0 && names.last[k - 1] >= first ? names.last[k - 1] + 1 : first;
  let i = names.first[k] - 1;
  if (i < bound || !isRole(i, forms, view)) return;
  const last = i;
  while (i - 1 >= bound && last - i < LONGEST && continues(i - 1, forms, view)) i--;
  // "the then minister": a hyphen or an article does not begin a title.
  while (i < last && forms.form[i] === HYPHEN) i++;
  names.titleFirst[k] = i;
  names.titleLast[k] = last;
  if (k === 0) return;
  const host = k - 1;
  const end = names.last[host];
  if (!isHost(names.kind[host])) return;
  // "After the deal with Norra Ms Voss said" tells of no Ms Voss of Norra.
  if (i === last && ADDRESS.has(forms.form[i]) && end === i - 1) return;
  if (end === i - 1 || (end === i - 2 && POSSESSIVE.has(forms.form[i - 1]))) names.affiliation[k] = host;
}

/** Whether token `i` belongs to a title that goes on to its right. */
function continues(i: number, forms: Forms, view: NameView): boolean {
  const form = forms.form[i];
  if (isRole(i, forms, view) || QUALIFIERS.has(form)) return true;
  if (form === HYPHEN) return true;
  // "Foreign Affairs Minister": capitals before a title with a capital, outside any name.
  return (
    view.capital[i] === 1 &&
    forms.shape[i] === SHAPE.title &&
    view.capital[i + 1] === 1 &&
    field(view.bits[i], FIELD.capital) < 7 &&
    i !== 0 &&
    field(view.bits[i], FIELD.group) === 0
  );
}

function after(names: Names, k: number, end: number, forms: Forms, view: NameView): void {
  const { form } = forms;
  let i = names.last[k] + 1;
  if (i >= end) return;
  if (form[i] === BRACKET) {
    hostAt(names, k, i + 1);
    return;
  }
  if (OF.has(form[i]) && form[i] !== IN) {
    hostAt(names, k, ARTICLES.has(form[i + 1]) ? i + 2 : i + 1);
    return;
  }
  if (form[i] !== COMMA) return;
  i++;
  const stop = Math.min(end, i + REACH);
  let role = -1;
  let roleEnd = -1;
  let owner = -1;
  const start = i < stop && ARTICLES.has(form[i]) ? i + 1 : i;
  for (let j = i; j < stop; j++) {
    if (form[j] === COMMA || BREAKS.has(form[j])) break;
    // "Voss, who …, thanked the chairman": a verb with an object of its own.
    if (role < 0 && (view.xpos[j] === VBD || view.xpos[j] === VBZ) && ARTICLES.has(form[j + 1])) break;
    if (role < 0) {
      const name = nameFrom(names, k, j);
      if (name >= 0) {
        if (!isHost(names.kind[name])) return; // a list of persons
        owner = name;
        j = names.last[name];
        continue;
      }
      if (isRole(j, forms, view)) {
        role = j;
        roleEnd = j;
      }
      continue;
    }
    if (j === roleEnd + 1 && isRole(j, forms, view)) {
      roleEnd = j;
      continue;
    }
    if (OF.has(form[j])) {
      const host = nameFrom(names, k, ARTICLES.has(form[j + 1]) ? j + 2 : j + 1);
      if (host >= 0 && isHost(names.kind[host]) && names.kind[host] !== GROUP) {
        owner = host;
        break;
      }
    }
  }
  if (role < 0) return;
  if (names.titleFirst[k] < 0) {
    const least = Math.max(
      start,
      owner >= 0 && names.last[owner] < role ? names.last[owner] + 1 : start,
      role - MODIFIERS,
    );
    let first = role;
    while (first > least && modifies(forms, first - 1)) first--;
    names.titleFirst[k] = first;
    names.titleLast[k] = roleEnd;
  }
  if (names.affiliation[k] < 0) names.affiliation[k] = owner;
}

/** Whether a word may stand before the role inside a title: a word in letters that is no article, clitic or number. */
function modifies(forms: Forms, i: number): boolean {
  const shape = forms.shape[i];
  return shape >= SHAPE.lower && shape <= SHAPE.mixed && !ARTICLES.has(forms.form[i]);
}

function hostAt(names: Names, k: number, token: number): void {
  const host = nameFrom(names, k, token);
  if (host >= 0 && isHost(names.kind[host]) && names.affiliation[k] < 0) names.affiliation[k] = host;
}

/** The name beginning at `token`, looked for after name `k`; -1 when there is none. */
function nameFrom(names: Names, k: number, token: number): number {
  for (let n = k + 1; n < names.count && names.first[n] <= token; n++) if (names.first[n] === token) return n;
  return -1;
}
