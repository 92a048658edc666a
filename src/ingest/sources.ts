/**
 * What the user named → the files to read: files, folders (all the way down, in order, hidden ones and node_modules left
 * out), patterns such as `news/2031-*.txt` where the shell has not expanded them, and `-` for standard input.
 * A file named twice is read once.
 */
import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, posix, sep } from 'node:path';
import type { Web } from '../model/article.js';
import { Fault } from '../model/fault.js';
import { byText } from '../model/order.js';
import { troubleWith } from './trouble.js';

/**
 * One thing to read. `size` in bytes, null where it cannot be known beforehand (a pipe). `found`: it was not named but
 * stands in a folder that was, so a database there, such as the record itself, is nobody's mistake.
 */
export interface Source {
  readonly name: string;
  readonly id: string | null;
  /** `stream`: nobody else keeps the bytes, as of a pipe or an address. */
  readonly kind: 'file' | 'stream';
  readonly size: number | null;
  readonly found: boolean;
  /** True for an address that is still to be fetched. */
  readonly address: boolean;
  /** What is known of its way here once it was fetched. */
  readonly web?: Web;
}

/** The sources behind `inputs` in order, and a Fault in the place of each input that leads nowhere. */
export async function sourcesOf(inputs: readonly string[]): Promise<(Source | Fault)[]> {
  const found: (Source | Fault)[] = [];
  for (const input of inputs) found.push(...(await expand(input)));
  const seen = new Set<string>();
  return found.filter((source) => source instanceof Fault || !(seen.has(keyOf(source)) || !seen.add(keyOf(source))));
}

/** The name articles of a file go by: the path as given, forward slashes, no leading `./`. */
export function idOfPath(path: string): string {
  return posix.normalize(sep === '\\' ? path.replaceAll('\\', '/') : path);
}

function keyOf(source: Source): string {
  return source.id ?? '-';
}

async function expand(input: string): Promise<(Source | Fault)[]> {
  if (input === '-') return [{ name: '-', id: null, kind: 'stream', size: null, found: false, address: false }];
  if (input === '') return [new Fault('path-missing', 'an empty path was given; name a file, a folder or -')];
  const address = /^([a-z][a-z0-9+]+):\/\//i.exec(input);
  if (address !== null) return [addressSource(input, address[1])];
  let stats: Stats;
  try {
    stats = statSync(input);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return missing && /[*?[\]{}]/.test(input) ? await matching(input) : [troubleWith(input, error)];
  }
  if (!stats.isDirectory()) return [fileSource(input, stats)];
  const files = [...filesUnder(input, new Set())];
  if (files.length > 0) return files;
  return [new Fault('folder-empty', `${input}: there is nothing to read in this folder`, { file: input })];
}

function addressSource(input: string, scheme: string): Source | Fault {
  if (/^https?$/i.test(scheme))
    return { name: input, id: input, kind: 'stream', size: null, found: false, address: true };
  const remedy =
    scheme.toLowerCase() === 'file'
      ? 'give the path without file://'
      : 'only http:// and https:// are fetched; save what it leads to as a file';
  return new Fault('address-input', `${input}: this is an address; ${remedy}`, { file: input });
}

function fileSource(path: string, stats: Stats, found = false): Source {
  // A pipe such as <(…) cannot be opened again, so its bytes are nobody's but ours.
  const regular = stats.isFile();
  const [kind, size] = regular ? (['file', stats.size] as const) : (['stream', null] as const);
  return { name: path, id: idOfPath(path), kind, size, found, address: false };
}

async function matching(pattern: string): Promise<(Source | Fault)[]> {
  // Shells expand most patterns, so that it is seldom needed.
  const { glob } = await import('tinyglobby');
  const paths = await glob([sep === '\\' ? pattern.replaceAll('\\', '/') : pattern], {
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
    absolute: isAbsolute(pattern),
    onlyFiles: true,
  });
  if (paths.length === 0)
    return [
      new Fault('pattern-empty', `${pattern}: no file matches this pattern; check it, quotes included`, {
        file: pattern,
      }),
    ];
  return paths.sort(byText).map((path) => sourceAt(path));
}

/** Depth first, names in code-unit order; a folder reached twice through links is entered once. */
function* filesUnder(folder: string, entered: Set<string>): Generator<Source | Fault> {
  let names: string[];
  try {
    const real = realpathSync(folder);
    if (entered.has(real)) return;
    entered.add(real);
    names = readdirSync(folder);
  } catch (error) {
    yield troubleWith(folder, error);
    return;
  }
  const there = new Set(names);
  for (const name of names.sort(byText)) {
    if (name.startsWith('.') || name === 'node_modules' || isBesideDatabase(name, there)) continue;
    const path = folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
    let stats: Stats;
    try {
      stats = statSync(path);
    } catch (error) {
      yield troubleWith(path, error);
      continue;
    }
    if (stats.isDirectory()) yield* filesUnder(path, entered);
    else if (stats.isFile()) yield fileSource(path, stats, true);
  }
}

/** What SQLite keeps beside a database while it is open. */
function isBesideDatabase(name: string, there: ReadonlySet<string>): boolean {
  const database = /^(.+)-(?:wal|shm|journal)$/.exec(name)?.[1];
  return database !== undefined && there.has(database);
}

function sourceAt(path: string): Source | Fault {
  try {
    return fileSource(path, statSync(path));
  } catch (error) {
    return troubleWith(path, error);
  }
}
