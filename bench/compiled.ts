/**
 * The benches measure what users run: the modules of dist/, loaded by name with the types of src/. (Run through tsx, src/
 * itself would carry tsx's bookkeeping of function names and be slower than what ships.)
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../src/model/fault.js';

interface Modules {
  'ask/questions': typeof import('../src/ask/questions.js');
  'ask/said': typeof import('../src/ask/said.js');
  'ingest/ingest': typeof import('../src/ingest/ingest.js');
  'link/copies/link': typeof import('../src/link/copies/link.js');
  'link/copies/memory': typeof import('../src/link/copies/memory.js');
  'link/copies/support': typeof import('../src/link/copies/support.js');
  'model/weights': typeof import('../src/model/weights.js');
  'read/analyse': typeof import('../src/read/analyse.js');
  'read/attribute/attribute': typeof import('../src/read/attribute/attribute.js');
  'read/attribute/find': typeof import('../src/read/attribute/find.js');
  'read/attribute/model': typeof import('../src/read/attribute/model.js');
  'read/block/block': typeof import('../src/read/block/block.js');
  'read/linear/words': typeof import('../src/read/linear/words.js');
  'read/parse/model': typeof import('../src/read/parse/model.js');
  'read/parse/parse': typeof import('../src/read/parse/parse.js');
  'read/read': typeof import('../src/read/read.js');
  'read/segment/forms': typeof import('../src/read/segment/forms.js');
  'read/segment/segment': typeof import('../src/read/segment/segment.js');
  'read/tag/labels': typeof import('../src/read/tag/labels.js');
  'read/tag/tag': typeof import('../src/read/tag/tag.js');
  'record/local': typeof import('../src/record/local.js');
  'record/pool': typeof import('../src/record/pool.js');
  'record/read-all': typeof import('../src/record/read-all.js');
  'record/read-one': typeof import('../src/record/read-one.js');
  'record/record': typeof import('../src/record/record.js');
  'store/open': typeof import('../src/store/open.js');
  'store/postgres/open': typeof import('../src/store/postgres/open.js');
  'work/enqueue': typeof import('../src/work/enqueue.js');
  'weights/load': typeof import('../src/weights/load.js');
  'web/server': typeof import('../src/web/server.js');
  'web/site': typeof import('../src/web/site.js');
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A module of dist/. */
export function compiled<Name extends keyof Modules>(name: Name): Promise<Modules[Name]> {
  return import(new URL(`../dist/${name}.js`, import.meta.url).href);
}

/** Builds dist/ where it is missing or older than src/. */
export function buildIfStale(): void {
  if (newest(join(ROOT, 'dist')) > newest(join(ROOT, 'src'))) return;
  console.log('dist/ is older than src/: building it first');
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { stdio: 'inherit' });
  if (status !== 0) throw new Fault('bench-build', 'dist/ could not be built; mend what `npm run build` says');
}

/** When a file of the folder last changed; 0 where there is no such folder. */
function newest(folder: string): number {
  let last = 0;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) last = Math.max(last, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return last;
}
