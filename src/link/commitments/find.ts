/**
 * Who undertook what: promises, plans, demands and threats that an article puts in somebody's mouth. The outlet's own diary and forecasts are none. Kind
 * and words come from the act of the statement and from its verb: "will" said of oneself, "must" said of another. Pure.
 */

import type { CommitmentKind } from '../../model/labels.js';
import type { Reading } from '../../model/reading.js';
import { hull, overlap, type Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import { sentenceAt, speakersOf } from '../tensions/page.js';
import { isClaim } from '../tensions/stretches.js';

/** A commitment as it stands in one article, before it is numbered. */
export interface FoundCommitment {
  readonly kind: CommitmentKind;
  readonly statement: Statement;
  readonly by: string | null;
  readonly to: string | null;
  readonly what: Span;
  /** Timex of the day it falls due. */
  readonly due: string | null;
  /** Words that say what it leaves open. */
  readonly missing: readonly Span[];
}

/** "I will", "we are not going to", "she would", "her office would": somebody speaks of what they themselves will do. */
const WILL =
  /^(?:\W|that |and |but )*(?:i|we|he|she|it|they|(?:his|her|its|their|our|my) (?:\w+ ){0,2}\w+) (?:also |now |still )?(?:will|would|shall|won['’]t|wouldn['’]t|(?:am|are|is|was|were) (?:not )?going to)\b/iu;
const CONTRACTED =
  /\b(?:i|we)(?:['’]ll| will| shall| won['’]t|['’]m (?:not )?going to|['’]re (?:not )?going to| am (?:not )?going to| are (?:not )?going to)\b/iu;
/** Of a body or thing by name: "the airline would open a route", "the report will be public". */
const NAMED_WILL = /^\W*(?:[\p{L}\p{N}'’.,-]+ ){1,9}?(?:will|would|shall)\b/iu;
/** What merely happens is a forecast. */
const FORECAST =
  /\b(?:will|would|shall|['’]ll) (?:not )?(?:probably|likely|have|like|rather|seem|appear|mean|suggest|need|cost|follow|look at|be out|be caught|rise|fall|grow|increase|decrease|decline|slow|depend|happen|suffer|lead to|become|be (?:an?|able|about|more|less|good|bad|better|worse|hard|difficult|easy|enough|likely|unlikely|too|so|very|seen|felt|affected|harmful|dangerous|disastrous|catastrophic|wrong|right))\b/iu;
const THREAT_VERBS =
  /\b(?:strike|sue|sanctions?|retaliate|punish|fine|close|cut off|walk out|block|boycott|expel|attack|arrest|prosecute|take away|motion of no confidence|legal action|consequences|tariffs?|veto|ban|court)\b/iu;
const UNLESS =
  /\b(?:unless|otherwise|or else|if (?:\w+ ){0,8}(?:not|again|refus\w+|fail\w*|rose|rise|happen\w*|miss\w*))\b/iu;
const MUST = /\b(?:must|has to|have to)\b/iu;
const DEADLINE = /\bby (?:\p{Lu}|\d|the end|next)|\bwithin \d+|\bbefore (?:\p{Lu}|the)/u;
const WANTS = /\b(?:want(?:s|ed)?|call(?:s|ed|ing)? (?:on|for)|demand(?:s|ed|ing)?|urg(?:e|es|ed|ing))\b/iu;
const PLANS =
  /\b(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|propos(?:e|es|ed)|aim(?:s|ed)?|prepar(?:e|es|ed|ing)|decid(?:e|es|ed)|announc(?:e|es|ed|ing))\b/iu;
const GIVES_WORD = /\b(?:promis|pledg|vow|assur|guarantee|commit|swor|swear|offer|undertak|undertook)\w*/iu;
/** "but did not say how": what the commitment leaves open. */
const OPEN =
  /\b(?:(?:did|does|would|has|have|had)(?: not|n['’]t) (?:say|saying|said|give|given|explain|specify|elaborate|name|set)|without (?:saying|specifying|explaining|giving|naming|setting)) (?:how|when|where|what|which|who|by when|any|an?|no)\b[^.;]{0,40}/iu;
/** "We'll see" undertakes nothing. */
const IDLE =
  /\b(?:['’]ll| will| shall| would) (?:see|be (?:happy|glad|fine|surprised)|know|find out|never know|tell you|burn|do it again)\b/iu;
/** Steps of a procedure and of business: what one is going to do, nobody's word given. */
const STEP =
  /\b(?:will|would|shall|going to|['’]ll) (?:not )?(?:also |then )?(?:rule|decide|pass sentence|open an?|launch|start|begin|seek|hire|examine|hand|dismiss|advise|leave|mark|vote|meet|publish its|consider|review|appeal|hold|discuss|travel|visit|announce|introduce|present|submit|wear|return|move|sell|buy|build)\b/iu;
const ANSWERS: ReadonlySet<string> = new Set([
  'ask',
  'decline-to-comment',
  'evade',
  'deny',
  'predict',
  'accuse',
  'criticise',
  'praise',
  'thank',
]);

export function commitmentsIn(text: string, reading: Reading): FoundCommitment[] {
  const found: FoundCommitment[] = [];
  for (const one of reading.statements) {
    if (!isClaim(one)) continue;
    if (one.standing === 'denied' || one.standing === 'questioned' || one.content.length === 0) continue;
    const whole = hull(one.content) as Span;
    const content = text.slice(...whole);
    const cue = one.cue.map((span) => text.slice(...span)).join(' ');
    const kind = kindOf(one, content, cue, one.source.map((span) => text.slice(...span)).join(' '));
    if (kind === null) continue;
    const missing = missingIn(text, reading, one, whole);
    const what = withoutMissing(text, whole, missing[0] ?? null);
    // One thing told twice in one sentence ("said he had a promise from Putin to help") is one commitment: the inner one, its maker's.
    const outer = found.findIndex((other) => overlap(other.what, what) > 0);
    const inner = outer >= 0 && (found[outer] as FoundCommitment).statement.id === one.within;
    if (outer >= 0 && !inner) continue;
    if (inner) found.splice(outer, 1);
    const due = reading.times
      .filter(
        ({ span, type, until }) => type !== 'DURATION' && type !== 'SET' && until !== null && overlap(span, what) > 0,
      )
      .at(-1);
    found.push({
      kind,
      statement: one,
      by: speakersOf(one)[0] ?? null,
      to: one.addressee ?? receiverOf(reading, one),
      what,
      due: due?.id ?? null,
      missing,
    });
  }
  return found;
}

/** Whoever tells of a promise that was made to them: "Trump said he had a promise from Putin". */
function receiverOf({ statements }: Reading, one: Statement): string | null {
  const teller =
    one.act === 'promise' && one.within !== null ? statements.find(({ id }) => id === one.within) : undefined;
  const hop = one.chain[0]?.referent ?? null;
  return teller !== undefined && hop !== null && speakersOf(teller).includes(hop) ? hop : null;
}

/** What a body says of itself by name: "Gazel said Gazel would …". */
function isOwn(content: string, source: string): boolean {
  const first = /^\W*([\p{L}\p{N}-]+)/u.exec(content)?.[1] ?? '';
  return first.length > 2 && source.includes(first);
}

function kindOf(one: Statement, content: string, cue: string, source: string): CommitmentKind | null {
  if ((one.negated && one.act !== 'promise') || ANSWERS.has(one.act)) return null;
  const long =
    content.split(' ').length > 2 && !/^\W*(?:not to be named|to suppose|to be ready|to wait)/iu.test(content);
  if (one.act === 'threaten') return long ? 'threat' : null;
  // "Offered an update" gives nothing away; "offered to lend" does.
  if (/\boffer/iu.test(cue) && !/^\W*to /iu.test(content)) return null;
  if (one.act === 'promise' || GIVES_WORD.test(cue))
    return UNLESS.test(content) && THREAT_VERBS.test(content) ? 'threat' : 'promise';
  if (one.act === 'demand' || one.act === 'request') return long ? 'demand' : null;
  if (one.attitude) {
    if (one.act === 'intend' && /^\W*(?:to|on) /iu.test(content)) return 'plan';
    return one.act === 'want' && WANTS.test(cue) && !/^\W*(?:to|it|that) /iu.test(content) && long ? 'demand' : null;
  }
  if (PLANS.test(cue) && /^\W*to /iu.test(content)) return 'plan';
  const own = (CONTRACTED.test(content) || WILL.test(content)) && !IDLE.test(content);
  const named =
    NAMED_WILL.test(content) &&
    !IDLE.test(content) &&
    (one.mode === 'direct' || !/^\W*\p{Lu}\p{Ll}/u.test(content) || isOwn(content, source));
  if (!own && !named) return MUST.test(content) && DEADLINE.test(content) ? 'demand' : null;
  if (!own && /^\W*(?:if|whether|what|who|how|why|when)\b/iu.test(content)) return null;
  if (FORECAST.test(content) || (one.hedged && !own)) return null;
  if (THREAT_VERBS.test(content) && UNLESS.test(content)) return 'threat';
  return STEP.test(content) ? 'plan' : 'promise';
}

/** Words that say what is left open: inside the content, or right behind it in the sentence. */
function missingIn(text: string, reading: Reading, one: Statement, whole: Span): Span[] {
  if (one.act === 'demand' || one.act === 'request') return [];
  const sentence = reading.sentences[sentenceAt(reading, whole[0])];
  const match = OPEN.exec(text.slice(whole[0], Math.max(whole[1], sentence?.[1] ?? whole[1])));
  if (match === null) return [];
  const at = whole[0] + match.index;
  return [[at, at + match[0].trimEnd().length]];
}

function withoutMissing(text: string, [from, until]: Span, missing: Span | null): Span {
  if (missing === null || missing[0] <= from || missing[0] >= until) return [from, until];
  const kept = text.slice(from, missing[0]).replace(/[\s,;–—-]*\b(?:but|and|though|although)?\s*$/iu, '');
  return kept.length < 3 ? [from, until] : [from, from + kept.length];
}
