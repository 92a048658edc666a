/**
 * Denials: somebody says that what another said, or is said to have said or done, is not so. What is denied is the other side, also where it is
 * known only through the denial ("denied that inspectors had warned her"). Pure.
 */
import { hull, type Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import { type Claim, claimFrom, type Page, startOf, topicOf } from './claim.js';
import { compare } from './compare.js';
import { type Found, sharedLength } from './found.js';
import { sentenceAt, shareSpeaker } from './page.js';
import { isClaim } from './stretches.js';
import { isWeak } from './words.js';

/** Cues that deny what follows; those of the second need a word for something said after them. */
const DENIES = /\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|refut(?:e|es|ed|ing))\b/iu;
const DISMISSES =
  /\b(?:dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|brush(?:es|ed|ing)? (?:off|aside)|pour(?:s|ed|ing)? scorn|wav(?:es|ed|ing) (?:away|off|aside)|scoff(?:s|ed|ing)? at)\b/iu;
const SAYING =
  /\b(?:claims?|allegations?|accusations?|suggestions?|reports?|rumou?rs?|assertions?|charges?|idea that|notion that|story|stories|speculation|account|version|talk of|criticism)\b/iu;
/** Not a denial of what was said: access, entry, a request. */
const WITHHELD =
  /^(?:\w+ ){0,3}?(?:access|entry|bail|visa|visas|permission|a request|the request|an? \w+ (?:bail|visa|hearing))\b/iu;

export function denialsIn(page: Page, claims: readonly Claim[]): Found[] {
  const { reading, text } = page;
  const found: Found[] = [];
  const byId = new Map(reading.statements.map((one) => [one.id, one]));
  for (const one of reading.statements) {
    if (one.attitude || one.content.length === 0 || one.standing === 'denied' || !isClaim(one)) continue;
    const cue = one.cue.map((span) => text.slice(...span)).join(' ');
    const content = one.content.map((span) => text.slice(...span)).join(' ');
    if (/\b(?:neither|not|never|nor|no longer|longer)\b|n['’]t\b/iu.test(cue)) continue;
    const denies = DENIES.test(cue) && !one.negated;
    if (!denies && !(DISMISSES.test(cue) && SAYING.test(content))) continue;
    if (WITHHELD.test(content) || one.act === 'evade' || one.act === 'decline-to-comment') continue;
    if (one.within !== null && byId.get(one.within)?.act === 'ask') continue;
    found.push(denialOf(page, claims, one));
  }
  return found;
}

const SAID: ReadonlySet<string> = new Set(['assert', 'announce', 'note', 'predict', 'boast']);

function denialOf(page: Page, claims: readonly Claim[], one: Statement): Found {
  const { reading } = page;
  const inner = reading.statements.find(
    ({ within, content, attitude }) => within === one.id && content.length > 0 && !attitude,
  );
  const quoted = one.mode === 'direct' || one.mode === 'mixed';
  const elsewhere = assertedElsewhere(page, claims, one);
  const frame = hull([...one.source, ...one.cue]) as Span;
  const words: Span[] = one.cue.length > 0 ? [...one.cue] : [];
  const base = { kind: 'denial', words, noticedBy: null, notice: hull(one.cue) } as const;
  const later = { statement: one.id, spans: [...(one.cue.length > 0 ? one.cue : [frame]), ...one.content] };
  if (elsewhere !== null) {
    const score = 0.6 + 0.35 * elsewhere.cover * one.score;
    return { ...base, earlier: { statement: elsewhere.claim.statement, spans: elsewhere.claim.spans }, later, score };
  }
  if (inner !== undefined) {
    // What "said" leads is the words denied; a warning or a promise is denied as a deed.
    const spans = SAID.has(inner.act) ? inner.content : one.content;
    return { ...base, earlier: { statement: inner.id, spans }, later, score: 0.65 + 0.3 * one.score };
  }
  // Known only through the denial: the words denied are the other side, but they are nobody's statement.
  return {
    ...base,
    earlier: { statement: null, spans: one.content },
    later,
    score: (quoted ? 0.4 : 0.55) + 0.4 * one.score,
  };
}

/** Share of the denied words that a claim must have to be what is denied. */
const ALIKE = 0.5;

/** Sentences before the denial in which what is denied mostly stands. */
const NEAR = 3;

/** A word in common that is no name: two claims about one person are not yet one claim. */
function hasPlain(a: Claim, b: Claim): boolean {
  return a.terms.some((x) => !x.name && !isWeak(x.stem) && b.terms.some((y) => y.stem === x.stem && !y.name));
}

/** The claim elsewhere in the article that says what this denies. */
function assertedElsewhere(
  page: Page,
  claims: readonly Claim[],
  one: Statement,
): { claim: Claim; cover: number } | null {
  const denied = claimFrom(page, one.content, one);
  const strong = [...topicOf(denied).weights].filter(([stem]) => !isWeak(stem)).length;
  if (strong < 1) return null;
  const at = sentenceAt(page.reading, startOf(denied));
  let best: { claim: Claim; cover: number; near: number } | null = null;
  for (const claim of claims) {
    if (claim.statement === one.id || claim.denies || claim.unvouched || claim.attitude) continue;
    if (shareSpeaker(claim.speakers, denied.speakers) || sharedLength(claim.spans, one.content) > 0) continue;
    const { cover, shared } = compare({ ...denied, denies: false }, claim);
    const back = at - sentenceAt(page.reading, startOf(claim));
    // Just before the denial one word in common will do; further off it must plainly be the same.
    const enough =
      back >= 0 && back <= NEAR
        ? shared >= 1 && cover >= ALIKE && hasPlain(denied, claim)
        : cover >= ALIKE && shared >= 2;
    const near = cover + (back >= 0 && back <= NEAR ? 0.5 : 0);
    if (enough && (best === null || near > best.near)) best = { claim, cover, near };
  }
  return best;
}
