/** A web of our own on loopback: invented hosts, each a function from request to answer. Nothing leaves the machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net';
import type { TestContext } from 'node:test';
import type { Pinned } from '../../src/ingest/fetch/destination.js';
import { createFetcher, type Fetcher, type FetcherOptions } from '../../src/ingest/fetch/fetcher.js';

/** A request as it came; `host` without the port. */
export interface Asked {
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly at: number;
}

export type Serve = (asked: Asked, answer: ServerResponse, request: IncomingMessage) => void;

export interface Web {
  readonly port: number;
  /** Every request but those for robots.txt. */
  readonly asked: Asked[];
  /** `http://courier.example:PORT/path`. */
  at(host: string, path: string): string;
  /** A door onto this web: every name leads here, and names that begin with `inside` are not let through. */
  door(options?: Partial<FetcherOptions>): Fetcher;
}

export const HERE: readonly Pinned[] = [{ address: '127.0.0.1', family: 4 }];

/** Serves until the test ends. A server without a say on robots.txt has none. */
export async function webOf(t: TestContext, serve: Serve, now: () => number = Date.now): Promise<Web> {
  const asked: Asked[] = [];
  const server = createServer((request, answer) => {
    const one = {
      host: (request.headers.host ?? '').replace(/:\d+$/, ''),
      path: request.url ?? '/',
      headers: request.headers,
      at: now(),
    };
    if (one.path !== '/robots.txt') asked.push(one);
    serve(one, answer, request);
    if (one.path === '/robots.txt' && !answer.headersSent && !answer.writableEnded) {
      answer.statusCode = 404;
      answer.end();
    }
  });
  const port = await listening(t, server);
  return webAt(port, asked);
}

/** A server of bare bytes, for answers that are no HTTP. */
export async function socketWeb(t: TestContext, serve: (socket: Socket, head: string) => void): Promise<Web> {
  const server = createSocketServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (head) => {
      if (head.toString().startsWith('GET /robots.txt'))
        socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n');
      else serve(socket, head.toString());
    });
  });
  return webAt(await listening(t, server), []);
}

function webAt(port: number, asked: Asked[]): Web {
  return {
    port,
    asked,
    at: (host, path) => `http://${host}:${port}${path}`,
    door: (options = {}) => door(options),
  };
}

/** Hosts that end in `.example` lead here and may; all others lead here and may not. */
export function door(options: Partial<FetcherOptions> = {}): Fetcher {
  return createFetcher({
    resolve: async () => HERE,
    allowHosts: EXAMPLES,
    pauseMs: 0,
    deadlineMs: 5000,
    ...options,
  });
}

export const EXAMPLES: readonly string[] = ['courier.example', 'wire.example', 'post.example'];

function listening(t: TestContext, server: Server): Promise<number> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  t.after(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}
