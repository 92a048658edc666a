/** Reading runs in a browser too, from the same modules and the same bytes, and gives the same Reading to the character. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { test } from 'node:test';
import { createReader } from '../../src/read/read.js';
import { loadWeights } from '../../src/weights/load.js';
import { browserPages } from '../helpers/browser.js';
import { articleOf } from '../helpers/reading.js';
import { ROOT } from '../project/tree.js';

const pages = browserPages();
const skip = pages.missing ?? false;

/** Runs in the page: the weights by name and digest, opened as `weights/load` does it from files. */
const IN_PAGE = `(async ({ article, files }) => {
  const { parseSections } = await import('/dist/weights/format.js');
  const { createReader } = await import('/dist/read/read.js');
  const opened = await Promise.all(files.map(async ({ name, sha256 }) => {
    const bytes = new Uint8Array(await (await fetch('/models/en-2026-11/' + name + '.bin')).arrayBuffer());
    return [name, { name, sha256, sections: parseSections(bytes, name) }];
  }));
  return JSON.stringify(createReader({ files: new Map(opened) })(article));
})`;

test('a browser reads what Node reads', { skip }, async (t) => {
  const types: Record<string, string> = { js: 'text/javascript', bin: 'application/octet-stream' };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://x').pathname);
    const type = /^\/(?:dist|models)\/.+\.(js|bin)$/.exec(path)?.[1];
    if (type === undefined)
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<title>x</title>');
    response.writeHead(200, { 'content-type': types[type] }).end(readFileSync(join(ROOT, path)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => server.close());
  const weights = loadWeights();
  const article = articleOf(readFileSync(join(ROOT, 'examples/bridge.txt'), 'utf8'));
  const files = [...weights.files.values()].map(({ name, sha256 }) => ({ name, sha256 }));
  const { page, complaints } = await pages.visit(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const inBrowser = await page.evaluate<string>(`${IN_PAGE}(${JSON.stringify({ article, files })})`);
  assert.equal(inBrowser, JSON.stringify(createReader(weights)(article)));
  assert.deepEqual(complaints, []);
});
