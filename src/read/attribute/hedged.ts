/**
 * Reserve in what is said: "inspectors had written *perhaps* twice", "it *appears* to be safe", "the bridge *may* close". A long speech with one
 * *perhaps* in it is not put forward with reserve.
 */
import { CONTENT_HEDGES, MODAL_HEDGES, VERB_HEDGES } from '../english/acts.js';
import { XPOS } from '../tag/labels.js';
import { type Columns, stemOf } from './columns.js';
import { headOf } from './noun-phrase.js';
import { formSet } from './sets.js';

type Range = readonly [number, number];

const ADVERBS = formSet(CONTENT_HEDGES);
const MODALS = formSet(MODAL_HEDGES);
const VERBS: ReadonlySet<number> = new Set(VERB_HEDGES.split(/\s+/).map(stemOf));
/** Not the month of May. */
const MODAL = XPOS.indexOf('MD');
const LONGEST = 30;

export function isHedged(content: readonly Range[], columns: Columns): boolean {
  const length = content.reduce((sum, [start, end]) => sum + end - start, 0);
  if (length > LONGEST) return false;
  return content.some(([start, end]) => {
    const head = headOf([start, end], columns);
    for (let i = start; i < end; i++) {
      const form = columns.form[i] as number;
      if (ADVERBS.has(form)) return true;
      if (MODALS.has(form) && columns.xpos[i] === MODAL && columns.head[i] === head) return true;
    }
    return VERBS.has(columns.stem[head] as number);
  });
}
