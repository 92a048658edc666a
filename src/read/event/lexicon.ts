/**
 * The lists of `english/events` as tables over hashes of lemmas: which classes a word may be of, what kind of actor it heads, what it does
 * with the deed below it. Looked up once for each distinct word of an article, not for each token.
 */
import { EVENT_CLASSES } from '../../model/labels.js';
import { ACTOR_KINDS, DEED_NOUNS, DEED_VERBS, LIGHT_VERBS, OPERATORS } from '../english/events.js';
import { hashString, mix } from '../linear/hash.js';

/** Names of operators; an operator is a bit. */
export const OPERATOR_NAMES: readonly string[] = Object.keys(OPERATORS);
export const OPERATOR: Readonly<Record<string, number>> = Object.fromEntries(
  OPERATOR_NAMES.map((name, k) => [name, 1 << k]),
);

/** Kinds of actors from 1; 0 is unknown. */
export const ACTOR_KIND_NAMES: readonly string[] = ['', ...Object.keys(ACTOR_KINDS)];

/** What is known of a word, by the hash of its lemma. Classes are bits in the order of EVENT_CLASSES. */
export interface Word {
  /** Classes of which the word is an event by itself, and all it may be of. */
  readonly strong: number;
  readonly any: number;
}

export const NO_WORD: Word = { strong: 0, any: 0 };

/** Key of a lemma with its particle. */
export function phrasal(lemma: number, particle: number): number {
  return mix(lemma, particle ^ 0x9e3779b9);
}

/** A list as a set of hashes. */
export const words = (list: string): ReadonlySet<number> => new Set(list.trim().split(/\s+/).map(hashString));

/** Key of a word of the lists, phrasal verbs joined by `_`. */
export function keyOf(word: string): number {
  const [lemma, particle] = word.split('_');
  return particle === undefined ? hashString(lemma) : phrasal(hashString(lemma), hashString(particle));
}

const list = (words: string): string[] => words.trim().split(/\s+/);

function deeds(classes: Readonly<Record<string, string>>): ReadonlyMap<number, Word> {
  const words = new Map<number, Word>();
  for (const [name, entries] of Object.entries(classes)) {
    const bit = 1 << (EVENT_CLASSES as readonly string[]).indexOf(name);
    for (const entry of list(entries)) {
      const weak = entry.endsWith('*');
      const key = keyOf(weak ? entry.slice(0, -1) : entry);
      const { strong, any } = words.get(key) ?? NO_WORD;
      words.set(key, { strong: weak ? strong : strong | bit, any: any | bit });
    }
  }
  return words;
}

function bits(lists: Readonly<Record<string, string>>): ReadonlyMap<number, number> {
  const words = new Map<number, number>();
  Object.values(lists).forEach((entries, k) => {
    for (const entry of list(entries)) words.set(keyOf(entry), (words.get(keyOf(entry)) ?? 0) | (1 << k));
  });
  return words;
}

export const VERBS: ReadonlyMap<number, Word> = deeds(DEED_VERBS);
export const NOUNS: ReadonlyMap<number, Word> = deeds(DEED_NOUNS);
export const OPERATES: ReadonlyMap<number, number> = bits(OPERATORS);
export const LIGHT: ReadonlySet<number> = new Set(list(LIGHT_VERBS).map(keyOf));

/** The first kind that lists the word. */
export const ACTORS: ReadonlyMap<number, number> = new Map(
  Object.values(ACTOR_KINDS)
    .flatMap((entries, k) => list(entries).map((word): [number, number] => [hashString(word), k + 1]))
    .reverse(),
);

/** Words of several lists, each with the name of the first that has it. */
export function keyed(lists: Readonly<Record<string, string>>): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  for (const [name, list] of Object.entries(lists))
    for (const word of list.trim().split(/\s+/)) {
      const [lemma, particle] = word.split('_');
      const key = particle === undefined ? hashString(lemma) : phrasal(hashString(lemma), hashString(particle));
      if (!words.has(key)) words.set(key, name);
    }
  return words;
}
