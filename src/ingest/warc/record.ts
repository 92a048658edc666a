/**
 * The header of a WARC record (ISO 28500, versions 0.17 to 1.1): `WARC/1.0`, named fields, an empty line. Only what finding an
 * article needs is kept.
 */

export interface RecordHeader {
  /** `response`, `resource`, `conversion`, `revisit`, `request`, `metadata`, `warcinfo`, …; lower case. */
  readonly type: string;
  /** Of the block that follows. */
  readonly length: number;
  readonly target: string | null;
  /** When it was captured, ISO 8601; never when it was published. */
  readonly date: string | null;
  readonly contentType: string | null;
  readonly payloadDigest: string | null;
}

/** A record as it came. */
export interface WarcRecord {
  readonly header: RecordHeader;
  /** Null where it is longer than the cap, or nobody would want it. */
  readonly block: Buffer | null;
  /** Byte range in the file as it lies on the disk: of the record, or of the gzip member it is packed in. */
  readonly offset: number;
  readonly size: number;
}

/** What stands where a record should, or what a record lacks; bytes of the file from `offset` up to `next` were passed over. */
export interface BadRecord {
  readonly offset: number;
  readonly next: number;
  readonly says: string;
  /** True where the file ends in the middle of it. */
  readonly cut: boolean;
}

/** Crawlers' headers are half a kilobyte; some carry a page's whole history. */
export const MOST_HEADER_BYTES = 65_536;

export const END_OF_HEADER = Buffer.from('\r\n\r\n');
export const VERSION = Buffer.from('WARC/');

/** Reads the header in `bytes`, up to its empty line; null where it is none. */
export function headerOf(bytes: Buffer): RecordHeader | null {
  const text = bytes.toString('utf8');
  if (!/^WARC\/\d+\.\d+[ \t]*\r?\n/.test(text)) return null;
  let type = '';
  let length = -1;
  let target: string | null = null;
  let date: string | null = null;
  let contentType: string | null = null;
  let payloadDigest: string | null = null;
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 4) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (name === 'warc-type') type = value.toLowerCase();
    else if (name === 'content-length') length = /^\d{1,15}$/.test(value) ? Number(value) : -1;
    else if (name === 'warc-target-uri') target = value.replace(/^<|>$/g, '');
    else if (name === 'warc-date') date = DATE.test(value) ? value : null;
    else if (name === 'content-type') contentType = value;
    else if (name === 'warc-payload-digest') payloadDigest = value.slice(0, 200);
  }
  return type === '' || length < 0 ? null : { type, length, target, date, contentType, payloadDigest };
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
