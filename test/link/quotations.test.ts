import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { utterancesOf } from '../../src/link/quotations/group.js';
import { likeness } from '../../src/link/quotations/same.js';

test('an utterance is known shortened, cleaned and altered, and two that begin alike are two', () => {
  const full = 'We closed the bridge because the engineers asked us to close it, and we would do the same again';
  assert.equal(likeness(full, full.toUpperCase()), 'identical');
  assert.equal(likeness(full, 'the engineers asked us to close it'), 'shortened');
  assert.equal(likeness('the ingeneers asked us to close it down', full), 'altered');
  assert.equal(likeness(full, 'We closed the school because nobody came to it any more this winter'), null);
  assert.equal(likeness('truce village', 'truce village'), null, 'too short to be one utterance');
});

test('words scattered over a long quotation are not a shorter one', () => {
  const long =
    'The mayor of Orvane came to the harbour in the rain and said that all the boats would run for free until the bridge is open';
  assert.equal(likeness('The boats in the bridge is open', long), null);
});

const said = (id: string, verbatim: string) => ({ id, verbatim });

test('the fullest text is the centre, and every variant hangs on it', () => {
  const all = [
    said('st_a', 'we shall not lift the ban on copper'),
    said('st_b', 'we shall not lift the ban on copper before the rivers are clean again'),
    said('st_c', 'We will not lift the ban on copper before the rivers are clean'),
    said('st_d', 'nobody asked us what we thought of the plan'),
  ];
  const [one, ...more] = utterancesOf(all);
  assert.equal(more.length, 0);
  assert.equal(one?.centre.id, 'st_b');
  assert.deepEqual(
    one?.variants.map(({ quoted, likeness: like }) => [quoted.id, like]),
    [
      ['st_a', 'shortened'],
      ['st_c', 'altered'],
    ],
  );
});

test('in whatever order quotations come, the utterances are the same', () => {
  const word = fc.constantFrom('we', 'shall', 'not', 'lift', 'the', 'ban', 'on', 'copper', 'before', 'rivers', 'clean');
  const some = fc
    .array(fc.array(word, { minLength: 3, maxLength: 12 }), { minLength: 2, maxLength: 10 })
    .map((list) => list.map((words, i) => said(`st_${i}`, words.join(' '))));
  fc.assert(
    fc.property(
      some.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, other]) => assert.deepEqual(utterancesOf(other), utterancesOf(all)),
    ),
    { seed: 34, numRuns: 300 },
  );
});
