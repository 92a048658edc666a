/**
 * Sightings come and go, and the speakers follow: `relink` sums the profiles they touch, tells people apart inside the blocks of those
 * profiles, then finds whom short names mean and which names are another name of somebody. It looks at nothing else, and
 * each step is a function of what the shelf holds, so that any order of arrival ends in the same speakers.
 *
 *     relink(shelf, { added: sightingsOf(seen, reading), removed: [], blocks: [] }, UNDECIDED)
 */

import { byText } from '../../model/order.js';
import type { Anchor, Profile, Sighting, SpeakerDecisions, SpeakerShelf, SpeakerSplit } from '../../model/speaker.js';
import { aliasFor, blockOfSeed, CANDIDATES, CLAIMANTS, candidatesOf, rootOf } from './aliases.js';
import { peopleOf } from './block.js';
import { emptied, profileFor, withSightings } from './profile.js';
import { type Candidate, meantBy, strangers } from './shorts.js';

/** Short forms of one surname that are placed anew when something changes. */
export const SHORTS = 2000;

export const UNDECIDED: SpeakerDecisions = { splits: [], merges: [] };

/** What comes and goes. `blocks`: those a decision was made or taken back about. */
export interface Change {
  readonly added: readonly Sighting[];
  readonly removed: readonly Pick<Sighting, 'article' | 'local'>[];
  readonly blocks: readonly string[];
}

/** Adds sightings, takes others away, and settles who is who. */
export function relink(shelf: SpeakerShelf, { added, removed, blocks }: Change, decisions: SpeakerDecisions): void {
  const touched = new Set<string>(blocks);
  const surnames = new Set<string>();
  for (const profile of sumUp(shelf, added, removed, decisions.splits)) {
    if (profile.form === 'short') surnames.add(profile.name.last);
    else touched.add(profile.block);
    found(profile.tokens, touched, surnames);
  }
  const claimed = new Set(touched);
  const fuller = () => {
    const words = [...claimed].filter(isWord);
    shelf.expect({ tokens: words.map((word) => `=${word}`), limit: CLAIMANTS });
    for (const word of words) for (const { block } of shelf.holding(`=${word}`, CLAIMANTS)) claimed.add(block);
  };
  shelf.expect({ blocks: [...touched], seeds: [...touched] });
  for (const block of [...touched].sort(byText))
    for (const profile of settlePeople(shelf, block)) found(profile.tokens, claimed, surnames);
  // Whether a body's full name is another name of its short one hangs on all who are called so.
  fuller();
  // Aliases follow from speakers alone; a single word that was taken for a body's name waits for those of persons.
  const words = new Set<string>();
  expectAliases(shelf, [...claimed]);
  for (const block of [...claimed].sort(byText)) {
    if (isWord(block)) {
      words.add(block);
      continue;
    }
    for (const seed of settleAliases(shelf, block, decisions, false)) surnamesOf(shelf, seed, surnames);
  }
  shelf.expect({ tokens: [...surnames].map((surname) => `word:${surname}`), limit: CLAIMANTS });
  for (const surname of surnames) for (const { block } of shelf.holding(`word:${surname}`, CLAIMANTS)) words.add(block);
  expectAliases(shelf, [...words]);
  for (const block of [...words].sort(byText))
    for (const seed of settleAliases(shelf, block, decisions, true)) surnamesOf(shelf, seed, surnames);
  shelf.expect({ tokens: [...surnames].map((surname) => `short:${surname}`), limit: SHORTS });
  const short = [...surnames].filter((surname) => shelf.holding(`short:${surname}`, SHORTS).length > 0);
  shelf.expect({ tokens: short.flatMap(lastOf), limit: CANDIDATES });
  shelf.expect({ tokens: short.map((surname) => `word:${surname}`), limit: 1 });
  const people = short.flatMap(lastOf).flatMap((token) => shelf.holding(token, CANDIDATES));
  shelf.expect({ seeds: people.flatMap(({ key }) => shelf.seedOf(key) ?? []) });
  for (const surname of [...surnames].sort(byText)) settleShorts(shelf, surname);
}

/** Who bears a surname; for initials also who writes them like a word, `last:b:isis!`. */
function lastOf(surname: string): string[] {
  return surname.startsWith('b:') ? [`last:${surname}`, `last:${surname}!`] : [`last:${surname}`];
}

