/**
 * The thread that holds connections, each with a port by which it is asked one thing at a time: run these, or let go. Who asks
 * sleeps on `bell` until the answer lies in the port. Whatever goes wrong is an answer too: nobody may wait for ever.
 */
import { createRequire } from 'node:module';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { type PgError, type Prepared, pipeline } from './pipeline.js';
import type { Answer, Ask, Op, Rows, Trouble } from './wire.js';

/** Posted to the thread to have one more connection. */
export interface Opening {
  readonly port: MessagePort;
  readonly bell: Int32Array;
  readonly url: string;
  /** Statements a new connection begins with. */
  readonly setup: string;
}

interface PgClient {
  connect(): Promise<void>;
  query(submittable: object): unknown;
  query(text: string, done: (error: Error | null) => void): unknown;
  end(): Promise<void>;
  on(event: 'error' | 'end', listener: (error: PgError) => void): void;
}

/** Longer than any healthy server takes to answer a new connection. */
const CONNECT_MS = 15_000;

const { Client } = createRequire(import.meta.url)('pg') as { Client: new (config: object) => PgClient };

interface Connection {
  readonly client: PgClient;
  readonly prepared: Prepared;
  /** Why it is gone. */
  lost: PgError | null;
  /** Called when it goes while somebody waits. */
  whenLost: (error: PgError) => void;
}

/** Those who wait just now: a fault of this thread's own wakes them all. */
const waiting = new Set<(it: Answer) => void>();

parentPort?.on('message', serve);
process.on('uncaughtException', (error) => {
  for (const answer of [...waiting]) answer({ trouble: troubleOf(error, -1, true) });
});

/** Answers on one port. Nobody connects before something is asked. */
function serve({ port, bell, url, setup }: Opening): void {
  let connection: Connection | null = null;
  port.on('message', (ask: Ask) => {
    // One question, one answer: a second one, after a fault that woke everybody, would be taken for that of the next question.
    const answer = (it: Answer): void => {
      if (!waiting.delete(answer)) return;
      port.postMessage(it);
      Atomics.add(bell, 0, 1);
      Atomics.notify(bell, 0);
    };
    waiting.add(answer);
    const work = ask.ops === null ? end() : run(ask.ops);
    work.then(answer, (error) => answer({ trouble: troubleOf(error, -1, true) }));
  });

  const run = async (ops: readonly Op[]): Promise<Answer> => {
    const known = connection;
    if (known !== null && known.lost !== null) {
      connection = null;
      return { trouble: troubleOf(known.lost, -1, true) };
    }
    const current = known ?? (connection = await connected(url, setup));
    return new Promise((done) => {
      const finish = (it: Answer) => {
        current.whenLost = () => {};
        done(it);
      };
      current.whenLost = (error) => {
        connection = null;
        finish({ trouble: troubleOf(error, -1, true) });
      };
      current.client.query(
        pipeline(ops, current.prepared, (error, op, results: readonly Rows[]) => {
          if (error === null) finish({ trouble: null, results });
          else finish({ trouble: troubleOf(error, op, false) });
        }),
      );
    });
  };

  const end = async (): Promise<Answer> => {
    const current = connection;
    connection = null;
    if (current !== null && current.lost === null) await current.client.end().catch(() => {});
    setImmediate(() => port.close());
    return { trouble: null, results: [] };
  };
}

async function connected(url: string, setup: string): Promise<Connection> {
  const client = new Client({
    connectionString: url,
    fallback_application_name: 'hearsay',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MS,
  });
  const made: Connection = { client, prepared: { known: new Map(), count: 0 }, lost: null, whenLost: () => {} };
  const lose = (error: PgError | undefined) => {
    made.lost ??= error ?? Object.assign(new Error('the connection ended'), { code: 'ECONNRESET' });
    made.whenLost(made.lost);
  };
  client.on('error', lose);
  client.on('end', lose);
  await client.connect();
  await new Promise<void>((done, failed) =>
    client.query(setup, (error) => (error === null || error === undefined ? done() : failed(error))),
  );
  return made;
}

/** SQLSTATE classes after which the server has let us go: operator intervention, and a connection that failed. */
const GONE = /^(?:57P0[1-4]|08)/;

function troubleOf(error: PgError, op: number, lost: boolean): Trouble {
  const code = typeof error.code === 'string' ? error.code : '';
  return { message: String(error.message), code, detail: error.detail ?? '', op, lost: lost || GONE.test(code) };
}
