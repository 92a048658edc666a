import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tensionsInside } from '../../src/link/tensions/inside.js';
import { stem } from '../../src/link/tensions/stem.js';
import { wordingOf } from '../../src/link/tensions/words.js';
import type { Referent } from '../../src/model/name.js';
import type { Statement } from '../../src/model/statement.js';
import { readingOf } from '../helpers/reading.js';

const person = (id: string, name: string): Referent => ({
  id,
  name,
  kind: 'person',
  role: null,
  affiliation: null,
  mentions: [],
});
const by = (id: string): Partial<Statement> => ({ speaker: id, speakers: [id] });

function found(
  notation: string,
  changes: readonly Partial<Statement>[] = [],
  names: readonly string[] = ['Ada Voss', 'Tomas Reke', 'Norra Wire'],
) {
  const { article, reading } = readingOf(notation, changes, {
    referents: names.map((name, i) => person(`r${i + 1}`, name)),
  });
  // One sentence a line, each a body block.
  const lines: [number, number][] = [];
  for (let at = 0; at < article.text.length; at = article.text.indexOf('\n', at) + 1 || article.text.length) {
    const end = article.text.indexOf('\n', at);
    lines.push([at, end < 0 ? article.text.length : end]);
  }
  const blocks = lines.map((span) => ({ span, kind: 'body', of: null }) as const);
  return tensionsInside(article.text, { ...reading, sentences: lines, blocks });
}

test('forms of one word have one stem', () => {
  assert.equal(stem('denuclearise'), stem('denuclearization'));
  assert.equal(stem('closed'), stem('closing'));
  assert.equal(stem('demolished'), stem('demolishes'));
  assert.notEqual(stem('bridge'), stem('bride'));
  assert.notEqual(stem('final'), stem('fine'));
});

test('words that are names of things in the language this is written in are words like others', () => {
  assert.equal(stem('constructor'), 'construct');
  const { terms, quantities } = wordingOf('Each constructor built two cars', [[0, 31]]);
  assert.deepEqual(
    terms.map((term) => term.stem),
    ['construct', 'build', 'car'],
  );
  assert.deepEqual(
    quantities.map(({ value, unit }) => [value, unit]),
    [[2, 'car']],
  );
});

test('a negation reaches over its clause and no further', () => {
  const text = 'The harbour will not reopen on Friday, but the bridge is safe';
  const negated = wordingOf(text, [[0, text.length]])
    .terms.filter((term) => term.negated)
    .map((term) => term.stem);
  assert.ok(negated.includes(stem('reopen')));
  assert.ok(!negated.includes(stem('safe')));
});

test('"no progress on moves to disarm" does not speak against disarming', () => {
  const text = 'no progress on moves to disarm the border';
  const terms = wordingOf(text, [[0, text.length]]).terms;
  assert.equal(terms.find((term) => term.stem === stem('progress'))?.negated, true);
  assert.equal(terms.find((term) => term.stem === stem('disarm'))?.negated, false);
});

test('one content with what is said now and what was said before is a saying gone back on', () => {
  const [one] = found(
    '[source Ada Voss] [cue said] [content there is no hurry to open the pass, having previously said it would open very soon].',
    [by('r1')],
  );
  assert.equal(one?.kind, 'self-reversal');
  assert.equal(one?.earlier.text, 'it would open very soon');
  assert.equal(one?.later.text, 'there is no hurry to open the pass');
  assert.equal(one?.notice?.text, 'having previously said');
});

test('what somebody had said in March and says otherwise today stands side by side, and who noticed is told', () => {
  const [one] = found(
    '[source Ada Voss] [cue said] [content there is no hurry] on Friday.\nIn March [source:2 she] [cue:2 had said] [content:2 the pass would open very soon].\n[source:3 Norra Wire] [cue:3 notes] that [content:3 this is at odds with what she told the harbour].',
    [by('r1'), by('r1'), by('r3')],
  );
  assert.equal(one?.kind, 'self-reversal');
  assert.deepEqual([one?.earlier.statement, one?.later.statement, one?.noticedBy], ['s2', 's1', 'r3']);
});

