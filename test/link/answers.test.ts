import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tensionsInside } from '../../src/link/tensions/inside.js';
import type { Referent } from '../../src/model/name.js';
import type { Span } from '../../src/model/span.js';
import type { Statement } from '../../src/model/statement.js';
import { readingOf } from '../helpers/reading.js';

const NAMES = ['Ada Voss', 'Tomas Reke'];

/** Kinds of the tensions in two lines, of which the first is said by Voss; the second by Reke, or by nobody. */
function kinds(first: string, second: string, changes: readonly Partial<Statement>[] = [], between = ''): string[] {
  const said = [first, ...(second === '' ? [] : [second])].map((content, i) =>
    content.startsWith('! ')
      ? content.slice(2)
      : `[source:${i + 1} ${NAMES[i]}] [cue:${i + 1} said] [content:${i + 1} ${content}].`,
  );
  const notation = said.join(`\n${between}`);
  const { article, reading } = readingOf(
    notation,
    [0, 1].map((i) => ({ speaker: `r${i + 1}`, speakers: [`r${i + 1}`], ...changes[i] })),
    {
      referents: NAMES.map((name, i): Referent => {
        const at = notationless(notation).indexOf(`of ${name}`);
        const mentions =
          at < 0 ? [] : [{ span: [at + 3, at + 3 + name.length] as Span, form: 'name' as const, metonym: false }];
        return { id: `r${i + 1}`, name, kind: 'person', role: null, affiliation: null, mentions };
      }),
    },
  );
  const lines: Span[] = [];
  for (let from = 0; from < article.text.length; ) {
    const end = article.text.indexOf('\n', from);
    lines.push([from, end < 0 ? article.text.length : end]);
    from = end < 0 ? article.text.length : end + 1;
  }
  const blocks = lines.map((span) => ({ span, kind: 'body', of: null }) as const);
  return tensionsInside(article.text, { ...reading, sentences: lines, blocks }).map(({ kind }) => kind);
}

const notationless = (notation: string): string => notation.replaceAll(/\[\w+(?::\d)? ([^\]]*)\]/gu, '$1');

test('who could not know is answered by who told them', () => {
  assert.deepEqual(kinds('nobody could have known of the leak', 'he had warned her office twice'), ['contradiction']);
  assert.deepEqual(kinds('he had written to the harbour board', 'she had received no such letter'), ['contradiction']);
  assert.deepEqual(kinds('nobody could have known of the leak', 'the ferry had left on Friday'), []);
  assert.deepEqual(kinds('nobody could have known of the leak', 'he had not been told of it'), []);
});

test('all of them is answered by some that are not, by none, and by only', () => {
  assert.deepEqual(kinds('every ferry has its rafts', 'nine ferries had none'), ['contradiction']);
  assert.deepEqual(kinds('all nine sailors were alive', 'one had died last week'), ['contradiction']);
  assert.deepEqual(kinds('the promise had covered only the harbour', 'it covered all towns'), ['contradiction']);
  assert.deepEqual(kinds('three huts had no heating', 'all of them did'), ['contradiction']);
  assert.deepEqual(kinds('every ferry has its rafts', 'nine ferries had sailed'), []);
  assert.deepEqual(kinds('three huts had no heating', 'all captains love the sea in spring'), []);
});

test('a paper or a picture right behind a flat no is set beside it', () => {
  const no = 'no decision had been taken';
  assert.deepEqual(kinds(no, '! A memo seen by this paper lists the pier under sites to be sold.'), ['contradiction']);
  assert.deepEqual(kinds(no, '! The pier lies in the old harbour under the hill at Harne.'), []);
  assert.deepEqual(
    kinds('a decision was near', '! A memo seen by this paper lists the pier under sites to be sold.'),
    [],
  );
});

test('who is accused and says flatly that it is not so denies it, without a word for denying', () => {
  const accused = (second: string) => kinds('of Tomas Reke hoarding sand', second, [{ act: 'accuse' }]);
  assert.deepEqual(accused('not one lorry had moved'), ['denial']);
  assert.deepEqual(accused('the lorries had moved on Monday'), []);
});

test('two of whom the page says that they differ are put side by side, where they speak of one thing', () => {
  const first = 'the harbour has four million bricks in store';
  assert.deepEqual(kinds(first, 'the bricks fill a shed', [], 'The builders disagreed. '), ['contradiction']);
  assert.deepEqual(kinds(first, 'the bricks fill a shed'), []);
  assert.deepEqual(kinds(first, 'the mayor sleeps badly', [], 'The builders disagreed. '), []);
});

test('a flat no and the sentence that tells all of it as done are at odds, however long that is', () => {
  const long =
    '! Harne pier was shut to all boats on Tuesday after a second survey found two cracks in the main arch of it.';
  assert.deepEqual(kinds('there is no crack in the main arch', long), ['contradiction']);
  assert.deepEqual(kinds('there is a way without a crack in the main arch', long), []);
});

test('a picture called a forgery is denied by whoever calls it one', () => {
  const shown = '! A photograph showed her at a dinner in Harne on Friday.';
  assert.deepEqual(kinds(shown, 'the picture was a fake'), ['denial']);
  assert.deepEqual(kinds(shown, 'the picture was a fine one'), []);
});
