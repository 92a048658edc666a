/**
 * Tensions and commitments in words for people. A tension is a proposal: no wording here says that somebody lied or changed their mind, only that
 * two sayings may not sit well together, and who noticed.
 */
import type { CommitmentKind, CommitmentState, TensionKind } from '../model/labels.js';

/** Whose two sides these are, as far as anybody knows; null where it is open or the outlet's own words. */
export interface Sides {
  readonly earlier: string | null;
  readonly later: string | null;
}

/** `Ada Voss may have gone back on this`. */
export function tensionWords(kind: TensionKind, { earlier, later }: Sides): string {
  const who = later ?? earlier ?? 'Somebody';
  switch (kind) {
    case 'self-reversal':
      return `${who} may have gone back on this`;
    case 'denial':
      return `${later ?? 'Somebody'} denies ${earlier === null || earlier === later ? 'this' : `words attributed to ${earlier}`}`;
    case 'evasion':
      return `${who} may have left the question open`;
    case 'change-over-time':
      return 'This may have changed in between';
    case 'contradiction':
      return earlier === null || later === null || earlier === later
        ? 'These two may not fit together'
        : `${earlier} and ${later} may not agree`;
  }
}

/** What the two sides are called. */
export function sideWords(kind: TensionKind): readonly [earlier: string, later: string] {
  switch (kind) {
    case 'self-reversal':
    case 'change-over-time':
      return ['before', 'after'];
    case 'denial':
      return ['denied', 'denial'];
    case 'evasion':
      return ['asked', 'answered'];
    case 'contradiction':
      return ['one', 'other'];
  }
}

/** `noticed by the BBC: “appears to counter”`, `pointed out in the article: “having previously said”`, `noticed by Hearsay`. */
export function noticeWords(by: string | null, words: string | null): string {
  const quoted = words === null ? '' : `: “${words}”`;
  if (by !== null) return `noticed by ${by}${quoted}`;
  return words === null ? 'noticed by Hearsay' : `pointed out in the article${quoted}`;
}

/** Said wherever tensions are listed. */
export const PROPOSALS = 'proposals, for you to judge';

const KINDS: Readonly<Record<CommitmentKind, string>> = {
  promise: 'promise',
  plan: 'plan',
  demand: 'demand',
  threat: 'threat',
};

const STATES: Readonly<Record<CommitmentState, string>> = {
  open: 'nothing yet',
  fulfilled: 'kept, it seems',
  broken: 'broken, it seems',
  repeated: 'repeated',
  withdrawn: 'withdrawn, it seems',
};

export const commitmentWords = (kind: CommitmentKind): string => KINDS[kind];
export const stateWords = (state: CommitmentState): string => STATES[state];
