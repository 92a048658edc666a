/** What a worker asks of the engine is known to the engine of this Node, or is not asked. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SOURCE = new URL('../../src/cli/engine.ts', import.meta.url).href;

test('a worker asks nothing of the engine that it does not know', () => {
  const run = (then: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', then], {
      encoding: 'utf8',
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
    });
  // V8 says on standard error what it does not know, and goes on.
  const strange = run("(await import('node:v8')).setFlagsFromString('--no-such-setting=1')");
  assert.match(strange.stderr, /unrecognized flag/);
  const asked = run(`(await import('${SOURCE}')).spareTheProcessor(); console.log('goes on')`);
  assert.deepEqual([asked.stderr, asked.stdout, asked.status], ['', 'goes on\n', 0]);
});
