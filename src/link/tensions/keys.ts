/**
 * What a claim is found by: its speaker with each word of its topic, the head of its story with each deed, and its topic's words two by two. Common words make no
 * key. Pure.
 */
import { hashOf, mix } from '../hash.js';
import { type Claim, topicOf } from './claim.js';
import { groupOf } from './near.js';
import { sidesOf } from './opposites.js';
import { isWeak } from './words.js';

/**
 * Words of a topic that make keys with the speaker, and two by two. Each key is a row and a look-up on either side: 26 a claim with 8, 5 and
 * four of a story when these were set, 22 with 5 and 5. With four words two by two one tension and one state of a commitment of the dossiers go.
 */
const WITH_SPEAKER = 5;
const IN_PAIRS = 5;
/**
 * A word of what the article is about and a deed make a key, for a promise and its outcome may share one word. What somebody undertakes is sought by every
 * word of its story with its first two deeds; all else, eleven times as much, stands under the first word of its own with five. Three words with five
 * deeds for either made 1,109,000 keys of 5,000 articles instead of 789,000, 757,000 pairs instead of 428,000, and 885 outcomes instead of 834; of the open and the written
 * dossiers 41.8 and 56.0 states were right, 41.8 and 57.1 are. Two words together with a deed pass over what the half set aside has.
 */
const STORY = 1;
/**
 * The same of a claim that says itself that something is late, missed or given up. At 1, 3 and 6 51.4, 52.3 and 53.3 states of the later dossiers are right, the others are the same; 4,200 articles of real news have
 * 1.8 % more keys at 6.
 */
const ENDS_STORY = 6;
const DEEDS = 5;
const SOUGHT_STORY = 10;
const SOUGHT_DEEDS = 3;
/** Names that make a key with a state, and the letters of one. With three, 3,000 articles of real news have .8 % more keys and 2.4 % more pairs. */
const IN_STATES = 3;
const LONG_NAME = 4;
/** A speaker goes by several names: those of most articles suffice. */
const NAMES = 2;
/** Least weight of a word that makes a key. */
const STRONG = 0.6;

/** `sought`: somebody undertakes it, and what became of that is looked for; also what is merely meant or conditional, which no tension stands on, has keys then. */
export function keysOf(claim: Claim, sought = false): number[] {
  if (!sought && (claim.attitude || claim.unvouched || claim.iffy)) return [];
  const words = [...topicOf(claim).weights]
    .filter(([, weight]) => weight >= STRONG)
    // Names first, then long words: of two that both stand there the rarer is the likelier key.
    .sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1))
    .map(([stem]) => stem);
  const keys = new Set<number>();
  for (const { word } of [...claim.names.slice(0, NAMES), ...claim.bodies.slice(0, 1)])
    for (const stem of words.slice(0, WITH_SPEAKER)) if (stem !== word) keys.add(mix(hashOf(word), hashOf(stem), 1));
  // What is done and to what, before whom; of one deed by one word: "shut" meets "closed".
  const terms = claim.terms.filter(({ stem, name }) => !name && !isWeak(stem)).map(({ stem }) => groupOf(stem));
  const ends = claim.fails || claim.terms.some(({ dropped }) => dropped);
  const stories = sought ? SOUGHT_STORY : ends ? ENDS_STORY : STORY;
  const deeds = [...new Set(terms)].slice(0, sought ? SOUGHT_DEEDS : DEEDS);
  for (const story of claim.story.slice(0, stories))
    for (const deed of deeds) if (deed !== story) keys.add(mix(hashOf(story), hashOf(deed), 3));
  for (const [one, other] of pairsOf(words.slice(0, IN_PAIRS))) keys.add(mix(hashOf(one), hashOf(other), 2));
  for (const [name, pair] of statesOf(claim)) keys.add(mix(hashOf(name), pair, 4));
  return [...keys];
}

/** A name and a state it may be in: a site somebody keeps up, and the same site torn down. Many things share the name of a country, so few of a claim's names make keys. */
function statesOf({ terms, modal }: Claim): [name: string, pair: number][] {
  if (modal !== 0) return [];
  const names = [...new Set(terms.flatMap(({ stem, name }) => (name && stem.length >= LONG_NAME ? [stem] : [])))];
  const states = terms.flatMap(({ stem, name }) => (name ? [] : sidesOf(stem))).filter(({ state }) => state);
  const pairs = [...new Set(states.map(({ pair }) => pair))];
  return names.slice(0, IN_STATES).flatMap((name) => pairs.map((pair): [string, number] => [name, pair]));
}

/** All pairs, each in the order of text. */
function pairsOf(words: readonly string[]): [string, string][] {
  const sorted = [...words].sort();
  return sorted.flatMap((one, i) => sorted.slice(i + 1).map((other): [string, string] => [one, other]));
}
