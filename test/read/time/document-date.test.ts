/** The article's own date: from its source, from its head. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

const read = createReader(loadWeights());
const dateOf = (text: string) => read(articleOf(text)).documentDate;

test('a byline with a date under the headline dates the article', () => {
  const text =
    'Bridge closed in Harne\n\nThe Harbour Courier · Harne, 14 March 2031\n\nThe bridge closed on Tuesday, officials said.';
  const date = dateOf(text);
  assert.equal(date?.value, '2031-03-14');
  assert.equal(date?.origin, 'dateline');
  assert.deepEqual(
    date?.evidence.map((span) => text.slice(...span)),
    ['14 March 2031'],
  );
});

test('place and date before the dash date the article', () => {
  const text =
    'Pass to open\n\nPELLAN, March 20, 2031 (Norra Wire) - The prime minister said on Thursday that the pass would open.';
  assert.equal(dateOf(text)?.value, '2031-03-20');
});

test('a date that is told does not', () => {
  const text = 'Bridge closed in Harne\n\nThe bridge was opened on 3 May 2019 by the mayor, who has since died.';
  assert.notEqual(dateOf(text)?.value, '2019-05-03');
});
