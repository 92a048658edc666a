/** Features of the next step that hang on words and tags alone; slot numbers are places in the template. */
import { four, one, three, two } from './mixing.js';
import { onStack, type ParseState } from './state.js';
import { STEP_TEMPLATE } from './step-template.js';

const S = STEP_TEMPLATE.seeds;

/** Words on their own. */
export function words(state: ParseState, out: Uint32Array): void {
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
export function pairs(state: ParseState, out: Uint32Array): void {
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
export function neighbours(state: ParseState, out: Uint32Array): void {
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
export function runs(state: ParseState, out: Uint32Array): void {
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
