/**
 * The profiles of one full name → people. Profiles that say who they are (an office, an affiliation, a middle name) are joined, the
 * best pairs first, wherever nobody in the one group is parted from anybody in the other; those that say nothing go to whom they
 * share company and outlet with. A function of the set: any order of arrival gives the same.
 */

import { byText } from '../../model/order.js';
import type { Profile } from '../../model/speaker.js';
import { COMPANY, join } from './facts.js';
import { exclude } from './office.js';
import { shared } from './profile.js';
import { isTheme } from './themes.js';

/** Most profiles compared with each other; the rest of a much seen name joins as those do that say nothing. */
export const COMPARED = 120;
/** How many times likelier than the next a group must be for a profile that says nothing to go to it. */
export const CLEARLY = 4;

/** Groups of profiles, each one person, each sorted by key. */
export function peopleOf(profiles: readonly Profile[]): Profile[][] {
  const ordered = [...profiles].sort((a, b) => b.count - a.count || byText(a.key, b.key));
  const telling = ordered.filter(says);
  const strong = telling.slice(0, COMPARED);
  const weak = [...telling.slice(COMPARED), ...ordered.filter((one) => !says(one))];
  const groups = joined(strong);
  if (groups.length === 0) return weak.length === 0 ? [] : [sorted(weak)];
  if (groups.length === 1 && weak.every((one) => !partedFrom(one, groups[0] as Profile[])))
    return [sorted([...(groups[0] as Profile[]), ...weak])];
  const rest: Profile[] = [];
  const joining = weak.map((one) => ({ one, group: nearest(one, groups) }));
  for (const { one, group } of joining) (group ?? rest).push(one);
  return [...groups, ...(rest.length === 0 ? [] : [rest])].map(sorted);
}

function says({ office, affiliation, name }: Profile): boolean {
  return office !== '' || affiliation !== '' || name.middle.length > 0 || name.suffix !== '';
}

/** Agglomeration with what is parted kept apart. */
function joined(profiles: readonly Profile[]): Profile[][] {
  const facts = new Map<number, boolean>();
  const pairs: { i: number; j: number; score: number }[] = [];
  for (let i = 0; i < profiles.length; i++)
    for (let j = i + 1; j < profiles.length; j++) {
      const { parted, score } = join(profiles[i] as Profile, profiles[j] as Profile);
      if (parted) facts.set(i * COMPARED + j, true);
      else pairs.push({ i, j, score });
    }
  // Nearly always nobody is parted from anybody.
  if (facts.size === 0 && !officesExclude(profiles, [...profiles.keys()], [...profiles.keys()]))
    return profiles.length === 0 ? [] : [[...profiles]];
  pairs.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const groupOf = profiles.map((_, i) => [i]);
  for (const { i, j } of pairs) {
    const [a, b] = [groupOf[i] as number[], groupOf[j] as number[]];
    if (a === b) continue;
    if (a.some((x) => b.some((y) => facts.has(x < y ? x * COMPARED + y : y * COMPARED + x)))) continue;
    if (officesExclude(profiles, a, b)) continue;
    for (const y of b) {
      a.push(y);
      groupOf[y] = a;
    }
  }
  return [...new Set(groupOf)].map((group) => group.map((i) => profiles[i] as Profile));
}

/** Two public offices nobody holds at once, each named while the other is: the minister and the police commissioner. */
function officesExclude(profiles: readonly Profile[], a: readonly number[], b: readonly number[]): boolean {
  const spans = (group: readonly number[]) => {
    const found = new Map<string, { from: string; until: string }>();
    for (const i of group) {
      const { office, from, until } = profiles[i] as Profile;
      if (from === null || until === null) continue;
      const known = found.get(office);
      found.set(office, {
        from: known === undefined || from < known.from ? from : known.from,
        until: known === undefined || until > known.until ? until : known.until,
      });
    }
    return found;
  };
  const [ofA, ofB] = [spans(a), spans(b)];
  for (const [office, one] of ofA)
    for (const [other, two] of ofB)
      if (exclude(office, other) && one.from <= two.until && two.from <= one.until)
        return !a.some((i) =>
          b.some((j) => i !== j && shared((profiles[i] as Profile).around, (profiles[j] as Profile).around) >= COMPANY),
        );
  return false;
}

function partedFrom(one: Profile, group: readonly Profile[]): boolean {
  return group.some((other) => join(one, other).parted);
}

/** The group a profile that says nothing goes to; null where none is clearly likelier than the others. */
function nearest(one: Profile, groups: readonly (readonly Profile[])[]): Profile[] | null {
  const open = groups
    .filter((group) => !partedFrom(one, group))
    .map((group) => ({ group, weight: weightOf(one, group) }))
    .sort((a, b) => b.weight - a.weight);
  const [best, next] = open;
  if (best === undefined) return null;
  return next === undefined || best.weight >= CLEARLY * next.weight ? (best.group as Profile[]) : null;
}

/** Sightings, many times over where company or outlet are the same. */
export function weightOf(one: Profile, group: readonly Profile[]): number {
  let count = 0;
  let company = 0;
  let outlets = 0;
  const mine = new Set(one.outlets.map(([outlet]) => outlet));
  for (const other of group) {
    count += other.count;
    company = Math.max(company, shared(one.around, other.around));
    for (const [outlet, times] of other.outlets) if (mine.has(outlet)) outlets += times;
  }
  return (count * (1 + 10 * company) + 20 * outlets) * themeShare(one, group, count);
}

/** How much of what is written of a group is about what this profile's article is about (four themes and none: a fifth of a sighting for what never was); 1 where it tells nothing. */
function themeShare(one: Profile, group: readonly Profile[], count: number): number {
  const theme = one.around.find(([companion]) => isTheme(companion))?.[0];
  if (theme === undefined) return 1;
  let same = 0;
  for (const { around } of group) for (const [companion, times] of around) if (companion === theme) same += times;
  return (same + 0.2) / (count + 1);
}

function sorted(group: readonly Profile[]): Profile[] {
  return [...group].sort((a, b) => byText(a.key, b.key));
}
