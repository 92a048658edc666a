/** How fast a queue is worked off, from what its workers have done since they came. */
import type { QueueStatus } from '../store/queue.js';

export interface Pace {
  /** Articles a second of all who work now; null where nobody has done anything yet. */
  readonly rate: number | null;
  /** Seconds until nothing waits at that rate; null where it cannot be told. */
  readonly left: number | null;
}

/** A worker that came a moment ago tells nothing. */
const LEAST_MS = 2000;

export function paceOf({ workers, waiting, inHand }: QueueStatus, nowMs: number): Pace {
  const rates = workers.flatMap(({ since, articles }) => {
    const ms = nowMs - Date.parse(since);
    return ms >= LEAST_MS && articles > 0 ? [(1000 * articles) / ms] : [];
  });
  if (rates.length === 0) return { rate: null, left: null };
  const rate = rates.reduce((sum, one) => sum + one, 0);
  return { rate, left: (waiting + inHand) / rate };
}
