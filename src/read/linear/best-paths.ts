/**
 * The several best label sequences of a chain, best first: Viterbi that keeps several ways into each label (Schwartz & Chow
 * 1990). For a stage that knows more to choose among them.
 */
import { FORBIDDEN, type Transitions } from './chain.js';

/** Memory of the search, grown as needed and kept between calls; `paths[r * n + i]` is label `i` of the path of rank `r`. */
export interface BestPaths {
  /** Most paths wanted, and by how much a path may score below the best; both bound the ways kept into a label. */
  readonly most: number;
  readonly gap: number;
  count: number;
  paths: Uint8Array;
  /** Score of each path, as Viterbi's. */
  readonly scores: Float64Array;
  score: Float64Array;
  back: Uint8Array;
  ways: Uint8Array;
}

/** `most` times the number of labels is at most 255. */
export function bestPathsScratch(most: number, gap: number): BestPaths {
  return {
    most,
    gap,
    count: 0,
    paths: new Uint8Array(0),
    scores: new Float64Array(most),
    score: new Float64Array(0),
    back: new Uint8Array(0),
    ways: new Uint8Array(0),
  };
}

/**
 * Fills `out` with the best paths through `n > 0` tokens. Two ways into one label have the same future, so one that lies more
 * than the gap below the other can be dropped at once: no path within the gap of the best is lost. Ties go to the smaller label.
 */
export function findBestPaths(t: Transitions, unary: Float64Array, n: number, out: BestPaths): void {
  const { labels: L, score: moves, initial } = t;
  const { most: K, gap } = out;
  if (out.ways.length < n * L || out.paths.length < n * K) {
    out.score = new Float64Array(n * L * K * 2);
    out.back = new Uint8Array(n * L * K * 2);
    out.ways = new Uint8Array(n * L * 2);
    out.paths = new Uint8Array(n * K * 2);
  }
  const { score, back, ways, paths, scores } = out;
  for (let y = 0; y < L; y++) {
    ways[y] = (initial[y] as number) <= FORBIDDEN / 2 ? 0 : 1;
    score[y * K] = (initial[y] as number) + (unary[y] as number);
  }
  const next = new Uint8Array(L);
  for (let i = 1; i < n; i++) {
    for (let y = 0; y < L; y++) {
      const at = (i * L + y) * K;
      const u = unary[i * L + y] as number;
      next.fill(0);
      let held = 0;
      let least = -Infinity;
      // The ways into each label before are sorted: merge them.
      while (held < K) {
        let best = -Infinity;
        let from = -1;
        for (let x = 0; x < L; x++) {
          const r = next[x] as number;
          if (r >= (ways[(i - 1) * L + x] as number)) continue;
          const move = moves[x * L + y] as number;
          if (move <= FORBIDDEN / 2) continue;
          const s = (score[((i - 1) * L + x) * K + r] as number) + move;
          if (s > best) {
            best = s;
            from = x;
          }
        }
        if (from < 0 || best < least) break;
        if (held === 0) least = best - gap;
        score[at + held] = best + u;
        back[at + held] = from * K + (next[from] as number);
        next[from] = (next[from] as number) + 1;
        held++;
      }
      ways[i * L + y] = held;
    }
  }
  next.fill(0);
  let count = 0;
  while (count < K) {
    let best = -Infinity;
    let from = -1;
    for (let x = 0; x < L; x++) {
      const r = next[x] as number;
      if (r >= (ways[(n - 1) * L + x] as number)) continue;
      const s = score[((n - 1) * L + x) * K + r] as number;
      if (s > best) {
        best = s;
        from = x;
      }
    }
    if (from < 0 || (count > 0 && best < (scores[0] as number) - gap)) break;
    scores[count] = best;
    let state = from * K + (next[from] as number);
    next[from] = (next[from] as number) + 1;
    for (let i = n - 1; i >= 0; i--) {
      const y = (state / K) | 0;
      paths[count * n + i] = y;
      if (i > 0) state = back[(i * L + y) * K + (state - y * K)] as number;
    }
    count++;
  }
  out.count = count;
}
