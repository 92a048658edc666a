import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../eval/article-of.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';

const read = createReader(loadWeights());

/** Each event as `trigger CLASS status actors > targets`. */
function told(text: string): string[] {
  const reading = read(articleOf('a', text));
  const names = new Map(reading.referents.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id)).join('+') || '-';
  return reading.events.map(
    ({ trigger, class: cls, status, actors, targets }) =>
      `${text.slice(...trigger)} ${cls} ${status} ${named(actors)} > ${named(targets)}`,
  );
}

test('who comes for talks holds them', () => {
  assert.ok(
    told('President Marek Dunsel flew to Harne on Monday for talks with Tomas Reke.').includes(
      'talks CONSULT occurred Marek Dunsel > Tomas Reke',
    ),
  );
});

test('who dies in a clash did not make it', () => {
  for (const event of told('Three farmers died in clashes with police in Harne on Friday.'))
    assert.doesNotMatch(event, /ASSAULT \w+ [^>]*farmers[^>]* >/);
});

test('two who renew their ties do it with each other', () => {
  const [event] = told('Velmora and Drenland have renewed their ties after ten years.');
  assert.match(event ?? '', /^renewed \w+ occurred Velmora and Drenland/);
});

test('“have renewed” is active and “have been renewed” is not', () => {
  assert.match(told('The rebels have attacked the soldiers.').join(), /attacked ASSAULT occurred rebels > soldiers/);
  assert.match(
    told('The soldiers have been attacked by rebels.').join(),
    /attacked ASSAULT occurred rebels > soldiers/,
  );
});

test('a participle in front is done to the subject behind', () => {
  assert.match(
    told('Attacked by rebels, the soldiers left Harne.').join(),
    /Attacked ASSAULT occurred rebels > soldiers/,
  );
});

test('what was sent, made or carried out by somebody is theirs', () => {
  assert.match(
    told('Dunsel visited the scene of an attack carried out by rebels.').join(),
    /attack ASSAULT occurred rebels > -/,
  );
});

test('one’s own meeting is no one else’s', () => {
  assert.ok(told('Velmora and Drenland have postponed their meeting.').every((event) => !event.includes('> their')));
});

test('restoring a championship is no policy', () => {
  assert.match(told('The government will restore full ties with Drenland.').join(), /CONCEDE|COOPERATE|SUPPORT/);
  assert.doesNotMatch(
    told('The government will restore the golf championship to Drenland.').join(),
    /CONCEDE|COOPERATE|SUPPORT/,
  );
});

test('those whom “which” and “who” stand for did it', () => {
  assert.match(
    told('The three unions which met Marek Dunsel want the rules withdrawn.').join(),
    /met CONSULT occurred three unions > Marek Dunsel/,
  );
});

test('“is expected to be arrested” makes nobody an arrester', () => {
  assert.match(
    told('Tomas Reke is expected to be arrested by the police.').join(),
    /arrested COERCE planned police > Tomas Reke/,
  );
});

test('who wins the backing of another is backed', () => {
  assert.match(
    told('Marek Dunsel received the endorsement of Senator Ada Voss on Monday.').join(),
    /endorsement SUPPORT occurred Ada Voss > Marek Dunsel/,
  );
});

test('who is blamed for a deed did it', () => {
  assert.match(
    told('President Dunsel criticised the generals for supporting the rebels.').join(),
    /supporting SUPPORT \w+ generals > rebels/,
  );
});

test('whose tweets attack somebody accuses', () => {
  assert.match(told('Ada Voss referred to her tweets attacking the mayor.').join(), /attacking ACCUSE \w+ Ada Voss >/);
});
