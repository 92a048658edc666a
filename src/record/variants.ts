/** One statement's words wherever else they are quoted, with what differs: the variants of an utterance, seen from one of them. */
import { differences } from '../link/copies/differences.js';
import { type Likeness, likeness } from '../link/quotations/same.js';
import type { Recorded } from '../store/recorded.js';
import type { Store } from '../store/store.js';
import { linker } from './linker.js';

export interface Variant {
  readonly recorded: Recorded;
  readonly text: string;
  /** Null where the same content stands in a copy of the passage, without quotation marks. */
  readonly likeness: Likeness | null;
  /** Words here (of the statement asked about) and what stands there instead. */
  readonly differences: readonly (readonly [here: string, there: string])[];
}

/** By date published, then id; at most `limit`. */
export async function variantsOf(store: Store, one: Recorded, limit: number): Promise<Variant[]> {
  const [ids = []] = await store.alike([one], linker);
  const others = await store.recorded(ids.slice(0, limit));
  const mine = wordsOf(one);
  return others
    .map((recorded) => {
      const text = wordsOf(recorded);
      const changed = differences(mine, text).map(({ a, b }) => [mine.slice(...a), text.slice(...b)] as const);
      return { recorded, text, likeness: likeness(mine, text), differences: changed };
    })
    .sort((a, b) => (keyOf(a.recorded) < keyOf(b.recorded) ? -1 : 1));
}

function wordsOf({ verbatim, content }: Recorded): string {
  return verbatim?.text ?? content?.text ?? '';
}

function keyOf({ published, id }: Recorded): string {
  return `${published ?? '~'} ${id}`;
}
