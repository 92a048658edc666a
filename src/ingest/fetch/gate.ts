/**
 * One request at a time to a host, and a pause after each: what a polite reader does. Who asks waits in line; a host that said
 * `Retry-After` is left alone until then. Hosts not asked for an hour are forgotten, so the list does not grow.
 */
import type { Clock } from './clock.js';

export interface Gate {
  /** Runs `ask` when the host may be asked; the pause counts from its end. Rejects with the signal's reason if aborted while waiting. */
  pass<T>(host: string, ask: () => Promise<T>, signal: AbortSignal | null): Promise<T>;
  /** Milliseconds since 1970 before which the host is not asked. */
  freeAt(host: string): number;
  /** Leaves the host alone until then. */
  holdUntil(host: string, at: number): void;
  /** From now on so many milliseconds lie between two requests to the host. */
  pauseOf(host: string, pauseMs: number): void;
}

interface Host {
  line: Promise<unknown>;
  waiting: number;
  freeAt: number;
  /** When its last answer came. */
  endAt: number;
  pauseMs: number;
}

const FORGOTTEN_MS = 3_600_000;
const SWEEP_EVERY = 1000;

/** A gate on the clock `clock` with at least `pauseMs` between two requests to one host. */
export function createGate(clock: Clock, pauseMs: number): Gate {
  const hosts = new Map<string, Host>();
  let passes = 0;
  const hostOf = (name: string): Host => {
    let host = hosts.get(name);
    if (host === undefined)
      hosts.set(name, (host = { line: Promise.resolve(), waiting: 0, freeAt: 0, endAt: 0, pauseMs }));
    return host;
  };
  const sweep = () => {
    if (++passes % SWEEP_EVERY !== 0) return;
    const before = clock.now() - FORGOTTEN_MS;
    for (const [name, host] of hosts) if (host.waiting === 0 && host.freeAt < before) hosts.delete(name);
  };
  return {
    pass: (name, ask, signal) => {
      sweep();
      const host = hostOf(name);
      host.waiting++;
      const turn = host.line.then(async () => {
        try {
          for (let ms = host.freeAt - clock.now(); ms > 0; ms = host.freeAt - clock.now()) {
            signal?.throwIfAborted();
            await clock.wait(ms, signal);
          }
          signal?.throwIfAborted();
          try {
            return await ask();
          } finally {
            host.endAt = clock.now();
            host.freeAt = Math.max(host.freeAt, host.endAt + host.pauseMs);
          }
        } finally {
          host.waiting--;
        }
      });
      host.line = turn.catch(() => {});
      return turn;
    },
    freeAt: (name) => hosts.get(name)?.freeAt ?? 0,
    holdUntil: (name, at) => {
      const host = hostOf(name);
      host.freeAt = Math.max(host.freeAt, at);
    },
    pauseOf: (name, ms) => {
      const host = hostOf(name);
      host.pauseMs = Math.max(pauseMs, ms);
      // The robots.txt that asks for a longer pause was a request, too.
      host.freeAt = Math.max(host.freeAt, host.endAt + host.pauseMs);
    },
  };
}
