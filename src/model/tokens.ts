/**
 * Tokens as columns: 21 bytes a token instead of an object each, so that scans stay in cache and a worker thread is
 * handed five buffers. Memory layout: token `i` is `text.slice(start[i], end[i])`, `lemma[i]` indexes `strings`,
 * `upos[i]` and `xpos[i]` index the label lists of the tagger (0 = not tagged).
 * Laws (tested): start[i] < end[i] <= start[i + 1]; between two tokens there is only white space or nothing.
 */
export interface Tokens {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly lemma: Uint32Array;
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  /** The article's string table; `strings[0]` is the empty string. */
  readonly strings: readonly string[];
}

/**
 * Sentences as columns over tokens: sentence `s` is tokens `first[s]` to `first[s + 1]`, which is why `first` has one
 * entry more than there are sentences.
 */
export interface Sentences {
  readonly count: number;
  readonly first: Uint32Array;
}
