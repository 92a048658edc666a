/**
 * Learns the edits that make lemmas (src/read/tag/lemma.ts): of each word and pair the usual edit, of each ending and pair the edit
 * most words have; then drops every entry that says what the shorter ending says already.
 */
import type { GoldDocument } from '../eval/conllu.js';
import type { Section } from '../src/model/weights.js';
import { hashText } from '../src/read/linear/hash.js';
import type { Forms } from '../src/read/segment/forms.js';
import { CASE, endingKey, LONGEST_ENDING, lemmaShape, WHOLE, wordKey } from '../src/read/tag/lemma.js';

/** Times an ending must be seen, in different words, before it has a say. */
const LEAST_WORDS = 3;
/** Letters of a lemma that shares none with its word: seen in so many words, or its word this often, it is spelled out. */
const WHOLE_SEEN = 5;

interface Word {
  readonly form: string;
  readonly hash: number;
  readonly shape: number;
  readonly pair: number;
  readonly lemmas: Map<string, number>;
}

export function learnLemmas(
  documents: readonly GoldDocument[],
  forms: readonly Forms[],
  pairs: readonly Uint8Array[],
  pairCount: number,
): { sections: Map<string, Section>; entries: number; edits: number } {
  const words = new Map<string, Word>();
  documents.forEach((document, d) => {
    for (let i = 0; i < document.tokens.count; i++) {
      const pair = pairs[d][i];
      if (pair >= pairCount || document.lemma[i] === '_') continue;
      const form = document.text.slice(document.tokens.start[i], document.tokens.end[i]).replaceAll('’', "'");
      const key = `${pair} ${form}`;
      let word = words.get(key);
      if (word === undefined) {
        word = { form, hash: forms[d].form[i], shape: lemmaShape(forms[d].shape[i]), pair, lemmas: new Map() };
        words.set(key, word);
      }
      word.lemmas.set(document.lemma[i], (word.lemmas.get(document.lemma[i]) ?? 0) + 1);
    }
  });
  const usualCase = usualCases([...words.values()], pairCount);
  const ids = new Map<string, number>();
  const tally = new Map<number, Map<string, number>>();
  const count = (key: number, edit: string, by: number) => {
    let row = tally.get(key);
    if (row === undefined) tally.set(key, (row = new Map()));
    row.set(edit, (row.get(edit) ?? 0) + by);
  };
  const byWord = new Map<number, { word: Word; tally: Map<string, number> }>();
  for (const word of words.values()) {
    const edits = new Map<string, number>();
    for (const [lemma, n] of word.lemmas) {
      const edit = editBetween(word.form, lemma, usualCase[word.pair]);
      edits.set(edit, (edits.get(edit) ?? 0) + n);
    }
    const key = wordKey(word.hash, word.pair);
    let entry = byWord.get(key);
    if (entry === undefined) byWord.set(key, (entry = { word, tally: new Map() }));
    for (const [edit, n] of edits) entry.tally.set(edit, (entry.tally.get(edit) ?? 0) + n);
    const usual = most(edits).edit;
    if (usual.startsWith('=')) continue;
    for (const key of endingKeys(word)) count(key, usual, 1);
  }
  // Shorter endings first, so that a longer one is kept only where it says something else.
  const table = new Map<number, string>();
  const endings = new Map<number, { length: number; word: Word }>();
  for (const word of words.values())
    endingKeys(word).forEach((key, length) => void (endings.has(key) || endings.set(key, { length, word })));
  for (let length = 0; length <= LONGEST_ENDING; length++) {
    for (const [key, { length: own, word }] of endings) {
      if (own !== length) continue;
      const row = tally.get(key);
      if (row === undefined) continue;
      const { edit, seen } = most(row);
      if (length > 0 && seen < LEAST_WORDS) continue;
      if (length === 0 || editByEnding(table, word, length - 1) !== edit) table.set(key, edit);
    }
  }
  for (const [key, { word, tally: row }] of byWord) {
    const { edit, seen } = most(row);
    if (edit.startsWith('=') && seen < WHOLE_SEEN) continue;
    if (editByEnding(table, word, LONGEST_ENDING) !== edit) table.set(key, edit);
  }
  for (const edit of table.values()) if (!ids.has(edit)) ids.set(edit, ids.size);
  return { sections: sectionsOf(table, ids), entries: table.size, edits: ids.size };
}

