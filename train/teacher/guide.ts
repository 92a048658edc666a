/**
 * What teachers make of a sentence, as features for a parser that learns from gold trees how far to believe them and how their conventions
 * differ from the treebanks' (stacking: Nivre & McDonald 2008). Used in training alone.
 */
import { hashString, mix } from '../../src/read/linear/hash.js';
import { four, three, two } from '../../src/read/parse/mixing.js';
import { onStack, type ParseState } from '../../src/read/parse/state.js';
import type { Further } from '../parse-model.js';

/** A teacher's tree of one sentence by node (1 … n): heads, 0 at the root, and hashes of labels. */
export interface GuideTree {
  readonly words: number;
  readonly head: Int32Array;
  readonly label: Int32Array;
}

const OF_ONE = 15;
const OF_ALL = 6;
const LABELS_OF_ONE = 8;
const LABELS_OF_ALL = 3;

const seed = (k: number, f: number) => mix(0x7ea0c4e5, k * 64 + f);
const SEEDS = Array.from({ length: 5 }, (_, k) => Uint32Array.from({ length: 40 }, (_, f) => seed(k, f)));

/** `guides[k][s]` is what teacher k makes of sentence s. */
export function guided(guides: readonly (readonly GuideTree[])[]): Further {
  const K = guides.length;
  const joint = SEEDS[4] as Uint32Array;
  let now: GuideTree[] = [];
  return {
    steps: K * OF_ONE + OF_ALL,
    labels: K * LABELS_OF_ONE + LABELS_OF_ALL,
    begin(sentence) {
      now = guides.map((trees) => trees[sentence] as GuideTree);
    },
    step(state, out, at) {
      const { word, tag } = state;
      const s0 = onStack(state, 0);
      const s1 = onStack(state, 1);
      const b0 = state.front;
      let all = 0;
      let tops = 0;
      for (let k = 0; k < K; k++) {
        const S = SEEDS[k] as Uint32Array;
        const { head, label } = now[k] as GuideTree;
        const a = place(state, head[s0] as number, s0, s1, b0);
        const b = place(state, head[b0] as number, b0, s0, -1) * 8 + (head[b0] === s0 ? 1 : head[b0] === s1 ? 2 : 0);
        const c = place(state, head[s1] as number, s1, s0, b0);
        const d = lacking(head, s0, b0, state.count);
        const e = lacking(head, s1, b0, state.count);
        const abd = (a * 64 + b) * 2 + d;
        const l0 = label[s0] as number;
        const l1 = label[b0] as number;
        out[at++] = two(S[0], abd, 0);
        out[at++] = two(S[1], a, b);
        out[at++] = two(S[2], a, d);
        out[at++] = three(S[3], abd, c, e);
        out[at++] = three(S[4], a * 2 + d, l0, tag[s0]);
        out[at++] = three(S[5], a * 2 + d, l0, l1);
        out[at++] = three(S[6], a * 2 + d, tag[s0], tag[s1]);
        out[at++] = three(S[7], a * 2 + d, tag[s0], tag[b0]);
        out[at++] = three(S[8], abd, tag[s0], tag[b0]);
        out[at++] = four(S[9], abd, tag[s0], tag[b0], tag[s1]);
        out[at++] = three(S[10], a * 2 + d, word[s0], 0);
        out[at++] = three(S[11], a * 2 + d, word[b0], l1);
        out[at++] = three(S[12], a * 2 + d, word[s1], l0);
        out[at++] = four(S[13], abd, l0, l1, label[s1]);
        out[at++] = four(S[14], b, l1, tag[b0], tag[s0]);
        all = mix(all, abd);
        tops = mix(tops, a * 2 + d);
      }
      const { label } = now[0] as GuideTree;
      out[at++] = two(joint[0], all, 0);
      out[at++] = two(joint[1], tops, 0);
      out[at++] = three(joint[2], tops, tag[s0], tag[b0]);
      out[at++] = three(joint[3], tops, tag[s0], tag[s1]);
      out[at++] = three(joint[4], tops, label[s0], tag[s0]);
      out[at++] = three(joint[5], all, tag[s0], tag[b0]);
    },
    label(state, head, child, out, at) {
      const { word, tag } = state;
      let all = 0;
      for (let k = 0; k < K; k++) {
        const S = SEEDS[k] as Uint32Array;
        const own = now[k] as GuideTree;
        const l = own.label[child] as number;
        const same = own.head[child] === head ? 1 : own.head[head] === child ? 2 : 0;
        out[at++] = three(S[20], l, same, 0);
        out[at++] = three(S[21], l, same, tag[child]);
        out[at++] = four(S[22], l, same, tag[child], tag[head]);
        out[at++] = three(S[23], l, same, word[child]);
        out[at++] = three(S[24], l, same, word[head]);
        out[at++] = three(S[25], l, own.label[head] as number, same);
        out[at++] = four(S[26], l, same, tag[child], word[state.left1[child]]);
        out[at++] = three(S[27], l, tag[child], child > head ? 1 : 2);
        all = mix(mix(all, l), same);
      }
      out[at++] = two(joint[20], all, 0);
      out[at++] = two(joint[21], all, tag[child]);
      out[at++] = three(joint[22], all, tag[child], tag[head]);
    },
  };
}

/** Where a teacher's head of a node lies, seen from the state. */
function place(state: ParseState, head: number, node: number, first: number, second: number): number {
  if (node === 0 || node > state.count) return 0;
  if (head === 0) return 1;
  if (head === first) return 2;
  if (head === second) return 3;
  if (head > state.front) return 4;
  return head < node ? 5 : 6;
}

/** 1 where a teacher hangs something below a node that still stands in the buffer. */
function lacking(head: Int32Array, node: number, front: number, count: number): number {
  if (node === 0) return 0;
  for (let i = front; i <= count; i++) if (head[i] === node) return 1;
  return 0;
}

/** CoNLL-U as a teacher wrote it → a tree a sentence. */
export function guideTrees(conllu: string): GuideTree[] {
  const trees: GuideTree[] = [];
  let heads: number[] = [0];
  let labels: number[] = [0];
  const close = () => {
    if (heads.length > 1) {
      const room = (values: readonly number[]) => Int32Array.from([...values, 0, 0, 0, 0]);
      trees.push({ words: heads.length - 1, head: room(heads), label: room(labels) });
    }
    heads = [0];
    labels = [0];
  };
  for (const line of conllu.split('\n')) {
    if (line === '') close();
    else if (/^\d+\t/.test(line)) {
      const row = line.split('\t');
      heads.push(Number(row[6]));
      labels.push(hashString(row[7] as string) | 0);
    }
  }
  close();
  return trees;
}
