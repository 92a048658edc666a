/** The option that names the record. */
import { Option } from 'commander';

export interface DbOption {
  readonly db: string;
}

/** `--db`, or HEARSAY_DB, or hearsay.db in the current folder. */
export function dbOption(): Option {
  return new Option('--db <place>', 'the record: a file, or postgres://…').env('HEARSAY_DB').default('hearsay.db');
}

/** The record's place as it may be shown: an address without its password. */
export function shownDb(db: string): string {
  return db.replace(/^(postgres(?:ql)?:\/\/)[^@/]*@/i, '$1…@').replace(/([?&]password=)[^&]*/i, '$1…');
}
