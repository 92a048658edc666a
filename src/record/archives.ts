/**
 * Goes on in an archive where an earlier run stopped. What was committed is noted every second or so, so a crash costs the pages of
 * that second; those are found on the record and only looked at. A file that is another one, or weights that are others, begin
 * at the top.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Store } from '../store/store.js';
import { relativePaths } from './locate.js';
import { stampKey } from './prepare.js';
import type { Readers } from './readers.js';
import type { RecordEvent } from './record.js';

export interface Archives {
  /** What `ingest` asks. */
  readonly resumeAt: (path: string) => Promise<number>;
  /** What `ingest` tells. */
  readonly onArchiveEnd: (path: string, size: number) => void;
  /** An article is safe on the record: what lies before it in its archive is done. */
  readonly saw: (event: RecordEvent) => Promise<void>;
  /** Everything is committed that was read. */
  readonly finish: () => Promise<void>;
  /** Archives that were done already. */
  readonly known: () => readonly string[];
}

interface Going {
  readonly at: string;
  readonly head: string;
  done: number;
  end: number | null;
}

const NOTED_EVERY_MS = 1000;
const HEAD_BYTES = 65_536;

/** Keeps account of the archives of one run on the clock `nowMs`. */
export function archivesOf(store: Store, readers: Readers, nowMs: () => number, folder = process.cwd()): Archives {
  const going = new Map<string, Going>();
  const pathOf = relativePaths(store.base, folder);
  const stamp = stampKey(readers.stamp);
  const known: string[] = [];
  let notedMs = nowMs();
  const note = ({ at: path, head, done }: Going) => store.putArchive({ path, head, stamp, done });
  return {
    resumeAt: async (path) => {
      const [at, head, size] = [pathOf(path), headOf(path), statSync(path).size];
      const before = await store.archive(at);
      const same =
        before !== null &&
        headOf(path, Number.parseInt(before.head, 10)) === before.head &&
        before.stamp === stamp &&
        before.done <= size;
      const done = same ? before.done : 0;
      if (same && done === size) known.push(path);
      going.set(path, { at, head, done, end: null });
      return done;
    },
    onArchiveEnd: (path, end) => {
      const archive = going.get(path);
      if (archive !== undefined) archive.end = end;
    },
    saw: async ({ path, offset, fault }) => {
      const archive = going.get(path ?? fault?.place.file ?? '');
      if (archive === undefined || offset === null || offset <= archive.done) return;
      archive.done = offset;
      if (nowMs() - notedMs < NOTED_EVERY_MS) return;
      notedMs = nowMs();
      await note(archive);
    },
    finish: async () => {
      for (const archive of going.values()) {
        // Read to its end, and all that was read is committed: nothing is left of it but a record that was cut.
        if (archive.end !== null) archive.done = archive.end;
        await note(archive);
      }
    },
    known: () => known,
  };
}

/** Length and digest of the first bytes, at most `most`: a file that only grew is the same file. */
function headOf(path: string, most = HEAD_BYTES): string {
  const bytes = Buffer.alloc(Math.min(most, HEAD_BYTES));
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, bytes, 0, bytes.length, 0);
    return `${length} ${createHash('sha256').update(bytes.subarray(0, length)).digest('hex')}`;
  } finally {
    closeSync(file);
  }
}
