/** Whether whoever reports a saying vouches for it: what stands in a denial is denied, what somebody asks about is in question. */
import type { Standing } from '../../model/labels.js';
import type { Statement } from '../../model/statement.js';
import type { Draft, Unnumbered } from './page.js';

/**
 * How far the statement around vouches for what stands in it: "denies that she said" never puts on record that she did. Who
 * does not deny a saying leaves it open, and so does who cannot confirm it or does not know.
 */
export function standingIn(
  outer: Pick<Statement, 'act' | 'negated' | 'attitude' | 'hedged'> & Partial<Pick<Statement, 'sourceKind'>>,
): Standing {
  const denies = outer.act === 'deny' || outer.act === 'reject';
  if (denies && outer.negated) return 'alleged';
  if (denies) return 'denied';
  if (outer.act === 'ask' || outer.act === 'decline-to-comment') return 'questioned';
  // "did not withdraw her claim": it stands.
  if (outer.negated && outer.act === 'other') return 'asserted';
  if (outer.negated) return outer.attitude || outer.hedged ? 'questioned' : 'denied';
  if (outer.act === 'accuse' || outer.attitude) return 'alleged';
  // "It is understood that": the page itself says so, with reserve.
  return outer.hedged && outer.sourceKind !== 'implicit' ? 'alleged' : 'asserted';
}

/** From what is vouched for to what is denied. */
const DOUBT: readonly Standing[] = ['asserted', 'alleged', 'questioned', 'denied'];

/** The least that any statement around it allows: what somebody is denied to have said that a third one promised is denied too. */
export function standingWithin(outer: Draft, text: string): Standing {
  let doubt = 0;
  for (let around: Draft | null = outer; around !== null; around = around.outer) {
    if (!isPrompt(around.statement, text)) doubt = Math.max(doubt, DOUBT.indexOf(standingIn(around.statement)));
  }
  return DOUBT[doubt] as Standing;
}

/** "It is understood that she plans to go": nobody vouches for it, and the page puts it forward with reserve. */
export function isReserved({ statement }: Draft): boolean {
  return statement.hedged && statement.source.length === 0 && statement.cue.length > 0;
}

/** "Q: The inspectors say it is unsafe.": put to the other as a fact, without a question mark. */
export function isPrompt({ act, mode, cue, content }: Unnumbered, text: string): boolean {
  const [last] = content.slice(-1);
  if (act !== 'ask' || mode !== 'direct' || last === undefined || text[cue[0]?.[0] ?? 0] !== ':') return false;
  return text[last[1] - 1] !== '?';
}
