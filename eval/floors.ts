/**
 * Floors of quality: for each layer the gold it is measured on (pinned by digest) and the least every figure may be. Floors
 * are raised freely and lowered only on purpose. Pure, so that the gate itself can be tested.
 */

/** Figures 0–100; `pinned` ones (speeds) are compared but never raised by measuring. */
export interface Floor {
  /** Path below the corpora, or `examples` for the repository's own. */
  readonly gold: string;
  readonly sha256: string;
  readonly floors: Readonly<Record<string, number>>;
  readonly pinned: readonly string[];
  /** Only documents whose id begins so are measured. */
  readonly only?: string;
}

export type Floors = Readonly<Record<string, Floor>>;

/** One figure held against its floor. */
export interface Verdict {
  readonly layer: string;
  readonly figure: string;
  readonly floor: number;
  readonly measured: number | null;
  readonly passed: boolean;
}

/** Figures are deterministic, printed to two decimals; the last of them may round either way. */
export const EPSILON = 0.01;

export function hold(layer: string, floor: Floor, measured: Readonly<Record<string, number>>): Verdict[] {
  return Object.entries(floor.floors).map(([figure, least]) => {
    const value = measured[figure] ?? null;
    return { layer, figure, floor: least, measured: value, passed: value !== null && value >= least - EPSILON };
  });
}

/** The floor with every figure raised to what was measured; lowered too where `regress` is true. */
export function raise(
  floor: Floor,
  sha256: string,
  measured: Readonly<Record<string, number>>,
  regress: boolean,
): Floor {
  const floors = Object.fromEntries(
    Object.entries(floor.floors).map(([figure, least]) => {
      const value = measured[figure];
      if (value === undefined || floor.pinned.includes(figure)) return [figure, least];
      return [figure, regress ? value : Math.max(least, value)];
    }),
  );
  return { ...floor, sha256, floors };
}
