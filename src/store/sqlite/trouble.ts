/**
 * What SQLite complains about → a Fault a user can act on. Primary result codes: https://sqlite.org/rescode.html. What is
 * not on the list is a fault of the program and passes as it is.
 */
import { Fault } from '../../model/fault.js';

/** The Fault for an error at `location`; a Fault, or an error nobody outside can mend, comes back as it is. */
export function refuse(location: string, error: unknown): unknown {
  if (error instanceof Fault || !(error instanceof Error)) return error;
  const known = SAYINGS[kindOf(error)];
  if (known === undefined) return error;
  return new Fault(known.slug, `${location}: ${known.says}`, { file: location }, error);
}

type Kind = 'busy' | 'full' | 'unwritable' | 'unreadable' | 'broken' | 'foreign' | 'other';

const SAYINGS: Readonly<Partial<Record<Kind, { slug: string; says: string }>>> = {
  busy: { slug: 'store-busy', says: 'another program is writing to this record; wait for it, then run this again' },
  full: {
    slug: 'store-full',
    says: 'the disk is full; make room and run this again, nothing that was reported is lost',
  },
  unwritable: {
    slug: 'store-unwritable',
    says: 'this place cannot be written; mend its permissions, or name another with --db',
  },
  unreadable: {
    slug: 'store-unreadable',
    says: 'the disk failed while reading or writing; check it and run this again',
  },
  broken: {
    slug: 'store-broken',
    says: 'this record is damaged; take a copy of it from before, or record again into a new one',
  },
  foreign: {
    slug: 'store-foreign',
    says: 'this file is not a record (not an SQLite database); name another with --db',
  },
};

const CODES: Readonly<Record<number, Kind>> = {
  5: 'busy',
  6: 'busy',
  8: 'unwritable',
  10: 'unreadable',
  11: 'broken',
  13: 'full',
  14: 'unwritable',
  26: 'foreign',
};

const NAMES: Readonly<Record<string, Kind>> = {
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_READONLY: 'unwritable',
  SQLITE_IOERR: 'unreadable',
  SQLITE_CORRUPT: 'broken',
  SQLITE_FULL: 'full',
  SQLITE_CANTOPEN: 'unwritable',
  SQLITE_NOTADB: 'foreign',
  EACCES: 'unwritable',
  EPERM: 'unwritable',
  EROFS: 'unwritable',
};

/** node:sqlite has `errcode`, libsql `rawCode` (its `code` names few) or, from opening, nothing but a sentence that ends with the number. */
function kindOf(error: Error & { code?: unknown; errcode?: unknown; rawCode?: unknown }): Kind {
  const number = [error.errcode, error.rawCode].find((one) => typeof one === 'number');
  const kind = typeof number === 'number' ? CODES[number & 0xff] : undefined;
  if (kind !== undefined) return kind;
  const name = typeof error.code === 'string' ? error.code : '';
  for (const [known, kind] of Object.entries(NAMES)) if (name.startsWith(known)) return kind;
  const opening = /Unable to open connection.*: (\d+)/.exec(error.message);
  return opening === null ? 'other' : (CODES[Number(opening[1]) & 0xff] ?? 'other');
}
