/** Marks in a text and apart from it. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readGold } from '../../eval/gold.js';
import { namedSentences } from '../../eval/name-marks.js';
import { passages } from '../../train/marks.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'hearsay-marks-'));
const fileOf = (name: string, text: string): string => {
  writeFileSync(join(FOLDER, name), text);
  return join(FOLDER, name);
};

test('marks in a text are taken out of it and keep their places', () => {
  const [one] = readGold(
    fileOf(
      'a.txt',
      '== a-1\ntitle: Ferry\n> {k1 “We stay,”} {s1 {s2 Voss}} {c1 said} and {c2 denied} {k2 a sale}.\n\n> {k1 “All of us.”}\n',
    ),
  );
  assert.ok(one);
  assert.equal(one.text, '“We stay,” Voss said and denied a sale.\n\n“All of us.”');
  const words = one.attributions.map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map((span) => one.text.slice(...span))),
  );
  assert.deepEqual(words, [
    [['Voss'], ['said'], ['“We stay,”', '“All of us.”']],
    [['Voss'], ['denied'], ['a sale']],
  ]);
});

test('a mark that is none is named with its line', () => {
  assert.throws(() => readGold(fileOf('b.txt', '== b-1\n> {k1 open\n')), /b\.txt:2/u);
  assert.throws(() => readGold(fileOf('c.txt', '== c-1\n> one } too many\n')), /c\.txt:2/u);
  assert.throws(() => readGold(fileOf('d.txt', '== d-1\nno paragraph\n')), /d\.txt:2/u);
});

test('names marked in a text are tags of its tokens, and one that ends inside a token is no whole name', () => {
  const text = 'Ada Voss left the Harbour Office. “Norra,” she said.';
  const place = (words: string, type: number) =>
    [text.indexOf(words), text.indexOf(words) + words.length, type] as const;
  const names = [place('Ada Voss', 0), place('Harbour Off', 1), place('Norra', 2)];
  const tagged = namedSentences([{ id: 'a', text, names }]).flatMap(({ forms, tags }) =>
    forms.flatMap((form, i) => (tags[i] === 'O' ? [] : [`${form}/${tags[i]}`])),
  );
  assert.deepEqual(tagged, ['Ada/B-PER', 'Voss/I-PER', 'Harbour/B-PART', 'Office/I-PART', 'Norra/B-LOC']);
});

test('what is learned from and what was kept back have no article in common', () => {
  const kept = new Set(readGold('eval/gold/marks/passages.txt').map(({ id }) => id));
  const learned = passages();
  assert.ok(kept.size > 40 && learned.length > 200);
  assert.deepEqual(
    learned.filter(({ id }) => kept.has(id)),
    [],
  );
  for (const { text } of learned) assert.ok(!/[{}]/u.test(text));
});
