/**
 * Faults on the way: each is one line, the rest goes on, and a file of ten thousand broken lines does not fill the screen.
 */

import { harmless, oneLine } from '../ask/quoting.js';
import { counted } from '../ask/wording.js';
import { Fault } from '../model/fault.js';
import type { Terminal } from './terminal.js';

export interface Complaints {
  readonly add: (fault: Fault) => void;
  /** Tells how many were left out; returns how many there were. */
  readonly finish: () => number;
}

// Of one kind in one file; by then the pattern is plain.
const MOST = 5;

/** Prints faults as they come. */
export function createComplaints({ complain }: Pick<Terminal, 'complain'>, debug: boolean): Complaints {
  const seen = new Map<string, { count: number; file: string }>();
  return {
    add: (fault) => {
      const file = fault.place.file ?? '';
      const kind = `${fault.slug} ${file}`;
      const { count } = seen.get(kind) ?? { count: 0 };
      seen.set(kind, { count: count + 1, file });
      if (count < MOST) complain(describe(fault, debug));
    },
    finish: () => {
      let total = 0;
      for (const { count, file } of seen.values()) {
        total += count;
        if (count > MOST)
          complain(
            `${file === '' ? '' : `${oneLine(file)}: `}and ${counted(count - MOST, 'more problem')} of this kind`,
          );
      }
      return total;
    },
  };
}

/**
 * A fault's own line; with --debug also its slug and where in the program it arose. Names of files and words of the input are in it, and whoever
 * wrote them may neither steer the terminal nor forge a line of ours.
 */
export function describe(error: Error, debug: boolean): string {
  const line = oneLine(error.message);
  if (!debug) return line;
  const cause = error.cause instanceof Error ? `\ncaused by ${error.cause.stack}` : '';
  const arose = `[${error instanceof Fault ? error.slug : error.name}] ${error.stack}${cause}`;
  return `${line}\n${arose.split('\n').map(harmless).join('\n')}`;
}
