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

/** `phrase` is the source's text, '' where there is none; `startsSentence`: its first capital may be the sentence's. */
export function sourceKindOf(phrase: string, startsSentence: boolean): SourceKind {
  const words = phrase.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];
  if (words.length === 0) return 'implicit';
  const lower = words.map((word) => word.toLowerCase().replace(/['’]s$/, ''));
  if (words.length === 1) {
    if (ONE.has(lower[0] as string)) return 'named';
    if (MANY.has(lower[0] as string)) return 'group';
  }
  const end = lower.findIndex(
    (word, i) => i > 0 && (word === 'who' || word === 'which' || word === 'that' || word === 'whose'),
  );
  const head = end < 0 ? lower : lower.slice(0, end);
  if (
    head.some((word) => ANONYMOUS_WORDS.has(word)) ||
    /\b(?:condition of anonymity|not to be (?:named|identified)|asked not|familiar with|close to)\b/i.test(phrase)
  ) {
    return 'anonymous';
  }
  const indefinite = head[0] === 'a' || head[0] === 'an' || head[0] === 'one' || head[0] === 'another';
  const proper = properName(words, lower, startsSentence);
  const role = head.some((word) => ROLE_WORDS.has(word));
  const group = head.some((word) => GROUP_WORDS.has(word));
  if (proper === 'whole') return 'named';
  if (indefinite) return role || !group ? 'anonymous' : 'group';
  if (group && !role)
    return proper === 'part' && !GROUP_WORDS.has(lower[0] as string) && !isPossessive(words) ? 'named' : 'group';
  if (role) return proper === 'last' ? 'named' : 'role';
  return proper === 'none' ? (lower.at(-1)?.endsWith('s') ? 'group' : 'role') : 'named';
}

/** Is the phrase a name throughout, does it end in one ("the minister Ada Voss"), or only hold one ("officials in Norra")? */
function properName(
  words: readonly string[],
  lower: readonly string[],
  startsSentence: boolean,
): 'whole' | 'last' | 'part' | 'none' {
  const capital = words.map(
    (word, i) =>
      /^\p{Lu}/u.test(word) &&
      !(
        i === 0 &&
        startsSentence &&
        (lower[0] === 'the' || ROLE_WORDS.has(lower[0] as string) || GROUP_WORDS.has(lower[0] as string))
      ),
  );
  const count = capital.filter(Boolean).length;
  if (count === 0) return 'none';
  if (
    capital.every(
      (is, i) => is || ['of', 'the', 'and', 'de', 'van', 'von', 'bin', 'al', 'for'].includes(lower[i] as string),
    )
  ) {
    return lower.length > 1 && lower[0] === 'the' && count === 1 && ROLE_WORDS.has(lower[1] as string)
      ? 'part'
      : 'whole';
  }
  const run = capital.findIndex((is, i) => is && capital[i + 1]);
  if (run >= 0 && !words.slice(0, run).some((word) => ['of', 'in', 'at', 'with', 'from', 'for'].includes(word)))
    return 'last';
  return 'part';
}

function isPossessive(words: readonly string[]): boolean {
  return words.slice(0, -1).some((word) => /['’]s?$/.test(word));
}
