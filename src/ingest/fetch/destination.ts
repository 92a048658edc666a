/**
 * Where a request may go. An address is taken apart, its host resolved once, every IP address of it checked, and the connection
 * pinned to what was checked: a name that answers with another address a moment later (DNS rebinding) finds nobody asking.
 */
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Fault } from '../../model/fault.js';
import { isPublicAddress } from './public-address.js';
import { shown } from './shown.js';

export interface Pinned {
  readonly address: string;
  readonly family: 4 | 6;
}

/** All IP addresses of a host. */
export type Resolve = (host: string) => Promise<readonly Pinned[]>;

/** The system's own resolver, hosts file included. */
export const SYSTEM_RESOLVE: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

/** Longest address anybody needs; servers refuse longer ones. */
const LONGEST = 8000;

/** Ports that speak other protocols, which a request for a page could be mistaken in: the Fetch standard's list. */
const BAD_PORTS = new Set(
  '0 1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080'
    .split(' ')
    .map(Number),
);

/** The address as a URL: http or https, without a name and password, without its fragment; `asked` is what messages begin with. */
export function webAddress(given: string, asked: string, base: string | null = null): URL {
  const fail = (says: string) => new Fault('fetch-address', `${shown(asked)}: ${says}`, { file: asked });
  const where = base === null ? 'this' : `it leads to ${shown(given)}, which`;
  if (given.length > LONGEST) throw fail(`${where} is longer than any web address; check it`);
  if (!URL.canParse(given, base ?? undefined)) throw fail(`${where} is no web address; check it`);
  const url = new URL(given, base ?? undefined);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw fail(`${where} is no web address; only http:// and https:// are fetched`);
  if (url.username !== '' || url.password !== '')
    throw fail(`${where} holds a name or password; give the address without it, or save the page and record the file`);
  if (url.port !== '' && BAD_PORTS.has(Number(url.port)))
    throw fail(`${where} asks port ${url.port}, where no web server listens; check it`);
  url.hash = '';
  return url;
}

/** Hosts a user lets through by name: `paper.intranet`, `10.0.0.7:8080`, `[fd00::1]`. Without a port any port. */
export function isAllowed(url: URL, allowHosts: readonly string[]): boolean {
  return allowHosts.some((given) => {
    const host = given.toLowerCase();
    return host === url.host || host === url.hostname || (isIP(host) === 6 && `[${host}]` === url.hostname);
  });
}

/** The checked IP addresses of a URL's host. */
export async function pinned(
  url: URL,
  asked: string,
  { resolve, allowHosts }: { readonly resolve: Resolve; readonly allowHosts: readonly string[] },
): Promise<readonly Pinned[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const literal = isIP(host);
  const found: readonly Pinned[] =
    literal === 0 ? await resolve(host) : [{ address: host, family: literal === 6 ? 6 : 4 }];
  if (found.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
  if (isAllowed(url, allowHosts)) return found;
  const inside = found.find(({ address }) => !isPublicAddress(address));
  if (inside === undefined) return found;
  const leads = url.href === asked ? '' : `it leads to ${shown(url.href)}, and `;
  throw new Fault(
    'fetch-inside',
    `${shown(asked)}: ${leads}${url.hostname} is ${literal === 0 ? `at ${inside.address}, ` : ''}an address inside a private network; if you mean to fetch it, allow it with --allow-host ${url.host}`,
    { file: asked },
  );
}
