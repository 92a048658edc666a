/** What keeps a page from being fetched → one line that names the address, what happened and the remedy. */
import { Fault } from '../../model/fault.js';
import { shown } from './shown.js';

/** The Fault for an error met while asking for `asked`; `at` is where it led to. A Fault is handed through. */
export function fetchTrouble(asked: string, at: URL, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const [slug, says] = told(code, at.hostname, error);
  return new Fault(slug, `${shown(asked)}: ${says}`, { file: asked }, error);
}

function told(code: string, host: string, error: unknown): readonly [string, string] {
  if (code === 'ENOTFOUND' || code === 'ENODATA') return unreachable(`there is no host ${host}; check the address`);
  if (code === 'EAI_AGAIN') return unreachable(`the name ${host} cannot be looked up just now; check your network`);
  if (code === 'ECONNREFUSED')
    return unreachable(`${host} does not answer at this port; check the address, or try later`);
  if (code === 'ETIMEDOUT' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH' || code === 'EADDRNOTAVAIL')
    return unreachable(`${host} cannot be reached; check your network, or try later`);
  if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE')
    return broken(`${host} ended the connection before its answer was whole; try again later`);
  const certificate = CERTIFICATE[code];
  if (certificate !== undefined) return unreachable(certificate(host));
  if (/wrong version number|packet length too long/i.test(error instanceof Error ? error.message : ''))
    return unreachable(`${host} does not speak TLS at this port; try the address with http://`);
  if (/^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO)/.test(code))
    return unreachable(`${host} has no valid certificate (${code}); open the page in a browser and save it`);
  if (code === 'HPE_HEADER_OVERFLOW')
    return broken(`${host} answered with headers without end; save the page and record the file`);
  if (code.startsWith('HPE_')) return broken(`${host} does not answer in HTTP (${code}); check the address`);
  if (/^(?:Z_|ERR_|E_BR|ERR__ERROR)/.test(code))
    return broken(`the answer of ${host} is packed and damaged or cut short; try again later`);
  return broken(
    `it could not be fetched (${error instanceof Error ? shown(error.message) : 'no reason given'}); try again later`,
  );
}

/** What is wrong with a certificate (codes of OpenSSL and Node). */
const CERTIFICATE: Readonly<Record<string, (host: string) => string>> = {
  CERT_HAS_EXPIRED: (host) =>
    `the certificate of ${host} has run out (CERT_HAS_EXPIRED); try again later, or open the page in a browser and save it`,
  CERT_NOT_YET_VALID: (host) =>
    `the certificate of ${host} is not good yet (CERT_NOT_YET_VALID); check the clock of this machine`,
  ERR_TLS_CERT_ALTNAME_INVALID: (host) =>
    `the certificate at ${host} is another site's (ERR_TLS_CERT_ALTNAME_INVALID); check the address`,
  DEPTH_ZERO_SELF_SIGNED_CERT: unknownAuthority,
  SELF_SIGNED_CERT_IN_CHAIN: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownAuthority,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownAuthority,
};

function unknownAuthority(host: string): string {
  return `${host} has a certificate of an authority nobody here knows; open the page in a browser and save it, or where it is your own house's, name a file with its certificate in NODE_EXTRA_CA_CERTS`;
}

function unreachable(says: string): readonly [string, string] {
  const slug = 'fetch-unreachable';
  return [slug, says];
}

function broken(says: string): readonly [string, string] {
  const slug = 'fetch-broken';
  return [slug, says];
}

const STATUS: Readonly<Record<number, string>> = {
  401: 'it wants a name and password; save the page in your browser and record the file',
  402: 'it wants to be paid; save the page in your browser and record the file',
  403: 'the server refuses it to programs; save the page in your browser and record the file',
  404: 'there is no such page; check the address',
  410: 'this page was taken down for good',
  429: 'the server asks for fewer requests; try again later',
  451: 'this page may not be shown for legal reasons',
};

/** The Fault for a status that is no answer. */
export function statusFault(asked: string, status: number): Fault {
  const says =
    STATUS[status] ??
    (status >= 500
      ? 'the server is in trouble; try again later'
      : status >= 300 && status < 400
        ? 'it leads elsewhere without saying where; open it in a browser'
        : 'there is no page to read; open it in a browser');
  return new Fault('fetch-status', `${shown(asked)}: the server answered ${status}: ${says}`, { file: asked });
}
