/** What an answer says about when to come again: `Retry-After` (RFC 9110, 10.2.3) and `Cache-Control: max-age` (RFC 9111). */
import type { IncomingHttpHeaders } from 'node:http';

/** Milliseconds to wait, or null; what lies in the past is null. */
export function retryAfterMs(headers: IncomingHttpHeaders, nowMs: number): number | null {
  const given = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(given)) return Number(given) * 1000;
  if (!/^[a-z]{3}, \d/i.test(given)) return null;
  const at = Date.parse(given);
  return Number.isNaN(at) || at <= nowMs ? null : at - nowMs;
}

/** How long the answer stays good, or null where it does not say. */
export function maxAgeMs(headers: IncomingHttpHeaders): number | null {
  const given = headers['cache-control'] ?? '';
  if (/\bno-(?:cache|store)\b/i.test(given)) return null;
  const seconds = /\bmax-age=(\d{1,9})\b/i.exec(given)?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}
