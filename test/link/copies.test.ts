import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../../src/link/copies/align.js';
import { indexOf } from '../../src/link/copies/hits.js';
import { wordsOf } from '../../src/link/copies/words.js';
import { BRIDGE, groupsOf, HARVEST, link, spin } from './copies-texts.js';

const of = (paragraphs: readonly string[]) => wordsOf(paragraphs.join('\n\n'), []);

test('an article whose plain words were all swapped for others is a copy of its original', () => {
  const groups = groupsOf(
    link([
      { key: 'original', paragraphs: BRIDGE, published: '2031-03-14T08:00:00Z' },
      { key: 'spun', paragraphs: spin(BRIDGE), published: '2031-03-14T11:00:00Z' },
      { key: 'other', paragraphs: HARVEST, published: '2031-03-14T09:00:00Z' },
    ]),
    3,
  );
  assert.deepEqual(groups, { original: ['original'], other: ['other'], spun: ['original'] });
});

test('cut, re-ordered and with names swapped it still is', () => {
  const renamed = BRIDGE.map((text) =>
    text.replaceAll('Harne', 'the northern capital').replaceAll('minister', 'chief'),
  );
  const [first, second, third, fourth, fifth] = BRIDGE as [string, string, string, string, string];
  const groups = groupsOf(
    link([
      { key: 'a', paragraphs: BRIDGE, published: '2031-03-14' },
      { key: 'cut', paragraphs: [first, second], published: '2031-03-15' },
      { key: 'mixed', paragraphs: [first, fifth, third, second, fourth], published: '2031-03-15' },
      { key: 'renamed', paragraphs: renamed, published: '2031-03-15' },
    ]),
    4,
  );
  assert.deepEqual(groups, { a: ['a'], cut: ['a'], mixed: ['a'], renamed: ['a'] });
});

test('an article stitched from two stories is a copy of both, and the two stay two', () => {
  const stitched = [...BRIDGE.slice(0, 3), ...HARVEST.slice(0, 3)];
  const groups = groupsOf(
    link([
      { key: 'stitched', paragraphs: stitched, published: '2031-03-16' },
      { key: 'bridge', paragraphs: BRIDGE, published: '2031-03-14' },
      { key: 'harvest', paragraphs: HARVEST, published: '2031-03-14' },
    ]),
    3,
  );
  assert.deepEqual(groups, { bridge: ['bridge'], harvest: ['harvest'], stitched: ['bridge', 'harvest'] });
  const undated = groupsOf(
    link([
      { key: 'stitched', paragraphs: stitched },
      { key: 'bridge', paragraphs: BRIDGE },
      { key: 'harvest', paragraphs: HARVEST },
    ]),
    3,
  );
  assert.deepEqual(undated, groups, 'also where no date tells which came first');
});

test('one paragraph quoted in another story makes no copy', () => {
  const quoting = [...HARVEST.slice(0, 2), BRIDGE[1] as string, ...HARVEST.slice(2)];
  const groups = groupsOf(
    link([
      { key: 'bridge', paragraphs: BRIDGE },
      { key: 'quoting', paragraphs: quoting },
    ]),
    2,
  );
  assert.deepEqual(groups, { bridge: ['bridge'], quoting: ['quoting'] });
});

test('the same form filled with other facts is no copy', () => {
  const bond = (firm: string, bank: string, sum: string, rate: string, year: string, fees: string) => [
    `${firm} is issuing a ${sum} million crown bond due ${year} paying ${rate} percent and priced at 101-1/4, lead manager ${bank} said.`,
    `The bond is available in denominations of 1,000 crowns and will be listed in Marrow. Fees comprise ${fees} percent for selling, management and underwriting combined.`,
  ];
  const a = of(bond('Orvane Motors', 'Bank of Kell', '150', '7-3/8', '2038', '1-5/8'));
  const b = of(bond('Tarn Shipping', 'Norra Trust', '90', '6-1/2', '2041', '2-1/4'));
  assert.deepEqual(align(a, b), []);
});

test('two reports of one event that share names and no sentences are two', () => {
  const report = [
    'The Korvik bridge near Harne has been shut to all vehicles. Ada Voss, who runs the transport ministry, gave the order on Tuesday when a survey turned up damage in a dozen of its steel ropes.',
    'Drivers between Orvane and Harne now face long detours by way of Sant Mirel. Joren Pell of the opposition wants to see what the surveyors wrote; the ministry would not say when that might be.',
  ];
  assert.deepEqual(align(of(BRIDGE), of(report)), []);
});

test('a shared stretch says where it stands on both sides and how much of it agrees', () => {
  const [whole] = align(of(BRIDGE), of(BRIDGE));
  assert.equal(whole?.same, 1);
  assert.deepEqual(whole?.a, whole?.b);
  const [spun] = align(of(BRIDGE), of(spin(BRIDGE)));
  assert.ok(spun !== undefined && spun.same > 0.5 && spun.same < 0.9 && (spun.names ?? 0) > 0.9);
});

test('texts of nothing, of one word and of one word many times are compared without harm', () => {
  for (const text of ['', 'Voss', 'Voss '.repeat(9000), '12 '.repeat(3000)]) {
    const words = wordsOf(text, []);
    assert.ok(align(words, words).length <= 1);
    assert.deepEqual(align(words, of(BRIDGE)), []);
  }
});

test('whichever of two articles is looked up in the other, they share the same', () => {
  const pairs = [
    [BRIDGE, spin(BRIDGE)],
    [BRIDGE, [...BRIDGE.slice(3), ...HARVEST, ...BRIDGE.slice(0, 3)]],
    [HARVEST, [...HARVEST].reverse()],
    [[...BRIDGE, ...BRIDGE, ...BRIDGE], BRIDGE],
  ] as const;
  for (const [x, y] of pairs) {
    const [a, b] = [of(x), of(y)];
    assert.ok(align(a, b).length > 0);
    assert.deepEqual(align(a, b, indexOf(a)), align(a, b, indexOf(b)));
  }
});
