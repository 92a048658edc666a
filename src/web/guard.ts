/**
 * Who may ask. Against DNS rebinding: the Host header must be a name this server goes by. Against other sites: a browser says where a request
 * comes from (Fetch Metadata, Origin), and what another site makes it ask for is refused, links followed by a person excepted. Against
 * floods: each address has a bucket of requests that fills at a steady rate.
 */
import { isIP } from 'node:net';

/** True for an address that only this machine reaches. */
export function isLoopback(host: string): boolean {
  const plain = host.replace(/^\[|\]$/g, '').toLowerCase();
  return (
    plain === 'localhost' || plain === '::1' || /^127(?:\.\d{1,3}){3}$/.test(plain) || plain === '::ffff:127.0.0.1'
  );
}

/**
 * Tests a Host header. Bound to loopback: localhost and loopback addresses. Bound wider: any bare address too, as no name can be bound anew to
 * one, and `names`.
 */
export function hostRule(bound: string, names: readonly string[]): (header: string | undefined) => boolean {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const local = isLoopback(bound);
  return (header) => {
    const host = hostOf(header);
    if (host === null) return false;
    return isLoopback(host) || known.has(host) || (!local && isIP(host.replace(/^\[|\]$/g, '')) !== 0);
  };
}

/** `127.0.0.1:4321` → `127.0.0.1`; null for what is no host. */
function hostOf(header: string | undefined): string | null {
  const found = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(header ?? '');
  return found === null ? null : (found[1] as string).toLowerCase();
}

/** Headers that say where a request comes from. */
export interface Comes {
  readonly site: string | undefined;
  readonly mode: string | undefined;
  readonly origin: string | undefined;
  readonly host: string | undefined;
}

/** True where another site's page makes the browser ask; following a link from there is fine. */
export function isForeignRead({ site, mode }: Comes): boolean {
  return (site === 'cross-site' || site === 'same-site') && mode !== 'navigate';
}

/** True where a form was not sent from a page of ours. A browser that says nothing of it is held by the form's token. */
export function isForeignWrite({ site, origin, host }: Comes): boolean {
  if (site !== undefined && site !== 'same-origin') return true;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

export interface Bucket {
  /** Requests a second in the long run. */
  readonly rate: number;
  /** Requests at once after a rest. */
  readonly burst: number;
}

/** Most addresses remembered; beyond it all start anew. */
const REMEMBERED = 10_000;

/** True where `address` may ask now; times in milliseconds. */
export function rateLimit({ rate, burst }: Bucket): (address: string, nowMs: number) => boolean {
  const buckets = new Map<string, { left: number; at: number }>();
  return (address, nowMs) => {
    let bucket = buckets.get(address);
    if (bucket === undefined) {
      if (buckets.size >= REMEMBERED) buckets.clear();
      buckets.set(address, (bucket = { left: burst, at: nowMs }));
    }
    bucket.left = Math.min(burst, bucket.left + ((nowMs - bucket.at) * rate) / 1000);
    bucket.at = nowMs;
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
  };
}
