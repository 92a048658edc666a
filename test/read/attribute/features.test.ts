/**
 * The templates of features: every column gets values of its own, and every slot must be filled with a hash of its own that
 * moves when a column its name mentions moves. A slot filled from the wrong column, or twice, cannot pass.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCEPT_NAMES, fillAcceptFeatures } from '../../../src/read/attribute/accept.js';
import type { Columns } from '../../../src/read/attribute/columns.js';
import { fillCueFeatures } from '../../../src/read/attribute/cue-features.js';
import { CUE_NAMES } from '../../../src/read/attribute/cue-template.js';
import { fillFeatures, NAMES } from '../../../src/read/attribute/features.js';
import type { Candidate } from '../../../src/read/attribute/first-pass.js';
import { type Bench, fillJudgeRow, JUDGE_NAMES } from '../../../src/read/attribute/judge-features.js';
import { PASS1_LABELS } from '../../../src/read/attribute/labels.js';
import type { Bundle } from '../../../src/read/attribute/second-pass.js';
import { shapeScratch } from '../../../src/read/attribute/span-shape.js';
import { treeView } from '../../../src/read/attribute/tree-view.js';
import { surroundings, type Unit } from '../../../src/read/attribute/unit.js';
import { unitView } from '../../../src/read/attribute/unit-view.js';

const N = 12;
const AT = 5;
const UNIT: Unit = { block: 0, first: 0, last: N };

/** Columns in which no two entries are alike: tens of thousands apart for hashes, small and distinct for kinds. */
function columnsOf(): Columns {
  const hashes = (base: number) => Uint32Array.from({ length: N }, (_, i) => 0x9e3779b1 * (base * 100 + i + 1));
  const columns = {
    count: N,
    form: hashes(1),
    stem: hashes(2),
    suffix3: hashes(3),
    suffix2: hashes(4),
    shape: Uint8Array.from({ length: N }, (_, i) => (i % 7) + 1),
    quote: Uint8Array.from({ length: N }, (_, i) => (i * 3) % 5),
    quotation: Int32Array.from({ length: N }, (_, i) => i),
    cue: Uint8Array.from({ length: N }, (_, i) => (i * 5) % 8),
    coarse: Uint8Array.from({ length: N }, (_, i) => i + 20),
    fine: Uint16Array.from({ length: N }, (_, i) => i + 300),
    middle: Uint16Array.from({ length: N }, (_, i) => i + 100),
    xpos: Uint8Array.from({ length: N }, (_, i) => i + 16),
    head: Uint32Array.from({ length: N }, (_, i) => (i === 10 ? 10 : i === 11 ? 4 : 10)),
    deprel: Uint8Array.from({ length: N }, (_, i) => i + 32),
    name: Uint8Array.from({ length: N }, (_, i) => i % 5),
  };
  return columns as Columns;
}

/** A column by the name features call it; null where there is none. */
function columnOf(columns: Columns, name: string): Uint32Array | null {
  return (columns as unknown as Record<string, Uint32Array>)[name] ?? null;
}

const PROPERTIES = [
  'form',
  'stem',
  'suffix3',
  'suffix2',
  'shape',
  'cue',
  'quote',
  'coarse',
  'fine',
  'middle',
  'xpos',
  'deprel',
  'name',
];

function treeOf() {
  const tree = treeView();
  for (let i = 0; i < N; i++) {
    tree.children[i] = i + 1;
    tree.governor[i] = i === 2 ? 0 : 3;
    tree.relation[i] = i + 7;
    tree.branch[i] = i + 64;
    tree.branchTop[i] = (i >> 1) + 1;
    tree.depth[i] = i % 3;
  }
  return tree;
}

function aroundOf() {
  const around = surroundings();
  for (let i = 0; i < N; i++) {
    around.sentenceStart[i] = 1;
    around.sentenceEnd[i] = 10;
    around.cueLeft[i] = 3;
    around.cueRight[i] = 9;
    around.sinceClose[i] = i + 1;
    around.untilOpen[i] = N - i + 5;
    around.commas[i] = i >> 2;
  }
  return around;
}

type Fill = (columns: Columns, around: ReturnType<typeof aroundOf>) => Uint32Array;

function distinct(names: readonly string[], filled: Uint32Array): void {
  for (const [slot, name] of names.entries()) assert.notEqual(filled[slot], 0, `nothing fills "${name}"`);
  const owner = new Map<number, string>();
  names.forEach((name, slot) => {
    const other = owner.get(filled[slot]);
    assert.equal(other, undefined, `"${name}" and "${other}" have one hash`);
    owner.set(filled[slot], name);
  });
}

