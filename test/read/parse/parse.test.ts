import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tree } from '../../../src/model/tree.js';
import { NO_CLASSES } from '../../../src/read/linear/words.js';
import { DEPRELS, LABEL_BITS, ROOT } from '../../../src/read/parse/labels.js';
import type { ParseModel } from '../../../src/read/parse/model.js';
import { createParser } from '../../../src/read/parse/parse.js';
import { isDone, LEFT, left, mayLeft, mayRight, mayShift, right, SHIFT, shift } from '../../../src/read/parse/state.js';
import { emptyForms, fillForms } from '../../../src/read/segment/forms.js';
import { countLabels } from '../../../train/parse-sure.js';
import { random } from '../../../train/random.js';
import { stateOf } from './states.js';

/** Weights that say something, whatever the feature: trees come out as wild as they can. */
function wildModel(next: () => number): ParseModel {
  const size = 1 << 12;
  const keys = new Uint16Array(size);
  const runs = new Uint32Array(size);
  const pairs = new Uint16Array(size);
  const slots = new Uint32Array(size);
  for (let s = 0; s < size; s++) {
    if (s % 8 === 0) continue; // a look-up ends at an empty slot
    slots[s] = next() * 2 ** 32;
    keys[s] = next() * 65536;
    runs[s] = s * 64 + 1;
    pairs[s] = Math.floor(next() * DEPRELS.length) * 256 + Math.floor(next() * 255) + 1;
  }
  const sure = { mask: 0, slots: new Uint32Array(1) };
  return {
    steps: { mask: size - 1, slots, scale: 1 },
    labels: { labels: DEPRELS.length, mask: size - 1, keys, runs, pairs, scale: 1 },
    sureLabels: sure,
  };
}

/** The model with an answer for every context of an article, any at all: also labels there are none of. */
function rashModel(model: ParseModel, article: ReturnType<typeof articleOf>, next: () => number): ParseModel {
  const { sentences } = article;
  const head = new Uint32Array(0);
  const label = new Uint8Array(0);
  const counted = countLabels(
    model,
    Array.from({ length: sentences.count }, (_, s) => s)
      .map((s) => ({ ...article, first: sentences.first[s], last: sentences.first[s + 1], head, label }))
      .filter(({ first, last }) => last > first),
  );
  const { mask, slots } = counted.table({ least: 1, share: 0 });
  const rash = slots.map((slot) => (slot === 0 ? 0 : (slot & ~127) | Math.floor(1 + next() * 127)));
  return { ...model, sureLabels: { mask, slots: rash } };
}

function articleOf(lengths: readonly number[]) {
  const count = lengths.reduce((sum, length) => sum + length, 0);
  const text = Array.from({ length: count }, (_, i) => (i % 7 === 3 ? ',' : `word${i % 50}`)).join(' ');
  const start: number[] = [];
  const end: number[] = [];
  for (const found of text.matchAll(/\S+/g)) {
    start.push(found.index);
    end.push(found.index + found[0].length);
  }
  const tokens = {
    count,
    start: Uint32Array.from(start),
    end: Uint32Array.from(end),
    lemma: new Uint32Array(count),
    upos: Uint8Array.from(start, (_, i) => 1 + (i % 17)),
    xpos: Uint8Array.from(start, (_, i) => 1 + (i % 31)),
    strings: [''],
  };
  const first = [0];
  for (const length of lengths) first.push(first[first.length - 1] + length);
  const sentences = { count: lengths.length, first: Uint32Array.from(first) };
  return { text, tokens, sentences, forms: fillForms(text, tokens, NO_CLASSES, emptyForms()) };
}

