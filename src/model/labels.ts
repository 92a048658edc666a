/**
 * The closed lists of labels. Their order is part of the models' and the schema's format: add at the end, never reorder.
 * Terms: source, cue, content (PARC 3.0, PolNeAR); upos (Universal Dependencies); TIMEX3 types (TimeML); PLOVER classes.
 */

export const BLOCK_KINDS = ['headline', 'subhead', 'body', 'boilerplate', 'duplicate'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const MODES = ['direct', 'indirect', 'mixed'] as const;
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
export const ATTITUDE_ACTS = ['believe', 'know', 'want', 'intend', 'fear', 'expect'] as const;
export const ACTS = [...SPEECH_ACTS, ...ATTITUDE_ACTS] as const;
export type Act = (typeof ACTS)[number];

export const SOURCE_KINDS = ['named', 'role', 'group', 'anonymous', 'implicit'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const STANDINGS = ['asserted', 'denied', 'questioned', 'alleged'] as const;
export type Standing = (typeof STANDINGS)[number];

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
export type ReferentKind = (typeof REFERENT_KINDS)[number];

export const MENTION_FORMS = ['name', 'nominal', 'pronoun'] as const;
export type MentionForm = (typeof MENTION_FORMS)[number];

export const TIMEX_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export type TimexType = (typeof TIMEX_TYPES)[number];

export const TIMEX_ANCHORS = ['published', 'timex', 'none'] as const;
export type TimexAnchor = (typeof TIMEX_ANCHORS)[number];

export const DATE_ORIGINS = ['metadata', 'dateline', 'inferred'] as const;
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
export type EventClass = (typeof EVENT_CLASSES)[number];

export const EVENT_STATUSES = ['occurred', 'ongoing', 'planned', 'alleged', 'denied'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

export const TENSION_KINDS = ['self-reversal', 'denial', 'contradiction', 'change-over-time', 'evasion'] as const;
export type TensionKind = (typeof TENSION_KINDS)[number];

export const COMMITMENT_KINDS = ['promise', 'plan', 'demand', 'threat'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

export const COMMITMENT_STATES = ['open', 'fulfilled', 'broken', 'repeated', 'withdrawn'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

export const COPY_KINDS = ['verbatim', 'edited', 'spun', 'quoted'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];
