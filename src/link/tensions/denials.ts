/**
 * Denials: somebody says that what another said, or is said to have said or done, is not so. What is denied is the other side, also where it is
 * known only through the denial ("denied that inspectors had warned her"). Pure.
 */
import { hull, type Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import { type Claim, claimFrom, type Page, startOf, topicOf } from './claim.js';
import { compare } from './compare.js';
import { type End, type Found, sharedLength } from './found.js';
import { EARLIER } from './markers.js';
import { frameOf, placesOf, sentenceAt, shareSpeaker, speakersOf } from './page.js';
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
  /^\W*(?:\w+ ){0,3}?(?:access|entry|bail|citizenship|fund(?:s|ing)|money|aid|licen[cs]es?|treatment|care|parole|asylum|service|coverage|benefits|the right|the opportunity|the chance|visa|visas|permission|(?:the )?(?!\w+(?:ing|ed)\b)\w+ (?:their|his|her) (?:\w+ )?rights?|a request|the request|an? \w+ (?:bail|visa|hearing))\b/iu;

export function denialsIn(page: Page, claims: readonly Claim[]): Found[] {
  const { reading, text } = page;
  const found: Found[] = [];
  const byId = new Map(reading.statements.map((one) => [one.id, one]));
  for (const one of reading.statements) {
    if (one.attitude || one.content.length === 0 || one.standing === 'denied' || !isClaim(one)) continue;
    const cue = one.cue.map((span) => text.slice(...span)).join(' ');
    const content = toldIn(text, one)
      .map((span) => text.slice(...span))
      .join(' ');
    if (/\b(?:neither|not|never|nor|no longer|longer)\b|n['’]t\b/iu.test(cue)) continue;
    const denies = DENIES.test(cue) && !one.negated;
    if (!denies && !(DISMISSES.test(cue) && SAYING.test(content))) continue;
    if (/\b(?:be|being|been|was|were|is|are|get|got) denied\b/iu.test(cue)) continue;
    if (denies && (isKeptFrom(content) || isPerson(reading, one))) continue;
    if (WITHHELD.test(content) || one.act === 'evade' || one.act === 'decline-to-comment') continue;
    if (one.within !== null && byId.get(one.within)?.act === 'ask') continue;
    found.push(denialOf(page, claims, one));
  }
  for (const one of [...dismissalsIn(page), ...pleasIn(page)])
    if (!found.some((other) => sharedLength(one.later.spans, other.later.spans) > 0)) found.push(one);
  return found;
}

/** Letters of a content that may have been cut short, and of what may be missing. */
const CUT_SHORT = 60;
const MISSING = 140;

/** What is denied, to the end of its clause: "denied the Varn-based firm had paid" is sometimes read as a denial of Varn. */
function toldIn(text: string, { content }: Statement): readonly Span[] {
  const last = content.at(-1);
  if (content.length !== 1 || last === undefined || last[1] - last[0] > CUT_SHORT) return content;
  const rest =
    /^(?:-\p{L}| (?!and\b|but\b|or\b|saying\b|on\b|in\b|at\b|as\b|when\b|after\b|while\b|because\b)\p{Ll})[^.,;:!?"“”()\n–—]*/u.exec(
      text.slice(last[1], last[1] + MISSING),
    );
  return rest === null ? content : [[last[0], last[1] + rest[0].trimEnd().length]];
}

/** What is denied is a person, and nothing of them: "the keeper denied the striker". */
function isPerson(reading: Page['reading'], { content }: Statement): boolean {
  const [first] = content;
  if (first === undefined || content.length > 1) return false;
  return placesOf(reading)
    .referents(first)
    .some((i) => {
      const referent = reading.referents[i];
      return (
        referent?.kind === 'person' &&
        referent.mentions.some(
          ({ span }) => span[0] <= first[0] + 4 && span[1] >= first[1] - 1 && span[0] >= first[0] - 1,
        )
      );
    });
}

/** "Denied Vane and Marlow", "denying people": kept from something, by a goalkeeper or a law. */
function isKeptFrom(content: string): boolean {
  if (
    /^\W*(?:an? |the |some |many |young |old )?(?:people|person|man|woman|men|women|children|patients|workers|voters|him|her|them|us|me|you)\b(?! (?:was|were|is|are|had|has|have|who|would|could|will|did)\b)/iu.test(
      content,
    )
  )
    return true;
  const words = content
    .replace(/[\p{P}]/gu, ' ')
    .trim()
    .split(/\s+/u);
  return words.every((word) => /^\p{Lu}/u.test(word) || word === 'and') && !SAYING.test(content);
}

/** Said of what was just said: that it is not so. */
const UNTRUE =
  /\b(?:untrue|(?:not|isn['’]t|wasn['’]t) (?:true|correct|accurate|so)|false|falsehoods?|a lie|lies|lying|nonsense|rubbish|baseless|groundless|unfounded|without (?:any )?foundation|invented(?! by\b)|fabricat(?:ed|ions?)|made[ -]up|fiction|fantasy|absurd|ridiculous|ludicrous|laughable|a hoax|a fake(?! \w)|fake news|(?:is|was|were|are|as) fakes?(?! \w)|forged|a forger(?:y|ies)|forgeries|doctored|an old one|taken out of context|a smear|slander|wrong|inaccurate|mistaken|misleading)\b(?! (?:to|signals?|way|place|time|side|person|people|thing|question|message|direction|states?|reasons?|track|hands)\b)/iu;
const MATTER =
  /\b(?:that|this|it|they|them|(?:the|these|those|such|all|his|her|their|any) (?:\w+ ){0,2}?(?:story|stories|reports?|claims?|allegations?|accusations?|charges?|account|version|suggestions?|rumou?rs?|figures?|readings?|article|criticism|statement|letters?|emails?|memos?|documents?|photo(?:graph)?s?|pictures?|images?|videos?|footage|recordings?|tapes?|screenshots?|messages?))\b/iu;
/** What may be a forgery: whoever told of it, the sentence before does. */
const THING =
  /\b(?:letters?|emails?|memos?|documents?|photo(?:graph)?s?|pictures?|images?|videos?|footage|recordings?|tapes?|screenshots?|messages?)\b/iu;
const CALLED =
  /\b(?:called|calls|described|describes|dismissed|dismisses|branded|labelled|denounced|rejected|rejects)\b/iu;
/** Letters of "that was untrue" with its speaker; a longer sentence says more than that. */
const SHORT = 130;

/** "The chairman said that was untrue"; "called the story a lie": what was said just before is denied. */
function dismissalsIn({ text, reading }: Page): Found[] {
  const found: Found[] = [];
  for (const one of reading.statements) {
    if (one.attitude || one.standing === 'denied' || one.within !== null || one.negated || !isClaim(one)) continue;
    const whole = hull([...one.source, ...one.cue, ...one.content]) as Span;
    const words = text.slice(...whole);
    const untrue = UNTRUE.exec(words);
    if (words.length > SHORT || untrue === null || /\b(?:if|whether|would be|might be|may be)\b/iu.test(words))
      continue;
    const matter = MATTER.exec(words.slice(0, untrue.index));
    if (matter === null || untrue.index - matter.index - matter[0].length > 24) continue;
    const own = text.slice(...(hull(one.content) ?? whole));
    if (
      !CALLED.test(words) &&
      !/^\W*(?:that|this|it|they|the|these|those|such|all|his|her|their|any|was|were|is|are)\b/iu.test(own)
    )
      continue;
    const sentence = reading.sentences[sentenceAt(reading, whole[0]) - 1];
    const shown = THING.test(matter[0]) && sentence !== undefined && THING.test(text.slice(...sentence));
    const before = shown ? { statement: null, spans: [sentence] } : lastSaid(reading, one, whole[0]);
    if (before === null) continue;
    const at: Span = [whole[0] + untrue.index, whole[0] + untrue.index + untrue[0].length];
    found.push({
      kind: 'denial',
      earlier: before,
      later: { statement: one.id, spans: [whole] },
      words: [at],
      noticedBy: null,
      notice: at,
      score: 0.6 + 0.25 * one.score,
    });
  }
  return found;
}

/** Denials that stand in the words of a sentence and in no statement's cue. */
const PLEA =
  /\b(?:plead(?:s|ed|ing)? not guilty(?: to)?|(?:protest|maintain|insist(?: on)?|profess)(?:s|ed|ing)? (?:his|her|their|its) innocence|(?:there (?:is|was) )?(?:no|not a word of|not a grain of) truth (?:in|to)|laugh(?:s|ed)? off|pour(?:s|ed)? (?:scorn|cold water) on|(?:den(?:ies|ied|y|ying)|refut(?:es|ed)|rebut(?:s|ted)|repudiat(?:es|ed)) (?:that |having |any |all |the |ever )?)/iu;
/** Behind "denied", words before which nobody speaks. */
const PASSIVE = /^\W*(?:by|under|to|in|at|for|from|because|after|through)\b/iu;
/** Behind a plea, what goes on without telling what is denied: "protested his innocence – and blamed", "pleaded not guilty on Tuesday". */
const NO_OBJECT = /^[\s,]*(?:[–—-]|(?:and|but|or|on|in|at|when|after|before|during|last|this|yesterday|today)\b)/iu;
const AFTER_PLEA = /[.;:!?]|, (?:and|but|who|which|saying|adding)\b|,? (?:saying|adding|but|because)\b/iu;

function pleasIn({ text, reading }: Page): Found[] {
  const found: Found[] = [];
  const { body } = placesOf(reading);
  for (const sentence of reading.sentences) {
    const words = text.slice(...sentence);
    if (words.length > 600 || body(sentence).length === 0) continue;
    const plea = PLEA.exec(words);
    if (
      plea === null ||
      /\b(?:not|never|no longer|neither|nor|or|cannot|if|whether|attempt to|want to|right to|refus\w+ to|declin\w+ to) (?:\w+ )?$|n['’]t $/iu.test(
        words.slice(0, plea.index),
      )
    )
      continue;
    // "Being denied entry", "was denied by": nobody speaks, or whoever does stands behind.
    if (/\b(?:be|being|been|was|were|is|are|get|got|no|for|of|by|from|without) $/iu.test(words.slice(0, plea.index)))
      continue;
    const from = plea.index + plea[0].length;
    const rest = words.slice(from);
    // "Requests denied by the court", "licences denied under the embargo".
    if (/^den/iu.test(plea[0]) && PASSIVE.test(rest)) continue;
    // Scorn is poured on a film as well: only what was said can be denied.
    if (/scorn|water|laugh/iu.test(plea[0]) && !SAYING.test(rest) && !/\bannounce/iu.test(rest)) continue;
    const until = from + (AFTER_PLEA.exec(rest)?.index ?? rest.trimEnd().length);
    if (/^den/iu.test(plea[0]) && isKeptFrom(words.slice(from, until))) continue;
    if (WITHHELD.test(rest) || /^(?:him|her|them|us|me|it)(?:self|selves)? /iu.test(rest)) continue;
    const at = (a: number, b: number): Span => [sentence[0] + a, sentence[0] + b];
    const denied =
      until - from >= 4 && !NO_OBJECT.test(rest)
        ? at(from + (/^\s*/u.exec(rest)?.[0].length ?? 0), until)
        : at(plea.index, from);
    // "These claims", "his innocence": the sentence before tells which.
    const before = reading.sentences[sentenceAt(reading, sentence[0]) - 1];
    const bare = ANAPHOR.test(text.slice(...denied)) || denied[0] === sentence[0] + plea.index;
    found.push({
      kind: 'denial',
      earlier: { statement: null, spans: bare && before !== undefined ? [before, denied] : [denied] },
      later: { statement: null, spans: [at(0, until)] },
      words: [at(plea.index, from)],
      noticedBy: null,
      notice: at(plea.index, from),
      score: 0.75,
    });
  }
  return found;
}

/** What somebody else said just before, by a statement; where none is near, the sentence before. */
function lastSaid(
  reading: Page['reading'],
  one: Statement,
  start: number,
  isOld: ((other: Statement) => boolean) | null = null,
): End | null {
  const at = sentenceAt(reading, start);
  let best: Statement | null = null;
  for (const other of reading.statements) {
    if (other.attitude || other.content.length === 0 || other.within === one.id) continue;
    const [from, until] = hull(other.content) as Span;
    if (until > start || at - sentenceAt(reading, until) > 2 || shareSpeaker(speakersOf(other), speakersOf(one)))
      continue;
    // What is recalled from before is background, and not what is answered.
    if (isOld?.(other) === true) continue;
    if (best === null || from > (hull(best.content) as Span)[0]) best = other;
  }
  if (best !== null) return { statement: best.id, spans: best.content };
  if (isOld !== null) return null;
  const before = reading.sentences[at - 1];
  return before === undefined ? null : { statement: null, spans: [before] };
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
  const told = toldIn(page.text, one);
  const later = { statement: one.id, spans: [...(one.cue.length > 0 ? one.cue : [frame]), ...told] };
  if (elsewhere !== null) {
    const score = 0.6 + 0.35 * elsewhere.cover * one.score;
    // Where it is not plainly the same, the words of the denial tell what is meant.
    const spans = elsewhere.cover >= PLAIN ? elsewhere.claim.spans : [...elsewhere.claim.spans, ...told];
    return { ...base, earlier: { statement: elsewhere.claim.statement, spans }, later, score };
  }
  if (inner !== undefined) {
    // What "said" leads is the words denied; a warning or a promise is denied as a deed.
    const spans = SAID.has(inner.act) ? inner.content : one.content;
    return { ...base, earlier: { statement: inner.id, spans }, later, score: 0.65 + 0.3 * one.score };
  }
  const bare = one.content.map((span) => page.text.slice(...span)).join(' ');
  const begins = hull([...one.source, ...one.cue, ...one.content])?.[0] ?? 0;
  const isOld = (other: Statement) => EARLIER.test(frameOf(page.text, reading, other));
  const said = ANAPHOR.test(bare) ? lastSaid(reading, one, begins, isOld) : null;
  if (said !== null) return { ...base, earlier: said, later, score: 0.6 + 0.3 * one.score };
  // Known only through the denial: the words denied are the other side, but they are nobody's statement. "Having any troops there" says of what.
  const content = one.content.map((span) => page.text.slice(...span)).join(' ');
  const before = POINTING.test(content) ? lastSaid(reading, one, startOf({ spans: one.content })) : null;
  return {
    ...base,
    earlier: { statement: null, spans: before === null ? told : [...before.spans, ...told] },
    later,
    score: (quoted ? 0.4 : 0.55) + 0.4 * one.score,
  };
}

/** Nothing but a word for what was said before: "denied it", "rejected the allegation". */
const ANAPHOR =
  /^\W*(?:it|this|that|which|them|(?:(?:the|this|that|these|those|all|such|any|both|his|her|their) )?(?:\w+ )?(?:allegations?|accusations?|claims?|charges?|suggestions?|reports?|rumou?rs?|assertions?|story|stories|account|version|criticism|speculation|findings?|results?|blame|wrongdoing))(?: as \W?\w+(?: \w+)?)?\W*$/iu;

/** Points to what was said before. */
const POINTING = /\b(?:there|that|this|these|those|such|them)\b(?! (?:is|are|was|were|had|have|has|would|will)\b)/iu;

/** Share of words from which a claim is plainly what is denied. */
const PLAIN = 0.8;
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
  // "Having any troops there" speaks of the sentence before, whatever its words.
  const near = POINTING.test(one.content.map((span) => page.text.slice(...span)).join(' ')) ? 0 : NEAR;
  let best: { claim: Claim; cover: number; worth: number } | null = null;
  for (const claim of claims) {
    if (claim.statement === one.id || claim.denies || claim.unvouched || claim.attitude) continue;
    // What somebody else denies as well, or calls a lie, is not what is denied.
    if (claim.statement !== null && claim.spans.some((span) => UNTRUE.test(page.text.slice(...span)))) continue;
    if (shareSpeaker(claim.speakers, denied.speakers) || sharedLength(claim.spans, one.content) > 0) continue;
    const { cover, shared } = compare({ ...denied, denies: false }, claim);
    const back = at - sentenceAt(page.reading, startOf(claim));
    // Just before the denial one word in common will do; further off it must plainly be the same.
    const enough =
      back >= 0 && back <= near
        ? shared >= 1 && cover >= ALIKE && hasPlain(denied, claim)
        : cover >= ALIKE && shared >= 2;
    const worth = cover + (back >= 0 && back <= near ? 0.5 : 0);
    if (enough && (best === null || worth > best.worth)) best = { claim, cover, worth };
  }
  return best;
}
