/** A record in one file copied to another while it is in use: as of one moment, whole or not at all, and without what was deleted. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { type DriverName, openDatabase } from './driver.js';

/** Where a copy is made before it has its name. */
export function passingName(to: string): string {
  return `${to}.part`;
}

/** Copies the record at `from` to the new file `to`; SQLite's VACUUM INTO reads one moment and holds nobody up. */
export function backUp(from: string, to: string, driver: DriverName): void {
  const passing = passingName(to);
  // Left by one that was killed: VACUUM INTO writes into nothing that is there.
  rmSync(passing, { force: true });
  const db = openDatabase(from, driver);
  try {
    db.exec('PRAGMA busy_timeout = 10000');
    db.prepare('VACUUM INTO ?').run(passing);
  } catch (error) {
    rmSync(passing, { force: true });
    throw db.refuse(to, error);
  } finally {
    db.close();
  }
  // It is on the disk before it has its name.
  const file = openSync(passing, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (existsSync(to)) throw new Error(`${to} came to be meanwhile`);
  renameSync(passing, to);
}
