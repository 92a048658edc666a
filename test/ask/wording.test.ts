import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actWords, counted, dateWords, scoreWords } from '../../src/ask/wording.js';
import { ACTS } from '../../src/model/labels.js';

test('every act has words, and a negated one says so', () => {
  for (const act of ACTS) assert.match(actWords(act, false), /^[A-Z ]+$/);
  assert.equal(actWords('deny', false), 'DENIED');
  assert.equal(actWords('assert', true), 'DID NOT SAY');
  assert.equal(actWords('decline-to-comment', true), 'DECLINED TO COMMENT');
});

test('a date is said at the precision it has', () => {
  assert.equal(dateWords('2031-03-14T10:20:00Z'), '14 March 2031');
  assert.equal(dateWords('2031-03'), 'March 2031');
  assert.equal(dateWords('2031'), '2031');
  assert.equal(dateWords('2031-W11'), '2031');
  assert.equal(dateWords('PRESENT_REF'), 'PRESENT_REF');
});

test('counts agree with their noun', () => {
  assert.equal(counted(1, 'speaker'), '1 speaker');
  assert.equal(counted(4211, 'statement'), '4,211 statements');
  assert.equal(counted(1234567, 'denial'), '1,234,567 denials');
});

test('a score is short', () => {
  assert.equal(scoreWords(0.423), '.42');
  assert.equal(scoreWords(1), '1');
  assert.equal(scoreWords(0), '.00');
});
