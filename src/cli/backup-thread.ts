/** What a thread runs that copies a record's file: SQLite works in one piece, and meanwhile the terminal shows how far it is. */
import { parentPort, workerData } from 'node:worker_threads';
import { Fault } from '../model/fault.js';
import { backUp } from '../store/sqlite/backup.js';
import type { DriverName } from '../store/sqlite/driver.js';

/** What the thread is handed. */
export interface Backup {
  readonly from: string;
  readonly to: string;
  readonly driver: DriverName;
}

/** What it says when it is over: null, or what went wrong. */
export type BackedUp = { readonly slug: string | null; readonly message: string } | null;

if (parentPort !== null) {
  const { from, to, driver } = workerData as Backup;
  let over: BackedUp = null;
  try {
    backUp(from, to, driver);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    over = { slug: error instanceof Fault ? error.slug : null, message };
  }
  parentPort.postMessage(over);
}
