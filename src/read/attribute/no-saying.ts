/**
 * What looks like a saying and is none: "*Referring to* the fire, Voss said", the *requests* in "did not respond to requests for comment", the nobody of
 * "nobody tells you that", the *explain* of "could you explain"; and the praise of "Voss's praise *follows* the vote", which does not say what the verb after it is about.
 */
import { hashString } from '../linear/hash.js';
import { type Columns, QUOTE } from './columns.js';
import type { Found } from './find.js';
import { withoutDropped } from './nested.js';
import { deprels, headOf } from './noun-phrase.js';
import { formSet, stemSet, tagSet } from './sets.js';

const POINTS = stemSet('refer reference allude point');
const GERUND = tagSet('VBG');
const AS = hashString('as');
const NOUNS = tagSet('NN NNS');
const SUBJECT = deprels('nsubj nsubj:pass');
/** Verbs that set a saying beside something else and tell nothing of what it says. */
const BESIDE = stemSet('follow come precede coincide draw prompt spark provoke trigger cause arrive mark end begin');
const ASKED = formSet(
  'request requests call calls question questions inquiry inquiries enquiry enquiries message messages email emails',
);
const ANSWERS = stemSet('respond reply return answer acknowledge');
const NOBODY = formSet('nobody none noone');
const [NO, ONE] = [hashString('no'), hashString('one')] as const;

/** The attributions without those; what stood in one that only pointed at something stands on its own. */
export function withoutMerePointers(found: readonly Found[], columns: Columns): Found[] {
  const drops = found.map(
    (one) =>
      pointsAt(one, columns) || isNobodys(one, columns) || isUnanswered(one, found, columns) || isAskedOf(one, columns),
  );
  const kept = found.map((one, i): Found | null => {
    if (drops[i] === true) return null;
    const content = besideOf(one, columns);
    let { within } = one;
    while (within >= 0 && (drops[within] === true || outside(one, found[within] as Found, columns)))
      within = (found[within] as Found).within;
    if (content.length === 0 && one.content.length > 0) return null;
    return { ...one, content, within };
  });
  return withoutDropped(kept);
}

/** "referring to the fire", with no *as* that gives it a name. */
function pointsAt({ cue, content }: Found, columns: Columns): boolean {
  const head = headOf(cue, columns);
  if (!POINTS.has(columns.stem[head] as number) || !GERUND.has(columns.xpos[head] as number)) return false;
  for (const [from, to] of content)
    for (let i = from; i < to; i++) if (columns.form[i] === AS || columns.quote[i] !== QUOTE.outside) return false;
  return true;
}

/** "Nobody tells you that A", inside what somebody says. */
function isNobodys({ source, within }: Found, columns: Columns): boolean {
  const [who] = source;
  if (who === undefined || within < 0) return false;
  const [from, to] = who;
  return to - from === 1
    ? NOBODY.has(columns.form[from] as number)
    : to - from === 2 && columns.form[from] === NO && columns.form[from + 1] === ONE;
}

/** "Could you *explain* A?", "How would you *describe* B?": who is asked to say it has not. */
function isAskedOf({ source, cue }: Found, columns: Columns): boolean {
  const [who] = source;
  if (who === undefined || who[1] - who[0] !== 1 || columns.form[who[0]] !== YOU) return false;
  if (cue[0] < who[1] || !BASE.has(columns.xpos[headOf(cue, columns)] as number)) return false;
  return INVERTED.has(columns.form[who[0] - 1] as number);
}

const YOU = hashString('you');
const BASE = tagSet('VB VBP');
const INVERTED = formSet('do did would could can will should might may');

/** The requests of "did not respond to requests for comment". */
function isUnanswered({ cue, within }: Found, found: readonly Found[], columns: Columns): boolean {
  const noun = headOf(cue, columns);
  if (!NOUNS.has(columns.xpos[noun] as number) || !ASKED.has(columns.form[noun] as number)) return false;
  const answers = (one: Found) =>
    one.content.some(([from, to]) => noun >= from && noun < to) &&
    ANSWERS.has(columns.stem[headOf(one.cue, columns)] as number);
  return within >= 0 ? answers(found[within] as Found) : found.some(answers);
}

/** The content of a noun without what the verb takes whose subject the noun is. */
function besideOf(one: Found, columns: Columns): Found['content'] {
  const verb = besideVerb(one, columns);
  return verb < 0 ? one.content : one.content.filter(([from]) => from < verb);
}

function besideVerb({ cue }: Found, columns: Columns): number {
  for (let noun = cue[0]; noun < cue[1]; noun++) {
    if (!NOUNS.has(columns.xpos[noun] as number) || !SUBJECT.has(columns.deprel[noun] as number)) continue;
    const verb = columns.head[noun] as number;
    // The models take the verb into the cue: "praise follows".
    if (verb > noun && BESIDE.has(columns.stem[verb] as number)) return verb;
  }
  return -1;
}

/** Whether one stood in the words that its outer saying no longer has. */
function outside(one: Found, outer: Found, columns: Columns): boolean {
  const verb = besideVerb(outer, columns);
  return verb >= 0 && one.cue[0] > verb;
}
