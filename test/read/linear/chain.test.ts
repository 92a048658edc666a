import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestPathsScratch, findBestPaths } from '../../../src/read/linear/best-paths.js';
import {
  chainScratch,
  FORBIDDEN,
  marginals,
  transitions,
  viterbi,
  viterbiWith,
} from '../../../src/read/linear/chain.js';

/** Score of every path of `n` labels, by trying them all. */
function allPaths(labels: number, n: number, initial: number[], score: number[], unary: number[]) {
  const paths: { path: number[]; total: number }[] = [];
  for (let code = 0; code < labels ** n; code++) {
    const path = Array.from({ length: n }, (_, i) => Math.floor(code / labels ** (n - 1 - i)) % labels);
    let total = initial[path[0]];
    path.forEach((y, i) => {
      total += unary[i * labels + y] + (i > 0 ? score[path[i - 1] * labels + y] : 0);
    });
    paths.push({ path, total });
  }
  return paths;
}

const chain = fc
  .record({ labels: fc.integer({ min: 2, max: 4 }), n: fc.integer({ min: 1, max: 5 }) })
  .chain(({ labels, n }) => {
    const some = fc.double({ min: -4, max: 4, noNaN: true });
    // Label 0 may always be entered, as "none" may in the models, so that some path is always allowed.
    const moves = fc
      .array(fc.oneof({ weight: 3, arbitrary: some }, { weight: 1, arbitrary: fc.constant(FORBIDDEN) }), {
        minLength: labels * (labels + 1),
        maxLength: labels * (labels + 1),
      })
      .map((scores) => scores.map((s, i) => (i % labels === 0 && s === FORBIDDEN ? 0 : s)));
    const unary = fc.array(some, { minLength: labels * n, maxLength: labels * n });
    return fc.record({ labels: fc.constant(labels), n: fc.constant(n), moves, unary });
  });

test('marginals and log Z are those of all paths added up', () => {
  const scratch = chainScratch();
  fc.assert(
    fc.property(chain, ({ labels, n, moves, unary }) => {
      const [initial, score] = [moves.slice(0, labels), moves.slice(labels)];
      const paths = allPaths(labels, n, initial, score, unary);
      const z = paths.reduce((sum, { total }) => sum + Math.exp(total), 0);
      const found = new Float64Array(n * labels);
      const logZ = marginals(transitions(labels, initial, score), Float64Array.from(unary), n, found, scratch);
      assert.ok(Math.abs(logZ - Math.log(z)) < 1e-7, `log Z ${logZ}, not ${Math.log(z)}`);
      for (let i = 0; i < n; i++) {
        for (let y = 0; y < labels; y++) {
          const right = paths.reduce((sum, { path, total }) => sum + (path[i] === y ? Math.exp(total) : 0), 0) / z;
          assert.ok(Math.abs(found[i * labels + y] - right) < 1e-8, `token ${i} label ${y}`);
        }
      }
    }),
    { seed: 20312, numRuns: 200 },
  );
});

test('the best path is the best of all paths', () => {
  const scratch = chainScratch();
  fc.assert(
    fc.property(chain, ({ labels, n, moves, unary }) => {
      const [initial, score] = [moves.slice(0, labels), moves.slice(labels)];
      const paths = allPaths(labels, n, initial, score, unary);
      const best = paths.reduce((a, b) => (b.total > a.total ? b : a));
      const path = new Uint8Array(n);
      const total = viterbi(transitions(labels, initial, score), Float64Array.from(unary), n, path, scratch);
      assert.ok(Math.abs(total - best.total) < 1e-9);
      const found = paths.find((one) => one.path.every((y, i) => y === path[i]));
      assert.ok(found !== undefined && Math.abs(found.total - best.total) < 1e-9);
    }),
    { seed: 20313, numRuns: 200 },
  );
});

test('scores far apart neither overflow nor vanish', () => {
  const t = transitions(2, [0, 0], [0, 0, 0, 0]);
  const found = new Float64Array(4);
  const logZ = marginals(t, Float64Array.of(5000, 0, -5000, 0), 2, found, chainScratch());
  assert.equal(logZ, 5000);
  assert.deepEqual([...found], [1, 0, 0, 1]);
});

test('a scratch that served a long chain serves a short one, and the other way round', () => {
  const t = transitions(2, [0, FORBIDDEN], [0.5, 1, -1, 0]);
  const scratch = chainScratch();
  const run = (n: number, own = scratch) => {
    const found = new Float64Array(2 * n);
    marginals(
      t,
      Float64Array.from({ length: 2 * n }, (_, i) => (i % 3) - 1),
      n,
      found,
      own,
    );
    return [...found];
  };
  const short = run(3, chainScratch());
  const long = run(400, chainScratch());
  assert.deepEqual(run(3), short);
  assert.deepEqual(run(400), long);
  assert.deepEqual(run(3), short);
});

test('the best path on which a wanted label stands is the best of those paths', () => {
  const scratch = chainScratch();
  fc.assert(
    fc.property(chain, fc.integer({ min: 1, max: 3 }), ({ labels, n, moves, unary }, some) => {
      const wantedLabel = some % labels;
      const [initial, score] = [moves.slice(0, labels), moves.slice(labels)];
      const paths = allPaths(labels, n, initial, score, unary).filter(({ path }) => path.includes(wantedLabel));
      const best = paths.reduce((a, b) => (b.total > a.total ? b : a));
      fc.pre(best.total > FORBIDDEN / 2);
      const path = new Uint8Array(n);
      const wanted = Array.from({ length: labels }, (_, y) => (y === wantedLabel ? 1 : 0));
      const total = viterbiWith(
        transitions(labels, initial, score),
        Float64Array.from(unary),
        n,
        wanted,
        path,
        scratch,
      );
      assert.ok(Math.abs(total - best.total) < 1e-9, `${total}, not ${best.total}`);
      assert.ok(path.includes(wantedLabel));
    }),
    { seed: 20314, numRuns: 300 },
  );
});

test('the best paths are the best of all paths, in order, down to the gap', () => {
  const MOST = 6;
  const GAP = 3;
  const found = bestPathsScratch(MOST, GAP);
  fc.assert(
    fc.property(chain, ({ labels, n, moves, unary }) => {
      const [initial, score] = [moves.slice(0, labels), moves.slice(labels)];
      const totals = allPaths(labels, n, initial, score, unary)
        .map(({ total }) => total)
        .filter((total) => total > FORBIDDEN / 2)
        .sort((a, b) => b - a);
      const wanted = totals.filter((total) => total > totals[0] - GAP + 1e-9).slice(0, MOST);
      findBestPaths(transitions(labels, initial, score), Float64Array.from(unary), n, found);
      assert.ok(found.count >= wanted.length);
      const seen = new Set<string>();
      wanted.forEach((total, p) => {
        assert.ok(Math.abs(found.scores[p] - total) < 1e-9, `path ${p} scores ${found.scores[p]}, not ${total}`);
        const path = [...found.paths.subarray(p * n, (p + 1) * n)];
        const own = path.reduce(
          (sum, y, i) => sum + unary[i * labels + y] + (i > 0 ? score[path[i - 1] * labels + y] : initial[y]),
          0,
        );
        assert.ok(Math.abs(own - total) < 1e-9, 'the path has the score it is said to have');
        seen.add(path.join());
      });
      assert.equal(seen.size, wanted.length, 'no path twice');
    }),
    { seed: 20313, numRuns: 300 },
  );
});
