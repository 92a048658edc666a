/** Time as the fetching door sees it: handed in, so that a month can pass in a test. */
import { setTimeout } from 'node:timers/promises';

/** The time, and waiting, so that tests have a clock of their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after `ms`, or at once where `signal` aborts; never rejects. */
  readonly wait: (ms: number, signal?: AbortSignal | null) => Promise<void>;
}

/** Longest a timer of Node's can be set for. */
const LONGEST = 2_147_483_647;

/** The clock on the wall. */
export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  wait: async (ms, signal = null) => {
    const options = signal === null ? {} : { signal };
    await setTimeout(Math.min(Math.max(0, ms), LONGEST), undefined, options).catch(() => {});
  },
};
