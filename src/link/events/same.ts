/**
 * Is it one event, told twice? Two tellings are one where the deed is the same (its class, and its word or two of those it is about), somebody of the one is in
 * the other, and their times allow it. Whether two are one depends on those two alone; which are one together follows from the pairs, so the
 * order of arrival leaves no trace.
 */
import { byText } from '../../model/order.js';

/** One telling of an event, names and words folded. `from`, `until`: ISO 8601 bounds of its time, `until` exclusive, null where none is known. */
export interface Telling {
  /** Article and id in it. */
  readonly id: string;
  readonly article: string;
  readonly class: string;
  readonly word: string;
  readonly names: readonly string[];
  /** Words of the sentence it is told in, folded. */
  readonly around: readonly string[];
  readonly place: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly published: string | null;
}

/** Most days between two articles that tell of one event without saying when it was. */
const NEAR = 5;
const MOST_NAMES = 8;
/** Likeness of the sentences of one event that names nobody in common (B³ on ECB+: .3 75.0, .4 75.7, .45 75.9). */
const LIKE = 0.45;

/** Words of its sentence that lead to a telling, where it names nobody and where it does (B³ on ECB+ with none beside names: 74.0, with 3: 75.2). */
const MOST_WORDS = 5;
const MOST_BESIDE = 3;

/** What tellings of one event share: a class with a name, and the deed with the longest words beside it. */
export function eventKeys({ class: cls, word, names, around, place }: Telling): string[] {
  const all = [...names, ...(place === null ? [] : [place])].filter((name) => name !== '');
  const told = [...around]
    .sort((a, b) => b.length - a.length || byText(a, b))
    .slice(0, all.length === 0 ? MOST_WORDS : MOST_BESIDE)
    .map((one) => `${cls} ${word} ${one}`);
  return [...new Set(all)]
    .sort(byText)
    .slice(0, MOST_NAMES)
    .map((name) => `${cls} ${name}`)
    .concat(told);
}

/** The word of a deed without its ending: "talks" and "talk", "bombed" and "bombing". */
export function deedStem(word: string): string {
  const [first = ''] = word.split(' ');
  const cut = first.replace(/(?:ations?|ments?|ings?|ed|es|s|e)$/, '');
  return cut.length >= 3 ? cut : first;
}

/** The words of a folded sentence that say something, by their stems, without the deed's own. */
export function aroundOf(sentence: string, deed: string): string[] {
  const own = deedStem(deed);
  return [
    ...new Set(
      sentence
        .split(' ')
        .filter((word) => word.length >= 3 && !LITTLE.has(word))
        .map(deedStem),
    ),
  ].filter((stem) => stem !== own);
}

const LITTLE: ReadonlySet<string> = new Set(
  `the and for that with was were are has have had its his her their they them this from who whom which not but been will would could should said says say after
  before when where while into over under about than then there here also more most some such other only just one two three first last new year years day days
  week month monday tuesday wednesday thursday friday saturday sunday according told out off all any can may might did does being what how she him you your our`.split(
    /\s+/,
  ),
);

/** Whether two tellings are of one event. */
export function isSame(a: Telling, b: Telling): boolean {
  return areSame(sidesOf(a), sidesOf(b));
}

/** What a comparison looks at, worked out once: a telling is compared with hundreds. */
interface Sides {
  readonly telling: Telling;
  readonly stem: string;
  /** Names and place. */
  readonly names: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  /** Day its article was published; null where nobody knows. */
  readonly day: number | null;
}

function sidesOf(telling: Telling): Sides {
  const { word, names, place, around, published } = telling;
  return {
    telling,
    stem: deedStem(word),
    names: new Set(place === null ? names : [...names, place]),
    around: new Set(around),
    day: published === null ? null : dayNumber(published),
  };
}

function areSame(a: Sides, b: Sides): boolean {
  if (a.telling.class !== b.telling.class) return false;
  const word = a.stem === b.stem;
  const shared = sharedOf(a.names, b.names);
  if (shared === 0) return word && likeness(a, b) >= LIKE && isTimely(a, b, true);
  if (!word && shared < 2) return false;
  return isTimely(a, b, word && shared >= 2);
}

/** How alike two sentences are, by their stems: 0 … 1 (cosine). */
function likeness(a: Sides, b: Sides): number {
  const all = a.telling.around.length * b.telling.around.length;
  return all === 0 ? 0 : sharedOf(a.around, b.around) / Math.sqrt(all);
}

function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return shared;
}

/** Times that overlap; where one is not known, articles of the same days. */
function isTimely({ telling: a, day: dayA }: Sides, { telling: b, day: dayB }: Sides, close: boolean): boolean {
  if (a.from !== null && b.from !== null) {
    const endA = a.until ?? a.from;
    const endB = b.until ?? b.from;
    return a.from < endB && b.from < endA ? true : a.from === b.from;
  }
  if (a.article === b.article) return close || a.from === null || b.from === null;
  return dayA === null || dayB === null ? close : Math.abs(dayA - dayB) <= NEAR;
}

/** Days since 1 March of year 0, by the proleptic Gregorian calendar; a month or year without day counts from its first. */
function dayNumber(date: string): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7) || '1');
  const day = Number(date.slice(8, 10) || '1');
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day;
}

/** Tellings put together: each list is one event, its tellings by id, the lists by their first. */
export function groupTellings(tellings: readonly Telling[]): Telling[][] {
  const sorted = [...tellings].sort((a, b) => byText(a.id, b.id));
  const parent = sorted.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const byKey = new Map<string, number[]>();
  sorted.forEach((one, i) => {
    for (const key of eventKeys(one)) {
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [i]);
      else others.push(i);
    }
  });
  const sides = sorted.map(sidesOf);
  for (const members of byKey.values())
    for (let n = 0; n < members.length; n++) {
      const i = members[n] as number;
      for (let m = n + 1; m < members.length; m++) {
        const j = members[m] as number;
        const [a, b] = [find(i), find(j)];
        if (a !== b && areSame(sides[i] as Sides, sides[j] as Sides)) parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
  const groups = new Map<number, Telling[]>();
  sorted.forEach((one, i) => {
    const root = find(i);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [one]);
    else group.push(one);
  });
  return [...groups.values()];
}
