/**
 * What tells whether a statement undertakes something, as hashed features: how it is said, by whom and with which cue; how its content begins; who
 * "will" or "must" do what by it; its words. The rules' own verdict is one of them. Pure; of a content `MOST` letters are taken apart, and all of it is searched for signs.
 *
 *     featuresOf(one, piece, text, reading, 'plan')   // hashes of "act assert", "modal would", "modal would, verb open", …
 */
import type { CommitmentKind } from '../../model/labels.js';
import type { Reading } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Timex } from '../../model/timex.js';
import { hashOf, mix } from '../hash.js';
import { placesOf, sentenceAt, speakersOf } from '../tensions/page.js';

/** What a statement has once; each is a feature by itself. */
const ATOMS = [
  ...(['bias', 'act', 'mode', 'attitude', 'hedged', 'sourceKind', 'standing', 'within', 'addressed', 'hops'] as const),
  ...(['cue', 'cueLast', 'gap', 'ahead', 'source', 'sourceLast', 'speaker'] as const),
  ...(['first', 'second', 'third', 'length', 'capital', 'pieces', 'opens'] as const),
  ...(['modal', 'verb', 'object', 'beyond', 'where', 'subject', 'subjectLast', 'shares', 'begins', 'rule'] as const),
] as const;
type Atom = (typeof ATOMS)[number];

/** What tells more together. */
const TOGETHER: readonly (readonly [Atom, Atom, Atom?])[] = [
  ['act', 'mode'],
  ['act', 'first'],
  ['act', 'first', 'second'],
  ['act', 'modal'],
  ['act', 'subject'],
  ['act', 'rule'],
  ['mode', 'first'],
  ['mode', 'rule'],
  ['cueLast', 'gap'],
  ['cueLast', 'source'],
  ['cueLast', 'first'],
  ['cueLast', 'modal'],
  ['cueLast', 'rule'],
  ['gap', 'first'],
  ['source', 'rule'],
  ['first', 'second'],
  ['first', 'second', 'third'],
  ['second', 'third'],
  ['modal', 'verb'],
  ['modal', 'rule'],
  ['modal', 'subject'],
  ['modal', 'subject', 'mode'],
  ['modal', 'subjectLast'],
  ['modal', 'shares'],
  ['verb', 'object'],
  ['verb', 'subject'],
  ['object', 'beyond'],
  ['subject', 'speaker'],
  ['subject', 'mode'],
  ['subject', 'source'],
  ['subject', 'source', 'shares'],
  ['subject', 'begins'],
];

/** What it may have several of: words, pairs of neighbours, signs and times, these with the act and the mode too. */
const MANY = ['cueWord', 'gapWord', 'sourceWord', 'word', 'pair', 'sign', 'signAct', 'signMode', 'time'] as const;

const NAMES: readonly string[] = [...ATOMS, ...TOGETHER.map((names) => names.join(' ')), ...MANY];
const SEEDS: ReadonlyMap<string, number> = new Map(NAMES.map((name) => [name, hashOf(name)]));
/** Changes with the features; weights trained with others are refused. */
export const FEATURES_ID = hashOf(NAMES.join(','));

const seed = (name: Atom | (typeof MANY)[number]): number => SEEDS.get(name) as number;
const ALONE = ATOMS.map((name) => [seed(name), name] as const);
const JOINED = TOGETHER.map((names) => [SEEDS.get(names.join(' ')) as number, ...names] as const);
const [CUE_WORD, GAP_WORD, SOURCE_WORD, WORD, PAIR] = [
  seed('cueWord'),
  seed('gapWord'),
  seed('sourceWord'),
  seed('word'),
  seed('pair'),
];
const [SIGN, SIGN_ACT, SIGN_MODE, TIME] = [seed('sign'), seed('signAct'), seed('signMode'), seed('time')];

const SIGNS: readonly RegExp[] = [
  /\b(?:if|unless|otherwise|or else)\b/iu,
  /\buntil\b/iu,
  /\bby (?:\p{Lu}|\d|the end|next)/u,
  /\?/u,
  /\d/u,
  /\b(?:i|we)\b/iu,
  /\byou\b/iu,
];

