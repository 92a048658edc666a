/**
 * The block of a `response` record → the page in it: the status, the type, and the body as a browser would have it. Archives
 * disagree with the standard on whether bodies are stored as sent; so chunks are joined and packing undone where the bytes are what
 * the headers say, and left alone where they are not.
 */
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

export interface HttpResponse {
  readonly status: number;
  readonly type: string | null;
  /** Null where it unpacks to more than the cap. */
  readonly body: Buffer | null;
}

const MOST_HEADER_BYTES = 262_144;

/** Takes a response apart; null where it is none. */
export function httpResponse(block: Buffer, maxBytes: number): HttpResponse | null {
  const head = block.subarray(0, MOST_HEADER_BYTES);
  if (head.length < 12 || head.toString('latin1', 0, 5) !== 'HTTP/') return null;
  let end = head.indexOf('\r\n\r\n');
  let gap = 4;
  if (end < 0) [end, gap] = [head.indexOf('\n\n'), 2];
  const header = head.toString('latin1', 0, end < 0 ? head.length : end);
  const status = Number(/^HTTP\/\d(?:\.\d)? +(\d{3})/.exec(header)?.[1] ?? 0);
  const field = (name: string): string | null => {
    const at = header.toLowerCase().indexOf(`\n${name}:`);
    if (at < 0) return null;
    const stop = header.indexOf('\n', at + 1);
    return header.slice(at + name.length + 2, stop < 0 ? undefined : stop).trim();
  };
  const type = field('content-type');
  if (end < 0 || status !== 200) return { status, type, body: Buffer.alloc(0) };
  const sent = block.subarray(end + gap);
  const joined = /\bchunked\b/i.test(field('transfer-encoding') ?? '') ? (unchunked(sent) ?? sent) : sent;
  return { status, type, body: unpacked(joined, field('content-encoding'), maxBytes) };
}

/** Joins chunks; null where the body is none of them: then it was joined before it was stored. */
export function unchunked(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const stop = body.indexOf('\n', at);
    const size =
      stop < 0
        ? null
        : /^([0-9a-f]{1,8})[ \t]*(?:;.{0,200})?\r?$/i.exec(body.toString('latin1', at, Math.min(stop, at + 256)))?.[1];
    if (size === undefined || size === null) return parts.length === 0 ? null : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(stop + 1, stop + 1 + length));
    at = stop + 1 + length;
    if (body[at] === 13) at++;
    if (body[at] === 10) at++;
  }
}

function unpacked(body: Buffer, encoding: string | null, maxOutputLength: number): Buffer | null {
  const name = encoding?.trim().toLowerCase() ?? '';
  // A page cut by its crawler is read as far as it goes.
  const limits = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    if (body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body, limits);
    if (name === 'br') return brotliDecompressSync(body, { maxOutputLength });
    if (name === 'deflate')
      return ((body[0] ?? 0) & 0x0f) === 8 ? inflateSync(body, limits) : inflateRawSync(body, limits);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
  }
  return body;
}
