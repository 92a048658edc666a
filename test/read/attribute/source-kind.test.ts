import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceKindOf } from '../../../src/read/attribute/source-kind.js';

const KINDS: Readonly<Record<string, readonly string[]>> = {
  named: [
    'Ada Voss',
    'Voss',
    'Mr. Vey',
    'President Orlan Vey',
    'the mayor, Ada Voss',
    'Dr. Ines Hald, who runs the clinic',
    'the Norra Herald',
    'he',
    'She',
    'a friend of Voss, Rosa Quill, who lives in Aude',
    'Tolm’s widow, former player Rosa Quill',
    'Bank of Aude chairman Ben Tolm',
  ],
  role: [
    'the minister',
    'The president',
    'the mayor of Aude',
    'the ministry of works',
    'Ada Voss’s lawyer',
    'the company',
    'a spokesman for the ministry',
  ],
  group: [
    'officials',
    'a hauliers’ association in Harne',
    'critics',
    'farmers in Norra',
    'they',
    'We',
    'the police',
    'the union',
    'many',
    'a number of critics',
    'dozens of farmers',
    'people',
    'many people in Norra',
    'legislators supporting the law',
    'officials in Aude, Upper Norra',
    'farmers, including Ada Voss',
  ],
  anonymous: [
    'two officials',
    'an official',
    'one diplomat',
    'sources',
    'a source close to the talks',
    'people familiar with the talks',
    'unnamed aides',
    'a number of insiders',
    'two people briefed on the talks',
    'a man who asked not to be named',
    'an official, speaking on condition of anonymity',
  ],
  implicit: ['', '—', '…'],
};

for (const [kind, phrases] of Object.entries(KINDS))
  test(`sources of the kind ${kind}`, () => {
    for (const phrase of phrases) assert.equal(sourceKindOf(phrase, false), kind, phrase);
  });

test('the capital that only begins a sentence makes no name', () => {
  assert.equal(sourceKindOf('Officials', true), 'group');
  assert.equal(sourceKindOf('Residents of Aude', true), 'group');
  assert.equal(sourceKindOf('Harbour officials', true), 'group');
  assert.equal(sourceKindOf('Voss', true), 'named');
  assert.equal(sourceKindOf('Ada Voss', true), 'named');
  assert.equal(sourceKindOf('Voss, who runs the clinic', true), 'named');
  assert.equal(sourceKindOf('Writers in Norra', true), 'group');
});
