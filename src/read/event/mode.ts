/** Mode and CAMEO code of a deed: the first line of its class whose words stand in the trigger or what hangs under it. */
import { EVENT_CLASSES } from '../../model/labels.js';
import { MODES } from '../english/modes.js';
import { hashString } from '../linear/hash.js';
import { phrasal } from './lexicon.js';
import type { View } from './view.js';

interface Line {
  readonly mode: string | null;
  readonly cameo: string;
  readonly words: ReadonlySet<number>;
}

const LINES: readonly (readonly Line[])[] = EVENT_CLASSES.map((name) =>
  MODES[name].map(([mode, cameo, list]) => ({
    mode,
    cameo,
    words: new Set(
      list
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => {
          const [first, second] = word.split('_');
          return second === undefined ? hashString(first) : phrasal(hashString(first), hashString(second));
        }),
    ),
  })),
);

export interface Way {
  readonly mode: string | null;
  readonly cameo: string | null;
}

/** How the deed of class `cls` was done; `heads` are the tokens that count besides the trigger. */
export function wayOf({ plain, lemma }: View, cls: number, heads: readonly number[]): Way {
  for (const head of heads)
    for (const { mode, cameo, words } of LINES[cls])
      if (words.has(plain[head]) || words.has(lemma[head])) return { mode, cameo };
  const last = LINES[cls].find(({ words }) => words.size === 0);
  return { mode: last?.mode ?? null, cameo: last?.cameo ?? null };
}
