/** Features of the next step that hang on arcs already drawn, distances and marks; slot numbers are places in the template. */
import { distance, four, some, three, two } from './mixing.js';
import { onStack, type ParseState } from './state.js';
import { STEP_TEMPLATE } from './step-template.js';

const S = STEP_TEMPLATE.seeds;

/** Tags of children. */
export function childTags(state: ParseState, out: Uint32Array): void {
  const { tag, left1, left2, right1, right2 } = state;
  const s0 = onStack(state, 0);
  const s1 = onStack(state, 1);
  const b0 = state.front;
  const s0t = tag[s0];
  const s1t = tag[s1];
  const b0t = tag[b0];
  const s0l = left1[s0];
  const s0l2 = left2[s0];
  const s0r = right1[s0];
  const s0r2 = right2[s0];
  const s1l = left1[s1];
  const s1r = right1[s1];
  const s1r2 = right2[s1];
  const b0l = left1[b0];
  const b0l2 = left2[b0];
  out[61] = three(S[61], s0t, tag[s0l], b0t);
  out[62] = three(S[62], s0t, tag[s0r], b0t);
  out[63] = three(S[63], s0t, b0t, tag[b0l]);
  out[64] = three(S[64], s0t, tag[s0l2], b0t);
  out[65] = three(S[65], s0t, tag[s0r2], b0t);
  out[66] = three(S[66], s0t, b0t, tag[b0l2]);
  out[67] = three(S[67], s1t, tag[s1l], s0t);
  out[68] = three(S[68], s1t, tag[s1r], s0t);
  out[69] = three(S[69], s1t, s0t, tag[s0l]);
  out[70] = three(S[70], s1t, s0t, tag[s0r]);
  out[71] = three(S[71], s1t, tag[s1r2], s0t);
  out[72] = three(S[72], s1t, s0t, tag[s0l2]);
  out[73] = three(S[73], s1t, s0t, tag[s0r2]);
}

/** Words of children. */
export function childWords(state: ParseState, out: Uint32Array): void {
  const { word, tag, middle, left1, right1 } = state;
  const s0 = onStack(state, 0);
  const s1 = onStack(state, 1);
  const b0 = state.front;
  const s0w = word[s0];
  const s0t = tag[s0];
  const s0m = middle[s0];
  const s1w = word[s1];
  const s1t = tag[s1];
  const s1m = middle[s1];
  const b0t = tag[b0];
  const s0l = left1[s0];
  const s0r = right1[s0];
  const s1r = right1[s1];
  const b0l = left1[b0];
  out[74] = two(S[74], s0w, word[s0l]);
  out[75] = two(S[75], word[s0l], b0t);
  out[76] = two(S[76], word[s0r], b0t);
  out[77] = two(S[77], s1t, word[s0l]);
  out[78] = two(S[78], s1w, word[s0l]);
  out[79] = three(S[79], s1m, word[s0l], s0m);
  out[80] = two(S[80], s1t, word[s1r]);
  out[81] = two(S[81], word[b0l], s0t);
  out[82] = three(S[82], word[s0l], s0t, s1t);
  out[83] = two(S[83], word[s0r], s0t);
}

/** Which labels the children of one node have. */
export function labelSets(state: ParseState, out: Uint32Array): void {
  const { word, tag, leftLabels, rightLabels } = state;
  const s0 = onStack(state, 0);
  const s1 = onStack(state, 1);
  const b0 = state.front;
  const s0w = word[s0];
  const s0t = tag[s0];
  const s1w = word[s1];
  const s1t = tag[s1];
  const b0w = word[b0];
  const b0t = tag[b0];
  const s0ls = leftLabels[s0];
  const s0rs = rightLabels[s0];
  const s1ls = leftLabels[s1];
  const s1rs = rightLabels[s1];
  const b0ls = leftLabels[b0];
  out[84] = two(S[84], s0w, s0ls);
  out[85] = two(S[85], s0t, s0ls);
  out[86] = two(S[86], s0w, s0rs);
  out[87] = two(S[87], s0t, s0rs);
  out[88] = two(S[88], s1w, s1ls);
  out[89] = two(S[89], s1t, s1ls);
  out[90] = two(S[90], s1w, s1rs);
  out[91] = two(S[91], s1t, s1rs);
  out[92] = two(S[92], b0w, b0ls);
  out[93] = two(S[93], b0t, b0ls);
  out[94] = three(S[94], s0t, s0rs, b0t);
  out[95] = three(S[95], s0t, s0ls, b0t);
  out[96] = three(S[96], s0t, b0t, b0ls);
}

