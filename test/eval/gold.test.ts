/** The gold set holds together: words are where they are said to be, ids lead somewhere, conventions are kept, both halves have everything. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPassages } from '../../eval/gold-notation.js';
import { articleOf, goldFigures } from '../../eval/gold-run.js';
import { scorePassage, summarise } from '../../eval/gold-score.js';
import { HALVES, loadHalf } from '../../eval/gold-set.js';
import { ACTS, MODES, REFERENT_KINDS, SOURCE_KINDS, STANDINGS } from '../../src/model/labels.js';
import { byPosition, contains, jaccard, overlap } from '../../src/model/span.js';

const halves = HALVES.map((half) => ({ half, passages: loadHalf(half) }));
const written = loadHalf('written');
const all = [...halves.flatMap(({ passages }) => passages), ...written];

test('every span of every passage is found, and its labels are the model’s', () => {
  const complaints: string[] = [];
  const names = new Set<string>();
  for (const { name, text, referents, statements, otherActs } of all) {
    const complain = (what: string) => complaints.push(`${name}: ${what}`);
    if (names.has(name)) complain('another passage has this name');
    names.add(name);
    for (const { id, kind } of referents)
      if (!(REFERENT_KINDS as readonly string[]).includes(kind)) complain(`${id}: ${kind} is not a kind`);
    for (const act of [...otherActs.values()].flat())
      if (!(ACTS as readonly string[]).includes(act)) complain(`${act} is not an act`);
    for (const s of statements) {
      const words = (span: readonly [number, number]) => text.slice(...span);
      if (!(ACTS as readonly string[]).includes(s.act)) complain(`${s.id}: ${s.act} is not an act`);
      if (s.content.length === 0 && s.act !== 'decline-to-comment') complain(`${s.id}: only a refusal has no content`);
      if (s.cue.length > 0 !== s.source.length > 0 && s.cue.length === 0) complain(`${s.id}: a source without a cue`);
      if (s.speaker === null && s.source.length > 0) complain(`${s.id}: ${s.source.map(words)} is nobody`);
      for (const id of [...s.speakers, ...(s.addressee ? [s.addressee] : [])])
        if (!referents.some((r) => r.id === id)) complain(`${s.id}: ${id} is not there`);
      for (const span of s.content) {
        const said = words(span);
        if (/^that\s/i.test(said) && span === s.content[0] && s.mode === 'indirect')
          complain(`${s.id}: begins with that`);
        if (/^"[^"]*"$|^“[^”]*”$|^‘[^’]*’$/.test(said)) complain(`${s.id}: outer marks: ${said}`);
        if (/[.,;:\s]$/.test(said) || /^[\s,.]/.test(said)) complain(`${s.id}: has an end to trim: ${said}`);
        if ((said.match(/"/g) ?? []).length % 2 > 0) complain(`${s.id}: half a quotation: ${said}`);
        if ((said.match(/“/g) ?? []).length !== (said.match(/”/g) ?? []).length)
          complain(`${s.id}: half a quotation: ${said}`);
      }
      for (const span of s.source) {
        if (/[,.\s]$/.test(words(span))) complain(`${s.id}: source has an end to trim`);
        if (s.content.some((piece) => overlap(piece, span) > 0)) complain(`${s.id}: source and content overlap`);
      }
      for (const span of s.cue)
        if (s.content.some((piece) => overlap(piece, span) > 0)) complain(`${s.id}: cue in content`);
      for (const span of s.verbatim)
        if (!s.content.some((piece) => contains(piece, span))) complain(`${s.id}: verbatim`);
      const outer = statements.find(({ id }) => id === s.within);
      if (outer?.act === 'deny' && outer.mode !== 'direct' && s.standing !== 'denied')
        complain(`${s.id}: what ${outer.id} denies is denied`);
      const around = outer && [...outer.content, ...outer.cue, ...outer.source].sort(byPosition);
      if (
        around &&
        !s.content.every(([start, end]) => start >= around[0][0] && end <= Math.max(...around.map(([, e]) => e)))
      )
        complain(`${s.id}: stands outside ${outer.id}`);
    }
  }
  assert.deepEqual(complaints, []);
});

/** What issue after issue asks of attribution; each half shows each at least twice. */
const PHENOMENA = [
  ...['direct', 'indirect', 'bare-indirect', 'mixed', 'interrupted', 'several-sentences', 'second-quotation'],
  ...['paragraphs-continue', 'single-quotes', 'curly-quotes', 'unbalanced-quotes', 'missing-quotes', 'no-marks'],
  ...[
    'headline-colon',
    'headline-says',
    'headline-tail',
    'question-answer',
    'cue-verb-rare',
    'according-to',
    'cue-noun',
  ],
  ...['adjective-cue', 'orphan', 'coordinated-cues', 'coordinated-clauses', 'passive', 'suppressed-source'],
  ...['joint-speakers', 'group', 'anonymous', 'role', 'scare-quotes', 'title', 'nickname', 'gloss', 'false-cue'],
  ...['nested', 'denied', 'questioned', 'alleged', 'chain', 'citing', 'told-according-to', 'carried'],
  ...['relayed-spokesman', 'channel', 'addressee', 'refusal', 'evasion', 'negated', 'hedged', 'attitude', 'stitched'],
  ...['open-speaker', 'pronoun', 'pronoun-chain', 'several-speakers', 'against-nearness', 'metonym', 'long-source'],
];

