/**
 * What kind of source a noun phrase is, from its words alone: a name, an office, a group, somebody kept anonymous, or none.
 * A pronoun's kind is settled by whom it refers to; until referents exist, he and she count as the named person before.
 */
import type { SourceKind } from '../../model/labels.js';
import { ANONYMOUS, GROUP_NOUNS, PRONOUNS_MANY, PRONOUNS_ONE, ROLE_NOUNS } from '../english/sources.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const ANONYMOUS_WORDS = set(ANONYMOUS);
const GROUP_WORDS = set(GROUP_NOUNS);
const ROLE_WORDS = set(ROLE_NOUNS);
const ONE = set(PRONOUNS_ONE);
const MANY = set(PRONOUNS_MANY);

/** `phrase` is the source's text, '' where there is none; `startsSentence`: its first capital may be the sentence's; `isNoun`:
 * its first word is a plural noun and no name. */
export function sourceKindOf(phrase: string, startsSentence: boolean, isNoun = false): SourceKind {
  const words = phrase.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];
  if (words.length === 0) return 'implicit';
  const lower = words.map((word) => word.toLowerCase().replace(/['’]s$/, ''));
  if (words.length === 1) {
    if (lower[0] === 'another') return 'anonymous';
    if (ONE.has(lower[0] as string)) return 'named';
    if (MANY.has(lower[0] as string)) return 'group';
  }
  const quantity = QUANTITY.exec(phrase);
  if (quantity !== null)
    return sourceKindOf(phrase.slice(quantity[0].length), false) === 'anonymous' ? 'anonymous' : 'group';
  const after = lower.findIndex(
    (word, i) => i > 0 && (ENDS_HEAD.has(word) || (word.endsWith('ing') && isManyNoun(words[i - 1] as string))),
  );
  // "two officials", "three people briefed on it": a few who are not to be known.
  if (FEW.test(phrase) && !/\p{Lu}\p{L}+ \p{Lu}/u.test(phrase.slice(phrase.indexOf(' ') + 1))) return 'anonymous';
  const comma = phrase.search(/[,(]/);
  const beforeComma =
    comma < 0 ? words.length : (phrase.slice(0, comma).match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? []).length;
  const length = Math.max(1, Math.min(after < 0 ? words.length : after, beforeComma));
  const head = lower.slice(0, length);
  if (lower.slice(0, after < 0 ? undefined : after).some((word) => ANONYMOUS_WORDS.has(word)) || UNNAMED.test(phrase)) {
    return 'anonymous';
  }
  const capital = words
    .slice(0, length)
    .map(
      (word, i) => /^\p{Lu}/u.test(word) && !isOrdinaryOpener(words, lower, i, length, startsSentence, isNoun, comma),
    );
  const last = head.at(-1) as string;
  if (capital.at(-1)) {
    // "the president" with a capital is still an office; "President Dunsel" is a name.
    return capital.filter(Boolean).length === 1 && length <= 2 && ROLE_WORDS.has(last) ? 'role' : 'named';
  }
  const many = isPlural(last) && !ROLE_WORDS.has(last);
  // Names after a plural are a list or a place: "officials in Aude, Upper Norra".
  if (!many && givesName(phrase, comma)) return 'named';
  if (head.includes('people')) return 'group';
  // Who speaks for a body is its office, though no name is given.
  if (SPOKESPERSONS.has(last) && / (?:for|of|at|from) /.test(phrase)) return 'role';
  const indefinite = head[0] === 'a' || head[0] === 'an' || head[0] === 'one' || head[0] === 'another';
  if (BODIES.has(last)) return 'group';
  if (GROUP_WORDS.has(last) || many) return INSTITUTIONS.has(last) ? 'role' : 'group';
  return indefinite ? 'anonymous' : 'role';
}

/** "a number of", "dozens of": the noun after it is the head. */
const QUANTITY =
  /^(?:an?|the)?\s*(?:number|handful|majority|couple|dozen|lot|host|series|range|variety|pair|dozens|hundreds|thousands) of\s+/i;
const FEW =
  /^(?:two|three|four|five|six|half a dozen)\b(?: (?:of|\p{L}[\p{L}-]*)){0,4}? (?:people|officials?|officers|sources|aides|advis[eo]rs|diplomats|executives|employees|staffers|insiders|lawmakers|lawyers|friends|colleagues|members|persons)\b/iu;
const UNNAMED =
  /\b(?:condition of anonymity|not (?:to )?be (?:named|identified)|familiar with|close to|people (?:with|briefed|involved))\b/i;

const NAME = "\\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{Lu}[\\p{L}.'’-]*)+";
/** "its chairwoman, Rosa Quill"; "a friend of Voss, Rosa Quill, who …"; "his widow, former player Rosa Quill". */
const APPOSED = new RegExp(`,\\s*((?:\\p{Ll}[\\p{L}-]*\\s+){0,4})${NAME}(?:,|$)`, 'u');
const NO_APPOSITION = set(
  'who which whose that when where after before in at of from with for to by on including and or such like as said citing',
);
/** "Republic of Norra manager Rosa Quill". */
const TITLED = new RegExp(`(\\p{Ll}+)\\s+${NAME}$`, 'u');

/** A name stands in apposition, or after a title that the phrase has behind its "of". */
function givesName(phrase: string, comma: number): boolean {
  const apposed = APPOSED.exec(phrase);
  if (apposed !== null) {
    const between = (apposed[1] as string).split(/\s+/);
    if (!between.some((word) => NO_APPOSITION.has(word))) return true;
  }
  const titled = TITLED.exec(comma < 0 ? phrase : phrase.slice(0, comma));
  return titled !== null && ROLE_WORDS.has(titled[1] as string);
}

function isManyNoun(word: string): boolean {
  return isPlural(word) && /^\p{Ll}/u.test(word);
}

const ENDS_HEAD = set(
  'who which that whose of in at with from for on to speaking including polled surveyed interviewed',
);
/** Bodies of many, named or not: "a hauliers' association". */
const BODIES = set(
  'association union federation coalition alliance guild charity campaign movement league society lobby defence defense prosecution opposition',
);
/** Bodies that speak as one: an office, not a crowd. */
const INSTITUTIONS = set(
  'government committee council commission parliament court jury panel board agency ministry department office bureau administration company party',
);

/** A capital that is only the sentence's: "The harbour master", "Defence officials", "Writers in Norra". */
function isOrdinaryOpener(
  words: readonly string[],
  lower: readonly string[],
  i: number,
  length: number,
  startsSentence: boolean,
  isNoun: boolean,
  comma: number,
): boolean {
  if (i > 0) return false;
  if (DETERMINERS.has(lower[0] as string)) return true;
  if (!startsSentence) return false;
  return length > 1
    ? /^\p{Ll}/u.test(words[1] as string)
    : isNoun ||
        GROUP_WORDS.has(lower[0] as string) ||
        ROLE_WORDS.has(lower[0] as string) ||
        // "Writers in Norra", not "Voss, who …" and not "Voss of Norra".
        (words.length > 1 && isPlural(lower[0] as string) && comma !== (words[0] as string).length);
}

const SPOKESPERSONS = set('spokesman spokeswoman spokesperson');
const DETERMINERS = set(
  'the a an his her its their our my this that these those some many one another both two three all several most other',
);

function isPlural(word: string): boolean {
  return (
    !DETERMINERS.has(word) && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith("'s") && !word.endsWith('us')
  );
}
