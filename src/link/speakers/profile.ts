/**
 * Sightings → profiles. A profile is one name in one guise: full name, office and affiliation; where neither is known (or the name is
 * short), gender, outlet and month stand in for them, so that what may be two people stays apart until something joins it.
 * What is summed over sightings comes out the same in any order, and again when they are summed from nothing.
 */

import { byText } from '../../model/order.js';
import type { NameParts, Profile, Sighting } from '../../model/speaker.js';
import { bodyName, initialsOf, isAcronym, isAnybody, isGeneric, isOfState, ownedBy } from './body-name.js';
import { bodyOf, countryOf, countryOfAdjective } from './governments.js';
import { officeOf } from './office.js';
import { blockOfName, halvesOf, isGivenAlone, lastWordOf, personName, soundOf } from './person-name.js';
import { isTheme } from './themes.js';

/** Hashes kept of what stands around: a fair sample (the smallest) of a much seen profile, everything of the others. */
export const AROUND = 96;

const NO_NAME: NameParts = { given: '', middle: [], last: '', suffix: '' };

/** An empty profile for a sighting, null where its name says nothing; `split`: a person's decision that sets it apart. */
export function profileFor(sighting: Sighting, split: string | null): Profile | null {
  const empty = sighting.kind === 'person' ? personProfile(sighting) : bodyProfile(sighting);
  if (empty === null || split === null) return empty;
  // Set apart for good: nothing else is in its block, and nothing finds it by a token.
  return {
    ...empty,
    key: `${empty.block}!${split}`,
    block: `${empty.block}!${split}`,
    form: 'body',
    tokens: [],
  };
}

/** What splitting goes by: the block a sighting would be compared in. */
export function blockOf(sighting: Sighting): string | null {
  return profileFor(sighting, null)?.block ?? null;
}

function personProfile(sighting: Sighting): Profile | null {
  const { names, gender, outlet, published } = sighting;
  const written = names[0] as string;
  const name = personName(written);
  if (name === null || name.last === '') return null;
  const isFull = name.given.length > 1;
  const affiliation = affiliationOf(sighting.affiliation);
  const { noun, field, past } = officeOf(sighting.role);
  const office = noun === '' || (field === '' && affiliation === '') ? '' : `${past ? 'ex ' : ''}${noun}`;
  const weak = !isFull || (office === '' && affiliation === '' && name.middle.length === 0 && name.suffix === '');
  const month = published === null ? '' : published.slice(0, 7);
  // Two articles that speak of a "Jack" speak of two as a rule.
  const own = !isFull && isGivenAlone(name.last) && office === '' ? `@${sighting.article}` : '';
  const where = weak ? `${gender ?? ''}@${outlet ?? ''}@${month}${own}` : '';
  const block = isFull ? blockOfName(name) : `p:~${name.last}`;
  const key = [
    isFull ? 'p' : 'p~',
    name.last,
    name.given,
    name.middle.join(' '),
    name.suffix,
    office,
    affiliation,
    where,
  ].join('|');
  const claims = claimsOf(names, block);
  const halves = halvesOf(written);
  const word = lastWordOf(written);
  const tokens = isFull
    ? [
        `last:${name.last}`,
        ...halves.map((half) => `last:${half}`),
        ...(word === null || word === name.last ? [] : [`last:${word}`]),
        ...claims,
        ...halves.map((half) => `~${blockOfName({ ...name, last: half })}`),
        ...byInitials(name),
        ...bySecond(name),
      ]
    : [`short:${name.last}`];
  return { ...EMPTY, key, kind: 'person', block, form: isFull ? 'full' : 'short', tokens, name, office, affiliation };
}

/** "R. D. Pell" may be Ruth D. Pell. */
function byInitials(name: NameParts): string[] {
  if (name.middle.length === 0 || name.given.length < 3) return [];
  const given = [name.given, ...name.middle].map((word) => word[0]).join('');
  return [`~${blockOfName({ ...name, given })}`];
}