function most(row: ReadonlyMap<string, number>): { edit: string; seen: number } {
  let edit = '';
  let seen = 0;
  for (const [candidate, n] of row) if (n > seen || (n === seen && candidate < edit)) [edit, seen] = [candidate, n];
  return { edit, seen };
}

/** Keys of the word's endings of 0, 1, … letters. */
function endingKeys({ form, shape, pair }: Word): number[] {
  const keys = [endingKey(0, 0, shape, pair)];
  let reversed = '';
  for (let k = 1; k <= LONGEST_ENDING && k <= form.length; k++) {
    reversed += form[form.length - k];
    keys.push(endingKey(hashText(reversed, 0, k, true), k, shape, pair));
  }
  return keys;
}

function editByEnding(table: ReadonlyMap<number, string>, word: Word, longest: number): string | null {
  let found: string | null = null;
  endingKeys(word).forEach((key, length) => {
    if (length <= longest) found = table.get(key) ?? found;
  });
  return found;
}

/** What most words with capitals in them do with these, by pair. */
function usualCases(words: readonly Word[], pairCount: number): number[] {
  const counts = Array.from({ length: pairCount }, () => [0, 0]);
  for (const { form, pair, lemmas } of words) {
    if (form === form.toLowerCase()) continue;
    for (const lemma of lemmas.keys()) counts[pair][lemma === lemma.toLowerCase() ? CASE.lower : CASE.keep]++;
  }
  return counts.map(([keep, lower]) => (keep > lower ? CASE.keep : CASE.lower));
}

/** "case cut append", or "=lemma" where word and lemma share no beginning. */
function editBetween(form: string, lemma: string, usualCase: number): string {
  let best = { letterCase: usualCase, shared: -1, length: form.length };
  for (const letterCase of [usualCase, CASE.lower, CASE.keep, CASE.title]) {
    const cased =
      letterCase === CASE.keep
        ? form
        : letterCase === CASE.lower
          ? form.toLowerCase()
          : form.slice(0, 1) + form.slice(1).toLowerCase();
    let shared = 0;
    while (shared < cased.length && cased[shared] === lemma[shared]) shared++;
    if (shared > best.shared) best = { letterCase, shared, length: cased.length };
  }
  if (best.shared === 0 || best.length - best.shared >= WHOLE) return `=${lemma}`;
  return `${best.letterCase} ${best.length - best.shared} ${lemma.slice(best.shared)}`;
}

function sectionsOf(table: ReadonlyMap<number, string>, ids: ReadonlyMap<string, number>): Map<string, Section> {
  let size = 1024;
  while (size < table.size * 1.5) size *= 2;
  const keys = new Uint32Array(size);
  const edits = new Uint16Array(size);
  for (const [key, edit] of table) {
    let slot = key & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    edits[slot] = ids.get(edit) ?? 0;
  }
  const letterCase: number[] = [];
  const cut: number[] = [];
  const letters: number[] = [];
  const at = [0];
  for (const edit of ids.keys()) {
    const [one, two] = edit.split(' ');
    const whole = edit.startsWith('=');
    letterCase.push(whole ? CASE.keep : Number(one));
    cut.push(whole ? WHOLE : Number(two));
    const append = whole ? edit.slice(1) : edit.slice(one.length + two.length + 2);
    for (let k = 0; k < append.length; k++) letters.push(append.charCodeAt(k));
    at.push(letters.length);
  }
  return new Map<string, Section>([
    ['lemma.keys', keys],
    ['lemma.edits', edits],
    ['lemma.case', Uint8Array.from(letterCase)],
    ['lemma.cut', Uint8Array.from(cut)],
    ['lemma.letters', Uint16Array.from(letters)],
    ['lemma.at', Uint32Array.from(at)],
  ]);
}
