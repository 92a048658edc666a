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
