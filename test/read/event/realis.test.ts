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

test('who could find himself jailed is not in jail', () => {
  assert.equal(status('jailed', 'Farmers could find themselves jailed by the court in Harne.'), null);
});

test('no plans to leave are no plan, and plans that were dropped come to nothing', () => {
  assert.equal(status('buy', 'The Harne Bank has no plans to buy the Dunsel Company.'), null);
  assert.equal(status('buy', 'The Harne Bank cancelled plans to buy the Dunsel Company.'), 'denied');
  assert.equal(status('buy', 'The Harne Bank announced plans to buy the Dunsel Company.'), 'planned');
});

test('who will have to leave has not left, who had to leave has', () => {
  assert.equal(status('withdraw', 'The soldiers will have to withdraw from Harne.'), null);
  assert.equal(status('withdraw', 'The soldiers had to withdraw from Harne.'), 'occurred');
});

test('what is said at a summit to come is said of one to come', () => {
  assert.equal(status('summit', 'The fund will be discussed at the summit in Harne.'), 'planned');
});

test('charges that are refuted were made', () => {
  assert.equal(status('charges', 'The minister refuted Velmora’s charges against the army.'), 'occurred');
});

test('reports that they were attacked are no more than that', () => {
  assert.equal(status('attacked', 'The army is looking at reports that rebels attacked Harne.'), 'alleged');
});

test('what is told in passing stands, whatever is expected or denied of the rest', () => {
  assert.equal(
    status(
      'kidnapped',
      'The truce was expected to lead to the release of the girls kidnapped by the rebels last year.',
    ),
    'occurred',
  );
  assert.equal(
    status('attack', 'The minister denied that he had met the rebels after the attack on Harne.'),
    'occurred',
  );
});

test('what is done every year, or would be if, is no event', () => {
  assert.equal(status('killed', 'Rebels killed farmers in Harne every year.'), null);
  assert.equal(status('kill', 'If the soldiers leave, the rebels will kill the mayor.'), null);
});

test('who was not there, and what was not the first, do not undo a deed', () => {
  assert.equal(status('meeting', 'The mayor was not at the Harne meeting.'), 'occurred');
  assert.equal(status('arrest', 'It was not his first arrest.'), 'occurred');
});

test('a lawsuit that is dismissed was brought', () => {
  assert.equal(status('lawsuit', 'A judge dismissed the lawsuit against the mayor on Friday.'), 'occurred');
});

test('what is planned on is to come', () => {
  assert.equal(status('attacking', 'They were planning on attacking the town.'), 'planned');
});

test('what an accusation tells in passing is no part of it', () => {
  assert.equal(status('arrested', 'Reke accused the bank of lying to the men who were arrested in May.'), 'occurred');
});