/** What settling the aliases of blocks asks. */
function expectAliases(shelf: SpeakerShelf, blocks: readonly string[]): void {
  const tokens = blocks.flatMap((block) => [`=${block}`, `~${block}`, `^${block}`]);
  shelf.expect({ blocks, seeds: blocks, tokens, limit: CLAIMANTS });
}

/** True for the block of a body whose name is one word. */
function isWord(block: string): boolean {
  return block.startsWith('b:') && !/[ @!]/.test(block);
}

/** Surnames that short names of a speaker may have, and of all who are another name of theirs. */
function surnamesOf(shelf: SpeakerShelf, seed: string, surnames: Set<string>, seen = new Set<string>()): void {
  if (seen.has(seed)) return;
  seen.add(seed);
  for (const profile of shelf.block(blockOfSeed(seed))) found(profile.tokens, new Set(), surnames);
  for (const other of shelf.aliasesOf(seed)) surnamesOf(shelf, other, surnames, seen);
}

/** Blocks and surnames that tokens point at. */
function found(tokens: readonly string[], blocks: Set<string>, surnames: Set<string>): void {
  for (const token of tokens) {
    if (token.startsWith('last:')) surnames.add(token.slice(5).replace('!', ''));
    else if (/^[=~^]/.test(token)) blocks.add(token.slice(1));
    else if (token.startsWith('word:')) surnames.add(token.slice(5));
  }
}

/** Profiles touched, as they were where they are gone. */
function sumUp(
  shelf: SpeakerShelf,
  added: readonly Sighting[],
  removed: readonly Pick<Sighting, 'article' | 'local'>[],
  splits: readonly SpeakerSplit[],
): Profile[] {
  const fewer = new Set<string>();
  const more = new Map<string, { empty: Profile; sightings: Sighting[] }>();
  for (const { article, local } of removed) {
    const key = shelf.dropSighting(article, local);
    if (key !== null) fewer.add(key);
  }
  const empties = added.map((sighting) => profileFor(sighting, splitOf(sighting, splits)));
  shelf.expect({ profiles: empties.flatMap((empty) => empty?.key ?? []) });
  for (const [i, sighting] of added.entries()) {
    const empty = empties[i] ?? null;
    if (empty === null) continue;
    shelf.putSighting(sighting, empty.key);
    const known = more.get(empty.key);
    if (known === undefined) more.set(empty.key, { empty, sightings: [sighting] });
    else known.sightings.push(sighting);
  }
  const touched: Profile[] = [];
  for (const key of [...new Set([...fewer, ...more.keys()])].sort(byText)) {
    const before = shelf.profile(key);
    if (before !== null) touched.push(before);
    const next = more.get(key);
    const base = (before ?? next?.empty) as Profile;
    const sightings = fewer.has(key) ? shelf.sightings(key) : (next?.sightings ?? []);
    if (fewer.has(key) && sightings.length === 0) {
      shelf.dropProfile(key);
      continue;
    }
    const now = withSightings(fewer.has(key) || before === null ? emptied(base) : base, sightings);
    shelf.putProfile(now);
    touched.push(now);
  }
  return touched;
}

/** The decision that sets a sighting apart, or null. */
function splitOf(sighting: Sighting, splits: readonly SpeakerSplit[]): string | null {
  if (splits.length === 0) return null;
  const block = profileFor(sighting, null)?.block;
  const found = splits.find(
    (split) =>
      split.block === block &&
      (split.article === null || split.article === sighting.article) &&
      (split.name === null || sighting.names[0] === split.name),
  );
  return found?.id ?? null;
}

/** Tells the people of one full name apart. The one seen first keeps the block's own seed, so that a namesake changes no id. */
function settlePeople(shelf: SpeakerShelf, block: string): readonly Profile[] {
  const profiles = shelf.block(block).filter(({ form }) => form !== 'short');
  if (profiles.length === 0) {
    shelf.putAlias(block, null);
    return [];
  }
  const groups = profiles[0]?.form === 'body' ? [[...profiles]] : peopleOf(profiles);
  const byAge = groups
    .map((group) => ({ group, oldest: [...group].sort((a, b) => byText(a.first, b.first) || byText(a.key, b.key))[0] }))
    .sort(
      (a, b) =>
        byText((a.oldest as Profile).first, (b.oldest as Profile).first) ||
        byText((a.oldest as Profile).key, (b.oldest as Profile).key),
    );
  byAge.forEach(({ group, oldest }, i) => {
    const seed = i === 0 ? block : `${block}#${(oldest as Profile).key}`;
    for (const { key } of group) if (shelf.seedOf(key) !== seed) shelf.putSeed(key, seed);
  });
  return profiles;
}

