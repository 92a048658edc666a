/** Times in words, as `read`, `said` and `show` print them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleDateWords, inferenceWords, timeWords, whenWords } from '../../src/ask/when.js';
import type { DocumentDate } from '../../src/model/timex.js';

test('a value is said as people say it', () => {
  assert.equal(timeWords('2031-03-11'), '11 March 2031');
  assert.equal(timeWords('2031-W11'), 'the week of 10 March 2031');
  assert.equal(timeWords('2031-W11-WE'), 'the weekend of 15 March 2031');
  assert.equal(timeWords('2031-03-11TMO'), '11 March 2031, morning');
  assert.equal(timeWords('2031-03-11T08:45'), '11 March 2031, 08:45');
  assert.equal(timeWords('2030-FA'), 'autumn 2030');
  assert.equal(timeWords('2030-Q3'), 'the third quarter of 2030');
  assert.equal(timeWords('199X'), 'the 1990s');
  assert.equal(timeWords('2017/2021'), '2017 to 2021');
  assert.equal(timeWords('XXXX-WXX-3'), 'a Wednesday');
  assert.equal(timeWords('PRESENT_REF'), null);
  assert.equal(timeWords('XXXX-XX-XX'), null);
});

test('words that say it all get no gloss', () => {
  assert.equal(whenWords('Tuesday', '2031-03-11'), 'on Tuesday (11 March 2031)');
  assert.equal(whenWords('27 March 2031', '2031-03-27'), 'on 27 March 2031');
  assert.equal(whenWords('last week', '2031-W11'), 'last week (the week of 10 March 2031)');
  assert.equal(whenWords('Wednesday', 'XXXX-WXX-3'), 'on Wednesday');
});

test('an inferred date says that it is, and by which words', () => {
  const date: DocumentDate = {
    value: '2018',
    from: '2018-01-08',
    until: '2019-01-08',
    origin: 'inferred',
    evidence: [[0, 4]],
    score: 0.85,
  };
  assert.equal(articleDateWords(date), '2018 (inferred)');
  assert.equal(
    inferenceWords(date, () => 'President Voss'),
    'written between 8 January 2018 and 7 January 2019, by “President Voss” (.85)',
  );
  assert.equal(
    inferenceWords({ ...date, origin: 'dateline' }, () => ''),
    null,
  );
});
