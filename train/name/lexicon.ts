/** Lists of names (public domain, CC0, MIT or our own) and the capitals of unlabelled news → the hashed lexicon. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { hashText } from '../../src/read/linear/hash.js';
import {
  BODY,
  FIELD,
  field,
  type Lexicon,
  LONGEST,
  PHRASE,
  PLACE,
  phraseHash,
  withField,
} from '../../src/read/name/lexicon.js';
import { isLower, isUpper } from '../../src/read/segment/characters.js';
import { tokenBuffer, tokenize } from '../../src/read/segment/tokenize.js';

export const fold = (word: string): number => hashText(word, 0, word.length, true);

/** Words and phrases being collected. */
export interface Draft {
  readonly words: Map<number, number>;
  readonly phrases: Map<number, number>;
}

function list(name: string): string[] {
  const bytes = readFileSync(fileURLToPath(new URL(`../lists/${name}`, import.meta.url)));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

const rows = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

const buffer = tokenBuffer();

/** The tokens of a name as our tokenizer cuts them. */
export function tokensOf(name: string): string[] {
  buffer.count = 0;
  tokenize(name, 0, name.length, buffer);
  return Array.from({ length: buffer.count }, (_, i) => name.slice(buffer.start[i], buffer.end[i]));
}

export function draftLexicon(gazetteers: string): Draft {
  const words = new Map<number, number>();
  const phrases = new Map<number, number>();
  const set = (word: string, where: readonly [number, number], value: number, keep = false) => {
    const key = fold(word);
    const bits = words.get(key) ?? 0;
    if (keep && field(bits, where) !== 0) return;
    words.set(key, withField(bits, where, value));
  };
  const most = (word: string, where: readonly [number, number], value: number) => {
    const bits = words.get(fold(word)) ?? 0;
    if (field(bits, where) < value) set(word, where, value);
  };
  const phrase = (name: string, kind: number, keep = true) => {
    // Both ways of cutting: as our tokens are, and at blanks.
    for (const tokens of [tokensOf(name), name.split(' ')]) {
      if (tokens.length < 2 || tokens.length > LONGEST) continue;
      let hash = fold(tokens[0] as string);
      for (let i = 1; i < tokens.length; i++) hash = phraseHash(hash, fold(tokens[i] as string));
      if (!keep || !phrases.has(hash)) phrases.set(hash, kind);
      set(tokens[0] as string, FIELD.opens, 1);
    }
  };
  const place = (name: string, kind: number, phraseKind: number) => {
    if (/[\s-]/.test(name)) phrase(name, phraseKind);
    if (!/\s/.test(name)) {
      const before = field(words.get(fold(name)) ?? 0, FIELD.place);
      set(name, FIELD.place, before === 0 || before === kind ? kind : before === PLACE.country ? before : PLACE.both);
    }
  };

  for (const line of list('own.txt')) {
    const [kind, names] = line.split(/: (.*)/s) as [string, string];
    if (line.startsWith('#')) continue;
    for (const name of names.split('; ')) {
      const one = !/\s/.test(name);
      if (kind === 'team') {
        if (one) set(name, FIELD.body, BODY.team);
        phrase(name, PHRASE.team);
      } else if (kind === 'nick') set(name, FIELD.body, BODY.nickname);
      else if (kind === 'company') {
        if (one) set(name, FIELD.body, BODY.company);
        phrase(name, PHRASE.company);
      } else if (kind === 'org') {
        if (one) set(name, FIELD.body, BODY.organisation);
        phrase(name, PHRASE.organisation);
      } else if (kind === 'region') place(name, PLACE.region, PHRASE.place);
      else if (kind === 'event') {
        if (one) set(name, FIELD.body, BODY.event);
        phrase(name, PHRASE.event);
      } else if (kind === 'group') {
        if (one) set(name, FIELD.group, 1);
        phrase(name, PHRASE.group);
      }
    }
  }
  for (const [, , , name, short, formal, capital] of rows(`${gazetteers}/country-codes.tsv`)) {
    for (const one of [name, short, formal?.replace(/^the /, '')])
      if (one) place(one.replace(/ \(.*$/, ''), PLACE.country, PHRASE.country);
    if (capital) place(capital, PLACE.city, PHRASE.place);
  }
  for (const [, adjective, persons] of rows(`${gazetteers}/demonyms-extra.tsv`)) {
    for (const one of [adjective, ...(persons ?? '').split(';')]) {
      if (!one || /^(?:US|U\.S\.|UK|U\.K\.)$/.test(one)) continue;
      if (/\s/.test(one)) phrase(one, PHRASE.group);
      else set(one, FIELD.group, 1);
    }
  }
  for (const name of [...list('regions-faker.txt.gz'), ...list('regions-airports.txt.gz')])
    place(name.replace(/ (?:Province|Region|State|District|County)$/, ''), PLACE.region, PHRASE.place);
  for (const name of [...list('cities-airports.txt.gz'), ...list('cities-faker.txt.gz')])
    place(name, PLACE.city, PHRASE.place);
  for (const [title, , short] of rows(`${gazetteers}/titles.tsv`)) {
    for (const one of [title as string, ...(short ?? '').split(';')]) {
      if (one === '') continue;
      if (/[\s-]/.test(one)) phrase(one, PHRASE.title);
      if (!/\s/.test(one)) set(one, FIELD.title, /honorific/.test(title as string) ? 2 : 1);
    }
  }
  for (const word of 'Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Sir Lord Lady Dame Miss Prof. Prof Rev. Sen. Rep. Gov. Gen. Col. Capt. Lt. Sgt. Maj.'.split(
    ' ',
  ))
    set(word, FIELD.title, 2);
  for (const [title, kind] of rows(`${gazetteers}/titles.tsv`))
    if (kind === 'honorific' && !/\s/.test(title as string)) set(title as string, FIELD.title, 2);
  for (const [name, aliases] of rows(`${gazetteers}/outlets.tsv`)) {
    for (const one of [name as string, ...(aliases ?? '').split(';')]) {
      if (one === '') continue;
      if (/\s/.test(one)) phrase(one, PHRASE.outlet);
      else set(one, FIELD.body, BODY.outlet, true);
    }
  }
  for (const [name] of rows(`${gazetteers}/publishers-fundus.tsv`)) phrase(name as string, PHRASE.outlet);
  for (const [name] of rows(`${gazetteers}/us-newspapers.tsv`))
    phrase((name as string).replace(/ \(.*$/, ''), PHRASE.outlet);
  for (const [name, , , kind] of rows(`${gazetteers}/metonyms.tsv`)) {
    if (kind === 'kind') continue;
    if (/\s/.test(name as string)) phrase(name as string, PHRASE.metonym);
    else set(name as string, FIELD.body, BODY.organisation, true);
  }
  for (const [name, first, last] of rows(`${gazetteers}/us-officials.tsv`)) {
    phrase(name as string, PHRASE.person);
    if (first && !/\s/.test(first)) most(first, FIELD.given, 1);
    if (last && !/\s/.test(last)) most(last, FIELD.surname, 2);
  }
  for (const [name] of rows(`${gazetteers}/leaders-2022.tsv`)) {
    phrase(name as string, PHRASE.person);
    const parts = (name as string).split(' ');
    most(parts[parts.length - 1] as string, FIELD.surname, 2);
  }
  rows(`${gazetteers}/first-names-us.tsv`).forEach(([name, , , , , female, male]) => {
    const best = Math.min(...[female, male].filter((rank) => rank).map(Number));
    most(name as string, FIELD.given, best <= 100 ? 3 : best <= 400 ? 2 : 1);
  });
  for (const name of list('first-names-faker.txt.gz')) most(name, FIELD.given, 1);
  list('surnames-us-census.txt.gz').forEach((name, rank) => {
    most(name, FIELD.surname, rank < 1000 ? 3 : rank < 6000 ? 2 : 1);
  });
  for (const name of list('surnames-faker.txt.gz')) most(name, FIELD.surname, 1);
  for (const word of 'January February March April May June July August September October November December Jan. Feb. Aug. Sept. Oct. Nov. Dec. Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun GMT EST EDT BST a.m. p.m.'.split(
    ' ',
  ))
    set(word, FIELD.calendar, 1);
  return { words, phrases };
}

/** How often each word has a capital inside a sentence, in running text; words seen fewer than `least` times are left out. */
export function countCapitals(texts: Iterable<string>, draft: Draft, least: number): void {
  const lower = new Map<number, number>();
  const upper = new Map<number, number>();
  for (const text of texts) {
    for (const line of text.split('\n')) {
      if (line === line.toUpperCase() || line.length < 40) continue;
      buffer.count = 0;
      tokenize(line, 0, line.length, buffer);
      for (let i = 1; i < buffer.count; i++) {
        const start = buffer.start[i];
        const end = buffer.end[i];
        const c = line.charCodeAt(start);
        const up = isUpper(c);
        if (!up && !isLower(c)) continue;
        const before = line.charCodeAt(buffer.end[i - 1] - 1);
        // After a stop, a quotation mark or a bracket a capital says nothing.
        if (
          before === 46 ||
          before === 33 ||
          before === 63 ||
          before === 58 ||
          before === 34 ||
          before === 39 ||
          before === 40 ||
          before > 0x2000
        )
          continue;
        const key = hashText(line, start, end, true);
        const counts = up ? upper : lower;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  for (const key of new Set([...lower.keys(), ...upper.keys()])) {
    const a = lower.get(key) ?? 0;
    const b = upper.get(key) ?? 0;
    if (a + b < least) continue;
    const share = b / (a + b);
    const bin =
      share < 0.01 ? 1 : share < 0.06 ? 2 : share < 0.2 ? 3 : share < 0.5 ? 4 : share < 0.85 ? 5 : share < 0.98 ? 6 : 7;
    draft.words.set(key, withField(draft.words.get(key) ?? 0, FIELD.capital, bin));
  }
}

export function finishLexicon({ words, phrases }: Draft): Lexicon {
  const table = (entries: readonly [number, number][], fill: number) => {
    let size = 1024;
    while (size * fill < entries.length) size *= 2;
    const keys = new Uint32Array(size);
    const values = new Uint32Array(size);
    for (const [key, value] of entries) {
      if (key === 0) continue;
      let slot = key & (size - 1);
      while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
      keys[slot] = key;
      values[slot] = value;
    }
    return { keys, values };
  };
  const sorted = (map: Map<number, number>) => [...map].filter(([, value]) => value !== 0).sort((a, b) => a[0] - b[0]);
  const w = table(sorted(words), 0.8);
  const p = table(sorted(phrases), 0.8);
  return {
    mask: w.keys.length - 1,
    keys: w.keys,
    bits: w.values,
    phraseMask: p.keys.length - 1,
    phrases: p.keys,
    phraseKinds: Uint8Array.from(p.values),
  };
}

/** Words and bits of a lexicon, to add to. */
export function wordsOf({ keys, bits }: Lexicon): Map<number, number> {
  const words = new Map<number, number>();
  for (let s = 0; s < keys.length; s++) if (keys[s] !== 0) words.set(keys[s], bits[s]);
  return words;
}

/** Phrases of a lexicon and their kinds. */
export function phrasesOf({ phrases, phraseKinds }: Lexicon): Map<number, number> {
  const out = new Map<number, number>();
  for (let s = 0; s < phrases.length; s++) if (phrases[s] !== 0) out.set(phrases[s], phraseKinds[s]);
  return out;
}
