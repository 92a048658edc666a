/**
 * A stream of articles goes on the record: known ones are left alone, the others are read (on any number of threads),
 * and each batch is committed in one transaction. An article is reported only after its commit, so whatever was
 * reported survives a crash, and running again finishes the rest.
 */
import type { Ingested } from '../ingest/ingest.js';
import type { Article } from '../model/article.js';
import type { Fault } from '../model/fault.js';
import type { Known, Put, Store } from '../store/store.js';
import { workAhead } from './ahead.js';
import { draftOf, needsReading } from './draft.js';
import { linker } from './linker.js';
import { type Located, locator } from './locate.js';
import { stampKey } from './prepare.js';
import type { ReadArticle, Readers } from './readers.js';

/** Who reads, what time it is, and when to stop. */
export interface RecordOptions {
  readonly readers: Readers;
  /** The clock: an ISO 8601 instant, asked once a commit. */
  readonly now: () => string;
  /** Folder that `Article.path` is relative to; the current one unless given. */
  readonly folder?: string;
  /** On abort a commit under way is finished and reported, then the stream ends; the rest is for the next run. */
  readonly signal?: AbortSignal;
  /** Articles a commit, at most; 50 unless given. */
  readonly batch?: number;
}

/** What became of an article; `forgotten`: it was forgotten, or somebody it names, and it stays out. */
export type Outcome = 'recorded' | 'updated' | 'unchanged' | 'forgotten' | 'failed';

/** What became of one article; it is safe on the record when this is seen. */
export interface RecordEvent {
  readonly outcome: Outcome;
  /** The article's own id and path; both null for a Fault that came with the stream. */
  readonly id: string | null;
  readonly path: string | null;
  /** Where its bytes begin in the file or stream; null for a Fault of the whole. */
  readonly offset: number | null;
  /** `ar_…`, null where it failed before it had one. */
  readonly key: string | null;
  /** Statements of the article now on the record, attitudes included; 0 where unchanged or failed. */
  readonly statements: number;
  readonly fault: Fault | null;
}

/** Enough that flushing to the disk does not show (50: 1.5 ms an article, 10: 2 ms), few enough that a crash costs a second. */
const BATCH = 50;
/** Letters of a batch of monsters: 2,000,000, some four hundred ordinary articles. */
const HEAVY = 2_000_000;

/** Records a stream; faults in it (a broken file) are passed on as `failed` and the rest goes on. */
export async function* record(
  store: Store,
  articles: AsyncIterable<Ingested>,
  options: RecordOptions,
): AsyncGenerator<RecordEvent, void> {
  const { readers, now } = options;
  await store.link(linker);
  const locate = locator(store.base, options.folder ?? process.cwd());
  const stamp = stampKey(readers.stamp);
  const batches = workAhead(articles, (chunk) => readBatch(store, readers, locate, stamp, chunk), {
    size: options.batch ?? BATCH,
    ahead: readers.threads + 1,
    weigh: (item) => (item.kind === 'article' ? item.article.text.length : 0),
    heavy: HEAVY,
    patienceMs: 200,
    signal: options.signal ?? null,
  });
  for await (const batch of batches) yield* await commit(store, batch, stamp, now());
}

/** One article of a batch on its way: what it is, what is known of it, and what was read. */
type Step =
  | { readonly fault: Fault; readonly article: Article | null; readonly key: string | null }
  | {
      readonly fault: null;
      readonly article: Article;
      readonly at: Located;
      readonly read: ReadArticle | null;
      readonly known: Known;
    };

async function readBatch(
  store: Store,
  readers: Readers,
  locate: (article: Article) => Located,
  stamp: string,
  items: readonly Ingested[],
): Promise<readonly Step[]> {
  const articles = items.flatMap((item) => (item.kind === 'article' ? [item.article] : []));
  const located = articles.map(locate);
  const known = await store.known(located.map(({ key, capture }) => ({ article: key, capture, stamp })));
  const wanted = articles.filter((_, i) => needsReading(known[i] as Known));
  const read = wanted.length === 0 ? [] : await readers.read(wanted);
  let next = 0;
  const steps = articles.map((article, i): Step => {
    const at = located[i] as Located;
    if (!needsReading(known[i] as Known)) return { fault: null, article, at, read: null, known: known[i] as Known };
    const result = read[next++];
    if (result.fault !== null) return { fault: result.fault, article, key: at.key };
    return { fault: null, article, at, read: result, known: known[i] as Known };
  });
  let step = 0;
  return items.map((item) => (item.kind === 'fault' ? { fault: item.fault, article: null, key: null } : steps[step++]));
}

async function commit(store: Store, steps: readonly Step[], stamp: string, seen: string): Promise<RecordEvent[]> {
  const places = steps.flatMap((step) =>
    step.fault === null && step.read === null && step.known !== 'forgotten' && step.at.place !== null
      ? [{ capture: step.at.capture, ...step.at.place }]
      : [],
  );
  if (places.length > 0) await store.addPlaces(places);
  const drafts = steps.flatMap((step) =>
    step.fault === null && step.read !== null ? [draftOf(step.article, step.at, step.read, stamp)] : [],
  );
  const put = drafts.length === 0 ? [] : await store.put(drafts, seen, linker);
  let next = 0;
  return steps.map((step) => eventOf(step, step.fault === null && step.read !== null ? put[next++] : null));
}

function eventOf(step: Step, put: Put | null): RecordEvent {
  const { article, fault } = step;
  const name = {
    id: article?.id ?? null,
    path: article?.path ?? null,
    offset: article?.origin.offset ?? fault?.place.offset ?? null,
  };
  if (fault !== null) return { outcome: 'failed', ...name, key: step.key, statements: 0, fault };
  const statements = put === null || put.outcome === 'unchanged' ? 0 : put.statements;
  const outcome = put?.outcome ?? (step.known === 'forgotten' ? 'forgotten' : 'unchanged');
  return { outcome, ...name, key: step.at.key, statements, fault };
}