/** Gives one token another value in one column. */
function change(columns: Columns, property: string, at: number): void {
  const column = columnOf(columns, property);
  if (column !== null) column[at] ^= 8;
}

/** Slots that change when `alter` is done. */
function moved(names: readonly string[], fill: Fill, alter: (c: Columns, a: ReturnType<typeof aroundOf>) => void) {
  const before = fill(columnsOf(), aroundOf());
  const [columns, around] = [columnsOf(), aroundOf()];
  alter(columns, around);
  const after = fill(columns, around);
  return names.filter((_, slot) => before[slot] !== after[slot]);
}

const first: Fill = (columns, around) => {
  const out = new Uint32Array(NAMES.length);
  fillFeatures(columns, around, UNIT, treeOf(), AT, 1, out);
  return out;
};

test('every feature of the first pass fills a slot of its own', () => distinct(NAMES, first(columnsOf(), aroundOf())));

test('a feature of the first pass moves with every token property in its name, and with no other', () => {
  for (const property of PROPERTIES) {
    for (const offset of [-3, -2, -1, 0, 1, 2, 3]) {
      const part = `${property}${offset === 0 ? '' : offset > 0 ? `+${offset}` : offset}`;
      const found = moved(NAMES, first, (columns) => {
        change(columns, property, AT + offset);
      });
      for (const name of NAMES) {
        const parts = name.split('|');
        if (parts.includes(part)) assert.ok(found.includes(name), `"${name}" does not see ${part}`);
        else if (found.includes(name) && offset !== 0)
          assert.ok(
            /^(cue|sentence|quoted|that|governor)/.test(name) && Math.abs(offset) > 1,
            `"${name}" sees ${part}`,
          );
      }
    }
  }
});

test('a feature of the first pass moves with the neighbourhood in its name', () => {
  const named = (found: readonly string[], ...parts: string[]) => {
    for (const name of NAMES)
      for (const part of parts)
        if (name.split('|').includes(part)) assert.ok(found.includes(name), `"${name}" does not see ${part}`);
  };
  named(
    moved(NAMES, first, (_, a) => a.sinceClose.fill(40)),
    'since-close',
  );
  named(
    moved(NAMES, first, (_, a) => a.untilOpen.fill(1)),
    'until-open',
  );
  named(
    moved(NAMES, first, (_, a) => a.cueLeft.fill(0)),
    'cue-left',
    'cue-left-stem',
  );
  named(
    moved(NAMES, first, (_, a) => a.cueRight.fill(0)),
    'cue-right',
    'cue-right-stem',
  );
  named(
    moved(NAMES, first, (_, a) => a.sentenceStart.fill(4)),
    'sentence-start',
    'sentence-first-form',
  );
  named(
    moved(NAMES, first, (_, a) => a.sentenceEnd.fill(7)),
    'sentence-end',
    'sentence-last-form',
  );
  named(
    moved(NAMES, first, (c) => {
      c.form[3] = 1;
    }),
    'that-before',
  );
});

test('the edges of a unit are seen as edges: nothing beyond it counts', () => {
  const fillAt = (at: number, first: number): Uint32Array => {
    const columns = columnsOf();
    if (first === 0) for (const i of [0, 1, 10, 11]) columns.form[i] = 77;
    const out = new Uint32Array(NAMES.length);
    const around = surroundings();
    around.sentenceEnd.fill(8);
    fillFeatures(columns, around, { block: 0, first: 2, last: 10 }, treeOf(), at, 1, out);
    return out;
  };
  assert.deepEqual(fillAt(0, 0), fillAt(0, 1));
  assert.deepEqual(fillAt(7, 0), fillAt(7, 1));
});

const CANDIDATES: readonly Candidate[] = [
  { start: 1, end: 2, probability: 0.2 },
  { start: 6, end: 8, probability: 0.8 },
];

function viewOf() {
  const view = unitView();
  for (let i = 0; i < N; i++) {
    view.best[i] = i % 4;
    view.chances[i] = 1 | (2 << 4) | (3 << 8) | (4 << 12) | (5 << 16);
    view.cues[i] = i < 1 ? 0 : i < 6 ? 1 : 2;
    view.sentence[i] = i >> 2;
    view.quotations[i] = i >> 3;
    view.left[i] = i < 2 ? 0 : i < 8 ? 1 : 2;
    view.right[i] = i < 1 ? 1 : i < 6 ? 2 : 0;
    view.crossed.forEach((column, k) => {
      column[i] = i > k + 4 ? 1 : 0;
    });
  }
  return view;
}

const second: Fill = (columns, around) => {
  const out = new Uint32Array(CUE_NAMES.length);
  fillCueFeatures(columns, around, UNIT, viewOf(), treeOf(), CANDIDATES, 1, AT, out);
  return out;
};

