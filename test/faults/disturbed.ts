/** What the fault suite is made of: invented articles, the record they make undisturbed, workers that are killed, a way to the server that breaks. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection, createServer, type Server as NetServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/model/article.js';
import type { Reading, Stamp } from '../../src/model/reading.js';
import { openStore } from '../../src/store/open.js';
import type { QueueStore } from '../../src/store/queue.js';
import type { Store } from '../../src/store/store.js';
import { enqueue } from '../../src/work/enqueue.js';
import { article, exported, recordAll, streamOf } from '../helpers/records.js';

const PROGRAM = fileURLToPath(new URL('../helpers/worker-program.mjs', import.meta.url));
const LINES = new URL('../helpers/line-reader.mjs', import.meta.url).href;
const { readLines, LINE_STAMP } = (await import(LINES)) as {
  readLines: (one: Article) => Reading;
  LINE_STAMP: Stamp;
};

export const READING = { reader: readLines, stamp: LINE_STAMP };

/** In full: every fault as often as the issue of it asks; else a few of each, for every day. */
export const FULL = process.env['HEARSAY_FAULTS'] === 'full';

const PEOPLE = ['Ada Voss', 'Voss', 'Ben Harrow', 'Zoë Lind', 'Mia Tarn', 'Joren Pell', 'Pell', 'Lise Tarn'];
const STORIES = ['bridge', 'harvest', 'tunnel', 'ferry', 'school', 'mill', 'quarry', 'lighthouse'];

/** Articles of a few stories, each told by several outlets in nearly the same words, so that there is something to link. */
export function invented(count: number, from = 0): Article[] {
  return Array.from({ length: count }, (_, i) => {
    const n = from + i;
    const story = STORIES[n % 8] as string;
    const told = Math.floor(n / 24);
    const who = (k: number) => PEOPLE[(n * 5 + k) % 8] as string;
    const lines = [
      `The ${story} of Korvik cost ${310 + told} million crowns and was opened by Lise Tarn and Hanne Brodd in ${1990 + (told % 40)}.`,
      `${PEOPLE[told % 8]} said the ${story} of Sant Mirel would carry ${41000 + told * 7} people before the summer of ${2031 + (told % 9)}.`,
      `${PEOPLE[(told + 3) % 8]} said “nobody in Orvane was ever asked about the ${story} or its ${told + 12} keepers”.`,
      `${who(2)} denied the ${story} was closed after ${n} days.`,
    ];
    return article(lines.join('\n'), {
      id: `a${n}`,
      outlet: ['Courier', 'Norra Wire', 'Kell Times'][n % 3] as string,
      published: `2031-0${1 + (told % 9)}-1${n % 10}`,
    });
  });
}

/** Everything a record says, without when it was seen: equal for equal records, byte for byte. */
export async function everything(store: Store): Promise<string> {
  const { lines } = await exported(store);
  const parts = [lines];
  for await (const { centre, members } of store.copies())
    parts.push(
      `${centre} ${members.map((one) => `${one.article.key} ${one.share.toFixed(6)} ${one.standing}`).join(' ')}\n`,
    );
  const everybody = { limit: 1000, offset: 0 };
  parts.push(JSON.stringify(await store.speakers({ words: [], ids: null }, everybody)));
  const { seenFrom: _, seenUntil: __, ...totals } = await store.totals();
  return [...parts, JSON.stringify(totals)].join('');
}

/** What the same articles make when nothing goes wrong, in one program and one file. */
export async function undisturbed(articles: readonly Article[]): Promise<string> {
  const store = await openStore(':memory:');
  await recordAll(store, articles, READING);
  const all = await everything(store);
  await store.close();
  return all;
}

export async function fill(store: QueueStore, articles: readonly Article[]): Promise<void> {
  for await (const _ of enqueue(store, streamOf(articles), { most: 1_000_000 }));
}

/** A worker program and what it has printed. */
export interface Program {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Resolves to its exit code, or the signal it died of. */
  readonly over: Promise<number | string>;
}

export function startWorker(address: string, killAt: number | null = null): Program {
  const args = [PROGRAM, address, ...(killAt === null ? [] : [String(killAt)])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  return { child, said: () => out, over: once(child, 'close').then(([code, signal]) => code ?? signal) };
}

/** Lets workers finish what is left. */
export async function finish(address: string): Promise<void> {
  const last = startWorker(address);
  const code = await last.over;
  if (code !== 0) throw new Error(`the last worker ended with ${code}: ${last.said()}`);
}

export interface Way {
  readonly address: string;
  /** Connections cut so far. */
  readonly cuts: () => number;
  close(): void;
}

/** A way to the server that breaks in the middle of a COPY, the first `times` times one is under way. */
export async function breakingWay(address: string, times: number): Promise<Way> {
  const url = new URL(address);
  const [host, port] = [url.hostname, Number(url.port)];
  let cuts = 0;
  const server: NetServer = createServer((near) => {
    const far = createConnection(port, host);
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    far.pipe(near);
    near.on('data', (chunk: Buffer) => {
      const at = chunk.indexOf('COPY "');
      if (at < 0 || cuts >= times) {
        far.write(chunk);
        return;
      }
      cuts++;
      // The command and half of the rows that came with it.
      far.write(chunk.subarray(0, at + Math.floor((chunk.length - at) / 2)), () => {
        near.destroy();
        far.destroy();
      });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const own = server.address();
  url.port = String(typeof own === 'object' && own !== null ? own.port : 0);
  return { address: url.href, cuts: () => cuts, close: () => server.close() };
}

/** A die that falls the same way every time. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
