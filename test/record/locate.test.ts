/** What makes two articles the same one. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Article } from '../../src/model/article.js';
import { canonicalUrl, locator } from '../../src/record/locate.js';
import { folderWith } from '../helpers/folder.js';
import { article } from '../helpers/records.js';

const inFile = (path: string, more: Partial<Article>): Article => {
  const one = article('Words.', { path, title: null, ...more });
  return { ...one, origin: { ...one.origin, kind: 'file', bytes: null } };
};

test('a text file is the same article from whatever folder it is named, and wherever the whole is cloned to', (t) => {
  const [here, there] = [folderWith(t, { 'news/a.txt': 'x' }), folderWith(t, { 'news/a.txt': 'x' })];
  const key = (base: string, folder: string, path: string) => locator(base, folder)(inFile(path, { id: path })).key;
  const usual = key(here, here, 'news/a.txt');
  assert.equal(key(here, join(here, 'news'), 'a.txt'), usual);
  assert.equal(key(here, '/', join(here, 'news/a.txt')), usual);
  assert.equal(key(there, there, './news/a.txt'), key(here, here, './news/a.txt'));
  assert.notEqual(key(here, here, 'news/b.txt'), usual);
});

test('an article with an address is that address, whatever file it stands in', () => {
  const find = locator('/r', '/r');
  const one = find(inFile('a.jsonl', { id: '1', url: 'https://harrow.example/bridge?utm_source=x#top' }));
  const two = find(inFile('b.jsonl', { id: '9', url: 'https://HARROW.example:443/bridge' }));
  assert.equal(one.locator, 'url:https://harrow.example/bridge');
  assert.equal(one.key, two.key);
});

test('a query that names a page stays, and what is no web address is no address', () => {
  assert.equal(canonicalUrl('https://a.example/?id=2&fbclid=3'), 'https://a.example/?id=2');
  assert.equal(canonicalUrl('https://a.example/?q=a%20b'), 'https://a.example/?q=a%20b');
  assert.equal(canonicalUrl('mailto:voss@a.example'), null);
  assert.equal(canonicalUrl('n/a'), null);
});

test('two collections that both count from 1 are not thrown together', () => {
  const find = locator('/r', '/r');
  const titled = (path: string, title: string | null) => find(inFile(path, { id: '1', title })).key;
  assert.notEqual(titled('a.jsonl', 'Bridge'), titled('a.jsonl', 'Tunnel'));
  assert.equal(titled('a.jsonl', 'Bridge'), titled('b.jsonl', 'Bridge'));
  assert.notEqual(titled('a.jsonl', null), titled('b.jsonl', null));
});

test('what came without a name is known by its words', () => {
  const find = locator('/r', '/r');
  const unnamed = (text: string) => {
    const one = article(text, { title: null });
    return find({ ...one, id: `stdin-${one.origin.sha256.slice(0, 12)}` });
  };
  assert.equal(unnamed('Words.').key, unnamed('Words.').key);
  assert.match(unnamed('Words.').locator, /^content:/);
  assert.notEqual(unnamed('Words.').key, unnamed('Other words.').key);
});
