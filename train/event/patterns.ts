/**
 * The verb patterns of the PETRARCH dictionaries (MIT) as rows to learn from: "* DIPLOMATIC_RELATIONS WITH +" tells the class of every
 * verb of its block with those words. No sentence is read; a row holds what the words themselves tell, and counts for little.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { EVENT_CLASSES } from '../../src/model/labels.js';
import { NOUNS, OPERATES, VERBS } from '../../src/read/event/lexicon.js';
import { DEED_NAMES, DEED_TEMPLATE, type DeedName } from '../../src/read/event/template.js';
import { hashString, mix } from '../../src/read/linear/hash.js';
import { needed } from '../data.js';
import type { TrainingRow } from './model.js';

export const PATTERN_FILES = ['verbs/cameo-verbs.tsv', 'verbs/cameo-verb-patterns.tsv.gz', 'verbs/cameo-synsets.tsv'];

const SEED = Object.fromEntries(DEED_NAMES.map((name, k) => [name, DEED_TEMPLATE.seeds[k]])) as Record<
  DeedName,
  number
>;
/** Verbs of a block and words of a synonym set that a pattern is spelled out for. */
const MOST_VERBS = 12;
const MOST_WORDS = 8;

function table(file: string): string[][] {
  const bytes = readFileSync(needed(file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

const LITTLE = new Set('of in to with on for from the a an by at and that into over under it its as upon'.split(' '));

/** Rows of patterns and of verbs' own classes; `weight` is what one verb's patterns count together, at most. */
export function patternRows(weight: number): TrainingRow[] {
  const verbs = new Map<string, string[]>();
  const rows: TrainingRow[] = [];
  const bitOf = (name: string) => {
    const at = (EVENT_CLASSES as readonly string[]).indexOf(name);
    return at < 0 ? 0 : 1 << at;
  };
  for (const [verb, block, , , plover] of table('verbs/cameo-verbs.tsv')) {
    const own = verbs.get(block) ?? [];
    verbs.set(block, [...own, verb.toLowerCase().replace(/_/g, ' ')]);
    const right = bitOf(plover);
    if (right !== 0) rows.push({ hashes: rowOf(verb.toLowerCase(), []), right, weight });
  }
  const sets = new Map(
    table('verbs/cameo-synsets.tsv').map(([name, members]) => [
      name.replace(/_$/, ''),
      members.toLowerCase().split('|').slice(0, MOST_WORDS),
    ]),
  );
  for (const [block, pattern, , , plover] of table('verbs/cameo-verb-patterns.tsv.gz')) {
    const right = bitOf(plover);
    if (right === 0) continue;
    const choices = pattern
      .split(' ')
      .filter((word) => !/^[*$+%]$/.test(word))
      .map((word) => (word.startsWith('&') ? (sets.get(word.replace(/_$/, '')) ?? []) : [word.toLowerCase()]));
    for (const [k, verb] of (verbs.get(block) ?? []).slice(0, MOST_VERBS).entries()) {
      const words = choices
        .map((choice) => choice[k % Math.max(1, choice.length)] ?? '')
        .flatMap((word) => word.split('_'));
      rows.push({
        hashes: rowOf(
          verb,
          words.filter((word) => word !== '' && !LITTLE.has(word)),
        ),
        right,
        weight,
      });
    }
  }
  return rows;
}

function rowOf(verb: string, words: readonly string[]): Uint32Array {
  const found: number[] = [];
  const put = (name: DeedName, a: number, b: number) => found.push(mix(mix(SEED[name], a), b));
  const lemma = hashString(verb.split(/[ _]/)[0]);
  const known = VERBS.get(lemma);
  put('verb', lemma, 0);
  const operator = OPERATES.get(lemma) ?? 0;
  each(operator, (bit) => put('operator', bit, 0));
  each(known?.any ?? 0, (cls) => put('deed', cls, 0));
  put('deed', known?.any ?? 0, 32);
  for (const word of words) {
    const hash = hashString(word);
    put('content', hash, 0);
    put('contentOf', lemma, hash);
    put('word', hash, 0);
    const noun = (NOUNS.get(hash)?.any ?? 0) | (VERBS.get(hash)?.any ?? 0);
    each(noun, (cls) => {
      put('verbDeed', lemma, cls);
      put('operatorDeed', operator, cls * 2);
    });
  }
  return Uint32Array.from(found);
}

function each(bits: number, then: (k: number) => void): void {
  for (let k = 0, rest = bits; rest !== 0; k++, rest >>>= 1) if ((rest & 1) === 1) then(k);
}
