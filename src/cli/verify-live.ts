/** `hearsay verify --refetch`: what became of the pages the record has from the web. Asks politely, changes nothing. */
import { performance } from 'node:perf_hooks';
import { typedLine } from '../ask/export/typed-line.js';
import { oneLine } from '../ask/quoting.js';
import { compareReceipts } from '../ask/receipts.js';
import { counted, grouped } from '../ask/wording.js';
import { type Refetched, refetch } from '../record/refetch.js';
import type { Store } from '../store/store.js';
import { DONE, FAILED, MISMATCH } from './context.js';
import { duration } from './progress.js';
import type { Terminal } from './terminal.js';
import { openFetcher, type WebOptions } from './web-options.js';

/** Lines of a change that are printed. */
const MOST_LINES = 12;

/** Exit code: 3 where a page changed or is gone, else 1 where one could not be asked for. */
export async function lookAtPages(
  store: Store,
  terminal: Terminal,
  options: WebOptions & { readonly json?: boolean },
): Promise<number> {
  const tally = { unchanged: 0, changed: 0, gone: 0, unreachable: 0 };
  const startMs = performance.now();
  const fetcher = await openFetcher(options);
  for await (const one of refetch(store, { fetcher, signal: terminal.signal })) {
    tally[one.state]++;
    const { capture, url, state, says, text, changes } = one;
    const differing = text === null ? [] : compareReceipts(capture.receipts, capture.text, text);
    if (options.json === true) {
      const told = {
        kind: 'live',
        capture: capture.id,
        article: capture.article,
        url,
        state,
        says,
        changes,
        differing,
      };
      await terminal.print(`${JSON.stringify(typedLine('verification', told))}\n`);
    } else if (state !== 'unchanged' || says !== null) {
      await terminal.print(`${linesOf(one, terminal).join('\n')}\n`);
      for (const { receipt, state: became } of differing)
        if (became !== 'moved')
          await terminal.print(`   ${became}  ${receipt.statement ?? ''}  ${oneLine(receipt.text)}\n`);
    }
    const done = tally.unchanged + tally.changed + tally.gone + tally.unreachable;
    terminal.progress(`${counted(done, 'page')} asked for · ${duration(performance.now() - startMs)}`);
  }
  const { unchanged, changed, gone, unreachable } = tally;
  const found = [
    `${grouped(unchanged)} unchanged`,
    ...(changed > 0 ? [`${grouped(changed)} changed`] : []),
    ...(gone > 0 ? [`${grouped(gone)} gone`] : []),
    ...(unreachable > 0 ? [`${grouped(unreachable)} unreachable`] : []),
  ];
  const pages = unchanged + changed + gone + unreachable;
  const stopped = terminal.stopped() === 'interrupt' ? 'interrupted; so far ' : '';
  terminal.say(
    pages === 0 && stopped === ''
      ? 'live pages: nothing on the record came over the web'
      : `live pages: ${stopped}${found.join(', ')}`,
  );
  return changed + gone > 0 ? MISMATCH : unreachable > 0 ? FAILED : DONE;
}

function linesOf({ capture, url, state, says, changes }: Refetched, { style }: Terminal): string[] {
  const name = state === 'unchanged' || state === 'unreachable' ? style.bold(state) : style.alarm(state);
  // What kept a page away names its address already.
  const told =
    says === null ? oneLine(url) : says.startsWith(url) ? oneLine(says) : `${oneLine(url)}: ${oneLine(says)}`;
  const lines = changes
    .slice(0, MOST_LINES)
    .map(({ kind, line }) => `   ${kind === 'removed' ? '−' : '+'} ${oneLine(line)}`);
  const more = changes.length > MOST_LINES ? [`   … ${changes.length - MOST_LINES} more lines`] : [];
  const title = capture.article.title === null ? '' : `  ${style.bold(oneLine(capture.article.title))}`;
  return [`${name}${title}  ${told}`, ...lines, ...more];
}
