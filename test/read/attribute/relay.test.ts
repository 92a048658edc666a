import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

const read = createReader(loadWeights());

function statementsOf(text: string) {
  return read(articleOf(text)).statements.map((one) => ({
    ...one,
    who: one.source.map((span) => words(text, span)).join(' … '),
    how: one.cue.map((span) => words(text, span)).join(' … '),
    what: one.content.map((span) => words(text, span)).join(' … '),
    via: one.chain.map(({ mention }) => words(text, mention)),
  }));
}

test('who is cited says what the report says, within it and through whoever reports it', () => {
  const [report, cited, ...rest] = statementsOf(
    "The Norra Wire news agency, citing the country's envoy in Harne, said on Wednesday that a summit was planned.",
  );
  assert.deepEqual(rest, []);
  assert.equal(report?.who, 'The Norra Wire news agency');
  assert.equal(report?.what, 'a summit was planned');
  assert.deepEqual([report?.depth, report?.within], [1, null]);
  assert.equal(cited?.who, "the country's envoy in Harne");
  assert.equal(cited?.what, report?.what);
  assert.deepEqual([cited?.depth, cited?.within, cited?.act], [2, report?.id, 'assert']);
  assert.deepEqual(cited?.via, ['The Norra Wire news agency']);
});

test('who denies that somebody said a thing is the outer one, and the saying is not put on record', () => {
  const [denial, said] = statementsOf('Harbour office denies Voss said bridge is closed\n\nThe bridge carries a road.');
  assert.deepEqual([denial?.who, denial?.act, denial?.what], ['Harbour office', 'deny', 'Voss said bridge is closed']);
  assert.deepEqual([said?.who, said?.within, said?.standing], ['Voss', denial?.id, 'denied']);
});

test('two clauses of one cue are two pieces of content', () => {
  const [one, ...rest] = statementsOf(
    'Ada Voss said that the bridge was safe and that the lanes would open on Monday.',
  );
  assert.deepEqual(rest, []);
  assert.equal(one?.what, 'the bridge was safe … the lanes would open on Monday');
});

test('with only a clause of circumstance after the cue, what stands before the source was said', () => {
  const [one] = statementsOf(
    'Repairs of the Sill Bridge have been stepped up, a research group said Thursday, even as talks went on.',
  );
  assert.equal(one?.who, 'a research group');
  assert.equal(one?.what, 'Repairs of the Sill Bridge have been stepped up');
});

test('an offer to do something is a promise, an offer of something is not', () => {
  const [promise] = statementsOf('The king offered to lend both sides a bulldozer.');
  assert.equal(promise?.act, 'promise');
});
