/**
 * The record, behind one interface: SQLite in one file, or PostgreSQL. Asynchronous and batch-first;
 * writes go one after the other; nothing foreign is awaited inside a transaction; the clock is passed in as `seen`.
 * Everything a store hands out is ordered by keys made from content, never by the order of arrival.
 */
import type { Correction } from '../model/entry.js';
import type { Act } from '../model/labels.js';
import type { ArticlePlace, ListedArticle, ReadArticle } from './articles.js';
import type {
  CommitmentDecision,
  CommitmentFilter,
  FoundCommitments,
  NewCommitmentDecision,
  RecordedCommitment,
} from './commitments.js';
import type { Carriers, ClusterSize, CopyCluster, RepeatedLine } from './copies.js';
import type { Decision } from './decisions.js';
import type { Draft } from './draft.js';
import type { EventFilter, FoundEvents, RecordedEvent } from './events.js';
import type { Forgetting } from './forgetting.js';
import type { Linker } from './linker.js';
import type { Moving } from './moving.js';
import type { CaptureText, Item, Recorded, RecordedArticle, RecordedCapture, Totals } from './recorded.js';
import type { Rereading } from './rereading.js';
import type { Searches } from './searches.js';
import type { SpeakerLinker } from './speaker-linker.js';
import type {
  Counted,
  FoundSpeakers,
  NewSpeakerDecision,
  RecordedSpeaker,
  SpeakerDecision,
  SpeakerFilter,
  SpeakerIdentifier,
} from './speakers.js';
import type { Listed, QuotingSum, SourceSum, Spoken, StorySum, UtteranceBrief, UtteranceSum } from './sums.js';
import type { FoundTensions, NewTensionDecision, RecordedTension, TensionDecision, TensionFilter } from './tensions.js';
import type { Watching } from './watching.js';

/** The record: everything that can be asked of it and done to it. */
export interface Store {
  /** As given to `openStore`. */
  readonly location: string;
  /** Absolute folder that paths on the record are relative to. */
  readonly base: string;

  /** What is known of captures about to be read, in the order asked; the same capture and stamp need no reading. */
  known(wanted: readonly Wanted[]): Promise<readonly Known[]>;
  /** Puts drafts on the record in one transaction; when this returns, they are safe. Repeating it changes nothing; `linker` joins them with what is there. */
  put(drafts: readonly Draft[], seen: string, linker?: Linker): Promise<readonly Put[]>;
  /** Links what is not linked, or was by other rules, a batch a transaction; resolves to how many articles that were. */
  link(linker: Linker): Promise<number>;
  /** Notes further places where known bytes stand, so that `verify` finds them after a file was moved. */
  addPlaces(places: readonly KnownPlace[]): Promise<void>;

  /** Where an earlier run stopped in the archive at `path` (relative to `base`), or null. */
  archive(path: string): Promise<ArchiveProgress | null>;
  /** Notes how far an archive is on the record. */
  putArchive(progress: ArchiveProgress): Promise<void>;

  /** Whole records on the move: what `hearsay copy` reads and writes. */
  readonly moving: Moving;
  /** What stands is read again: what `hearsay reread` does. */
  readonly rereading: Rereading;
  /** Articles and persons go for good: what `hearsay forget` does. */
  readonly forgetting: Forgetting;

  /** Questions kept under a name. */
  readonly searches: Searches;

  /** What `hearsay watch` remembers. */
  readonly watching: Watching;

