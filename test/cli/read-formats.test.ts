import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith } from '../helpers/folder.js';
import { hearsay } from '../helpers/hearsay.js';

const BRIDGE = 'The bridge at Harne\n\n“The bridge is safe,” Ada Voss said on Tuesday.\n';

test('read --format json and text are what read prints with --json and without', (t) => {
  const cwd = folderWith(t, { 'bridge.txt': BRIDGE });
  const out = (...args: string[]) => hearsay(cwd, ['read', 'bridge.txt', ...args]).out;
  assert.equal(out('--format', 'json'), out('--json'));
  assert.equal(out('--format', 'text'), out());
  assert.equal(out('--format', 'json', '--json'), out('--json'));
});

test('read --format html prints one page, also where an article of several is broken', (t) => {
  const cwd = folderWith(t, { 'a.txt': BRIDGE, 'b.txt': BRIDGE });
  const { code, out, err } = hearsay(cwd, ['read', 'a.txt', 'nowhere.txt', 'b.txt', '--format', 'html']);
  assert.equal(code, 1);
  assert.match(err, /nowhere\.txt/);
  assert.match(err, /2 articles · 2 statements · 2 speakers · \d/);
  assert.match(out, /^<!doctype html>\n<html lang="en">[\s\S]*<\/html>\n$/);
  assert.equal(out.match(/<article /g)?.length, 2);
});

test('the same articles give the same page, with any number of threads', (t) => {
  const cwd = folderWith(t, { 'a.txt': BRIDGE, 'b.txt': BRIDGE });
  const [one, two] = ['1', '2'].map((n) => hearsay(cwd, ['read', '.', '--format', 'html', '--threads', n]).out);
  assert.equal(one, two);
});

test('a format that is none, and two at once, are mistakes', (t) => {
  const cwd = folderWith(t, { 'bridge.txt': BRIDGE });
  const wrong = hearsay(cwd, ['read', 'bridge.txt', '--format', 'htm']);
  assert.deepEqual([wrong.code, wrong.out], [2, '']);
  assert.match(wrong.err, /"htm" is not a format to read in; did you mean "html"\?/);
  const both = hearsay(cwd, ['read', 'bridge.txt', '--format', 'html', '--json']);
  assert.deepEqual([both.code, both.out], [2, '']);
  assert.match(both.err, /--json and --format html ask for two formats/);
});
