/** The rules of `link/tensions` and `link/commitments`, as a store takes them. */
import type { ClaimedCommitment } from '../link/commitments/inside.js';
import { bindUndertakings, type Undertakings } from '../link/commitments/undertakings.js';
import type { Claim } from '../link/tensions/claim.js';
import { keep } from '../link/tensions/kept.js';
import { addClaims, removeClaims, TENSIONS_VERSION } from '../link/tensions/link.js';
import { commitmentTheme, themeOf } from '../link/tensions/theme.js';
import type { KeptClaim } from '../model/claims.js';
import type { Reading } from '../model/reading.js';
import type { Tension } from '../model/tension.js';
import type { ClaimsRead, ReadCommitment, TensionLinker } from '../store/tension-linker.js';
import { parseWeights, readWeightFiles } from '../weights/load.js';
import { type Joined, joinedIn } from './read-one.js';

export const tensions: TensionLinker = {
  version: TENSIONS_VERSION,
  // A reading made before there were tensions, or by other rules, has them worked out anew.
  read: (article, text, readingJson) =>
    claimsRead(article, text, joinedIn(text, JSON.parse(readingJson) as Reading, shipped())),
  add: addClaims,
  remove: removeClaims,
};

let opened: { readonly model: Undertakings | null } | null = null;

/** The weights that ship, opened when a reading is first worked out anew, and kept. */
function shipped(): Undertakings | null {
  opened ??= { model: bindUndertakings(parseWeights(readWeightFiles({ shared: false, only: 'commitment.bin' }))) };
  return opened.model;
}

/** What the record needs of what joins an article within itself; `article` is its key. */
export function claimsRead(article: string, text: string, joined: readonly Joined[]): ClaimsRead {
  const claims: KeptClaim[] = [];
  const inside: Tension[] = [];
  const commitments: ReadCommitment[] = [];
  for (const { stretch, claims: own, undertaken, tensions: found } of joined) {
    const kinds = new Map(undertaken.map(({ claim, kind }) => [claim, kind]));
    inside.push(...found);
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
}

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
