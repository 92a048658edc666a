import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from '../../src/link/tensions/claim.js';
import { compare } from '../../src/link/tensions/compare.js';
import { judge } from '../../src/link/tensions/judge.js';
import { keysOf } from '../../src/link/tensions/keys.js';
import { wordingOf } from '../../src/link/tensions/words.js';
import type { Statement } from '../../src/model/statement.js';
import { readingOf } from '../helpers/reading.js';

const negated = (text: string): readonly string[] =>
  wordingOf(text, [[0, text.length]]).terms.flatMap((term) => (term.negated ? [term.stem] : []));
const stems = (text: string): readonly string[] => wordingOf(text, [[0, text.length]]).terms.map(({ stem }) => stem);

/** What one speaker says of the world, from a text that says it with `[source]`, `[cue]` and `[content]`. */
function claimed(notation: string, change: Partial<Statement> = {}) {
  const { article, reading } = readingOf(notation, [change], {});
  const [claim] = claimsOf(article.text, reading).filter(({ statement }) => statement !== null);
  assert.ok(claim);
  return claim;
}

test('a negation ends where "and" behind a comma begins anew', () => {
  assert.deepEqual(negated('which was not sanctioned, and ignored orders'), ['sanction']);
  assert.deepEqual(negated('did not warn Voss, the minister'), ['warn', 'vos', 'minist']);
});

test('two things denied one after the other are both denied; a denial of a denial is none', () => {
  assert.ok(negated('she no longer owned the van and had no map').includes('map'));
  assert.deepEqual(negated('she did not deny the leak'), []);
});

test('"not the only way" and "not all that" deny nothing behind them', () => {
  assert.deepEqual(negated('force was not the only way to fight smuggling'), []);
  assert.ok(negated('force was not a way to fight smuggling').includes('fight'));
});

test('what is asked is not put forward', () => {
  const iffy = (text: string) => wordingOf(text, [[0, text.length]]).iffy;
  assert.equal(iffy('Is the minister running the harbour?'), true);
  assert.equal(iffy('The minister is running the harbour.'), false);
});

test('who goes back on a pledge backs nothing', () => {
  assert.ok(!stems('she went back on a pledge').includes('back'));
  assert.ok(stems('she would back a ban on lorries').includes('back'));
});

test('a word with "anti" is not the opposite of the thing it is meant for, nor does a name have one', () => {
  const opposites = (a: string, b: string) =>
    compare(claimed(`[source Voss] [cue said] [content ${a}].`), claimed(`[source Reke] [cue said] [content ${b}].`))
      .opposites;
  assert.equal(opposites('the strait has anti-ship guns', 'the ship passed the strait'), 0);
  assert.equal(opposites('a letter to the Lucky Office went out', 'the crew was unlucky'), 0);
  assert.equal(opposites('the crew of the ferry is lucky', 'the crew of the ferry is unlucky'), 1);
});

test('opposites of two things in two mouths are no contradiction; of one thing they are', () => {
  const kind = (a: string, b: string) =>
    judge(
      claimed(`[source Voss] [cue said] [content ${a}].`),
      claimed(`[source Reke] [cue said] [content ${b}].`),
      false,
    )?.kind ?? null;
  const first = 'the Harne ferry office will raise harbour fees for lorries';
  assert.equal(kind(first, 'the Harne ferry office will cut harbour fees for lorries'), 'contradiction');
  assert.equal(
    kind(
      first,
      'tides fall early each spring on Ostrel sands, where lorries pay harbour fees to the Harne ferry office',
    ),
    null,
  );
});

test('two who both tell of a failure agree, whichever says "failed to"', () => {
  const told = (second: string) =>
    judge(
      claimed('[source Voss] [cue said] [content the harbour office had failed to mend the Harne pier].'),
      claimed(`[source Reke] [cue said] [content ${second}].`),
      false,
    );
  assert.equal(told('the harbour office had every chance to mend the Harne pier and has failed'), null);
  assert.notEqual(told('the harbour office had every chance to mend the Harne pier'), null);
});

test('a site somebody keeps up and the same site torn down meet by the name and the state, and have changed', () => {
  const kept = claimed('[source Voss] [cue said] [content Norra and Pellan maintain Harne].');
  const gone = claimed('[source Reke] [cue said] [content Drenland and Ostria demolished Harne].');
  const shared = (a: typeof kept, b: typeof kept) => keysOf(a).filter((key) => keysOf(b).includes(key)).length;
  assert.ok(shared(kept, gone) > 0);
  const elsewhere = claimed('[source Reke] [cue said] [content Drenland and Ostria demolished Ansel].');
  assert.equal(shared(kept, elsewhere), 0);
  const visited = claimed('[source Reke] [cue said] [content Drenland and Ostria visited Harne].');
  assert.equal(shared(kept, visited), 0);
});

test('no plan to close is not to close; of "no library will close" the verb is denied; no crack in the arch is none there', () => {
  assert.ok(negated('the council has no intention of building a tower').includes('build'));
  const direct = (text: string) =>
    wordingOf(text, [[0, text.length]]).terms.flatMap(({ stem, negated: no, carried }) =>
      no && !carried ? [stem] : [],
    );
  assert.deepEqual(direct('no library in the town will close'), ['librar', 'clos']);
  assert.deepEqual(direct('no question the library was closed'), ['quest']);
  assert.ok(negated('there is no crack in the arch').includes('arch'));
});

test('a verb in two words is one word; "barely half" is no denial', () => {
  assert.deepEqual(stems('the captain stepped down'), ['captain', 'resign']);
  assert.deepEqual(stems('the work is on hold'), ['work', 'suspend']);
  assert.deepEqual(negated('barely half of the ferries sailed'), []);
  assert.deepEqual(negated('the ferries hardly sailed'), ['sail']);
});

test('what is admitted in a clause is put forward, and goes back on what was denied', () => {
  const at = (day: string, act: string, text: string) => ({
    ...claimed(`[source Voss] [cue said] [content ${text}].`, { act: act as 'agree' }),
    date: day,
    story: ['harne', 'strait', 'ferry', 'voss'],
  });
  const no = at('2031-03-01', 'assert', 'not one shell was fired');
  const told = at('2031-03-20', 'agree', 'the coastguard had fired warning shots');
  assert.equal(judge(no, told, true)?.kind, 'self-reversal');
  assert.equal(judge(no, at('2031-03-20', 'agree', 'on the firing of warning shots'), true), null);
});

test('what the outlet tells that a speaker will do is the speaker’s announcement', () => {
  const said = { ...claimed('[source Voss] [cue said] [content Harne council has no intention of building a tower].') };
  const own = {
    ...claimed('[source Voss] [cue said] [content Harne council will build a tower at Low Fen].'),
    statement: null,
    names: [],
    bodies: [],
  };
  const about = { story: ['harn', 'council', 'tower', 'fen'], storyNames: ['harn'] };
  const body = [{ word: 'harne council', whole: 'harne council' }];
  assert.equal(judge({ ...said, ...about, bodies: body }, { ...own, ...about }, false)?.kind, 'self-reversal');
  const other = [{ word: 'harn office', whole: 'harn office' }];
  assert.equal(judge({ ...said, ...about, bodies: other }, { ...own, ...about }, false)?.kind, 'contradiction');
});

test('who has never felt so ill before is ill', () => {
  assert.deepEqual(negated('I have not felt so ill in my life'), []);
  assert.deepEqual(negated('I have not felt ill'), ['felt', 'ill']);
});
