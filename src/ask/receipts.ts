/**
 * Receipts against a text that has changed. The same words at the same place are exact; the same words elsewhere have
 * moved, and the place is told, chosen by the words around them as W3C's TextQuoteSelector does; anything else has changed.
 */
import { type Span, words } from '../model/span.js';
import type { Receipt } from '../model/tension.js';

/** `exact`: same words, same place. `moved`: same words elsewhere. `changed`: other words. `gone`: nothing to compare. */
export type CheckState = 'exact' | 'moved' | 'changed' | 'gone';

/** A receipt that is not exact. */
export interface DifferingReceipt {
  readonly receipt: Receipt;
  readonly state: CheckState;
  /** Where the words stand now, for `moved`. */
  readonly now: readonly Span[] | null;
}

/** The receipts that do not stand in `now` exactly as they stood in `before`. */
export function compareReceipts(receipts: readonly Receipt[], before: string, now: string): DifferingReceipt[] {
  const found: DifferingReceipt[] = [];
  for (const receipt of receipts) {
    if (receipt.spans.every((span) => words(before, span) === words(now, span))) continue;
    const moved = receipt.spans.map((span) => findAgain(span, before, now));
    const whole = moved.every((span) => span !== null);
    found.push({ receipt, state: whole ? 'moved' : 'changed', now: whole ? (moved as Span[]) : null });
  }
  return found;
}

/** Letters looked at on either side. */
const AROUND = 32;
/** Places tried; a word that stands there more often says nothing about where it went. */
const MOST_PLACES = 1000;

/** Where the words of `span` stand in `now`: the place with the most alike surroundings, of equals the nearest. */
function findAgain(span: Span, before: string, now: string): Span | null {
  const [start, end] = span;
  const sought = words(before, span);
  let best: { at: number; alike: number } | null = null;
  let at = now.indexOf(sought);
  for (let tried = 0; at >= 0 && tried < MOST_PLACES; tried++) {
    const alike = alikeBefore(before, start, now, at) + alikeAfter(before, end, now, at + sought.length);
    const nearer = best === null || Math.abs(at - start) < Math.abs(best.at - start);
    if (best === null || alike > best.alike || (alike === best.alike && nearer)) best = { at, alike };
    at = now.indexOf(sought, at + 1);
  }
  return best === null ? null : [best.at, best.at + sought.length];
}

function alikeBefore(a: string, i: number, b: string, j: number): number {
  let n = 0;
  while (n < AROUND && i - n > 0 && j - n > 0 && a[i - n - 1] === b[j - n - 1]) n++;
  return n;
}

function alikeAfter(a: string, i: number, b: string, j: number): number {
  let n = 0;
  while (n < AROUND && i + n < a.length && j + n < b.length && a[i + n] === b[j + n]) n++;
  return n;
}
