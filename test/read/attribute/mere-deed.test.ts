/** Who only does something with a thing says nothing; with a clause, a thing that is said or as one who finds it out, the same verb does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import type { Found } from '../../../src/read/attribute/find.js';
import { byRule } from '../../../src/read/attribute/find.js';
import { withoutMereDeeds } from '../../../src/read/attribute/mere-deed.js';
import { hashString } from '../../../src/read/linear/hash.js';
import { createReader } from '../../../src/read/read.js';
import { XPOS } from '../../../src/read/tag/labels.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';
import { columnsOf } from './columns.js';

const read = createReader(loadWeights());
const cues = (text: string): string[] =>
  read(articleOf(text)).statements.map(({ cue }) => cue.map((span) => words(text, span)).join(' … '));

const NOTHING_SAID = [
  'Video footage shows a ferry captain walking along the quay on Monday.',
  'A picture posted online showed the mayor at the harbour.',
  'The band released a song in honour of the ferry on Friday.',
  'Ada Voss tweeted a picture of the harbour on Friday.',
  'Harne Sugar offers interchangeable bands for each of its watches.',
  'The film tells the story of a ferry captain who lost his ship.',
  'It began with a site called Norra Live claiming that the yard would close.',
];
for (const text of NOTHING_SAID)
  test(`nobody says a thing: ${text}`, () =>
    assert.deepEqual(
      cues(text).filter((cue) => /show|release|offer|tells|called|tweeted/.test(cue)),
      [],
    ));

const SAID: readonly (readonly [text: string, cue: string])[] = [
  ['The survey showed that most ferries were late.', 'showed'],
  ['The ministry released a statement on the fire on Monday.', 'released'],
  ['Ada Voss offered to pay for the lanterns.', 'offered'],
];
for (const [text, cue] of SAID) test(`said: ${text}`, () => assert.ok(cues(text).some((one) => one.includes(cue))));

/** "Voss posted a video admitting A", with the tags given. */
function withTags(text: string, tags: string) {
  const { columns } = columnsOf(text);
  columns.xpos = Uint8Array.from(tags.split(' ').map((tag) => XPOS.indexOf(tag as (typeof XPOS)[number])));
  return columns;
}

test('another verb of the cue, a noun of saying in it and whoever finds things out make it a saying', () => {
  const one = (cue: readonly [number, number], content: readonly [number, number]): Found => ({
    block: 0,
    cue,
    source: [[0, 1]],
    content: [content],
    within: -1,
    ...byRule('clause', 0.9),
  });
  const kept = (text: string, tags: string, cue: readonly [number, number], content: readonly [number, number]) =>
    withoutMereDeeds([one(cue, content)], withTags(text, tags)).length;
  assert.equal(kept('Voss posted videos of Harne', 'NNP VBD NNS IN NNP', [1, 2], [2, 5]), 0);
  assert.equal(kept('Voss posted videos admitting guilt', 'NNP VBD NNS VBG NN', [1, 4], [4, 5]), 1);
  assert.equal(kept('Voss issued warnings of storms', 'NNP VBD NNS IN NNS', [1, 4], [4, 5]), 1);
  assert.equal(kept('Voss showed gaps in pay', 'NNP VBD NNS IN NN', [1, 2], [2, 5]), 0);
  assert.equal(kept('researchers showed gaps in pay', 'NNS VBD NNS IN NN', [1, 2], [2, 5]), 1);
});

test('what stood in such a verb’s words stands on its own', () => {
  const columns = withTags('clip shows Voss telling sailors lies', 'NN VBZ NNP VBG NNS NNS');
  assert.equal(columns.form[1], hashString('shows'));
  const outer: Found = {
    block: 0,
    cue: [1, 2],
    source: [[0, 1]],
    content: [[2, 6]],
    within: -1,
    ...byRule('clause', 0.9),
  };
  const inner: Found = { ...outer, cue: [3, 4], source: [[2, 3]], content: [[5, 6]], within: 0 };
  assert.deepEqual(
    withoutMereDeeds([outer, inner], columns).map(({ cue, within }) => [cue, within]),
    [[[3, 4], -1]],
  );
});