/** Letters of a content whose words are looked at; of these the first `WORDS` count by themselves, and the first `PAIRS` as neighbours. */
const MOST = 400;
const WORDS = 40;
const PAIRS = 25;
/** Letters between a cue and its content beyond which they are not of one piece. */
const FAR = 60;

const TOKEN =
  /[\p{L}\p{N}]+?(?=n['’]t\b)|n['’]t\b|['’](?:ll|re|ve|d|m|s)\b|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/giu;
const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];
const plain = (text: string): string => text.toLowerCase().replace(/’/gu, "'");

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Words that tell of what is to come or ought to; the strong ones go before the others wherever they stand. */
const STRONG = set("will would shall 'll wo must");
const MODALS = set("will would shall 'll wo must should may might could can has have had ought need");
const IS = set("is are am was were 's 're 'm");
/** Between a modal and its verb. */
const BETWEEN = set("not n't also now still never soon then only just again be been to");
const NOT = set("not n't never");
/** Between a subject and its modal. */
const ADVERBS = set("also now still never not n't both all is are am was were 's 're 'm certainly");
/** A subject begins behind these. */
const BEFORE_SUBJECT = set('. , ; : ! ? " “ ” ( ) — – - that if when because and but which who');
const PRONOUNS = set('i we he she it they you this that there who which these those one nobody everyone people');
const DETERMINERS = set('the a an his her its their our my this that these those no any all every');
/** Longest subject, in words. */
const SUBJECT = 8;

/** Hashes of the features of a piece of a statement's content, each once; `rule`: what the rules say of it. */
export function featuresOf(
  one: Statement,
  piece: Span,
  text: string,
  reading: Reading,
  rule: CommitmentKind | null,
): Set<number> {
  const found = new Set<number>();
  const words = tokensOf(text.slice(piece[0], Math.min(piece[1], piece[0] + MOST)));
  const low = words.map(plain);
  const content = low.map(hashOf);
  const cue = tokensOf(plain(joined(text, one.cue)));
  const source = tokensOf(joined(text, one.source));
  const cueEnd = one.cue.at(-1)?.[1] ?? piece[0];
  const gap = cueEnd <= piece[0] && piece[0] - cueEnd < FAR ? tokensOf(plain(text.slice(cueEnd, piece[0]))) : ['far'];
  const many = (name: number, a: number, b = 0): void => void found.add(mix(name, a, b));

  const places = placesOf(reading);
  const speaker = reading.referents[places.byId.get(speakersOf(one)[0] ?? '') ?? -1];
  const sentence = reading.sentences[sentenceAt(reading, piece[0])];
  const said: Record<Atom, string> = {
    bias: '',
    act: one.negated ? `not ${one.act}` : one.act,
    mode: one.mode,
    attitude: String(one.attitude),
    hedged: String(one.hedged),
    sourceKind: one.sourceKind,
    standing: one.standing,
    within: String(one.within !== null),
    addressed: String(one.addressee !== null),
    hops: String(Math.min(one.chain.length, 2)),
    cue: cue.join(' '),
    cueLast: cue.at(-1) ?? '',
    gap: gap.at(-1) ?? '',
    ahead: String(one.cue.length > 0 && piece[0] < (one.cue[0] as Span)[0]),
    source: shapeOf(source),
    sourceLast: plain(source.at(-1) ?? ''),
    speaker: speaker?.kind ?? 'none',
    first: low[0] ?? '',
    second: low[1] ?? '',
    third: low[2] ?? '',
    length: low.length < 3 ? 'word' : low.length < 8 ? 'few' : low.length < 25 ? 'some' : 'many',
    capital: String(/^\p{Lu}/u.test(words[0] ?? '')),
    pieces: String(Math.min(one.content.length, 3)),
    opens: String(sentence !== undefined && Math.abs(sentence[0] - piece[0]) < 3),
    ...deedOf(words, low, source),
    rule: rule ?? 'none',
  };
  const atoms = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, hashOf(value)])) as Record<
    Atom,
    number
  >;
  for (const [name, atom] of ALONE) many(name, atoms[atom]);
  for (const [name, a, b, c] of JOINED) many(c === undefined ? name : mix(name, atoms[c], 1), atoms[a], atoms[b]);

  for (const word of cue) many(CUE_WORD, hashOf(word));
  for (const word of gap.slice(0, 6)) many(GAP_WORD, hashOf(word));
  for (const word of source.slice(0, 8)) many(SOURCE_WORD, hashOf(plain(word)));
  for (let i = 0; i < Math.min(content.length, WORDS); i++) many(WORD, content[i] as number);
  for (let i = 1; i < Math.min(content.length, PAIRS); i++) many(PAIR, content[i - 1] as number, content[i]);
  const whole = text.slice(...piece);
  SIGNS.forEach((sign, i) => {
    if (!sign.test(whole)) return;
    many(SIGN, i);
    many(SIGN_ACT, i, atoms.act);
    many(SIGN_MODE, i, atoms.mode);
  });
  for (const i of places.times(piece)) {
    const { type, until } = reading.times[i] as Timex;
    const ahead = until !== null && until >= (reading.article.published ?? until);
    many(TIME, hashOf(type === 'DATE' && ahead ? 'ahead' : type));
  }
  return found;
}

