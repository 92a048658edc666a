/** RIS, BibTeX and CSL-JSON as a reference manager reads them: an entry an article, its title whole, its statements as notes. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { exportOf, HARD, hardRecord } from '../../helpers/exports.js';

const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as { Cite: new (data: string) => { readonly data: readonly Item[] } };
for (const plugin of ['bibtex', 'ris', 'csl']) require(`@citation-js/plugin-${plugin}`);

interface Item {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly URL?: string;
  readonly note?: string | readonly string[];
  readonly annote?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly 'container-title'?: string;
}

const inOrder = (items: readonly Item[]) => [...items].sort((a, b) => ((a.title ?? '') < (b.title ?? '') ? -1 : 1));

test('a reader of each format gets the same articles', async () => {
  const store = await hardRecord();
  const [ris, bibtex, csl] = await Promise.all(
    (['ris', 'bibtex', 'csl'] as const).map(async (format) =>
      inOrder(new Cite((await exportOf(store, format)).text).data),
    ),
  );
  for (const items of [ris, bibtex, csl]) assert.equal(items?.length, HARD.length);
  for (const items of [ris, csl]) assert.ok(items?.every(({ type }) => type === 'article-newspaper'));
  for (const items of [ris, bibtex, csl]) {
    const titled = items?.find(({ title }) => title?.includes('A & B'));
    assert.equal(titled?.title, '<b>A & B</b> {50%} \\ “x”');
    assert.equal(titled?.URL, 'https://norra.example/b,c-d');
    assert.equal(titled?.['container-title'], '=HYPERLINK("https://evil.example","Norra")');
  }
  for (const items of [bibtex, csl])
    assert.deepEqual(items?.find(({ URL }) => URL?.includes('harbour'))?.issued, { 'date-parts': [[2031, 3, 14]] });
});

test('each statement is a note with its place, and says where nobody said it', async () => {
  const store = await hardRecord();
  const { text } = await exportOf(store, 'csl');
  const notes = new Cite(text).data.flatMap(({ note }) => String(note).split('\n'));
  assert.equal(notes.filter((note) => /st_[a-z2-7]{12}\)$/.test(note)).length, 10);
  assert.ok(notes.some((note) => note.startsWith('Zoë Voss said: “no” (line 3, column 1; st_')));
  assert.equal(notes.filter((note) => note.includes('the article denies that it was said')).length, 1);
  assert.equal(notes.filter((note) => note.includes('nobody said it')).length, 1);
});

test('a title that is not given is the first line, and control characters stay out', async () => {
  const store = await hardRecord();
  for (const format of ['ris', 'bibtex', 'csl'] as const) {
    const { text } = await exportOf(store, format);
    assert.ok(!/[\u0000-\u0008\u001b]/.test(text), format);
  }
});
