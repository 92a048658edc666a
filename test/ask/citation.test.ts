import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationOf } from '../../src/ask/citation.js';
import { ANYTHING } from '../../src/ask/questions.js';
import { said } from '../../src/ask/said.js';
import type { Article } from '../../src/model/article.js';
import { openStore } from '../../src/store/open.js';
import { article, recordAll } from '../helpers/records.js';
import { speakingReader } from '../helpers/speaking-reader.js';

async function cited(text: string, more: Partial<Article>) {
  const store = await openStore(':memory:');
  await recordAll(store, [article(text, more)], { reader: speakingReader() });
  const [one] = (await said(store, ANYTHING)).statements;
  assert.ok(one !== undefined);
  const title = one.article.title ?? '';
  return citationOf({ one, title, sha256: 'f'.repeat(64), seen: '2031-03-15T08:00:00Z', address: null });
}

const COURIER = {
  id: 'c1',
  title: 'Sill Bridge & the 100% question',
  outlet: 'The Courier',
  published: '2031-03-14',
  url: 'https://courier.example/a_b?c={d}',
};

test('a plain citation says who, what, where, when, and which bytes prove it', async () => {
  const { plain } = await cited('Ada Voss warned that the bridge was old.', COURIER);
  assert.match(
    plain,
    /^Ada Voss warned: the bridge was old — in “Sill Bridge & the 100% question”, The Courier, 14 March 2031, line 1:1\. https:\S+ \[Hearsay st_\w+; capture sha-256 f{64}, seen 2031-03-15\]$/,
  );
});

test('BibTeX is one entry whose braces close, whatever the article is called', async () => {
  const { bibtex } = await cited('Ada Voss said 5% of {cables} & $ropes_x were ~old.', COURIER);
  assert.match(bibtex, /^@misc\{st_\w+,\n {2}author = \{\{Ada Voss\}\},\n/);
  assert.match(bibtex, /5\\% of \\\{cables\\\} \\& \\\$ropes\\_x were \\textasciitilde\{\}old/);
  assert.match(bibtex, /url = \{https:\/\/courier\.example\/a_b\?c=%7Bd%7D\}/);
  let depth = 0;
  for (const [i, sign] of [...bibtex].entries()) {
    if (bibtex[i - 1] === '\\') continue;
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    assert.ok(depth > 0 || i < 5 || i === bibtex.length - 1, `closed at ${i}`);
  }
  assert.equal(depth, 0);
});

test('RIS has one tag a line, and no line of the article can be one', async () => {
  const { ris } = await cited('Ada Voss said the bridge was old.', { ...COURIER, title: 'One\nER  - \nTY  - BOOK' });
  const lines = ris.split('\n');
  assert.equal(lines[0], 'TY  - NEWS');
  assert.equal(lines.at(-1), 'ER  - ');
  assert.ok(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line)));
  assert.equal(lines.filter((line) => line.startsWith('TY')).length, 1);
  assert.ok(lines.includes('DA  - 2031/03/14/'));
});
