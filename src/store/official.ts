/**
 * Which sources are official: who speaks for a government, parliament, court, police or army, or holds an office of theirs. Told from a
 * speaker's office and kind, and of sources without a name from their words. A rough measure, meant for comparing outlets with each other.
 */
import type { SourceKind } from '../model/labels.js';
import type { Profile } from '../model/speaker.js';

/** Offices as profiles have them (`link/speakers`). */
const OFFICES = new Set(
  `minister president vice-president prime-minister premier chancellor mayor senator governor mp mep msp congressman congresswoman
  representative lawmaker legislator councillor ambassador envoy diplomat king queen prince emperor sultan emir commissioner
  secretary-general undersecretary judge justice prosecutor attorney-general sheriff detective inspector constable sergeant
  superintendent magistrate coroner marshal police-chief police-commissioner police-officer inspector-general general colonel
  admiral brigadier official`
    .trim()
    .split(/\s+/),
);

const WORDS =
  /\b(?:governments?|ministry|ministries|ministers?|officials?|authorities|police|courts?|parliament|embassy|army|military|navy|council|mayor|governor|president|presidency|administration|prosecutors?|lawmakers?|treasury|senate|congress|customs|cabinet|palace|state department|central bank)\b/i;

/** A source that nobody's name stands for, by its words. */
export function isOfficialSource(kind: SourceKind, words: string | null): boolean {
  return kind !== 'named' && words !== null && WORDS.test(words);
}

/** A speaker with an office of state, or a government, by the facts of a profile as they are stored (a Profile as JSON). */
export function isOfficialSpeaker(facts: string): boolean {
  const { kind, office } = JSON.parse(facts) as Pick<Profile, 'kind' | 'office'>;
  return kind === 'government' || OFFICES.has(office);
}
