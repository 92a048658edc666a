/**
 * A user's file as it is today, for `verify`: which bytes stand where, by digest. The texts themselves are not held (a file
 * of JSON Lines may be gigabytes), except where the file is one article; what has changed is read once more.
 */
import { existsSync } from 'node:fs';
import type { Article } from '../model/article.js';
import { Fault } from '../model/fault.js';

/** Reads a user's file again as articles: `(path) => ingest([path])`, handed in by the caller; `path` is absolute. */
export type Reopen = (path: string) => AsyncIterable<Reopened>;

export type Reopened =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'fault'; readonly fault: Fault };

export interface FileIndex {
  readonly path: string;
  readonly missing: boolean;
  /** Digest of an article's bytes → the offsets where they stand, in order. */
  readonly offsets: ReadonlyMap<string, readonly number[]>;
  /** Ids of the articles in it. */
  readonly ids: ReadonlySet<string>;
  /** Texts by article id, as far as they are held: at most `HELD` letters. */
  readonly texts: ReadonlyMap<string, string>;
  /** Where reading once more has come to, for texts that are not held. */
  readonly place: { going: AsyncIterator<Reopened> | null };
  /** The text where the file is one article. */
  readonly only: string | null;
  /** What kept the file, or a part of it, from being read. */
  readonly trouble: string | null;
}

/** Letters of text held a file: some ten megabytes at most. */
const HELD = 5_000_000;

/** Reads a file once. */
export async function indexFile(path: string, reopen: Reopen): Promise<FileIndex> {
  const offsets = new Map<string, number[]>();
  const ids = new Set<string>();
  const texts = new Map<string, string>();
  let held = 0;
  let count = 0;
  let only: string | null = null;
  let trouble: string | null = null;
  const missing = !existsSync(path);
  if (!missing)
    for await (const item of safely(reopen(path))) {
      if (item.kind === 'fault') {
        trouble ??= item.fault.message;
        continue;
      }
      const { id, text, origin } = item.article;
      const known = offsets.get(origin.sha256);
      if (known === undefined) offsets.set(origin.sha256, [origin.offset]);
      else known.push(origin.offset);
      only = count++ === 0 ? text : null;
      ids.add(id);
      held += text.length;
      if (held <= HELD) texts.set(id, text);
    }
  return { path, missing, offsets, ids, texts, place: { going: null }, only, trouble };
}

/** What the article with this id says now; a file of one article is that article whatever its id. */
export async function textNow(index: FileIndex, id: string, reopen: Reopen): Promise<string | null> {
  const held = index.texts.get(id) ?? index.only;
  if (held !== null || !index.ids.has(id)) return held;
  // Articles are asked for in the order they were recorded in, mostly that of the file still: on from where the last one
  // stood, and from the top where that leads to the end. A whole pass for every article would be a day for a large file.
  const { place } = index;
  for (let pass = 0; pass < 2; pass++) {
    place.going ??= safely(reopen(index.path));
    for (let next = await place.going.next(); next.done !== true; next = await place.going.next())
      if (next.value.kind === 'article' && next.value.article.id === id) return next.value.article.text;
    place.going = null;
  }
  return null;
}

/** Closes what `textNow` left open. */
export async function release({ place }: FileIndex): Promise<void> {
  await place.going?.return?.();
  place.going = null;
}

/** A Fault thrown in the middle ends the file like one that was yielded. */
async function* safely(items: AsyncIterable<Reopened>): AsyncGenerator<Reopened> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    yield { kind: 'fault', fault: error };
  }
}