/** "Oskar Emil Pell" may be called Emil Pell, "Oskar Ferra Luz" Oskar Ferra. */
function bySecond({ given, middle, last }: NameParts): string[] {
  return middle.flatMap((one) => {
    const name = one.length < 3 ? null : personName(`${one} ${last}`);
    return [
      ...(name === null || name.given.length < 3 ? [] : [`^${blockOfName(name)}`]),
      ...(one.length < 4 || isGivenAlone(soundOf(one))
        ? []
        : [`^${blockOfName({ given, middle: [], last: soundOf(one), suffix: '' })}`]),
    ];
  });
}

/** Other full names the article gives the same person: `=p:ada reed`. */
function claimsOf(names: readonly string[], block: string): string[] {
  const claims = new Set<string>();
  for (const other of names.slice(1)) {
    const name = personName(other);
    if (name === null || name.given.length < 2 || name.last === '') continue;
    const claimed = blockOfName(name);
    if (claimed !== block) claims.add(`=${claimed}`);
  }
  return [...claims];
}

function bodyProfile(sighting: Sighting): Profile | null {
  const { names, kind, article, outlet } = sighting;
  if (kind === 'government') {
    const code = names.map((one) => countryOf(one, true)).find((one) => one !== null) as string;
    return { ...EMPTY, key: `g:${code}`, kind, block: `g:${code}`, form: 'body', tokens: [] };
  }
  const plainNames = [...new Set(names.map(bodyName))].filter((one) => one !== '');
  const whole = plainNames.find((one) => !isGeneric(one)) ?? plainNames[0];
  if (whole === undefined) return null;
  // "The German Foreign Ministry" is "Germany's foreign ministry" and, where it is known whose, "the Foreign Ministry".
  const owned = ownedBy(whole);
  const own = owned?.name ?? whole;
  // A ministry in a capital is its country's.
  const seat = sighting.affiliation === null ? null : countryOf(sighting.affiliation, true);
  const code = owned?.code ?? (seat !== null && isOfState(own, seat) ? seat : null);
  // "The United States Supreme Court" is the one the table has as "US Supreme Court".
  const known = code === null ? null : bodyOf(`${code} ${own}`);
  const full = known ?? own;
  const affiliation = code === null ? affiliationOf(sighting.affiliation) : `g:${code}`;
  const letters = acronymOf(names);
  if (letters === full) return acronymProfile(sighting, full);
  // "The Foreign Ministry" is another one in every country: told by its country, else by who reports it.
  const whose = isGeneric(full) ? `@${affiliation || (isAnybody(full) ? null : outlet) || article}` : '';
  const block = `b:${full}${whose}`;
  const spelled = initialsOf(full);
  const tokens = [
    ...plainNames.filter((one) => one !== whole && one !== letters && !isGeneric(one)).map((one) => `=b:${one}`),
    ...(letters === null ? [] : [`last:b:${letters}`]),
    ...(spelled.length > 2 ? [`last:b:${spelled}`] : []),
    // "Isis" beside ISIS: some papers write initials that are said as a word like any name.
    ...(/^[a-z]{3,7}$/.test(full) ? [`last:b:${full}!`, ...(full.length > 3 ? [`word:b:${full}`] : [])] : []),
    ...ofCountry(whole, outlet),
    ...(full.includes(' ') ? [...likePerson(full), ...firstWord(full)] : [`word:${soundOf(full)}`]),
  ];
  return { ...EMPTY, key: block, kind, block, form: 'body', tokens, name: { ...NO_NAME, last: full }, affiliation };
}

/** "The US Treasury" is what "the Treasury" may mean in the same outlet. */
function ofCountry(full: string, outlet: string | null): string[] {
  const at = full.indexOf(' ');
  const rest = full.slice(at + 1);
  return at < 0 ||
    outlet === null ||
    !isGeneric(rest) ||
    isAnybody(rest) ||
    countryOf(full.slice(0, at), false) === null
    ? []
    : [`~b:${rest}@${outlet}`];
}

/** What a body may be called elsewhere: the first word of its name, where that word is nothing everybody shares. */
function firstWord(full: string): string[] {
  const [first] = full.split(' ') as [string];
  return first.length < 4 || isGeneric(first) || countryOf(first, true) !== null ? [] : [`~b:${first}`];
}

