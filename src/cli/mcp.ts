/** `hearsay mcp`: the record for language-model agents over standard input and output. */
import { setTimeout } from 'node:timers/promises';
import { Command } from 'commander';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';

export function mcpCommand(): Command {
  const command = new Command('mcp')
    .summary('the record for language-model agents')
    .description(
      'Speaks the Model Context Protocol over standard input and output until that closes. Its tools only read; words of articles stand in fields marked as untrusted. docs/mcp.md shows them and how an agent is told of it.',
    )
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay mcp --db harbour.db
`,
    );
  return action<DbOption>(command, serveAgents);
}

async function serveAgents({ terminal }: Context, _: readonly string[], options: DbOption): Promise<number> {
  const [{ openStore }, { createServer }, { StdioServerTransport }, { version }] = await Promise.all([
    import('../store/open.js'),
    import('../mcp/server.js'),
    import('@modelcontextprotocol/sdk/server/stdio.js'),
    import('./version.js'),
  ]);
  const store = await openStore(options.db, { create: false, readOnly: true });
  try {
    let working = 0;
    const onWork = (change: 1 | -1) => void (working += change);
    const server = createServer({ store, version: version(), onWork });
    const closed = new Promise<void>((done) => {
      server.server.onclose = done;
      terminal.signal.addEventListener('abort', () => done());
      process.stdin.on('end', () => void answered(() => working === 0).then(done));
    });
    await server.connect(new StdioServerTransport());
    await closed;
    await server.close();
  } finally {
    await store.close();
  }
  return DONE;
}

/** Milliseconds between looks; a call is taken up in far less. */
const LOOK_MS = 50;

/** Whoever closes their end still gets the answers asked for before. */
async function answered(isIdle: () => boolean): Promise<void> {
  for (let idle = 0; idle < 2; idle = isIdle() ? idle + 1 : 0) await setTimeout(LOOK_MS);
}