test('a denial is linked to what it denies, said by another or known only through it', () => {
  const [linked] = found(
    '[source Ada Voss] [cue said] [content Reke sold the harbour cranes to Drenland in secret].\n[source:2 Tomas Reke] [cue:2 denied] [content:2 selling the harbour cranes to Drenland].',
    [by('r1'), { ...by('r2'), act: 'deny' }],
  );
  assert.equal(linked?.kind, 'denial');
  assert.deepEqual([linked?.earlier.statement, linked?.later.statement], ['s1', 's2']);
  const [only] = found('[source Tomas Reke] [cue denied] that [content anybody had warned him about the cranes].', [
    { ...by('r2'), act: 'deny' },
  ]);
  assert.equal(only?.kind, 'denial');
  assert.deepEqual([only?.earlier.statement, only?.earlier.text], [null, 'anybody had warned him about the cranes']);
});

test('who neither confirms nor denies does not deny, and leaves it open', () => {
  const [one, ...more] = found(
    '[source Voss] would [cue neither confirm nor deny] [content that the cranes were sold].',
    [{ act: 'decline-to-comment' }],
  );
  assert.deepEqual([one?.kind, one?.earlier.text, more.length], ['evasion', 'that the cranes were sold', 0]);
});

const evasions = (text: string) =>
  found(text)
    .filter(({ kind }) => kind === 'evasion')
    .map(({ earlier, later }) => [earlier.text, later.text]);

test('a question left open is found by the words of the page, whatever was read of them', () => {
  assert.deepEqual(evasions('The harbour office refused to discuss the crane contract on Monday.'), [
    ['the crane contract', 'refused to discuss the crane contract'],
  ]);
  assert.deepEqual(evasions('Voss walked off when reporters asked her whether the cables had been tested.'), [
    ['whether the cables had been tested', 'walked off when reporters asked her whether the cables had been tested'],
  ]);
  assert.deepEqual(evasions('How the fire began was a question the port captain would not answer.'), [
    ['How the fire began', ' was a question the port captain would not answer'],
  ]);
  assert.deepEqual(evasions('Asked whether the cables had been tested, Voss said only that spring was coming.'), [
    ['whether the cables had been tested', 'Voss said only that spring was coming.'],
  ]);
  assert.deepEqual(
    evasions('The cables cost 40 million crowns, an auditor wrote.\nThe ministry refused to confirm the figure.'),
    [['The cables cost 40 million crowns, an auditor wrote. … the figure', 'refused to confirm the figure']],
  );
});

test('an answer is no evasion, nor is not being reached', () => {
  for (const text of [
    'Asked whether the cables had been tested, Voss said they had.',
    'Asked whether the cables had been tested, Voss said that no test was planned.',
    'Asked how many cables were replaced, Voss said seventeen of them were.',
    'The cables were old, an engineer said.\nVoss could not be reached for comment.',
    'The ministry refused to give the ferry line a permit.',
  ])
    assert.deepEqual(evasions(text), [], text);
});

test('who calls untrue what another just said denies it', () => {
  const [one] = found(
    '[source Ada Voss] [cue said] [content nine ferries leaked].\n[source:2 Tomas Reke] [cue:2 called] [content:2 the report a fabrication].',
    [by('r1'), by('r2')],
  );
  assert.deepEqual([one?.kind, one?.earlier.text], ['denial', 'nine ferries leaked']);
});

test('two figures for one thing, one right after the other, are put side by side; a rounded one is not', () => {
  const kinds = (figure: string) =>
    found(
      `[source Ada Voss] [cue said] [content the port lost 90 workers].\n[source:2 Tomas Reke] [cue:2 put] [content:2 it at ${figure} workers].`,
      [by('r1'), by('r2')],
    ).map(({ kind }) => kind);
  assert.deepEqual(kinds('20'), ['contradiction']);
  assert.deepEqual(kinds('88'), []);
});

test('a state that came to its end in one sentence has changed over time', () => {
  const [one, ...more] = found('The Ansel tunnel, closed since the rockfall in March, reopened on Sunday.');
  assert.deepEqual(
    [one?.kind, one?.earlier.text, one?.later.text, more.length],
    ['change-over-time', 'closed since the rockfall in March', 'reopened on Sunday.', 0],
  );
  assert.deepEqual(found('The Ansel tunnel may be reopened if it was closed since March.'), []);
});

