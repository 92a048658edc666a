/** A stream of bytes seen through a window that moves forward: as much as is asked for lies side by side, and no more is held. */

export interface Window {
  /** What lies before us, at least as much as the last `fill` asked for unless the stream has ended. */
  readonly bytes: Buffer;
  /** Where `bytes` begins in the stream. */
  readonly offset: number;
  readonly ended: boolean;
  /** Makes `bytes` at least `length` long; false where the stream ends before. */
  fill(length: number): Promise<boolean>;
  /** Moves on within `bytes`. */
  move(length: number): void;
  /** Moves on over any length, seen or not; false where the stream ends before. */
  skip(length: number): Promise<boolean>;
}

const NOTHING: Buffer = Buffer.alloc(0);

/** A window over `chunks`, which begin at `start` of the file. */
export function windowOver(chunks: AsyncIterable<Uint8Array>, start = 0): Window {
  const iterator = chunks[Symbol.asyncIterator]();
  const window = { bytes: NOTHING, offset: start, ended: false, fill, move, skip };
  return window;

  async function next(): Promise<Buffer | null> {
    if (window.ended) return null;
    const { value, done } = await iterator.next();
    if (done !== true) return Buffer.from(value.buffer, value.byteOffset, value.length);
    window.ended = true;
    return null;
  }

  async function fill(length: number): Promise<boolean> {
    if (window.bytes.length >= length) return true;
    const parts = [window.bytes];
    let held = window.bytes.length;
    while (held < length) {
      const part = await next();
      if (part === null) break;
      parts.push(part);
      held += part.length;
    }
    // A fresh buffer each time: what was cut from the old one stays as it is.
    window.bytes =
      parts.length === 2 && held === (parts[1] as Buffer).length ? (parts[1] as Buffer) : Buffer.concat(parts);
    return held >= length;
  }

  function move(length: number): void {
    window.bytes = window.bytes.subarray(length);
    window.offset += length;
  }

  async function skip(length: number): Promise<boolean> {
    let left = length;
    while (left > window.bytes.length) {
      left -= window.bytes.length;
      window.offset += window.bytes.length;
      const part = await next();
      window.bytes = part ?? NOTHING;
      if (part === null) return left === 0;
    }
    move(left);
    return true;
  }
}
