/**
 * Is an IP address one of the public internet? Everything else is somebody's own network, and a page that leads there makes us
 * its hand inside: loopback, private, link-local (where clouds keep their keys), shared, documentation, multicast, and every
 * form that carries an IPv4 address inside an IPv6 one (mapped, NAT64, 6to4, Teredo), whatever that address is.
 * IANA's special-purpose registries of 2026 (RFC 6890 and its updates).
 */
import { isIP } from 'node:net';

/** First address and length of the prefix. */
const V4_INSIDE: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Of IPv6 only 2000::/3 is given out to anybody; of that these are not the open internet. */
const V6_INSIDE: readonly (readonly [string, number])[] = [
  // Teredo, benchmarks, ORCHID and other protocol assignments.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4 holds an IPv4 address.
  ['2002::', 16],
  ['3fff::', 20],
];

/** True for `93.184.216.34`, `2606:4700::1111`; false for anything inside, and for what is no IP address at all. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/s, '');
  const version = isIP(bare);
  if (version === 4) {
    const bytes = v4Bytes(bare);
    return !V4_INSIDE.some(([first, length]) => startsAlike(bytes, v4Bytes(first), length));
  }
  if (version !== 6) return false;
  const bytes = v6Bytes(bare);
  if (((bytes[0] as number) & 0xe0) !== 0x20) return false;
  return !V6_INSIDE.some(([first, length]) => startsAlike(bytes, v6Bytes(first), length));
}

function startsAlike(one: readonly number[], other: readonly number[], bits: number): boolean {
  for (let bit = 0; bit < bits; bit += 8) {
    const mask = bits - bit >= 8 ? 0xff : (0xff << (8 - (bits - bit))) & 0xff;
    if ((((one[bit >> 3] as number) ^ (other[bit >> 3] as number)) & mask) !== 0) return false;
  }
  return true;
}

function v4Bytes(address: string): number[] {
  return address.split('.').map(Number);
}

/** The sixteen bytes of an address `isIP` knows for IPv6, `::` and a dotted end included. */
function v6Bytes(address: string): number[] {
  const [head = '', tail = null] = address.split('::') as [string?, string?];
  const front = groupsOf(head);
  const back = tail === null ? [] : groupsOf(tail);
  return [...front, ...new Array<number>(Math.max(0, 16 - front.length - back.length)).fill(0), ...back];
}

function groupsOf(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => {
    if (group.includes('.')) return v4Bytes(group);
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}
