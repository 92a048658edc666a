/**
 * What is known of a word, or of a run of words, before any sentence is read: given names and surnames, cities and countries,
 * outlets and bodies, titles; and how often news writes it with a capital. Keyed by hashes, so no word is spelled out.
 *
 * Memory layout: open addressing; slot `s` of `words` holds form hash `keys[s]` (0 = empty) and its bits. `phrases` has the
 * hash of several folded forms in a row (`phraseHash`) and the kind of thing they name.
 */
import type { WeightsFile } from '../../model/weights.js';
import { mix } from '../linear/hash.js';

/** Fields of a word's bits: [shift, mask]. */
export const FIELD = {
  /** 0 not seen; 1 … 7 from "never a capital in the middle of a sentence" to "always". */
  capital: [0, 7],
  /** 0 none, 1 rare, 2 common. */
  given: [3, 3],
  surname: [5, 3],
  place: [7, 7],
  opens: [10, 1],
  title: [11, 3],
  group: [13, 1],
  calendar: [14, 1],
  body: [15, 7],
  /** What a first model made of the word over unlabelled news: type + 1 (5 = mostly outside), and how steadily. */
  usage: [18, 7],
  steady: [21, 3],
  /** Where in names it mostly stood: 0 unknown, 1 alone, 2 first, 3 inside, 4 last. */
  stands: [23, 7],
} as const;

/** Values of the `place` field. */
export const PLACE = { none: 0, city: 1, country: 2, region: 3, both: 4 } as const;
/** Values of the `body` field, and kinds of phrases above them. */
export const BODY = { none: 0, organisation: 1, company: 2, team: 3, nickname: 4, outlet: 5, event: 6 } as const;
/** Kinds of phrases. */
export const PHRASE = {
  none: 0,
  place: 1,
  country: 2,
  organisation: 3,
  company: 4,
  team: 5,
  outlet: 6,
  metonym: 7,
  title: 8,
  event: 9,
  group: 10,
  person: 11,
} as const;

/** Longest phrase looked up, in tokens. */
export const LONGEST = 6;

export interface Lexicon {
  readonly mask: number;
  readonly keys: Uint32Array;
  readonly bits: Uint32Array;
  readonly phraseMask: number;
  readonly phrases: Uint32Array;
  readonly phraseKinds: Uint8Array;
}

export const EMPTY_LEXICON: Lexicon = {
  mask: 0,
  keys: new Uint32Array(1),
  bits: new Uint32Array(1),
  phraseMask: 0,
  phrases: new Uint32Array(1),
  phraseKinds: new Uint8Array(1),
};

/** Reads one field out of a word's bits. */
export function field(bits: number, [shift, mask]: readonly [number, number]): number {
  return (bits >>> shift) & mask;
}

/** A word's bits with one field set. */
export function withField(bits: number, [shift, mask]: readonly [number, number], value: number): number {
  return ((bits & ~(mask << shift)) | (value << shift)) >>> 0;
}

/** Bits of a folded form; 0 for a word nothing is known of. */
export function bitsOf({ keys, bits, mask }: Lexicon, form: number): number {
  for (let slot = form & mask; ; slot = (slot + 1) & mask) {
    const key = keys[slot];
    if (key === 0) return 0;
    if (key === form) return bits[slot];
  }
}

/** Hash of a run of forms, one more at a time, beginning with the first form's own hash. */
export function phraseHash(before: number, form: number): number {
  return mix(before, form) || 1;
}

/** What a phrase names, 0 for nothing known. */
export function phraseKind({ phrases, phraseKinds, phraseMask }: Lexicon, hash: number): number {
  for (let slot = hash & phraseMask; ; slot = (slot + 1) & phraseMask) {
    const key = phrases[slot];
    if (key === 0) return 0;
    if (key === hash) return phraseKinds[slot];
  }
}

/** Opens the lexicon of a weight file; an empty one when it has none. */
export function bindLexicon({ sections }: WeightsFile): Lexicon {
  const keys = sections.get('lexicon.keys');
  const bits = sections.get('lexicon.bits');
  const phrases = sections.get('phrases.keys');
  const phraseKinds = sections.get('phrases.kinds');
  if (
    !(keys instanceof Uint32Array) ||
    !(bits instanceof Uint32Array) ||
    !(phrases instanceof Uint32Array) ||
    !(phraseKinds instanceof Uint8Array)
  )
    return EMPTY_LEXICON;
  return { mask: keys.length - 1, keys, bits, phraseMask: phrases.length - 1, phrases, phraseKinds };
}
