/**
 * Named features of an arc's label: H the head, D the dependent, whose children are all known when its arc is drawn. Of a node: w its form,
 * t its tag, m and f its middle and fine word class; l l2 r its outermost children; -1 and +1 its neighbours; ls rs the labels its
 * children have so far.
 */
import { type Template, template } from '../linear/hash.js';
import { distance, four, one, some, three, two } from './mixing.js';
import type { ParseState } from './state.js';

export const LABEL_TEMPLATE: Template = template(
  `
  side | D.w D.t | D.w | D.t | D.m | D.f | H.w H.t | H.w | H.t | H.m | H.t D.t | H.w D.t | H.t D.w | H.m D.t |
  H.t D.m | D.w side | H.t D.t side distance | Dl.w | Dl.t | D.t Dl.w | H.t Dl.w | H.t D.t Dl.w | D.w Dl.w |
  D.t Dl2.w | D.t Dl.t Dl2.t | D.t Dr.w | D.t Dr.t | H.t D.t Dr.t | H.t D.t D.ls | D.t D.ls | D.w D.ls | D.t D.rs |
  H.t D.t D.rs | D.t D.ls D.rs | H.t D.t H.ls | H.t D.t H.rs | D.t H.ls | D.w H.rs | D.m H.t H.rs |
  D.t H.t H.ls H.rs D.ls | D-1.w D.t | D+1.w D.t | D-1.t D.t | D+1.t D.t | H.t D.t D-1.t | H.t D.t D+1.t |
  H-1.t H.t D.t | H+1.t H.t D.t | H.t D.t marks | D.t marks | H.t D.t quotes | H.w marks | H.t D.t first |
  H.t D.t H#l | H.t D.t H#r
  `
    .trim()
    .split(/\s*\|\s*/),
);

export const LABEL_FEATURES = LABEL_TEMPLATE.names.length;

const S = LABEL_TEMPLATE.seeds;

/** Fills `out` with the feature hashes of the arc between two nodes, one a name of the template, in its order; in parts as in `step-features.ts`. */
export function labelFeatures(state: ParseState, head: number, child: number, out: Uint32Array): void {
  ends(state, head, child, out);
  children(state, head, child, out);
  company(state, head, child, out);
}

/** The two ends, and what begins the dependent. */
function ends(state: ParseState, head: number, child: number, out: Uint32Array): void {
  const { word, tag, middle, fine, left1 } = state;
  const hw = word[head];
  const ht = tag[head];
  const hm = middle[head];
  const dw = word[child];
  const dt = tag[child];
  const dm = middle[child];
  const isRight = child > head;
  const low = isRight ? head : child;
  const high = isRight ? child : head;
  const side = child > head ? 1 : 2;
  const l = left1[child];
  const lw = word[l];
  out[0] = one(S[0], side);
  out[1] = two(S[1], dw, dt);
  out[2] = one(S[2], dw);
  out[3] = two(S[3], dt, side);
  out[4] = two(S[4], dm, side);
  out[5] = two(S[5], fine[child], side);
  out[6] = two(S[6], hw, ht);
  out[7] = one(S[7], hw);
  out[8] = two(S[8], ht, side);
  out[9] = two(S[9], hm, side);
  out[10] = three(S[10], ht, dt, side);
  out[11] = three(S[11], hw, dt, side);
  out[12] = three(S[12], ht, dw, side);
  out[13] = three(S[13], hm, dt, side);
  out[14] = three(S[14], ht, dm, side);
  out[15] = two(S[15], dw, side);
  out[16] = three(S[16], ht, dt, side * 8 + distance(low, high));
  out[17] = one(S[17], lw);
}

/** Children of the dependent, and what the head has already. */
function children(state: ParseState, head: number, child: number, out: Uint32Array): void {
  const { word, tag, left1, left2, right1, leftLabels, rightLabels } = state;
  const ht = tag[head];
  const dw = word[child];
  const dt = tag[child];
  const side = child > head ? 1 : 2;
  const l = left1[child];
  const l2 = left2[child];
  const r = right1[child];
  const lw = word[l];
  const ls = leftLabels[child];
  const rs = rightLabels[child];
  const hls = leftLabels[head];
  const hrs = rightLabels[head];
  out[18] = one(S[18], tag[l]);
  out[19] = three(S[19], dt, lw, side);
  out[20] = three(S[20], ht, lw, side);
  out[21] = four(S[21], ht, dt, lw, side);
  out[22] = three(S[22], dw, lw, side);
  out[23] = three(S[23], dt, word[l2], side);
  out[24] = four(S[24], dt, tag[l], tag[l2], side);
  out[25] = three(S[25], dt, word[r], side);
  out[26] = three(S[26], dt, tag[r], side);
  out[27] = four(S[27], ht, dt, tag[r], side);
  out[28] = four(S[28], ht, dt, ls, side);
  out[29] = three(S[29], dt, ls, side);
  out[30] = three(S[30], dw, ls, side);
  out[31] = three(S[31], dt, rs, side);
  out[32] = four(S[32], ht, dt, rs, side);
  out[33] = four(S[33], dt, ls, rs, side);
  out[34] = four(S[34], ht, dt, hls, side);
  out[35] = four(S[35], ht, dt, hrs, side);
}

/** Neighbours, marks between, place in the sentence. */
function company(state: ParseState, head: number, child: number, out: Uint32Array): void {
  const { word, tag, middle, leftLabels, rightLabels, commas, marks, quote, leftCount, rightCount } = state;
  const hw = word[head];
  const ht = tag[head];
  const dw = word[child];
  const dt = tag[child];
  const dm = middle[child];
  const isRight = child > head;
  const low = isRight ? head : child;
  const high = isRight ? child : head;
  const side = child > head ? 1 : 2;
  const ls = leftLabels[child];
  const hls = leftLabels[head];
  const hrs = rightLabels[head];
  const between = side + 2 * (some(commas[high - 1] - commas[low]) * 4 + some(marks[high - 1] - marks[low]));
  const quotes = side + 2 * (quote[head] * 2 + quote[child]);
  const before = child - 1;
  const after = child + 1;
  const opens = side + 2 * ((low === 1 ? 1 : 0) + (isRight && commas[child] - commas[head] > 0 ? 2 : 0));
  out[36] = three(S[36], dt, hls, side);
  out[37] = three(S[37], dw, hrs, side);
  out[38] = four(S[38], dm, ht, hrs, side);
  out[39] = four(S[39], three(dt, ht, hls, hrs), ls, side, 0);
  out[40] = two(S[40], word[before], dt);
  out[41] = two(S[41], word[after], dt);
  out[42] = three(S[42], tag[before], dt, side);
  out[43] = three(S[43], tag[after], dt, side);
  out[44] = four(S[44], ht, dt, tag[before], side);
  out[45] = four(S[45], ht, dt, tag[after], side);
  out[46] = four(S[46], tag[head - 1], ht, dt, side);
  out[47] = four(S[47], tag[head + 1], ht, dt, side);
  out[48] = three(S[48], ht, dt, between);
  out[49] = two(S[49], dt, between);
  out[50] = three(S[50], ht, dt, quotes);
  out[51] = two(S[51], hw, between);
  out[52] = three(S[52], ht, dt, opens);
  out[53] = four(S[53], ht, dt, leftCount[head], side);
  out[54] = four(S[54], ht, dt, rightCount[head], side);
}