  /** Live statements that match, newest published first, and how many there are altogether. */
  find(filter: Filter, page: Page): Promise<Found>;
  /** What statements that match are like, counted over at most `most` of them: for filters. */
  facets(filter: Filter, most: number): Promise<Facets>;
  /** A page, the count up to `page.countTo` and what at most `faceted` of the answers are like, found in one walk. */
  glance(filter: Filter, page: Page, faceted: number): Promise<Found & { readonly facets: Facets | null }>;
  /** Live statements by article and place on the page, the order of exports: those that match, or all of them. */
  statements(filter?: Filter | null): AsyncGenerator<Recorded, void>;
  /** Texts of captures, in the order asked; ids nobody has are left out. */
  texts(captures: readonly string[]): Promise<readonly CaptureText[]>;
  /** When captures were first seen (ISO 8601), in the order asked. */
  firstSeen(captures: readonly string[]): Promise<readonly string[]>;
  /** For each statement, ids of the others in which the same words are said: quoted there, or in a copy of its passage. In order of id. */
  alike(statements: readonly Recorded[], linker: Linker): Promise<readonly (readonly string[])[]>;
  /** Live statements by id, in the order asked; ids of nothing live are left out. */
  recorded(ids: readonly string[]): Promise<readonly Recorded[]>;
  /** Every correction of a statement and decision about speakers, in the order they were made, taking back included. */
  decisions(): Promise<readonly Decision[]>;
  /** One item, or null; `id` in full. */
  item(id: string): Promise<Item | null>;
  /** Ids beginning with `prefix`, in order. */
  idsFrom(prefix: string, limit: number): Promise<readonly string[]>;
  /** Ids that share the beginning or the end of `id`: what may have been meant. */
  idsNear(id: string, limit: number): Promise<readonly string[]>;
  /** Every capture with the receipts that stand on it, by path of the first place and offset, then streams. */
  captures(): AsyncGenerator<RecordedCapture, void>;
  totals(): Promise<Totals>;
  /** The readings that stand, by key of their article; `after`: key of the last of the page before, empty at first. */
  standing(after: string, limit: number): Promise<readonly StandingReading[]>;
  /** Articles in which something is said, newest published first; undated ones last. `after`: the last of the page before. */
  articles(after: ArticlePlace | null, limit: number): Promise<readonly ListedArticle[]>;
  /** One article with everything that stands on it, by key; null where there is none. */
  article(key: string): Promise<ReadArticle | null>;
  /** Live statements of one article by place, attitudes and dismissed ones too. */
  saidIn(article: string): Promise<readonly Recorded[]>;
  /** Articles by key, in the order asked, without their texts; those nobody knows are left out. */
  articlesOf(keys: readonly string[]): Promise<readonly RecordedArticle[]>;
  /** For each article that has no title of its own, the headline its text has; null where it has none. */
  headlines(keys: readonly string[]): Promise<readonly (string | null)[]>;
  /** The clusters of most articles, two at least. */
  mostCopied(limit: number): Promise<readonly ClusterSize[]>;

