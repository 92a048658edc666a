/** What the stage reads of an article: everything the stages before found. */
import type { Block } from '../../model/reading.js';
import type { Tree } from '../../model/tree.js';
import type { Names } from '../name/names.js';
import type { Forms } from '../segment/forms.js';
import type { Segments } from '../segment/segment.js';

export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly segments: Segments;
  readonly forms: Forms;
  readonly tree: Tree | null;
  readonly names: Names;
}

/** Columns the stage adds to the tokens; grown, never shrunk. */
export interface Places {
  /** Sentence of each token. */
  readonly sentence: Uint32Array;
  /** Number of the quotation that holds the token, from 1; 0 outside. */
  readonly quotation: Uint32Array;
  /** Block of each token. */
  readonly block: Uint32Array;
  /** Index of the name that holds the token, plus 1; 0 for none. */
  readonly name: Uint32Array;
  /** Index of the mention the token is the head of, plus 1; 0 for none. */
  readonly mention: Uint32Array;
}

export function emptyPlaces(): Places {
  return sized(0);
}

function sized(n: number): Places {
  const column = () => new Uint32Array(n);
  return { sentence: column(), quotation: column(), block: column(), name: column(), mention: column() };
}

/** Fills the columns for an article; gives back `previous` when it is long enough. */
export function fillPlaces({ segments, names }: Page, previous: Places): Places {
  const { tokens, sentences, blockFirst, quotations } = segments;
  const n = tokens.count;
  const places = previous.sentence.length >= n ? previous : sized(Math.max(n, 2 * previous.sentence.length));
  for (let s = 0; s < sentences.count; s++) places.sentence.fill(s, sentences.first[s], sentences.first[s + 1]);
  for (let b = 0; b + 1 < blockFirst.length; b++) places.block.fill(b, blockFirst[b], blockFirst[b + 1]);
  places.quotation.fill(0, 0, n);
  quotations.forEach(({ open, end }, q) => {
    places.quotation.fill(q + 1, open, end);
  });
  places.name.fill(0, 0, n);
  places.mention.fill(0, 0, n);
  for (let k = 0; k < names.count; k++) places.name.fill(k + 1, names.first[k], names.last[k] + 1);
  return places;
}
