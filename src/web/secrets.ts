/**
 * Two secrets. The *visitor* is a random cookie; a form holds a digest of it under a key of this process, so that only a page of ours can have
 * made the form (double submit, OWASP). The *token* opens a server that others can reach: `Authorization: Bearer`, or a cookie got for it.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const VISITOR_COOKIE = 'hearsay_visitor';
export const DOOR_COOKIE = 'hearsay_door';
export const FORM_FIELD = 'form';

export interface Secrets {
  /** A visitor of a shape that can be one, or null. */
  readonly visitorOf: (cookie: string | null) => string | null;
  readonly newVisitor: () => string;
  /** What the forms of a visitor hold. */
  readonly formOf: (visitor: string) => string;
  readonly formIsOf: (field: string | null, visitor: string) => boolean;
}

export function createSecrets(): Secrets {
  const key = randomBytes(32);
  const formOf = (visitor: string) => createHmac('sha256', key).update(visitor).digest('base64url');
  return {
    visitorOf: (cookie) => (cookie !== null && /^[\w-]{22}$/.test(cookie) ? cookie : null),
    newVisitor: () => randomBytes(16).toString('base64url'),
    formOf,
    formIsOf: (field, visitor) => field !== null && sameSecret(field, formOf(visitor)),
  };
}

/** A token for a server beyond loopback: 128 random bits. */
export function newToken(): string {
  return randomBytes(16).toString('base64url');
}

/** Compared in the same time wherever they differ. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** One cookie of a Cookie header; null where it is not there. */
export function cookieOf(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** Not seen by script, and not sent with what another site's page asks for; `Lax` still comes along with a link that is followed. */
export function setCookie(name: string, value: string, site: 'Strict' | 'Lax'): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=${site}`;
}
