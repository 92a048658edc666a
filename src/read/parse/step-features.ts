/**
 * Named features of the next step (after Zhang & Nivre 2011, in the arc-hybrid system). S0 S1 S2 are the top of the stack and
 * what lies beneath it, B0 B1 B2 B3 the front of the buffer and what follows; l l2 r r2 the outermost children. Of a node:
 * w its form, t its tag, m and f its middle and fine word class; ls and rs the sets of its children's labels, #l and #r
 * how many they are.
 */
import { type Template, template } from '../linear/hash.js';
import { distance, four, one, some, three, two } from './mixing.js';
import { onStack, type ParseState } from './state.js';

export const STEP_TEMPLATE: Template = template(
  `
  S0.w S0.t | S0.w | S0.t | S0.m | S0.f | S1.w S1.t | S1.w | S1.t | S1.m | S1.f | S2.w | S2.t | S2.m | B0.w B0.t |
  B0.w | B0.t | B0.m | B0.f | B1.w B1.t | B1.w | B1.t | B1.m | B1.f | B2.w | B2.t | B2.m | B3.t | S0.w S0.t B0.t |
  S0.t B0.w B0.t | S0.w B0.w | S0.t B0.t | S0.m B0.m | S0.f B0.f | S0.m B0.t | S0.t B0.m | S1.t S0.w S0.t |
  S1.w S0.w | S1.t S0.t | S1.m S0.m | S1.f S0.f | S1.m S0.t | S1.t S0.m | S1.t B0.t | S1.w B0.t | S1.t B0.w |
  S1.m B0.m | B0.t B1.t | B0.w B1.t | B0.t B1.w | B0.m B1.m | S0.t B1.t | S0.t B0.t B1.t | S1.t S0.t B0.t |
  S2.t S1.t S0.t | B0.t B1.t B2.t | S2.t S1.t S0.t B0.t | S1.t S0.t B0.t B1.t | S0.t B0.t B1.t B2.t |
  B0.t B1.t B2.t B3.t | S1.w S0.t B0.t | S1.t S0.w B0.t | S0.t S0l.t B0.t | S0.t S0r.t B0.t | S0.t B0.t B0l.t |
  S0.t S0l2.t B0.t | S0.t S0r2.t B0.t | S0.t B0.t B0l2.t | S1.t S1l.t S0.t | S1.t S1r.t S0.t | S1.t S0.t S0l.t |
  S1.t S0.t S0r.t | S1.t S1r2.t S0.t | S1.t S0.t S0l2.t | S1.t S0.t S0r2.t | S0.w S0l.w | S0l.w B0.t | S0r.w B0.t |
  S1.t S0l.w | S1.w S0l.w | S1.m S0l.w S0.m | S1.t S1r.w | B0l.w S0.t | S0l.w S0.t S1.t | S0r.w S0.t | S0.w S0.ls |
  S0.t S0.ls | S0.w S0.rs | S0.t S0.rs | S1.w S1.ls | S1.t S1.ls | S1.w S1.rs | S1.t S1.rs | B0.w B0.ls |
  B0.t B0.ls | S0.t S0.rs B0.t | S0.t S0.ls B0.t | S0.t B0.t B0.ls | S1.t S1.rs S0.t | S1.t S1.ls S0.t |
  S1.t S0.t S0.ls | S1.t S0.t S0.rs | S0.t S0.ls S0.rs | S1.t S1.ls S1.rs | S0.t S0r.l B0.t | S1.t S1r.l S0.t |
  S1.t S1r.l S0.t S0.ls | S0.t S0.ls S0.rs B0.t B0.ls | S1.t S1.ls S1.rs S0.t S0.ls S0.rs | S0.w d | S0.t d |
  B0.t d | S0.t B0.t d | S1.t S0.t d1 | S0.w d1 | S0.t S0#r | S1.t S1#r | B0.t B0#l | S0.t B0.t marks |
  S1.t S0.t marks1 | S1.t S0.t B0.t marks1 | S0.t B0.t quotes | S1.t S0.t quotes1 | S1.t S0.t verbs1 |
  S0.t B0.t verbs | S0.w marks | S1.w marks1 | S1.t S1.rs S0.t marks1 | depth B0.t | S0.t left | S1.t S0.t left
  `
    .trim()
    .split(/\s*\|\s*/),
);