test('each half has more than forty passages, every phenomenon twice, and every act, standing, mode and kind of source', () => {
  for (const { half, passages } of halves) {
    assert.ok(passages.length >= 44, `${half} has ${passages.length} passages`);
    const rare = PHENOMENA.filter((tag) => passages.filter(({ tags }) => tags.includes(tag)).length < 2);
    assert.deepEqual(rare, [], half);
    const statements = passages.flatMap((passage) => passage.statements);
    for (const act of ACTS)
      assert.ok(
        statements.some((s) => s.act === act),
        `${half} has no ${act}`,
      );
    for (const label of [...MODES, ...SOURCE_KINDS, ...STANDINGS]) {
      const having = statements.filter((s) => [s.mode, s.sourceKind, s.standing].includes(label as never));
      assert.ok(having.length >= 2, `${half} has too little that is ${label}`);
    }
  }
});

test('a weekday that is told is the weekday of its date', () => {
  const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
  let checked = 0;
  for (const { name, text, times } of all)
    for (const { span, value } of times) {
      const said = days.findIndex((day) =>
        text
          .slice(...span)
          .toLowerCase()
          .includes(day),
      );
      if (said < 0 || !/^\d{4}-\d{2}-\d{2}/.test(value)) continue;
      checked++;
      assert.equal(new Date(`${value.slice(0, 10)}T00:00:00Z`).getUTCDay(), said, `${name}: ${text.slice(...span)}`);
    }
  assert.ok(checked > 0);
});

test('two statements of a passage are told apart by what they say, who says it or how', () => {
  for (const { name, statements } of all)
    for (const [i, a] of statements.entries())
      for (const b of statements.slice(i + 1))
        assert.ok(
          jaccard(a.content, b.content) < 1 || jaccard(a.cue, b.cue) < 1 || a.speaker !== b.speaker,
          `${name}: ${a.id} and ${b.id}`,
        );
});

test('a reading that says what the gold says has every field right; one that says nothing has none', () => {
  const passages = loadHalf('open');
  const told = passages.map((passage) =>
    scorePassage(passage, {
      referents: passage.referents,
      times: passage.times.map((t) => ({ ...t, from: null, until: null, anchor: 'none', implied: [] })),
      statements: passage.statements.map((s) => ({ ...s, score: 1, because: [] })),
    }),
  );
  for (const { name, misses } of told) assert.deepEqual(misses, [], name);
  const { fields, fieldsFound, stated, f1, speakerDirect, speakerIndirect } = summarise('open', told);
  assert.deepEqual([fields, fieldsFound, stated, f1, speakerDirect, speakerIndirect], [100, 100, 100, 100, 100, 100]);
  const silent = summarise(
    'open',
    passages.map((p) => scorePassage(p, { referents: [], times: [], statements: [] })),
  );
  assert.deepEqual([silent.fields, silent.recall, silent.f1], [0, 0, 0]);
});

test('a speaker counts only where the cluster holds the name, not for a pronoun alone', () => {
  const [passage] = readPassages(`== ada
> {ada Ada Voss} left. {ada She} said it rained.
@ada Ada Voss; person
- [s She] [c said] [k it rained]. | assert
`).passages;
  const statements = passage.statements.map((s) => ({ ...s, score: 1, because: [] }));
  const [name, she] = passage.referents[0].mentions;
  const score = (mentions: readonly (typeof name)[]) =>
    summarise('open', [
      scorePassage(passage, { statements, times: [], referents: [{ ...passage.referents[0], mentions }] }),
    ]);
  assert.equal(score([name, she]).speakerIndirect, 100);
  assert.equal(score([she]).speakerIndirect, 0);
  assert.equal(score([she]).byField.speaker, 0);
  assert.equal(goldFigures(score([name, she]))['field:cue'], 100);
  assert.equal(articleOf(passage).text, 'Ada Voss left. She said it rained.');
});

test('the notation says what does not fit, and does not guess', () => {
  const problems = (lines: string) =>
    readPassages(`== x\n> {a Ada} said no. {a Ada} said no.\n@a Ada; person\n${lines}\n`).problems;
  assert.match(problems('- [s Ada] [c said] [k no]. | deny')[0], /says this 2 times/);
  assert.match(problems('- [s Eve] [c said] [k no]. | deny')[0], /does not say this/);
  assert.match(problems('- [s Ada] [c said] [k no]. {…')[0], /does not say|times/);
  assert.match(problems('hello')[0], /what is this line/);
  assert.deepEqual(problems('- [s Ada] [c said] [k no]. Ada | deny'), []);
});

test('where a neutral cue lets two acts be right, both are', () => {
  const [passage] = readPassages(`== ada
> {ada Ada} said the bank should hang its head.
@ada Ada; person
- [s Ada] [c said] [k the bank should hang its head]. | criticise/assert
`).passages;
  const acts = (['criticise', 'assert', 'praise'] as const).map((act) => {
    const statements = passage.statements.map((s) => ({ ...s, act, score: 1, because: [] }));
    return scorePassage(passage, { statements, referents: passage.referents, times: [] }).fields.act.right;
  });
  assert.deepEqual(acts, [1, 1, 0]);
});