test('every feature of the second pass fills a slot of its own beside the cue', () =>
  distinct(CUE_NAMES, second(columnsOf(), aroundOf())));

test('a feature of the second pass moves with every token property in its name', () => {
  for (const property of PROPERTIES.filter((one) => one !== 'cue')) {
    for (const offset of [-1, 0, 1]) {
      const part = `${property}${offset === 0 ? '' : offset > 0 ? '+1' : '-1'}`;
      const found = moved(CUE_NAMES, second, (columns) => {
        change(columns, property, AT + offset);
      });
      for (const name of CUE_NAMES)
        if (name.split('|').includes(part)) assert.ok(found.includes(name), `"${name}" does not see ${part}`);
    }
  }
  const cueMoved = moved(CUE_NAMES, second, (columns) => {
    columns.stem[6] ^= 8;
  });
  for (const name of CUE_NAMES)
    if (name.split('|').includes('cue-stem')) assert.ok(cueMoved.includes(name), `"${name}" does not see the cue`);
});

test('the same token is told apart before and after the cue', () => {
  const [before, after] = [4, 9].map((at) => {
    const out = new Uint32Array(CUE_NAMES.length);
    const columns = columnsOf();
    for (const column of [columns.form, columns.stem, columns.suffix3]) column.fill(5);
    for (const column of [columns.shape, columns.quote]) column.fill(1);
    fillCueFeatures(columns, aroundOf(), UNIT, viewOf(), treeOf(), CANDIDATES, 1, at, out);
    return out;
  });
  for (const name of ['side', 'side|form', 'side|distance', 'cue-stem|side|distance'] as const)
    assert.notEqual(before[CUE_NAMES.indexOf(name)], after[CUE_NAMES.indexOf(name)], name);
});

const SURE = { chance: 0, below: 0, contentBegin: 1, contentEnd: 1, sourceBegin: 1, sourceEnd: 1 };

const BUNDLE: Bundle = {
  candidate: 1,
  cue: CANDIDATES[1],
  source: [[3, 5]],
  content: [[8, 12]],
  contentMean: 0.95,
  contentLeast: 0.65,
  sourceMean: 0.45,
  sourceMost: 0.75,
  ...SURE,
};

test('every feature of the acceptor fills a slot of its own', () => {
  const out = new Uint32Array(ACCEPT_NAMES.length);
  fillAcceptFeatures(columnsOf(), aroundOf(), UNIT, viewOf(), treeOf(), BUNDLE, out);
  distinct(ACCEPT_NAMES, out);
});

test('the acceptor tells a bundle without a source, or without content, from one with both', () => {
  const filled = (bundle: Bundle) => {
    const out = new Uint32Array(ACCEPT_NAMES.length);
    fillAcceptFeatures(columnsOf(), aroundOf(), UNIT, viewOf(), treeOf(), bundle, out);
    return out;
  };
  const whole = filled(BUNDLE);
  const changed = (bundle: Bundle) => ACCEPT_NAMES.filter((_, slot) => filled(bundle)[slot] !== whole[slot]);
  assert.ok(changed({ ...BUNDLE, source: [] }).includes('stem|has-source|side'));
  assert.ok(changed({ ...BUNDLE, content: [] }).includes('content-length'));
});

test('every column of the judge is filled, none beyond, and it sees what the first pass thought', () => {
  const marginal = Float64Array.from({ length: N * PASS1_LABELS }, (_, k) => ((k * 37) % 100) / 100);
  const filled = (change: (bench: Bench) => void) => {
    const bench = {
      columns: columnsOf(),
      around: aroundOf(),
      unit: UNIT,
      tree: treeOf(),
      marginal: marginal.slice(),
      candidates: CANDIDATES,
      shape: shapeScratch(),
    };
    change(bench);
    const row = new Float32Array(JUDGE_NAMES.length + 1).fill(NaN);
    fillJudgeRow(bench, [BUNDLE], 0, 1.5, row);
    return row;
  };
  const row = filled(() => {});
  assert.deepEqual(
    JUDGE_NAMES.filter((_, k) => Number.isNaN(row[k])),
    [],
  );
  assert.ok(Number.isNaN(row[JUDGE_NAMES.length]));
  assert.equal(row[0], 1.5);
  const moved = filled(({ marginal: changed }) => changed.fill(0.25));
  const names = JUDGE_NAMES.filter((_, k) => row[k] !== moved[k]);
  for (const name of ['content-first-pass', 'source-first-pass', 'cue-inside', 'other-sources-most'])
    assert.ok(names.includes(name as (typeof JUDGE_NAMES)[number]), name);
});
