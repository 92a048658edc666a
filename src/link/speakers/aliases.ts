/**
 * Whom the one of a block is the same as by another name, from what the shelf holds: claims of fuller names, short forms of bodies,
 * initials written like a word, a surname that was taken for a body's name.
 */

import { byText } from '../../model/order.js';
import type { Profile, SpeakerShelf } from '../../model/speaker.js';
import { CLEARLY } from './block.js';
import { bodyName, isAcronym, isFirm, shortOf } from './body-name.js';
import { sameOutlet } from './facts.js';
import { nounOf } from './office.js';
import { personName } from './person-name.js';
import { shared } from './profile.js';
import { type Candidate, meantBy } from './shorts.js';

/** Profiles of a surname that are looked at for a short name: the most seen of them. A popular surname has thousands. */
export const CANDIDATES = 160;
export const CLAIMANTS = 40;
/** Sightings of a body that may still be a slip of whoever read them. */
const SLIPS = 2;
/** So many times as often as its name for a body's a surname is somebody's before the body is a slip, however often it was made. */
const SLIP_SHARE = 10;

/** The seed of whom the profiles of a block are another name, or null. `mayBeSlip`: only asked once those of persons are settled. */
export function aliasFor(
  shelf: SpeakerShelf,
  block: string,
  profiles: readonly Profile[],
  mayBeSlip: boolean,
): string | null {
  return (
    claimantOf(shelf, block, profiles) ??
    shorterOf(shelf, profiles) ??
    (mayBeSlip ? (writtenAsWord(shelf, profiles) ?? slipped(shelf, profiles)) : null)
  );
}

function claimantOf(shelf: SpeakerShelf, block: string, profiles: readonly Profile[]): string | null {
  const claimants = shelf
    .holding(`=${block}`, CLAIMANTS)
    .filter((one) => one.kind === profiles[0]?.kind || isSlip(one, profiles));
  const soft = shelf
    .holding(`~${block}`, CLAIMANTS)
    .filter((one) =>
      profiles.some(
        (mine) =>
          (mine.name.last.length >= 6 && mine.kind === 'person') ||
          shared(mine.around, one.around) > 0 ||
          isSameOffice(mine, one) ||
          (mine.kind === 'body' && sameOutlet(mine, one)),
      ),
    );
  // By a second given name, or the first of two surnames, only whoever holds the same office: a president.
  const second = shelf
    .holding(`^${block}`, CLAIMANTS)
    .filter((one) => one.office !== '' && profiles.some((mine) => isSamePost(mine, one)));
  const outlet = block.split('@')[1];
  const found = clearest(shelf, [...claimants, ...soft, ...second], block, outlet);
  const alone = profiles.reduce((sum, one) => sum + one.count, 0);
  // A name that stands by itself more often than beside the fuller one is a name of its own: The Times, not the Kell Times.
  if (block.startsWith('b:') && isNameOfItsOwn(block, alone, claimants.length === 0 ? soft : claimants)) return null;
  if (found === null) return null;
  // Each says it is the other: the first by name carries on.
  const mutual = profiles.some(({ tokens }) => tokens.includes(`=${blockOfSeed(found)}`));
  return mutual && byText(block, found) < 0 ? null : found;
}

/** Sightings of "the Treasury" for each of "the US Treasury", so that the one means the other in an outlet. */
const GENERIC_SHARE = 4;

function isNameOfItsOwn(block: string, alone: number, claimants: readonly Profile[]): boolean {
  const claiming = claimants.reduce((sum, one) => sum + one.count, 0);
  return alone > (block.includes('@') ? GENERIC_SHARE : 1) * claiming;
}

/** The body of one word that a fuller name is said by far more often than written out: Orvane, for Orvane Investors Service. */
function shorterOf(shelf: SpeakerShelf, profiles: readonly Profile[]): string | null {
  const short = profiles[0]?.kind === 'body' ? shortOf(profiles[0].name.last) : null;
  if (short === null || !profiles.some(({ tokens }) => tokens.includes(`=b:${short}`))) return null;
  const others = shelf.block(`b:${short}`).filter(({ kind }) => kind === 'body');
  const alone = others.reduce((sum, { count }) => sum + count, 0);
  const claimants = shelf.holding(`=b:${short}`, CLAIMANTS).filter(({ kind }) => kind === 'body');
  if (!isNameOfItsOwn(`b:${short}`, alone, claimants)) return null;
  const [other] = others;
  const own = shelf.seedOf(profiles[0]?.key as string);
  return other !== undefined && clearest(shelf, claimants, `b:${short}`) === own ? shelf.seedOf(other.key) : null;
}

