/** Claims of one article that clash when they are compared: of different speakers, of one speaker, of a speaker and the outlet. Pure. */
import type { TensionKind } from '../../model/labels.js';
import type { Claim, Page } from './claim.js';
import { endOf, type Found, sharedLength } from './found.js';
import { judge } from './judge.js';
import { shareSpeaker } from './page.js';

export function clashesIn(page: Page, claims: readonly Claim[]): Found[] {
  const found: Found[] = [];
  const parents = new Map(page.reading.statements.map(({ id, within }) => [id, within]));
  for (let i = 0; i < claims.length; i++)
    for (let j = i + 1; j < claims.length; j++) {
      const [a, b] = [claims[i] as Claim, claims[j] as Claim];
      if (sharedLength(a.spans, b.spans) > 0 || isInside(parents, a, b)) continue;
      const same = shareSpeaker(a.speakers, b.speakers) || (a.statement === null && b.statement === null);
      const judged = judge(a, b, same);
      if (judged === null) continue;
      const [early, late] = judged.swapped ? [b, a] : [a, b];
      found.push({
        kind: judged.kind as TensionKind,
        earlier: endOf(early),
        later: endOf(late),
        words: judged.clash.flatMap(([x, y]) => (judged.swapped ? [y, x] : [x, y])),
        noticedBy: null,
        notice: null,
        score: judged.score,
      });
    }
  return found.sort((a, b) => b.score - a.score);
}

function isInside(parents: ReadonlyMap<string, string | null>, a: Claim, b: Claim): boolean {
  return (
    a.statement !== null &&
    b.statement !== null &&
    (parents.get(a.statement) === b.statement || parents.get(b.statement) === a.statement)
  );
}
