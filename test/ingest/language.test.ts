import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ingest } from '../../src/ingest/ingest.js';
import { languageName, tellLanguage } from '../../src/ingest/language.js';
import { TONGUES } from './tongues.js';

for (const [code, [, short, long]] of Object.entries(TONGUES))
  test(`${languageName(code)} is told by its name, in one sentence as in a report`, async () => {
    for (const text of [short, long])
      assert.deepEqual(await tellLanguage(text, null), { language: code, english: false }, text);
  });

test('a headline of another language is put aside in most cases, and read where it cannot be told', async () => {
  let told = 0;
  for (const [code, [headline]] of Object.entries(TONGUES)) {
    const { language, english } = await tellLanguage(headline, null);
    if (!english) assert.equal(language, code);
    if (!english) told++;
  }
  assert.ok(told >= 13, `${told} of ${Object.keys(TONGUES).length}`);
});

const ENGLISH = [
  'Voss denies inspectors warned her about Sill Bridge',
  'Tomas Reke dies aged 79',
  'VOSS QUITS',
  'Quill, Tarn, Reke, Lind, Harrow, Feld, Moor, Marr, Dunsel, Aske, Voss, Ode, Brandt, Sundström, Müller',
  'Harne 2 Oskarby 1\nPellan 0 Norra 0\nUpper Aude 3 Skarn 3\nSill 1 Ceravia 4\nHarne B 2 Pellan B 2',
  'The minister told reporters: “Die Brücke ist sicher, das habe ich immer gesagt, und ich bleibe dabei.” She left it at that.',
  '“Le pont est sûr, je l’ai toujours dit, et je le répète ici devant vous tous ce matin,” the minister said in French.',
  'Shr profit 26 cts vs profit 10 cts\nNet profit 1,371,000 vs profit 482,000\nRevs 48 mln vs 45.7 mln',
];
for (const text of ENGLISH)
  test(`read: ${text.slice(0, 60)}`, async () => assert.equal((await tellLanguage(text, null)).english, true));

test('the words stand over what is declared, and what is too short to tell is what it is declared to be', async () => {
  const english = 'The minister said on Tuesday that the bridge was safe and would not be closed.';
  assert.deepEqual(await tellLanguage(english, 'fr'), { language: 'en', english: true });
  assert.deepEqual(await tellLanguage('Voss tritt ab', 'de'), { language: 'de', english: false });
  assert.deepEqual(await tellLanguage('Voss quits', null), { language: null, english: true });
  assert.deepEqual(await tellLanguage('Voss quits', 'en'), { language: 'en', english: true });
});

test('an article in another language is put aside by name, and its neighbours are read', async () => {
  const [, , french] = TONGUES['fr'] as readonly [string, string, string];
  const lines = [{ text: 'The bridge is safe.' }, { text: french }, { text: 'The bridge was shut.' }];
  const seen: string[] = [];
  for await (const one of ingest(['-'], { stdin: stream(lines.map((line) => JSON.stringify(line)).join('\n')) }))
    seen.push(one.kind === 'article' ? one.article.text : one.fault.message);
  assert.deepEqual(seen, [
    'The bridge is safe.',
    '-:2: put aside: French; Hearsay reads English, so give it a translation or leave it out',
    'The bridge was shut.',
  ]);
});

async function* stream(text: string) {
  yield text;
}
