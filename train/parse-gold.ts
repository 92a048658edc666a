/** Gold trees as the parser learns them. */

import type { GoldDocument } from '../eval/conllu.js';
import type { Tokens } from '../src/model/tokens.js';
import { deprelIndex } from '../src/read/parse/labels.js';
import { BEYOND } from '../src/read/parse/state.js';
import { emptyForms, type Forms, fillForms } from '../src/read/segment/forms.js';
import { shippedWords } from './treebanks.js';

/** A sentence over tokens with the tags the parser will see at work. */
export interface TrainSentence {
  readonly text: string;
  readonly tokens: Tokens;
  readonly forms: Forms;
  readonly first: number;
  readonly last: number;
  /** Gold of the whole document: heads as token indices, a root's its own; labels as `DEPRELS` has them. */
  readonly head: Uint32Array;
  readonly label: Uint8Array;
}

export function trainSentences(document: GoldDocument, tokens: Tokens): TrainSentence[] {
  const { text, sentences, head } = document;
  const forms = fillForms(text, tokens, shippedWords(), emptyForms());
  const label = Uint8Array.from(document.deprel, deprelIndex);
  return Array.from({ length: sentences.count }, (_, s) => ({
    text,
    tokens,
    forms,
    first: sentences.first[s],
    last: sentences.first[s + 1],
    head,
    label,
  }));
}

/** Gold of one sentence by node: heads (0 at the root) and labels. */
export interface NodeGold {
  head: Int32Array;
  label: Uint8Array;
}

/** Fills `into` (or a longer one) with a sentence's gold. */
export function nodeGold({ head, label, first, last }: TrainSentence, into: NodeGold): NodeGold {
  const n = last - first;
  const room = n + BEYOND + 1;
  const gold = into.head.length >= room ? into : { head: new Int32Array(2 * room), label: new Uint8Array(2 * room) };
  gold.head[0] = 0;
  for (let i = 0; i < n; i++) {
    gold.head[i + 1] = head[first + i] === first + i ? 0 : head[first + i] - first + 1;
    gold.label[i + 1] = label[first + i];
  }
  return gold;
}
