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

test('who held which office when bounds the date, from a general table', () => {
  const date = dateOf('President Jimmy Carter said on Tuesday that the ferry would sail again.');
  assert.deepEqual([date?.origin, date?.from, date?.until], ['inferred', '1977-01-20', '1981-01-20']);
  assert.equal(date?.value, '1977/1981');
});

test('an age narrows it to a year of a life', () => {
  const text = 'Prime Minister Harold May met Prime Minister Theresa May. May, 60, said the ferry would sail.';
  const date = dateOf(text);
  assert.deepEqual([date?.from, date?.until], ['2016-10-01', '2017-10-01']);
  assert.ok(date?.evidence.some((span) => text.slice(...span) === 'May, 60'));
});

test('a copyright line gives the year', () => {
  const date = dateOf(
    'Ferry to sail again\n\nThe ferry sails again, the harbour master said.\n\n© 2018 The Harbour Courier',
  );
  assert.equal(date?.value, '2018');
});

test('years that are over and years to come hold it between them', () => {
  const date = dateOf('The ferry was sold in 2016. It will sail again in 2019, the harbour master said.');
  assert.deepEqual([date?.from, date?.until], ['2016-01-01', '2020-01-01']);
});

test('where nothing bounds it on both sides it stays open', () => {
  assert.equal(dateOf('The ferry was sold in 2016, the harbour master said on Tuesday.'), null);
  assert.equal(dateOf('Former President Jimmy Carter said the ferry would sail again.'), null);
});
