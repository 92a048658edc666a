/**
 * Who that is in the world: what linking keeps of each article (a sighting), what it makes of all of them (profiles, one for each
 * name in one guise), and where that stands (a shelf, in memory or in the record). Three things stay three: the words on
 * the page are mentions, whom they mean in one article is a referent, who that is across articles is a speaker.
 */

export const SPEAKER_KINDS = ['person', 'body', 'government'] as const;
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];

/** One referent of one article, as far as it tells who that is. Depends on that article alone. */
export interface Sighting {
  /** `ar_…` */
  readonly article: string;
  /** Referent id inside the reading. */
  readonly local: string;
  readonly kind: SpeakerKind;
  /** Every name the article gives, the fullest first; never empty. */
  readonly names: readonly string[];
  readonly role: string | null;
  readonly affiliation: string | null;
  /** Told by forms of address and pronouns. */
  readonly gender: 'male' | 'female' | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** Hashes of the other persons and bodies the article names. */
  readonly around: readonly number[];
}

/**
 * One name in one guise (office, affiliation; without either, outlet and month): sightings that cannot be told apart. Everything
 * but the key's own parts is summed over its sightings, and the sum is the same in any order.
 */
export interface Profile {
  readonly key: string;
  readonly kind: SpeakerKind;
  /** Profiles of one full name are compared with each other inside their block. */
  readonly block: string;
  /** `full`: compared in its block. `short`: joins somebody whose tokens hold its own. `body`: all of a block are one. */
  readonly form: 'full' | 'short' | 'body';
  /** By which it is found: surnames, initials, other names; see `tokensOf`. */
  readonly tokens: readonly string[];
  readonly name: NameParts;
  readonly office: string;
  readonly affiliation: string;
  /** Sightings. */
  readonly count: number;
  readonly male: number;
  readonly female: number;
  /** Earliest and latest date published, and the first sighting (`date article`), by which ids are made. */
  readonly from: string | null;
  readonly until: string | null;
  readonly first: string;
  /** Hash of what stands around → articles; the `AROUND` smallest hashes, so that any order keeps the same. */
  readonly around: readonly (readonly [number, number])[];
  /** Names and roles as written → articles. */
  readonly names: readonly (readonly [string, number])[];
  readonly roles: readonly (readonly [string, number])[];
  readonly outlets: readonly (readonly [string, number])[];
}

/** A name taken apart. `given` and `middle` may be initials; a body has only `last`. */
export interface NameParts {
  readonly given: string;
  readonly middle: readonly string[];
  readonly last: string;
  readonly suffix: string;
}

/** A person's decision: these sightings of a speaker are somebody else. */
export interface SpeakerSplit {
  readonly id: string;
  readonly block: string;
  /** Article whose sighting it is, or null for every sighting under `name`. */
  readonly article: string | null;
  readonly name: string | null;
}

/** A person's decision: `from` is the same as `into`, under whose id both go on. */
export interface SpeakerMerge {
  readonly id: string;
  readonly from: Anchor;
  readonly into: Anchor;
}

/** A speaker as a decision holds on to it: by a profile it had, and its block where reading anew has left no such profile. */
export interface Anchor {
  readonly profile: string;
  readonly block: string;
}

/** What persons decided, as far as it stands. */
export interface SpeakerDecisions {
  readonly splits: readonly SpeakerSplit[];
  readonly merges: readonly SpeakerMerge[];
}

/** What will be asked of a shelf. */
export interface SpeakerQuestions {
  readonly profiles?: readonly string[];
  readonly blocks?: readonly string[];
  readonly tokens?: readonly string[];
  /** How many profiles of each token. */
  readonly limit?: number;
  /** Whose other names will be followed. */
  readonly seeds?: readonly string[];
}

/** Where linking keeps what it knows; all of it inside one transaction of whoever keeps it. */
export interface SpeakerShelf {
  /** Says what will be asked, for a store far away to answer in one go; asking goes on as without it. */
  expect(questions: SpeakerQuestions): void;
  /** Puts a sighting under a profile, and takes one away: gives the key of the profile it was under. */
  putSighting(sighting: Sighting, profile: string): void;
  dropSighting(article: string, local: string): string | null;
  /** Sightings of a profile, to sum it anew after one was taken away. */
  sightings(profile: string): readonly Sighting[];
  profile(key: string): Profile | null;
  putProfile(profile: Profile): void;
  dropProfile(key: string): void;
  /** Profiles of a block, in any order. */
  block(block: string): readonly Profile[];
  /** Profiles that have a token: those of most sightings, then by key, at most `limit`. */
  holding(token: string, limit: number): readonly Profile[];
  /** The speaker of a profile, as a seed that ids are made from; null before it was ever told. */
  seedOf(profile: string): string | null;
  putSeed(profile: string, seed: string): void;
  /** By another name the speaker of `seed` is that of `of`; null for nobody. */
  putAlias(seed: string, of: string | null): void;
  aliasOf(seed: string): string | null;
  /** Seeds that are another name of `seed`, in any order. */
  aliasesOf(seed: string): readonly string[];
}
