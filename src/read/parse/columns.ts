/**
 * Fills a sentence's columns for the parser: what is known of each word before any arc is drawn, as scrambled 32-bit values
 * that features combine. Forms and tags come from the stages before.
 */
import type { Tokens } from '../../model/tokens.js';
import { mix } from '../linear/hash.js';
import type { Forms } from '../segment/forms.js';
import { UPOS } from '../tag/labels.js';
import { BEYOND, type ParseState, restart, withRoom } from './state.js';

const VERB = UPOS.indexOf('VERB');

/** Words before the first and after the last one. */
const NONE = 0x2545f491;
const AFTER = 0x5851f42d;

const COMMA = 1;
const CLAUSE = 2;
const QUOTE = 3;

/** A comma, another mark that parts clauses, a quotation mark, or 0. */
function kindOf(text: string, start: number, end: number): number {
  if (end - start > 2) return 0;
  const c = text.charCodeAt(start);
  if (c === 44) return COMMA;
  if (c === 59 || c === 58 || c === 45 || c === 0x2013 || c === 0x2014 || c === 40 || c === 41) return CLAUSE;
  return c === 34 || c === 0x201c || c === 0x201d || c === 96 ? QUOTE : 0;
}

/** Fills `previous` (or a longer state) with tokens `[first, last)` and makes it ready to parse. */
export function fillState(
  previous: ParseState,
  text: string,
  tokens: Tokens,
  forms: Forms,
  first: number,
  last: number,
): ParseState {
  const n = last - first;
  const state = withRoom(previous, n);
  const { word, tag, middle, fine, commas, marks, verbs, quote } = state;
  word[0] = tag[0] = middle[0] = fine[0] = NONE;
  commas[0] = marks[0] = verbs[0] = quote[0] = 0;
  let open = 0;
  for (let i = 1; i <= n; i++) {
    const t = first + i - 1;
    const mark = kindOf(text, tokens.start[t], tokens.end[t]);
    if (mark === QUOTE) open = 1 - open;
    word[i] = mix(0x1111, forms.form[t]);
    tag[i] = mix(0x2222, tokens.upos[t] * 256 + tokens.xpos[t]);
    middle[i] = mix(0x4444, forms.middle[t] !== 0 ? forms.middle[t] : 4096 + forms.shape[t]);
    fine[i] = mix(0x5555, forms.fine[t] !== 0 ? forms.fine[t] : 65536 + forms.shape[t]);
    commas[i] = commas[i - 1] + (mark === COMMA ? 1 : 0);
    marks[i] = marks[i - 1] + (mark === CLAUSE ? 1 : 0);
    verbs[i] = verbs[i - 1] + (tokens.upos[t] === VERB ? 1 : 0);
    quote[i] = open;
  }
  for (let i = n + 1; i <= n + BEYOND; i++) {
    word[i] = tag[i] = middle[i] = fine[i] = AFTER;
    commas[i] = commas[n];
    marks[i] = marks[n];
    verbs[i] = verbs[n];
    quote[i] = 0;
  }
  restart(state);
  return state;
}