test('a refusal to say something is an evasion, with the question it leaves open', () => {
  const [one] = found(
    '[source Ada Voss] [cue declined to say] [content whether she had called Reke], telling the paper: “[content:2 I am not saying that I have]”.',
    [
      { ...by('r1'), act: 'decline-to-comment' },
      { ...by('r1'), act: 'evade', mode: 'direct' },
    ],
  );
  assert.equal(one?.kind, 'evasion');
  assert.deepEqual(
    [one?.earlier.text, one?.later.text],
    ['whether she had called Reke', 'I am not saying that I have'],
  );
});

test('to have no comment at all is no tension', () => {
  assert.deepEqual(
    found('[source Ada Voss] [cue declined to comment].', [{ ...by('r1'), act: 'decline-to-comment' }]),
    [],
  );
});

test('two speakers who say the contrary of one thing are put side by side', () => {
  const [one] = found(
    '[source Ada Voss] [cue said] [content the Sill Bridge is safe for lorries].\n[source:2 Tomas Reke] [cue:2 said] [content:2 the Sill Bridge is not safe for lorries].',
    [by('r1'), by('r2')],
  );
  assert.equal(one?.kind, 'contradiction');
  assert.deepEqual(
    one?.words.map(({ text }) => text),
    ['safe', 'safe'],
  );
});

test('what nobody says is so, a condition or another topic, clashes with nothing', () => {
  for (const second of [
    'if the Sill Bridge were not safe for lorries it would be closed',
    'the Harne ferry is not safe',
  ])
    assert.deepEqual(
      found(
        `[source Ada Voss] [cue said] [content the Sill Bridge is safe for lorries].\n[source:2 Tomas Reke] [cue:2 said] [content:2 ${second}].`,
        [by('r1'), by('r2')],
      ),
      [],
    );
});

test('who says that there is none is answered by a count, without a word in common', () => {
  const told = (second: string) =>
    found(
      `[source Ada Voss] [cue said] [content nobody had been hurt].\n[source:2 Tomas Reke] [cue:2 said] [content:2 ${second}].`,
      [by('r1'), by('r2')],
    ).map(({ kind, words }) => [kind, ...words.map(({ text }) => text)]);
  assert.deepEqual(told('she had carried three men to the ambulance'), [
    ['contradiction', 'nobody had been hurt', 'three'],
  ]);
  assert.deepEqual(told('the rain had been heavy'), []);
  assert.deepEqual(told('the road would be closed for three weeks'), []);
});

test('a body that counts otherwise contradicts, also where it is given no words of its own', () => {
  const kinds = (second: string) =>
    found(`[source Ada Voss] [cue said] [content 900 lorries had crossed the pass].\n${second}`, [by('r1')]).map(
      ({ kind }) => kind,
    );
  assert.deepEqual(kinds('The toll office counted 610.'), ['contradiction']);
  assert.deepEqual(kinds('The toll office opened in 1931.'), []);
});

test('figures are compared by their kind: parts of a whole, a scale left out', () => {
  const kinds = (first: string, second: string) =>
    found(`[source Ada Voss] [cue said] [content ${first}].\n${second}`, [by('r1')]).map(({ kind }) => kind);
  assert.deepEqual(kinds('81 per cent of ferries were on time', 'Tomas Reke put it at barely half of them.'), [
    'contradiction',
  ]);
  assert.deepEqual(kinds('the ferry cost 150 million crowns', 'Shipwrights spoke of 210.'), ['contradiction']);
  assert.deepEqual(kinds('the ferry cost 150 million crowns', 'For lorries Tomas Reke put it at 80 million.'), []);
  assert.deepEqual(kinds('two thirds of ferries were on time', 'Tomas Reke put it at 66 per cent.'), []);
});

test('two figures of one speaker at two times are a report and no reversal', () => {
  assert.deepEqual(
    found(
      '[source Ada Voss] [cue said] [content the ferry carried 400 lorries].\n[source:2 Ada Voss] [cue:2 had said in March] [content:2 the ferry carried 300 lorries].',
      [by('r1'), by('r1')],
    ),
    [],
  );
});

