/**
 * What the chain of names gets wrong for reasons that its window does not show, set right by rule before kinds are told: a given name cut at its
 * hyphen ("Soh Taek" of "Soh Taek-rim"), a person and the country behind them in one name ("Ana Quill of Velmora"), a country nobody has
 * heard of taken for a person, and whoever stands in brackets in a dateline.
 *
 *     [Soh Taek]-[rim Soh] → [Soh Taek-rim Soh];  Minister [Ada Quill] of [Velmora/person] → [Velmora/place]
 */
import type { Tokens } from '../../model/tokens.js';
import { hashString } from '../linear/hash.js';
import { type Forms, SHAPE } from '../segment/forms.js';
import { FIELD, field } from './lexicon.js';
import type { NameView } from './view.js';

const hashes = (words: string) => new Set(words.trim().split(/\s+/).map(hashString));

const PERSON = 0;
const ORGANISATION = 1;
const PLACE = 2;
const MISC = 3;

const HYPHEN = hashes('- ‐ ‑');
const OF = hashString('of');
const OPEN = hashString('(');
const CLOSE = hashString(')');
const POSSESSIVE = hashes("'s '");
const JOINS = hashes('and & ,');
const DASH = hashes('- – — --');
/** What is seated somewhere: "the government in Limanova". */
const SEATED = hashes('government parliament capital embassy authorities');
const IN = hashes('in of');
/** Second parts that make an adjective of a name: "Voss-friendly"; those in -ed and -ing besides, unless short ("-ping"). */
const ADJECTIVE =
  /^(?:.{2,}ed|.{3,}ing|led|wide|styles?|born|friendly|era|run|made|only|like|free|owned|held|bound|elect|designate|general|esque|ish|types?|plus|old|and|to|or|in|on|at)$/i;
const DAYS = hashes('today tonight');
/** Tokens to either side in which a longer word in small letters tells that this is no headline, and letters of the small words of one. */
const HEADLINE = 8;
const SMALL = 4;
/** Letters of a part of a given name that is a word as well. */
const SHORT = 4;
/** How sure a name added by rule is. */
const ADDED = 0.6;
/** Tokens from the beginning of an article that may be its dateline. */
const DATELINE = 14;

/** Names as the stage gathers them: triples of first token, last token and type, and how sure each is. */
export interface Draft {
  readonly names: number[];
  readonly sure: number[];
}

/** What the rules look at. */
interface Words {
  readonly text: string;
  readonly tokens: Tokens;
  readonly forms: Forms;
  readonly view: NameView;
}

/** Sets the names right in place. */
export function mendNames(draft: Draft, text: string, tokens: Tokens, forms: Forms, view: NameView): void {
  const words = { text, tokens, forms, view };
  const countries = countriesOfAdjectives(words);
  addMissed(draft, words, countries);
  joinHyphens(draft, words);
  joinToday(draft.names, words);
  splitOf(draft, words);
  retype(draft.names, words, countries);
}

/** Names the chain saw nothing in: "Soh Min-darae", where nobody knows the tail, and a country whose adjective the article has. */
function addMissed({ names, sure }: Draft, words: Words, countries: ReadonlySet<string> | null): void {
  const { tokens, forms, view } = words;
  const { shape, coarse } = forms;
  let k = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (k < names.length && names[k + 1] < i) k += 3;
    if (shape[i] !== SHAPE.title || (k < names.length && names[k] <= i)) continue;
    const isNext = k >= names.length || names[k] > i + 3;
    const hyphened =
      i + 3 < tokens.count &&
      isNext &&
      shape[i + 1] === SHAPE.title &&
      HYPHEN.has(forms.form[i + 2]) &&
      shape[i + 3] === SHAPE.lower &&
      coarse[i + 3] === 0 &&
      isOnlyName(view.bits[i]) &&
      isOnlyName(view.bits[i + 1]) &&
      view.sentence[i + 3] === view.sentence[i];
    // "Mr Taek-rim"; joined to its rest below.
    const titled =
      i > 0 &&
      i + 2 < tokens.count &&
      field(view.bits[i - 1], FIELD.title) !== 0 &&
      HYPHEN.has(forms.form[i + 1]) &&
      shape[i + 2] === SHAPE.lower;
    if (hyphened) add(i, i + 1, PERSON);
    else if (titled) add(i, i, PERSON);
    else if (countries?.has(wordAt(words, i))) add(i, i, PLACE);
  }
  function add(first: number, last: number, type: number): void {
    names.splice(k, 0, first, last, type);
    sure.splice(k / 3, 0, ADDED);
  }
}

/** A word not known to news, or mostly with a capital. */
function isOnlyName(bits: number): boolean {
  const capital = field(bits, FIELD.capital);
  return capital === 0 || capital >= 4;
}

/** "Harrow" + "Today": a day with a capital right behind a name is the rest of an outlet's, but in a headline, where every word has one. */
function joinToday(names: number[], words: Words): void {
  const { tokens, forms, view } = words;
  for (let k = 0; k < names.length; k += 3) {
    const next = names[k + 1] + 1;
    if (names[k + 2] === PERSON || next >= tokens.count || (k + 3 < names.length && names[k + 3] === next)) continue;
    if (forms.shape[next] !== SHAPE.title || !DAYS.has(forms.form[next])) continue;
    let plain = false;
    for (let i = Math.max(0, names[k] - HEADLINE); i < tokens.count && i <= next + HEADLINE && !plain; i++)
      plain =
        view.sentence[i] === view.sentence[next] && forms.shape[i] === SHAPE.lower && wordAt(words, i).length > SMALL;
    if (!plain) continue;
    names[k + 1] = next;
    names[k + 2] = ORGANISATION;
  }
}