function checkTree({ head, deprel }: Tree, first: number, last: number): void {
  let roots = 0;
  for (let i = first; i < last; i++) {
    assert.ok(head[i] >= first && head[i] < last, 'a head outside the sentence');
    assert.ok(deprel[i] > 0 && deprel[i] < DEPRELS.length);
    assert.equal(head[i] === i, deprel[i] === ROOT, 'a root is who has no head');
    if (head[i] === i) roots++;
    let at = i;
    for (let up = 0; head[at] !== at; up++, at = head[at]) assert.ok(up < last - first, 'a cycle');
    // Projective: what stands between head and dependent hangs below one of the two, or between them.
    const [low, high] = i < head[i] ? [i, head[i]] : [head[i], i];
    for (let k = low + 1; k < high; k++) assert.ok(head[k] >= low && head[k] <= high, 'arcs cross');
  }
  assert.equal(roots, last > first ? 1 : 0, 'one root a sentence');
}

test('whatever the weights say, each sentence has one root, no cycle, no crossing arcs', () => {
  const next = random(3);
  for (let round = 0; round < 40; round++) {
    const parse = createParser(wildModel(next));
    const { text, tokens, sentences, forms } = articleOf([1, 2, 0, 3 + (round % 9), 40, 1, 17]);
    const tree = parse(text, tokens, sentences, forms);
    for (let s = 0; s < sentences.count; s++) checkTree(tree, sentences.first[s], sentences.first[s + 1]);
  }
});

test('whatever contexts are said to settle, each sentence has one root, no cycle, no crossing arcs', () => {
  const next = random(4);
  for (let round = 0; round < 40; round++) {
    const article = articleOf([1, 2, 0, 3 + (round % 9), 40, 1, 17]);
    const model = wildModel(next);
    const { text, tokens, sentences, forms } = article;
    const tree = createParser(rashModel(model, article, next))(text, tokens, sentences, forms);
    for (let s = 0; s < sentences.count; s++) checkTree(tree, sentences.first[s], sentences.first[s + 1]);
  }
});

test('a context that settles a label takes the place of the weights', () => {
  const article = articleOf([30]);
  const { text, tokens, sentences, forms } = article;
  const model = wildModel(random(6));
  const tree = (of: ParseModel) => {
    const { head, deprel } = createParser(of)(text, tokens, sentences, forms);
    return [...head.slice(0, 30), ...deprel.slice(0, 30)];
  };
  assert.notDeepEqual(tree(rashModel(model, article, random(7))), tree(model));
});

test('the same sentences give the same trees, whatever was parsed before', () => {
  const model = wildModel(random(5));
  const parse = createParser(model);
  const article = articleOf([12, 30, 5]);
  const run = () => {
    const { head, deprel } = parse(article.text, article.tokens, article.sentences, article.forms);
    return [...head.slice(0, 47), ...deprel.slice(0, 47)];
  };
  const before = run();
  const other = articleOf([300, 2]);
  parse(other.text, other.tokens, other.sentences, other.forms);
  assert.deepEqual(run(), before);
});

test('a sentence of n tokens takes 2n - 1 steps, whichever are taken', () => {
  const next = random(9);
  for (const count of [1, 2, 3, 10, 100, 5000]) {
    const state = stateOf(count);
    let steps = 0;
    for (; !isDone(state); steps++) {
      const open = [mayShift, mayLeft, mayRight].flatMap((may, step) => (may(state) ? [step] : []));
      const step = open[Math.floor(next() * open.length)];
      if (step === SHIFT) shift(state);
      else if (step === LEFT) left(state, 2);
      else right(state, 2);
    }
    assert.equal(steps, 2 * count - 1);
  }
});

test('labels that tell what a head still lacks have bits of their own', () => {
  const bit = (name: string) => LABEL_BITS[DEPRELS.indexOf(name as never)];
  assert.equal(bit('nsubj'), bit('nsubj:pass'));
  assert.notEqual(bit('nmod'), bit('nmod:poss'));
  assert.equal(bit(''), 0);
  assert.equal(new Set(['punct', 'nsubj', 'obj', 'obl', 'case', 'mark', 'list'].map(bit)).size, 7);
});
