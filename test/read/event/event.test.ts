import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../eval/article-of.js';
import type { Reading } from '../../../src/model/reading.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';

const read = createReader(loadWeights());

/** Each event as `trigger CLASS status actors > targets @place`. */
function told(text: string, published: string | null = null): string[] {
  const reading: Reading = read({ ...articleOf('a', text), published });
  const names = new Map(reading.referents.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id)).join('+') || '-';
  return reading.events.map(
    ({ trigger, class: cls, status, actors, targets }) =>
      `${text.slice(...trigger)} ${cls} ${status} ${named(actors)} > ${named(targets)}`,
  );
}

test('who did what to whom', () => {
  assert.deepEqual(told('Rebels attacked the soldiers on Friday.'), ['attacked ASSAULT occurred Rebels > soldiers']);
  assert.deepEqual(told('The soldiers were attacked by rebels.'), ['attacked ASSAULT occurred rebels > soldiers']);
  assert.deepEqual(told('Police arrested Ada Voss in Harne.'), ['arrested COERCE occurred Police > Ada Voss']);
});

test('a deed may be told by its noun, with the verb that carries it', () => {
  const [event, ...more] = told('President Marek Dunsel held talks with Tomas Reke in Harne.');
  assert.equal(event, 'talks CONSULT occurred Marek Dunsel > Tomas Reke');
  assert.deepEqual(more, []);
});

test('what is planned is planned', () => {
  const status = (text: string) => told(text).map((one) => one.split(' ').slice(1, 3).join(' '));
  assert.deepEqual(status('President Dunsel will meet Tomas Reke in Harne.'), ['CONSULT planned']);
  assert.deepEqual(status('A summit between Velmora and Drenland is planned.'), ['CONSULT planned']);
  assert.deepEqual(status('The leaders agreed on a date for the planned summit in Harne.').at(-1), 'CONSULT planned');
});

test('what did not happen is denied', () => {
  assert.deepEqual(told('The rebels did not kill Ada Voss.'), ['kill ASSAULT denied rebels > Ada Voss']);
  assert.match(told('Ceravia denied that its soldiers had attacked Harne.').join(), /attacked ASSAULT denied/);
});

test('a fear, a threat, a wish, a question and a condition are no events', () => {
  assert.deepEqual(told('Fears rose that Ceravia may attack Harne.'), []);
  assert.deepEqual(told('Ceravia threatened to bomb Harne.'), []);
  assert.deepEqual(told('Did Ceravia bomb Harne?'), []);
  assert.deepEqual(
    told('If Ceravia bombs Harne, nobody will help.').filter((one) => one.startsWith('bombs')),
    [],
  );
  assert.deepEqual(
    told('He warned of an attack on Harne.').filter((one) => one.includes('ASSAULT')),
    [],
  );
});

test('what a statement tells is vouched for by it', () => {
  const reading = read(articleOf('a', 'Ada Voss said that soldiers had killed two farmers in Harne.'));
  assert.equal(reading.events[0].said, reading.statements[0].id);
  assert.equal(read(articleOf('b', 'Soldiers killed two farmers in Harne.')).events[0].said, null);
});

test('who accuses alleges', () => {
  assert.match(told('Ada Voss accused Ceravia of bombing Harne.').join(), /bombing ASSAULT alleged/);
});

test('an event has its time and its place', () => {
  const text = 'Soldiers withdrew from Harne in May.';
  const reading = read({ ...articleOf('a', text), published: '2031-07-02' });
  const [{ time, place }] = reading.events;
  assert.equal(reading.times.find(({ id }) => id === time)?.value, '2031-05');
  assert.equal(reading.referents.find(({ id }) => id === place)?.name, 'Harne');
});

test('a repeated line tells nothing again', () => {
  assert.equal(
    told('Rebels bombed the town of Harne on Friday.\n\nNobody slept.\n\nRebels bombed the town of Harne on Friday.')
      .length,
    1,
  );
});

test('a verb is a deed only of what it can be done to', () => {
  const classes = (text: string) => told(text).map((one) => one.split(' ').slice(0, 2).join(' '));
  assert.deepEqual(classes('Drenland sent troops to Velmora on Monday.'), ['sent MOBILIZE']);
  assert.deepEqual(classes('Drenland sent medicine to Velmora on Monday.'), ['sent AID']);
  assert.deepEqual(classes('Drenland sent a clear signal to Velmora on Monday.'), []);
  assert.deepEqual(classes('The government gave up on Monday.'), []);
  assert.deepEqual(classes('Velmora released forty prisoners.'), ['released RETREAT']);
  assert.deepEqual(classes('Velmora released a report on its harbours.'), []);
  assert.deepEqual(classes('The government raised concerns about the harbour.'), []);
  assert.deepEqual(classes('The officer was attacked by a mob.'), ['attacked ASSAULT']);
});

test('a habit, a condition and an order to the reader are no events', () => {
  assert.deepEqual(told('The bank lends money to farmers in Harne.'), []);
  assert.deepEqual(told('Soldiers often arrest fishermen in Harne.'), []);
  assert.deepEqual(told('If the rebels attack the port, the fleet leaves Harne.'), []);
  assert.deepEqual(told('Consult a lawyer.'), []);
  assert.deepEqual(told('The pledged delegates went home.'), []);
  // A title's present is a past, and a day makes a timetable.
  assert.equal(told('Rebels attack soldiers near Harne\n\nIt was raining in the hills on Friday.').length, 1);
  assert.equal(told('President Dunsel meets Tomas Reke on Monday.', '2031-03-12').length, 1);
});

test('who stands after "of" does it or suffers it, as the noun is', () => {
  assert.deepEqual(told('The murder of Tomas Reke shocked Harne.'), ['murder ASSAULT occurred - > Tomas Reke']);
  assert.match(told('The visit of President Dunsel ended on Monday.')[0] ?? '', /^visit CONSULT occurred Dunsel > /);
  assert.deepEqual(told('Tomas Reke was convicted of fraud in May.'), ['convicted COERCE occurred - > Tomas Reke']);
});
