/** Forgetting: an article or a person goes from every table for good, and what stays is a mark that says so by digests alone. */
import type { Draft } from './draft.js';
import type { Linker } from './linker.js';
import type { Stale } from './rereading.js';

/** What a mark says. `of`: the article (`ar_…`) or person (`sp_…`) that was forgotten. */
export interface Mark {
  readonly kind: 'article' | 'capture' | 'statement' | 'speaker' | 'digest' | 'name' | 'page';
  readonly of: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** An article that names somebody, and what of it is theirs. */
export interface Naming {
  readonly article: Stale;
  /** Referents of the article's reading who are that person; empty where it only has their name. */
  readonly locals: readonly string[];
  /** Names of everybody else the article names. */
  readonly others: readonly string[];
}

/** An article without a person: the draft that takes its place, or null where all of it goes. */
export interface Purged {
  readonly key: string;
  readonly draft: Draft | null;
}

/** Who is forgotten: all ids they had, and all names, as written. */
export interface Person {
  readonly id: string;
  readonly names: readonly string[];
}

export interface Forgetting {
  /** Articles that stand under this key, id, address or path; at most two, since one is wanted. */
  find(asked: string): Promise<readonly string[]>;
  /** Keys of articles that name a person, as far as linking knows or a full name of theirs stands in the text. */
  naming(person: Person, after: string, limit: number): Promise<readonly Naming[]>;
  /** Takes articles away for good. */
  articles(keys: readonly string[], at: string, linker: Linker): Promise<void>;
  /** Keeps a person's names out from now on. */
  bar(person: Person, at: string): Promise<void>;
  /** Puts articles without the person in the place of those with; decisions about other statements go on. */
  purge(person: Person, purged: readonly Purged[], at: string, linker: Linker): Promise<void>;
  /** Takes away what is left of a person when no article has them: ids, decisions, identifiers. */
  person(person: Person, at: string): Promise<void>;
  /** Leaves no trace where the store keeps its bytes; slow, since all of it is written anew. */
  clean(linker: Linker): Promise<void>;
  /** What became of an id, or null. */
  mark(id: string): Promise<Mark | null>;
  /** Lets an article or a person be recorded again; gives how many marks went. */
  allow(of: string): Promise<number>;
}

/** Names that tell who is meant by themselves; a surname alone is many people's. */
export function fullNames(names: readonly string[]): string[] {
  const several = names.filter((name) => /\S\s+\S/.test(name.trim()));
  return several.length > 0 ? several : [...names];
}
