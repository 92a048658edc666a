/**
 * Where a cue ends, before rules that look inside a content read on: "had | no comment" is all cue, "did not withdraw | her claim that A" holds a claim, and
 * "denies | offering A" denies a deed and offers nothing.
 */
import { hashString } from '../linear/hash.js';
import { XPOS } from '../tag/labels.js';
import { type Columns, stemOf } from './columns.js';
import type { Found } from './find.js';
import { withoutDropped } from './nested.js';
import { stemSet } from './sets.js';

type Range = readonly [number, number];

const POSSESSIVE = XPOS.indexOf('PRP$');
const GERUND = XPOS.indexOf('VBG');
/** What one does to what one said before. */
const TAKES_BACK = stemSet('withdraw retract repeat renew defend dismiss reject drop abandon');
/** Before a deed that is owned up to or denied. */
const OWNS_UP = stemSet('deny admit confess acknowledge');
const [NO, COMMENT, HAVE] = [hashString('no'), hashString('comment'), stemOf('have')] as const;

export function withCueEnds(found: readonly Found[], columns: Columns): readonly Found[] {
  return found.map((one) => withoutClaim(withComment(one, columns), columns));
}

/** "denies | offering to sell": the deed that is denied or owned up to, and nobody offers. */
export function withoutDeeds(found: readonly Found[], columns: Columns): Found[] {
  const deeds = new Set(
    found.flatMap(({ cue, content }) =>
      OWNS_UP.has(columns.stem[cue[1] - 1] as number) && content.some(([start]) => start === cue[1]) ? [cue[1]] : [],
    ),
  );
  return withoutDropped(
    found.map((one) => (deeds.has(one.cue[0]) && columns.xpos[one.cue[0]] === GERUND ? null : one)),
  );
}

/** "had | no comment": all of it tells that nothing is said. */
function withComment(one: Found, columns: Columns): Found {
  const at = one.content.findIndex(([start]) => start === one.cue[1]);
  const [start, end] = one.content[at] ?? [0, 0];
  const none = columns.form[start] === NO && columns.form[start + 1] === COMMENT && end - start === 2;
  if (at < 0 || !none || columns.stem[one.cue[1] - 1] !== HAVE) return one;
  return { ...one, cue: [one.cue[0], end], content: one.content.filter((_, k) => k !== at) };
}

/** "did not withdraw | her claim that A": what somebody said before is no part of the cue. */
function withoutClaim(one: Found, columns: Columns): Found {
  const whose = one.cue[1] - 2;
  const at = one.content.findIndex(([start]) => start === one.cue[1]);
  if (at < 0 || whose <= one.cue[0] || columns.xpos[whose] !== POSSESSIVE) return one;
  if (!TAKES_BACK.has(columns.stem[whose - 1] as number)) return one;
  const content = one.content.map((range, k): Range => (k === at ? [whose, range[1]] : range));
  return { ...one, cue: [one.cue[0], whose], content };
}
