/**
 * "The Republican said", "Holloway, a Democrat, told": one of a people or party is a person, and is called so from then on; "the Republicans" and "the
 * French" stay many.
 */
import { hashString } from '../linear/hash.js';
import { KIND } from './find-mentions.js';
import { ALIAS, aliasOf, type CorefLexicon } from './lexicon.js';
import { FORM, type MentionNode, NUMBER } from './mention.js';
import type { Page } from './page.js';
import { THE } from './words.js';

const hashes = (words: string) => new Set(words.split(/\s+/).map(hashString));
const PARTIES = hashes(
  'democrat republican conservative tory liberal socialist communist independent nationalist libertarian unionist social-democrat',
);
const ONE = hashes('a an');
/** Endings of peoples that are named by their adjective as a whole: the British, the Chinese, the Swiss. */
const WHOLE = /(?:sh|ch|se|ss|s)$/;

/** Makes nominals of such names, in place. */
export function findAdherents(page: Page, mentions: MentionNode[], lexicon: CorefLexicon): void {
  const { forms, text, segments } = page;
  const { form } = forms;
  mentions.forEach((mention, m) => {
    const { first, last, kind } = mention;
    if (mention.form !== FORM.name || kind !== KIND.group || first !== last || first === 0) return;
    const definite = form[first - 1] === THE;
    if (!definite && !ONE.has(form[first - 1])) return;
    const word = text.slice(segments.tokens.start[first], segments.tokens.end[first]);
    const isOne = PARTIES.has(form[first]) || (aliasOf(lexicon, form[first]) & 7) === ALIAS.people;
    if (!isOne || WHOLE.test(word)) return;
    mentions[m] = {
      ...mention,
      first: first - 1,
      form: FORM.nominal,
      name: -1,
      kind: KIND.person,
      gender: 0,
      number: NUMBER.one,
      definite,
    };
  });
}
