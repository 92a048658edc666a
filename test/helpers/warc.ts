/** Web archives made by hand, record by record. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export interface Archived {
  readonly url: string;
  readonly body: string | Buffer;
  readonly headers?: readonly string[];
  readonly status?: string;
  readonly type?: string;
  /** `WARC-Type`. */
  readonly kind?: string;
  readonly date?: string;
  /** Said instead of the true length. */
  readonly length?: number;
}

/** One record, not packed. */
export function recordOf(one: Archived): Buffer {
  const { url, headers = [], status = '200 OK', type = 'text/html; charset=utf-8', kind = 'response' } = one;
  const body = Buffer.from(one.body as string);
  const http = Buffer.from(
    [`HTTP/1.1 ${status}`, `Content-Type: ${type}`, ...headers, `Content-Length: ${body.length}`, '', ''].join('\r\n'),
  );
  const block = kind === 'response' ? Buffer.concat([http, body]) : body;
  const digest = createHash('sha1').update(body).digest('hex');
  const head = [
    'WARC/1.0',
    `WARC-Type: ${kind}`,
    `WARC-Record-ID: <urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-4000-8000-${digest.slice(12, 24)}>`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${one.date ?? '2031-03-15T04:05:06Z'}`,
    `WARC-Payload-Digest: sha1:${digest.toUpperCase()}`,
    `Content-Type: ${kind === 'response' ? 'application/http; msgtype=response' : type}`,
    `Content-Length: ${one.length ?? block.length}`,
    '',
    '',
  ].join('\r\n');
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

export const INFO = Buffer.from(
  'WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Date: 2031-03-15T04:00:00Z\r\nContent-Type: application/warc-fields\r\nContent-Length: 21\r\n\r\nsoftware: Hand 1.0.0\n\r\n\r\n',
);

/** Records one after the other, each in a gzip member of its own where `packed`. */
export function warcOf(records: readonly Buffer[], packed: boolean): Buffer {
  return Buffer.concat(records.map((record) => (packed ? gzipSync(record) : record)));
}
