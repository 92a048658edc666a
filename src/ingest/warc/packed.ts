/**
 * The records of a gzipped WARC file: each stands in a gzip member of its own (RFC 1952), and the file is found again by the
 * offset of the member. Members are unpacked one by one and at once, with their checksum checked, so that a damaged or cut one
 * is told of and the next is found by its first bytes; a member without end, or a whole file packed as one, is unpacked as it streams.
 */
import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { EXPANSION_STARTS, MOST_EXPANSION } from '../bytes.js';
import { type PlainOptions, plainRecords } from './plain.js';
import { type BadRecord, VERSION, type WarcRecord } from './record.js';
import { type Window, windowOver } from './window.js';

/** Packed bytes looked at together: some hundred members, so that few lie over the edge and are unpacked twice. */
const WINDOW_BYTES = 2_097_152;
/** Unpacked bytes of one member held at once; a longer one is unpacked as it streams. */
const MOST_AT_ONCE = 33_554_432;
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);

/** Every record, and what is broken between them, in the order of the file. */
export async function* packedRecords(window: Window, options: PlainOptions): AsyncGenerator<WarcRecord | BadRecord> {
  while (await ready(window)) {
    const { offset } = window;
    const header = headerLength(window.bytes);
    const member = header === null ? DAMAGED : await unpacked(window, header);
    if (member === 'damaged' || member === 'cut') {
      yield await passedOver(window, offset, member);
      continue;
    }
    if (member === 'long') {
      window.move(header as number);
      yield* streamed(window, offset, options);
      continue;
    }
    window.move(member.packed);
    for await (const one of plainRecords(windowOver(only(member.bytes)), options))
      yield 'says' in one ? { ...one, offset, next: window.offset } : { ...one, offset, size: member.packed };
  }
}

const DAMAGED = 'damaged';

type Member = { readonly bytes: Buffer; readonly packed: number } | 'damaged' | 'cut' | 'long';

/** Passes zeros that tapes and disks leave between members; false at the end. */
async function ready(window: Window): Promise<boolean> {
  while (await window.fill(1)) {
    let zeros = 0;
    while (zeros < window.bytes.length && window.bytes[zeros] === 0) zeros++;
    window.move(zeros);
    if (window.bytes.length === 0) continue;
    // Half a window left is filled up: a member that lies over the edge is then unpacked twice once in a window.
    if (window.bytes.length < WINDOW_BYTES / 16) await window.fill(WINDOW_BYTES);
    return true;
  }
  return false;
}

/** Length of a gzip header, or null where there is none. */
function headerLength(bytes: Buffer): number | null {
  if (bytes.length < 18 || bytes.compare(MAGIC, 0, 3, 0, 3) !== 0) return null;
  const flags = bytes[3] as number;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + bytes.readUInt16LE(10);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if ((flags & 2) !== 0) at += 2;
  return (flags & 0xe0) === 0 && at < bytes.length ? at : null;
}

async function unpacked(window: Window, header: number): Promise<Member> {
  for (;;) {
    try {
      const { buffer, engine } = inflateRawSync(window.bytes.subarray(header), {
        info: true,
        maxOutputLength: MOST_AT_ONCE,
        chunkSize: 65_536,
      } as never) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
      const end = header + engine.bytesWritten;
      if (window.bytes.length < end + 8 && !(await window.fill(end + 8))) return 'cut';
      const sound =
        window.bytes.readUInt32LE(end) === crc32(buffer) &&
        window.bytes.readUInt32LE(end + 4) === buffer.length % 2 ** 32;
      return sound ? { bytes: buffer, packed: end + 8 } : 'damaged';
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'ERR_BUFFER_TOO_LARGE') return 'long';
      if (code !== 'Z_BUF_ERROR') return 'damaged';
      // What unpacks to so much and is not at its end is unpacked as it comes.
      if (window.bytes.length > 4 * WINDOW_BYTES) return 'long';
      const { length } = window.bytes;
      await window.fill(length + WINDOW_BYTES);
      if (window.bytes.length === length) return isCut(window.bytes, header) ? 'cut' : 'damaged';
    }
  }
}

