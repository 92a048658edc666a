/**
 * The scorer of `examples/`: a reading that says what the record says has everything right, one that says nothing has
 * nothing, and what lies between is counted where it belongs.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateExamples, matchStatements, OPEN_FIELDS, printExamples, scoreExample } from '../../eval/examples.js';
import { isAbout, type LoadedExpected, linesOf, loadExpected } from '../../eval/expected.js';
import type { Article } from '../../src/model/article.js';
import { READING_VERSION, type Reading } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';

const records = loadExpected('examples');

/** A Reading that holds exactly what the expected record holds, with ids of its own. */
function readingOf(record: LoadedExpected, article: Article): Reading {
  const lines = linesOf(record.text);
  const lineSpan = (line: number): Span => [lines[line - 1].start, lines[line - 1].start + lines[line - 1].text.length];
  const receipt = (each: { statement: string | null; spans: readonly Span[] }) => ({
    ...each,
    article: article.id,
    capture: null,
    text: each.spans.map(([start, end]) => record.text.slice(start, end)).join(' … '),
  });
  return {
    hearsay: READING_VERSION,
    unit: 'utf16',
    article: { ...article, length: record.text.length },
    documentDate: record.documentDate && { ...record.documentDate, score: 1 },
    blocks: record.blocks.map(({ line, kind, of }) => ({
      span: lineSpan(line),
      kind,
      of: of === null ? null : record.blocks.findIndex((block) => block.line === of),
    })),
    sentences: [],
    referents: record.referents,
    times: record.times,
    statements: record.statements.map((s) => ({ ...s, score: 1, because: [] })),
    events: record.events,
    tensions: record.tensions.map((n) => ({
      ...n,
      earlier: receipt(n.earlier),
      later: receipt(n.later),
      words: n.words.map(receipt),
      notice: null,
      score: 1,
    })),
    commitments: record.commitments.map((c) => ({ ...c, fulfilment: c.fulfilment.map(receipt), missing: [] })),
    stamp: { weights: [] },
  };
}

function perfect(article: Article): Reading {
  const record = records.find((each) => isAbout(each, article));
  assert.ok(record, `${article.id} has no expected record`);
  assert.equal(article.text, record.text, 'the text a record was written for is the text that is read');
  return readingOf(record, article);
}

test('a reading that equals the record has everything right', async () => {
  const { articles, summary } = await evaluateExamples(perfect);
  assert.equal(articles.length, 12);
  assert.deepEqual(summary.statements, { precision: 100, recall: 100, f1: 100 });
  for (const [field, figure] of Object.entries(summary.fields)) assert.equal(figure, 100, field);
  for (const { name, missed, spurious } of articles) assert.deepEqual([missed, spurious], [[], []], name);
  for (const field of OPEN_FIELDS) assert.equal(summary.fields[field], undefined, `${field} is open`);
});

test('a reading that says nothing has nothing right, and what is open stays open', async () => {
  const silent = (article: Article): Reading => ({ ...perfect(article), statements: [], blocks: [] });
  const { summary } = await evaluateExamples(silent);
  const { summary: full } = await evaluateExamples(perfect);
  assert.deepEqual(summary.statements, { precision: 0, recall: 0, f1: 0 });
  assert.equal(summary.fields.blocks, 0);
  assert.equal(summary.fields.source, null, 'nothing was matched, so nothing was scored');
  assert.equal(summary.open, full.open);
});

test('one wrong field is one wrong field; one statement too many is spurious', () => {
  const record = records.find(({ name }) => name === 'bridge') as LoadedExpected;
  const whole = readingOf(record, { id: 'bridge.txt', text: record.text } as Article);
  const [first, second, ...rest] = whole.statements;
  const score = scoreExample(record, {
    ...whole,
    statements: [{ ...first, act: 'assert' }, ...rest, { ...second, id: 's99', content: [[60, 75]] }],
  });
  assert.deepEqual(score.fields.act, { right: record.statements.length - 2, wrong: 1 });
  assert.deepEqual(score.fields.mode, { right: record.statements.length - 1, wrong: 0 });
  assert.deepEqual([score.missed.length, score.spurious.length], [1, 1]);
  assert.match(score.missed[0], /^inspectors \| warned \| Sill Bridge$/);
});

test('who cites and who is cited are told apart by cue and source', () => {
  const content: Span[] = [[40, 80]];
  const agency = { id: 's1', source: [[0, 3]] as Span[], cue: [[30, 38]] as Span[], content };
  const envoy = { id: 's2', source: [[12, 20]] as Span[], cue: [[5, 11]] as Span[], content };
  const pairs = matchStatements(
    [agency, envoy],
    [
      { ...envoy, id: 'x' },
      { ...agency, id: 'y' },
    ],
  );
  assert.deepEqual(pairs.map(([a, b]) => a.id + b.id).sort(), ['s1y', 's2x']);
});

test('the last line printed is one JSON object', async () => {
  const lines: string[] = [];
  printExamples(await evaluateExamples(perfect), { print: (line) => lines.push(line) });
  const last = JSON.parse(lines.at(-1) ?? '');
  assert.equal(last.layer, 'examples');
  assert.deepEqual(Object.keys(last), ['layer', 'statements', 'fields', 'open']);
});
