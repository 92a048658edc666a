/**
 * Words in quotation marks inside what somebody said that are a name and nobody's words: "the cottage, 'Sunny Point'", "what he calls the 'bridge of
 * sighs'", "the so-called 'rust lobby'". They make no quotation of it.
 */
import { hashString } from '../linear/hash.js';
import type { Quotation } from '../segment/quotation.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { deprels } from './noun-phrase.js';
import { formSet, stemSet } from './sets.js';

type Range = readonly [number, number];

const NAMING: ReadonlySet<number> = stemSet('call dub nickname name title entitle know brand');
const SO_CALLED = hashString('so-called');
/** Named in passing, and not by whoever speaks: "what he calls the", "a bridge called". */
const MODIFIES = deprels('acl acl:relcl amod');
/** A name and a gloss are short. */
const LONGEST_NAME = 5;
/** From the word of naming to the quotation: "calls the". */
const NEAR = 3;

/** The quotations within the content that are names; none where the quotation is all that is said. */
export function glossesIn(
  content: readonly Range[],
  quotations: readonly Quotation[],
  columns: Columns,
): ReadonlySet<Quotation> {
  const found = new Set<Quotation>();
  for (const [start, end] of content) {
    for (let i = start; i < end; i++) {
      if (columns.quote[i] !== QUOTE.open) continue;
      const one = quotations[columns.quotation[i] as number] as Quotation;
      if (!one.closed || one.end - one.open - 2 > LONGEST_NAME || (one.open <= start && one.end >= end)) continue;
      if (isName(one, columns) || isNamed(i, start, columns)) found.add(one);
    }
  }
  return found;
}

/** Every word but the small ones has its capital. */
function isName({ open, end }: Quotation, columns: Columns): boolean {
  let capitals = 0;
  for (let i = open + 1; i < end - 1; i++) {
    if (columns.shape[i] === SHAPE.title) capitals++;
    else if (columns.shape[i] === SHAPE.lower && !SMALL.has(columns.form[i] as number)) return false;
  }
  return capitals > 1;
}

function isNamed(open: number, start: number, columns: Columns): boolean {
  for (let i = open - 1; i >= Math.max(start, open - NEAR); i--) {
    if (columns.form[i] === SO_CALLED) return true;
    if (NAMING.has(columns.stem[i] as number)) return MODIFIES.has(columns.deprel[i] as number);
    if (columns.shape[i] === SHAPE.mark && columns.form[i] !== HYPHEN) return false;
  }
  return false;
}

const SMALL = formSet('a an the of and or in on at to for with');
const HYPHEN = hashString('-');
