/**
 * The body of an answer, unpacked (gzip, deflate, br) while it streams and held to two caps: bytes on the wire and bytes unpacked.
 * A body made to fill the memory ends when it passes the cap, not when it is whole.
 */
import type { IncomingMessage } from 'node:http';
import { PassThrough, pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { Fault } from '../../model/fault.js';
import { shown } from './shown.js';

export interface BodyCaps {
  /** Unpacked. */
  readonly maxBytes: number;
}

/** What `Accept-Encoding` says. */
export const ENCODINGS = 'gzip, deflate, br';

/** Reads the body whole. Throws a Fault over the caps and for encodings nobody asked for; errors of the stream as they are. */
export async function readBody(answer: IncomingMessage, asked: string, { maxBytes }: BodyCaps): Promise<Buffer> {
  const length = Number(answer.headers['content-length']);
  // A packed body may be that long and still be honest; one as long as the cap, packed, unpacks beyond it.
  if (length > maxBytes) throw largeFault(asked, maxBytes);
  const stages = stagesOf(answer.headers['content-encoding'] ?? '', asked);
  const source = answer as NodeJS.ReadableStream;
  // The callback is there because pipeline wants one: an error reaches us through the stream that is read.
  const stream =
    stages === null
      ? answer
      : (pipeline([source, ...(await stages(answer))] as never, () => {}) as unknown as Transform);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      answer.destroy();
      throw largeFault(asked, maxBytes);
    }
    parts.push(chunk);
  }
  if (!answer.complete) throw Object.assign(new Error('the answer was cut short'), { code: 'ECONNRESET' });
  return Buffer.concat(parts);
}

/** How to unpack; null where nothing is packed. More than two layers are somebody's joke. */
function stagesOf(header: string, asked: string): ((answer: IncomingMessage) => Promise<Transform[]>) | null {
  const names = header
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity' && name !== 'none');
  if (names.length === 0) return null;
  const known = names.every((name) => /^(?:x-)?gzip$|^deflate$|^br$/.test(name));
  if (!known || names.length > 2)
    throw new Fault(
      'fetch-broken',
      `${shown(asked)}: the answer is packed in a way nobody asked for (${shown(header).slice(0, 60)}); try again later, or save the page and record the file`,
      { file: asked },
    );
  return async () => names.reverse().map(unpacker);
}

function unpacker(name: string): Transform {
  if (name === 'br') return createBrotliDecompress();
  return name === 'deflate' ? inflater() : createGunzip();
}

/** "deflate" is zlib's format by the standard and the bare one by habit: the first byte tells. */
function inflater(): Transform {
  const through = new PassThrough();
  let inner: Transform | null = null;
  through._transform = (chunk: Buffer, _, done) => {
    if (chunk.length === 0) return done();
    if (inner === null) {
      inner = ((chunk[0] as number) & 0x0f) === 8 ? createInflate() : createInflateRaw();
      inner.on('data', (part: Buffer) => through.push(part));
      inner.on('error', (error) => through.destroy(error));
    }
    inner.write(chunk, () => done());
  };
  through._flush = (done) => {
    if (inner === null) return done();
    inner.once('end', () => done());
    inner.end();
  };
  return through;
}

function largeFault(asked: string, maxBytes: number): Fault {
  const megabytes = Math.round((maxBytes / 1_048_576) * 10) / 10;
  return new Fault(
    'fetch-large',
    `${shown(asked)}: the answer is longer than ${megabytes} MB, unpacked; it is no article, so it was left`,
    { file: asked },
  );
}