/** Labels of children as seen from the other end of an arc. */
export function labelPairs(state: ParseState, out: Uint32Array): void {
  const { tag, right1, leftLabels, rightLabels, label } = state;
  const s0 = onStack(state, 0);
  const s1 = onStack(state, 1);
  const b0 = state.front;
  const s0t = tag[s0];
  const s1t = tag[s1];
  const b0t = tag[b0];
  const s0r = right1[s0];
  const s0ls = leftLabels[s0];
  const s0rs = rightLabels[s0];
  const s1r = right1[s1];
  const s1ls = leftLabels[s1];
  const s1rs = rightLabels[s1];
  const b0ls = leftLabels[b0];
  out[97] = three(S[97], s1t, s1rs, s0t);
  out[98] = three(S[98], s1t, s1ls, s0t);
  out[99] = three(S[99], s1t, s0t, s0ls);
  out[100] = three(S[100], s1t, s0t, s0rs);
  out[101] = three(S[101], s0t, s0ls, s0rs);
  out[102] = three(S[102], s1t, s1ls, s1rs);
  out[103] = three(S[103], s0t, label[s0r], b0t);
  out[104] = three(S[104], s1t, label[s1r], s0t);
  out[105] = four(S[105], s1t, label[s1r], s0t, s0ls);
  out[106] = two(S[106], three(s0t, s0ls, s0rs, b0t), b0ls);
  out[107] = three(S[107], three(s1t, s1ls, s1rs, s0t), s0ls, s0rs);
}

/** How far, what stands between, how many children. */
export function distances(state: ParseState, out: Uint32Array): void {
  const { word, tag, rightLabels, leftCount, rightCount, commas, marks, verbs, quote } = state;
  const s0 = onStack(state, 0);
  const s1 = onStack(state, 1);
  const b0 = state.front;
  const s0w = word[s0];
  const s0t = tag[s0];
  const s1w = word[s1];
  const s1t = tag[s1];
  const b0t = tag[b0];
  const s1rs = rightLabels[s1];
  const d = s0 === 0 ? 0 : distance(s0, b0);
  const d1 = s1 === 0 ? 0 : distance(s1, s0);
  const between = s0 === 0 ? 31 : some(commas[b0 - 1] - commas[s0]) * 4 + some(marks[b0 - 1] - marks[s0]);
  const between1 = s1 === 0 ? 31 : some(commas[s0 - 1] - commas[s1]) * 4 + some(marks[s0 - 1] - marks[s1]);
  const verbs0 = s0 === 0 ? 7 : some(verbs[b0 - 1] - verbs[s0]);
  const verbs1 = s1 === 0 ? 7 : some(verbs[s0 - 1] - verbs[s1]);
  const quotes = quote[s0] * 2 + quote[b0];
  const quotes1 = quote[s1] * 5 + quote[s0] * 2;
  const remaining = some(state.count + 1 - b0);
  out[108] = two(S[108], s0w, d);
  out[109] = two(S[109], s0t, d);
  out[110] = two(S[110], b0t, d);
  out[111] = three(S[111], s0t, b0t, d);
  out[112] = three(S[112], s1t, s0t, d1);
  out[113] = two(S[113], s0w, d1);
  out[114] = two(S[114], s0t, rightCount[s0]);
  out[115] = two(S[115], s1t, rightCount[s1]);
  out[116] = two(S[116], b0t, leftCount[b0]);
  out[117] = three(S[117], s0t, b0t, between);
  out[118] = three(S[118], s1t, s0t, between1);
  out[119] = four(S[119], s1t, s0t, b0t, between1);
  out[120] = three(S[120], s0t, b0t, quotes);
  out[121] = three(S[121], s1t, s0t, quotes1);
  out[122] = three(S[122], s1t, s0t, verbs1);
  out[123] = three(S[123], s0t, b0t, verbs0);
  out[124] = two(S[124], s0w, between);
  out[125] = two(S[125], s1w, between1);
  out[126] = four(S[126], s1t, s1rs, s0t, between1);
  out[127] = two(S[127], some(state.depth), b0t);
  out[128] = two(S[128], s0t, remaining);
  out[129] = three(S[129], s1t, s0t, remaining);
}

/** What is said before who says it: the class of the next word, with what it has and what follows. */
export function sayings(state: ParseState, out: Uint32Array): void {
  const { tag, middle, fine, leftLabels, commas, marks } = state;
  const s0 = onStack(state, 0);
  const b0 = state.front;
  const s0t = tag[s0];
  const b0m = middle[b0];
  const b1 = b0 <= state.count ? b0 + 1 : b0;
  const between = s0 === 0 ? 31 : some(commas[b0 - 1] - commas[s0]) * 4 + some(marks[b0 - 1] - marks[s0]);
  out[130] = three(S[130], s0t, fine[b0], tag[b1]);
  out[131] = two(S[131], fine[b0], leftLabels[b0]);
  out[132] = three(S[132], s0t, b0m, between);
  out[133] = three(S[133], tag[onStack(state, 1)], s0t, b0m);
}
