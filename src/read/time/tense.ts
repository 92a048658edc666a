/**
 * Whether what is told at a time lies before or after the telling: the verb that governs the time expression, with its auxiliaries.
 * "will meet on Friday" is to come, "met on Friday" is over.
 */

import { DEPRELS } from '../parse/labels.js';
import { XPOS } from '../tag/labels.js';
import { hashes } from './lexicon.js';
import { isWord, type Page } from './page.js';

/** -1 before, 1 after, 0 where no verb tells. */
export type Direction = -1 | 0 | 1;

const tag = (name: string) => XPOS.indexOf(name);
const VBD = tag('VBD');
const VBN = tag('VBN');
const VBG = tag('VBG');
const VBZ = tag('VBZ');
const VBP = tag('VBP');
const VB = tag('VB');
const MD = tag('MD');
const TO = tag('TO');
const IS_AUX = Uint8Array.from(DEPRELS, (label) => (label.startsWith('aux') || label === 'cop' ? 1 : 0));
const IS_MARK = Uint8Array.from(DEPRELS, (label) => (label === 'mark' ? 1 : 0));

const WILL = hashes("will 'll shall wo would may might could can should must ca");
const PAST_AUX = hashes("has have had 've 'd was were did");
const EXPECT = hashes('expected scheduled due planned slated supposed');
const SCHEDULE = hashes('due set deadline');
const ENDED = hashes('ended');
const UNTIL = hashes('until till');
const NOUNS: ReadonlySet<number> = new Set(['NN', 'NNS', 'NNP', 'NNPS', 'CD'].map((name) => XPOS.indexOf(name)));
const SAYS = hashes('says say tells reports writes adds notes');
/** Steps up the tree looked at. */
const HIGHEST = 10;

/** Direction of the verb above token `at`; without a tree, of the nearest verb of the sentence. */
export function directionAt(page: Page, at: number, first: number): Direction {
  const { tree, tokens } = page;
  if (tree === null || tokens.count === 0) return nearest(page, at);
  let i = at;
  // A deadline lies ahead, whatever the verb: "extended it until Friday".
  if (isWord(page, first - 1, UNTIL)) return 1;
  // "the year ended March 31"
  if (isWord(page, first - 1, ENDED)) return -1;
  let through = false;
  for (let step = 0; step < HIGHEST; step++) {
    const told = directionOf(page, i, through);
    if (told !== null) return told;
    if (SCHEDULE.has(page.forms.form[i] as number)) return 1;
    if (i !== at && step > 0 && isNoun(page, i)) through = true;
    const up = tree.head[i] as number;
    if (up === i || up < page.from || up >= page.to) break;
    i = up;
  }
  return 0;
}

function isNoun(page: Page, i: number): boolean {
  return NOUNS.has(page.tokens.xpos[i] as number);
}

/** Direction told by the verb `v` (or the copula of a predicate), null where `v` tells none. */
function directionOf(page: Page, v: number, through: boolean): Direction | null {
  const { tree, tokens, forms } = page;
  const xpos = tokens.xpos[v] as number;
  const isVerb =
    xpos === VBD || xpos === VBN || xpos === VBG || xpos === VBZ || xpos === VBP || xpos === VB || xpos === MD;
  let past = false;
  let future = false;
  let present = false;
  let infinitive = false;
  for (let k = page.from; k < page.to; k++) {
    if (tree === null || (tree.head[k] as number) !== v || k === v) continue;
    const by = tree.deprel[k] as number;
    if (IS_AUX[by] === 1) {
      const form = forms.form[k] as number;
      const aux = tokens.xpos[k] as number;
      if (WILL.has(form)) future = true;
      else if (PAST_AUX.has(form) || aux === VBD) past = true;
      else if (aux === VBZ || aux === VBP) present = true;
    } else if (IS_MARK[by] === 1 && (tokens.xpos[k] as number) === TO) infinitive = true;
  }
  if (future) return 1;
  if (past) return -1;
  if (!isVerb) return present ? 0 : null;
  if (EXPECT.has(forms.form[v] as number)) return 1;
  if (infinitive) return 1;
  if (xpos === VBD || xpos === VBN) return -1;
  if (xpos === VBG) return present && !through ? 1 : null;
  // A present that governs the time itself is a timetable ("the court meets on Monday"); deeper down it tells nothing.
  if (xpos === VBZ || xpos === VBP) return through || SAYS.has(forms.form[v] as number) ? -1 : 1;
  return null;
}

/** Without a tree: the nearest verb to the left, else to the right. */
function nearest(page: Page, at: number): Direction {
  for (let k = at - 1; k >= page.from; k--) {
    const told = plain(page, k);
    if (told !== 0) return told;
  }
  for (let k = at + 1; k < page.to; k++) {
    const told = plain(page, k);
    if (told !== 0) return told;
  }
  return 0;
}

function plain(page: Page, k: number): Direction {
  const xpos = page.tokens.xpos[k] as number;
  if (xpos === VBD || xpos === VBN) return -1;
  return xpos === MD ? 1 : 0;
}
