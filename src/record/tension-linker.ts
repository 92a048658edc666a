/** The rules of `link/tensions`, as a store takes them. */
import { claimsOf } from '../link/tensions/claim.js';
import { tensionsInside } from '../link/tensions/inside.js';
import { keep } from '../link/tensions/kept.js';
import { addClaims, removeClaims, TENSIONS_VERSION } from '../link/tensions/link.js';
import { stretchesOf } from '../link/tensions/stretches.js';
import { themeOf } from '../link/tensions/theme.js';
import type { Reading } from '../model/reading.js';
import type { TensionLinker } from '../store/tension-linker.js';

export const tensions: TensionLinker = {
  version: TENSIONS_VERSION,
  read: (article, text, readingJson) => {
    const reading = JSON.parse(readingJson) as Reading;
    const stretches = stretchesOf(reading).map((stretch) => ({ stretch, claims: claimsOf(text, stretch) }));
    const claims = stretches.flatMap((one) => one.claims);
    // A reading made before there were tensions, or by other rules, has them worked out anew.
    const inside = stretches
      .flatMap((one) => tensionsInside(text, one.stretch, one.claims))
      .map((one, i) => ({ ...one, id: `n${i + 1}` }));
    return {
      claims: claims.map((claim) => keep(article, claim)),
      inside: inside.map((one) => ({ ...one, theme: themeOf(one.kind, one.earlier.text, one.later.text) })),
    };
  },
  add: addClaims,
  remove: removeClaims,
};
