/**
 * What an article puts forward, claim by claim: each statement's content under its speaker, and the outlet's own sentences. Hangs on one
 * article alone, so that it is worked out once and kept; all comparing is of two claims. Pure.
 */

import { type Lookup, lookup } from '../../model/lookup.js';
import type { Referent } from '../../model/name.js';
import type { Reading } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Timex } from '../../model/timex.js';
import { DROPS, EARLIER, FAILS } from './markers.js';
import type { Name } from './names.js';
import { namesIn } from './names.js';
import { frameOf, placesOf, saidAt } from './page.js';
import type { Quantity } from './quantity.js';
import { splitContent } from './split.js';
import { isClaim } from './stretches.js';
import { isWeak, type Term, wordingOf } from './words.js';

/** One thing somebody puts forward. */
export interface Claim {
  /** Statement id of the reading; null for the outlet's own words. */
  readonly statement: string | null;
  readonly spans: readonly Span[];
  /** Referents who say it; empty while open, and for the outlet. */
  readonly speakers: readonly string[];
  /** Folded words by which those are known elsewhere: surnames, names of bodies. */
  readonly names: readonly Name[];
  /** Names of those a speaker speaks for. */
  readonly bodies: readonly Name[];
  readonly act: Statement['act'] | null;
  /** Said not to be so: the statement denies or rejects its content. */
  readonly denies: boolean;
  /** Reported as said by somebody who is said not to have said it, asked about or merely alleged. */
  readonly unvouched: boolean;
  readonly attitude: boolean;
  readonly hedged: boolean;
  /** Reported as said before the article's own day: "had said in March". */
  readonly back: boolean;
  /** ISO date it was said, else published; null where nothing tells. */
  readonly date: string | null;
  readonly terms: readonly Term[];
  /** Stems of whom pronouns and short forms in it mean. */
  readonly meant: readonly string[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly ClaimTime[];
  readonly modal: number;
  readonly iffy: boolean;
  readonly negations: number;
  readonly outright: boolean;
  /** Tells of something missed, late or not done. */
  readonly fails: boolean;
  /** Too little to be at odds with anything: "to visit a cemetery", "impeachment proceedings". */
  readonly bare: boolean;
  /** Stems the whole article is about: claims of one story share some. */
  readonly story: readonly string[];
  /** Those of them that are names. */
  readonly storyNames: readonly string[];
}

export interface ClaimTime {
  readonly from: string;
  readonly until: string;
  readonly at: Span;
}

/** Claims of one article in the order of the page. */
export function claimsOf(text: string, reading: Reading): Claim[] {
  const page = pageOf(text, reading);
  const claims: Claim[] = [];
  for (const one of reading.statements) {
    claims.push(...statementClaims(page, one));
  }
  for (const spans of ownWords(page)) {
    const claim = claimFrom(page, spans, null);
    if (claim.terms.length >= OWN_TERMS) claims.push(claim);
  }
  return claims.sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
}

export interface Page {
  readonly text: string;
  readonly reading: Reading;
  readonly date: string | null;
  readonly names: ReadonlyMap<string, readonly Name[]>;
  readonly story: readonly string[];
  readonly storyNames: readonly string[];
}

/** Words an outlet's own sentence must have to be compared: less is a label. */
const OWN_TERMS = 4;

/** Of readings already asked for: claims, tensions and commitments of one are found one after the other. */
const PAGES = new WeakMap<Reading, Page>();
/** By the referents, which all stretches of a long article share. */
const WHOLE = new WeakMap<Reading['referents'], Pick<Page, 'text' | 'names' | 'story' | 'storyNames'>>();

export function pageOf(text: string, reading: Reading): Page {
  const known = PAGES.get(reading);
  if (known !== undefined && known.text === text) return known;
  const { documentDate, article } = reading;
  const stated = documentDate !== null && documentDate.origin !== 'inferred' ? documentDate.value : null;
  const page = { ...wholeOf(text, reading), reading, date: article.published ?? stated };
  PAGES.set(reading, page);
  return page;
}

function wholeOf(text: string, reading: Reading): Pick<Page, 'text' | 'names' | 'story' | 'storyNames'> {
  const known = WHOLE.get(reading.referents);
  if (known !== undefined && known.text === text) return known;
  const whole = { text, names: namesIn(text, reading), ...storyOf(text, reading) };
  WHOLE.set(reading.referents, whole);
  return whole;
}

/** Stems of a story, and letters of an article they are taken from. */
const STORY = 10;
const LEAD = 4000;

/** What an article is about: the stems it has most often, names twice. */
function storyOf(text: string, { blocks }: Reading): Pick<Page, 'story' | 'storyNames'> {
  const after = blocks.findIndex(({ span }) => span[0] >= LEAD);
  const spans = (after < 0 ? blocks : blocks.slice(0, after))
    .filter(({ kind }) => kind === 'body' || kind === 'headline')
    .map(({ span }): Span => [span[0], Math.min(span[1], LEAD)]);
  const counts = new Map<string, number>();
  const named = new Set<string>();
  for (const { stem, name } of wordingOf(text, spans).terms) {
    if (isWeak(stem)) continue;
    counts.set(stem, (counts.get(stem) ?? 0) + (name ? 2 : 1));
    if (name) named.add(stem);
  }
  const story = [...counts]
    .filter(([, count]) => count > 1)
    // Of words as frequent the one that stands first: what leads an article is what it is about. (Sorting is stable.)
    .sort(([, x], [, y]) => y - x)
    .slice(0, STORY)
    .map(([stem]) => stem);
  return { story, storyNames: story.filter((stem) => named.has(stem)) };
}

export const startOf = ({ spans }: Pick<Claim, 'spans'>): number => spans[0]?.[0] ?? 0;
const endOf = ({ spans }: Pick<Claim, 'spans'>): number => spans.at(-1)?.[1] ?? 0;

/** Acts that put nothing forward that could clash. */
const EMPTY: ReadonlySet<string> = new Set(['ask', 'decline-to-comment', 'evade', 'thank', 'quote']);

function statementClaims(page: Page, one: Statement): Claim[] {
  if (one.content.length === 0 || EMPTY.has(one.act) || !isClaim(one)) return [];
  const split = one.attitude || one.standing === 'denied' ? null : splitContent(page.text, one);
  const parts = split === null ? [one.content] : [[split.now], [split.before]];
  return parts
    .map((spans) => claimFrom(page, spans, one))
    .filter(({ terms, quantities }) => terms.length + quantities.length > 0);
}

/** The claim made by some words, under a statement or the outlet's own. */
export function claimFrom(page: Page, spans: readonly Span[], one: Statement | null): Claim {
  const { text, reading, date, names } = page;
  const whole = one === null ? spans : withRuledOut(text, one, spans);
  const wording = wordingOf(text, whole);
  const speakers =
    one === null ? [] : one.speakers.length > 0 ? one.speakers : one.speaker === null ? [] : [one.speaker];
  const said = one === null ? null : saidAt(reading, one);
  const places = placesOf(reading);
  const inside = (find: Lookup) => [...new Set(spans.flatMap((piece) => find(piece)))].sort((a, b) => a - b);
  const told = one === null ? spans : [...one.cue, ...spans];
  const dropped = told.flatMap(([from, until]) =>
    [...text.slice(from, until).matchAll(DROPS)].map(
      ({ 0: { length }, index }): Span => [from + index, from + index + length],
    ),
  );
  const meant = new Set<string>();
  for (const i of inside(places.mentions)) {
    const { id } = reading.referents[i] as Referent;
    if (!speakers.includes(id)) for (const { word } of names.get(id) ?? []) meant.add(word);
  }
  return {
    statement: one?.id ?? null,
    spans,
    speakers,
    names: speakers.flatMap((id) => names.get(id) ?? []),
    bodies: one === null ? [] : bodiesOf(page, spans, speakers),
    act: one?.act ?? null,
    denies: one !== null && (one.act === 'deny' || one.act === 'reject') && !one.negated && !isUndenied(text, one),
    unvouched: one !== null && one.standing !== 'asserted',
    attitude: one?.attitude ?? false,
    hedged: one?.hedged ?? false,
    back: one !== null && EARLIER.test(frameOf(text, reading, one)),
    date: said?.from ?? date,
    terms:
      dropped.length === 0
        ? wording.terms
        : wording.terms.map((term) => ({ ...term, dropped: isDropped(term, dropped) })),
    meant: [...meant],
    quantities: wording.quantities,
    times: inside(places.times).flatMap((i) => {
      const { span, from, until, type } = reading.times[i] as Timex;
      return from !== null && until !== null && type !== 'DURATION' && type !== 'SET'
        ? [{ from, until, at: span }]
        : [];
    }),
    modal: wording.modal,
    // "No plan, no runway" is a condition, and so is "once there is a plan".
    iffy:
      wording.iffy ||
      spans.some((span) => /^\W*(?:no [^,.]{2,30}, no |once (?!again\b|more\b))/iu.test(text.slice(...span))),
    negations: wording.negations,
    outright: wording.outright,
    fails: told.some((span) => FAILS.test(text.slice(...span))),
    bare:
      one !== null &&
      !(whole !== spans && wording.terms.length >= RULED_OUT) &&
      isBare(spans.map((span) => text.slice(...span)).join(' '), one.act),
    story: page.story,
    storyNames: page.storyNames,
  };
}

/** Letters between a word for giving up and what is given up. */
const BESIDE = 32;

function isDropped({ at }: Term, dropped: readonly Span[]): boolean {
  return dropped.some(([from, until]) =>
    at[1] <= from ? from - at[1] <= BESIDE : at[0] >= until && at[0] - until <= BESIDE,
  );
}

/** "Ruled out selling the hall": what is ruled out is not done, and the words for it belong to it. */
function withRuledOut(text: string, { cue }: Statement, spans: readonly Span[]): readonly Span[] {
  const [first, ...rest] = spans;
  const at = cue.at(-1)?.[0] ?? null;
  if (first === undefined || at === null || at >= first[0]) return spans;
  return /^[^.,;]{0,12}\brul\w+ out\b/iu.test(text.slice(at, first[0])) ? [[at, first[1]], ...rest] : spans;
}

/** Words with something to say that make a claim of what is ruled out, however short: "ruled out a compulsory vaccination". */
const RULED_OUT = 2;
/** Words below which something said puts nothing forward. */
const LEAST_WORDS = 4;

/** Something is said of what is agreed to: "admitted he *had* never flown", and not "agreed on a merger". */
const FINITE =
  /\b(?:am|is|are|was|were|has|have|had|does|did|will|would|can|could|must|should|might|[\p{L}]{3,}ed|(?:he|she|they|we|i) \p{L}+)\b|n['’]t\b/iu;

function isBare(words: string, act: Statement['act']): boolean {
  if (act === 'agree' && !FINITE.test(words)) return true;
  return /^\W*(?:not |never )?to (?=\p{Ll})/u.test(words) || words.trim().split(/\s+/u).length < LEAST_WORDS;
}

/** Whom speakers speak for: their affiliation, and with an office of no stated body the one whose deeds they tell of. */
function bodiesOf({ reading, names }: Page, spans: readonly Span[], speakers: readonly string[]): Name[] {
  const { referents } = reading;
  const { byId, byName, referents: over } = placesOf(reading);
  const start = spans[0]?.[0] ?? 0;
  const persons = [...new Set(speakers.flatMap((id) => byId.get(id) ?? []))].sort((a, b) => a - b);
  return persons.flatMap((i) => {
    const { kind, role, affiliation } = referents[i] as Referent;
    if (kind !== 'person') return [];
    const named = affiliation === null ? [] : (byName.get(affiliation) ?? []);
    const first = role === null || affiliation !== null ? [] : over([start, start + FIRST + 1]);
    return [...named, ...first].flatMap((k) => {
      const other = referents[k] as Referent;
      if (other.kind === 'person' || speakers.includes(other.id)) return [];
      const begins = other.mentions.some(({ span }) => span[0] >= start && span[0] <= start + FIRST);
      return affiliation !== null || (other.kind !== 'place' && begins) ? (names.get(other.id) ?? []) : [];
    });
  });
}

/** Letters from the beginning of a claim within which its subject begins. */
const FIRST = 6;

/** "No longer disputes that" puts forward what it once denied. */
function isUndenied(text: string, { cue }: Statement): boolean {
  return cue.some(([from, until]) =>
    /\b(?:no longer|not|never|cannot)\b|n['’]t\b/iu.test(text.slice(Math.max(0, from - 11), until)),
  );
}

/** Where an outlet's own sentence is cut: what stands on both sides is a clause of its own. */
const CUT =
  /(?:[,;:]| [–—-])\s+(?=(?:but|while|although|though|as|because|after|before|and|yet|even|since|when|whereas)\b)/giu;

/** The outlet's own words: sentences, clause by clause, without what somebody says in them. */
function ownWords({ text, reading }: Page): Span[][] {
  const said = reading.statements
    .filter(({ attitude }) => !attitude)
    .map((one): Span => {
      const all = [...one.source, ...one.cue, ...one.content];
      return [Math.min(...all.map(([from]) => from)), Math.max(...all.map(([, until]) => until))];
    });
  const saidOver = lookup(said);
  const { told } = placesOf(reading);
  const own: Span[][] = [];
  for (const sentence of reading.sentences) {
    if (told(sentence).length === 0) continue;
    const around = saidOver(sentence).map((i) => said[i] as Span);
    let from = sentence[0];
    for (const cut of [...text.slice(...sentence).matchAll(CUT), null]) {
      const until = cut === null ? sentence[1] : sentence[0] + (cut.index as number);
      // A rest of a sentence is no clause: "the merger of", with what was said of it cut out.
      for (const free of freeOf([from, until], around)) if (2 * (free[1] - free[0]) >= until - from) own.push([free]);
      from = cut === null ? until : until + cut[0].length;
    }
  }
  return own;
}

/** What of a clause is in nobody's mouth: the longest stretch, if it is long enough to be a clause. */
function freeOf([from, until]: Span, said: readonly Span[]): Span[] {
  let free: Span[] = [[from, until]];
  for (const one of said)
    free = free.flatMap(([a, b]): Span[] => {
      if (one[1] <= a || one[0] >= b) return [[a, b]];
      return [
        [a, Math.min(b, one[0])],
        [Math.max(a, one[1]), b],
      ];
    });
  return free.filter(([a, b]) => b - a >= 24);
}

/** What a claim is about: its stems with weights, and their sum. */
export interface Topic {
  readonly weights: ReadonlyMap<string, number>;
  readonly sum: number;
}

/** Of claims already asked for: one is compared with many. */
const TOPICS = new WeakMap<object, Topic>();

/** The stems a claim is about, with weights: names and rarer words tell more than common ones. */
export function topicOf(claim: Pick<Claim, 'terms' | 'meant'>): Topic {
  const known = TOPICS.get(claim);
  if (known !== undefined) return known;
  const weights = new Map<string, number>();
  for (const { stem, name } of claim.terms) {
    const weight = isWeak(stem) ? 0.25 : name ? 1.3 : 1;
    weights.set(stem, Math.max(weights.get(stem) ?? 0, weight));
  }
  for (const word of claim.meant) if (!weights.has(word)) weights.set(word, 0.6);
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  const topic = { weights, sum };
  TOPICS.set(claim, topic);
  return topic;
}