test('what is kept from somebody is no denial, nor are things merely called wrong', () => {
  for (const line of [
    '[source Ada Voss] [cue denied] [content Reke].',
    '[source Ada Voss] [cue denied] [content the children].',
    'Two permits denied under the harbour code would have been granted under the new one.',
    'Claims for shelter were denied by the harbour office.',
    'The ministry barred towns from denying the grant.',
    'Critics poured scorn on the singer and her hat.',
    'Voss would neither confirm or deny that the ledger was lost.',
  ])
    assert.deepEqual(
      found(line, [by('r1')]).filter(({ kind }) => kind === 'denial'),
      [],
      line,
    );
  const wrong = found(
    '[source Tomas Reke] [cue said] [content the toll should rise].\n[source Ada Voss] [cue said] [content it sends the wrong signal].',
    [by('r2'), by('r1')],
  );
  assert.deepEqual(wrong, []);
});

test('a denial that was read short is shown to the end of its clause', () => {
  const [one] = found('[source Ada Voss] [cue denied] that [content the Varn]-based line was closing.', [by('r1')]);
  assert.equal(one?.kind, 'denial');
  assert.equal(one?.earlier.text, 'the Varn-based line was closing');
});

test('of a bare plea the sentence before tells what is denied', () => {
  const [one] = found('Reke took the harbour money, the court heard.\nHe maintains his innocence.');
  assert.equal(one?.kind, 'denial');
  assert.equal(one?.earlier.text.startsWith('Reke took the harbour money'), true);
});

test('a plea without an object denies what the sentence before tells, and not what goes on behind it', () => {
  const denied = (second: string) =>
    found(`Ada Voss is charged with selling the cables.\n${second}`).map(({ earlier }) => earlier.text);
  assert.deepEqual(denied('She protested her innocence - and on Sunday blamed the yard.'), [
    'Ada Voss is charged with selling the cables. … protested her innocence',
  ]);
  assert.deepEqual(denied('She pleaded not guilty on Tuesday before Judge Sool.'), [
    'Ada Voss is charged with selling the cables. … pleaded not guilty',
  ]);
  assert.deepEqual(denied('She pleaded not guilty to selling them.'), ['selling them']);
});

test('a petition to reopen a bridge has not changed its state; no film answers who asks to see one', () => {
  assert.deepEqual(
    found('The bridge, closed since a flood in March, is what a petition asks the council to reopen.'),
    [],
  );
  assert.equal(found('The bridge, closed since a flood in March, reopened on Thursday.').length, 1);
  assert.deepEqual(
    found(
      '[source Ada Voss] [cue asked] [content to see the film of the harbour].\n[source:2 Tomas Reke] [cue:2 said] [content:2 there was no film of the harbour].',
      [{ ...by('r1'), act: 'request' }, by('r2')],
    ),
    [],
  );
  assert.equal(
    found(
      '[source Ada Voss] [cue said] [content there was a film of the harbour].\n[source:2 Tomas Reke] [cue:2 said] [content:2 there was no film of the harbour].',
      [by('r1'), by('r2')],
    ).length,
    1,
  );
});

test('how often somebody did another thing is no count of what never was', () => {
  const told = (second: string) =>
    found(
      `[source Ada Voss] [cue said] [content no ferry would be late].\n[source:2 Tomas Reke] [cue:2 said] [content:2 ${second}].`,
      [by('r1'), by('r2')],
    ).length;
  assert.equal(told('he had offered talks three times'), 0);
});

test('two who both say it is not so agree, and a condition claims nothing', () => {
  for (const [first, second] of [
    ['the ferry board had received no bid', 'we have not received any bid for the ferry'],
    ['the ferry has no radio and will be fitted with one', 'once the ferry has a radio it will be fitted'],
    ['the tape has yet to be verified by the board', 'the board has not verified the tape'],
  ])
    assert.deepEqual(
      found(`[source Ada Voss] [cue said] [content ${first}].\n[source Tomas Reke] [cue said] [content ${second}].`, [
        by('r1'),
        by('r2'),
      ]),
      [],
      first,
    );
});

test('an answer that rejects, agrees or says "we will see the" is no way round the question', () => {
  for (const line of [
    'Asked whether the levy was a mistake, Voss said: "I reject that entirely".',
    'Asked if she regretted the levy, Voss said: "Yeah, I guess so".',
    '"One day we will see the ferry again," Voss said.',
  ])
    assert.deepEqual(
      found(line).filter(({ kind }) => kind === 'evasion'),
      [],
      line,
    );
});
