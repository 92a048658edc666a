/**
 * The mean of several runs that differ in their seed alone. Scores of linear models over the same features add up, so the mean of
 * the weights decides as the runs would by vote, at the price of one.
 */
export interface Averaged {
  readonly hashes: Uint32Array;
  /** `weights[f * labels + y]`. */
  readonly weights: Float32Array;
}

export function meanOf(runs: readonly Averaged[], labels: number): Averaged {
  const rows = new Map<number, number>();
  for (const { hashes } of runs) for (const hash of hashes) if (!rows.has(hash)) rows.set(hash, rows.size);
  const hashes = new Uint32Array(rows.size);
  const weights = new Float32Array(rows.size * labels);
  for (const run of runs)
    run.hashes.forEach((hash, f) => {
      const row = rows.get(hash) as number;
      hashes[row] = hash;
      for (let y = 0; y < labels; y++) weights[row * labels + y] += run.weights[f * labels + y] / runs.length;
    });
  return { hashes, weights };
}
