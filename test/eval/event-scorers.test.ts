import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EcbRow, MucRow } from '../../eval/events-gold.js';
import { scoreStages } from '../../eval/events-muc.js';
import { scoreSame } from '../../eval/events-same.js';

test('stages: what was done, tried and threatened', () => {
  const row = (id: string, text: string, stage: string): MucRow => ({
    id,
    text,
    mixed_case: true,
    events: [{ type: 'ATTACK', stage, human_target: '"Marek Dunsel"' }],
  });
  const rows = [
    row('a', 'Rebels killed Marek Dunsel on Friday.', 'ACCOMPLISHED'),
    row('b', 'Rebels tried to kill Marek Dunsel on Friday.', 'ATTEMPTED'),
    row('c', 'Rebels threatened to kill Marek Dunsel.', 'THREATENED'),
  ];
  assert.equal(scoreStages(rows).accuracy, 100);
  assert.equal(scoreStages(rows).baseline, 33.33);
  assert.equal(scoreStages([row('d', 'Nobody came.', 'ACCOMPLISHED')]).lost, 1);
});

test('one event: tellings of one chain are put together, others stay apart', () => {
  const row = (doc: string, text: string, words: string, chain: string | null): EcbRow => ({
    id: `ecb-${doc}-0`,
    doc,
    topic: 1,
    story: 'a',
    text,
    validated: true,
    mentions: [{ class: 'ACTION_OCCURRENCE', text: words, chain }],
  });
  const { same, lemma, alone } = scoreSame([
    row('one', 'Police arrested Ada Voss in Harne on Friday.', 'arrested', 'c1'),
    row('two', 'Ada Voss was arrested by police at her home.', 'arrested', 'c1'),
    row('three', 'Soldiers arrested Tomas Reke at the airport.', 'arrested', 'c2'),
  ]);
  assert.equal(same.f1, 100);
  assert.ok(lemma.f1 < 100);
  assert.ok(alone.f1 < 100);
});
