/**
 * Many statements in one go over a `pg` client: all are sent, then one Sync, so that a hundred of them wait for the network once. `pg` lets
 * an object of ours take part in its protocol where it has `submit` and the handlers below, as its cursors and COPY streams do
 * (https://www.postgresql.org/docs/17/protocol-flow.html#PROTOCOL-FLOW-PIPELINING). After an error the server skips the rest.
 */
import type { Value } from '../sqlite/driver.js';
import type { Op, Rows } from './wire.js';

/** What is used of pg's Connection. */
export interface PgConnection {
  readonly stream: { cork(): void; uncork(): void };
  parse(query: { name: string; text: string }): void;
  bind(config: { statement: string; values: readonly unknown[] }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(config: { portal: string }): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sync(): void;
}

export interface PgError extends Error {
  readonly code?: string;
  readonly detail?: string;
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

/** A statement the connection has prepared: its name there and, once they were told, its columns. */
interface Known {
  readonly server: string;
  fields: readonly Field[] | null;
}

export interface Prepared {
  readonly known: Map<string, Known>;
  /** So far prepared: a name is never used twice, since after an error nobody knows whether it was taken. */
  count: number;
}

const COPY_CHUNK = 65_536;

/** The object to hand to `client.query`; `done` is called once. */
export function pipeline(
  ops: readonly Op[],
  prepared: Prepared,
  done: (error: PgError | null, op: number, results: readonly Rows[]) => void,
): object {
  const fresh = new Set<string>();
  /** Ops whose columns the server is asked to tell. */
  const described = new Set<number>();
  const results: { columns: readonly string[]; rows: Value[][]; fields: readonly Field[] }[] = [];
  let at = 0;
  let failed = false;
  const open = (fields: readonly Field[]) =>
    results.push({ columns: fields.map(({ name }) => name), rows: [], fields });
  const begin = () => {
    const op = ops[at];
    if (op?.kind === 'run' && op.rows && !described.has(at)) open(prepared.known.get(op.name)?.fields ?? []);
  };
  return {
    submit: (connection: PgConnection) => {
      connection.stream.cork();
      try {
        ops.forEach((op, n) => {
          if (op.kind === 'copy') sendCopy(connection, op);
          else if (sendRun(connection, op, prepared, fresh)) described.add(n);
        });
        connection.sync();
      } finally {
        connection.stream.uncork();
      }
      begin();
      return null;
    },
    handleRowDescription: ({ fields }: { fields: readonly Field[] }) => {
      const op = ops[at] as Op;
      const own = fields.map(({ name, dataTypeID }) => ({ name, dataTypeID }));
      const known = op.kind === 'run' ? prepared.known.get(op.name) : undefined;
      if (known !== undefined) known.fields = own;
      open(own);
    },
    handleDataRow: ({ fields }: { fields: readonly (string | null)[] }) => {
      const op = ops[at] as Op;
      if (op.kind === 'copy' || !op.rows) return;
      const result = results.at(-1);
      result?.rows.push(fields.map((text, c) => typed(text, result.fields[c]?.dataTypeID ?? 0)));
    },
    handleCommandComplete: () => {
      at++;
      begin();
    },
    handleEmptyQuery: () => {},
    handleCopyInResponse: () => {},
    handleCopyData: () => {},
    handlePortalSuspended: () => {},
    handleError: (error: PgError) => {
      if (failed) return;
      failed = true;
      for (const name of fresh) prepared.known.delete(name);
      done(error, at, []);
    },
    handleReadyForQuery: () => {
      if (!failed)
        done(
          null,
          -1,
          results.map(({ columns, rows }) => ({ columns, rows })),
        );
    },
  };
}

/** Gives true where the columns of the answer are asked for. */
function sendRun(
  connection: PgConnection,
  op: Op & { readonly kind: 'run' },
  prepared: Prepared,
  fresh: Set<string>,
): boolean {
  let known = prepared.known.get(op.name);
  if (known === undefined) {
    known = { server: `h${++prepared.count}`, fields: null };
    connection.parse({ name: known.server, text: op.text });
    prepared.known.set(op.name, known);
    fresh.add(op.name);
  }
  connection.bind({
    statement: known.server,
    values: op.values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value)),
  });
  const asked = op.rows && known.fields === null;
  if (asked) connection.describe({ type: 'P', name: '' });
  connection.execute({ portal: '' });
  return asked;
}

function sendCopy(connection: PgConnection, op: Op & { readonly kind: 'copy' }): void {
  connection.parse({ name: '', text: op.text });
  connection.bind({ statement: '', values: [] });
  connection.execute({ portal: '' });
  const bytes = Buffer.from(op.data, 'utf8');
  for (let from = 0; from < bytes.length; from += COPY_CHUNK)
    connection.sendCopyFromChunk(bytes.subarray(from, from + COPY_CHUNK));
  connection.endCopyFrom();
}

const BOOLEAN = 16;
const BYTES = 17;
/** int8, int2, int4, oid, float4, float8, numeric: counts and places, all far below 2⁵³. */
const NUMBERS = new Set([20, 21, 23, 26, 700, 701, 1700]);

function typed(text: string | null, type: number): Value {
  if (text === null) return null;
  if (NUMBERS.has(type)) return Number(text);
  if (type === BOOLEAN) return text === 't' ? 1 : 0;
  if (type === BYTES) return new Uint8Array(Buffer.from(text.slice(2), 'hex'));
  return text;
}
