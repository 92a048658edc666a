/**
 * Is this page an article at all? A front page is a list of links, a consent wall asks for consent, an empty shell waits for
 * JavaScript, and before a paywall stand two sentences. Saying so beats handing on rubbish.
 */
import type { LeftOut } from '../../model/page.js';
import type { PageBlock } from './blocks.js';
import type { Node } from './json-ld.js';

export interface Stub {
  /** Where there is no article: what there is, in words; else null. */
  readonly instead: string | null;
  /** Where there is some of an article: why not more; else null. */
  readonly thin: string | null;
}

/** A sentence or two. The shortest of 181 real articles has 370 letters, a notice at its page's end included. */
const THIN = 350;
/** Less than this is no text of its own: the words of a button, a slogan. */
const NOTHING = 60;

const ASKS = {
  paywall:
    /\b(?:subscribe|sign in|log in|register)\b.{0,40}\b(?:to (?:continue|read|keep|unlock|access)|for (?:full|unlimited))|\balready a (?:subscriber|member)\b|\bthis (?:article|story|content) is (?:for|only available to|reserved for) (?:our )?(?:subscribers|members)|\bcontinue reading (?:this|your|with)\b/i,
  consent:
    /\b(?:we (?:and our partners )?use cookies|accept (?:all )?cookies|cookie (?:consent|preferences|settings)|your privacy choices|before you continue)\b/i,
  script: /\b(?:enable|requires?|turn on|activate) javascript\b|\bjavascript is (?:disabled|required|not enabled)\b/i,
} as const;

/** Judges the chosen blocks by their bulk, and by what the rest of the page asks for. */
export function stubOf(body: readonly PageBlock[], leftOut: readonly LeftOut[], node: Node | null): Stub {
  let letters = 0;
  let linked = 0;
  let longest = 0;
  for (const block of body) {
    letters += block.words.length;
    linked += block.words.length * block.linked;
    if (block.linked < 0.5) longest = Math.max(longest, block.words.length);
  }
  const all = [...body.map(({ words }) => words), ...leftOut.map(({ words }) => words)];
  const asks = (pattern: RegExp) => all.some((words) => pattern.test(words));
  const paid =
    node?.['isAccessibleForFree'] === false ||
    /^false$/i.test(String(node?.['isAccessibleForFree'] ?? '')) ||
    asks(ASKS.paywall);
  const consents = body.length > 0 && body.filter(({ words }) => ASKS.consent.test(words)).length * 2 >= body.length;
  if (consents) return { instead: 'only a request for consent to cookies', thin: null };
  if (letters < NOTHING || longest < NOTHING) {
    if (asks(ASKS.script)) return { instead: 'an empty shell that wants JavaScript', thin: null };
    if (paid) return { instead: 'a paywall', thin: null };
    if (letters === 0 && leftOut.length === 0) return { instead: 'nothing to read', thin: null };
    return { instead: leftOut.length + body.length > 20 ? 'only lists of links' : 'only a few words', thin: null };
  }
  if (linked > letters * 0.6 && body.length >= 8) return { instead: 'only lists of links', thin: null };
  if (letters >= THIN) return { instead: null, thin: null };
  if (paid) return { instead: null, thin: 'the rest stands behind a paywall' };
  return { instead: null, thin: 'only a sentence or two stand on it' };
}