/** "Soh Taek" + "-rim": a hyphen between a capital and a small letter, with another capital beside, is inside a given name. */
function joinHyphens({ names, sure }: Draft, { text, tokens, forms, view }: Words): void {
  const { start, end } = tokens;
  for (let k = 0; k < names.length; k += 3) {
    const [first, last, type] = [names[k], names[k + 1], names[k + 2]];
    const hyphen = last + 1;
    const tail = last + 2;
    if (tail >= tokens.count || !HYPHEN.has(forms.form[hyphen])) continue;
    // "Mr. Taek-rim": the chain left the title in the name.
    const alone = first === last || (first === last - 1 && field(view.bits[first], FIELD.title) !== 0);
    if ((type === ORGANISATION && alone) || end[last] !== start[hyphen] || end[hyphen] !== start[tail]) continue;
    if (tail + 1 < tokens.count && HYPHEN.has(forms.form[tail + 1])) continue;
    if (forms.shape[tail] !== SHAPE.lower || view.sentence[tail] !== view.sentence[last]) continue;
    // Parts of names are short or no words at all: "-rim", "-darae", and not "-winner".
    if (forms.coarse[tail] !== 0 && end[tail] - start[tail] > SHORT) continue;
    if (ADJECTIVE.test(text.slice(start[tail], end[tail]))) continue;
    let to = tail;
    // What begins at the tail or right behind it is the rest of the name.
    let absorbed = 0;
    for (let n = k + 3; n < names.length && names[n] <= tail + 1; n += 3) {
      if (names[n] > tail && (end[tail] + 1 !== start[names[n]] || names[n + 2] === ORGANISATION || !alone)) break;
      to = names[n + 1];
      absorbed++;
    }
    const titled = first < last || (first > 0 && field(view.bits[first - 1], FIELD.title) !== 0);
    if (to === tail && alone && !titled) continue;
    names.splice(k + 3, 3 * absorbed);
    sure.splice(k / 3 + 1, absorbed);
    if (alone && first < last) names[k] = last;
    names[k + 1] = to;
    names[k + 2] = PERSON;
  }
}

/** "Ana Quill of Velmora" is a person and a place; "Clement of Saltgate", with one word before, is a name. */
function splitOf({ names, sure }: Draft, words: Words): void {
  const { forms } = words;
  for (let k = 0; k < names.length; k += 3) {
    if (names[k + 2] !== PERSON) continue;
    const [first, last] = [names[k], names[k + 1]];
    for (let i = first + 2; i < last; i++) {
      if (forms.form[i] !== OF || forms.shape[i] !== SHAPE.lower) continue;
      names[k + 1] = i - 1;
      names.splice(k + 3, 0, i + 1, last, hostType(i + 1, last, words));
      sure.splice(k / 3 + 1, 0, sure[k / 3]);
      break;
    }
  }
}

/** What somebody is "of": a place, unless it is written like initials or goes on like a firm of partners ("of Pell, Quill and Reed"). */
function hostType(first: number, last: number, { forms, view }: Words): number {
  if (field(view.bits[last], FIELD.place) !== 0) return PLACE;
  if (forms.shape[last] === SHAPE.upper) return ORGANISATION;
  const joined = last + 2 < forms.count && JOINS.has(forms.form[last + 1]) && view.capital[last + 2] === 1;
  return joined && first === last ? ORGANISATION : PLACE;
}

function retype(names: number[], words: Words, countries: ReadonlySet<string> | null): void {
  const { forms } = words;
  const { form } = forms;
  for (let k = 0; k < names.length; k += 3) {
    const [first, last, type] = [names[k], names[k + 1], names[k + 2]];
    if (type === MISC && last + 2 < forms.count && last < DATELINE && first > 1 && form[first - 1] === OPEN)
      if (form[last + 1] === CLOSE && DASH.has(form[last + 2])) names[k + 2] = ORGANISATION;
    if (first !== last || type === ORGANISATION || type === PLACE) continue;
    const behindPerson = k > 0 && names[k - 1] === PERSON && names[k - 2] === first - 2 && form[first - 1] === OF;
    // "Dr Pell of Oriel" and "Ada Pell of Oriel", but not "Joan of Arden".
    const known = behindPerson && (names[k - 3] < names[k - 2] || words.view.capital[names[k - 3] - 1] === 1);
    const seated = type === PERSON && first > 1 && IN.has(form[first - 1]) && SEATED.has(form[first - 2]);
    const owns = last + 1 < forms.count && POSSESSIVE.has(form[last + 1]);
    if (seated) names[k + 2] = PLACE;
    else if (known && type === PERSON && !owns) names[k + 2] = hostType(first, last, words);
    else if (countries?.has(wordAt(words, first))) names[k + 2] = PLACE;
  }
}

/** Names whose adjective the article has: `Velmora` for "Velmoran"; null where there is none, as nearly always. */
function countriesOfAdjectives(words: Words): Set<string> | null {
  const { forms, tokens } = words;
  let found: Set<string> | null = null;
  for (let i = 0; i < tokens.count; i++) {
    if (forms.suffix2[i] !== AN || forms.shape[i] !== SHAPE.title || tokens.end[i] - tokens.start[i] < 6) continue;
    found ??= new Set();
    found.add(wordAt(words, i).slice(0, -1));
  }
  return found;
}

/** Last two letters, the last one first, as `suffix2` hashes them. */
const AN = hashString('na');

function wordAt({ text, tokens }: Words, i: number): string {
  return text.slice(tokens.start[i], tokens.end[i]);
}
