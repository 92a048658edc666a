/**
 * One measured figure: the median of repeated runs with the lowest and highest beside it, and what was asked of it. Every
 * bench gives a list of them; the terminal's table, the JSON line and RESULTS.md are all made from that list.
 */

export interface Figure {
  readonly name: string;
  readonly unit: string;
  /** Median of the runs. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly asked: Asked | null;
}

/** At least (`least` true) or at most so much. */
export interface Asked {
  readonly least: boolean;
  readonly value: number;
}

/** What a bench hands back. `over` says what was read, `method` in half a sentence how. */
export interface Result {
  readonly bench: string;
  readonly over: string;
  readonly method: string;
  readonly figures: readonly Figure[];
}

export interface BenchOptions {
  readonly quick: boolean;
  /** A folder of this run's own; gone when it ends. */
  readonly folder: string;
  /** How many articles at a time, for benches that look at growth. */
  readonly sizes?: readonly number[];
  /** A file of articles to take in place of the bench's own. */
  readonly articles?: string;
  /** A record to ask in place of one the bench makes. */
  readonly db?: string;
}

export const atLeast = (value: number): Asked => ({ least: true, value });
export const atMost = (value: number): Asked => ({ least: false, value });

/** The figure of several runs. */
export function figure(name: string, unit: string, runs: readonly number[], asked: Asked | null = null): Figure {
  return { name, unit, value: quantile(runs, 0.5), low: Math.min(...runs), high: Math.max(...runs), asked };
}

/** A figure of a single run. */
export function single(name: string, unit: string, value: number, asked: Asked | null = null): Figure {
  return figure(name, unit, [value], asked);
}

/** The value below which a share `q` of `values` lies, linear between neighbours. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) throw new Error('a quantile of no values');
  return low + (high - low) * (at - Math.floor(at));
}

/** Name of the figure that tells whether the machine was quiet: what two threads that only count gain over one. */
export const COUNTING = 'the machine: two threads that only count against one';

/** Null where nothing was asked. */
export function isMet({ value, asked }: Figure): boolean | null {
  if (asked === null) return null;
  return asked.least ? value >= asked.value : value <= asked.value;
}