  /** Clusters of copies with two articles or more, by the key of the article at the centre. */
  copies(): AsyncGenerator<CopyCluster, void>;
  /** Lines that outlets repeat around `least` of their articles or more. */
  repeatedLines(least: number): Promise<readonly RepeatedLine[]>;
  /** Speakers that match, those of most statements first, and how many there are altogether. */
  speakers(filter: SpeakerFilter, page: Page): Promise<FoundSpeakers>;
  /** Ids of those one of whose names has all the words (folded phrases), also of those who never speak. */
  speakerIds(words: readonly string[]): Promise<readonly string[]>;
  /** One speaker by an id in full, also by one that has since become another's; null where there is none. */
  speaker(id: string): Promise<RecordedSpeaker | null>;
  /** The id under which somebody goes on today, without counting what they said; null where nobody has or had it. */
  speakerIdNow(id: string): Promise<string | null>;
  /** Decisions about a speaker, oldest first. */
  speakerDecisions(id: string): Promise<readonly SpeakerDecision[]>;
  /** Adds a person's decision about speakers, and settles who is who. */
  decide(decision: NewSpeakerDecision, linker: SpeakerLinker): Promise<SpeakerDecision>;
  /** Takes a decision back; it stays in the history. */
  undecide(decision: string, author: string, at: string, linker: SpeakerLinker): Promise<SpeakerDecision>;
  /** Ids of a table of the user's, by name; those of before are replaced. Gives how many names stand in the record. */
  identify(rows: readonly SpeakerIdentifier[]): Promise<number>;
  /** For each statement, which other articles have its words. */
  carriers(statements: readonly Recorded[], linker: Linker): Promise<readonly Carriers[]>;
  /** For each article, the centres of the clusters it is of, that of most of its words first. */
  clustersOf(articles: readonly string[]): Promise<readonly (readonly string[])[]>;
  /**
   * Makes the sums that lists of a large record are answered from; false where there is nothing to do: they are those of the record as it
   * is, or it is small and summed whenever it is asked (unless `always`).
   */
  sum(linker: Linker, always?: boolean): Promise<boolean>;
  /** Whether lists and sums are of the record as it is: always of a small one, of a large one until it changes and `sum` is called anew. */
  sumsStand(): Promise<boolean>;
  /** Statements by outlet, kind of source and mode; attitudes and denied sayings not counted. */
  sourceSums(): Promise<readonly SourceSum[]>;
  /** Which outlets have statements of these speakers, and how many. */
  quotingSums(speakers: readonly string[]): Promise<readonly QuotingSum[]>;
  /** Utterances quoted in two articles or more whose fullest text has all the words (folded phrases), those in most articles first. */
  utterances(linker: Linker, words: readonly string[], page: Page): Promise<Listed<UtteranceBrief>>;
  /** The utterance a statement is of, or null. */
  utteranceOf(linker: Linker, statement: string): Promise<UtteranceSum | null>;
  /** Stories in two articles or more, of whose central article a statement has all the words, those in most articles first. */
  stories(words: readonly string[], page: Page): Promise<Listed<StorySum>>;
  /** The cluster round an article (`ar_…`), or null. */
  /** Stories an article has text of, by the article at their centre, with how many articles they have. */
  storiesOf(article: string): Promise<readonly { readonly centre: string; readonly articles: number }[]>;
  story(centre: string): Promise<CopyCluster | null>;
  /** Statements of a speaker, newest published first. */
  spoken(speaker: string, limit: number): Promise<readonly Spoken[]>;
  /** What persons decided of statements and speakers, newest first, also what was taken back. */
  corrections(page: Page): Promise<Listed<Correction | SpeakerDecision>>;
  /** Live statements with enough words in quotation marks to be found elsewhere, by article and place on the page. */
  quoted(): AsyncGenerator<Recorded, void>;

  /** Events that match, those of the newest day first, and how many there are altogether. */
  events(filter: EventFilter, page: Page): Promise<FoundEvents>;
  /** Every event on the record, those of one article at a time, by article and place. */
  tellings(): AsyncGenerator<readonly RecordedEvent[], void>;
  /** Events with one of these keys (`link/events`), at most `limit`: what may tell of the same. */
  /** One telling by article and the place of its trigger, or null. */
  event(article: string, start: number): Promise<RecordedEvent | null>;
  eventsByKeys(keys: readonly string[], limit: number): Promise<readonly RecordedEvent[]>;
  /** Tensions that match, of the newest articles first, and how many there are altogether. */
  /** Tensions a statement is one side of, the surest first, and what it undertakes. */
  joinedTo(
    statement: string,
    limit: number,
  ): Promise<{ readonly tensions: readonly RecordedTension[]; readonly commitments: readonly RecordedCommitment[] }>;
  tensions(filter: TensionFilter, page: Page): Promise<FoundTensions>;
  /** One tension by an id in full, or null. */
  tension(id: string): Promise<RecordedTension | null>;
  /** Commitments that match, of the newest articles first; how many of which kind stand how. */
  commitments(filter: CommitmentFilter, page: Page): Promise<FoundCommitments>;
  /** One commitment by an id in full, or null. */
  commitment(id: string): Promise<RecordedCommitment | null>;
  /** Decisions about a commitment, oldest first. */
  commitmentDecisions(id: string): Promise<readonly CommitmentDecision[]>;
  /** Adds a person's decision about a commitment. */
  decideCommitment(decision: NewCommitmentDecision): Promise<CommitmentDecision>;
  /** Takes it back; null where no commitment has such a decision. */
  undecideCommitment(decision: string, author: string, at: string): Promise<CommitmentDecision | null>;
  /** Decisions about a tension, oldest first. */
  tensionDecisions(id: string): Promise<readonly TensionDecision[]>;
  /** Adds a person's decision about a tension. */
  decideTension(decision: NewTensionDecision): Promise<TensionDecision>;
  /** Takes it back; null where no tension has such a decision. */
  undecideTension(decision: string, author: string, at: string): Promise<TensionDecision | null>;

