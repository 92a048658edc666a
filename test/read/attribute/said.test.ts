/** When something was said: the time of the cue, never one of what was said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

const read = createReader(loadWeights());

/** The words of the time the first statement was said, or null. */
function said(text: string): string | null {
  const { statements, times } = read(articleOf(text));
  assert.ok(statements.length > 0, text);
  const when = times.find(({ id }) => id === statements[0]?.said);
  return when === undefined ? null : text.slice(...when.span);
}

test('the time beside the cue is when it was said', () => {
  assert.equal(said('The minister said on Tuesday that the bridge would close.'), 'Tuesday');
  assert.equal(said('The bridge is safe, Ada Voss told parliament on Tuesday.'), 'Tuesday');
  assert.equal(said('On Monday, Ada Voss denied that inspectors had warned her.'), 'Monday');
  assert.equal(said('“The bridge is safe,” Ada Voss said last week.'), 'last week');
});

test('a time of what was said is not', () => {
  assert.equal(said('The minister said that the bridge would close on Tuesday.'), null);
  assert.equal(said('Ada Voss said: “We close it tomorrow.”'), null);
});
