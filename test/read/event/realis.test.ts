import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../eval/article-of.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';

const read = createReader(loadWeights());

/** Status of the event whose trigger is `word`; null where there is none. */
function status(word: string, text: string): string | null {
  const reading = read(articleOf('a', text));
  return reading.events.find(({ trigger }) => text.slice(...trigger) === word)?.status ?? null;
}

test('who does not attend talks does not undo them', () => {
  assert.equal(status('meeting', 'President Dunsel did not attend the meeting with Tomas Reke in Harne.'), 'occurred');
  assert.equal(status('attack', 'The rebels had carried out no attack on the town of Harne.'), 'denied');
});

test('what is prevented did not happen; what somebody failed to prevent did', () => {
  assert.equal(status('attack', 'Police prevented an attack on Harne on Friday.'), 'denied');
  assert.equal(status('attack', 'Police failed to prevent the attack on Harne on Friday.'), 'occurred');
  assert.equal(status('attack', 'Police did not prevent the attack on Harne on Friday.'), 'occurred');
});

test('“killed no farmers” did not happen', () => {
  assert.equal(status('killed', 'The rebels killed no farmers in Harne.'), 'denied');
});

test('“not only” is no negation', () => {
  assert.equal(status('attacked', 'The rebels not only attacked Harne but burned its market.'), 'occurred');
});

test('“did not leave until Monday” left', () => {
  assert.notEqual(status('withdrew', 'The soldiers withdrew from Harne on Monday.'), 'denied');
  assert.notEqual(status('withdraw', 'The soldiers did not withdraw from Harne until Monday.'), 'denied');
});

test('no reports of an attack deny none', () => {
  assert.equal(status('attack', 'There were no reports of an attack on Harne.'), null);
});
