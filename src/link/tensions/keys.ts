/**
 * What a claim is found by: its speaker with each word of its topic, its story with each, and its topic's words two by two. Common words make no key. Pure.
 */
import type { ClaimKey } from '../../model/claims.js';
import { hashOf, mix } from '../hash.js';
import { type Claim, topicOf } from './claim.js';
import { groupOf } from './near.js';
import { isWeak } from './words.js';

/**
 * Words of a topic that make keys with the speaker, and two by two. Each key is a row and a look-up on either side: 26 a claim with 8, 5 and
 * four of a story, 22 with these, and the open and the written dossiers come out the same. Four words two by two (19 keys) lose one state of a commitment
 * of the half set aside, whose floor told so; with 4 and 4 and four words for each of a story one of the open half goes too, with three two.
 */
const WITH_SPEAKER = 5;
const IN_PAIRS = 5;
/** The first words of what the article is about, and words of the topic that make keys with each: a promise and its outcome may share one word. Two of a story lose one tension. */
const STORIES = 3;
const WITH_STORY = 5;
/** A speaker goes by several names: those of most articles suffice. */
const NAMES = 2;
/** Least weight of a word that makes a key. */
const STRONG = 0.6;

/** `always`: also what is merely meant or conditional, which no tension stands on, has keys. */
export function keysOf(claim: Claim, always = false): ClaimKey[] {
  if (!always && (claim.attitude || claim.unvouched || claim.iffy)) return [];
  const words = [...topicOf(claim).weights]
    .filter(([, weight]) => weight >= STRONG)
    // Names first, then long words: of two that both stand there the rarer is the likelier key.
    .sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1))
    .map(([stem]) => stem);
  const keys = new Map<number, 1 | 2>();
  for (const { word } of [...claim.names.slice(0, NAMES), ...claim.bodies.slice(0, 1)])
    for (const stem of words.slice(0, WITH_SPEAKER)) if (stem !== word) keys.set(mix(hashOf(word), hashOf(stem), 1), 2);
  // What is done and to what, before whom; of one deed by one word: "shut" meets "closed".
  const deeds = claim.terms.filter(({ stem, name }) => !name && !isWeak(stem)).map(({ stem }) => groupOf(stem));
  for (const story of claim.story.slice(0, STORIES))
    for (const deed of [...new Set(deeds)].slice(0, WITH_STORY))
      if (deed !== story) keys.set(mix(hashOf(story), hashOf(deed), 3), 2);
  const top = words.slice(0, IN_PAIRS).sort();
  for (let i = 0; i < top.length; i++)
    for (let j = i + 1; j < top.length; j++) keys.set(mix(hashOf(top[i] as string), hashOf(top[j] as string), 2), 2);
  return [...keys].map(([key, weight]) => ({ key, weight }));
}
