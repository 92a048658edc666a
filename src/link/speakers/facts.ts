/**
 * `join(a, b)`: what two profiles of one full name tell about each other, from those two alone. Different middle names, generations or
 * offices nobody holds twice at one time part them; different walks of life part them unless much around them is the same.
 */
import type { Profile } from '../../model/speaker.js';
import { fieldOf, isOfParliament, isSingle, mayGoTogether, nounOf } from './office.js';
import { sameName } from './person-name.js';
import { hashOf } from './plain.js';
import { shared } from './profile.js';

/** `parted`: never one; `score`: how much speaks for one, where nothing parts them. */
export interface Fact {
  readonly parted: boolean;
  readonly score: number;
}

/** Companions two profiles of different walks of life share before they are taken for one. */
export const COMPANY = 3;
/** Sightings that tell a gender, on both sides, before genders part people of one full name: a pronoun may be misread. */
export const SURE = 3;

/** Symmetric. */
export function join(a: Profile, b: Profile): Fact {
  // Where both stood beside a namesake, what was around the one was around the other too, and says nothing.
  const namesakes = hasNamesake(a) && hasNamesake(b);
  const company = namesakes ? 0 : shared(a.around, b.around);
  const office = a.office !== '' && nounOf(a.office) === nounOf(b.office);
  const affiliation = a.affiliation !== '' && a.affiliation === b.affiliation;
  const walks = mayGoTogether(fieldOf(a.office), fieldOf(b.office)) || affiliation || company >= COMPANY;
  const parted =
    !middlesAgree(a.name.middle, b.name.middle) ||
    !suffixesAgree(a.name.suffix, b.name.suffix) ||
    gendersPart(a, b) ||
    officesPart(a, b, company) ||
    (namesakes && a.office !== '' && b.office !== '' && !office) ||
    !walks ||
    spellingsPart(a, b, company + (office || affiliation ? 1 : 0));
  const score = 1 + (office ? 3 : 0) + (affiliation ? 3 : 0) + Math.min(company, 4) + (sameOutlet(a, b) ? 1 : 0);
  return { parted, score };
}

/** Whether somebody of the same full name was in one article with this one. */
function hasNamesake({ block, around }: Profile): boolean {
  const own = hashOf(block);
  return around.some(([hash]) => hash === own);
}

/** `t` and `tomas` agree, `h w` and `w` do not; none agrees with all. */
export function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [x, y] = [a[i] as string, b[i] as string];
    if (x[0] !== y[0] || (x.length > 1 && y.length > 1 && x !== y)) return false;
  }
  return true;
}

/** A son is never his father; one without a mark may be either. */
function suffixesAgree(a: string, b: string): boolean {
  return a === b || a === '' || b === '' ? a === b || (a !== 'jr' && b !== 'jr') : false;
}

/** Names that are merely near each other are one where something else is common too. */
function spellingsPart({ name: a }: Profile, { name: b }: Profile, common: number): boolean {
  const [given, last] = [sameName(a.given, b.given), sameName(a.last, b.last)];
  if (given === 'same' && last === 'same') return false;
  return given === 'other' || last === 'other' || given === last || common === 0;
}

function gendersPart(a: Profile, b: Profile): boolean {
  const sure = (one: number, other: number) => one >= SURE && one >= 4 * other;
  return (sure(a.male, a.female) && sure(b.female, b.male)) || (sure(a.female, a.male) && sure(b.male, b.female));
}

/** The mayor of Harne is not the mayor of Kell in the same year. */
function officesPart(a: Profile, b: Profile, company: number): boolean {
  if (a.office === '' || a.office !== b.office || !isSingle(a.office)) return false;
  if (a.affiliation === '' || b.affiliation === '' || a.affiliation === b.affiliation) return false;
  if (company >= COMPANY || overlaps(a.affiliation, b.affiliation)) return false;
  // A senator of a state is one of the country, too, and of a party.
  if (isOfParliament(nounOf(a.office)) && a.affiliation.startsWith('g:') !== b.affiliation.startsWith('g:'))
    return false;
  return meetInTime(a, b);
}

/** "Harne" and "Harne City Council" do not contradict each other. */
function overlaps(a: string, b: string): boolean {
  const words = a.split(' ');
  return b.split(' ').some((word) => words.some((other) => sameStem(word, other)));
}

/** A country and its adjective: equal but for an ending. */
function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const least = Math.min(a.length, b.length);
  return least >= 5 && Math.abs(a.length - b.length) <= 3 && a.slice(0, least - 1) === b.slice(0, least - 1);
}

/** Within a year of each other, as far as dates are known. */
function meetInTime(a: Profile, b: Profile): boolean {
  if (a.from === null || a.until === null || b.from === null || b.until === null) return true;
  const year = (date: string) => Number(date.slice(0, 4)) + Number(date.slice(5, 7) || '6') / 12;
  return year(a.from) <= year(b.until) + 1 && year(b.from) <= year(a.until) + 1;
}

/** Some outlet has written of both. */
export function sameOutlet(a: Profile, b: Profile): boolean {
  const outlets = new Set(a.outlets.map(([outlet]) => outlet));
  return b.outlets.some(([outlet]) => outlets.has(outlet));
}
