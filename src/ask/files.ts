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
  /** Texts by article id, as far as they are held: at most `HELD` letters. */
  readonly texts: ReadonlyMap<string, string>;
  /** True where `texts` holds all the file has. */
  readonly complete: boolean;
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
  const texts = new Map<string, string>();
  let held = 0;
  let complete = true;
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
      held += text.length;
      if (held <= HELD) texts.set(id, text);
      else complete = false;
    }
  return { path, missing, offsets, texts, complete, only, trouble };
}

/** What the article with this id says now; a file of one article is that article whatever its id. */
export async function textNow(index: FileIndex, id: string, reopen: Reopen): Promise<string | null> {
  const held = index.texts.get(id) ?? index.only;
  if (held !== null || index.complete) return held;
  for await (const item of safely(reopen(index.path)))
    if (item.kind === 'article' && item.article.id === id) return item.article.text;
  return null;
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
