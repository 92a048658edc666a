/** Names of persons, bodies and places, with the weights that ship. People and places are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyser } from '../../../src/read/analyse.js';
import { KINDS } from '../../../src/read/name/labels.js';
import { createNamer } from '../../../src/read/name/name.js';
import { loadWeights } from '../../../src/weights/load.js';

const analyse = createAnalyser(loadWeights());

/** "Ada Voss/person" or "Ada Voss/person (minister @ Harbour Office)". */
function named(text: string): string[] {
  const { names, segments } = analyse(text, null);
  const { start, end } = segments.tokens;
  const words = (first: number, last: number) => text.slice(start[first], end[last]);
  return Array.from({ length: names.count }, (_, k) => {
    const title = names.titleFirst[k] < 0 ? '' : words(names.titleFirst[k], names.titleLast[k]);
    const host = names.affiliation[k];
    const from = host < 0 ? '' : ` @ ${words(names.first[host], names.last[host])}`;
    const more = title === '' && from === '' ? '' : ` (${title}${from})`;
    return `${words(names.first[k], names.last[k])}/${KINDS[names.kind[k]]}${more}`;
  });
}

test('persons, bodies and places are told apart', () => {
  const found = named(
    'Lydia Marsh told reporters in London on Monday that Orvane Motors Inc would close its plant in Germany.',
  );
  assert.deepEqual(found, ['Lydia Marsh/person', 'London/place', 'Orvane Motors Inc/organisation', 'Germany/place']);
});

test('a title stands beside the name, not in it', () => {
  assert.deepEqual(named('Mr. Harlan Reed said so. Senator Lydia Marsh denied it.'), [
    'Harlan Reed/person (Mr.)',
    'Lydia Marsh/person (Senator)',
  ]);
});

test('who somebody speaks for is found after the name', () => {
  const found = named('Lydia Marsh, a spokeswoman for the Justice Department, declined to comment.');
  assert.deepEqual(found, ['Lydia Marsh/person (spokeswoman @ Justice Department)', 'Justice Department/government']);
});

test('a country that speaks is a government, elsewhere a place', () => {
  assert.deepEqual(named('Russia said it had moved its troops.'), ['Russia/government']);
  assert.deepEqual(named('The troops moved through Russia on Sunday.'), ['Russia/place']);
});

test('peoples are groups, cups are events', () => {
  const found = named('The German team won the World Cup in France.');
  assert.deepEqual(found, ['German/group', 'World Cup/event', 'France/place']);
});

test('a surname is a person where the article has named the person before', () => {
  const found = named('Lydia Marsh won the vote. She thanked her voters. Marsh said the count was fair.');
  assert.deepEqual(found, ['Lydia Marsh/person', 'Marsh/person']);
});

test('a firm by its short name is the firm, unless a person of the article bears it', () => {
  const firm = named('Marsh Industries Inc said its profit rose. Marsh said it would pay a dividend.');
  assert.deepEqual(firm, ['Marsh Industries Inc/organisation', 'Marsh/organisation']);
  const person = named('Lydia Marsh left Marsh Industries Inc in May. Marsh said she was tired.');
  assert.equal(person.at(-1), 'Marsh/person');
});

test('words with a capital at the start of a sentence are no names', () => {
  assert.deepEqual(named('Workers left early. Prices rose again. However, nobody complained.'), []);
});

test('names have an order, lie in one sentence, do not overlap and have a score between 0 and 1', () => {
  const text =
    'PARIS (Reuters) - Lydia Marsh met Harlan Reed of Orvane Motors. They flew to New York.\n\nMARSH MEETS REED\n\nNew York 5 Boston 3';
  const { names, segments } = analyse(text, null);
  const { first } = segments.sentences;
  assert.ok(names.count >= 4);
  for (let k = 0; k < names.count; k++) {
    assert.ok(names.first[k] <= names.last[k]);
    if (k > 0) assert.ok(names.first[k] > names.last[k - 1]);
    assert.ok(names.score[k] >= 0 && names.score[k] <= 1);
    const sentence = first.findIndex((from) => from > names.first[k]);
    assert.ok(names.last[k] < first[sentence]);
  }
});

test('the same text has the same names whatever was read before', () => {
  const text = 'Lydia Marsh spoke in Boston for Orvane Motors.';
  const once = named(text);
  named('Something else entirely, by Harlan Reed of London, and much longer than before. '.repeat(60));
  assert.deepEqual(named(text), once);
});

test('without weights an article has no names', () => {
  const find = createNamer({ files: new Map() });
  const { text, segments, forms } = analyse('Ada Voss spoke.', null);
  assert.equal(find(text, segments.tokens, segments.sentences, forms).count, 0);
});

test('a leader by the family name alone is a person also where few words tell', () => {
  for (const text of ['Thatcher pledges to end school milk', 'Voters uncertain about Merkel presidency'])
    assert.ok(
      named(text).some((name) => /^(?:Thatcher|Merkel)\/person/.test(name)),
      named(text).join(),
    );
});

test('a given name with a hyphen is whole, an adjective with one is not', () => {
  assert.deepEqual(named('Shipping magnate Soh Taek-rim said so.')[0]?.split('/')[0], 'Soh Taek-rim');
  assert.ok(
    named('Mr. Taek-rim Soh, whose tankers are idle, was late.').some((one) => one.startsWith('Taek-rim Soh/person')),
  );
  assert.equal(named('Mr. Lan-ping Soh said so.')[0]?.split('/')[0], 'Lan-ping Soh');
  assert.ok(named('A Voss-backed plan failed, Ada Voss said.').every((one) => !one.includes('backed')));
});

test('a person and the country behind them are two names, also a country nobody has heard of', () => {
  const found = named('Prime Minister Ana Ferreira Luz of Velmora said the prisoners would be home by spring.');
  assert.deepEqual(
    found.map((one) => one.replace(/ \(.*/, '')),
    ['Ana Ferreira Luz/person', 'Velmora/place'],
  );
  assert.ok(
    named('The Ostrovan general said it was done. Ostrova later said it was nearly so.').some((one) =>
      /^Ostrova\/(?:place|government)/.test(one),
    ),
  );
});

test('who stands in brackets in a dateline is an agency', () => {
  assert.ok(
    named('LIMANOVA (Norra Wire) - The minister said on Wednesday that the budget would balance.').includes(
      'Norra Wire/organisation',
    ),
  );
});

test('a place before a form of address is where something was, not whom somebody serves', () => {
  const found = named('Chancellor Jon Pell flew home. After talks in France Mr Pell said the line would open.');
  assert.ok(found.some((one) => one.startsWith('Pell/person')));
  assert.ok(!found.some((one) => one.includes('@ France')));
});
