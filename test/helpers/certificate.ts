/** Certificates made on the spot (X.509 v3, RFC 5280, P-256), for servers of our own: valid, run out, of another name, by an authority nobody knows. */
import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  readonly key: string;
  readonly name: string;
}

export interface CertificateParts {
  /** Of whom; also the subject's common name. */
  readonly names: readonly string[];
  /** Who vouches for it; itself where null. */
  readonly issuer?: Certificate | null;
  readonly from?: Date;
  readonly until?: Date;
}

const DAY = 86_400_000;

/** An authority where nobody issued it, else a server's certificate. */
export function certificateFor({ names, issuer = null, from, until }: CertificateParts): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [name] = names as [string];
  const subject = nameOf(name);
  const extensions = [
    // Basic constraints: an authority or not.
    extension('2.5.29.19', sequence(...(issuer === null ? [Buffer.from([0x01, 0x01, 0xff])] : [])), true),
    ...(issuer === null
      ? []
      : [extension('2.5.29.17', sequence(...names.map((one) => tagged(0x82, Buffer.from(one, 'latin1')))), false)]),
  ];
  const tbs = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ALGORITHM,
    issuer === null ? subject : nameOf(issuer.name),
    sequence(time(from ?? new Date(Date.now() - DAY)), time(until ?? new Date(Date.now() + 30 * DAY))),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions)),
  );
  const by: KeyObject = issuer === null ? privateKey : createPrivateKey(issuer.key);
  const signature = sign('sha256', tbs, by);
  const der = sequence(tbs, ALGORITHM, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = der.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    name,
  };
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80
      ? Buffer.from([length])
      : length < 0x100
        ? Buffer.from([0x81, length])
        : Buffer.from([0x82, length >> 8, length & 0xff]);
  return Buffer.concat([Buffer.from([tag]), size, content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function integer(bytes: Buffer): Buffer {
  return tagged(0x02, bytes);
}

function object(dotted: string): Buffer {
  const [first, second, ...rest] = dotted.split('.').map(Number) as [number, number, ...number[]];
  const bytes = rest.flatMap((part) => {
    const digits = [part & 0x7f];
    for (let left = part >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
    return digits;
  });
  return tagged(0x06, Buffer.from([first * 40 + second, ...bytes]));
}

/** ecdsa-with-SHA256 */
const ALGORITHM = sequence(object('1.2.840.10045.4.3.2'));

function nameOf(name: string): Buffer {
  return sequence(tagged(0x31, sequence(object('2.5.4.3'), tagged(0x0c, Buffer.from(name)))));
}

/** GeneralizedTime. */
function time(date: Date): Buffer {
  return tagged(
    0x18,
    Buffer.from(
      `${date
        .toISOString()
        .replace(/[-:T]|\.\d+/g, '')
        .replace('Z', '')}Z`,
    ),
  );
}

function extension(id: string, content: Buffer, critical: boolean): Buffer {
  return sequence(object(id), ...(critical ? [Buffer.from([0x01, 0x01, 0xff])] : []), tagged(0x04, content));
}
