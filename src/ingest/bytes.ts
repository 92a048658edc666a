/**
 * A source → its bytes, chunk by chunk: from a file, a pipe or standard input, unpacked where they are gzip. The first
 * chunk comes apart from the rest, because what the bytes are is told by looking at it.
 */
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Fault } from '../model/fault.js';
import { HEAD_BYTES } from './recognise.js';

/** The beginning of a stream (`HEAD_BYTES`, or all there is) and the whole of it, the beginning included. */
export interface Opened {
  readonly head: Uint8Array;
  /** True where `head` is all there is. */
  readonly whole: boolean;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Lets go of the file; for a stream that is left before its end. */
  readonly close: () => Promise<void>;
}

/** Told of every chunk; `known`: an earlier run had read it. */
export type Count = (bytes: number, known?: boolean) => void;

/** Bytes of the file at `path` from `start` on; `count` is told of every chunk. */
export function fileChunks(path: string, count: (bytes: number) => void, start = 0): AsyncIterable<Uint8Array> {
  // A pipe has no places: asked for its beginning, even, it refuses.
  const from = start === 0 ? {} : { start };
  return counted(createReadStream(path, { highWaterMark: CHUNK_BYTES, ...from }), count);
}

const CHUNK_BYTES = 262_144;

/** Hands chunks on and counts them. */
export async function* counted(
  chunks: AsyncIterable<Uint8Array | string>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    count(bytes.length);
    yield bytes;
  }
}

/** Looks at the beginning of a stream without losing it. */
export async function open(chunks: AsyncIterable<Uint8Array>): Promise<Opened> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let whole = false;
  while (length < HEAD_BYTES && !whole) {
    const next = await iterator.next();
    if (next.done === true) whole = true;
    else if (next.value.length > 0) {
      first.push(next.value);
      length += next.value.length;
    }
  }
  const start = first.length === 1 ? first[0] : Buffer.concat(first);
  const close = async () => void (await iterator.return?.());
  return {
    head: start.subarray(0, HEAD_BYTES),
    whole: whole && length <= HEAD_BYTES,
    chunks: resumed(start, iterator),
    close,
  };
}

async function* resumed(start: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (start.length > 0) yield start;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
}

// Prose shrinks to a quarter or a tenth; the most gzip can do is 1,030 to one, and only on one byte said over and over.
export const MOST_EXPANSION = 200;
export const EXPANSION_STARTS = 67_108_864;

/** Unpacks gzip while it streams; a file made to fill the disk or the memory is refused. */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  const source = Readable.from(counted(chunks, (bytes) => void (packed += bytes)));
  // The callback is there because pipeline wants one: an error reaches us through the stream that is read.
  const expanded = pipeline(source, createGunzip({ chunkSize: CHUNK_BYTES }), () => {});
  for await (const chunk of expanded as AsyncIterable<Uint8Array>) {
    unpacked += chunk.length;
    if (unpacked > EXPANSION_STARTS && unpacked > packed * MOST_EXPANSION)
      throw new Fault(
        'gzip-bomb',
        `${name}: unpacks to more than ${MOST_EXPANSION} times its size; if you trust it, unpack it yourself and name the result`,
        { file: name },
      );
    yield chunk;
  }
}
