/**
 * Names of bodies as they are compared: `The Harne Valley Water Authority, Inc.` → `harne valley water authority`; a ministry reads alike
 * whichever way its name is turned. Initials, and names that say nothing without knowing whose (the Foreign Ministry).
 */
import { bodyOf, COUNTRY_WORDS, countryOfAdjective, withoutThe } from './governments.js';
import { plain } from './plain.js';

const ENDINGS = new Set(
  'inc incorporated corp corporation ltd limited plc llc llp co company gmbh sa ag nv bv oy ab asa spa srl holdings'.split(
    ' ',
  ),
);
const SPELLED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    defense: 'defence',
    center: 'centre',
    labor: 'labour',
    organization: 'organisation',
    theater: 'theatre',
    saint: 'st',
    dept: 'department',
    intl: 'international',
    assn: 'association',
    univ: 'university',
  }),
);
/** Words of names that many bodies share. */
const GENERIC = new Set(
  `ministry department council police court parliament senate house congress government army navy force forces board committee commission party
  university college school hospital bank agency office authority bureau cabinet assembly union federation association company group
  foreign defence finance health interior justice education transport environment agriculture energy trade home labour supreme high
  appeals appeal federal national state city county local district central general public council town village air fire service services
  station newspaper paper team club of the and for affairs planning election elections electoral security intelligence tourism culture
  water works economy economic social prosecutor prosecutors attorney coast guard regional municipal royal reserve customs revenue
  commerce treasury industry opposition coalition democratic republican conservative liberal`
    .trim()
    .split(/\s+/),
);

/** The plain name; empty where nothing is left. */
export function bodyName(written: string): string {
  const words = withoutThe(plain(written.replace(/\([^)]*\)/g, ' '))).replace(/-/g, ' ');
  const known = bodyOf(words);
  if (known !== null) return known;
  let tokens = words.split(' ').filter((token) => token !== '');
  // Papers write "the Front in Ostrova" and "the Front of Ostrova" of one body.
  tokens = tokens.map((token, i) => (token === 'in' && i > 0 ? 'of' : token));
  // "Arden and Co" is Arden.
  while (tokens.length > 1 && (ENDINGS.has(tokens.at(-1) as string) || tokens.at(-1) === 'and'))
    tokens = tokens.slice(0, -1);
  tokens = tokens.map((token) => SPELLED.get(token) ?? token);
  // "Ministry of Transport" and "Transport Ministry".
  const [first, of] = tokens;
  if ((first === 'ministry' || first === 'department') && of === 'of' && tokens.length > 2) {
    const rest = tokens.slice(2).filter((token) => token !== 'the' && token !== 'and');
    tokens = [...rest, first];
  }
  const name = tokens.join(' ');
  return bodyOf(name) ?? name;
}

/** True for a name that ends as firms end theirs: nobody's surname. */
export function isFirm(written: string): boolean {
  const tokens = plain(written).split(' ');
  return tokens.length > 1 && ENDINGS.has(tokens.at(-1) as string);
}

/** Words of names that tell nobody apart: countries, forms of companies, kinds of bodies. */
export const COMMON_IN_NAMES: ReadonlySet<string> = new Set([...COUNTRY_WORDS, ...ENDINGS, ...GENERIC]);

/** True for a name that means another body in every town: all its words are such as many share. */
export function isGeneric(name: string): boolean {
  return bodyOf(name) === null && name.split(' ').every((token) => GENERIC.has(token));
}

/** Words that alone mean another body in every article, not in every place: the bank, the company. */
const SOME = new Set(
  `bank company group association federation board committee commission agency office authority bureau club team station college school
  university hospital newspaper paper union service services works fund`
    .trim()
    .split(/\s+/),
);

/** True for a name that says nothing outside its article: `bank`. */
export function isAnybody(name: string): boolean {
  return SOME.has(name);
}

/** The last words of bodies that states and towns have. */
const PUBLIC = new Set(
  `ministry department police army navy military parliament senate council court government embassy consulate prosecutor prosecutors treasury
  university hospital airport union`
    .trim()
    .split(/\s+/),
);

/** Whether words without a name of their own tell a body well enough: whose it is, and what: `Brannock police`. */
export function isPublicBody(written: string): boolean {
  const words = plain(written).split(' ');
  return words.length > 1 && words.length < 6 && PUBLIC.has(words.at(-1) as string) && !GENERIC.has(words[0] as string);
}

/** Countries whose ministry of finance is called the Treasury. */
const TREASURIES = new Set('us gb au nz it za ke il'.split(' '));

/** Whether a body is one of many states have under that name, a state's by its code among them: the Finance Ministry, the Treasury. */
export function isOfState(name: string, code: string): boolean {
  return name === 'treasury' ? TREASURIES.has(code) : name.endsWith(' ministry') && code !== 'us';
}

/** A public body's name without the country that begins it, and that country's code: `german foreign ministry` → `foreign ministry`, `de`. */
export function ownedBy(name: string): { readonly name: string; readonly code: string } | null {
  if (bodyOf(name) !== null) return null;
  const words = name.split(' ');
  for (let n = Math.min(3, words.length - 1); n > 0; n--) {
    const code = countryOfAdjective(words.slice(0, n).join(' '));
    const rest = words.slice(n).join(' ');
    if (code !== null && PUBLIC.has(words.at(-1) as string) && isGeneric(rest)) return { name: rest, code };
  }
  return null;
}

/** Last words of a body's full name that add what kind of body it is, and nothing else: Orvane Investors Service. */
const TELLING = new Set(
  `service services group company bank agency news press wire motors airlines airways industries systems technologies university college party
  union federation association authority council commission institute foundation society trust club team partners securities brothers stores
  foods oil gas energy mines steel pharmaceuticals laboratories insurance investments capital aggregates department office bureau`
    .trim()
    .split(/\s+/),
);

/** Whether a full name of a body may be said by its first word alone, which is that word: `orvane`; null where not. */
export function shortOf(name: string): string | null {
  const tokens = name.split(' ');
  const [first] = tokens as [string];
  return tokens.length > 1 && TELLING.has(tokens.at(-1) as string) && !GENERIC.has(first) ? first : null;
}

const LITTLE = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'du', 'la']);

/** First letters, little words left out; empty for one word. */
export function initialsOf(name: string): string {
  const tokens = name.split(' ').filter((token) => !LITTLE.has(token));
  return tokens.length < 2 ? '' : tokens.map((token) => token[0]).join('');
}

/** True for what is written like initials: `HVWA`, `U.N.`. */
export function isAcronym(written: string): boolean {
  return /^(?:the )?(?:\p{Lu}\.?){2,7}$/u.test(written.trim());
}
