import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from './segments.js';

const cases: readonly (readonly [name: string, ...sentences: string[]])[] = [
  ['plain sentences end at their stop', 'The bridge fell.', 'Nobody was hurt.'],
  ['question and exclamation marks end one', 'Who knew?', 'Nobody!', 'Really?!', 'Yes.'],
  ['a title never ends one', 'Mr. Vey met Dr. Hald and Gen. Tolm.', 'They left.'],
  ['an initial does not end one', 'J. R. Tolm came.', 'He left.'],
  ['an abbreviation before an opener ends one', 'The talks began at 5 p.m.', 'The minister left.'],
  ['an abbreviation before a name goes on', 'He left at 5 p.m. Monday for Aude.'],
  ['"the U.S." may end one', 'He lives in the U.S.', 'The envoy does not.'],
  ['"the U.S. Senate" goes on', 'The U.S. Senate of Norra met.'],
  ['a firm may end one', 'He works for Hald Inc.', 'The firm is in Aude.'],
  ['a day of the month ends one', 'It was signed on Sept. 5.', 'Sales rose.'],
  ['a measure before a capital ends one', 'The wind reached 130 mph.', 'Norra was spared.'],
  ['a measure before a small letter goes on', 'It weighs 5 kg. or more in Aude.'],
  ['a month before a year goes on', 'It was signed in Jan. 2030 in Aude.'],
  ['an initial alone is no sentence but "I" is a last word', 'So do I.', 'Then we left.'],
  ['lower case after a quoted question goes on', '“Are you sure?” she asked.', 'He nodded.'],
  ['a name and a verb of saying after a quoted cry go on', '"Stop!" Ann said.', 'He stopped.'],
  ['a long name before the verb of saying goes on', '"Stop!" Mayor Ann Hald said.', 'He stopped.'],
  ['a title before the verb of saying goes on', '“Why now?” Mr. Vey asked.', 'Nobody knew.'],
  ['a quoted cry before another deed ends', '"Stop!"', 'Ann left the room.'],
  ['a comma after a quoted question goes on', '“Why?”, he asked.', 'Nobody knew.'],
  ['a closing mark after the stop belongs to the sentence', 'She said “no.”', 'He said “yes.”'],
  ['a straight closing mark belongs to the sentence', 'She said "no."', 'He said "yes."'],
  ['single marks too', "'It is done.'", 'He rose.'],
  ['typewriter marks too', "He said ``no.''", 'She left.'],
  ['a bracket too', '(She agreed.)', 'Then no.'],
  ['quotations one after another are a sentence each', '“No.”', '“Yes.”', '“Maybe.”'],
  ['straight ones too', '"Never."', '"Yes," she said.'],
  ['German marks too', '„Wir bleiben.“', '»Nein.«', 'Er ging.'],
  ['a French or reversed mark may open the next', 'He left.', '»Never«, she said.', '«Yes», he said.'],
  ['a right curly mark may open the next', 'He left.', '”Never,” she said.'],
  ['dots inside a sentence go on in lower case', 'She said… yes.'],
  ['dots before a capital end one', 'And then...', 'Nothing.'],
  ['a decimal ends nothing', 'It grew by 3.5 percent.'],
  ['a stop without a space ends one', 'It ended.', 'The next day came.'],
];

for (const [name, ...sentences] of cases)
  test(name, () => {
    const text = sentences.join(name.includes('without a space') ? '' : ' ');
    assert.deepEqual(sentencesOf(text), sentences);
  });

test('a headline is never glued to the line after it', () => {
  assert.deepEqual(sentencesOf('Minister Quits Over Bridge\nthe minister quit on Monday. He left.'), [
    'Minister Quits Over Bridge',
    'the minister quit on Monday.',
    'He left.',
  ]);
});

test('a text without a stop is one sentence', () => {
  assert.deepEqual(sentencesOf('no stop at all'), ['no stop at all']);
  assert.deepEqual(sentencesOf(''), []);
  assert.deepEqual(sentencesOf(' \n\u200e\n '), []);
});
