/**
 * What PostgreSQL, or the way to it, complains of → a Fault a user can act on. Codes:
 * https://www.postgresql.org/docs/17/errcodes-appendix.html. What is not on the list is a fault of the program and passes as it is.
 */
import { Fault } from '../../model/fault.js';
import { PostgresTrouble } from './bridge.js';

const FULL = 'the disk of the database is full; make room and run this again, nothing that was reported is lost';
const LOST = 'the connection to the database was lost; run this again, nothing that was reported is lost';
const AWAY = 'no PostgreSQL answers there; start it, or mend the address';
const STARTING = 'the database is starting or stopping; wait a moment and run this again';
const DENIED = 'the database does not let us in; mend the user or password in the address, or in PGUSER and PGPASSWORD';

interface Known {
  readonly code: RegExp;
  readonly slug: string;
  readonly says: string;
}

const KNOWN: readonly Known[] = [
  {
    code: /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOENT)$/,
    slug: 'store-unreachable',
    says: AWAY,
  },
  { code: /^57P03$/, slug: 'store-busy', says: STARTING },
  {
    code: /^53300$/,
    slug: 'store-busy',
    says: 'the database has too many connections; wait, or raise its max_connections',
  },
  { code: /^(?:57P0[125]|08|ECONNRESET|EPIPE|ECONNABORTED)/, slug: 'store-lost', says: LOST },
  { code: /^28/, slug: 'store-denied', says: DENIED },
  {
    code: /^3D000$/,
    slug: 'store-missing',
    says: 'there is no such database on this server; make it with createdb, or name another',
  },
  {
    code: /^42501$/,
    slug: 'store-denied',
    says: 'this user may not write here; have GRANT CREATE ON DATABASE given to it, or name another user',
  },
  {
    code: /^25006$/,
    slug: 'store-unwritable',
    says: 'this database only answers questions (a standby?); name the one that is written to',
  },
  { code: /^53100$/, slug: 'store-full', says: FULL },
  {
    code: /^(?:40001|40P01|55P03)$/,
    slug: 'store-busy',
    says: 'another program is writing to this record; run this again',
  },
  {
    code: /^(?:XX001|XX002|58030)$/,
    slug: 'store-broken',
    says: 'the database reports damage; have it checked, or take a copy from before',
  },
];

/** The Fault for an error at `location`; a Fault, or an error nobody outside can mend, comes back as it is. */
export function refusePostgres(location: string, error: unknown): unknown {
  if (!(error instanceof PostgresTrouble)) return error;
  const place = hidePassword(location);
  const known = KNOWN.find(({ code }) => code.test(error.code));
  if (known !== undefined) return new Fault(known.slug, `${place}: ${known.says}`, { file: place }, error);
  // pg has no code for a password that is missing, nor for a server that hangs up at once.
  if (/password|SASL/i.test(error.message))
    return new Fault('store-denied', `${place}: ${DENIED}`, { file: place }, error);
  if (/timeout expired/i.test(error.message))
    return new Fault('store-unreachable', `${place}: ${AWAY}`, { file: place }, error);
  return error.lost ? new Fault('store-lost', `${place}: ${LOST}`, { file: place }, error) : error;
}

/** An address as it may be shown. */
export function hidePassword(location: string): string {
  return location.replace(/\/\/[^@/]*@/, '//…@').replace(/([?&]password=)[^&]*/i, '$1…');
}
