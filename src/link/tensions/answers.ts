/**
 * What one says and another answers right after, in one article: a flat no, a yes to a no, a count where there was to be none, a warning that was never
 * received. Told by the words of the two and by where they stand, since answers leave out what they answer. Pure.
 */
import type { Referent } from '../../model/name.js';
import type { Span } from '../../model/span.js';
import { type Claim, type Page, startOf } from './claim.js';
import { compare } from './compare.js';
import { RUNNING } from './figures.js';
import { endOf, type Found } from './found.js';
import { placesOf, sentenceAt } from './page.js';
import { stem } from './stem.js';
import { isWeak } from './words.js';

/** What one of two claims of different speakers answers to the other, the one that stands first first, `gap` sentences apart; null where it is no answer. */
export function answered(page: Page, a: Claim, b: Claim, gap: number): Found | null {
  if (gap < 0 || gap > ANSWER) return null;
  for (const rule of [rejected, facing, counted, untold, notAll, wholly, documented, accused, differing]) {
    const found = rule(page, a, b, gap);
    if (found !== null) return found;
  }
  return null;
}

/** Sentences between what somebody says and another's "no" to it. */
const ANSWER = 2;
/** Opens a flat no. */
const FLAT =
  /^\W*(?:no\b(?! (?:more|fewer|less|later|earlier|matter|doubt|longer|wonder))|none\b|never\b|not (?:one|a|true)\b|nobody\b|nothing\b|there (?:is|was|are|were|has been|have been|had been) (?:no(?! (?:more|fewer|less) than)|never|nothing|nobody)\b|there (?:(?:has|have|had|was|were) never|never (?:has|have|had|was|were))\b|(?:i|we) (?:(?:have|has|had|did|do|does|was|were|is|are|am) (?:not|never)\b|(?:have|has|had|did|do|does|was|were|is|are)n['’]t\b|never\b)|that (?:is|was|did|never|has)(?: simply| just)? ?(?:not|never)?\b)/iu;

/** One tells something, and another right after says flatly that it is not so: "there are no talks". */
function rejected({ text }: Page, a: Claim, b: Claim): Found | null {
  if (b.statement === null || b.negations === 0 || a.negations > 0 || b.speakers.length === 0) return null;
  if (isAsking(a.act)) return null;
  if (a.attitude || b.attitude || a.unvouched || b.unvouched || b.iffy || a.denies || b.denies || a.modal === 1)
    return null;
  if (!FLAT.test(firstOf(text, b))) return null;
  const { negation, clash, cover } = compare(a, b);
  if (negation === 0 || cover < 0.25) return null;
  return answer('denial', a, b, clash.flat());
}

/** Share of the shorter of two sayings face to face that must be in common. */
const FACING = 0.5;

/** Two speakers, one right after the other, of whom one says of the same word what the other says is not so: "had not been consulted", "was consulted twice". */
function facing(_: Page, a: Claim, b: Claim, gap: number): Found | null {
  if (a.statement === null || b.statement === null || a.speakers.length === 0 || b.speakers.length === 0) return null;
  if (hasReserve(a) || hasReserve(b)) return null;
  if (gap > 1) return null;
  const { negation, opposites, clash, cover } = compare(a, b);
  if (cover < FACING || !sharesPlain(a, b) || (negation === 0 && opposites === 0)) return null;
  if (a.negations > 0 === b.negations > 0 && negation > 0) return null;
  return answer('contradiction', a, b, clash.flat(), 0.6 + Math.min(0.15, 0.3 * (cover - FACING)));
}

/** A word in common that is no name and not on every page. */
const sharesPlain = (a: Claim, b: Claim): boolean =>
  a.terms.some(
    (one) => !one.name && !isWeak(one.stem) && b.terms.some((other) => other.stem === one.stem && !other.name),
  );

/** A number of what is said not to be there at all. */
const COUNT =
  /(?<![\p{L}\d.,-])(?:[1-9]\d{0,2}(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens|hundreds|thousands)(?![\p{L}\d])(?! times\b)/iu;

/**
 * Somebody says that there is none, or never was; another voice, right after, gives a count: "nobody had been hurt", "she had seen at least 30 bodies".
 * The two need no word in common. On the dossiers seen 7 of 9 such pairs are contradictions; without the number 9 of 40.
 */
function counted({ text }: Page, a: Claim, b: Claim, gap: number): Found | null {
  if (a.statement === null || b.statement === null || a.speakers.length === 0) return null;
  if (hasReserve(a) || hasReserve(b) || a.negations === 0 || b.negations > 0) return null;
  if (gap > 1 || !FLAT.test(firstOf(text, a))) return null;
  // All of what is said is said not to be, and not one clause of it.
  const plain = a.terms.filter(({ stem, name }) => !name && !isWeak(stem));
  // Of one place: "no bacteria in the supply".
  if (/^\W*(?:there|no|none)\b.* (?:in|at|on|inside|within|among) /iu.test(firstOf(text, a))) return null;
  if (a.terms.length > FLAT_WORDS || b.terms.length > LONG_ANSWER || plain.some(({ negated }) => !negated)) return null;
  const told = firstOf(text, b);
  const count = COUNT.exec(told);
  if (count === null || RUNNING.test(told) || a.quantities.length > 0) return null;
  const from = startOf(b) + count.index;
  return answer('contradiction', a, b, [a.spans[0] as Span, [from, from + count[0].length]]);
}

/** Words of a flat no, and of an answer with a count; longer ones tell of more. */
const FLAT_WORDS = 8;
const LONG_ANSWER = 12;

/** Somebody says that they, or anybody, did not know or were not told. */
const UNTOLD =
  /\b(?:(?:nobody|no one|no-one|none of (?:us|them)|nothing) (?:could|would) (?:possibly )?have (?:\w+ )?(?:known|foreseen|predicted|guessed|expected|warned)|(?:nobody|no one|no-one) (?:had )?(?:\w+ )?(?:knew|known|told|warned|asked|informed|consulted|called|rang|came to)|(?:knew|known|heard|told|learn(?:ed|t)|received) nothing|(?:has|have|had|was|were|is|are) (?:never|not) (?:been |yet |ever |officially |formally )*(?:told|warned|informed|consulted|notified|alerted|asked|contacted|invited|received|heard|known|aware|approached|briefed)|(?:has|have|had|was|were)n['’]t (?:been |yet |ever )*(?:told|warned|informed|consulted|notified|alerted|asked|contacted|invited|received|heard|known|aware|approached|briefed)|(?:did not|didn['’]t|never) (?:know|knew|receive|received|hear|heard|see|saw)\b|received no\b|no (?:knowledge|warning|word|notice) (?:of|that|about|had|was|has)|no (?:record|trace|note) of (?:any |an? |the |such |having |being |a single )*(?:warn\w+|calls?|letters?|complaints?|requests?|reports?|messages?|invitations?|approach|conversations?|emails?|meetings?|told)|unaware)\b/iu;
/** Another says that they were. */
const TOLD =
  /\b(?:(?:had|have|has|was|were|been) (?:also |already |first |repeatedly |personally |twice |formally |clearly |both |all |each )*(?:told|warned|informed|alerted|notified|written to|emailed|telephoned|phoned|rung|shown|handed|sent|delivered|briefed|consulted|invited|copied in)|(?:wrote to|told|warned|informed|alerted|notified|emailed|telephoned|phoned|rang) (?:him|her|them|it|us|the|his|their|its|\p{Lu}))/u;

/** "Nobody could have known" – "he had told her office twice": one was not told what another, right before or after, says they were told. */
function untold({ text }: Page, a: Claim, b: Claim, gap: number): Found | null {
  if (a.statement === null || b.statement === null || a.speakers.length === 0 || b.speakers.length === 0) return null;
  if (
    isAsking(a.act) ||
    isAsking(b.act) ||
    a.attitude ||
    b.attitude ||
    a.unvouched ||
    b.unvouched ||
    a.denies ||
    b.denies
  )
    return null;
  if (gap > 1) return null;
  const [x, y] = [wordsOf(text, a), wordsOf(text, b)];
  const [none, some, other] = UNTOLD.test(x) ? [x, y, b] : [y, x, a];
  if (!UNTOLD.test(none) || UNTOLD.test(some) || !TOLD.test(some) || other.negations > 0 || other.iffy) return null;
  return answer('contradiction', a, b, []);
}

const ALL =
  /^\W*(?:(?:that|and|but) )?(?:every|all|each)(?: (?:of )?(?:the|our|its|his|her|their|these|those))?(?: (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))? (?!(?:been|being|have|has|had|are|were|is|of|that|this|in|but|out|over|too|about|at|to)\b)([\p{L}-]+)/iu;
/** Some of them: a count, or one. */
const SOME =
  /^\W*(?:that )?(?:one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|half|dozens|hundreds|thousands|at least|more than|up to|\d[\d,.]*)\b/iu;

/** "Every school has its lockers" – "forty schools had none": one of all is left out. */
function notAll({ text }: Page, a: Claim, b: Claim, gap: number): Found | null {
  if (a.statement === null || b.statement === null || a.speakers.length === 0) return null;
  if (hasReserve(a) || hasReserve(b)) return null;
  if (gap > 1) return null;
  const [all, some] = ALL.test(firstOf(text, a)) ? [a, b] : [b, a];
  const head = ALL.exec(firstOf(text, all))?.[1];
  if (head === undefined || all.negations > 0) return null;
  const { opposites, clash } = compare(all, some);
  const counted = some.terms.some((term) => term.stem === stem(head.toLowerCase())) && some.quantities.length > 0;
  if (
    !(counted && some.negations === 1) &&
    !(opposites > 0 && all.terms.length <= FLAT_WORDS && SOME.test(firstOf(text, some)))
  )
    return null;
  return answer('contradiction', a, b, clash.flat());
}

/** All of it, and none or a part of it. */
const WHOLLY =
  /\b(?:all|every|everything|everyone|everybody)\b(?! (?:right|along|too|the same|but|part|about|one|\w+ (?:minutes|hours|days|weeks|months|years))\b)/iu;
const HARDLY = /\b(?:no|none|nothing|nobody|never|only(?! (?:a|the|one) (?:matter|question|way)))\b/iu;

/** "The families have received nothing" – "all had been paid"; "covered only fixed lines" – "covered all contracts". */
function wholly({ text }: Page, a: Claim, b: Claim, gap: number): Found | null {
  if (a.statement === null || b.statement === null || a.speakers.length === 0 || b.speakers.length === 0) return null;
  if (hasReserve(a) || hasReserve(b) || a.terms.length > FLAT_WORDS || b.terms.length > FLAT_WORDS) return null;
  if (gap > 1) return null;
  const [x, y] = [wordsOf(text, a), wordsOf(text, b)];
  const [all, some, other] = WHOLLY.test(x) ? [x, y, a] : [y, x, b];
  if (!WHOLLY.test(all) || HARDLY.test(all) || WHOLLY.test(some) || !HARDLY.test(some) || other.negations > 0)
    return null;
  // Of one thing: by a word they share, or since the answer has hardly a word of its own.
  if (!sharesPlain(a, b) && !(other === b && b.terms.length <= 1)) return null;
  return answer('contradiction', a, b, []);
}

/** A thing that anybody may look at, and what it shows. */
const EVIDENCE =
  /\b(?:photo(?:graph)?s?|pictures?|images?|video|footage|film|recordings?|tapes?|transcripts?|documents?|memos?|letters?|emails?|logs|records|bill|slips?|invoices?|receipts?|ledgers?|registers?|diar(?:y|ies)|messages|screenshots?|filings?)\b[^.;:]{0,60}?\b(?:shows?|showed|showing|lists|listed|bears?|bore|reads|carr(?:y|ies|ied)|reveals?|revealed|contains?|contained|speaks? of|spoke of)\b/iu;

/** "No decision had been taken" – "a memo lists the plant": a flat no, and a paper or a picture set right behind it. */
function documented({ text, reading }: Page, a: Claim, b: Claim, gap: number): Found | null {
  if (
    a.statement === null ||
    a.speakers.length === 0 ||
    a.attitude ||
    a.unvouched ||
    a.denies ||
    a.iffy ||
    isAsking(a.act)
  )
    return null;
  if (gap !== 1 || !(a.outright || FLAT.test(firstOf(text, a))) || b.attitude || b.iffy || b.denies) return null;
  const sentence = reading.sentences[sentenceAt(reading, startOf(b))];
  if (sentence === undefined || !EVIDENCE.test(text.slice(...sentence)) || a.terms.length > LONG_ANSWER) return null;
  return answer('contradiction', a, b, []);
}

/** Somebody accused who says right after that it is not so, without a word for denying: "The South said not one soldier had moved". */
function accused({ text, reading }: Page, a: Claim, b: Claim, gap: number): Found | null {
  if (a.act !== 'accuse' || b.statement === null || a.denies || b.denies || b.attitude || b.unvouched || b.iffy)
    return null;
  if (gap > 1 || b.negations === 0 || b.bare) return null;
  if (!b.outright && !FLAT.test(firstOf(text, b))) return null;
  const from = startOf(a);
  const named = placesOf(reading)
    .referents([from, from + OBJECT])
    .map((i) => (reading.referents[i] as Referent).id);
  return named.some((id) => b.speakers.includes(id)) ? answer('denial', a, b, []) : null;
}

/** Letters of an accusation among which whoever is accused begins. */
const OBJECT = 12;

/** The outlet says that two differ. */
const DIFFERS =
  /\b(?:disagree[ds]?|begged to differ|contradict(?:s|ed) (?:him|her|them|it|that|this)|(?:was|were|remained) (?:unconvinced|not convinced)|(?:saw|sees?) (?:it|things|the matter) differently)\b/iu;
/** Letters between what two say. */
const BETWEEN = 160;

/** "The pharmacists disagreed. Their chairman said there were no more than two million." */
function differing({ text }: Page, a: Claim, b: Claim, gap: number): Found | null {
  if (a.statement === null || b.statement === null || a.speakers.length === 0 || hasReserve(a) || hasReserve(b))
    return null;
  if (gap < 1) return null;
  const between = text.slice(a.spans.at(-1)?.[1], startOf(b));
  const { shared, opposites } = compare(a, b);
  if (shared < 1 && opposites === 0) return null;
  return between.length <= BETWEEN && DIFFERS.test(between) ? answer('contradiction', a, b, []) : null;
}

function answer(
  kind: 'contradiction' | 'denial',
  a: Claim,
  b: Claim,
  words: readonly Span[],
  score: number = 0.65,
): Found {
  return { kind, earlier: endOf(a), later: endOf(b), words, noticedBy: null, notice: null, score };
}

const wordsOf = (text: string, { spans }: Claim): string => spans.map((span) => text.slice(...span)).join(' ');
const firstOf = (text: string, { spans }: Claim): string => text.slice(...(spans[0] as Span));

/** A forecast, a wish, what is denied or merely told by way of example. */
export function hasReserve({ modal, attitude, unvouched, iffy, denies, back, act }: Claim): boolean {
  return modal !== 0 || attitude || unvouched || iffy || denies || back || isAsking(act);
}

/** "There is no film" answers who asks to see it, and is at odds with nothing they said. */
const isAsking = (act: Claim['act']): boolean => act === 'demand' || act === 'request';
