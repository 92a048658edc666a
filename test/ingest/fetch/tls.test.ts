/** HTTPS through the door: the address pinned, the name asked for by SNI and Host, and each bad certificate one clear line. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { TLSSocket } from 'node:tls';
import type { Pinned } from '../../../src/ingest/fetch/destination.js';
import { createFetcher } from '../../../src/ingest/fetch/fetcher.js';
import { Fault } from '../../../src/model/fault.js';
import { type Certificate, certificateFor } from '../../helpers/certificate.js';
import { folderWith } from '../../helpers/folder.js';
import { hearsayMeanwhile } from '../../helpers/hearsay.js';
import { pageWith } from '../../helpers/page.js';

const HOST = 'courier.example';
const AUTHORITY = certificateFor({ names: ['Harrow Test Authority'] });
const GOOD = certificateFor({ names: [HOST, 'localhost'], issuer: AUTHORITY });
const LOCAL: readonly Pinned[] = [{ address: '127.0.0.1', family: 4 }];

interface Shown {
  readonly servername: string | false | undefined;
  readonly host: string | undefined;
  readonly path: string | undefined;
}

async function listening(t: TestContext, server: Server): Promise<number> {
  t.after(() => server.close());
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}

/** A server of pages that notes by which name it was asked. */
async function secure(t: TestContext, { cert, key }: Certificate, more: ServerOptions = {}) {
  const seen: Shown[] = [];
  const server = createServer({ cert, key, ...more }, (request, answer) => {
    const { servername } = request.socket as TLSSocket & { servername?: string | false };
    seen.push({ servername, host: request.headers.host, path: request.url });
    if (request.url === '/robots.txt') answer.writeHead(404).end();
    else if (request.url === '/moved') answer.writeHead(301, { location: '/bridge' }).end();
    else answer.writeHead(200, { 'content-type': 'text/html' }).end(pageWith());
  });
  server.on('tlsClientError', () => {});
  return { port: await listening(t, server), seen };
}

const doorTo = (authorities: readonly string[], asked: string[] = []) =>
  createFetcher({
    resolve: async (host) => {
      asked.push(host);
      return LOCAL;
    },
    allowHosts: [HOST],
    pauseMs: 0,
    deadlineMs: 5000,
    authorities,
  });

async function refusal(url: string, authorities: readonly string[] = [AUTHORITY.cert]): Promise<string> {
  const error = await doorTo(authorities)
    .fetch(url)
    .then(
      () => null,
      (one: unknown) => one,
    );
  assert.ok(error instanceof Fault, 'it was fetched');
  assert.doesNotMatch(error.message, /\n/);
  assert.ok(error.message.startsWith(`${url}: `), error.message);
  return `${error.slug}: ${error.message.slice(url.length + 2)}`;
}

test('a page comes over TLS from the pinned address, asked for by its name in SNI and Host, redirects too', async (t) => {
  const { port, seen } = await secure(t, GOOD);
  const asked: string[] = [];
  const fetched = await doorTo([AUTHORITY.cert], asked).fetch(`https://${HOST}:${port}/moved`);
  assert.equal(fetched.status, 200);
  assert.equal(fetched.url, `https://${HOST}:${port}/bridge`);
  assert.match(fetched.body.toString(), /Bridge at Norra/);
  assert.deepEqual(
    seen,
    ['/robots.txt', '/moved', '/bridge'].map((path) => ({ servername: HOST, host: `${HOST}:${port}`, path })),
  );
  // Looked up by us alone: had the connection asked the system for courier.example, it would not have arrived.
  assert.ok(asked.length > 0 && asked.every((host) => host === HOST));
});

test('a bad certificate is one clear line each: unknown authority, run out, not yet good, another name; nothing of the page is asked for', async (t) => {
  const day = 86_400_000;
  const bad: readonly (readonly [string, Certificate, readonly string[], RegExp])[] = [
    [
      'unknown',
      GOOD,
      [],
      /^fetch-unreachable: courier\.example has a certificate of an authority nobody here knows.*NODE_EXTRA_CA_CERTS/,
    ],
    [
      'self-made',
      certificateFor({ names: [HOST] }),
      [AUTHORITY.cert],
      /^fetch-unreachable: .*authority nobody here knows/,
    ],
    [
      'run out',
      certificateFor({
        names: [HOST],
        issuer: AUTHORITY,
        from: new Date(Date.now() - 9 * day),
        until: new Date(Date.now() - day),
      }),
      [AUTHORITY.cert],
      /^fetch-unreachable: the certificate of courier\.example has run out \(CERT_HAS_EXPIRED\)/,
    ],
    [
      'early',
      certificateFor({ names: [HOST], issuer: AUTHORITY, from: new Date(Date.now() + day) }),
      [AUTHORITY.cert],
      /^fetch-unreachable: the certificate of courier\.example is not good yet \(CERT_NOT_YET_VALID\); check the clock/,
    ],
    [
      'another name',
      certificateFor({ names: ['wire.example'], issuer: AUTHORITY }),
      [AUTHORITY.cert],
      /^fetch-unreachable: the certificate at courier\.example is another site's/,
    ],
  ];
  for (const [name, certificate, authorities, says] of bad) {
    const { port, seen } = await secure(t, certificate);
    assert.match(await refusal(`https://${HOST}:${port}/bridge`, authorities), says, name);
    assert.deepEqual(seen, [], name);
  }
});

test('old TLS, plain HTTP where TLS was asked for, and TLS where plain HTTP was: one line each', async (t) => {
  const old = await secure(t, GOOD, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' });
  assert.match(await refusal(`https://${HOST}:${old.port}/`), /^fetch-(?:unreachable|broken): .*courier\.example/);
  const plain = createPlainServer((_, answer) => answer.end('page'));
  const port = await listening(t, plain);
  assert.match(await refusal(`https://${HOST}:${port}/`), /^fetch-unreachable: .*try the address with http:\/\//);
  const { port: tls } = await secure(t, GOOD);
  assert.match(await refusal(`http://${HOST}:${tls}/`), /^fetch-broken: .*courier\.example ended the connection/);
});

test('the program fetches over TLS with an authority of the house named in NODE_EXTRA_CA_CERTS, and says so where it is missing', async (t) => {
  const { port } = await secure(t, GOOD);
  const folder = folderWith(t, {});
  writeFileSync(join(folder, 'house.pem'), AUTHORITY.cert);
  const url = `https://localhost:${port}/bridge`;
  const args = ['record', '--allow-host', 'localhost', url];
  const without = await hearsayMeanwhile(folder, args);
  assert.equal(without.code, 1);
  assert.match(without.err, /nobody here knows.*NODE_EXTRA_CA_CERTS/);
  assert.match(without.err, /0 articles recorded, 1 failed/);
  const recorded = await hearsayMeanwhile(folder, args, { NODE_EXTRA_CA_CERTS: join(folder, 'house.pem') });
  assert.equal(recorded.code, 0, recorded.err);
  assert.match(recorded.err, /1 article recorded/);
});