type Deed = Pick<
  Record<Atom, string>,
  'modal' | 'verb' | 'object' | 'beyond' | 'where' | 'subject' | 'subjectLast' | 'shares' | 'begins'
>;

const NO_DEED: Deed = {
  modal: 'none',
  verb: '',
  object: '',
  beyond: '',
  where: '',
  subject: '',
  subjectLast: '',
  shares: '',
  begins: '',
};

/** Who is to do what: "the airline | would | open | a | route". */
function deedOf(words: readonly string[], low: readonly string[], source: readonly string[]): Deed {
  const modal = modalOf(low);
  if (modal < 0) return NO_DEED;
  let verb = modal + 1;
  const between: string[] = [];
  while (verb < low.length && (BETWEEN.has(low[verb] as string) || (low[verb] as string).endsWith('ly')))
    between.push(low[verb++] as string);
  const not = between.some((word) => NOT.has(word)) ? ' not' : '';
  const be = between.includes('be') || between.includes('been') ? ' be' : '';
  let last = modal - 1;
  while (last >= 0 && ADVERBS.has(low[last] as string)) last--;
  let first = last;
  while (first > 0 && first > last - SUBJECT && !BEFORE_SUBJECT.has(low[first - 1] as string)) first--;
  const subject = last < 0 ? [] : words.slice(first, last + 1);
  const names = source.filter((word) => /^\p{Lu}/u.test(word));
  return {
    modal: `${low[modal]}${not}${be}`,
    verb: low[verb] ?? '',
    object: low[verb + 1] ?? '',
    beyond: low[verb + 2] ?? '',
    where: String(Math.min(modal, 10)),
    subject: shapeOf(subject),
    subjectLast: low[last] ?? '',
    shares: String(subject.some((word) => names.includes(word))),
    begins: String(first <= 0),
  };
}

/** Index of the word that tells of what is to be done, or -1. */
function modalOf(low: readonly string[]): number {
  const strong = low.findIndex((word) => STRONG.has(word));
  if (strong >= 0) return strong;
  const any = low.findIndex(
    (word, i) =>
      MODALS.has(word) ||
      (word === 'going' && low[i + 1] === 'to') ||
      (word === 'to' && (i === 0 || IS.has(low[i - 1] as string))),
  );
  return any < 0 && low[0] === 'not' && low[1] === 'to' ? 1 : any;
}

/** "She", "the N", a name or another noun. */
function shapeOf(words: readonly string[]): string {
  const first = plain(words[0] ?? '');
  if (words.length === 0) return 'none';
  if (words.length === 1 && PRONOUNS.has(first)) return first;
  if (words.some((word, i) => /^\p{Lu}/u.test(word) && (i > 0 || !DETERMINERS.has(first)))) return 'name';
  return DETERMINERS.has(first) ? first : 'noun';
}

function joined(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(...span)).join(' ');
}
