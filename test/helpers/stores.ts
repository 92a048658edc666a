/**
 * Empty records for tests, one kind after the other: each SQLite driver this Node has, and PostgreSQL, where each record is a schema of its
 * own on the server that `scripts/test.ts` started. HEARSAY_TEST_STORE=postgres lets tests that name no kind run there too.
 */
import { randomBytes } from 'node:crypto';
import { openStore } from '../../src/store/open.js';
import type { DriverName } from '../../src/store/sqlite/driver.js';
import type { Store } from '../../src/store/store.js';
import { DRIVERS } from './records.js';

export type StoreKind = DriverName | 'postgres';

/** Address of a server to try things on; null where none can be had, and then `npm test` says so aloud. */
export const SERVER: string | null = process.env['HEARSAY_TEST_POSTGRES'] || null;

/** Every kind of store there is to test here. */
export const STORES: readonly StoreKind[] = SERVER === null ? DRIVERS : [...DRIVERS, 'postgres'];

const USUAL: StoreKind =
  process.env['HEARSAY_TEST_STORE'] === 'postgres' && SERVER !== null ? 'postgres' : (DRIVERS[0] as DriverName);

/** An empty record, kept nowhere. */
export function openEmpty(kind: StoreKind = USUAL): Promise<Store> {
  return kind === 'postgres' ? openStore(freshAddress()) : openStore(':memory:', { driver: kind });
}

/** Address of a record that does not exist yet. */
export function freshAddress(): string {
  if (SERVER === null) throw new Error('no PostgreSQL to test on');
  const url = new URL(SERVER);
  url.searchParams.set('schema', `t_${randomBytes(6).toString('hex')}`);
  return url.href;
}