/** Of one name, a body here and a person there: one of them is a slip where it is rare, or where both keep the same company. */
function isSlip(one: Profile, others: readonly Profile[]): boolean {
  const name = personName(one.name.last);
  if (!others.some((other) => other.name.given === name?.given && other.name.last === name.last)) return false;
  const count = others.reduce((sum, other) => sum + other.count, 0);
  return count <= SLIPS || one.count <= SLIPS || others.some((other) => shared(one.around, other.around) >= 2);
}

/** "Isis" where other articles spell out ISIS: the body whose initials they are. */
function writtenAsWord(shelf: SpeakerShelf, [body]: readonly Profile[]): string | null {
  const word = body?.kind === 'body' ? body.tokens.find((token) => token.startsWith('word:b:')) : undefined;
  if (word === undefined || body?.names.some(([name]) => isFirm(name))) return null;
  const letters = word.slice(7);
  const spelled = shelf
    .holding(`last:b:${letters}`, CANDIDATES)
    .filter(({ names }) => names.some(([name]) => isAcronym(name) && bodyName(name) === letters));
  return clearest(shelf, spelled, (body as Profile).block);
}

/** A surname that was taken for a body's name once or twice is the person much named so in the same outlet. */
function slipped(shelf: SpeakerShelf, [body]: readonly Profile[]): string | null {
  const word = body?.form === 'body' ? body.tokens.find((token) => /^word:(?!b:)/.test(token)) : undefined;
  if (body === undefined || word === undefined || body.kind !== 'body' || body.names.some(([name]) => isFirm(name)))
    return null;
  const candidates = candidatesOf(shelf, word.slice(5));
  const meant = meantBy(body, candidates);
  const count = meant?.profiles.reduce((sum, one) => sum + one.count, 0) ?? 0;
  if (body.count > SLIPS && body.count * SLIP_SHARE > count) return null;
  const near = meant?.profiles.some((one) => sameOutlet(body, one)) === true;
  return meant !== null && count >= (near ? 2 : 3) * body.count ? meant.seed : null;
}

function isSameOffice(a: Profile, b: Profile): boolean {
  return (
    (a.office !== '' && nounOf(a.office) === nounOf(b.office)) ||
    (a.affiliation !== '' && a.affiliation === b.affiliation)
  );
}

function isSamePost(a: Profile, b: Profile): boolean {
  if (nounOf(a.office) !== nounOf(b.office)) return false;
  if (a.name.last === b.name.last) return a.affiliation !== '' && a.affiliation === b.affiliation;
  return a.affiliation === b.affiliation
    ? a.affiliation !== '' || sameOutlet(a, b)
    : a.affiliation === '' || b.affiliation === '';
}

/** How many times as often as the next an outlet writes of its own Treasury, say, before that is "the Treasury". */
const AT_HOME = 2;

/** The speaker most claimants are, where no other is nearly as many; with an outlet the one it writes of. */
function clearest(
  shelf: SpeakerShelf,
  claimants: readonly Profile[],
  block: string,
  outlet?: string | undefined,
): string | null {
  const counts = new Map<string, number>();
  for (const one of claimants) {
    if (one.block === block) continue;
    const seed = shelf.seedOf(one.key);
    const count = outlet === undefined ? one.count : (one.outlets.find(([name]) => name === outlet)?.[1] ?? 0);
    if (seed !== null) counts.set(seed, (counts.get(seed) ?? 0) + count);
  }
  const [best, next] = [...counts].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]));
  if (best === undefined) return null;
  return next === undefined || best[1] >= (outlet === undefined ? CLEARLY : AT_HOME) * next[1] ? best[0] : null;
}

/** Everybody of a surname, by speaker. */
export function candidatesOf(shelf: SpeakerShelf, surname: string): Candidate[] {
  const bySeed = new Map<string, Profile[]>();
  for (const profile of shelf.holding(`last:${surname}`, CANDIDATES)) {
    const own = shelf.seedOf(profile.key);
    if (own === null) continue;
    const seed = rootOf(shelf, own);
    const known = bySeed.get(seed);
    if (known === undefined) bySeed.set(seed, [profile]);
    else known.push(profile);
  }
  return [...bySeed].map(([seed, profiles]) => ({ seed, profiles }));
}

/** Whom a seed means, other names followed; in a circle the first by text. */
export function rootOf(shelf: Pick<SpeakerShelf, 'aliasOf'>, seed: string): string {
  const path = [seed];
  for (;;) {
    const next = shelf.aliasOf(path.at(-1) as string);
    if (next === null) return path.at(-1) as string;
    if (path.includes(next)) return path.slice(path.indexOf(next)).sort(byText)[0] as string;
    path.push(next);
  }
}

/** The block a seed is of. */
export function blockOfSeed(seed: string): string {
  return seed.split('#')[0] as string;
}
