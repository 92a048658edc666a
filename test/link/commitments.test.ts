import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commitmentsAmong, commitmentsInside } from '../../src/link/commitments/inside.js';
import { outcomeOf, standing } from '../../src/link/commitments/outcome.js';
import { claimFrom, claimsOf, pageOf } from '../../src/link/tensions/claim.js';
import type { Article } from '../../src/model/article.js';
import type { Referent } from '../../src/model/name.js';
import type { Reading } from '../../src/model/reading.js';
import type { Statement } from '../../src/model/statement.js';
import { readingOf } from '../helpers/reading.js';

/** By the rules alone, in one sentence. */
function byRules({ text }: Pick<Article, 'text'>, reading: Reading) {
  const whole: Reading = { ...reading, sentences: [[0, text.length]] };
  const claims = claimsOf(text, whole);
  return commitmentsInside(text, whole, claims, commitmentsAmong(text, whole, claims, null));
}

function found(notation: string, changes: readonly Partial<Statement>[] = [{}]) {
  const { article, reading } = readingOf(notation, changes);
  return byRules(article, reading).map(({ kind, what, state, missing }) => ({
    kind,
    what: article.text.slice(...what),
    state,
    missing: missing.map(({ text }) => text),
  }));
}

test('a promise without detail is one, and what it leaves open is told', () => {
  assert.deepEqual(
    found('[source Dunsel] [cue promised] [content to send road crews to the pass but did not say when].', [
      { act: 'promise' },
    ]),
    [{ kind: 'promise', what: 'to send road crews to the pass', state: 'open', missing: ['did not say when'] }],
  );
});

test('what somebody says they will do is a promise, what they want of others a demand, what they will do otherwise a threat', () => {
  const kinds = (notation: string, change: Partial<Statement> = {}) =>
    found(notation, [change]).map(({ kind }) => kind);
  assert.deepEqual(
    kinds('“[content We will not close a single lane],” [source Voss] [cue said].', { mode: 'direct' }),
    ['promise'],
  );
  assert.deepEqual(
    kinds('[source The union] [cue demanded] [content an inspection by the end of May].', { act: 'demand' }),
    ['demand'],
  );
  assert.deepEqual(kinds('[source The union] [cue said] [content it would strike unless the cables were replaced].'), [
    'threat',
  ]);
  assert.deepEqual(
    kinds('[source The two towns] [cue plan] [content to exchange lists of lorries].', {
      act: 'intend',
      attitude: true,
    }),
    ['plan'],
  );
});

test('forecasts, hopes for the best and what a third party is said to do are nobody’s word', () => {
  for (const content of [
    'prices will rise in the spring',
    'we will see how that goes',
    'Drenland would help to clear the pass',
    'the bridge is safe',
  ])
    assert.deepEqual(found(`[source Voss] [cue said] [content ${content}].`), [], content);
});

function outcome(
  promise: string,
  later: string,
  by = 'Voss',
  days: readonly (string | null)[] = ['2031-03-14', '2031-05-02'],
) {
  const one = (text: string, i: number) => {
    const { article, reading } = readingOf(`[source ${by}] [cue said] [content ${text}].`, [{}], {
      published: days[i] ?? null,
    });
    const statement = reading.statements[0] as Statement;
    return claimFrom(pageOf(article.text, reading), statement.content, statement);
  };
  return outcomeOf('promise', one(promise, 0), { ...one(later, 1), statement: null })?.state ?? 'open';
}

test('what became of it is told by what is claimed later', () => {
  const promise = 'we will replace the rusting cables of the Sill Bridge';
  assert.equal(outcome(promise, 'Workers replaced the rusting cables of the Sill Bridge'), 'fulfilled');
  assert.equal(outcome(promise, 'The rusting cables of the Sill Bridge have not been replaced'), 'broken');
  assert.equal(outcome(promise, 'The Harne ferry sailed on time'), 'open');
});

test('what is told the same day, or on no known day, or of a word or two of a long undertaking, settles nothing', () => {
  const promise = 'we will replace the rusting cables of the Sill Bridge';
  const later = 'Workers replaced the rusting cables of the Sill Bridge';
  for (const days of [
    ['2031-03-14', '2031-03-14'],
    [null, null],
  ])
    assert.equal(outcome(promise, later, 'Voss', days), 'open');
  const long =
    'we will repaint the rusting railings, towers, gates and lamps before the jubilee parade of the lorry drivers';
  assert.equal(outcome(long, 'Voss repainted her gates'), 'open');
});

