/**
 * Reads again what was read with other weights or other rules, from the texts the record keeps, and tells what is different. Ids go on where the
 * statement does, and with them addresses, corrections and decisions; a batch is committed at a time, so what was told is safe and what was
 * interrupted is done by the next run.
 */
import type { Article, ArticleSummary } from '../model/article.js';
import type { Fault } from '../model/fault.js';
import type { Reading } from '../model/reading.js';
import type { Draft, DraftStatement } from '../store/draft.js';
import type { Stale } from '../store/rereading.js';
import type { Store } from '../store/store.js';
import { workAhead } from './ahead.js';
import { type Difference, differenceOf } from './differences.js';
import { linksOf } from './linkable.js';
import { linker } from './linker.js';
import { prepare, stampKey } from './prepare.js';
import type { Readers, ReadResult } from './readers.js';

export interface RereadOptions {
  readonly readers: Readers;
  /** The clock: an ISO 8601 instant, asked once a commit. */
  readonly now: () => string;
  /** Tell what would be different, and change nothing. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  /** Articles a commit, at most; 50 unless given. */
  readonly batch?: number;
}

/** A statement as people find it: its id where the record has one, and its words. */
export interface Named {
  readonly id: string | null;
  readonly line: number;
  readonly speaker: string | null;
  readonly act: string;
  readonly words: string;
  /** True where a person decided something about it. */
  readonly corrected: boolean;
}

/** What became of one article; safe on the record when this is seen, but for a dry run. */
export interface RereadEvent {
  /** `ar_…` */
  readonly key: string;
  readonly article: ArticleSummary;
  readonly gained: readonly Named[];
  readonly lost: readonly Named[];
  readonly changed: readonly (Named & { readonly fields: Difference['changed'][number]['fields'] })[];
  readonly fault: Fault | null;
}

const BATCH = 50;
const HEAVY = 2_000_000;

/** How many articles `reread` would read. */
export function staleCount(store: Store, readers: Pick<Readers, 'stamp'>): Promise<number> {
  return store.rereading.count(stampKey(readers.stamp));
}

/** Reads them, by key; one that cannot be read any more stays as it is and is told with its Fault. */
export async function* reread(store: Store, options: RereadOptions): AsyncGenerator<RereadEvent, void> {
  const { readers, now } = options;
  const stamp = stampKey(readers.stamp);
  if (options.dryRun !== true) await store.link(linker);
  const batches = workAhead(staleOnes(store, stamp), (chunk) => readAgain(readers, chunk), {
    size: options.batch ?? BATCH,
    ahead: readers.threads + 1,
    weigh: ({ capture }) => capture.text.length,
    heavy: HEAVY,
    patienceMs: 200,
    signal: options.signal ?? null,
  });
  for await (const batch of batches) {
    const events: RereadEvent[] = [];
    for (const { one, article, read } of batch) events.push(await eventOf(store, one, article, read));
    const drafts = batch.flatMap(({ one, article, read }) =>
      read.fault === null ? [draftFrom(one, article, read, stamp)] : [],
    );
    if (options.dryRun !== true && drafts.length > 0) await store.rereading.put(drafts, now(), linker);
    yield* events;
  }
}

async function* staleOnes(store: Store, stamp: string): AsyncGenerator<Stale, void> {
  for (let last = ''; ; ) {
    const page = await store.rereading.stale(stamp, last, BATCH);
    yield* page;
    if (page.length < BATCH) return;
    last = (page.at(-1) as Stale).key;
  }
}

interface Again {
  readonly one: Stale;
  readonly article: Article;
  readonly read: ReadResult;
}

async function readAgain(readers: Readers, chunk: readonly Stale[]): Promise<readonly Again[]> {
  const articles = chunk.map(articleOf);
  const read = await readers.read(articles);
  return chunk.map((one, i) => ({ one, article: articles[i] as Article, read: read[i] as ReadResult }));
}

/** The article as it was handed to whoever read it first. */
export function articleOf({ capture, readingJson }: Pick<Stale, 'capture' | 'readingJson'>): Article {
  const { length: _, ...summary } = (JSON.parse(readingJson) as Reading).article;
  const { sha256, length, text } = capture;
  return { ...summary, text, origin: { kind: 'stream', offset: 0, length, sha256, bytes: null } };
}

/** The draft by which a text the record has is put there again. */
export function draftFrom(
  { key, locator, capture }: Pick<Stale, 'key' | 'locator' | 'capture'>,
  { id, url, outlet, title, published, language }: Article,
  read: ReadResult & { readonly fault: null },
  stamp: string,
): Draft {
  return {
    article: { key, locator, id, url, outlet, title, published, language },
    capture: { ...capture, place: null, bytes: null, web: null },
    reading: { stamp, json: read.json, signatureVersion: read.signatureVersion, signature: read.signature },
    statements: read.statements,
    sightings: read.sightings.map((sighting) => ({ ...sighting, article: key })),
    events: read.events,
    links: linksOf(key, read.links),
  };
}

async function eventOf(store: Store, one: Stale, article: Article, read: ReadResult): Promise<RereadEvent> {
  const before = JSON.parse(one.readingJson) as Reading;
  const event = { key: one.key, article: before.article };
  if (read.fault !== null) return { ...event, gained: [], lost: [], changed: [], fault: read.fault };
  const was = prepare(article, before, []).statements;
  const difference = differenceOf(was, read.statements, one.capture.id);
  const { gained, lost, changed } = difference;
  const onRecord = lost.length + changed.length === 0 ? [] : await store.saidIn(one.key);
  const known = new Map(onRecord.map((item) => [item.statement.id, item]));
  const named = (statement: DraftStatement, local: string | null): Named => {
    const item = local === null ? undefined : known.get(local);
    const { line, speaker, source, act, content, cue } = statement;
    const decided = item !== undefined && (item.corrections.length > 0 || item.dismissed);
    return {
      id: item?.id ?? null,
      line,
      speaker: speaker ?? source,
      act,
      words: content ?? cue ?? '',
      corrected: decided,
    };
  };
  return {
    ...event,
    gained: gained.map((statement) => named(statement, null)),
    lost: lost.map((statement) => named(statement, statement.local)),
    changed: changed.map(({ before: old, after, fields }) => ({ ...named(after, old.local), fields })),
    fault: null,
  };
}