/**
 * Whom the one of a block is the same as by another name: a name before marriage, an acronym, a short form; what a person decided stands
 * over it. Gives the seeds that were or are involved where something changed.
 */
function settleAliases(shelf: SpeakerShelf, block: string, { merges }: SpeakerDecisions, mayBeSlip: boolean): string[] {
  const profiles = shelf.block(block).filter(({ form }) => form !== 'short');
  const seeds = [...new Set(profiles.map(({ key }) => shelf.seedOf(key) as string))].sort(byText);
  const claimant = seeds.length === 1 ? aliasFor(shelf, block, profiles, mayBeSlip) : null;
  const decided = new Map<string, string>();
  for (const { from, into } of merges) {
    if (from.block !== block) continue;
    const [one, other] = [seedOfAnchor(shelf, from), seedOfAnchor(shelf, into)];
    if (one !== null && other !== null) decided.set(one, other);
  }
  const changed: string[] = [];
  for (const seed of new Set([...seeds, ...decided.keys()])) {
    const of = decided.get(seed) ?? claimant;
    const now = of === seed ? null : of;
    const before = shelf.aliasOf(seed);
    if (before === now) continue;
    shelf.putAlias(seed, now);
    changed.push(seed, ...[before, now].filter((one) => one !== null));
  }
  return changed;
}

function seedOfAnchor(shelf: SpeakerShelf, { profile, block }: Anchor): string | null {
  const seed = shelf.seedOf(profile);
  if (seed !== null) return seed;
  const [most] = [...shelf.block(block)].sort((a, b) => b.count - a.count || byText(a.key, b.key));
  return most === undefined ? null : shelf.seedOf(most.key);
}

function settleShorts(shelf: SpeakerShelf, surname: string): void {
  const shorts = shelf.holding(`short:${surname}`, SHORTS);
  if (shorts.length === 0) return;
  const candidates = candidatesOf(shelf, surname);
  const worded = surname.startsWith('b:') ? candidatesOf(shelf, `${surname}!`) : [];
  const alone: Profile[] = [];
  const put = ({ key }: Profile, seed: string) => {
    if (shelf.seedOf(key) !== seed) shelf.putSeed(key, seed);
  };
  for (const short of shorts) {
    const meant = meantBy(short, candidates) ?? meantBy(short, worded);
    if (meant === null) alone.push(short);
    else put(short, meant.seed);
  }
  const body = bodyNamed(shelf, surname, candidates);
  const bare = alone.filter(({ name }) => name.given === '');
  const told = bare.reduce((sum, { count, male, female }) => sum + (male + female > 0 ? count : 0), 0);
  const untold = bare.reduce((sum, { count }) => sum + count, 0) - told;
  const left: Profile[] = [];
  // A body that was taken for a person here and there; initials nobody ever spelled out.
  for (const one of alone) {
    if (one.kind === 'body' && candidates.length === 0) put(one, one.block);
    else if (
      body !== null &&
      one.name.given === '' &&
      !isAddressedAs(one) &&
      (one.male + one.female === 0 || body.count + untold > told)
    )
      put(one, body.seed);
    else left.push(one);
  }
  for (const group of strangers(left)) {
    const [oldest] = [...group].sort((a, b) => byText(a.first, b.first) || byText(a.key, b.key));
    for (const one of group) put(one, `${one.block}#${(oldest as Profile).key}`);
  }
}

/** Whether somebody is a Mr, a Lord or a Justice wherever named so. */
function isAddressedAs({ names }: Profile): boolean {
  return names.every(([name]) => /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Judge|Justice)\b\.? \p{Lu}/u.test(name));
}

/** The body that a name of one word is, where more articles have it than people of that surname. */
function bodyNamed(
  shelf: SpeakerShelf,
  word: string,
  candidates: readonly Candidate[],
): { readonly seed: string; readonly count: number } | null {
  const [most] = shelf.holding(`word:${word}`, 1);
  const people = candidates.flatMap(({ profiles }) => profiles).reduce((sum, { count }) => sum + count, 0);
  const seed = most === undefined || most.count < people ? null : shelf.seedOf(most.key);
  return most === undefined || seed === null ? null : { seed: rootOf(shelf, seed), count: most.count };
}
