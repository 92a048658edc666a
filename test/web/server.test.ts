import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';
import { html } from '../../src/web/html.js';
import type { Page } from '../../src/web/page.js';
import { LIMITS, listen } from '../../src/web/server.js';
import { siteWith } from '../helpers/sites.js';

const SLOW: Page<null> = {
  path: '/slow',
  nav: null,
  answer: async () => new Promise((resolve) => setTimeout(() => resolve(null), 300)),
  content: () => ({ title: 'slow', main: html`done` }),
  json: () => ({}),
  table: null,
};

test('a port that is taken is told in one line, with what to do', async (t) => {
  const { site } = await siteWith(t, []);
  const first = await listen(site, '127.0.0.1', 0);
  t.after(first.stop);
  await assert.rejects(listen(site, '127.0.0.1', first.port), (error: Error & { slug?: string }) => {
    assert.equal(error.slug, 'port-taken');
    assert.match(error.message, /--port/);
    return true;
  });
  await assert.rejects(listen(site, '203.0.113.7', 0), /--host an address of this machine/);
});

test('stopping lets what is under way finish and takes nothing new', async (t) => {
  const { site } = await siteWith(t, [], { pages: [SLOW] });
  const { address, stop } = await listen(site, '127.0.0.1', 0);
  const underWay = fetch(`${address}slow`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await stop();
  assert.match(await (await underWay).text(), /done/);
  await assert.rejects(fetch(address));
});

test('headers that are too long and requests that never end are cut off', async (t) => {
  const { site } = await siteWith(t, []);
  const { port, stop } = await listen(site, '127.0.0.1', 0, { ...LIMITS, headersMs: 200, requestMs: 300 });
  t.after(stop);
  const status = await new Promise((resolve, reject) => {
    request({ port, headers: { cookie: 'x'.repeat(20_000) } }, (response) => resolve(response.statusCode))
      .on('error', reject)
      .end();
  });
  assert.equal(status, 431);
  const closed = await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n'));
    socket.on('data', () => {}).on('close', () => resolve(true));
  });
  assert.equal(closed, true);
});
