/**
 * When an article can have been written, from the people in it: who is called by an office ("President Ada Voss") held it then, who is given an
 * age ("Voss, 51,") had it then. From a general table of offices and births; two terms of one person are two intervals.
 */
import { LEADERS } from '../english/leaders.js';
import { hashString } from '../linear/hash.js';
import { type Days, dayNumber, dayOf } from './calendar.js';
import { hashes, KIND } from './lexicon.js';
import { isCapital, isKind, isWord, type Page } from './page.js';

/** Intervals that cannot all be wrong, and the tokens `[first, last)` that say so. */
export interface Constraint {
  readonly first: number;
  readonly last: number;
  readonly days: readonly Days[];
  /** One voice each: the same person named ten times proves no more than once. */
  readonly about: string;
}

interface Leader {
  readonly name: string;
  /** Hashes of the words before and after the family name, hyphens left out. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly office: string;
  readonly born: number;
  readonly terms: readonly Days[];
}

/** No end is known of a term that runs. */
export const OPEN_END = dayNumber(2100, 1, 1);

const dayFrom = (iso: string): number => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return dayNumber(year, month, day);
};

const BY_FAMILY = new Map<number, Leader[]>();
for (const line of LEADERS.trim().split('\n')) {
  const [name = '', office = '', born = '', terms = ''] = line.split('|');
  const words = name.split(/[ -]/);
  const upper = words.findIndex((word) => word.length > 1 && word === word.toUpperCase());
  const family = upper >= 0 ? upper : words.length - 1;
  const hash = (list: readonly string[]) => list.map((word) => hashString(word.toLowerCase()));
  const key = hashString((words[family] as string).toLowerCase());
  const leader: Leader = {
    name,
    before: hash(words.slice(0, family)),
    after: hash(words.slice(family + 1)),
    office,
    born: dayFrom(born),
    terms: terms.split(', ').map((term) => {
      const [from = '', until] = term.split(' ');
      return { from: dayFrom(from), until: until === undefined ? OPEN_END : dayFrom(until) };
    }),
  };
  BY_FAMILY.set(key, [...(BY_FAMILY.get(key) ?? []), leader]);
}

const HYPHEN = hashes('-');
const COMMA = hashes(',');
const FORMER = hashes('former ex late then past ousted deposed ex-president future onetime elect');
const ADMINISTRATION = hashes('administration presidency');
const VICE = hashes('vice');
const OFFICES: Readonly<Record<string, (page: Page, at: number) => number>> = {
  president: (page, at) =>
    isWord(page, at, PRESIDENT) && !isWord(page, at - 1, VICE) && !isWord(page, at - 1, HYPHEN) ? 1 : 0,
  'vice president': (page, at) => (isWord(page, at, PRESIDENT) && isWord(page, at - 1, VICE) ? 2 : 0),
  'prime minister': (page, at) =>
    isWord(page, at, MINISTER) && isWord(page, at - 1, PRIME) ? 2 : isWord(page, at, PREMIER) ? 1 : 0,
  premier: (page, at) => (isWord(page, at, PREMIER) ? 1 : 0),
  chancellor: (page, at) => (isWord(page, at, CHANCELLOR) ? 1 : 0),
  'secretary of state': (page, at) =>
    isWord(page, at, STATE) && isWord(page, at - 1, OF) && isWord(page, at - 2, SECRETARY) ? 3 : 0,
  'secretary-general': (page, at) =>
    isWord(page, at, GENERAL) && isWord(page, at - 1, SECRETARY)
      ? 2
      : isWord(page, at, GENERAL) && isWord(page, at - 2, SECRETARY)
        ? 3
        : 0,
  leader: (page, at) => (isWord(page, at, LEADER) ? 1 : 0),
};
const PRESIDENT = hashes('president');
const MINISTER = hashes('minister');
const PRIME = hashes('prime');
const PREMIER = hashes('premier');
const CHANCELLOR = hashes('chancellor');
const STATE = hashes('state');
const OF = hashes('of');
const SECRETARY = hashes('secretary');
const GENERAL = hashes('general');
const LEADER = hashes('leader');

/** Everything the people of an article say of its date. `page` must span the article. */
export function termsOf(page: Page): Constraint[] {
  const found: Constraint[] = [];
  const { form } = page.forms;
  const whole = new Set<string>();
  const ages: { at: number; age: number; leaders: readonly Leader[] }[] = [];
  for (let i = page.from; i < page.to; i++) {
    const leaders = BY_FAMILY.get(form[i] as number);
    if (leaders === undefined || !isCapital(page, i)) continue;
    for (const leader of leaders) {
      const first = fullFrom(page, i, leader);
      const full = first >= 0;
      if (full) whole.add(leader.name);
      const start = full ? first : i;
      const office = OFFICES[leader.office]?.(page, start - 1) ?? 0;
      const ruled = isWord(page, i + 1, ADMINISTRATION) && leader.office === 'president';
      if (office === 0 && !ruled) continue;
      if (isFormer(page, start - office - 1)) continue;
      found.push({ first: start - office, last: ruled ? i + 2 : i + 1, days: leader.terms, about: leader.name });
    }
    const age = ageAfter(page, i);
    if (age > 0) ages.push({ at: i, age, leaders });
  }
  for (const { at, age, leaders } of ages) {
    const meant = leaders.find(({ name }) => whole.has(name));
    if (meant === undefined) continue;
    const { year, month, day } = dayOf(meant.born);
    const days = { from: dayNumber(year + age, month, day), until: dayNumber(year + age + 1, month, day) };
    found.push({ first: at, last: at + 3, days: [days], about: `age of ${meant.name}` });
  }
  return found;
}

/** First token of the full name around its family name, or -1. */
function fullFrom(page: Page, i: number, { before, after }: Leader): number {
  let at = i;
  for (let k = before.length - 1; k >= 0; k--) {
    at--;
    if (isWord(page, at, HYPHEN)) at--;
    if (at < page.from || page.forms.form[at] !== before[k]) return -1;
  }
  let end = i;
  for (const word of after) {
    end++;
    if (isWord(page, end, HYPHEN)) end++;
    if (end >= page.to || page.forms.form[end] !== word) return -1;
  }
  return at;
}

/** "former President Voss", "ex-president Voss", "then-President Voss". */
function isFormer(page: Page, at: number): boolean {
  for (let k = at; k >= at - 2 && k >= page.from; k--) {
    if (isWord(page, k, FORMER)) return true;
    if (!isCapital(page, k) && !isWord(page, k, HYPHEN)) return false;
  }
  return false;
}

/** "Voss, 51," → 51. */
function ageAfter(page: Page, i: number): number {
  if (!isWord(page, i + 1, COMMA) || !isKind(page, i + 2, KIND.digits)) return 0;
  const age = page.number[i + 2] as number;
  const closes = i + 3 >= page.to || isWord(page, i + 3, CLOSES);
  return closes && age >= 18 && age < 110 ? age : 0;
}

const CLOSES = hashes(', . ; )');