test('what another body does in the same words is no outcome, nor is a condition the deed', () => {
  const promise = 'we will replace the rusting cables of the Sill Bridge';
  assert.equal(outcome(promise, 'Workers replaced the rusting cables of the Sill Bridge'), 'fulfilled');
  assert.equal(outcome(promise, 'Workers replaced the rusting cables of the Harne Lighthouse'), 'open');
  const when = 'we will repaint the lamps when the harbour and the quay and the market and the tunnel reopen';
  assert.equal(outcome(when, 'The lamps have been repainted'), 'fulfilled');
});

test('too little, too late and given up are told outright; where the word is the deed itself it is done', () => {
  const promise = 'we will inspect every lamp and cable';
  assert.equal(outcome(promise, 'Only two thirds of lamps had been inspected'), 'broken');
  assert.equal(outcome(promise, 'All lamps had been inspected'), 'fulfilled');
  assert.equal(outcome('we will build a ferry terminal', 'The ferry terminal has been scrapped'), 'withdrawn');
  assert.equal(outcome('no sailing will be cancelled', 'Forty sailings were cancelled'), 'broken');
});

test('what is not to be there is broken by its being there', () => {
  assert.equal(outcome('no toll on lorries', 'The toll on lorries brought in a fortune'), 'broken');
  assert.equal(outcome('no toll on lorries', 'There was no toll on lorries'), 'open');
});

test('the first outcome stands, and a repetition settles nothing', () => {
  const of = (state: 'fulfilled' | 'broken' | 'repeated') => ({ state, score: 0.8 });
  assert.equal(standing([of('repeated'), of('broken'), of('fulfilled')])?.state, 'broken');
  assert.equal(standing([of('repeated')])?.state, 'repeated');
  assert.equal(standing([]), null);
});

test('a body may be spoken of at the head of the sentence, and an oath on what was is no promise', () => {
  const kinds = (notation: string, change: Partial<Statement> = {}) =>
    found(notation, [change]).map(({ kind }) => kind);
  assert.deepEqual(
    kinds('[content Ferries will be banned from the inner harbour from May], [source Voss] [cue announced].', {
      act: 'announce',
    }),
    ['plan'],
  );
  assert.deepEqual(kinds('[source Voss] [cue said] [content they would sue the yard].'), ['threat']);
  assert.deepEqual(kinds('[source The club] [cue said] [content it would not sell its ground].'), ['promise']);
  assert.deepEqual(kinds('[source Voss] [cue swore] [content he had spoken to nobody].'), []);
  assert.deepEqual(kinds('[source Voss] [cue said] [content the tunnel would bring 400 jobs].'), []);
});

test('a word for the same deed tells the outcome, another story does not', () => {
  const promise = 'we will shut the cable factory at Tarn';
  assert.equal(outcome(promise, 'The cable factory at Tarn were closed on Friday and the gates locked'), 'fulfilled');
  assert.equal(outcome('we will hire 900 teachers for the schools', 'The schools hired 640 teachers'), 'broken');
  assert.equal(
    outcome('we will never shut the cable factory at Tarn', 'The cable factory at Tarn closed on Friday'),
    'broken',
  );
  assert.equal(outcome(promise, 'The town council at Tarn held a feast'), 'open');
});

test('what is to be done as announced is a plan, what another must do a demand; what something is to achieve is neither', () => {
  const kinds = (content: string, change: Partial<Statement> = {}) =>
    found(`[source The toll office] [cue announced] [content ${content}].`, [{ act: 'announce', ...change }]).map(
      ({ kind }) => kind,
    );
  assert.deepEqual(kinds('the pass is to close at eight in the new year'), ['plan']);
  assert.deepEqual(kinds('the goal is to keep lorries off the pass'), []);
  assert.deepEqual(kinds('the ministry has to pay for the cables', { act: 'assert' }), ['demand']);
  assert.deepEqual(kinds('fares have to rise', { act: 'assert' }), []);
});

test('“will see” is idle only where nothing is seen', () => {
  const kinds = (content: string) =>
    found(`[source The ministry] [cue announced] [content ${content}].`, [{ act: 'announce' }]).map(({ kind }) => kind);
  assert.deepEqual(kinds('the harbour will see its first ferry in May'), ['promise']);
  assert.deepEqual(kinds('it will see what the winter brings'), []);
});

