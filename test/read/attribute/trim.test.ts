import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentSpan, trimmed, verbatimOf } from '../../../src/read/attribute/trim.js';
import { columnsOf, tokensAt } from './columns.js';

/** What becomes of the piece of content that reads `piece` in `text`. */
function content(text: string, piece = text): string | null {
  const { columns, segments } = columnsOf(text);
  const span = contentSpan(text, segments.tokens, columns, segments.quotations, tokensAt(text, segments, piece));
  return span === null ? null : text.slice(...span);
}

test('content loses the complementiser, and only as a first word', () => {
  assert.equal(content('He said that it was safe.', 'that it was safe.'), 'it was safe');
  assert.equal(content('He said, that it was that safe.', ', that it was that safe.'), 'it was that safe');
  assert.equal(content('He asked whether it was safe.', 'whether it was safe.'), 'whether it was safe');
});

test('a content that is only "that" keeps it', () => {
  assert.equal(content('He said that.', 'that.'), 'that');
});

test('a quotation that opens with a demonstrative keeps it', () => {
  assert.equal(content('“That is safe,” he said.', '“That is safe,”'), 'That is safe');
  assert.equal(content('He said “that it is safe”.', '“that it is safe”.'), 'it is safe');
});

test('content loses its outer quotation marks and the stop, inside or outside of them', () => {
  assert.equal(content('“It is safe,” he said.', '“It is safe,”'), 'It is safe');
  assert.equal(content('“It is safe.”'), 'It is safe');
  assert.equal(content('"It is safe".'), 'It is safe');
  assert.equal(content("'It is safe,' he said.", "'It is safe,'"), 'It is safe');
  assert.equal(content('„Es ist sicher“, he said.', '„Es ist sicher“,'), 'Es ist sicher');
});

test('question and exclamation marks belong to what was said', () => {
  assert.equal(content('“Is it safe?” he asked.', '“Is it safe?”'), 'Is it safe?');
  assert.equal(content('“Stop!” he said.', '“Stop!”'), 'Stop!');
});

test('a quotation that only ends or begins the content keeps both its marks', () => {
  assert.equal(content('It was “as safe as a church”.'), 'It was “as safe as a church”');
  assert.equal(content('“As safe as a church” it was.'), '“As safe as a church” it was');
  assert.equal(content('The “old” and the “new” one.'), 'The “old” and the “new” one');
});

test('a piece of a longer quotation loses the mark it stands beside', () => {
  assert.equal(content('“It is safe. It will stay.”', '“It is safe.'), 'It is safe');
  assert.equal(content('“It is safe. It will stay.”', 'It will stay.”'), 'It will stay');
});

test('brackets and signs of money stay', () => {
  assert.equal(content('He said (it) was $5.', '(it) was $5.'), '(it) was $5');
});

test('an abbreviation keeps its stop', () => {
  assert.equal(content('He said it fell at 5 p.m.', 'it fell at 5 p.m.'), 'it fell at 5 p.m.');
});

test('nothing but marks is no content', () => {
  assert.equal(content('He said “…”, —.', ', —.'), null);
  assert.equal(content('He said.', '.'), null);
});

test('sources and cues lose the marks at their edges', () => {
  const text = 'The mayor, Ada Voss, said:';
  const { columns, segments } = columnsOf(text);
  const of = (words: string) => {
    const span = trimmed(segments.tokens, columns, tokensAt(text, segments, words));
    return span === null ? null : text.slice(...span);
  };
  assert.equal(of('Ada Voss,'), 'Ada Voss');
  assert.equal(of('said:'), 'said');
  assert.equal(of(':'), null);
});

test('the words inside quotation marks are verbatim, marks left out, cut to the content', () => {
  const text = 'He said the “old” bridge and the “new one” were ‘safe’.';
  const { segments } = columnsOf(text);
  const verbatim = (words: string) => {
    const start = text.indexOf(words);
    return verbatimOf(text, segments.tokens, segments.quotations, [start, start + words.length]).map((span) =>
      text.slice(...span),
    );
  };
  assert.deepEqual(verbatim(text), ['old', 'new one', 'safe']);
  assert.deepEqual(verbatim('bridge and the “new'), ['new']);
  assert.deepEqual(verbatim('one” were'), ['one']);
  assert.deepEqual(verbatim('bridge and'), []);
});

test('a comma or stop that stands inside the marks is none of the words', () => {
  const text = 'It was “closed,” she said, “for good.” Nobody asked “why?”';
  const { segments } = columnsOf(text);
  const verbatim = verbatimOf(text, segments.tokens, segments.quotations, [0, text.length]);
  assert.deepEqual(
    verbatim.map((span) => text.slice(...span)),
    ['closed', 'for good', 'why?'],
  );
});
