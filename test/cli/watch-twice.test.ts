/** Two programs that watch for one record would ask the same hosts twice as often as is polite: the second is told so in one line. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openStore } from '../../src/store/open.js';
import { folderWith } from '../helpers/folder.js';
import { BIN, hearsay, hearsayMeanwhile, plainEnv } from '../helpers/hearsay.js';
import { freshAddress, SERVER } from '../helpers/stores.js';
import { webOf } from '../helpers/web.js';

const FEED = '<rss version="2.0"><channel><title>Courier</title></channel></rss>';

test('a second watch of one record ends in one line; reading and recording go on beside the first, and a killed one leaves nothing in the way', async (t) => {
  const web = await webOf(t, ({ path }, answer) => {
    if (path === '/feed') answer.writeHead(200, { 'content-type': 'application/rss+xml' }).end(FEED);
  });
  const folder = folderWith(t, { 'note.txt': 'Ada Voss said the bridge is safe.\n' });
  const args = ['watch', '--allow-host', '127.0.0.1', `http://127.0.0.1:${web.port}/feed`];
  const first = spawn(process.execPath, [BIN, ...args], { cwd: folder, env: plainEnv(), stdio: 'ignore' });
  t.after(() => first.kill('SIGKILL'));
  while (web.asked.length === 0) await new Promise((done) => setTimeout(done, 50));
  const second = await hearsayMeanwhile(folder, args);
  assert.equal(second.code, 1);
  assert.match(second.err, /hearsay\.db: another hearsay watch is at work on this record; end that one first/);
  assert.doesNotMatch(second.err, / at .*\.js:/);
  assert.equal(hearsay(folder, ['record', 'note.txt']).code, 0);
  assert.equal(hearsay(folder, ['verify']).code, 0);
  const ended = new Promise((done) => first.once('exit', done));
  first.kill('SIGKILL');
  await ended;
  const third = await hearsayMeanwhile(folder, ['watch', '--once', '--allow-host', '127.0.0.1']);
  assert.equal(third.code, 0, third.err);
  assert.ok(!existsSync(join(folder, 'hearsay.db-watch')));
});

test('on PostgreSQL the one that watches is the one whose session has the lock', {
  skip: SERVER === null ? 'no PostgreSQL' : false,
}, async () => {
  const address = freshAddress();
  const one = await openStore(address);
  const other = await openStore(address);
  await one.watching.claim();
  await one.watching.claim();
  await assert.rejects(other.watching.claim(), { slug: 'watch-twice' });
  await one.close();
  // The server notices a moment later.
  for (let tries = 0; ; tries++) {
    const free = await other.watching.claim().then(
      () => true,
      () => false,
    );
    if (free) break;
    assert.ok(tries < 100, 'the lock stays');
    await new Promise((done) => setTimeout(done, 50));
  }
  await other.close();
});
