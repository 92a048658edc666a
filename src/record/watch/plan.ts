/** When to come again: the manners of a feed reader that publishers need not block. */

export interface Plan {
  /** Between two polls of a feed, at least. */
  readonly everyMs: number;
  /** After an article was first seen, when it is looked at again. */
  readonly rechecksMs: readonly number[];
  /** 0 to 1, handed in. */
  readonly chance: () => number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Most corrections and withdrawals come within the first day, some within the week. */
export const RECHECKS_MS: readonly number[] = [6 * HOUR, DAY, 3 * DAY, 7 * DAY];

/** A feed that says it stays good for a year is asked again after this. */
const LONGEST_TTL_MS = 6 * HOUR;
const LONGEST_PAUSE_MS = DAY;
/** A page that failed so often is given up. */
export const MOST_FAILURES = 6;
/** What no feed lists for so long, and nothing is planned for, is forgotten; the record keeps what it has. */
export const REMEMBERED_MS = 30 * DAY;
/** A page that is missing once may be a slip of the server's. */
export const MISSING_AGAIN_MS = HOUR;

/** A tenth later at most, never earlier: so that a thousand readers do not knock in the same second. */
export function jittered(ms: number, { chance }: Plan): number {
  return Math.ceil(ms * (1 + chance() / 10));
}

/** Until the next poll of a feed that answered. */
export function untilNextPoll(plan: Plan, maxAgeMs: number | null, ttlMinutes: number | null): number {
  const asked = Math.max(maxAgeMs ?? 0, (ttlMinutes ?? 0) * 60_000);
  return jittered(Math.max(plan.everyMs, Math.min(asked, LONGEST_TTL_MS)), plan);
}

/** Until the next try of what failed `failures` times in a row: twice as long each time, and never before the server asks for. */
export function untilNextTry(plan: Plan, failures: number, retryAfterMs: number | null): number {
  const doubled = Math.min(LONGEST_PAUSE_MS, plan.everyMs * 2 ** Math.min(10, failures - 1));
  return jittered(Math.max(doubled, Math.min(retryAfterMs ?? 0, 7 * DAY)), plan);
}

/** When a page first seen at `firstMs` and looked at again `checks` times is looked at next; null where that is enough. */
export function nextCheck(plan: Plan, firstMs: number, checks: number, nowMs: number): number | null {
  const planned = plan.rechecksMs.slice(checks).find((ms) => firstMs + ms > nowMs);
  return planned === undefined ? null : firstMs + jittered(planned, plan);
}
