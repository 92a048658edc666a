/**
 * Whether a later claim speaks of the same people as an earlier one: whoever says it, or somebody its words or its story name. Who writes of another firm uses
 * the same words of another deed. Pure.
 */
import { COMMON_IN_NAMES } from '../speakers/body-name.js';
import type { Claim } from './claim.js';
import { stem } from './stem.js';

/** Names that hundreds of stories share. */
const COMMON: ReadonlySet<string> = new Set(
  [
    ...COMMON_IN_NAMES,
    ...'january february march april may june july august september october november december exchange securities international street north south east west new york u s dlrs'.split(
      ' ',
    ),
  ].map(stem),
);
const isOwn = (word: string): boolean => !COMMON.has(word);

/** Stems of the names in a claim. */
const namedIn = ({ terms, meant }: Claim): string[] =>
  [...terms.flatMap((term) => (term.name ? [term.stem] : [])), ...meant].filter(isOwn);

/** Stems by which its speakers are known, and whom they speak for. */
const voiceOf = ({ names, bodies }: Claim): string[] =>
  [...names, ...bodies].flatMap(({ word }) => word.split(' ').map(stem).filter(isOwn));

/** Names of two stories in common that make them one. */
const STORIES = 2;

export function isTied(first: Claim, later: Claim): boolean {
  const there = new Set([...namedIn(later), ...voiceOf(later), ...later.storyNames]);
  const who = voiceOf(first);
  const own = who.length > 0 ? who : namedIn(first);
  const story = first.storyNames.filter(isOwn);
  // Where nobody is named nothing can be told by names.
  if (own.length === 0 && story.length === 0) return true;
  return own.some((word) => there.has(word)) || story.filter((word) => there.has(word)).length >= STORIES;
}

/** Names two claims share; the later one may name the speaker of the first. */
export function sharedNames(a: Claim, b: Claim): number {
  const theirs = new Set(namedIn(b));
  const shared = new Set(namedIn(a).filter((word) => theirs.has(word))).size;
  return shared + (a.names.some(({ word }) => theirs.has(word)) ? 1 : 0);
}
