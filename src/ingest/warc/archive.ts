/**
 * A web archive (WARC, plain or gzipped, such as CC-NEWS) → the articles of its pages. The file streams by, however large; a
 * record that is broken or cut is a Fault with its offset, and the rest goes on. An archive holds everything a crawler met, so
 * pages that are no article or no English are counted and told of in one sentence, not one by one.
 */
import { Fault } from '../../model/fault.js';
import type { Place } from '../article.js';
import { type Count, fileChunks, type Opened } from '../bytes.js';
import { articleIn } from '../contents.js';
import type { Ingested, IngestOptions } from '../settings.js';
import type { Source } from '../sources.js';
import { httpResponse } from './http.js';
import { packedRecords } from './packed.js';
import { plainRecords } from './plain.js';
import type { BadRecord, RecordHeader, WarcRecord } from './record.js';
import { windowOver } from './window.js';

export { beginsRecord as isPackedArchive } from './packed.js';

/** A page as it lies in an archive. */
export interface ArchivedPage {
  readonly url: string;
  readonly type: string | null;
  readonly kind: 'html' | 'text';
  readonly body: Buffer;
}

/** What an archive held, for the sentence at its end. */
interface Tally {
  pages: number;
  empty: number;
  foreign: number;
}

/** Reads an archive; where an earlier run stopped, from there. */
export async function* readArchive(
  source: Source,
  opened: Opened,
  packed: boolean,
  settings: IngestOptions,
  count: Count,
): AsyncGenerator<Ingested> {
  const from = source.kind === 'file' ? await settings.resumeAt(source.name) : 0;
  let chunks = opened.chunks;
  if (from > 0) {
    await opened.close();
    count(from, true);
    chunks = fileChunks(source.name, count, from);
  }
  const window = windowOver(chunks, from);
  const tally: Tally = { pages: 0, empty: 0, foreign: 0 };
  let end: number | null = null;
  for await (const one of recordsIn(window, packed, settings.maxArticleBytes)) {
    if ('says' in one) {
      if (one.cut) end = one.offset;
      yield { kind: 'fault', fault: badFault(source.name, one) };
      continue;
    }
    const page = pageIn(one, settings.maxArticleBytes);
    if (page === null) continue;
    tally.pages++;
    yield* readPage(source, one, page, settings, tally);
  }
  tell(source.name, tally, settings);
  settings.onArchiveEnd(source.name, end ?? window.offset);
}

/** The records of an archive, of which blocks are held for those that may be pages. */
export function recordsIn(
  window: ReturnType<typeof windowOver>,
  packed: boolean,
  maxBytes: number,
): AsyncGenerator<WarcRecord | BadRecord> {
  const options = { maxBlock: maxBytes + 65_536, wants: mayBePage };
  return packed ? packedRecords(window, options) : plainRecords(window, options);
}

function mayBePage({ type, target, contentType }: RecordHeader): boolean {
  if (target === null || !/^https?:\/\//i.test(target)) return false;
  if (type === 'response') return contentType === null || /^application\/http\b/i.test(contentType);
  return (type === 'resource' || type === 'conversion') && kindOf(contentType) !== null;
}

/** The page in a record; null where it is none, was not found by the crawler, or is another record's (`revisit`). */
export function pageIn({ header, block }: WarcRecord, maxBytes: number): ArchivedPage | null {
  if (block === null || header.target === null) return null;
  if (header.type !== 'response') {
    const kind = kindOf(header.contentType);
    return kind === null ? null : { url: header.target, type: header.contentType, kind, body: block };
  }
  const answer = httpResponse(block, maxBytes);
  if (answer === null || answer.status !== 200 || answer.body === null || answer.body.length === 0) return null;
  const kind =
    answer.type === null ? (/^\s*</.test(answer.body.toString('latin1', 0, 64)) ? 'html' : null) : kindOf(answer.type);
  return kind === null ? null : { url: header.target, type: answer.type, kind, body: answer.body };
}

function kindOf(type: string | null): 'html' | 'text' | null {
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type ?? '')) return 'html';
  return /^\s*text\/plain\b/i.test(type ?? '') ? 'text' : null;
}

async function* readPage(
  source: Source,
  { header, offset, size }: WarcRecord,
  { url, type, kind, body }: ArchivedPage,
  settings: IngestOptions,
  tally: Tally,
): AsyncGenerator<Ingested> {
  if (!URL.canParse(url)) return;
  const web = { url: new URL(url).href, at: header.date, type, digest: header.payloadDigest };
  const place: Place = { name: source.name, id: source.id, kind: source.kind, offset, length: size, line: 1, web };
  for await (const one of articleIn(kind, body, place, settings)) {
    if (one.kind === 'article') yield one;
    else if (one.fault.slug === 'page-empty' || one.fault.slug === 'file-empty') tally.empty++;
    else if (one.fault.slug === 'not-english') tally.foreign++;
    else {
      const { slug, message } = one.fault;
      const says = message.replace(`${source.name}: `, '');
      yield { kind: 'fault', fault: new Fault(slug, `${source.name}: ${url}: ${says}`, { file: source.name, offset }) };
    }
  }
}

function badFault(name: string, { offset, next, says, cut }: BadRecord): Fault {
  if (cut)
    return new Fault(
      'warc-cut',
      `${name}: byte ${offset}: ${says}; the rest was read, fetch the file again for all of it`,
      {
        file: name,
        offset,
      },
    );
  return new Fault('warc-record', `${name}: byte ${offset}: ${says}; reading goes on at byte ${next}`, {
    file: name,
    offset,
  });
}

function tell(name: string, { pages, empty, foreign }: Tally, settings: IngestOptions): void {
  if (empty + foreign === 0) return;
  const parts = [empty === 0 ? '' : `${empty} hold no article`, foreign === 0 ? '' : `${foreign} are not in English`];
  settings.onNote(
    `${name}: of ${pages} pages ${parts.filter((part) => part !== '').join(' and ')}; they were left out`,
  );
}