test('who is given a term is asked for something, what is ruled out is not to be done, and who is never promised anything has nothing', () => {
  const kinds = (notation: string, change: Partial<Statement> = {}) =>
    found(notation, [change]).map(({ kind, what }) => [kind, what]);
  assert.deepEqual(kinds('[source The judge] [cue gave] [content the yard until 1 March to hand over its books].'), [
    ['demand', 'the yard until 1 March to hand over its books'],
  ]);
  assert.deepEqual(kinds('[source Voss] [cue said] [content the yard has ten days to answer].'), [
    ['demand', 'the yard has ten days to answer'],
  ]);
  assert.deepEqual(kinds('[source Voss] [cue told] [content the visitors she needs ten days to recover].'), []);
  assert.deepEqual(kinds('[source Voss] [cue ruled out] [content selling the yard].'), [
    ['promise', 'selling the yard'],
  ]);
  assert.deepEqual(kinds('[source Police] [cue ruled out] [content a link to the fire].'), []);
  assert.deepEqual(kinds('[source She] [cue had never promised] [content a freeze].', { act: 'promise' }), []);
  assert.deepEqual(
    kinds('[source Police] [cue urged] residents [content to keep their windows shut].', { act: 'request' }),
    [],
  );
  assert.deepEqual(kinds('[source Voss] [cue called on] [content to resign].', { act: 'request' }), [
    ['demand', 'to resign'],
  ]);
});

test('strikers threaten, answers refused are no promise, and what hangs on a noun is no undertaking', () => {
  const kinds = (content: string, change: Partial<Statement> = {}) =>
    found(`[source The porters] [cue said] [content ${content}].`, [change]).map(({ kind }) => kind);
  assert.deepEqual(kinds('they would stop work on Monday'), ['threat']);
  assert.deepEqual(kinds('they would have the yard searched within ten days if it sent nothing', { act: 'warn' }), [
    'threat',
  ]);
  assert.deepEqual(kinds('if the yard signs, we will leave the board'), ['threat']);
  assert.deepEqual(kinds('they would paint the gate'), ['plan']);
  assert.deepEqual(kinds('they would repair the gate'), ['promise']);
  assert.deepEqual(kinds('they would not get into details'), []);
  assert.deepEqual(kinds('the halls are the last thing I would cut'), []);
  assert.deepEqual(kinds('I give you my word that the yard will build ships'), ['promise']);
  assert.deepEqual(kinds('if we lost a ship, I would resign'), ['promise']);
  assert.deepEqual(kinds('the porters are determined to stay'), ['plan']);
  assert.deepEqual(kinds('if it were not safe, we would close it'), []);
});

test('two things under one verb are two commitments, and so are two clauses', () => {
  const whats = (notation: string, change: Partial<Statement> = {}) =>
    found(notation, [change]).map(({ what }) => what);
  assert.deepEqual(
    whats('[source Voss] [cue pledged] [content to keep the halls open and to freeze the tax].', { act: 'promise' }),
    ['to keep the halls open', 'to freeze the tax'],
  );
  assert.deepEqual(
    whats(
      '[source The club] [cue said] [content it would name a coach], and that [content it would not sell its ground].',
    ),
    ['it would name a coach', 'it would not sell its ground'],
  );
});

test('what is ruled out and done is a word broken', () => {
  const one = (notation: string, published: string) => {
    const { article, reading } = readingOf(notation, [{}], { published });
    const statement = reading.statements[0] as Statement;
    return claimFrom(pageOf(article.text, reading), statement.content, statement);
  };
  const promise = one('[source Voss] [cue ruled out] [content closing the cable yard at Tarn].', '2031-03-14');
  const later = one('[source Voss] [cue said] [content the cable yard at Tarn was closed on Friday].', '2031-05-02');
  assert.equal(outcomeOf('promise', promise, { ...later, statement: null })?.state, 'broken');
});

test('what analysts say others will do, what rules call for and what might be promised is nobody’s undertaking', () => {
  const kinds = (notation: string, change: Partial<Statement> = {}) =>
    found(notation, [change]).map(({ kind }) => kind);
  assert.deepEqual(kinds('[source Two analysts] [cue said] [content the yard would sell its cranes].'), []);
  assert.deepEqual(kinds('[source The yard] [cue said] [content the yard would sell its cranes].'), ['plan']);
  assert.deepEqual(kinds('[source Voss] [cue said] [content seven old cranes would rust away].'), []);
  assert.deepEqual(kinds('[source The rules] [cue call for] [content two lamps a crane].', { act: 'request' }), []);
  assert.deepEqual(kinds('[source The yard] [cue may offer] [content to sell its cranes].', { act: 'promise' }), []);
});

const kindsOf = (notation: string, change: Partial<Statement> = {}) =>
  found(notation, [change]).map(({ kind }) => kind);

