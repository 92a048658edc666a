/**
 * The site on a port: limits on headers, time and connections, and an end that lets what is under way finish. Gives back where it listens.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Fault } from '../model/fault.js';
import type { Site } from './site.js';

export interface Listening {
  /** `http://127.0.0.1:7331/` */
  readonly address: string;
  readonly port: number;
  /** Takes no more requests, lets those under way finish for a while, then closes. */
  readonly stop: () => Promise<void>;
}

export interface Limits {
  readonly headersMs: number;
  readonly requestMs: number;
  readonly idleMs: number;
  readonly headerBytes: number;
  readonly connections: number;
  /** How long requests under way may take after `stop`. */
  readonly graceMs: number;
}

export const LIMITS: Limits = {
  headersMs: 5000,
  requestMs: 15_000,
  idleMs: 10_000,
  headerBytes: 16 * 1024,
  connections: 256,
  graceMs: 5000,
};

/** Listens; a Fault where the port is taken or the address is none of this machine's. Port 0 takes any free one. */
export async function listen(site: Site, host: string, port: number, limits: Limits = LIMITS): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: (request, env) => site.fetch(request, { address: env.incoming.socket?.remoteAddress ?? '' }),
    hostname: host,
    // Node looks for requests that take too long every half minute, unless told otherwise.
    serverOptions: {
      maxHeaderSize: limits.headerBytes,
      connectionsCheckingInterval: Math.min(1000, limits.headersMs),
    },
  }) as Server;
  server.headersTimeout = limits.headersMs;
  server.requestTimeout = limits.requestMs;
  server.keepAliveTimeout = limits.idleMs;
  server.maxConnections = limits.connections;
  server.maxRequestsPerSocket = 0;
  await opened(server, host, port);
  const bound = server.address() as AddressInfo;
  return { address: `http://${written(host)}:${bound.port}/`, port: bound.port, stop: () => stopped(server, limits) };
}

function opened(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(faultOf(error, host, port)));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function faultOf(error: NodeJS.ErrnoException, host: string, port: number): Fault {
  const where = `${written(host)}:${port}`;
  if (error.code === 'EADDRINUSE')
    return new Fault(
      'port-taken',
      `${where}: another program listens here, perhaps another \`hearsay serve\`; take another port with --port, or --port 0 for any that is free`,
    );
  if (error.code === 'EACCES')
    return new Fault(
      'port-refused',
      `${where}: the system lets only its administrator listen here; take a port above 1023 with --port`,
    );
  return new Fault(
    'host-unusable',
    `${where}: cannot listen here (${error.message}); give --host an address of this machine`,
  );
}

/** An address as it stands in a URL. */
function written(host: string): string {
  return host.includes(':') ? `[${host.replace(/^\[|\]$/g, '')}]` : host;
}

function stopped(server: Server, { graceMs }: Limits): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
