/**
 * Which spans of a list meet another: an article may have a hundred thousand sentences and as many statements, and each asks what it stands in.
 * Building sorts once; a question takes the logarithm of the number of spans, and one step for each that is found. Pure.
 *
 *     const over = lookup(blocks.map(({ span }) => span));
 *     over([120, 180]); // [3, 4]: indices of the blocks that share a character with it
 */
import type { Span } from './span.js';

/** Indices of the spans that share at least one code unit with `span`, in the order of the list they were given in. */
export type Lookup = (span: Span) => readonly number[];

/** Spans may nest, overlap and come in any order; a span seen from inside a long one costs no more than elsewhere. */
export function lookup(spans: readonly Span[]): Lookup {
  const order = Uint32Array.from(spans, (_, i) => i).sort((a, b) => startOf(spans, a) - startOf(spans, b) || a - b);
  // The middle of a stretch stands for it: how far any span of the stretch reaches.
  const reach = new Float64Array(order.length);
  const reachOf = (from: number, until: number): number => {
    if (from >= until) return 0;
    const middle = (from + until) >> 1;
    const own = (spans[order[middle] as number] as Span)[1];
    return (reach[middle] = Math.max(own, reachOf(from, middle), reachOf(middle + 1, until)));
  };
  reachOf(0, order.length);
  return ([start, end]) => {
    const found: number[] = [];
    const walk = (from: number, until: number): void => {
      if (from >= until) return;
      const middle = (from + until) >> 1;
      if ((reach[middle] as number) <= start) return;
      walk(from, middle);
      const at = order[middle] as number;
      const [a, b] = spans[at] as Span;
      if (a >= end) return;
      if (b > start) found.push(at);
      walk(middle + 1, until);
    };
    walk(0, order.length);
    return found.length < 2 ? found : found.sort((a, b) => a - b);
  };
}

const startOf = (spans: readonly Span[], i: number): number => (spans[i] as Span)[0];
