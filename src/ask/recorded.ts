/** The shapes that answers hold, for pages and agents: they see questions and not the store behind them. */
export type { ArticleCluster, ArticlePlace, ListedArticle, ReadArticle, SharedStretch } from '../store/articles.js';
export type { CommitmentDecision, FoundCommitments, RecordedCommitment } from '../store/commitments.js';
export type { ClusterSize, CopyCluster, CopyMember } from '../store/copies.js';
export type { RecordedEvent } from '../store/events.js';
export type { QueueStatus } from '../store/queue.js';
export type { Item, ItemState, Recorded, RecordedArticle, Totals, Withdrawn } from '../store/recorded.js';
export type { SavedSearch } from '../store/searches.js';
export type { Counted, RecordedSpeaker, SpeakerDecision, SpeakerRole } from '../store/speakers.js';
export type { Facets, Store } from '../store/store.js';
export type { Listed, StorySum } from '../store/sums.js';
export type { FoundTensions, RecordedTension, TensionDecision, TensionEnd, TensionStatus } from '../store/tensions.js';
export { TENSION_STATUSES } from '../store/tensions.js';
