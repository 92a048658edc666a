/** Documents analysed once and kept: what the analyser gives is scratch memory, and training looks at it many times. */
import type { GapRow } from '../../eval/gap.js';
import type { GumDocument } from '../../eval/gum.js';
import { type Analyser, createAnalyser } from '../../src/read/analyse.js';
import type { MentionNode } from '../../src/read/coref/mention.js';
import type { Page } from '../../src/read/coref/page.js';
import { loadWeights } from '../../src/weights/load.js';

/** What a document's gold says of mention `m`: the cluster it belongs to, null where it belongs to none, undefined where nothing is known. */
export type Gold = (mention: MentionNode, page: Page) => string | null | undefined;

/** A page with its gold: `wrong` are clusters the mention is known not to belong to. */
export interface CorefDocument {
  readonly id: string;
  readonly page: Page;
  readonly gold: Gold;
  /** Clusters of GAP that the pronoun does not mean, where it means neither of the names. */
  readonly neither: ReadonlySet<string> | null;
}

export function analyser(): Analyser {
  return createAnalyser(loadWeights());
}

/** An analysis copied out of scratch memory. */
export function keep(page: Page): Page {
  const { forms, tree } = page;
  const n = forms.count;
  const copied = Object.fromEntries(
    Object.entries(forms).map(([key, value]) => [
      key,
      typeof value === 'number' ? value : (value as Uint32Array).slice(0, n + 4),
    ]),
  ) as unknown as Page['forms'];
  return {
    ...page,
    forms: copied,
    tree: tree === null ? null : { head: tree.head.slice(0, n), deprel: tree.deprel.slice(0, n) },
  };
}

export function gumDocument(analyse: Analyser, { id, text, title, mentions }: GumDocument): CorefDocument {
  const page = keep(analyse(text, title));
  // Of mentions with one head word the smallest counts, and it stands for its cluster.
  const byHead = new Map<number, { size: number; eid: string }[]>();
  for (const { head, start, end, eid } of mentions) {
    const list = byHead.get(head) ?? [];
    list.push({ size: end - start, eid });
    list.sort((a, b) => a.size - b.size);
    byHead.set(head, list);
  }
  const gold: Gold = ({ first, last, head }, { segments }) => {
    const { start } = segments.tokens;
    const own = byHead.get(start[head]);
    if (own !== undefined) return own[0].eid;
    for (let i = first; i <= last; i++) {
      const inside = byHead.get(start[i]);
      if (inside !== undefined) return inside[0].eid;
    }
    return null;
  };
  return { id, page, gold, neither: null };
}

export function gapDocument(analyse: Analyser, row: GapRow): CorefDocument {
  const page = keep(analyse(row.text, null));
  const touches = ({ first, last }: MentionNode, [start, end]: readonly [number, number]) =>
    page.segments.tokens.start[first] < end && page.segments.tokens.end[last] > start;
  const gold: Gold = (mention) => {
    if (touches(mention, row.pronoun)) return row.aMeant ? 'a' : row.bMeant ? 'b' : null;
    if (mention.name >= 0 && touches(mention, row.a)) return 'a';
    if (mention.name >= 0 && touches(mention, row.b)) return 'b';
    return undefined;
  };
  return { id: row.id, page, gold, neither: row.aMeant || row.bMeant ? null : new Set(['a', 'b']) };
}
