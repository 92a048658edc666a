/**
 * A stream of bytes cut into pieces without ever holding more than one: the lines of JSON Lines, or the objects of a
 * JSON document. Each piece knows its byte offset and line, which is what a receipt is found by years later.
 * A piece over the cap is skipped and told of, so that one endless line does not end the run.
 */

/** One line, or one JSON object; `bytes` is null where it was longer than the cap. */
export interface Piece {
  readonly bytes: Uint8Array | null;
  readonly offset: number;
  /** Line the piece begins on, from 1. */
  readonly line: number;
}

const LF = 10;
const CR = 13;

/** Lines that hold something, ended by LF or CRLF; the end is no part of the piece, nor a byte order mark at the very start. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, cap: number): AsyncGenerator<Piece> {
  const held = holder(cap);
  let at = 0;
  let line = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      // A run of blank lines is stepped over here: a file of nothing else must not cost a promise each.
      if (end > from || held.length > 0) {
        held.add(chunk.subarray(from, end));
        yield lineFrom(held.take(), at, line);
        at += held.taken;
      }
      at++;
      line++;
      from = end + 1;
    }
    held.add(chunk.subarray(from));
  }
  if (held.length > 0) yield lineFrom(held.take(), at, line);
}

function lineFrom(bytes: Uint8Array | null, offset: number, line: number): Piece {
  if (bytes === null) return { bytes, offset, line };
  const start = offset === 0 && startsWithMark(bytes) ? 3 : 0;
  const end = bytes[bytes.length - 1] === CR ? bytes.length - 1 : bytes.length;
  return { bytes: bytes.subarray(start, Math.max(start, end)), offset: offset + start, line };
}

/** True where the bytes begin with UTF-8's byte order mark. */
export function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/**
 * The objects of a JSON document: those of one array, or values that follow one another over several lines. What stands
 * between them is not checked here; an object cut short by the end of the stream is yielded as far as it goes.
 */
export async function* objectsOf(chunks: AsyncIterable<Uint8Array>, cap: number): AsyncGenerator<Piece> {
  const held = holder(cap);
  let at = 0;
  let line = 1;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let startAt = 0;
  let startLine = 1;
  for await (const chunk of chunks) {
    let from = depth > 0 ? 0 : -1;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      if (byte === LF) line++;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) {
        inString = depth > 0;
      } else if (byte === OPEN) {
        if (depth++ === 0) {
          from = i;
          startAt = at + i;
          startLine = line;
        }
      } else if (byte === CLOSE && depth > 0 && --depth === 0) {
        held.add(chunk.subarray(from, i + 1));
        yield { bytes: held.take(), offset: startAt, line: startLine };
        from = -1;
      }
    }
    if (from >= 0) held.add(chunk.subarray(from));
    at += chunk.length;
  }
  if (depth > 0) yield { bytes: held.take(), offset: startAt, line: startLine };
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

/** Gathers the chunks of one piece; over the cap it counts on and keeps nothing. */
function holder(cap: number) {
  let parts: Uint8Array[] = [];
  const state = { length: 0, taken: 0, add, take };
  function add(part: Uint8Array): void {
    state.length += part.length;
    if (state.length > cap) parts = [];
    else if (part.length > 0) parts.push(part);
  }
  function take(): Uint8Array | null {
    const bytes = state.length > cap ? null : parts.length === 1 ? parts[0] : Buffer.concat(parts);
    state.taken = state.length;
    state.length = 0;
    parts = [];
    return bytes;
  }
  return state;
}
