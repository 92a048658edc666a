/**
 * RESULTS.md: the figures of one whole run stand between two marker comments and are written anew by
 * `npm run bench -- --write`; what people wrote around them stays.
 */
import { cpus, totalmem } from 'node:os';
import { Fault } from '../src/model/fault.js';
import { COUNTING, type Result } from './figure.js';
import { markdownTable } from './table.js';

export const BEGIN = '<!-- figures: begin (npm run bench -- --write) -->';
export const END = '<!-- figures: end -->';

/** The lines between the markers. */
export function figuresBlock(
  results: readonly Result[],
  made: { readonly on: string; readonly minutes: number },
): string {
  const head = `Made on ${made.on} in ${made.minutes.toFixed(1)} minutes, on ${machine()}.`;
  return [head, ...busyNote(results), ...results.map(markdownTable)].join('\n\n');
}

/** Below this gain of two counting threads over one, other programs had a share of the cores. */
const QUIET = 1.85;

function busyNote(results: readonly Result[]): string[] {
  const counting = results.flatMap(({ figures }) => figures).find(({ name }) => name === COUNTING);
  if (counting === undefined || counting.value >= QUIET) return [];
  const gain = counting.value.toFixed(2);
  return [
    `**Provisional.** Other programs kept the cores busy: two threads that only count gained ${gain} ×, not 2. Rates are lower than the machine allows and ratios of threads say nothing; to be taken again on a quiet machine.`,
  ];
}

/** `markdown` with `block` between its markers. */
export function withFigures(markdown: string, block: string): string {
  const begin = markdown.indexOf(BEGIN);
  const end = markdown.indexOf(END);
  if (begin < 0 || end < begin)
    throw new Fault('bench-markers', `bench/RESULTS.md: the markers are gone; put “${BEGIN}” and “${END}” back`);
  return `${markdown.slice(0, begin + BEGIN.length)}\n\n${block}\n\n${markdown.slice(end)}`;
}

/** Processor, cores, memory, platform and Node: what the figures hang on. */
export function machine(): string {
  const cores = cpus();
  const model = cores[0]?.model.replace(/\((?:R|TM)\)/gi, '').trim() || 'an unnamed processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${cores.length} cores, ${memory} GB, ${process.platform} ${process.arch}, Node ${process.version.slice(1)}`;
}
