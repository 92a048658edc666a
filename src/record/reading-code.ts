/**
 * Names the rules articles are read by, as weights are named by their digests: another release may read the same words otherwise with the same
 * weights. A digest of the code itself and not a number somebody raises, so that nobody can forget to. Comments do not count: they
 * read nothing.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Everything between the text of an article and what the record keeps of it. */
const ROOMS = ['model', 'read', 'link', 'record'];
/** Of `record` what takes a reading apart, not what streams, copies and watches. */
const OF_RECORD = /^(?:prepare|read-one|events|lines|signature)\./;

let known: string | null = null;

/** SHA-256 of the code that reads, lower-case hex; some ten milliseconds when it is first asked. */
export function readingCode(): string {
  known ??= digestOf(fileURLToPath(new URL('..', import.meta.url)));
  return known;
}

/** The same for the rooms under any folder. */
export function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const room of ROOMS) {
    const files = readdirSync(join(folder, room), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
      .filter((name) => room !== 'record' || OF_RECORD.test(name))
      .sort();
    for (const name of files) {
      // The name without its ending: a word list that moves is no other rule, a rule that moves is told by its imports.
      hash.update(`${room}/${name.replace(/\.[jt]s$/, '')}\n`);
      for (const line of readFileSync(join(folder, room, name), 'utf8').split('\n'))
        if (!/^\s*(?:\/\/|\/?\*|$)/.test(line)) hash.update(`${line.trimEnd()}\n`);
    }
  }
  return hash.digest('hex');
}
