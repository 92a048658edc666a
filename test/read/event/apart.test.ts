import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../eval/article-of.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';

const read = createReader(loadWeights());

/** Each event as `trigger CLASS status actors > targets @place`. */
function told(text: string): string[] {
  const reading = read(articleOf('a', text));
  const names = new Map(reading.referents.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id)).join('+') || '-';
  return reading.events.map(
    ({ trigger, class: cls, status, actors, targets, place }) =>
      `${text.slice(...trigger)} ${cls} ${status} ${named(actors)} > ${named(targets)} @${place === null ? '-' : names.get(place)}`,
  );
}

test('a blaze attacks nobody', () => {
  const killed = (text: string) => told(text).filter((one) => one.startsWith('killed'));
  for (const event of killed('The blaze killed three women in Harne on Friday.')) assert.match(event, /^killed OTHER/);
  for (const event of killed('Three women were killed in a crash near Harne.')) assert.match(event, /^killed OTHER/);
  assert.match(killed('Rebels killed three women in Harne on Friday.').join(), /^killed ASSAULT/);
});

test('a price war is no war', () => {
  for (const event of told('The two grocers fought a price war with their suppliers.'))
    assert.doesNotMatch(event, /^war ASSAULT/);
});

test('a murder is not its victim’s', () => {
  assert.match(
    told('Police are still investigating the murder of Ada Voss.').join(),
    /murder ASSAULT occurred - > Ada Voss/,
  );
  assert.match(told('Ada Voss wept. Her murder shook Harne.').join(), /murder ASSAULT occurred - > /);
});

test('a summit named after a town is held there', () => {
  const [event] = told('Officials praised the Paris summit on Friday.').filter((one) => one.startsWith('summit'));
  assert.match(event ?? '', /^summit CONSULT occurred - > - @Paris/);
});

test('what goes on at a site goes on in its country', () => {
  const [event] = told('Tunnelling work at Iceland’s main harbour site has been stepped up.');
  assert.match(event ?? '', /^Tunnelling work MOBILIZE ongoing .* @Iceland/);
});

test('a tweet attacks with words', () => {
  assert.doesNotMatch(told('He was asked about tweets attacking Mayor Marek Dunsel.').join(), /ASSAULT/);
});

test('conditions are met, statements are released, and nothing happened', () => {
  for (const text of [
    'All of the conditions of the loan were met by the bank.',
    'The ministry released a video of the bridge.',
  ])
    assert.deepEqual(
      told(text).filter((one) => /CONSULT|RETREAT/.test(one)),
      [],
    );
});

test('a deed that only would follow is none', () => {
  assert.deepEqual(
    told('A merger would create many jobs in Harne.').filter((one) => one.startsWith('merger')),
    [],
  );
});

test('on the sports page nobody is assaulted', () => {
  const text =
    'The striker scored a goal. The winger and the goalkeeper clashed with the visitors. Their captain attacked the defence before half-time. The midfielder hit the goal twice.';
  assert.doesNotMatch(told(text).join(), /ASSAULT/);
});
