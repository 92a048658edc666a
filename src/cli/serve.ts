/** `hearsay serve`: the record as a web site, until Ctrl-C. */
import { hostname } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { action, type Context, DONE, USAGE } from './context.js';
import { type DbOption, dbOption, shownDb } from './db.js';

interface ServeOptions extends DbOption {
  readonly port: number;
  readonly host: string;
  readonly token?: string;
  readonly name?: readonly string[];
}

const PORT = 7331;
/** Letters a token must have: shorter ones can be guessed. */
const SHORTEST_TOKEN = 16;

export function serveCommand(): Command {
  const command = new Command('serve')
    .summary('the record as a web site')
    .description(
      'Serves the record as pages, each with a .json twin, on this machine alone until Ctrl-C. Beyond it (--host) whoever asks needs a token: the one of HEARSAY_TOKEN, or one that is made and printed.',
    )
    .option('--port <n>', 'the port; 0 takes any that is free', port, PORT)
    .option('--host <address>', 'the address to listen on; 0.0.0.0 is every one of this machine', '127.0.0.1')
    .option('--name <host...>', 'a further name people may call this machine by')
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay serve
  $ hearsay serve --db harbour.db --port 8080
  $ HEARSAY_TOKEN=… hearsay serve --host 0.0.0.0 --name desk.example
`,
    );
  return action<ServeOptions>(command, serve);
}

function port(given: string): number {
  const number = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (number <= 65535) return number;
  throw new InvalidArgumentError(`"${given}" is not a port; write 0 to 65535`);
}

async function serve({ terminal, debug }: Context, _: readonly string[], options: ServeOptions): Promise<number> {
  const [
    { openQueueStore, openStore },
    { isPostgres },
    { linker },
    { createSite },
    { listen },
    { newToken },
    { isLoopback },
  ] = await Promise.all([
    import('../store/open.js'),
    import('../store/postgres/open.js'),
    import('../record/linker.js'),
    import('../web/site.js'),
    import('../web/server.js'),
    import('../web/secrets.js'),
    import('../web/guard.js'),
  ]);
  const { host } = options;
  const open = isLoopback(host);
  const given = process.env['HEARSAY_TOKEN'] ?? '';
  if (!open && given !== '' && given.length < SHORTEST_TOKEN) {
    terminal.complain(
      `hearsay: HEARSAY_TOKEN has ${given.length} letters and could be guessed; give at least ${SHORTEST_TOKEN}, or none to have one made`,
    );
    return USAGE;
  }
  const token = given !== '' ? given : open ? null : newToken();
  const queued = isPostgres(options.db) ? await openQueueStore(options.db, { create: false }) : null;
  const store = queued ?? (await openStore(options.db, { create: false }));
  try {
    await store.link(linker);
    await store.sum(linker);
    const site = createSite({
      store,
      queueStatus: queued === null ? null : () => queued.queue.status(),
      bound: host,
      names: [hostname(), host, ...(options.name ?? [])],
      token,
      log: (error) =>
        terminal.complain(
          `hearsay: ${error instanceof Error ? ((debug ? error.stack : null) ?? error.message) : error}`,
        ),
    });
    const listening = await listen(site, host, options.port);
    const address = token === null ? listening.address : `${listening.address}?token=${encodeURIComponent(token)}`;
    await terminal.print(`${address}\n`);
    terminal.say(`${shownDb(options.db)} is open at the address above; Ctrl-C ends it`);
    await stopAsked(terminal.signal);
    terminal.say('finishing what is under way');
    await listening.stop();
  } finally {
    await store.close();
  }
  return DONE;
}

/** Ctrl-C, or SIGTERM as service managers send it. */
function stopAsked(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
    process.once('SIGTERM', () => resolve());
  });
}
