/** Serves the page, the built package and its weights on this machine, and nothing else: `node examples/browser/serve.mjs`, after `npm ci`. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const ROOT = new URL('../../', import.meta.url);
const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  bin: 'application/octet-stream',
};
// Letters, digits and single dots: no path leads out of the three folders.
const SERVED = /^\/(?:examples\/browser|dist|models)(?:\/[a-z0-9-]+)*\/[a-z0-9-]+\.(html|css|js|json|bin)$/i;
const PAGE = '/examples/browser/index.html';

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/') return response.writeHead(302, { location: PAGE }).end();
  const type = TYPES[SERVED.exec(pathname)?.[1] ?? ''];
  const body = type === undefined ? null : await readFile(new URL(`.${pathname}`, ROOT)).catch(() => null);
  if (body === null) return response.writeHead(404, { 'content-type': 'text/plain' }).end('not here\n');
  return response.writeHead(200, { 'content-type': type }).end(body);
});
server.listen(Number(process.argv[2] ?? 7332), '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${server.address().port}/`),
);