/** A name of two or three words may have been taken for a person's elsewhere. */
function likePerson(full: string): string[] {
  const name = /^\p{L}+(?: \p{L}+){1,2}$/u.test(full) && !/ (?:of|and|for) /.test(full) ? personName(full) : null;
  return name === null || name.given.length < 2 ? [] : [`=${blockOfName(name)}`];
}

/** Initials alone may mean several bodies: found like a surname alone. */
function acronymProfile({ outlet, published }: Sighting, letters: string): Profile {
  const key = `b~|${letters}|@${outlet ?? ''}@${published?.slice(0, 7) ?? ''}`;
  const name = { ...NO_NAME, last: `b:${letters}` };
  return { ...EMPTY, key, kind: 'body', block: `b:~${letters}`, form: 'short', tokens: [`short:b:${letters}`], name };
}

/** The name that is written as initials, in its plain form, where no table knows it. */
function acronymOf(names: readonly string[]): string | null {
  const found = names.find((one) => isAcronym(one) && bodyOf(bodyName(one)) === null);
  return found === undefined ? null : bodyName(found);
}

/** An affiliation as it is compared: `g:os` for a government, its country or the adjective of it ("Russian president"), else the body's plain name. */
export function affiliationOf(affiliation: string | null): string {
  if (affiliation === null) return '';
  const name = bodyName(affiliation);
  const code = countryOf(affiliation, false) ?? countryOfAdjective(name);
  return code === null ? name : `g:${code}`;
}

const EMPTY: Profile = {
  key: '',
  kind: 'person',
  block: '',
  form: 'full',
  tokens: [],
  name: NO_NAME,
  office: '',
  affiliation: '',
  count: 0,
  male: 0,
  female: 0,
  from: null,
  until: null,
  first: '',
  around: [],
  names: [],
  roles: [],
  outlets: [],
};

/** A profile with sightings more. */
export function withSightings(profile: Profile, sightings: readonly Sighting[]): Profile {
  let { count, male, female, from, until, first } = profile;
  const around = new Map(profile.around);
  const names = new Map(profile.names);
  const roles = new Map(profile.roles);
  const outlets = new Map(profile.outlets);
  const tokens = new Set(profile.tokens);
  for (const one of sightings) {
    count++;
    if (one.gender === 'male') male++;
    if (one.gender === 'female') female++;
    const { published } = one;
    if (published !== null) {
      if (from === null || published < from) from = published;
      if (until === null || published > until) until = published;
    }
    const at = `${published ?? '~'} ${one.article}`;
    if (first === '' || at < first) first = at;
    for (const hash of one.around) add(around, hash);
    for (const name of one.names) add(names, name);
    if (one.role !== null) add(roles, withWhose(one.role, one.affiliation));
    if (one.outlet !== null) add(outlets, one.outlet);
    for (const token of profileFor(one, null)?.tokens ?? []) if (!profile.key.includes('!')) tokens.add(token);
  }
  return {
    ...profile,
    tokens: [...tokens].sort(byText),
    count,
    male,
    female,
    from,
    until,
    first,
    around: [...around].sort((a, b) => a[0] - b[0]).slice(0, AROUND),
    names: byKey(names),
    roles: byKey(roles),
    outlets: byKey(outlets),
  };
}

/** `finance minister (Ostrova)`, as both are written. */
function withWhose(role: string, affiliation: string | null): string {
  return affiliation === null || role.includes(affiliation) ? role : `${role} (${affiliation})`;
}

/** The same profile without any sighting, to sum it anew. */
export function emptied(profile: Profile): Profile {
  const { key, kind, block, form, name, office, affiliation } = profile;
  return { ...EMPTY, key, kind, block, form, name, office, affiliation };
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byKey(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => byText(a[0], b[0]));
}

/** How many companions two profiles both have around them; themes are none. */
export function shared(a: Profile['around'], b: Profile['around']): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [(a[i] as readonly [number, number])[0], (b[j] as readonly [number, number])[0]];
    if (x === y && !isTheme(x)) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}
