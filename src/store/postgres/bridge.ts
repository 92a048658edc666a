/**
 * Asks PostgreSQL and waits: the store's code is one stretch of plain work, on SQLite and here. A thread of its own holds the
 * connection; the asking thread sleeps (`Atomics.wait`) until the answer lies in the port, so nothing else runs in it meanwhile.
 */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Opening } from './connection-thread.js';
import type { Answer, Ask, Op, Rows, Trouble } from './wire.js';

export interface Bridge {
  /** Runs statements in order, sent at once; gives one `Rows` for each that has rows. Throws `PostgresTrouble`. */
  run(ops: readonly Op[]): readonly Rows[];
  close(): void;
}

/** What the server, or the way to it, complained of. */
export class PostgresTrouble extends Error {
  override readonly name = 'PostgresTrouble';
  readonly code: string;
  readonly lost: boolean;

  constructor({ message, code, detail, lost }: Trouble, sql: string | null) {
    super([message, detail, sql === null ? '' : `in: ${sql}`].filter((part) => part !== '').join('; '));
    this.code = code;
    this.lost = lost;
  }
}

const START_MS = 60_000;

/** Opens a bridge; nobody connects before something is asked. `setup` are statements each new connection begins with. */
export function openBridge(url: string, setup: string): Bridge {
  const { port1: port, port2 } = new MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const opening: Opening = { port: port2, bell, url, setup };
  thread().postMessage(opening, [port2]);
  port.unref();
  let isFirst = true;
  const ask = (it: Ask): Answer => {
    while (receiveMessageOnPort(port) !== undefined); // what nobody waited for
    const before = Atomics.load(bell, 0);
    port.postMessage(it);
    const answer = answerOn(port, bell, before, isFirst ? START_MS : Number.POSITIVE_INFINITY);
    isFirst = false;
    if (answer === null) throw new Error('the thread that holds the connection gave no answer');
    return answer;
  };
  return {
    run: (ops) => {
      const answer = ask({ ops });
      if (answer.trouble === null) return answer.results;
      throw new PostgresTrouble(answer.trouble, ops[answer.trouble.op]?.text ?? null);
    },
    close: () => {
      ask({ ops: null });
      port.close();
    },
  };
}

/**
 * Sleeps until an answer lies in the port, `null` where none comes within the time. A question may wait for a lock as long as it takes;
 * only the first one waits for a thread that may not even start. The bell may ring before we lie down: then its number differs and
 * nobody sleeps. It may also ring late, for the question before: its number is raised first, its sleepers are woken after that, and
 * by then the next question may be the one that sleeps. So what counts is the answer, never the bell.
 */
export function answerOn(
  port: MessagePort,
  bell: Int32Array<SharedArrayBuffer>,
  before: number,
  ms: number,
): Answer | null {
  const until = performance.now() + ms;
  for (let heard = before; ; ) {
    Atomics.wait(bell, 0, heard, Math.max(0, until - performance.now()));
    heard = Atomics.load(bell, 0);
    const got = receiveMessageOnPort(port) as { message: Answer } | undefined;
    if (got !== undefined) return got.message;
    if (performance.now() >= until) return null;
  }
}

/** Memory for what was just made, instead of Node's 48 MB: it passes answers on and keeps none. */
const YOUNG_MB = 12;

let running: Worker | null = null;

/** The one thread of this process that holds connections. It keeps no program alive. */
function thread(): Worker {
  if (running !== null) return running;
  const worker = started();
  worker.unref();
  const gone = () => {
    if (running === worker) running = null;
  };
  worker.on('error', gone);
  worker.on('exit', gone);
  running = worker;
  return worker;
}

/** Run from its sources, as tests are, the thread must be taught TypeScript first: Node does not hand a loader on to threads. */
function started(): Worker {
  const script = new URL('./connection-thread.js', import.meta.url);
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
  if (!import.meta.url.endsWith('.ts')) return new Worker(script, { resourceLimits });
  const load = `import('tsx/esm/api').then(({ register }) => { register(); return import('${script.href}'); })`;
  return new Worker(load, { eval: true, resourceLimits });
}
