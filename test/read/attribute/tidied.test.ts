/** Where source, cue and content end: times, channels, clauses that tell who the source is, and words that join. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

const read = createReader(loadWeights());

const PARTS: readonly (readonly [text: string, source: string, cue: string, content: string])[] = [
  [
    'According to the Harne Wire, which cited officials close to the talks, the mill had closed two years ago.',
    'the Harne Wire, which cited officials close to the talks',
    'According to',
    'the mill had closed two years ago',
  ],
  ['Voss confirmed the other day that the bridge was closed.', 'Voss', 'confirmed', 'the bridge was closed'],
  [
    'The council announced last week that they are closing the mill.',
    'The council',
    'announced',
    'they are closing the mill',
  ],
  [
    'Prosecutor Ada Voss did not say Saturday night how many boats were lost.',
    'Prosecutor Ada Voss',
    'did not say',
    'how many boats were lost',
  ],
  [
    'The bridge will close, Ada Voss said Tuesday, unless the council pays.',
    'Ada Voss',
    'said',
    'The bridge will close … unless the council pays',
  ],
  [
    'Ada Voss said Friday, Saturday and Sunday would be wet.',
    'Ada Voss',
    'said',
    'Friday, Saturday and Sunday would be wet',
  ],
  ['The men asked them which sites they were using.', 'The men', 'asked', 'which sites they were using'],
  [
    'The officials told the guild the mayor would normally follow, but that office is vacant.',
    'The officials',
    'told',
    'the mayor would normally follow, but that office is vacant',
  ],
  [
    'The Courier reported Emil Tarn was expected to leave the guild.',
    'The Courier',
    'reported',
    'Emil Tarn was expected to leave the guild',
  ],
  [
    'He confirmed the new ferry, which carries forty cars, will sail in April.',
    'He',
    'confirmed',
    'the new ferry, which carries forty cars, will sail in April',
  ],
  [
    'Another reason for the delay, according to the Courier, was that five of the six ships carried arms.',
    'the Courier',
    'according to',
    'Another reason for the delay … was that five of the six ships carried arms',
  ],
  ['Harne Sugar AG <HARN.F> said it will buy the mill.', 'Harne Sugar AG <HARN.F>', 'said', 'it will buy the mill'],
];
for (const [text, source, cue, content] of PARTS)
  test(`source, cue and content of: ${text}`, () => {
    const [one] = read(articleOf(text)).statements;
    const said = (spans: readonly (readonly [number, number])[] = []) =>
      spans.map((span) => words(text, span)).join(' … ');
    assert.deepEqual([said(one?.source), said(one?.cue), said(one?.content)], [source, cue, content]);
  });

test('who is asked to explain something has not', () => {
  const text = 'Thank you for coming. Could you explain the plan for the harbour?';
  assert.deepEqual(
    read(articleOf(text)).statements.filter(({ source }) => source.some((span) => words(text, span) === 'you')),
    [],
  );
});

test('what flights go to is nothing that anybody is told to do', () => {
  const { statements } = read(articleOf('They told a meeting flights to the island would begin in July.'));
  assert.notEqual(statements[0]?.act, 'demand');
});

test('a paper called Post is no post that carries words', () => {
  const channels = (text: string) =>
    read(articleOf(text)).statements.map(({ channel }) => (channel === null ? null : words(text, channel)));
  assert.deepEqual(channels('The Harne Post reports that Voss went home.'), [null]);
  assert.deepEqual(channels('A post on the site says the yard is closed.'), ['A post on the site']);
});
