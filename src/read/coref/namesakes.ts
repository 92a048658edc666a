/**
 * Two people of one full name in one article. Papers that write of both say so ("no relation", "share a name", "his namesake"); only then are equal
 * names told apart, by what each is called right beside it: "Jon Pell, the striker, … Jon Pell, mayor of Harne".
 */
import { hashString } from '../linear/hash.js';
import type { MentionNode } from './mention.js';
import { NOUN, type Nouns, nounKind } from './model.js';
import type { Page } from './page.js';
import { COMMA, DEFINITE, HONORIFICS } from './words.js';

const hashes = (words: string) => new Set(words.split(' ').map(hashString));

const NAMESAKE = hashes('namesake namesakes unrelated');
const NAME = hashes('name names surname');
const SHARED = hashes('share shares shared sharing same');
const RELATED = hashes('related relation relations');
const NOT = hashes("not no n't neither");
const OF = hashes('of for');
/** Tokens between "share" and "name", "not" and "related". */
const NEAR = 4;
/** Tokens before a name that its description may take: "the Commissioner of Police, Jon Pell". */
const REACH = 9;

/** Whether the article says that two of its people bear one name. */
export function hasNamesakes({ form }: Page['forms'], count: number): boolean {
  for (let i = 0; i < count; i++) {
    const word = form[i];
    if (NAMESAKE.has(word)) return true;
    const before = NAME.has(word) ? SHARED : RELATED.has(word) ? NOT : null;
    if (before === null) continue;
    for (let j = i - 1; j >= 0 && j >= i - NEAR; j--) if (before.has(form[j])) return true;
  }
  return false;
}

/** The noun somebody is called by right beside a name, as a form hash; 0 for none. */
export function calledBeside({ forms, names, segments }: Page, nouns: Nouns, mention: MentionNode): number {
  const { form } = forms;
  const { name, sentence } = mention;
  if (names.titleFirst[name] >= 0 && !HONORIFICS.has(form[names.titleLast[name]])) return form[names.titleLast[name]];
  const end = segments.sentences.first[sentence + 1];
  if (mention.last + 1 < end && form[mention.last + 1] === COMMA) {
    let noun = 0;
    for (let i = mention.last + 2; i < end && i <= mention.last + REACH && form[i] !== COMMA; i++) {
      if (noun !== 0 && OF.has(form[i])) break;
      if (nounKind(nouns, form[i]) === NOUN.person) noun = form[i];
    }
    if (noun !== 0 && DEFINITE.has(form[mention.last + 2])) return noun;
  }
  let at = mention.first - 1;
  while (at >= 0 && HONORIFICS.has(form[at])) at--;
  const begin = segments.sentences.first[sentence];
  if (at <= begin || form[at] !== COMMA) return 0;
  let found = 0;
  for (let i = at - 1; i >= begin && i >= at - REACH && form[i] !== COMMA; i--) {
    if (DEFINITE.has(form[i])) return found;
    // What stands before "of" is the head, else the last noun.
    if (nounKind(nouns, form[i]) === NOUN.person && (found === 0 || OF.has(form[i + 1]))) found = form[i];
  }
  return 0;
}
