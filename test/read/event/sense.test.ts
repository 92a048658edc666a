import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../eval/article-of.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';

const read = createReader(loadWeights());

/** Each event as `trigger CLASS status`. */
function told(text: string): string {
  return read(articleOf('a', text))
    .events.map(({ trigger, class: cls, status }) => `${text.slice(...trigger)} ${cls} ${status}`)
    .join(', ');
}

test('a bill that is killed is not attacked, a person is', () => {
  assert.doesNotMatch(told('The senators killed the bill on Monday.'), /ASSAULT/);
  assert.match(told('The rebels killed the mayor on Monday.'), /killed ASSAULT occurred/);
});

test('who charges a fee accuses nobody', () => {
  assert.doesNotMatch(told('The bank charged a fee on Monday.'), /ACCUSE|COERCE/);
});

test('a minister who stands down gives way', () => {
  assert.match(told('Ada Voss said she will stand down at the next election.'), /stand down CONCEDE planned/);
});

test('ahead of the talks, they are to come', () => {
  assert.match(
    told('In an interview ahead of a meeting in Harne, Mr Dunsel said such attacks were wrong.'),
    /meeting CONSULT planned/,
  );
});

test('who is kept from a deed does not do it, who is accused of two is alleged to have done both', () => {
  assert.match(told('Snow prevented the soldiers from evacuating the villagers.'), /evacuating RETREAT denied/);
  assert.match(told('The guards were accused of beating and torturing the prisoners.'), /torturing ASSAULT alleged/);
});

test('“voters who support him” tells of no event, “the union, which supports him,” does', () => {
  assert.doesNotMatch(told('Half of the voters who support Marek Dunsel are farmers.'), /SUPPORT/);
});

test('what deaths a plague brought is nobody’s attack, in any clause', () => {
  assert.doesNotMatch(told('The outbreak that has infected hundreds and killed nine children is over.'), /ASSAULT/);
});

test('a denial that takes a thing for granted leaves it standing', () => {
  assert.match(told('The minister denied the arrest was linked to the vote.'), /arrest COERCE occurred/);
});

test('who is reported to have killed is accused of no more than that', () => {
  assert.match(told('A bombing was reported to have killed the mayor on Monday.'), /killed ASSAULT/);
});

test('a report that is released is no prisoner, wherever it stands', () => {
  assert.doesNotMatch(told('According to a report released by the ministry on Monday, prices rose.'), /RETREAT/);
  assert.match(told('The prisoners were released by the rebels on Monday.'), /released RETREAT occurred/);
});

test('who signs up supports nothing, a heart that stops arrests nobody, rules are not attacked', () => {
  assert.doesNotMatch(told('Nine thousand people signed up for the service.'), /SUPPORT/);
  assert.doesNotMatch(told('The mayor suffered a cardiac arrest on Monday.'), /COERCE/);
  assert.doesNotMatch(told('The firm violated the rules of the exchange.'), /ASSAULT/);
  assert.match(told('The soldiers violated the truce on Monday.'), /violated ASSAULT/);
});

test('a merger that would serve somebody is to come', () => {
  assert.match(told('The three-way merger would serve the shareholders of all the firms.'), /merger OTHER planned/);
});

test('a film that beats another wins, police who beat a man hurt him', () => {
  assert.doesNotMatch(told('The comedy beat a film by Marek Dunsel to the prize.'), /ASSAULT/);
  assert.match(told('Police beat the student on Monday.'), /beat ASSAULT occurred/);
});

test('a car is launched without an attack, a missile is not', () => {
  assert.doesNotMatch(told('The company launched a new car in Harne on Monday.'), /ASSAULT/);
  assert.match(told('Velmora launched two missiles at Drenland on Monday.'), /launched ASSAULT occurred/);
});

test('soldiers withdraw, a runner or a request is withdrawn', () => {
  assert.match(told('Soldiers withdrew from the town of Harne on Monday.'), /withdrew RETREAT occurred/);
  assert.doesNotMatch(told('The minister withdrew a request on Monday.'), /RETREAT|SANCTION/);
});

test('pictures are captured and nobody is seized', () => {
  assert.doesNotMatch(told('Marek Dunsel captured footage of the bear.'), /COERCE/);
  assert.match(told('Rebels captured the mayor on Monday.'), /captured COERCE occurred/);
});

test('who asks about a thing asks for nothing', () => {
  assert.doesNotMatch(told('The reporter asked Marek Dunsel about the bridge.'), /REQUEST/);
});

test('a song that appeals to girls begs for nothing', () => {
  assert.doesNotMatch(told('The song appealed to teachers across the country.'), /REQUEST/);
});

test('a journey is a visit of state where an office holder makes it', () => {
  assert.doesNotMatch(told('Anna Reke, a singer, was ill. Last year she flew to Velmora with her dog.'), /CONSULT/);
  assert.match(told('President Marek Dunsel is ill. Last year he flew to Velmora.'), /flew CONSULT occurred/);
});

test('a call with the envoy is a talk', () => {
  assert.match(told('President Dunsel held a call with the envoy on Monday.'), /call CONSULT occurred/);
});

test('an order that is signed binds nobody else', () => {
  assert.doesNotMatch(told('The governor signed an order on Monday.'), /SUPPORT/);
  assert.match(told('Velmora signed a treaty with Drenland on Monday.'), /treaty SUPPORT occurred/);
});

test('scholars who inquire accuse nobody, prosecutors do', () => {
  assert.doesNotMatch(told('The biologists investigated the habits of the rats.'), /ACCUSE/);
  assert.match(told('Prosecutors investigated the mayor.'), /investigated ACCUSE occurred/);
});

test('“as opposed to” opposes nothing, and who feels sceptical is not met', () => {
  assert.doesNotMatch(told('The party cut taxes, as opposed to the government of Velmora.'), /REJECT/);
  assert.doesNotMatch(told('Marek Dunsel was met with doubt by the members.'), /CONSULT/);
});

test('a verb whose object the tree does not show is read to the end', () => {
  // Before it was looked for, this sentence was never done with.
  assert.equal(told('The government had sought delays for some 200,000 tonnes of deliveries, they said.'), '');
});
