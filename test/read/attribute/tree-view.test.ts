import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Columns, emptyColumns } from '../../../src/read/attribute/columns.js';
import { fillBranches, fillTreeView, headOfCue, treeView } from '../../../src/read/attribute/tree-view.js';
import { DEPRELS } from '../../../src/read/parse/labels.js';

/** "The bridge , Ada Voss did not say , is safe": heads by index, relations by name. */
const WORDS = ['The', 'bridge', ',', 'Ada', 'Voss', 'did', 'not', 'say', ',', 'is', 'safe'];
const HEADS = [1, 10, 7, 7, 3, 7, 7, 10, 7, 10, 10];
const RELATIONS = ['det', 'nsubj', 'punct', 'nsubj', 'flat', 'aux', 'advmod', 'parataxis', 'punct', 'cop', 'root'];
const N = WORDS.length;
const UNIT = { block: 0, first: 0, last: N };
const relation = (name: string) => (DEPRELS as readonly string[]).indexOf(name);

function columnsOf(): Columns {
  return {
    ...emptyColumns(),
    count: N,
    head: Uint32Array.from(HEADS),
    deprel: Uint8Array.from(RELATIONS, relation),
    cue: Uint8Array.from(WORDS, (word) => (word === 'say' ? 7 : 0)),
  };
}

test('every relation of the example is in the list of relations', () => {
  for (const name of RELATIONS) assert.ok(relation(name) >= 0, name);
});

test('children are told apart by relation, and the governor is the nearest cue-like word above', () => {
  const tree = treeView();
  fillTreeView(columnsOf(), UNIT, tree);
  const of = (word: string) => WORDS.indexOf(word);
  assert.equal(tree.children[of('say')], 1); // a subject
  assert.equal(tree.children[of('safe')], 1 | 4); // a subject and a parenthesis
  assert.equal(tree.children[of('bridge')], 0);
  assert.equal(tree.governor[of('Voss')], of('say') + 1);
  assert.equal(tree.relation[of('Voss')], relation('nsubj'));
  assert.equal(tree.governor[of('bridge')], 0);
});

test('the head of a cue of several words is the word whose head lies outside', () => {
  assert.equal(headOfCue(columnsOf(), 0, { start: 5, end: 8, probability: 1 }), 7);
});

test('branches seen from the cue: its own parts, what it is a part of, and what hangs there', () => {
  const tree = treeView();
  fillBranches(columnsOf(), UNIT, { start: 5, end: 8, probability: 1 }, 0, N, tree);
  const branch = (word: string) => tree.branch[WORDS.indexOf(word)];
  assert.equal(branch('Ada'), relation('nsubj') + 8); // below the cue itself
  assert.equal(branch('Ada'), branch('Voss'));
  assert.equal(tree.branchTop[3], tree.branchTop[4]);
  assert.deepEqual([tree.depth[3], tree.depth[4]], [0, 1]);
  assert.equal(branch('safe'), 2); // one step above the cue
  assert.equal(branch('bridge'), (1 << 8) | (relation('nsubj') + 8)); // hangs on what is one step above
  assert.equal(branch('The'), branch('bridge'));
  assert.equal(branch('say'), 1); // the cue
  assert.ok(tree.above.every((steps) => steps === 0));
});

test('what lies in another sentence, or in a tree that goes round, hangs on no branch', () => {
  const columns = columnsOf();
  columns.head[10] = 10;
  columns.head[0] = 2;
  columns.head[2] = 0;
  const tree = treeView();
  fillBranches(columns, UNIT, { start: 7, end: 8, probability: 1 }, 0, N, tree);
  assert.equal(tree.branch[0], 0);
  assert.equal(tree.branch[2], 0);
});
