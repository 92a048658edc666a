/**
 * Does every span of the record still say what it said? Each capture is compared with the user's file it was read from
 * (or the bytes the record keeps), each receipt with the words there now. Nothing is mended: a receipt that moved is
 * reported with the place it moved to, and the record stays as it is.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { words } from '../model/span.js';
import type { Receipt } from '../model/tension.js';
import type { Place } from '../store/draft.js';
import type { RecordedArticle, RecordedCapture } from '../store/recorded.js';
import type { Store } from '../store/store.js';
import { type FileIndex, indexFile, type Reopen, type Reopened, release, textNow } from './files.js';
import { type CheckState, compareReceipts, type DifferingReceipt } from './receipts.js';

export type { CheckState, DifferingReceipt, Reopen, Reopened };

/** How `verify` looks at files again. */
export interface VerifyOptions {
  /** Reads a user's file again: `(path) => ingest([path])`. */
  readonly reopen: Reopen;
  readonly signal?: AbortSignal;
}

/** One capture checked. */
export interface Verified {
  readonly capture: string;
  readonly article: RecordedArticle;
  /**
   * Of the bytes. `exact`: where they were, as they were (also where the record keeps them itself and they are whole).
   * `moved`: the same bytes at another place of the file. `changed`: the file says something else. `gone`: no such file or
   * line any more.
   */
  readonly state: CheckState;
  /** A sentence for people where `state` is not `exact`, else null. */
  readonly says: string | null;
  /** How many receipts were compared. */
  readonly receipts: number;
  /** The receipts that are not exact. */
  readonly differing: readonly DifferingReceipt[];
}

/** Checks every capture that receipts stand on; one that a later capture of its article replaced is not compared. */
export async function* verify(store: Store, { reopen, signal }: VerifyOptions): AsyncGenerator<Verified, void> {
  const files = remembering(reopen);
  try {
    for await (const capture of store.captures()) {
      if (signal?.aborted) return;
      if (!capture.current) continue;
      const [place] = capture.places;
      yield place === undefined ? kept(capture) : await inFile(store, capture, place, files.indexOf, reopen);
    }
  } finally {
    await files.close();
  }
}

/** Files held in mind: the one captures come from, and those their other copies lie in. */
const REMEMBERED = 4;

/** Captures come file by file, so each file is read once for all of its own, and so are the files their copies lie in. */
function remembering(reopen: Reopen) {
  let known: FileIndex[] = [];
  const indexOf = async (path: string): Promise<FileIndex> => {
    const index = known.find((one) => one.path === path) ?? (await indexFile(path, reopen));
    known = [index, ...known.filter((one) => one !== index)];
    for (const forgotten of known.splice(REMEMBERED)) await release(forgotten);
    return index;
  };
  return { indexOf, close: async () => void (await Promise.all(known.map(release))) };
}

/** Bytes the record keeps itself can only change by damage to the record. */
function kept(capture: RecordedCapture): Verified {
  if (capture.bytes !== null && sha256(capture.bytes) === capture.sha256) return whole(capture, 'exact', null);
  return differing(capture, 'changed', 'the copy of these bytes inside the record is damaged', capture.text);
}

async function inFile(
  store: Store,
  capture: RecordedCapture,
  place: Place,
  indexOf: (path: string) => Promise<FileIndex>,
  reopen: Reopen,
): Promise<Verified> {
  const index = await indexOf(resolve(store.base, place.path));
  const offsets = index.offsets.get(capture.sha256) ?? [];
  if (offsets.includes(place.offset)) return whole(capture, 'exact', null);
  for (const other of capture.places.slice(1)) {
    const elsewhere = await indexOf(resolve(store.base, other.path));
    if (elsewhere.offsets.get(capture.sha256)?.includes(other.offset)) return whole(capture, 'exact', null);
  }
  // A page fetched first and found in an archive later: the record keeps its bytes whatever became of the archive.
  if (capture.bytes !== null && sha256(capture.bytes) === capture.sha256) return whole(capture, 'exact', null);
  const [offset] = offsets;
  if (offset !== undefined)
    return whole(
      capture,
      'moved',
      `${place.path}: the same bytes now stand at byte ${offset}, before at ${place.offset}`,
    );
  if (index.missing) return differing(capture, 'gone', `${place.path}: this file is gone`, null);
  const text = await textNow(index, capture.article.id, reopen);
  if (text !== null)
    return differing(capture, 'changed', `${place.path}: this file has changed since it was recorded`, text);
  if (index.trouble !== null) return differing(capture, 'changed', index.trouble, '');
  return differing(capture, 'gone', `${place.path}: article ${capture.article.id} is no longer in this file`, null);
}

/** The bytes are what they were; the record's own text and words are checked all the same. */
function whole(capture: RecordedCapture, state: CheckState, says: string | null): Verified {
  if (sha256(capture.text) !== capture.textSha256)
    return differing(capture, 'changed', 'the text inside the record is damaged', capture.text);
  const damaged = capture.receipts
    .filter((receipt) => wordsOf(capture.text, receipt) !== receipt.text)
    .map((receipt): DifferingReceipt => ({ receipt, state: 'changed', now: null }));
  return verified(capture, state, says, damaged);
}

function differing(capture: RecordedCapture, state: CheckState, says: string, text: string | null): Verified {
  const found =
    text === null
      ? capture.receipts.map((receipt): DifferingReceipt => ({ receipt, state: 'gone', now: null }))
      : compareReceipts(capture.receipts, capture.text, text);
  return verified(capture, state, says, found);
}

function verified(
  { id, article, receipts }: RecordedCapture,
  state: CheckState,
  says: string | null,
  found: readonly DifferingReceipt[],
): Verified {
  return { capture: id, article, state, says, receipts: receipts.length, differing: found };
}

function wordsOf(text: string, { spans }: Receipt): string {
  return spans.map((span) => words(text, span)).join(' … ');
}

function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
