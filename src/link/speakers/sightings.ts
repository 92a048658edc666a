/**
 * Reading → sightings: what an article tells of everybody in it who speaks, is spoken to or passes words on. Pure; depends on that
 * one article. Whoever is only spoken of counts as company: names that stand around tell namesakes apart.
 *
 *     sightingsOf(article, reading)   // [{ local: 'r1', kind: 'person', names: ['Ada Voss', 'Ms Voss'], role: 'transport minister', … }]
 */
import type { Referent } from '../../model/name.js';
import type { Reading } from '../../model/reading.js';
import type { Sighting, SpeakerKind } from '../../model/speaker.js';
import { bodyName, isGeneric, isOfState, isPublicBody } from './body-name.js';
import { countryOf, countryOfAdjective } from './governments.js';
import { fieldOf, officeOf } from './office.js';
import { blockOfName, personName, sameName } from './person-name.js';
import { hashOf, plain } from './plain.js';
import { themeNumber, themeOf } from './themes.js';
import {
  inBrackets,
  isAddressed,
  isNaming,
  isTitled,
  otherName,
  RENAMED,
  roleBeside,
  spelledOut,
  wholeName,
} from './written.js';

/** What is known of the article besides its reading. */
export interface Seen {
  readonly key: string;
  readonly text: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** Names kept of one referent, and companions of one article; what comes later in the article adds little. */
const NAMES = 8;
const COMPANY = 24;

/** Sightings of everybody the article names: persons, bodies and governments, and whoever else has a voice in it. */
export function sightingsOf(seen: Seen, reading: Reading): Sighting[] {
  const heard = voicesOf(reading);
  const named = reading.referents
    .map((referent) => ({ referent, names: namesOf(seen.text, referent).map((name) => ownName(name, seen.outlet)) }))
    .map((one) => (one.names.length > 0 ? one : { ...one, names: [...bodyOfPlace(seen.text, one.referent)] }))
    .filter(({ names }) => names.length > 0);
  renamed(seen.text, named);
  lengthened(seen.text, named);
  const governed = governedPlaces(reading.referents);
  const home = homeOf(seen.text);
  const company = named.map(({ referent, names }) => ({ id: referent.id, hash: companyOf(referent, names) }));
  return named
    .filter(({ referent }) => LINKED.has(referent.kind) || heard.has(referent.id) || governed.has(referent.id))
    .map(({ referent, names }) => ({
      article: seen.key,
      local: referent.id,
      kind: kindOf(seen.text, referent, names),
      names,
      role: roleOf(seen.text, referent),
      affiliation: referent.affiliation ?? seatOf(seen.text, referent, names, home),
      gender: genderOf(seen.text, referent),
      outlet: seen.outlet,
      published: seen.published,
      around: aroundOf(seen.text, referent, roleOf(seen.text, referent), company),
    }));
}

/** "The Lantern", written in the Harrow Lantern, is that paper. */
function ownName(name: string, outlet: string | null): string {
  const bare = name.replace(/^the\s/i, '');
  return outlet !== null && !bare.includes(' ') && outlet.endsWith(` ${bare}`) ? outlet : name;
}

/** Who else is named in the article, and for a person what it is about where the name stands. */
function aroundOf(
  text: string,
  { id, kind, mentions }: Referent,
  role: string | null,
  company: readonly { readonly id: string; readonly hash: number | null }[],
): number[] {
  const theme = kind === 'person' ? (themeOf(beside(text, mentions)) ?? themeOfField(role)) : null;
  const around = new Set(theme === null ? [] : [themeNumber(theme)]);
  for (const one of company) {
    if (around.size === COMPANY) break;
    if (one.hash !== null && one.id !== id) around.add(one.hash);
  }
  return [...around];
}

/** What somebody is says what is written of them, too. */
function themeOfField(role: string | null): string | null {
  const field = fieldOf(officeOf(role).noun);
  return field === 'sport' || field === 'arts' || field === 'state' || field === 'trade' ? field : null;
}

/** Names looked at for what an article is about, and letters of their sentences before and behind each. */
const THEMED = 3;
const BESIDE = 160;
const SENTENCE = /[.!?]["”’)]?\s|\n/;

function beside(text: string, mentions: Referent['mentions']): string {
  let words = '';
  let until = 0;
  let sentences = 0;
  for (const { span, form } of mentions) {
    if (form !== 'name' || sentences === THEMED) continue;
    if (span[0] < until) continue;
    sentences++;
    const before = text
      .slice(Math.max(until, span[0] - BESIDE), span[0])
      .split(SENTENCE)
      .at(-1) as string;
    const behind = text.slice(span[0], span[1] + BESIDE).split(SENTENCE)[0] as string;
    words += ` ${before}${behind}`;
    until = span[0] + behind.length;
  }
  return words;
}

const LINKED = new Set<Referent['kind']>(['person', 'organisation', 'government', 'group']);

/** Referents that speak, are spoken to or relay. */
export function voicesOf({ statements }: Pick<Reading, 'statements'>): Set<string> {
  const heard = new Set<string>();
  for (const { speaker, speakers, addressee, chain } of statements)
    for (const id of [speaker, addressee, ...speakers, ...chain.map((hop) => hop.referent)])
      if (id !== null) heard.add(id);
  return heard;
}

/** Walks of life in which one serves a state. */
const GOVERNING = new Set<string>(['state', 'war']);

/** Places of which somebody holds an office of state: "the prime minister of Velmora" makes a body of Velmora. */
function governedPlaces(referents: readonly Referent[]): Set<string> {
  const offices = new Set<string>();
  for (const { kind, role, affiliation } of referents)
    if (kind === 'person' && affiliation !== null && GOVERNING.has(fieldOf(officeOf(role).noun)))
      offices.add(affiliation);
  if (offices.size === 0) return offices;
  return new Set(referents.flatMap(({ id, kind, name }) => (kind === 'place' && offices.has(name) ? [id] : [])));
}

function kindOf(text: string, { kind, mentions }: Referent, names: readonly string[]): SpeakerKind {
  if (kind === 'person') return 'person';
  if (kind !== 'place' && names.some((name) => /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{Ll}+$/u.test(name))) return 'person';
  if (/^(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady)\.?\s/.test(names[0] as string)) return 'person';
  if (
    mentions.some(({ span, form }) => form === 'name' && (isAddressed(text, span[0]) || isTitled(text.slice(...span))))
  )
    return 'person';
  const metonym = kind === 'government' || mentions.some((mention) => mention.metonym);
  return names.some((name) => countryOf(name, metonym) !== null) ? 'government' : 'body';
}

/** "Velmora's foreign ministry", "Harne police": a body without a name of its own goes by these words; a place's government by the place. */
function bodyOfPlace(text: string, { kind, affiliation, mentions }: Referent): string[] {
  if (affiliation === null || (kind !== 'organisation' && kind !== 'government')) return [];
  const found = new Set<string>();
  for (const { span, form } of mentions) {
    const words = text
      .slice(span[0], span[1])
      .replace(/\s+/g, ' ')
      .replace(/^the\s/i, '');
    if (form !== 'nominal' || !/^\p{Lu}/u.test(words) || words.length > 60) continue;
    const whose = /^(\p{Lu}[\p{L} .-]*)[’']s?\s(?:government|cabinet)$/u.exec(words);
    if (whose !== null) found.add(whose[1] as string);
    else if (isPublicBody(words)) found.add(words);
  }
  return [...found].slice(0, 1);
}

/** Where a body sits whose name does not tell whose it is: "the Foreign Ministry in Warsaw"; a ministry else where the article is at home. */
function seatOf(
  text: string,
  { kind, mentions }: Referent,
  names: readonly string[],
  home: (name: string) => string | null,
): string | null {
  const name = bodyName(names[0] as string);
  if (kind === 'person' || !isGeneric(name)) return null;
  for (const { span, form } of mentions) {
    if (form !== 'name') continue;
    const seat = /^\sin\s((?:\p{Lu}[\p{L}’'-]+)(?:\s\p{Lu}[\p{L}’'-]+)?)/u.exec(text.slice(span[1], span[1] + 40))?.[1];
    if (seat !== undefined && countryOf(seat, true) !== null) return seat;
  }
  return name === 'treasury' || name.endsWith(' ministry') ? home(name) : null;
}

/** How many times more an article must name a country than the next to be at home there. */
const AT_HOME = 2;

/**
 * The country an article names most, as it names it, counted when first asked: whose ministry "the Finance Ministry" is, whose "the
 * Treasury". Null where two are named nearly as often.
 */
function homeOf(text: string): (name: string) => string | null {
  const counts = new Map<string, { count: number; word: string }>();
  let counted = false;
  const count = () => {
    counted = true;
    for (const found of text.matchAll(/(\p{Lu}[\p{L}.]*)(?:\s(\p{Lu}\p{L}+))?/gu)) {
      const word = found.find((words) => words !== undefined && landOf(words) !== null);
      const code = word === undefined ? null : landOf(word);
      if (word === undefined || code === null) continue;
      counts.set(code, { count: (counts.get(code)?.count ?? 0) + 1, word });
    }
  };
  return (name) => {
    if (!counted) count();
    // For a ministry the United States, which have none, count as little as if they were not named.
    const named = [...counts].filter(([code]) => name === 'treasury' || isOfState(name, code));
    const [best, next] = named.sort((a, b) => b[1].count - a[1].count);
    return best === undefined || !isOfState(name, best[0]) || best[1].count < AT_HOME * (next?.[1].count ?? 0)
      ? null
      : best[1].word;
  };
}

function landOf(words: string): string | null {
  return countryOf(words, false) ?? countryOfAdjective(plain(words));
}

/** Names as written, each once, the fullest first. */
function namesOf(text: string, { kind, mentions }: Referent): string[] {
  // The whole text tells what initials stand for: it is asked once a name.
  const known = new Map<string, string | null>();
  const spelled = (name: string): string | null => {
    if (!known.has(name)) known.set(name, spelledOut(text, name));
    return known.get(name) ?? null;
  };
  const found = new Set<string>();
  const lengthened = new Set<string>();
  for (const { span, form } of mentions) {
    if (form !== 'name') continue;
    const name = wholeName(text, span[0], span[1]);
    if (isNaming(name)) (name.includes(' ') && !/\s/.test(text.slice(...span)) ? lengthened : found).add(name);
    const other =
      kind === 'person' ? otherName(text, span[1], name) : (spelled(name) ?? inBrackets(text, span[1], name));
    if (other !== null) found.add(other);
  }
  // A bare "Soh" may be taken for another Soh than the one whose given name was cut from it.
  for (const name of lengthened) if (![...found].some((other) => areRelated(other, name))) found.add(name);
  const parts = new Set(
    [...found].filter(
      (name) => / and |,/.test(name) && [...found].some((other) => other !== name && name.includes(other)),
    ),
  );
  return [...found]
    .filter((name) => !parts.has(name))
    .sort((a, b) => words(b) - words(a) || b.length - a.length || (a < b ? -1 : 1))
    .slice(0, NAMES);
}

/** Full names of two people of one family. */
function areRelated(one: string, other: string): boolean {
  const [a, b] = [personName(one), personName(other)];
  return (
    a !== null &&
    b !== null &&
    a.given !== '' &&
    b.given !== '' &&
    a.last === b.last &&
    sameName(a.given, b.given) === 'other'
  );
}

function words(name: string): number {
  return name.split(/[\s-]/).length;
}

/** Letters between a name and another one of the same person. */
const APART = 100;

/** "Judge Ada Voss, who was Ada Reed until her marriage": two referents, one person; each takes the other's name besides its own. */
function renamed(text: string, named: readonly { referent: Referent; names: string[] }[]): void {
  const persons = named.filter(
    ({ referent, names }) => referent.kind === 'person' && (names[0] as string).includes(' '),
  );
  // Where a name ends and whose it is, in order: only the few right before a name are looked at.
  const ends = persons
    .flatMap(({ referent }, n) =>
      referent.mentions.flatMap(({ span, form }) => (form === 'name' ? [{ end: span[1], n }] : [])),
    )
    .sort((x, y) => x.end - y.end);
  for (const [n, b] of persons.entries()) {
    const to = b.referent.mentions.find(({ form }) => form === 'name')?.span[0] ?? 0;
    // The nearest name before: "Ms Voss, who married in April and was known until then as Ada Reed".
    const near = new Map<number, number>();
    for (let i = upTo(ends, to) - 1; i >= 0 && to - (ends[i] as Ending).end <= APART; i--) {
      const { end, n: other } = ends[i] as Ending;
      if (other !== n && !near.has(other)) near.set(other, end);
    }
    for (const [other, from] of [...near].sort(([x], [y]) => x - y)) {
      const a = persons[other] as (typeof persons)[0];
      if (text.slice(from, to).includes('\n')) continue;
      const [one, two] = [personName(a.names[0] as string), personName(b.names[0] as string)];
      if (one === null || two === null || one.given !== two.given || one.last === two.last) continue;
      if (!RENAMED.test(text.slice(from, to + 120).split(/[.!?]\s/)[0] as string)) continue;
      const [mine, its] = [a.names[0] as string, b.names[0] as string];
      if (!a.names.includes(its)) a.names.splice(1, 0, its);
      if (!b.names.includes(mine)) b.names.splice(1, 0, mine);
    }
  }
}

/** Where the name of a person ends; `n` is the person's number. */
interface Ending {
  readonly end: number;
  readonly n: number;
}

/** How many of `ends`, in order, end at `at` or before. */
function upTo(ends: readonly Ending[], at: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as Ending).end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "Ms Ferra Luz" beside "Ana Ferra Luz": where one name alone ends so, it is hers, and the fuller one comes first. */
function lengthened(text: string, named: readonly { referent: Referent; names: string[] }[]): void {
  const persons = named
    .filter(({ referent }) => referent.kind === 'person')
    .map(({ referent, names }) => ({ referent, names, plain: ` ${(names[0] as string).split(' of ')[0]}` }));
  for (const { referent, names, plain } of persons) {
    if (!plain.slice(1).includes(' ')) continue;
    if (!referent.mentions.some(({ span, form }) => form === 'name' && isAddressed(text, span[0]))) continue;
    const longer = persons.filter((other) => other.plain.length > plain.length && other.plain.endsWith(plain));
    if (longer.length === 1) names.unshift((longer[0] as { names: string[] }).names[0] as string);
  }
}

const MALE = /^(?:he|him|his|himself)$/i;
const FEMALE = /^(?:she|her|hers|herself)$/i;

function genderOf(text: string, { kind, mentions }: Referent): Sighting['gender'] {
  if (kind !== 'person') return null;
  let male = 0;
  let female = 0;
  for (const { span, form } of mentions) {
    const said = text.slice(span[0], span[1]);
    if (form === 'pronoun') {
      if (MALE.test(said)) male++;
      else if (FEMALE.test(said)) female++;
      continue;
    }
    const near = `${text.slice(Math.max(0, span[0] - 10), span[0])}${said}`;
    if (/(?:^|[\s“"(])(?:Mr|Sir|Lord)\.?\s/.test(near)) male += 2;
    else if (/(?:^|[\s“"(])(?:Mrs|Ms|Miss|Dame|Lady)\.?\s/.test(near)) female += 2;
  }
  return male > 2 * female ? 'male' : female > 2 * male ? 'female' : null;
}

/** What stands beside a name says more than what was found for it elsewhere in the article, if it says as much. */
function roleOf(text: string, { role, kind, mentions }: Referent): string | null {
  if (kind !== 'person') return role;
  const known = role === null ? null : cleanRole(role);
  let best: string | null = null;
  for (const { span, form } of mentions) {
    const beside = form === 'name' ? roleBeside(text, span[0], span[1]) : null;
    if (beside !== null && (best === null || beside.length > best.length)) best = beside;
  }
  if (best === null || known === null) return best ?? known;
  return officeOf(known).noun === officeOf(best).noun && known.length >= best.length ? known : best;
}

/** Without what began the sentence, and null for a form of address: `but mr`. */
function cleanRole(role: string): string | null {
  const words = role
    .replace(/^(?:(?:but|and|then|for|so|yet|now|when|while|if|as|says|earlier|accused)\s)+/i, '')
    .trim();
  return words === '' || /(?:^|\s)(?:mr|mrs|ms|miss|dr|sir|dame)\.?$/i.test(words)
    ? null
    : words.replace(/\s(?:lord|lady)$/i, '');
}

/** What an article that names somebody is known by: the name in its plain form, hashed. Places alone say little. */
function companyOf(referent: Referent, names: readonly string[]): number | null {
  if (referent.kind === 'person') {
    const name = personName(names[0] as string);
    return name === null || name.given === '' ? null : hashOf(blockOfName(name));
  }
  if (referent.kind === 'event' || referent.kind === 'other') return null;
  const country = countryOf(names[0] as string, false);
  if (country !== null) return null;
  const body = bodyName(names[0] as string);
  return body === '' ? null : hashOf(body);
}
