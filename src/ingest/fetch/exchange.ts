/**
 * One request and its answer, to addresses already checked: no redirect is followed, no cookie is kept or sent, no connection
 * is kept open. One deadline stands over all of it, so that a server which drips a byte a second ends like one that is silent.
 */
import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { rootCertificates } from 'node:tls';
import { Fault } from '../../model/fault.js';
import { ENCODINGS, readBody } from './body.js';
import type { Pinned } from './destination.js';
import { shown } from './shown.js';

export interface ExchangeOptions {
  readonly pinned: readonly Pinned[];
  readonly headers: Readonly<Record<string, string>>;
  /** Of the answer's body, unpacked. */
  readonly maxBytes: number;
  /** From the first byte sent to the last one received. */
  readonly deadlineMs: number;
  readonly signal: AbortSignal | null;
  /** What messages begin with. */
  readonly asked: string;
  /** Certificates of authorities trusted besides those Node knows, PEM. */
  readonly authorities: readonly string[];
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Empty unless `status` is one whose body is an answer to what was asked (200 to 299). */
  readonly body: Buffer;
}

/** Pages whose headers are longer than this are somebody's joke. */
const MOST_HEADER_BYTES = 65_536;

/** Asks for `url`. Rejects with a Fault, or with an error of the system's (`ECONNREFUSED`, `CERT_HAS_EXPIRED`, …). */
export async function exchange(url: URL, options: ExchangeOptions): Promise<Answer> {
  const { asked, deadlineMs, signal } = options;
  const abort = new AbortController();
  const slow = new Fault(
    'fetch-slow',
    `${shown(asked)}: the server did not finish its answer in ${Math.round(deadlineMs / 1000)} s; try again later`,
    { file: asked },
  );
  const timer = setTimeout(() => abort.abort(slow), deadlineMs);
  const stop = () => abort.abort(new Fault('fetch-stopped', `${shown(asked)}: stopped before the answer came`));
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  try {
    return await ask(url, options, abort.signal);
  } catch (error) {
    throw abort.signal.aborted ? abort.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

async function ask(url: URL, options: ExchangeOptions, signal: AbortSignal): Promise<Answer> {
  const { request, answer } = await answered(url, options, signal);
  try {
    const { statusCode: status = 0, headers } = answer;
    const fits = status >= 200 && status < 300;
    const body = fits ? await readBody(answer, options.asked, options) : Buffer.alloc(0);
    return { status, headers, body };
  } finally {
    // A body nobody wants is not read to its end.
    request.destroy();
  }
}

function answered(
  url: URL,
  { pinned, headers, authorities }: ExchangeOptions,
  signal: AbortSignal,
): Promise<{ request: ClientRequest; answer: IncomingMessage }> {
  return new Promise((done, failed) => {
    const make = url.protocol === 'https:' ? secureRequest : plainRequest;
    const request = make(url, {
      agent: false,
      signal,
      lookup: pinnedLookup(pinned),
      maxHeaderSize: MOST_HEADER_BYTES,
      headers: { 'accept-encoding': ENCODINGS, ...headers, connection: 'close' },
      // Left out unless asked for: a list given here stands in place of NODE_EXTRA_CA_CERTS.
      ...(authorities.length === 0 ? {} : { ca: [...rootCertificates, ...authorities] }),
    });
    request.on('error', failed);
    request.on('response', (answer) => {
      const at = answer.socket.remoteAddress;
      // Belt and braces: whoever answers must be who was checked.
      if (at !== undefined && !pinned.some(({ address }) => sameAddress(address, at))) {
        request.destroy();
        failed(Object.assign(new Error(`answered from ${at}, which was not checked`), { code: 'EADDRNOTAVAIL' }));
      } else done({ request, answer });
    });
    request.end();
  });
}

function sameAddress(one: string, other: string): boolean {
  return one === other || `::ffff:${one}` === other || new URL(`http://${host(one)}/`).hostname === hostnameOf(other);
}

function hostnameOf(address: string): string {
  return new URL(`http://${host(address)}/`).hostname;
}

function host(address: string): string {
  const bare = address.replace(/%.*$/s, '');
  return bare.includes(':') ? `[${bare}]` : bare;
}

/** Answers every question for the host with what was checked. */
function pinnedLookup(pinned: readonly Pinned[]): LookupFunction {
  return (_host, options, answer) => {
    const [first] = pinned as readonly [Pinned];
    if (options.all === true) answer(null, [...pinned] as never);
    else answer(null, first.address, first.family);
  };
}