/** True where no further member follows: what is missing is missing at the end of the file. */
function isCut(bytes: Buffer, header: number): boolean {
  return nextMember(bytes, header) < 0;
}

/** Unpacks a member as it comes and reads the records in it; all of them go by the member's offset. */
async function* streamed(
  window: Window,
  offset: number,
  options: PlainOptions,
): AsyncGenerator<WarcRecord | BadRecord> {
  let size = 0;
  let broken = false;
  const chunks = inflated(window, () => {
    broken = true;
  });
  for await (const one of plainRecords(windowOver(chunks), options)) {
    size = window.offset - offset;
    yield 'says' in one ? { ...one, offset, next: window.offset } : { ...one, offset, size };
  }
  if (broken) yield await passedOver(window, offset, window.ended && window.bytes.length === 0 ? 'cut' : 'damaged');
}

/** The bytes of the member the window stands in; the window stands behind it afterwards. */
async function* inflated(window: Window, onBroken: () => void): AsyncGenerator<Buffer> {
  const engine = createInflateRaw({ chunkSize: 262_144 });
  let parts: Buffer[] = [];
  let size = 0;
  let state: 'going' | 'ended' | 'broken' = 'going';
  engine.on('data', (part: Buffer) => {
    size += part.length;
    parts.push(part);
  });
  engine.on('end', () => {
    state = 'ended';
  });
  engine.on('error', () => {
    state = 'broken';
  });
  const now = () => state as 'going' | 'ended' | 'broken';
  while (now() === 'going') {
    if (!(await window.fill(1))) {
      onBroken();
      break;
    }
    const piece = window.bytes.subarray(0, 65_536);
    const before = engine.bytesWritten;
    await new Promise<void>((done) => {
      engine.once('close', done);
      engine.write(piece, () => setImmediate(done));
    });
    engine.removeAllListeners('close');
    yield* parts;
    parts = [];
    if (size > EXPANSION_STARTS && size > engine.bytesWritten * MOST_EXPANSION) state = 'broken';
    if (now() === 'broken') onBroken();
    window.move(now() === 'ended' ? engine.bytesWritten - before : piece.length);
  }
  if (now() === 'ended') await window.skip(8);
  engine.destroy();
}

/** Goes on to the next member that begins like a record. */
async function passedOver(window: Window, offset: number, what: 'damaged' | 'cut'): Promise<BadRecord> {
  const says =
    what === 'cut' ? 'the file ends in the middle of this record' : 'the packed data of this record is damaged';
  if (window.offset === offset) window.move(Math.min(1, window.bytes.length));
  for (;;) {
    const at = nextMember(window.bytes, 0);
    if (at >= 0) {
      window.move(at);
      return { offset, next: window.offset, says, cut: false };
    }
    const kept = Math.min(window.bytes.length, PROBE_BYTES);
    window.move(window.bytes.length - kept);
    if (!(await window.fill(kept + WINDOW_BYTES)) && window.bytes.length === kept) {
      window.move(kept);
      return { offset, next: window.offset, says, cut: what === 'cut' };
    }
  }
}

const PROBE_BYTES = 1024;

/** Where a member begins that unpacks to a record's first letters, or -1. */
function nextMember(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(MAGIC, from); at >= 0; at = bytes.indexOf(MAGIC, at + 1))
    if (beginsRecord(bytes.subarray(at))) return at;
  return -1;
}

/** Do these gzipped bytes unpack to the first letters of a WARC record? */
export function beginsRecord(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PROBE_BYTES));
  const header = headerLength(start);
  if (header === null) return false;
  try {
    const flush = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 4_194_304 };
    const first = inflateRawSync(start.subarray(header), flush);
    return first.length >= 5 && first.compare(VERSION, 0, 5, 0, 5) === 0;
  } catch {
    return false;
  }
}

async function* only(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
