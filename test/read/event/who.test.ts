import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../eval/article-of.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';

const read = createReader(loadWeights());

/** Each event as `trigger CLASS status actors > targets`. */
function told(text: string): string {
  const reading = read(articleOf('a', text));
  const names = new Map(reading.referents.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id)).join('+') || '-';
  return reading.events
    .map(
      ({ trigger, class: cls, status, actors, targets }) =>
        `${text.slice(...trigger)} ${cls} ${status} ${named(actors)} > ${named(targets)}`,
    )
    .join(' | ');
}

test('I and we are whoever speaks', () => {
  assert.equal(
    told('“We arrested two men on Friday,” said Inspector Lena Prohl.'),
    'arrested COERCE occurred Lena Prohl > two men',
  );
});

test('“who” stands for the noun before it, where the tree hangs its clause elsewhere', () => {
  assert.match(
    told('Analysts spoke of the guard, Jon Tarl, 17 - who was jailed in May by a court in Harne.'),
    /jailed COERCE occurred court in Harne > Jon Tarl/,
  );
  assert.match(
    told('Police held Marek Reke, 40, who attacked the soldiers in May, and two others.'),
    /attacked ASSAULT occurred Marek Reke > soldiers/,
  );
});

test('whence one is taken is not who is taken', () => {
  assert.equal(
    told('Three girls were kidnapped from a school in Pellan in April.'),
    'kidnapped ASSAULT occurred - > Three girls',
  );
});

test('against whom somebody is joined is not whom one joins', () => {
  assert.equal(told('Reke joined the farmers against the army in May.'), 'joined OTHER occurred Reke > farmers');
});

test('a prize is won, and nothing is done to it', () => {
  assert.equal(told('Ada Voss won the Harne Prize in May.'), 'won OTHER occurred Ada Voss > -');
  assert.equal(told('The firm won a share in the cup of the league in Pellan.'), 'won OTHER occurred firm > -');
});

test('that somebody died is an event', () => {
  assert.equal(told('Hanne Moor, who wrote of the valley, has died aged 91.'), 'died OTHER occurred Hanne Moor > -');
});

test('a noun phrase ends before its day, and not on “and” or “to”', () => {
  assert.match(told('The Pellan bombing killed five people on Monday.'), /killed ASSAULT occurred - > five people$/);
  assert.match(
    told('“I urge the council to pay,” said Ada Voss on Monday.'),
    /urge REQUEST occurred Ada Voss > council$/,
  );
});

test('who announces an arrest did not make it, and it has been made', () => {
  assert.equal(told('The ministry announced the arrest of the mayor on Tuesday.'), 'arrest COERCE occurred - > mayor');
});

test('whoever is named behind a noun is meant by it', () => {
  assert.match(
    told('A video shows the beheading of the engineer Jon Tarl.'),
    /beheading ASSAULT occurred - > Jon Tarl/,
  );
});
