/**
 * A dependency tree over the tokens of one article (Universal Dependencies). `head[i]` is a token index;
 * `head[i] === i` marks a root; `deprel[i]` indexes the parser's label list. One tree a sentence, no cycles.
 */
export interface Tree {
  readonly head: Uint32Array;
  readonly deprel: Uint8Array;
}
