/**
 * Names that are a surname alone, or with an initial → whom of those with that surname they mean. Each finds its person by itself: two
 * people are never joined through a bare "Kim". Where nobody is clearly meant it stays a speaker of its own, one with those that
 * share its office, outlet or company.
 */

import { byText } from '../../model/order.js';
import type { Profile } from '../../model/speaker.js';
import { CLEARLY, weightOf } from './block.js';
import { bodyName } from './body-name.js';
import { sameOutlet } from './facts.js';
import { fieldOf, mayGoTogether, nounOf } from './office.js';
import { isGivenAlone } from './person-name.js';
import { shared } from './profile.js';

/** Somebody a short name may mean: profiles of one speaker. */
export interface Candidate {
  readonly seed: string;
  readonly profiles: readonly Profile[];
}

/** Sightings that make somebody known by the surname, without anything else in common. */
export const WELL_KNOWN = 5;

/** How much likelier a bare surname is the father's than the son's, where both are in the news. */
const JUNIOR = 0.01;

/** The candidate a short name means, or null. */
export function meantBy(short: Profile, candidates: readonly Candidate[]): Candidate | null {
  const open = candidates
    .map((candidate) => ({ candidate, weight: likely(short, candidate.profiles) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || byText(a.candidate.seed, b.candidate.seed));
  const [best, next] = open;
  if (best === undefined) return null;
  if (next !== undefined && best.weight < CLEARLY * next.weight) return null;
  return isKnown(short, best.candidate.profiles) ? best.candidate : null;
}

function agree(a: string, b: string): boolean {
  return a !== '' && (a === b || a.includes(b) || b.includes(a));
}

/** Something in common, or a name much in the news. */
function isKnown(short: Profile, profiles: readonly Profile[]): boolean {
  // A chief of some firm is nobody known for something else only.
  const elsewhere = short.affiliation !== '' && profiles.some((one) => one.affiliation !== '');
  if (elsewhere && !profiles.some((one) => agree(one.affiliation, short.affiliation)))
    return profiles.some((one) => shared(short.around, one.around) > 0);
  // Initials that an article spells out with this name.
  if (short.kind === 'body' && short.form === 'short')
    if (profiles.some(({ names }) => names.some(([name]) => `b:${bodyName(name)}` === short.name.last))) return true;
  const outlets = new Set(short.outlets.map(([outlet]) => outlet));
  // Initials are a name of their own too (a singer's), and so is a given name: the outlet alone says nothing, nor does it how often the other is named.
  const bySurname = short.name.given === '' && !isGivenAlone(short.name.last);
  let count = 0;
  for (const one of profiles) {
    count += one.count;
    if (bySurname && one.outlets.some(([outlet]) => outlets.has(outlet))) return true;
    if (shared(short.around, one.around) > 0) return true;
    if (short.office !== '' && nounOf(one.office) === nounOf(short.office)) return true;
  }
  // Who is never *he*, *she* or an office may be no person at all (a studio): a name much in the news says nothing of them.
  const person = short.kind !== 'person' || short.office !== '' || short.male + short.female > 0;
  return bySurname && person && count >= WELL_KNOWN;
}

function likely(short: Profile, profiles: readonly Profile[]): number {
  const { given } = short.name;
  let male = 0;
  let female = 0;
  let office = 1;
  for (const one of profiles) {
    if (given !== '' && one.name.given[0] !== given[0]) return 0;
    male += one.male;
    female += one.female;
    if (short.office !== '' && nounOf(one.office) === nounOf(short.office))
      office = Math.max(office, one.affiliation === short.affiliation ? 40 : 20);
  }
  if (short.male > short.female && female > 2 * male) return 0;
  if (short.female > short.male && male > 2 * female) return 0;
  // Of two walks of life that may go together only where there is company in common too.
  const walk = fieldOf(short.office);
  const walks = profiles.map((one) => fieldOf(one.office)).filter((one) => one !== '');
  const company = profiles.some((one) => shared(short.around, one.around) > 0);
  if (walk !== '' && walks.length > 0 && !walks.some((one) => one === walk || (company && mayGoTogether(one, walk))))
    return 0;
  // A son is called by his mark where his father might be meant.
  const junior = short.name.suffix === '' && profiles.every(({ name }) => name.suffix === 'jr') ? JUNIOR : 1;
  return weightOf(short, profiles) * office * junior;
}

/** More short names of one surname than this are grouped by outlet alone: all pairs would be too many. */
export const PAIRED = 200;

/** Short names that nobody is meant by → groups, each one speaker of its own. */
export function strangers(shorts: readonly Profile[]): Profile[][] {
  const ordered = [...shorts].sort((a, b) => byText(a.key, b.key));
  if (ordered.length > PAIRED) return byOutlet(ordered);
  const group = ordered.map((_, i) => i);
  for (let i = 0; i < ordered.length; i++)
    for (let j = i + 1; j < ordered.length; j++) {
      const [a, b] = [group[i] as number, group[j] as number];
      if (a === b || !alike(ordered[i] as Profile, ordered[j] as Profile)) continue;
      for (let k = 0; k < group.length; k++) if (group[k] === b) group[k] = a;
    }
  return [...new Set(group)].map((one) => ordered.filter((_, i) => group[i] === one));
}

function byOutlet(profiles: readonly Profile[]): Profile[][] {
  const groups = new Map<string, Profile[]>();
  for (const one of profiles) {
    const outlet = one.outlets[0]?.[0] ?? one.key;
    const known = groups.get(outlet);
    if (known === undefined) groups.set(outlet, [one]);
    else known.push(one);
  }
  return [...groups.values()];
}

function alike(a: Profile, b: Profile): boolean {
  if ((a.male > a.female && b.female > b.male) || (a.female > a.male && b.male > b.female)) return false;
  if (a.name.given !== '' && b.name.given !== '' && a.name.given[0] !== b.name.given[0]) return false;
  if (!mayGoTogether(fieldOf(a.office), fieldOf(b.office))) return false;
  if (
    a.office !== '' &&
    nounOf(a.office) === nounOf(b.office) &&
    (a.affiliation === b.affiliation || a.affiliation === '' || b.affiliation === '')
  )
    return true;
  if (shared(a.around, b.around) > 0) return true;
  return !isGivenAlone(a.name.last) && sameOutlet(a, b);
}
