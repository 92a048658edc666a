import assert from 'node:assert/strict';
import { test } from 'node:test';
import { troubleWith } from '../../src/ingest/trouble.js';
import { Fault } from '../../src/model/fault.js';

const failing = (code: string) => Object.assign(new Error(`${code}: something, open 'x'`), { code });

const CASES: readonly (readonly [string, string, RegExp])[] = [
  ['EACCES', 'path-permission', /^shut\/a\.txt: no permission to read this; .*chmod/],
  ['EPERM', 'path-permission', /no permission/],
  ['EMFILE', 'path-unreadable', /too many files are open/],
  ['Z_BUF_ERROR', 'gzip-broken', /damaged or cut short/],
  ['EIO', 'path-unreadable', /cannot be read \(EIO/],
];
for (const [code, slug, says] of CASES)
  test(`${code} from the system becomes ${slug}`, () => {
    const fault = troubleWith('shut/a.txt', failing(code));
    assert.equal(fault.slug, slug);
    assert.match(fault.message, says);
    assert.equal(fault.place.file, 'shut/a.txt');
  });

test('a Fault is handed through as it is', () => {
  const fault = new Fault('file-empty', 'a.txt: this file is empty');
  assert.equal(troubleWith('b.txt', fault), fault);
});
