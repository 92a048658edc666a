/** `hearsay read PATH…`: prints what articles say and stores nothing. */
import { performance } from 'node:perf_hooks';
import { Command } from 'commander';
import type { Reading } from '../model/reading.js';
import { action, type Context, DONE, FAILED, inputsOf, USAGE } from './context.js';
import { threadCount } from './values.js';

interface ReadOptions {
  readonly json?: boolean;
  readonly attitudes?: boolean;
  readonly why?: boolean;
  readonly threads?: number;
}

export function readCommand(): Command {
  const command = new Command('read')
    .summary('print what articles say: who said what')
    .description('Prints what articles say: who said what, where, in which words. Stores nothing.')
    .argument(
      '[PATH...]',
      'text, Markdown, letters, tables, JSON Lines: files, folders, patterns, or - for standard input',
    )
    .option('--json', 'one Reading a line, as the JSON Schema in schema/ describes it')
    .option('--attitudes', 'also what somebody believes, wants or fears: nobody said it (always in --json)')
    .option('--why', 'also why each statement was decided so')
    .option('--threads <n>', 'read with so many threads', threadCount)
    .addHelpText(
      'before',
      `Examples:
  $ hearsay read bridge.txt
  $ hearsay read --why 'news/2031-*.txt'
  $ hearsay read --json articles.jsonl > readings.jsonl
  $ pbpaste | hearsay read -
`,
    );
  return action<ReadOptions>(command, read);
}

async function read(context: Context, args: readonly string[], options: ReadOptions): Promise<number> {
  const { terminal } = context;
  const inputs = inputsOf(args, terminal);
  if (inputs === null) {
    terminal.complain('hearsay: nothing to read; name a file or folder, or pipe text in (hearsay read --help)');
    return USAGE;
  }
  const [{ ingest }, { readAll }, { openReaders }, { createComplaints }, { createMeter }, lines] = await Promise.all([
    import('../ingest/ingest.js'),
    import('../record/read-all.js'),
    import('./readers.js'),
    import('./complaints.js'),
    import('./progress.js'),
    import('./reading-lines.js'),
  ]);
  const complaints = createComplaints(terminal, context.debug);
  const readers = await openReaders(inputs, options.threads ?? null);
  const startMs = performance.now();
  // On a screen the readings themselves show how far we are.
  const meter = createMeter({ ...terminal, showsProgress: terminal.showsProgress && !terminal.screen }, () =>
    performance.now(),
  );
  const view = {
    width: terminal.width,
    style: terminal.style,
    attitudes: options.attitudes === true,
    why: options.why === true,
  };
  let tally = lines.NOTHING;
  try {
    const articles = ingest(inputs, { stdin: terminal.stdin, onProgress: meter.onProgress, onNote: terminal.say });
    for await (const { article, json, fault } of readAll(articles, readers, terminal.signal)) {
      if (fault !== null) {
        complaints.add(fault);
        continue;
      }
      meter.tick();
      const reading = JSON.parse(json) as Reading;
      if (options.json === true) await terminal.print(`${json}\n`);
      else await terminal.print(`${lines.readingLines(article, reading, view).join('\n')}\n\n`);
      tally = lines.tallied(tally, article, reading, view.attitudes || options.json === true);
    }
  } finally {
    await readers.close();
  }
  const seconds = `${((performance.now() - startMs) / 1000).toFixed(2)} s`;
  const failures = complaints.finish();
  const summary = lines.tallyLine(tally);
  if (options.json === true) terminal.say(`${summary} · ${seconds}`);
  // The time a run took is no part of what the articles say, so it is kept out of what a file or pipe receives.
  else if (tally.articles > 0)
    await terminal.print(` ${terminal.screen ? `${summary}  ${terminal.style.dim(seconds)}` : summary}\n`);
  return failures === 0 ? DONE : FAILED;
}
