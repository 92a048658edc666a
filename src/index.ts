/**
 * Hearsay as a library: the public names, one by one. What is not listed here may change without notice.
 *
 *     import { read } from 'hearsay';
 *     for (const { act, score } of read('“The bridge is safe,” Ada Voss said.').statements) console.log(act, score);
 */
export {
  type ExportOptions,
  exportJsonl,
  exportRecord,
  FORMATS,
  type Format,
  type Manifest,
  type Piece,
} from './ask/export/export.js';
export { ANYTHING, type Answers, type Question } from './ask/questions.js';
export { said } from './ask/said.js';
export { type Passage, type Shown, show } from './ask/show.js';
export { type Verified, type VerifyOptions, verify } from './ask/verify.js';
export type { Clock } from './ingest/fetch/clock.js';
export { createFetcher, type Fetched, type Fetcher, type FetcherOptions, type Wants } from './ingest/fetch/fetcher.js';
export { type Ingested, type IngestOptions, ingest, type Progress } from './ingest/ingest.js';
export type { Article, ArticleSummary, Origin, Web } from './model/article.js';
export type { Correction, Entry } from './model/entry.js';
export type { Event } from './model/event.js';
export { Fault, type FaultPlace } from './model/fault.js';
export {
  ACTS,
  type Act,
  ATTITUDE_ACTS,
  BLOCK_KINDS,
  type BlockKind,
  COMMITMENT_KINDS,
  COMMITMENT_STATES,
  type CommitmentKind,
  type CommitmentState,
  DATE_ORIGINS,
  type DateOrigin,
  EVENT_CLASSES,
  EVENT_STATUSES,
  type EventClass,
  type EventStatus,
  MENTION_FORMS,
  type MentionForm,
  MODES,
  type Mode,
  REFERENT_KINDS,
  type ReferentKind,
  SOURCE_KINDS,
  type SourceKind,
  SPEECH_ACTS,
  STANDINGS,
  type Standing,
  TENSION_KINDS,
  type TensionKind,
  TIMEX_ANCHORS,
  TIMEX_TYPES,
  type TimexAnchor,
  type TimexType,
} from './model/labels.js';
export type { Mention, Referent } from './model/name.js';
export {
  type LeftOut,
  type Notice,
  type Page,
  type PageMap,
  placeInPage,
  type SeenDate,
  type SeenIn,
} from './model/page.js';
export { type Block, READING_VERSION, type Reading, type Stamp, type WeightsStamp } from './model/reading.js';
export { lineAndColumn, type Span, UNIT, words } from './model/span.js';
export type { Hop, Reason, Statement } from './model/statement.js';
export type { Commitment, Receipt, Tension } from './model/tension.js';
export type { DocumentDate, Timex } from './model/timex.js';
export { stampOf, type Weights, type WeightsFile } from './model/weights.js';
export { createReader, type Reader } from './read/read.js';
export { localReaders } from './record/local.js';
export { type ReadableArticle, read } from './record/read.js';
export type { Readers, ReadResult } from './record/readers.js';
export { type Outcome, type RecordEvent, type RecordOptions, record } from './record/record.js';
export type { WatchEvent } from './record/watch/events.js';
export { RECHECKS_MS } from './record/watch/plan.js';
export { type WatchOptions, watch } from './record/watch/watch.js';
export { type OpenOptions, openStore } from './store/open.js';
export type { Item, Recorded, RecordedArticle } from './store/recorded.js';
export type { Store } from './store/store.js';
export { loadWeights, parseWeights } from './weights/load.js';
