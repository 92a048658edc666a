/**
 * The closed lists of labels. Their order is part of the models' and the schema's format: add at the end, never reorder.
 * Terms: source, cue, content (PARC 3.0, PolNeAR); upos (Universal Dependencies); TIMEX3 types (TimeML); PLOVER classes.
 */

export const BLOCK_KINDS = ['headline', 'subhead', 'body', 'boilerplate', 'duplicate'] as const;
/** What a piece of an article is. */
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Direct, indirect or mixed quotation. */
export const MODES = ['direct', 'indirect', 'mixed'] as const;
/** One of `MODES`. */
export type Mode = (typeof MODES)[number];

/** Speech acts first, then the acts of attitudes, which nobody said (`attitude: true`). */
export const SPEECH_ACTS = [
  'assert',
  'deny',
  'promise',
  'demand',
  'request',
  'threaten',
  'warn',
  'praise',
  'criticise',
  'accuse',
  'ask',
  'answer',
  'decline-to-comment',
  'evade',
  'boast',
  'announce',
  'predict',
  'note',
  'agree',
  'reject',
  'apologise',
  'thank',
  'quote',
  'other',
] as const;
/** Acts of mind: nobody said it. */
export const ATTITUDE_ACTS = ['believe', 'know', 'want', 'intend', 'fear', 'expect'] as const;
/** Every act, of speech and of mind. */
export const ACTS = [...SPEECH_ACTS, ...ATTITUDE_ACTS] as const;
/** What somebody did by saying it, or holds without saying it. */
export type Act = (typeof ACTS)[number];

/** How a source is named, or not. */
export const SOURCE_KINDS = ['named', 'role', 'group', 'anonymous', 'implicit'] as const;
/** One of `SOURCE_KINDS`. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Whether whoever reports a statement vouches for it. */
export const STANDINGS = ['asserted', 'denied', 'questioned', 'alleged'] as const;
/** One of `STANDINGS`. */
export type Standing = (typeof STANDINGS)[number];

/** What a referent can be. */
export const REFERENT_KINDS = [
  'person',
  'organisation',
  'government',
  'place',
  'group',
  'event',
  'facility',
  'other',
] as const;
/** One of `REFERENT_KINDS`. */
export type ReferentKind = (typeof REFERENT_KINDS)[number];

/** Ways of writing somebody: by name, by description, by pronoun. */
export const MENTION_FORMS = ['name', 'nominal', 'pronoun'] as const;
/** One of `MENTION_FORMS`. */
export type MentionForm = (typeof MENTION_FORMS)[number];

/** Types of time expressions (TIMEX3). */
export const TIMEX_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
/** One of `TIMEX_TYPES`. */
export type TimexType = (typeof TIMEX_TYPES)[number];

/** What a relative time was worked out from. */
export const TIMEX_ANCHORS = ['published', 'timex', 'none'] as const;
/** One of `TIMEX_ANCHORS`. */
export type TimexAnchor = (typeof TIMEX_ANCHORS)[number];

/** Where an article’s own date comes from. */
export const DATE_ORIGINS = ['metadata', 'dateline', 'inferred'] as const;
/** One of `DATE_ORIGINS`. */
export type DateOrigin = (typeof DATE_ORIGINS)[number];

/** PLOVER's classes (2021), and OTHER for what happens and has no class there: an election, a quake, a merger. */
export const EVENT_CLASSES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'OTHER',
] as const;
/** One of `EVENT_CLASSES`. */
export type EventClass = (typeof EVENT_CLASSES)[number];

/** Whether an event took place. */
export const EVENT_STATUSES = ['occurred', 'ongoing', 'planned', 'alleged', 'denied'] as const;
/** One of `EVENT_STATUSES`. */
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** Ways in which two statements do not sit well together. */
export const TENSION_KINDS = ['self-reversal', 'denial', 'contradiction', 'change-over-time', 'evasion'] as const;
/** One of `TENSION_KINDS`. */
export type TensionKind = (typeof TENSION_KINDS)[number];

/** Ways of committing oneself or others. */
export const COMMITMENT_KINDS = ['promise', 'plan', 'demand', 'threat'] as const;
/** One of `COMMITMENT_KINDS`. */
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** What became of a commitment. */
export const COMMITMENT_STATES = ['open', 'fulfilled', 'broken', 'repeated', 'withdrawn'] as const;
/** One of `COMMITMENT_STATES`. */
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

export const COPY_KINDS = ['verbatim', 'edited', 'spun', 'quoted'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];
