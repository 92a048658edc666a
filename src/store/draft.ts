/**
 * What the writer receives: an article, the capture it was read from, and the reading, already taken apart into rows so
 * that the one thread that writes has little left to do. `record` makes drafts; every store takes the same ones.
 * Paths are relative to the folder of the record (`Store.base`), with `/` between folders.
 */
import type { Web } from '../model/article.js';
import type { Act, Mode, SourceKind, Standing } from '../model/labels.js';
import type { Span } from '../model/span.js';
import type { Sighting } from '../model/speaker.js';
import type { DraftEvent } from './events.js';
import type { Linkable } from './linker.js';
import type { ClaimsRead } from './tension-linker.js';

/** One article read, ready to go on the record. */
export interface Draft {
  readonly article: DraftArticle;
  readonly capture: DraftCapture;
  readonly reading: DraftReading;
  /** In the order of the page. */
  readonly statements: readonly DraftStatement[];
  /** Everybody the reading names, as linking sees them; `article` is the key. */
  readonly sightings: readonly Sighting[];
  /** What happened, in the order of the page. */
  readonly events: readonly DraftEvent[];
  /** What linking needs of the reading; null where the linker is to work it out. */
  readonly links: DraftLinks | null;
}

/** What `Linker.prepare` and `TensionLinker.read` would make of the reading. */
export interface DraftLinks {
  readonly linkable: Linkable;
  readonly claims: ClaimsRead;
}

export interface DraftArticle {
  /** `ar_…`, digest of `locator`. */
  readonly key: string;
  /** What makes it this article and no other: `url:…`, `file:…`, `id:…` or `content:…`. */
  readonly locator: string;
  /** Verbatim, as the source gave it. */
  readonly id: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

export interface DraftCapture {
  /** `ca_…`, digest of the article's key and the bytes' digest. */
  readonly id: string;
  readonly sha256: string;
  /** Where the bytes are in a file of the user's; null for a stream. */
  readonly place: Place | null;
  /** The bytes themselves where nobody else keeps them. */
  readonly bytes: Uint8Array | null;
  /** How it came over the web, or null. */
  readonly web: Web | null;
  /** Of the bytes. */
  readonly length: number;
  readonly text: string;
  readonly textSha256: string;
}

/** A byte range of a user's file. */
export interface Place {
  readonly path: string;
  readonly offset: number;
  readonly length: number;
}

export interface DraftReading {
  /** `stampKey` of the weights and the format. */
  readonly stamp: string;
  /** The Reading as JSON. */
  readonly json: string;
  readonly signatureVersion: number;
  /** What linking needs of this reading, so that linking again never reads again. */
  readonly signature: string;
}

/** One statement with its local names resolved and its words cut out; see `model/statement.ts` for the terms. */
export interface DraftStatement {
  /** Ids inside the reading: its own, and the one it is nested in. */
  readonly local: string;
  readonly within: string | null;
  /** The Statement as read, as JSON. */
  readonly body: string;
  /** Digest of the statement with referents and times resolved and without local ids: equal digests say the same. */
  readonly digest: string;
  /** The first span of the content (of the cue, of the source): the record id is minted here. */
  readonly anchor: Span;
  /** Where the statement begins in the text: offset, and line and column from 1. */
  readonly start: number;
  readonly line: number;
  readonly column: number;
  readonly mode: Mode;
  readonly act: Act;
  readonly attitude: boolean;
  readonly sourceKind: SourceKind;
  readonly standing: Standing;
  /** True where the article denies that this was said at all: it never counts as something its speaker said. */
  readonly denied: boolean;
  readonly negated: boolean;
  readonly hedged: boolean;
  readonly depth: number;
  readonly score: number;
  readonly said: string | null;
  readonly published: string | null;
  /** Words of each field, pieces joined by ` … `; null where the field has no span. */
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: string | null;
  readonly verbatim: string | null;
  readonly channel: string | null;
  /** Names as this article resolves them; null while open. */
  readonly speaker: string | null;
  readonly addressee: string | null;
  /** Intermediaries, nearest to the page first. */
  readonly via: readonly string[];
  /** Referents of the reading who say it. */
  readonly speakers: readonly string[];
  /** Referents of the reading that have a sighting, by what they do here. */
  readonly voices: readonly Voice[];
  /** Folded words for search, by the field they are looked for in. */
  readonly search: SearchWords;
}

/** A referent with a part in a statement. */
export interface Voice {
  readonly place: 'speaker' | 'addressee' | 'via';
  readonly local: string;
}

/** Folded words (`fold`), one string of words separated by single blanks for each thing a question can ask about. */
export interface SearchWords {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly addressee: string;
  readonly via: string;
  readonly outlet: string;
}
