/**
 * Word classes from unlabelled news (and the treebanks' texts): words that keep the same company get the same class, at three
 * granularities. Only hashes of words and class numbers come out; no text.
 */

import type { Section } from '../src/model/weights.js';
import { hashString } from '../src/read/linear/hash.js';
import { learnVectors, sphericalMeans } from './vectors.js';

export const WORDS_RECIPE = {
  seed: 7,
  leastCount: 4,
  contexts: 3000,
  directions: 80,
  iterations: 4,
  coarse: 64,
  middle: 256,
  fine: 1024,
  rounds: 12,
} as const;

/**
 * Words as the tokenizer has them, near enough to count by: abbreviations and initials keep their stops, clitics stand apart,
 * words part at hyphens. A pattern of its own, so that the classes do not change with every change of the tokenizer.
 */
const WORD =
  /(?:[a-z]\.){2,}|\b(?:mr|mrs|ms|dr|sen|rep|gov|gen|col|lt|sgt|st|jr|sr|inc|corp|co|ltd|vs|no|jan|feb|aug|sept|oct|nov|dec)\.|[\p{L}\p{M}]+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\d+(?:[.,:]\d+)*|[\p{L}\p{M}\d]+|\.{2,}|-{2,}|[^\s\p{L}\p{M}\d]/giu;

/** Learns the classes from `texts`; the sections of the weight file. */
export function learnWords(texts: readonly string[], say: (line: string) => void): Map<string, Section> {
  const { forms, words } = vocabulary(texts);
  say(`words: ${forms.length} tokens, ${words.length} words with a class`);
  const idOf = new Map(words.map((form, id) => [form, id]));
  const ids = Int32Array.from(forms, (form) => (form === 0 ? -2 : (idOf.get(form) ?? -1)));
  const { directions, rounds, seed } = WORDS_RECIPE;
  const vectors = learnVectors(ids, words.length, WORDS_RECIPE);
  say('words: vectors done');
  const cut = (k: number, salt: number) => sphericalMeans(vectors, words.length, directions, k, rounds, seed + salt);
  const [coarse, middle, fine] = [cut(WORDS_RECIPE.coarse, 1), cut(WORDS_RECIPE.middle, 2), cut(WORDS_RECIPE.fine, 3)];
  let size = 1024;
  while (size < words.length * 1.5) size *= 2;
  const keys = new Uint32Array(size);
  const table = { coarse: new Uint8Array(size), middle: new Uint16Array(size), fine: new Uint16Array(size) };
  words.forEach((hash, id) => {
    let slot = hash & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = hash;
    table.coarse[slot] = (coarse[id] as number) + 1;
    table.middle[slot] = (middle[id] as number) + 1;
    table.fine[slot] = (fine[id] as number) + 1;
  });
  return new Map<string, Section>([
    ['classes.keys', keys],
    ['classes.coarse', table.coarse],
    ['classes.middle', table.middle],
    ['classes.fine', table.fine],
  ]);
}

/** Form hashes of all texts, 0 between lines; and the words frequent enough to have a class, by falling frequency. */
function vocabulary(texts: readonly string[]): { forms: Uint32Array; words: number[] } {
  let forms = new Uint32Array(1 << 20);
  let count = 0;
  const push = (hash: number): void => {
    if (count === forms.length) {
      const grown = new Uint32Array(forms.length * 2);
      grown.set(forms);
      forms = grown;
    }
    forms[count++] = hash;
  };
  const counts = new Map<number, number>();
  const hashes = new Map<string, number>();
  for (const text of texts) {
    for (const line of text.split('\n')) {
      for (const [word] of line.matchAll(WORD)) {
        const folded = foldAscii(word);
        let hash = hashes.get(folded);
        if (hash === undefined) {
          hash = hashString(folded);
          hashes.set(folded, hash);
        }
        counts.set(hash, (counts.get(hash) ?? 0) + 1);
        push(hash);
      }
      push(0);
    }
  }
  const words = [...counts]
    .filter(([, n]) => n >= WORDS_RECIPE.leastCount)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([form]) => form);
  return { forms: forms.slice(0, count), words };
}

/** As `hashText` folds: ASCII letters only, one apostrophe. */
function foldAscii(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replaceAll('’', "'");
}