/** How many features a state has. */
export const STEP_FEATURES = STEP_TEMPLATE.names.length;

const S = STEP_TEMPLATE.seeds;

/**
 * Fills `out` with the feature hashes of the state, one a name of the template, in its order. Allocates nothing. In parts, since the
 * engine puts the hashing in place of its calls only in functions that are not too large: a quarter faster (measured).
 */
export function stepFeatures(state: ParseState, out: Uint32Array): void {
  words(state, out);
  pairs(state, out);
  neighbours(state, out);
  runs(state, out);
  childTags(state, out);
  childWords(state, out);
  labelSets(state, out);
  labelPairs(state, out);
  distances(state, out);
}

/** Words on their own. */
function words(state: ParseState, out: Uint32Array): void {
  const { word, tag, middle, fine } = state;
  const s0 = onStack(state, 0);
  const s1 = onStack(state, 1);
  const s2 = onStack(state, 2);
  const b0 = state.front;
  const past = state.count + 1;
  const b1 = b0 < past ? b0 + 1 : past;
  const b2 = b1 < past ? b1 + 1 : past;
  const b3 = b2 < past ? b2 + 1 : past;
  const s0w = word[s0];
  const s0t = tag[s0];
  const s0m = middle[s0];
  const s0f = fine[s0];
  const s1w = word[s1];
  const s1t = tag[s1];
  const s1m = middle[s1];
  const s1f = fine[s1];
  const s2w = word[s2];
  const s2t = tag[s2];
  const s2m = middle[s2];
  const b0w = word[b0];
  const b0t = tag[b0];
  const b0m = middle[b0];
  const b0f = fine[b0];
  const b1w = word[b1];
  const b1t = tag[b1];
  const b1m = middle[b1];
  const b2t = tag[b2];
  const b3t = tag[b3];
  out[0] = two(S[0], s0w, s0t);
  out[1] = one(S[1], s0w);
  out[2] = one(S[2], s0t);
  out[3] = one(S[3], s0m);
  out[4] = one(S[4], s0f);
  out[5] = two(S[5], s1w, s1t);
  out[6] = one(S[6], s1w);
  out[7] = one(S[7], s1t);
  out[8] = one(S[8], s1m);
  out[9] = one(S[9], s1f);
  out[10] = one(S[10], s2w);
  out[11] = one(S[11], s2t);
  out[12] = one(S[12], s2m);
  out[13] = two(S[13], b0w, b0t);
  out[14] = one(S[14], b0w);
  out[15] = one(S[15], b0t);
  out[16] = one(S[16], b0m);
  out[17] = one(S[17], b0f);
  out[18] = two(S[18], b1w, b1t);
  out[19] = one(S[19], b1w);
  out[20] = one(S[20], b1t);
  out[21] = one(S[21], b1m);
  out[22] = one(S[22], fine[b1]);
  out[23] = one(S[23], word[b2]);
  out[24] = one(S[24], b2t);
  out[25] = one(S[25], middle[b2]);
  out[26] = one(S[26], b3t);
}

