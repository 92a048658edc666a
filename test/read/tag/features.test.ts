/** The template of the tagger: every slot is filled, and every name says what it looks at. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyser } from '../../../src/read/analyse.js';
import {
  DYNAMIC_FEATURES,
  dynamicFeatures,
  STATIC_FEATURES,
  staticFeatures,
  TAG_FEATURES,
  TAG_TEMPLATE,
} from '../../../src/read/tag/features.js';
import { PAIR_UPOS, PAIR_XPOS, PAIRS, UPOS, XPOS } from '../../../src/read/tag/labels.js';

const analyse = createAnalyser({ files: new Map() });

function featuresOf(text: string, i: number, known: readonly number[], pair1: number, pair2: number): Uint32Array {
  const { forms, segments } = analyse(text, null);
  const out = new Uint32Array(TAG_FEATURES + 1);
  const n = segments.tokens.count;
  const classes = Uint8Array.from({ length: n }, (_, k) => known[k] ?? 0);
  // Word classes, as if there were weights for them.
  for (let k = 0; k < n; k++) {
    forms.coarse[k] = k + 1;
    forms.middle[k] = k + 1;
    forms.fine[k] = k + 1;
  }
  staticFeatures(forms, classes, i, 0, n, out);
  dynamicFeatures(forms, classes, i, 0, n, pair1, pair2, out, STATIC_FEATURES);
  return out;
}

const named = (out: Uint32Array, other: Uint32Array) => TAG_TEMPLATE.names.filter((_, f) => out[f] !== other[f]);

test('every slot is filled, none beyond', () => {
  const out = featuresOf('The old bridge fell down', 2, [1, 2, 3, 4, 5], 7, 8);
  for (let f = 0; f < TAG_FEATURES; f++) assert.notEqual(out[f], 0, TAG_TEMPLATE.names[f]);
  assert.equal(out[TAG_FEATURES], 0);
  assert.equal(TAG_TEMPLATE.names.length, STATIC_FEATURES + DYNAMIC_FEATURES);
});

test('features that name a label change with it, and no others', () => {
  const one = featuresOf('The old bridge fell down', 2, [], 7, 8);
  assert.deepEqual(
    named(one, featuresOf('The old bridge fell down', 2, [], 9, 8)),
    TAG_TEMPLATE.names.filter((name) => name.includes('pair-1')),
  );
  assert.deepEqual(
    named(one, featuresOf('The old bridge fell down', 2, [], 7, 9)),
    TAG_TEMPLATE.names.filter((name) => name.includes('pair-2')),
  );
});

test('features that name the class of a known word change with it, and no others', () => {
  const one = featuresOf('The old bridge fell down', 2, [1, 2, 3, 4, 5], 7, 8);
  const changed = (known: readonly number[], pattern: RegExp) =>
    assert.deepEqual(
      named(one, featuresOf('The old bridge fell down', 2, known, 7, 8)),
      TAG_TEMPLATE.names.filter((name) => pattern.test(name)),
    );
  changed([1, 2, 9, 4, 5], /known(?![+-])/);
  changed([1, 2, 3, 9, 5], /known\+1/);
  changed([1, 9, 3, 4, 5], /known-1/);
  changed([1, 2, 3, 4, 9], /known\+2/);
});

test('features that name a neighbour change with it, and no others', () => {
  const one = featuresOf('The old bridge fell down', 2, [], 7, 8);
  const changed = (text: string, pattern: RegExp) =>
    assert.deepEqual(
      named(one, featuresOf(text, 2, [], 7, 8)),
      TAG_TEMPLATE.names.filter((name) => pattern.test(name)),
    );
  changed('The new bridge fell down', /(?:form|suffix3)-1/);
  changed('The old bridge went down', /(?:form|suffix[23])\+1/);
  changed('Our old bridge fell down', /form-2/);
  changed('The old bridge fell away', /form\+2/);
});

test('every pair is a part of speech and a tag of the lists', () => {
  assert.equal(new Set(PAIRS).size, PAIRS.length);
  PAIRS.forEach((pair, p) => {
    assert.equal(`${UPOS[PAIR_UPOS[p]]}/${XPOS[PAIR_XPOS[p]]}`, pair);
    assert.ok(PAIR_UPOS[p] > 0 && PAIR_XPOS[p] > 0);
  });
  assert.ok(PAIRS.length < 128 && XPOS.length < 256);
});
