/**
 * Whose a body is, by the words before its noun: "Germany's foreign ministry" is not "the Polish foreign ministry", though both are foreign ministries.
 */
import { SHAPE } from '../segment/forms.js';
import type { Entity } from './entity.js';
import type { MentionNode } from './mention.js';
import type { Page } from './page.js';
import type { RankView } from './rank-features.js';
import { THE } from './words.js';

/** Letters by which a country and its adjective are known to be one: Poland, Polish. France and French share two. */
const STEM = 3;
const SHORT_STEM = 'fr';

/** The beginning of the first word with a capital before the noun, in small letters; empty where there is none. */
export function ownerOf({ segments, forms, text }: Page, { first, head, sentence }: MentionNode): string {
  const { tokens, sentences } = segments;
  for (let i = first; i < head; i++) {
    if (forms.shape[i] !== SHAPE.title && forms.shape[i] !== SHAPE.upper) continue;
    if (forms.form[i] === THE) continue;
    // At the head of a sentence every word has a capital; a possessor is a name all the same.
    if (i === sentences.first[sentence] && !/^[’']s?$/.test(text.slice(tokens.start[i + 1], tokens.end[i + 1])))
      continue;
    const word = text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
    return word.slice(0, word.startsWith(SHORT_STEM) ? SHORT_STEM.length : STEM);
  }
  return '';
}

/** Whether an entity is called by the same noun with another owner, and never with this one. */
export function isOfAnother(
  { page, mentions }: RankView,
  { head }: MentionNode,
  entity: Entity,
  owner: string,
): boolean {
  const { form } = page.forms;
  let other = false;
  for (const m of entity.mentions) {
    if (form[mentions[m].head] !== form[head]) continue;
    const its = ownerOf(page, mentions[m]);
    if (its === owner) return false;
    other ||= its !== '';
  }
  return other;
}
