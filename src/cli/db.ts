/** The option that names the record. */
import { Option } from 'commander';

export interface DbOption {
  readonly db: string;
}

/** `--db`, or HEARSAY_DB, or hearsay.db in the current folder. */
export function dbOption(): Option {
  return new Option('--db <file>', 'the record').env('HEARSAY_DB').default('hearsay.db');
}
