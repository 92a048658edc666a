/**
 * The act by its sense: where the cue is a plain *said*, what is said tells whether it promises, denies, apologises or says nothing; where the cue names
 * ("called it A"), the name tells praise from scorn. Sees source, cue and content as text and tokens.
 */
import type { Act } from '../../model/labels.js';
import {
  APOLOGISING,
  CLAIMS,
  DECIDES,
  DEMANDING,
  DENYING,
  EVADING,
  FORECASTS,
  HAPPENS,
  INSISTS,
  PRAISING,
  PROMISING,
  REFUSING,
  REJECTING,
  THANKING,
  THREATENING,
} from '../english/senses.js';
import { hashString } from '../linear/hash.js';
import { type Columns, QUOTE, stemOf } from './columns.js';
import { headOf } from './noun-phrase.js';
import { formSet, stemSet } from './sets.js';
import type { Parts } from './tidy.js';

/** Cues that leave the act open; an answer is one whatever is answered, unless nothing is. */
const NEUTRAL = stemSet(
  'say tell add write tweet post explain continue conclude state insist maintain declare note remark reply answer respond according read',
);
const NAMES = stemSet('call label brand dub term describe depict portray characterise characterize paint');
const SCORNS = stemSet('dismiss mock deride ridicule');
const [DECIDERS, FORECASTERS, PRAISES, CLAIM] = [
  formSet(DECIDES),
  formSet(FORECASTS),
  formSet(PRAISING),
  formSet(CLAIMS),
] as const;
const INSISTING = stemSet(INSISTS);
const [ADAMANT, NEVER] = [hashString('adamant'), hashString('never')] as const;
const NOT = formSet("not n't never");
const HAPPENING = stemSet(HAPPENS);
const FUTURE = formSet("will would 'll shall");
const [AS, COLON] = [hashString('as'), hashString(':')] as const;
const CALL = stemOf('call');

/** What the words look at. */
export interface Told {
  readonly parts: Parts;
  /** Act by the cue alone. */
  readonly act: Act;
  readonly negated: boolean;
  /** True where all of it is the speaker's own words. */
  readonly direct: boolean;
  /** What is said, its pieces joined by a blank. */
  readonly content: string;
}

/** The act, and the pattern that decided otherwise than the cue, or null. */
export function senseOf({ parts, act, negated, direct, content }: Told, columns: Columns): Act {
  const cue = headOf(parts.cue, columns);
  const stem = columns.stem[cue] as number;
  const words = content.trim().toLowerCase();
  if (SCORNS.has(stem) && !negated)
    return namesAs(parts, columns) ? (isOf(parts, CLAIM, columns) ? 'reject' : 'criticise') : act;
  if (NAMES.has(stem) && !negated) return nameAct(parts, stem, act, columns);
  const neutral = NEUTRAL.has(stem) || columns.form[parts.cue[0]] === COLON || parts.cue[1] === parts.cue[0];
  if (!neutral || negated) return act;
  const open = act === 'assert' || act === 'note' || act === 'answer' || act === 'announce';
  if (!open) return act;
  if (direct) return ownAct(words, act);
  if (REFUSING.test(words)) return 'decline-to-comment';
  if (EVADING.test(words)) return 'evade';
  if (DENYING.test(words)) return 'deny';
  if (act !== 'assert') return act;
  return INSISTING.has(stem) && isNegated(parts, columns, columns.form[cue] === ADAMANT)
    ? 'deny'
    : futureAct(parts, act, columns);
}

/** The act of the speaker's own words, in lower case; `act` where they do not tell. */
export function ownAct(words: string, act: Act): Act {
  if (REFUSING.test(words)) return 'decline-to-comment';
  if (EVADING.test(words)) return 'evade';
  if (APOLOGISING.test(words)) return 'apologise';
  if (THANKING.test(words)) return 'thank';
  if (act !== 'answer' && /^[^.!?]{3,120}\?$/.test(words)) return 'ask';
  if (DEMANDING.test(words)) return 'demand';
  if (REJECTING.test(words)) return 'reject';
  if (PROMISING.test(words)) return THREATENING.test(words) ? 'threaten' : 'promise';
  return DENYING.test(words) ? 'deny' : act;
}

/** "insists he never did", "is adamant that it is not". */
function isNegated({ content }: Parts, columns: Columns, anyhow: boolean): boolean {
  return content.some((piece) => {
    const head = headOf(piece, columns);
    return some(piece[0], piece[1], (i) => {
      const form = columns.form[i] as number;
      return columns.head[i] === head && (anyhow ? NOT.has(form) : form === NEVER);
    });
  });
}

/** "said prices would rise" of an economist predicts; "said the ban would stay" of a ministry announces. */
function futureAct({ source, content }: Parts, act: Act, columns: Columns): Act {
  const [piece] = content;
  if (piece === undefined || content.some(([a, b]) => b - a > LONGEST_PLAIN)) return act;
  const head = headOf(piece, columns);
  let future = false;
  for (let i = piece[0]; i < head; i++)
    if (FUTURE.has(columns.form[i] as number) && columns.head[i] === head) future = true;
  if (!future) return act;
  const has = (set: ReadonlySet<number>) =>
    source.some(([a, b]) => some(a, b, (i) => set.has(columns.form[i] as number)));
  if (has(FORECASTERS)) return 'predict';
  return has(DECIDERS) && !HAPPENING.has(columns.stem[head] as number) ? 'announce' : act;
}

const LONGEST_PLAIN = 40;

function nameAct(parts: Parts, stem: number, act: Act, columns: Columns): Act {
  if (isOf(parts, PRAISES, columns, true)) return 'praise';
  const scorned = parts.content.some(([a, b]) => some(a, b, (i) => columns.quote[i] !== QUOTE.outside));
  if (!scorned) return act;
  if (isOf(parts, CLAIM, columns)) return 'reject';
  return stem === CALL || !isDescribing(stem) ? 'criticise' : act;
}

const DESCRIBES = stemSet('describe depict portray characterise characterize paint term');
function isDescribing(stem: number): boolean {
  return DESCRIBES.has(stem);
}

function namesAs({ content }: Parts, columns: Columns): boolean {
  return content.some(([a, b]) => some(a, b, (i) => columns.form[i] === AS));
}

/** Whether a word of the set stands in what is named, or (`quoted`) in the name: inside quotation marks or after *as*. */
function isOf({ content }: Parts, set: ReadonlySet<number>, columns: Columns, quoted = false): boolean {
  return content.some(([a, b]) => {
    let name = false;
    return some(a, b, (i) => {
      if (columns.quote[i] !== QUOTE.outside || columns.form[i] === AS) name = true;
      return name === quoted && set.has(columns.form[i] as number);
    });
  });
}

function some(from: number, to: number, test: (i: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (test(i)) return true;
  return false;
}
