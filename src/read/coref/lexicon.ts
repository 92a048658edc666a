/**
 * What the stage knows of words before any article: the gender of given names, and which names mean the same country or
 * body. Keyed by hashes, so no word is spelled out.
 *
 * Memory layout: open addressing by form hash; slot `s` of the given names holds `givenKeys[s]` (0 = empty) and
 * `givenBits[s]` (`GENDER`); slot `s` of the aliases `aliasKeys[s]` (hash of a phrase) and `aliasValues[s]` = group × 8 + kind.
 */
import type { WeightsFile } from '../../model/weights.js';

/** Kinds of aliases. A body's seat stands for the body alone; a country's capital and seat of government for the country. */
export const ALIAS = { none: 0, country: 1, capital: 2, seat: 3, body: 4, people: 5 } as const;

export interface CorefLexicon {
  readonly givenKeys: Uint32Array;
  readonly givenBits: Uint8Array;
  readonly aliasKeys: Uint32Array;
  readonly aliasValues: Uint16Array;
}

/** Opens the lexicon of a weight file; throws RangeError when it holds none. */
export function bindCorefLexicon({ sections, name }: WeightsFile): CorefLexicon {
  const givenKeys = sections.get('given.keys');
  const givenBits = sections.get('given.bits');
  const aliasKeys = sections.get('alias.keys');
  const aliasValues = sections.get('alias.values');
  if (
    !(givenKeys instanceof Uint32Array) ||
    !(givenBits instanceof Uint8Array) ||
    !(aliasKeys instanceof Uint32Array) ||
    !(aliasValues instanceof Uint16Array)
  )
    throw new RangeError(`${name}: no lexicon of referents in this weight file`);
  return { givenKeys, givenBits, aliasKeys, aliasValues };
}

/** Gender of a given name; 0 where the name is unknown or borne by both. */
export function givenGender({ givenKeys, givenBits }: CorefLexicon, form: number): number {
  const mask = givenKeys.length - 1;
  for (let slot = form & mask; ; slot = (slot + 1) & mask) {
    const key = givenKeys[slot];
    if (key === 0) return 0;
    if (key === form) return givenBits[slot];
  }
}

/** Group × 8 + kind of a phrase; 0 where it is nobody's alias. */
export function aliasOf({ aliasKeys, aliasValues }: CorefLexicon, hash: number): number {
  const mask = aliasKeys.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const key = aliasKeys[slot];
    if (key === 0) return 0;
    if (key === hash) return aliasValues[slot];
  }
}
