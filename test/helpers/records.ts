/** Records in memory and articles without files, for tests of what is put on the record and asked of it. */
import { createHash } from 'node:crypto';
import { exportJsonl, type Manifest } from '../../src/ask/export/export.js';
import type { Ingested } from '../../src/ingest/ingest.js';
import type { Article } from '../../src/model/article.js';
import type { Fault } from '../../src/model/fault.js';
import type { Reading, Stamp } from '../../src/model/reading.js';
import { localReaders } from '../../src/record/local.js';
import { type RecordEvent, type RecordOptions, record } from '../../src/record/record.js';
import { availableDrivers, type DriverName } from '../../src/store/sqlite/driver.js';
import type { Store } from '../../src/store/store.js';
import { FAKE_STAMP, fakeReader } from './fake-reader.js';

/** Every SQLite driver this Node has; the suite runs on each. */
export const DRIVERS: readonly DriverName[] = availableDrivers();

export const NOON = '2031-03-14T12:00:00Z';

/** A line of a JSON Lines stream as `ingest` would give it. */
export function article(text: string, more: Partial<Article> = {}): Article {
  const known = { id: 'a', path: null, url: null, outlet: null, title: 'A title', published: null, language: null };
  const bytes = Buffer.from(JSON.stringify([known, more, text]));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const origin = { kind: 'stream', offset: 0, length: bytes.length, sha256, bytes } as const;
  return { ...known, text, origin, ...more };
}

/** A stream of articles and faults. */
export async function* streamOf(items: readonly (Article | Fault)[]): AsyncGenerator<Ingested> {
  for (const item of items)
    yield item instanceof Error ? { kind: 'fault', fault: item } : { kind: 'article', article: item };
}

/** Records articles with the fake reader and gives what was reported. */
export async function recordAll(
  store: Store,
  items: readonly (Article | Fault)[],
  options: Partial<RecordOptions> & { readonly reader?: (article: Article) => Reading; readonly stamp?: Stamp } = {},
): Promise<RecordEvent[]> {
  const { reader = fakeReader(), stamp = FAKE_STAMP, ...rest } = options;
  const readers = localReaders(reader, stamp);
  const events: RecordEvent[] = [];
  for await (const event of record(store, streamOf(items), { readers, now: () => NOON, ...rest })) events.push(event);
  return events;
}

/** The whole export: every line with its end, and the manifest. */
export async function exported(store: Store): Promise<{ lines: string; manifest: Manifest }> {
  const lines: string[] = [];
  const all = exportJsonl(store);
  for (;;) {
    const next = await all.next();
    if (next.done) return { lines: lines.join(''), manifest: next.value };
    lines.push(`${next.value}\n`);
  }
}