  /** Adds a person's correction to the layer above the record. */
  correct(correction: NewCorrection): Promise<Correction>;
  /** Takes a correction back; it stays in the history. */
  undo(correction: string, author: string, at: string): Promise<Correction>;

  close(): Promise<void>;
}

/** How far an archive (WARC) is on the record. */
export interface ArchiveProgress {
  /** Relative to `base`, with `/`. */
  readonly path: string;
  /** Length and digest of its first bytes: another file under the same name begins anew. */
  readonly head: string;
  /** What its articles were read with; other weights read it again from the top. */
  readonly stamp: string;
  /** All records before this byte are done. */
  readonly done: number;
}

/** An article's text with the reading that stands. */
export interface StandingReading {
  /** Key of the article. */
  readonly key: string;
  readonly capture: string;
  readonly text: string;
  readonly readingJson: string;
}

/** A capture `record` holds in hand. */
export interface Wanted {
  readonly article: string;
  readonly capture: string;
  readonly stamp: string;
}

/**
 * `new`: the article is unknown. `changed`: the article is known, these bytes are not what it says now.
 * `stale`: the bytes are known, other weights read them. `read`: nothing to do. `older`: the bytes are known and a later
 * capture of the article took their place. `forgotten`: the article was forgotten, or somebody it names, and it stays out.
 */
export type Known = 'new' | 'changed' | 'stale' | 'read' | 'older' | 'forgotten';

/** What became of one draft. */
export interface Put {
  /** `forgotten`: it was forgotten, or names somebody who was, and is not put on the record. */
  readonly outcome: 'recorded' | 'updated' | 'unchanged' | 'forgotten';
  /** Live statements of the article now, attitudes included. */
  readonly statements: number;
}

export interface KnownPlace {
  readonly capture: string;
  readonly path: string;
  readonly offset: number;
  readonly length: number;
}

/**
 * What statements to find. Each entry of `words`, `source`, … is a phrase of folded words (`phrases` in `fold.ts`) and
 * every phrase must stand there. `since` and `until` are ISO 8601 prefixes, both inclusive.
 */
export interface Filter {
  /** In the source, the cue or the content. */
  readonly words: readonly string[];
  readonly source: readonly string[];
  /** Ids of speakers: theirs, whatever the source is called; with `source`, also what nobody is known to have said and whose source has its words. */
  readonly speakers: readonly string[];
  readonly content: readonly string[];
  readonly addressee: readonly string[];
  readonly via: readonly string[];
  readonly outlet: readonly string[];
  readonly act: Act | null;
  readonly since: string | null;
  readonly until: string | null;
  /** Only what nobody put a name to. */
  readonly anonymous: boolean;
  /** Attitudes (believes, wants, fears) as well as what was said. */
  readonly attitudes: boolean;
  /** Also what the article denies was ever said. */
  readonly denied: boolean;
}

export interface Page {
  readonly limit: number;
  readonly offset: number;
  /** Count no further than this, for answers at a glance on a large record; unset: count all. */
  readonly countTo?: number;
}

export interface Found {
  /** Of all that match; one more than `countTo` where there are more than that. */
  readonly total: number;
  readonly statements: readonly Recorded[];
}

/** How many statements have which property, the commonest first; what most have none of is left out. */
export interface Facets {
  /** Statements looked at. */
  readonly counted: number;
  readonly acts: readonly Counted[];
  readonly kinds: readonly Counted[];
  readonly speakers: readonly Counted[];
  readonly outlets: readonly Counted[];
  /** By year, the latest first. */
  readonly years: readonly Counted[];
}

export const CORRECTABLE = ['act', 'speaker', 'dismiss', 'confirm', 'note'] as const;
export type Correctable = (typeof CORRECTABLE)[number];

/**
 * `value`: the act; the speaker's name or id (`sp_…`), null for an open speaker; the words of a note; null for a dismissal or a
 * confirmation, of which the newer holds.
 */
export interface NewCorrection {
  readonly item: string;
  readonly field: Correctable;
  readonly value: string | null;
  readonly author: string;
  readonly at: string;
}
