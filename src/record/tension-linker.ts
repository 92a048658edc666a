/** The rules of `link/tensions` and `link/commitments`, as a store takes them. */
import { type ClaimedCommitment, commitmentsAmong } from '../link/commitments/inside.js';
import { type Claim, claimsOf } from '../link/tensions/claim.js';
import { tensionsInside } from '../link/tensions/inside.js';
import { keep } from '../link/tensions/kept.js';
import { addClaims, removeClaims, TENSIONS_VERSION } from '../link/tensions/link.js';
import { stretchesOf } from '../link/tensions/stretches.js';
import { commitmentTheme, themeOf } from '../link/tensions/theme.js';
import type { KeptClaim } from '../model/claims.js';
import type { Reading } from '../model/reading.js';
import type { Tension } from '../model/tension.js';
import type { ReadCommitment, TensionLinker } from '../store/tension-linker.js';

export const tensions: TensionLinker = {
  version: TENSIONS_VERSION,
  read: (article, text, readingJson) => {
    const reading = JSON.parse(readingJson) as Reading;
    const claims: KeptClaim[] = [];
    const inside: Tension[] = [];
    const commitments: ReadCommitment[] = [];
    for (const stretch of stretchesOf(reading)) {
      const own = claimsOf(text, stretch);
      const undertaken = commitmentsAmong(text, stretch, own);
      const kinds = new Map(undertaken.map(({ claim, kind }) => [claim, kind]));
      // A reading made before there were tensions, or by other rules, has them worked out anew.
      inside.push(...tensionsInside(text, stretch, own));
      const before = claims.length;
      for (const one of undertaken) commitments.push(readCommitment(text, stretch, one, own, before));
      own.forEach((claim, i) => void claims.push(keep(article, claim, kinds.get(i) ?? null)));
    }
    return {
      claims,
      inside: inside.map((one, i) => ({
        ...one,
        id: `n${i + 1}`,
        theme: themeOf(one.kind, one.earlier.text, one.later.text),
      })),
      commitments,
    };
  },
  add: addClaims,
  remove: removeClaims,
};

/** `before`: claims of earlier stretches of the article. */
function readCommitment(
  text: string,
  { times }: Reading,
  one: ClaimedCommitment,
  claims: readonly Claim[],
  before: number,
): ReadCommitment {
  const { kind, statement, to, what, missing, claim, told } = one;
  const due = times.find(({ id }) => id === one.due);
  return {
    kind,
    statement: statement.id,
    to,
    what,
    due: due === undefined ? null : { span: due.span, value: due.value, from: due.from, until: due.until },
    missing,
    claim: claim === null ? null : before + claim,
    told: told.map(({ state, score, later }) => ({ state, score, later: before + later })),
    theme: commitmentTheme(
      kind,
      (claim === null ? undefined : claims[claim])?.names.map(({ word }) => word) ?? [],
      text.slice(...what),
    ),
  };
}
