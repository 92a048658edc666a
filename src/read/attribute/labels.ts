/** Labels of the two passes, in the order of the models' columns. */

/** First pass: each token of a unit. */
export const PASS1 = { none: 0, sourceB: 1, sourceI: 2, cueB: 3, cueI: 4, contentB: 5, contentI: 6 } as const;
export const PASS1_LABELS = 7;

/** Second pass: each token as seen from one cue; the cue's own tokens are `none`. */
export const PASS2 = { none: 0, sourceB: 1, sourceI: 2, contentB: 3, contentI: 4 } as const;
export const PASS2_LABELS = 5;

/** An inside label follows only its own beginning or inside; 1 = allowed. `insides` maps label → its beginning. */
function allowedMoves(labels: number, insides: Readonly<Record<number, number>>): Uint8Array {
  const allowed = new Uint8Array(labels * labels).fill(1);
  for (const [inside, begin] of Object.entries(insides)) {
    for (let from = 0; from < labels; from++)
      if (from !== begin && from !== Number(inside)) allowed[from * labels + Number(inside)] = 0;
  }
  return allowed;
}

export const PASS1_MOVES = allowedMoves(PASS1_LABELS, { 2: 1, 4: 3, 6: 5 });
export const PASS1_FIRST = Uint8Array.of(1, 1, 0, 1, 0, 1, 0);
export const PASS2_MOVES = allowedMoves(PASS2_LABELS, { 2: 1, 4: 3 });
export const PASS2_FIRST = Uint8Array.of(1, 1, 0, 1, 0);
