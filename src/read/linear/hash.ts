/**
 * Hashes of named features. A feature is a name and up to three values, each already an unsigned 32-bit number; its hash
 * is what the weight tables are keyed by, so weights never spell out the words they were trained on.
 */

/** FNV-1a over UTF-16 code units of `text[start, end)`, lower-casing ASCII letters on the way when `fold` is true. */
export function hashText(text: string, start: number, end: number, fold: boolean): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    let c = text.charCodeAt(i);
    if (fold && c >= 65 && c <= 90) c += 32;
    else if (c === 0x2019) c = 39; // one apostrophe for both ways of writing it
    h = Math.imul(h ^ c, 0x01000193);
  }
  return h >>> 0;
}

/** Hash of a whole string. */
export function hashString(s: string): number {
  return hashText(s, 0, s.length, false);
}

/** Mixes one value into a hash (the finaliser of MurmurHash3 over their combination). */
export function mix(seed: number, value: number): number {
  let h = Math.imul(seed ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  return h >>> 0;
}

/**
 * A feature template: the names in order, the hash seed of each, and an id that changes whenever a name is added,
 * dropped or moved. Weight files carry the id; a table trained with another template is refused.
 */
export interface Template {
  readonly names: readonly string[];
  readonly seeds: Uint32Array;
  readonly id: number;
}

/** Makes a template of its names; two features of one name are a mistake and throw. */
export function template(names: readonly string[]): Template {
  if (new Set(names).size !== names.length) throw new RangeError('two features of one name');
  return {
    names,
    seeds: Uint32Array.from(names, (name) => mix(hashString(name), 0x51ed270b)),
    id: hashString(names.join(' ')),
  };
}
