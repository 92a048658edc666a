/** Features of the next step that hang on words and tags alone; slot numbers are places in the template. */
import { four, one, three, two } from './mixing.js';
import { onStack, type ParseState } from './state.js';
import { STEP_TEMPLATE } from './step-template.js';

const S = STEP_TEMPLATE.seeds;

/** The front of the buffer and what follows it. */
export function front(state: ParseState, out: Uint32Array): void {
  const { word, tag, middle, fine } = state;
  const b0 = state.front;
  const past = state.count + 1;
  const b1 = b0 < past ? b0 + 1 : past;
  const b2 = b1 < past ? b1 + 1 : past;
  const b3 = b2 < past ? b2 + 1 : past;
  const b0w = word[b0];
  const b0t = tag[b0];
  const b0m = middle[b0];
  const b1w = word[b1];
  const b1t = tag[b1];
  const b1m = middle[b1];
  const b2t = tag[b2];
  const b3t = tag[b3];
  out[0] = two(S[0], b0w, b0t);
  out[1] = one(S[1], b0w);
  out[2] = one(S[2], b0t);
  out[3] = one(S[3], b0m);
  out[4] = one(S[4], fine[b0]);
  out[5] = two(S[5], b1w, b1t);
  out[6] = one(S[6], b1w);
  out[7] = one(S[7], b1t);
  out[8] = one(S[8], b1m);
  out[9] = one(S[9], fine[b1]);
  out[10] = one(S[10], word[b2]);
  out[11] = one(S[11], b2t);
  out[12] = one(S[12], middle[b2]);
  out[13] = one(S[13], b3t);
  out[14] = two(S[14], b0t, b1t);
  out[15] = two(S[15], b0w, b1t);
  out[16] = two(S[16], b0t, b1w);
  out[17] = two(S[17], b0m, b1m);
  out[18] = three(S[18], b0t, b1t, b2t);
  out[19] = four(S[19], b0t, b1t, b2t, b3t);
}

/** Words of the stack on their own. */
export function words(state: ParseState, out: Uint32Array): void {
  const { word, tag, middle, fine } = state;
  const s0 = onStack(state, 0);
  const s1 = onStack(state, 1);
  const s2 = onStack(state, 2);
  const s0w = word[s0];
  const s0t = tag[s0];
  const s1w = word[s1];
  const s1t = tag[s1];
  out[20] = two(S[20], s0w, s0t);
  out[21] = one(S[21], s0w);
  out[22] = one(S[22], s0t);
  out[23] = one(S[23], middle[s0]);
  out[24] = one(S[24], fine[s0]);
  out[25] = two(S[25], s1w, s1t);
  out[26] = one(S[26], s1w);
  out[27] = one(S[27], s1t);
  out[28] = one(S[28], middle[s1]);
  out[29] = one(S[29], fine[s1]);
  out[30] = one(S[30], word[s2]);
  out[31] = one(S[31], tag[s2]);
  out[32] = one(S[32], middle[s2]);
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
  out[33] = three(S[33], s0w, s0t, b0t);
  out[34] = three(S[34], s0t, b0w, b0t);
  out[35] = two(S[35], s0w, b0w);
  out[36] = two(S[36], s0t, b0t);
  out[37] = two(S[37], s0m, b0m);
  out[38] = two(S[38], s0f, b0f);
  out[39] = two(S[39], s0m, b0t);
  out[40] = two(S[40], s0t, b0m);
  out[41] = three(S[41], s1t, s0w, s0t);
  out[42] = two(S[42], s1w, s0w);
  out[43] = two(S[43], s1t, s0t);
  out[44] = two(S[44], s1m, s0m);
  out[45] = two(S[45], s1f, s0f);
  out[46] = two(S[46], s1m, s0t);
  out[47] = two(S[47], s1t, s0m);
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
  const s0t = tag[s0];
  const s1w = word[s1];
  const s1t = tag[s1];
  const s1m = middle[s1];
  const s2t = tag[s2];
  const b0w = word[b0];
  const b0t = tag[b0];
  const b0m = middle[b0];
  const b1t = tag[b1];
  out[48] = two(S[48], s1t, b0t);
  out[49] = two(S[49], s1w, b0t);
  out[50] = two(S[50], s1t, b0w);
  out[51] = two(S[51], s1m, b0m);
  out[52] = two(S[52], s0t, b1t);
  out[53] = three(S[53], s0t, b0t, b1t);
  out[54] = three(S[54], s1t, s0t, b0t);
  out[55] = three(S[55], s2t, s1t, s0t);
  out[56] = four(S[56], s2t, s1t, s0t, b0t);
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
  const s0w = word[s0];
  const s0t = tag[s0];
  const s1w = word[s1];
  const s1t = tag[s1];
  const b0t = tag[b0];
  const b1t = tag[b1];
  const b2t = tag[b2];
  out[57] = four(S[57], s1t, s0t, b0t, b1t);
  out[58] = four(S[58], s0t, b0t, b1t, b2t);
  out[59] = three(S[59], s1w, s0t, b0t);
  out[60] = three(S[60], s1t, s0w, b0t);
}
