/**
 * A clock on which nobody waits: who sleeps is woken in the order of waking, and time is whatever the one woken last slept until. Between
 * two wakings everything that can run without time passing has run, so any number of sleepers live side by side as on a real clock.
 */
import type { Clock } from '../../src/ingest/fetch/clock.js';

export interface VirtualClock extends Clock {
  /** Aborts `at` milliseconds since 1970; what sleeps longer is woken then. */
  readonly until: (at: number) => AbortSignal;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

export function virtualClock(startMs: number): VirtualClock {
  let nowMs = startMs;
  let stop: { readonly at: number; readonly abort: AbortController } | null = null;
  let ticking = false;
  // Sleepers are few (hosts in line, one main loop): a list kept in order is enough.
  const sleepers: Sleeper[] = [];
  const tick = () => {
    ticking = false;
    const first = sleepers[0];
    if (stop !== null && !stop.abort.signal.aborted && (first === undefined || first.at >= stop.at)) {
      nowMs = Math.max(nowMs, stop.at);
      stop.abort.abort();
    } else if (first !== undefined) {
      sleepers.shift();
      nowMs = Math.max(nowMs, first.at);
      first.wake();
    }
    if (sleepers.length > 0) schedule();
  };
  const schedule = () => {
    if (ticking) return;
    ticking = true;
    // Twice: promises settled by the first turn start what they start before time moves on.
    setImmediate(() => setImmediate(tick));
  };
  return {
    now: () => nowMs,
    wait: (ms, signal = null) =>
      new Promise((done) => {
        if (signal?.aborted) return done();
        const awake = () => {
          signal?.removeEventListener('abort', giveUp);
          done();
        };
        const sleeper = { at: nowMs + Math.max(0, ms), wake: awake };
        const giveUp = () => {
          const at = sleepers.indexOf(sleeper);
          if (at >= 0) sleepers.splice(at, 1);
          awake();
        };
        const place = sleepers.findIndex(({ at }) => at > sleeper.at);
        sleepers.splice(place < 0 ? sleepers.length : place, 0, sleeper);
        signal?.addEventListener('abort', giveUp);
        schedule();
      }),
    until: (at) => {
      stop = { at, abort: new AbortController() };
      schedule();
      return stop.abort.signal;
    },
  };
}