/** The two pairs an arc could join. */
function pairs(state: ParseState, out: Uint32Array): void {
  const { word, tag, middle, fine } = state;
  const s0 = onStack(state, 0);
  const s1 = onStack(state, 1);
  const b0 = state.front;
  const s0w = word[s0];
  const s0t = tag[s0];
  const s0m = middle[s0];
  const s0f = fine[s0];
  const s1w = word[s1];
  const s1t = tag[s1];
  const s1m = middle[s1];
  const s1f = fine[s1];
  const b0w = word[b0];
  const b0t = tag[b0];
  const b0m = middle[b0];
  const b0f = fine[b0];
  out[27] = three(S[27], s0w, s0t, b0t);
  out[28] = three(S[28], s0t, b0w, b0t);
  out[29] = two(S[29], s0w, b0w);
  out[30] = two(S[30], s0t, b0t);
  out[31] = two(S[31], s0m, b0m);
  out[32] = two(S[32], s0f, b0f);
  out[33] = two(S[33], s0m, b0t);
  out[34] = two(S[34], s0t, b0m);
  out[35] = three(S[35], s1t, s0w, s0t);
  out[36] = two(S[36], s1w, s0w);
  out[37] = two(S[37], s1t, s0t);
  out[38] = two(S[38], s1m, s0m);
  out[39] = two(S[39], s1f, s0f);
  out[40] = two(S[40], s1m, s0t);
  out[41] = two(S[41], s1t, s0m);
}

/** Words further apart, and triples of tags. */
function neighbours(state: ParseState, out: Uint32Array): void {
  const { word, tag, middle } = state;
  const s0 = onStack(state, 0);
  const s1 = onStack(state, 1);
  const s2 = onStack(state, 2);
  const b0 = state.front;
  const past = state.count + 1;
  const b1 = b0 < past ? b0 + 1 : past;
  const b2 = b1 < past ? b1 + 1 : past;
  const s0t = tag[s0];
  const s1w = word[s1];
  const s1t = tag[s1];
  const s1m = middle[s1];
  const s2t = tag[s2];
  const b0w = word[b0];
  const b0t = tag[b0];
  const b0m = middle[b0];
  const b1w = word[b1];
  const b1t = tag[b1];
  const b1m = middle[b1];
  const b2t = tag[b2];
  out[42] = two(S[42], s1t, b0t);
  out[43] = two(S[43], s1w, b0t);
  out[44] = two(S[44], s1t, b0w);
  out[45] = two(S[45], s1m, b0m);
  out[46] = two(S[46], b0t, b1t);
  out[47] = two(S[47], b0w, b1t);
  out[48] = two(S[48], b0t, b1w);
  out[49] = two(S[49], b0m, b1m);
  out[50] = two(S[50], s0t, b1t);
  out[51] = three(S[51], s0t, b0t, b1t);
  out[52] = three(S[52], s1t, s0t, b0t);
  out[53] = three(S[53], s2t, s1t, s0t);
  out[54] = three(S[54], b0t, b1t, b2t);
  out[55] = four(S[55], s2t, s1t, s0t, b0t);
}

/** Longer runs of tags. */
function runs(state: ParseState, out: Uint32Array): void {
  const { word, tag } = state;
  const s0 = onStack(state, 0);
  const s1 = onStack(state, 1);
  const b0 = state.front;
  const past = state.count + 1;
  const b1 = b0 < past ? b0 + 1 : past;
  const b2 = b1 < past ? b1 + 1 : past;
  const b3 = b2 < past ? b2 + 1 : past;
  const s0w = word[s0];
  const s0t = tag[s0];
  const s1w = word[s1];
  const s1t = tag[s1];
  const b0t = tag[b0];
  const b1t = tag[b1];
  const b2t = tag[b2];
  const b3t = tag[b3];
  out[56] = four(S[56], s1t, s0t, b0t, b1t);
  out[57] = four(S[57], s0t, b0t, b1t, b2t);
  out[58] = four(S[58], b0t, b1t, b2t, b3t);
  out[59] = three(S[59], s1w, s0t, b0t);
  out[60] = three(S[60], s1t, s0w, b0t);
}

/** Tags of children. */
function childTags(state: ParseState, out: Uint32Array): void {
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
function childWords(state: ParseState, out: Uint32Array): void {
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
function labelSets(state: ParseState, out: Uint32Array): void {
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
function labelPairs(state: ParseState, out: Uint32Array): void {
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
function distances(state: ParseState, out: Uint32Array): void {
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
