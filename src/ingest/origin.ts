/**
 * The way back: the bytes an article was made from, read again from the user's file, so that `verify` can say whether
 * they are still what they were. Offsets are those of `Origin`: in a gzip file they count unpacked bytes.
 */
import type { Origin } from '../model/article.js';
import { fileChunks, gunzipped, type Opened, open } from './bytes.js';
import { recognise } from './recognise.js';
import { troubleWith } from './trouble.js';

export type Range = Pick<Origin, 'offset' | 'length'>;

/** The bytes of `ranges[index]` as they are today; null where the file ends sooner. */
export interface Found {
  readonly index: number;
  readonly bytes: Uint8Array | null;
}

/**
 * The bytes at each of `ranges` of one file, in one pass: in the order of the file, then those it does not hold any more.
 * Throws a Fault where the file cannot be read at all.
 */
export async function* bytesAt(path: string, ranges: readonly Range[]): AsyncGenerator<Found> {
  const order = ranges.map((_, i) => i).sort((a, b) => ranges[a].offset - ranges[b].offset);
  const raw = await opened(
    path,
    fileChunks(path, () => {}),
  );
  try {
    if (recognise(raw.head, raw.whole) !== 'gzip') yield* gather(path, raw.chunks, ranges, order);
    else yield* gather(path, gunzipped(raw.chunks, path), ranges, order);
  } finally {
    await raw.close();
  }
}

async function opened(path: string, chunks: AsyncIterable<Uint8Array>): Promise<Opened> {
  try {
    return await open(chunks);
  } catch (error) {
    throw troubleWith(path, error);
  }
}

/** Yields ranges while the chunks go by; they may overlap, and only those the current chunk touches are held. */
async function* gather(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  ranges: readonly Range[],
  order: readonly number[],
): AsyncGenerator<Found> {
  let at = 0;
  let next = 0;
  let waiting: { index: number; bytes: Uint8Array; filled: number }[] = [];
  try {
    for await (const chunk of chunks) {
      const end = at + chunk.length;
      for (; next < order.length && ranges[order[next]].offset < end; next++) {
        const index = order[next];
        waiting.push({ index, bytes: new Uint8Array(ranges[index].length), filled: 0 });
      }
      const open: typeof waiting = [];
      for (const one of waiting) {
        const { offset, length } = ranges[one.index];
        const from = offset + one.filled - at;
        const part = chunk.subarray(from, from + length - one.filled);
        one.bytes.set(part, one.filled);
        one.filled += part.length;
        if (one.filled === length) yield { index: one.index, bytes: one.bytes };
        else open.push(one);
      }
      waiting = open;
      at = end;
      if (next === order.length && waiting.length === 0) return;
    }
  } catch (error) {
    throw troubleWith(path, error);
  }
  for (const { index } of waiting) yield { index, bytes: null };
  for (; next < order.length; next++) yield { index: order[next], bytes: null };
}
