/** What looks like a deed of politics and is none: sport ("restored the golf championships"), accidents ("the blaze killed three"), figures of speech ("a price war"). */
import { ACCIDENTS, FIGURES, PLAYS, SPORTS } from '../english/sports.js';
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { XPOS } from '../tag/labels.js';
import type { View } from './view.js';

/** "Restored the golf championships": a deed about sport is none of politics. Who does it may be a team. */
export function isGame(view: View, at: number, depth = 0): boolean {
  for (let c = view.child[at]; c !== 0; c = view.next[c - 1]) {
    const i = c - 1;
    if (depth === 0 && SUBJECTS.has(view.deprel[i])) continue;
    if (depth > 0 && RELATIVE.has(view.deprel[i])) continue;
    if (SPORT.has(view.plain[i]) || (depth < 3 && isGame(view, i, depth + 1))) return true;
  }
  return false;
}

const SPORT: ReadonlySet<number> = new Set(SPORTS.trim().split(/\s+/).map(hashString));
const PLAY: ReadonlySet<number> = new Set(PLAYS.trim().split(/\s+/).map(hashString));
const SUBJECTS = new Set(
  ['nsubj', 'nsubj:pass', 'nsubj:outer', 'conj', 'advcl', 'ccomp', 'parataxis', 'acl:relcl'].map(deprelIndex),
);
const RELATIVE = new Set(['acl:relcl', 'acl'].map(deprelIndex));

/**
 * Whether an article is about sport: a word of it in every fourth sentence, and three at least; or one, and with it so many words that sport shares with other news
 * (a word of sport counted twice) that there are three to four sentences. Of the BBC's 511 articles of sport 412 are known so (by the first alone 208), of its 1,714 others 25 (9).
 */
export function isSport({ plain, page }: View): boolean {
  const { tokens, sentences } = page.segments;
  let hits = 0;
  let plays = 0;
  for (let i = 0; i < tokens.count; i++)
    if (SPORT.has(plain[i])) hits++;
    else if (PLAY.has(plain[i])) plays++;
  if (hits >= 3 && hits * 4 >= sentences.count) return true;
  const all = 2 * hits + plays;
  return hits >= 1 && all >= 6 && all * 4 >= sentences.count * 3;
}

/** Whether nobody did it: "the blaze killed three", "killed in a crash". */
export function isAccident(view: View, at: number): boolean {
  for (let c = view.child[at]; c !== 0; c = view.next[c - 1])
    if (CAUSES.has(view.deprel[c - 1]) && MISHAPS.has(view.plain[c - 1])) return true;
  return MISHAPS.has(view.plain[bearerOf(view, at)]);
}

/** "Typhoon Reke", "the blaze" */
export function isMishap({ plain }: View, token: number): boolean {
  return MISHAPS.has(plain[token]);
}

/** What the clause hangs on that tells what did it: "an outbreak that had killed nine", "the flood rose, drowning two"; the verb itself for nothing. */
function bearerOf(view: View, verb: number): number {
  let at = verb;
  for (let step = 0; step < 3; step++) {
    for (let c = view.child[at]; c !== 0 && step > 0; c = view.next[c - 1])
      if (SUBJECT.has(view.deprel[c - 1]) && !RELATIVE_WORDS.has(view.xpos[c - 1])) return c - 1;
    const by = view.deprel[at];
    if (RELATIVE.has(by)) return view.head[at];
    if (!JOINED.has(by)) return verb;
    at = view.head[at];
  }
  return verb;
}

const RELATIVE_WORDS = new Set(['WDT', 'WP'].map((name) => XPOS.indexOf(name)));
const SUBJECT = new Set(['nsubj'].map(deprelIndex));
const JOINED = new Set(['conj', 'advcl'].map(deprelIndex));

/** "A price war", "a custody battle". */
export function isFigure(view: View, noun: number): boolean {
  for (let c = view.child[noun]; c !== 0; c = view.next[c - 1])
    if (BEFORE.has(view.deprel[c - 1]) && FIGURATIVE.has(view.plain[c - 1])) return true;
  return false;
}

const keyed = (list: string): ReadonlySet<number> => new Set(list.trim().split(/\s+/).map(hashString));
const MISHAPS = keyed(ACCIDENTS);
const FIGURATIVE = keyed(FIGURES);
const CAUSES = new Set(['nsubj', 'obl', 'obl:agent'].map(deprelIndex));
const BEFORE = new Set(['compound', 'amod', 'nmod:poss', 'nmod:desc'].map(deprelIndex));
