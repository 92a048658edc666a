/** What a reader hands the writer for linking is what the writer would work out from the text and the reading. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linksOf } from '../../src/record/linkable.js';
import { linker } from '../../src/record/linker.js';
import { readSafely } from '../../src/record/local.js';
import { article } from '../helpers/records.js';
import { speakingReader } from '../helpers/speaking-reader.js';

const TOLD = [
  'Ada Voss (minister) said the Sill Bridge is safe for lorries.\nTomas Reke said the Sill Bridge is not safe for lorries.',
  'Ada Voss (minister) said she will replace the rusting cables of the Sill Bridge.\nThe rusting cables of the Sill Bridge were not replaced.',
  'Nobody said anything in Harne.',
  Array.from({ length: 160 }, (_, n) => `Lise Tarn said boat ${n} will sail to Orvane on day ${n}.`).join('\n'),
];

test('handed over or worked out anew, what linking needs is the same', () => {
  const reader = speakingReader();
  let claims = 0;
  for (const [n, text] of TOLD.entries()) {
    const one = article(text, { id: `a${n}`, published: n === 2 ? null : '2031-03-01' });
    const read = readSafely(one, reader);
    assert.equal(read.fault, null);
    const links = linksOf('ar_key', read.links);
    assert.deepEqual(links, {
      linkable: linker.prepare(one.text, read.json),
      claims: linker.tensions.read('ar_key', one.text, read.json),
    });
    claims += links.claims.claims.length;
  }
  assert.ok(claims > 160);
});
