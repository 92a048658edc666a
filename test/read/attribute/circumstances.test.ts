/** How, to whom and through whom something was said, with the weights that ship, on invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import { createAnalyser } from '../../../src/read/analyse.js';
import { createAttributor } from '../../../src/read/attribute/attribute.js';
import { loadWeights } from '../../../src/weights/load.js';

const weights = loadWeights();
const analyse = createAnalyser(weights);
const attribute = createAttributor(weights);

/** Of the last statement of a text: channel, spoken to, chain. */
function circumstances(text: string, outlet: string | null = null) {
  const { statements, spokenTo } = attribute(analyse(text, null), outlet);
  const last = statements.length - 1;
  const { channel, chain, depth } = statements[last];
  const to = spokenTo[last];
  assert.equal(depth, chain.length + 1);
  return {
    channel: channel === null ? null : words(text, channel),
    to: to === null ? null : words(text, to),
    via: chain.map(({ mention }) => words(text, mention)),
  };
}

const CHANNELS: readonly (readonly [text: string, channel: string | null])[] = [
  ['Ada Voss said in a letter to the mayor that the bridge was safe.', 'a letter to the mayor'],
  ['In a tweet, Ada Voss said the bridge was safe.', 'a tweet'],
  ['“The bridge is safe,” Ada Voss told reporters in a briefing.', 'a briefing'],
  ['“The bridge is safe,” the ministry said in a statement.', 'a statement'],
  ['Ada Voss said on the radio that the bridge was safe.', 'the radio'],
  ['“The bridge is safe,” Ada Voss said by telephone.', 'telephone'],
  ['“We were never asked,” Ada Voss said in an interview with Radio Sill.', 'an interview with Radio Sill'],
  ['“The bridge is safe,” she said on Radio Sill.', 'Radio Sill'],
  ['Ada Voss said the bridge was mentioned in a letter.', null],
  ['Ada Voss said that the bridge was safe.', null],
];

for (const [text, channel] of CHANNELS) {
  test(`channel of: ${text}`, () => assert.equal(circumstances(text).channel, channel));
}

const SPOKEN_TO: readonly (readonly [text: string, to: string | null])[] = [
  ['Ada Voss told parliament on Tuesday that the bridge was safe.', 'parliament'],
  ['The union urged the council to close the bridge.', 'the council'],
  ['“The bridge is safe,” Ada Voss told the mayor of Harne.', 'the mayor of Harne'],
  ['The harbour master warned the ferrymen that the ice was thin.', 'the ferrymen'],
  ['The mayor promised the voters that the bridge would reopen.', 'the voters'],
  ['The committee called on the minister to resign.', 'the minister'],
  ['Ada Voss said in a letter to the mayor that the bridge was safe.', 'the mayor'],
  ['Ada Voss said that the mayor was told.', null],
];

for (const [text, to] of SPOKEN_TO) {
  test(`spoken to in: ${text}`, () => assert.equal(circumstances(text).to, to));
}

test('what was told to a paper comes through the paper, unless it is this page’s own', () => {
  const text = 'An engineer told Norra Wire that the cables were old.';
  assert.deepEqual(circumstances(text).via, ['Norra Wire']);
  assert.deepEqual(circumstances(text, 'Norra Wire').via, []);
  assert.deepEqual(circumstances(`HARNE, March 4 (Norra Wire) - ${text}`).via, []);
  assert.deepEqual(circumstances('An engineer told the inquiry that the cables were old.').via, []);
});

test('a statement carried by an agency comes through the agency', () => {
  const { channel, via } = circumstances('“We know the way,” the envoy said in a statement carried by DTB.');
  assert.deepEqual([channel, via], ['a statement carried by DTB', ['DTB']]);
});

test('what a spokeswoman says that the president made clear comes through her; what she says of herself does not', () => {
  const text = 'The president, Vost said, has made clear that the road will open.';
  assert.deepEqual(circumstances(text).via, ['Vost']);
  assert.deepEqual(circumstances('Irina Vost said she hoped that the road would open.').via, []);
});

test('who denies a saying relays nothing', () => {
  assert.deepEqual(circumstances('The ministry denied that Ada Voss said the bridge was safe.').via, []);
});
