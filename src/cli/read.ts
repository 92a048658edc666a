/** `hearsay read PATH…`: prints what articles say and stores nothing. */
import { performance } from 'node:perf_hooks';
import { Command } from 'commander';
import { READS } from '../ingest/settings.js';
import { action, type Context, DONE, FAILED, inputsOf, USAGE } from './context.js';
import { READ_FORMATS, type ReadFormat } from './read-formats.js';
import { choice, threadCount } from './values.js';
import { addWebOptions, lazyFetcher, type WebOptions } from './web-options.js';

interface ReadOptions extends WebOptions {
  readonly json?: boolean;
  readonly format?: ReadFormat;
  readonly attitudes?: boolean;
  readonly why?: boolean;
  readonly threads?: number;
}

export function readCommand(): Command {
  const command = new Command('read')
    .summary('print what articles say: who said what')
    .description('Prints what articles say: who said what, where, in which words. Stores nothing.')
    .argument('[PATH|URL...]', `${READS}: files, folders, patterns, addresses, or - for standard input`)
    .option(
      '--format <format>',
      'text (the default), json (one Reading a line, as the JSON Schema in schema/ describes it), html (a page of its own, with nothing fetched) or conllu (words, tags and trees, with their offsets)',
      choice(READ_FORMATS, 'a format to read in'),
    )
    .option('--json', 'the same as --format json')
    .option('--attitudes', 'also what somebody believes, wants or fears: nobody said it (always in --json)')
    .option('--why', 'also why each statement was decided so, and what of a web page was left out')
    .option('--threads <n>', 'read with so many threads', threadCount)
    .addHelpText(
      'before',
      `Examples:
  $ hearsay read bridge.txt
  $ hearsay read --why 'news/2031-*.txt'
  $ hearsay read --json articles.jsonl > readings.jsonl
  $ hearsay read --format html bridge.txt > bridge.html
  $ pbpaste | hearsay read -
`,
    );
  return action<ReadOptions>(addWebOptions(command), read);
}

async function read(context: Context, args: readonly string[], options: ReadOptions): Promise<number> {
  const { terminal } = context;
  const format = options.json === true ? 'json' : (options.format ?? 'text');
  if (options.json === true && options.format !== undefined && options.format !== 'json') {
    terminal.complain(`hearsay: --json and --format ${options.format} ask for two formats; leave one away`);
    return USAGE;
  }
  const inputs = inputsOf(args, terminal);
  if (inputs === null) {
    terminal.complain('hearsay: nothing to read; name a file or folder, or pipe text in (hearsay read --help)');
    return USAGE;
  }
  const [{ ingest }, { readAll }, { openReaders }, { createComplaints }, { createMeter }, { readingPrinter }] =
    await Promise.all([
      import('../ingest/ingest.js'),
      import('../record/read-all.js'),
      import('./readers.js'),
      import('./complaints.js'),
      import('./progress.js'),
      import('./read-formats.js'),
    ]);
  const complaints = createComplaints(terminal, context.debug);
  const readers = await openReaders(inputs, options.threads ?? null);
  const startMs = performance.now();
  // On a screen the readings themselves show how far we are.
  const meter = createMeter({ ...terminal, showsProgress: terminal.showsProgress && !terminal.screen }, () =>
    performance.now(),
  );
  const printer = await readingPrinter(format, terminal, {
    attitudes: options.attitudes === true,
    why: options.why === true,
  });
  try {
    const articles = ingest(inputs, {
      stdin: terminal.stdin,
      onProgress: meter.onProgress,
      onNote: terminal.say,
      fetcher: lazyFetcher(options),
      signal: terminal.signal,
    });
    for await (const { article, json, fault } of readAll(articles, readers, terminal.signal)) {
      if (fault !== null) {
        complaints.add(fault);
        continue;
      }
      meter.tick();
      await printer.add(article, json);
    }
  } finally {
    await readers.close();
  }
  const seconds = `${((performance.now() - startMs) / 1000).toFixed(2)} s`;
  const failures = complaints.finish();
  await printer.finish(seconds);
  return failures === 0 ? DONE : FAILED;
}
