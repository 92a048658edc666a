/**
 * Through whom a saying reaches this page (DESIGN §3, `chain`), nearest to the page first: whoever relays it ("Norra Radio, citing the envoy"),
 * whoever tells what others said ("the president, his spokesman said, had refused"), the paper it was told, the agency that carried it on.
 * Who denies or asks about a saying does not relay it, nor does who speaks of himself.
 */
import type { Hop } from '../../model/statement.js';
import type { Draft, Unnumbered } from './page.js';
import { isPrompt } from './standing.js';

/** The one cited says what the report says, through whoever reports it. */
export function relayedBy(report: Unnumbered, cited: Unnumbered): Unnumbered {
  return {
    ...cited,
    mode: report.mode,
    act: 'assert',
    attitude: false,
    content: report.content,
    verbatim: report.verbatim,
  };
}

/** The whole chain of a statement that stands in another: the hops of the one around it, that one itself, its own. */
export function chainOf({ statement, outer, relayed }: Draft, text: string): readonly Hop[] {
  if (outer === null) return statement.chain;
  const [mention] = outer.statement.source;
  const tells = relayed || isPrompt(outer.statement, text) || relays(outer.statement);
  if (!tells) return statement.chain;
  const before = chainOf(outer, text);
  if (mention === undefined || (!relayed && isSelf(outer.statement, statement, text)))
    return [...before, ...statement.chain];
  return [...before, { mention, referent: null, cue: outer.statement.cue }, ...statement.chain];
}

function relays({ act, attitude, negated }: Unnumbered): boolean {
  return !NO_RELAY.has(act) && !attitude && !negated;
}

const NO_RELAY: ReadonlySet<string> = new Set(['deny', 'reject', 'ask', 'decline-to-comment']);

/** "She said she hoped …", “I promised,” he said: the speaker's own earlier words are no hearsay. */
function isSelf(outer: Unnumbered, inner: Unnumbered, text: string): boolean {
  const [said] = inner.source;
  if (said === undefined) return true; // nobody named: the speaker's own report of it
  const who = text.slice(...said).toLowerCase();
  const own = inner.verbatim.length > 0 || outer.mode === 'direct' ? OWN_WORDS : OWN_WORDS_TOLD;
  if (own.test(who)) return true;
  const [speaker] = outer.source;
  if (speaker === undefined) return false;
  const by = text.slice(...speaker).toLowerCase();
  if (by === who) return true;
  return outer.mode !== 'direct' && who === 'they' && /\b(?:and|we|they)\b|s$/.test(by);
}

/** In the speaker's own words only *I* and *we* are the speaker; told by others, *he* and *she* are, as a rule. */
const OWN_WORDS = /^(?:i|we|me|us|my|our)$/;
const OWN_WORDS_TOLD = /^(?:i|we|me|us|my|our|he|she|it|him|her|his|its)(?: (?:himself|herself|itself))?$/;
