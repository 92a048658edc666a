/**
 * The records of a WARC file that is not packed, or of what a gzip member holds. A record whose length is wrong, or that has no
 * header where one should stand, is told of; reading goes on at the next header that can be found, also one inside the
 * bytes the wrong length swallowed.
 */
import {
  type BadRecord,
  END_OF_HEADER,
  headerOf,
  MOST_HEADER_BYTES,
  type RecordHeader,
  VERSION,
  type WarcRecord,
} from './record.js';
import type { Window } from './window.js';

export interface PlainOptions {
  /** Longest block handed on; longer ones are passed over. */
  readonly maxBlock: number;
  /** Blocks nobody wants are passed over without being held. */
  readonly wants: (header: RecordHeader) => boolean;
}

const NEXT = Buffer.from('\r\nWARC/');

/** Every record, and what is broken between them, in the order of the file. */
export async function* plainRecords(
  window: Window,
  { maxBlock, wants }: PlainOptions,
): AsyncGenerator<WarcRecord | BadRecord> {
  for (;;) {
    await passBlankLines(window);
    if (!(await window.fill(1))) return;
    const { offset } = window;
    const end = await endOfHeader(window);
    const header = end < 0 ? null : headerOf(window.bytes.subarray(0, end));
    if (header === null) {
      yield await passedOver(window, offset, 'no record begins here');
      continue;
    }
    window.move(end);
    const held = header.length <= maxBlock && wants(header);
    const whole = held ? await window.fill(header.length + 4) : await window.skip(header.length);
    if (held && window.bytes.length < header.length) {
      // The length may be wrong rather than the file cut: a record that begins in what is left is not lost with it.
      yield await passedOver(window, offset, 'the file ends in the middle of this record');
      continue;
    }
    if (!held && !whole) {
      yield { offset, next: window.offset, says: 'the file ends in the middle of this record', cut: true };
      return;
    }
    const block = held ? window.bytes.subarray(0, header.length) : null;
    if (!held) await window.fill(8);
    const after = window.bytes.subarray(held ? header.length : 0, (held ? header.length : 0) + 8);
    if (!endsHere(after)) {
      yield await passedOver(window, offset, 'the length of this record is wrong');
      continue;
    }
    if (held) window.move(header.length);
    yield { header, block, offset, size: window.offset - offset };
  }
}

/** Two line ends, or the end of the file; a single one before the next header is a slip many writers made. */
function endsHere(after: Buffer): boolean {
  const text = after.toString('latin1');
  return text.trim() === '' || /^(?:\r?\n\r?\n|\r?\nWARC)/.test(text);
}

async function passBlankLines(window: Window): Promise<void> {
  while (await window.fill(1)) {
    let blanks = 0;
    while (blanks < window.bytes.length && (window.bytes[blanks] === 13 || window.bytes[blanks] === 10)) blanks++;
    window.move(blanks);
    if (window.bytes.length > 0) return;
  }
}

/** Length of the header with its empty line; -1 where there is none within reason. */
async function endOfHeader(window: Window): Promise<number> {
  for (let size = 4096; ; size *= 4) {
    const more = await window.fill(size);
    if (window.bytes.length < 5 || window.bytes.compare(VERSION, 0, 5, 0, 5) !== 0) return -1;
    const at = window.bytes.subarray(0, MOST_HEADER_BYTES).indexOf(END_OF_HEADER);
    if (at >= 0) return at + 4;
    if (!more || size >= MOST_HEADER_BYTES) return -1;
  }
}

/** Goes on to the next place where a record begins. */
async function passedOver(window: Window, offset: number, says: string): Promise<BadRecord> {
  // Not the header we stand on, if we stand on one.
  if (window.offset === offset) window.move(1);
  for (;;) {
    const at = window.bytes.indexOf(NEXT);
    if (at >= 0) {
      window.move(at + 2);
      return { offset, next: window.offset, says, cut: false };
    }
    const kept = Math.min(window.bytes.length, NEXT.length - 1);
    window.move(window.bytes.length - kept);
    if (!(await window.fill(kept + 1))) {
      window.move(window.bytes.length);
      return { offset, next: window.offset, says, cut: true };
    }
  }
}