test('what is undertaken for others’ good is told by the verb, not by any word of the clause', () => {
  const said = (content: string) => kindsOf(`[source Voss] [cue said] [content ${content}].`);
  assert.deepEqual(said('she would resume the survey of lamps and of their public helpers'), ['plan']);
  assert.deepEqual(said('she would repair all lamps'), ['promise']);
  assert.deepEqual(said('every lamp would be lit by June'), ['promise']);
});

test('whoever speaks for a person, or announces it, tells what that person will do', () => {
  const kinds = (notation: string, act: Statement['act']) => {
    const at = notation.indexOf('Nela Corvo') - '[content '.length;
    const mention = { span: [at, at + 10] as const, form: 'name' as const };
    const corvo = { id: 'r1', kind: 'person', name: 'Nela Corvo', role: null, affiliation: null, mentions: [mention] };
    const { article, reading } = readingOf(notation, [{ act }], { referents: [corvo as unknown as Referent] });
    return byRules(article, reading).map((one) => one.kind);
  };
  assert.deepEqual(kinds('[content Nela Corvo will appeal], [source his lawyer] [cue said].', 'assert'), ['plan']);
  assert.deepEqual(kinds('[content Nela Corvo will sail], [source she] [cue said].', 'assert'), ['plan']);
  assert.deepEqual(kinds('[content Nela Corvo will sail], [source the studio] [cue announced].', 'announce'), ['plan']);
  assert.deepEqual(kinds('[content Nela Corvo will sail], [source a neighbour] [cue said].', 'assert'), []);
});

test('what is withheld until something is done is a threat, and until a day a promise', () => {
  const said = (content: string) => kindsOf(`[source The council] [cue said] [content ${content}].`);
  assert.deepEqual(said('the council will not pay until the ferries are back'), ['threat']);
  assert.deepEqual(said('the council will not raise the toll until next summer'), ['promise']);
  assert.deepEqual(kindsOf('“[content No toll, no ferry],” [source Voss] [cue said].', { mode: 'direct' }), ['threat']);
  assert.deepEqual(kindsOf('[source Voss] [cue vowed] [content to sue the harbour].', { act: 'promise' }), ['threat']);
});

test('a quality, a noun “will” and what onlookers say of things are no undertakings', () => {
  for (const content of [
    'The council would be grateful for a bridge',
    'The council has the will to sail in this storm',
    'The market would halt such a sale',
    'an early vote would undermine the ferry',
  ])
    assert.deepEqual(kindsOf(`“[content ${content}],” [source Voss] [cue said].`, { mode: 'direct' }), [], content);
  assert.deepEqual(kindsOf('Its [cue proposed] [content toll on lorries is unpopular].', { act: 'request' }), []);
  assert.deepEqual(kindsOf('[source Dunsel] is [cue ruled out] with [content an ankle injury].'), []);
  assert.deepEqual(kindsOf('[source Voss] [cue said] [content on her first day she would open the pier].'), ['plan']);
});

test('who tells somebody to do a thing asks for it; advice to everybody is none', () => {
  assert.deepEqual(kindsOf('[source Voss] [cue told] the harbour [content to lower the toll].'), ['demand']);
  assert.deepEqual(kindsOf('[source Voss] [cue told] passengers [content to take the ferry].'), []);
  assert.deepEqual(
    kindsOf('[source Voss] [cue wants] [content it to publish the accounts].', { act: 'want', attitude: true }),
    ['demand'],
  );
});

test('what is given up is what was undertaken, not whatever stands in the sentence', () => {
  assert.equal(outcome('we will sue the harbour', 'Voss dropped her suit'), 'withdrawn');
  assert.equal(outcome('we will boycott the regatta', 'Voss was dropping her boycott'), 'withdrawn');
  const promise = 'we will open the ferry terminal';
  assert.equal(
    outcome(
      promise,
      'The ferry terminal was opened on the morning on which after long talks the strike was called off',
    ),
    'fulfilled',
  );
});

test('far apart in one sentence deed and thing are two matters', () => {
  const promise = 'we will repair the lamps';
  assert.equal(outcome(promise, 'Voss repaired the lamps'), 'fulfilled');
  assert.equal(
    outcome(promise, 'Voss repaired a boat in the yard behind her house and sat there under a row of lamps'),
    'open',
  );
});

test('a term ends where what is asked begins', () => {
  const { article, reading } = readingOf(
    '[source Voss] [cue gave] [content the harbour until Friday to publish its accounts].',
  );
  const statement = reading.statements[0] as Statement;
  const { terms } = claimFrom(pageOf(article.text, reading), statement.content, statement);
  assert.deepEqual(
    terms.filter(({ aside }) => !aside).map(({ at }) => article.text.slice(...at)),
    ['harbour', 'publish', 'accounts'],
  );
});
