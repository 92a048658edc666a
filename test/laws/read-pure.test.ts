import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { createReader } from '../../src/read/read.js';
import { loadWeights } from '../../src/weights/load.js';
import { articleOf } from '../helpers/reading.js';
import { texts } from './texts.js';

const weights = loadWeights();
const reused = createReader(weights);
const json = (read: typeof reused, text: string) => JSON.stringify(read(articleOf(text)));

test('reading twice gives equal bytes', () => {
  fc.assert(
    fc.property(texts, (text) => assert.equal(json(reused, text), json(reused, text))),
    { seed: 20315, numRuns: 150 },
  );
});

test('a reader that has read other articles gives what a new one gives', () => {
  fc.assert(
    fc.property(texts, texts, (before, text) => {
      json(reused, before);
      assert.equal(json(reused, text), json(createReader(weights), text));
    }),
    { seed: 20316, numRuns: 150 },
  );
});

test('a short article after a very long one reads as if it came first', () => {
  const short = 'Ada Voss said the bridge was safe. “No,” said Tolm.';
  const first = json(createReader(weights), short);
  json(reused, '“The bridge fell,” the minister said, and nobody knew why. '.repeat(800));
  assert.equal(json(reused, short), first);
});

test('reading an article does not change it', () => {
  const article = articleOf('Ada Voss said the bridge was safe.');
  const before = JSON.stringify(article);
  Object.freeze(article);
  reused(article);
  assert.equal(JSON.stringify(article), before);
});

/** What differs from machine to machine or from run to run; none of it may be touched while reading. */
const FORBIDDEN: readonly (readonly [holder: object, name: string])[] = [
  ...[
    'Date',
    'process',
    'Intl',
    'performance',
    'fetch',
    'setTimeout',
    'setImmediate',
    'queueMicrotask',
    'crypto',
    'Buffer',
  ].map((name) => [globalThis, name] as const),
  ...['random', 'exp', 'log', 'pow', 'tanh', 'sin', 'cos', 'log2', 'expm1'].map((name) => [Math, name] as const),
  ...['toLocaleLowerCase', 'toLocaleUpperCase', 'localeCompare'].map((name) => [String.prototype, name] as const),
  [Number.prototype, 'toLocaleString'],
];

test('reading touches no clock, no chance, no process, no locale and no arithmetic that engines do differently', () => {
  const text =
    'Minister Quits\nAda Voss said “no” at 5 p.m. on March 3. “Why?” asked Tolm.\n“We stay here for ever.”\n';
  const expected = json(createReader(weights), text);
  const saved = FORBIDDEN.map(([holder, name]) => Object.getOwnPropertyDescriptor(holder, name));
  const touched: string[] = [];
  let found: string;
  try {
    for (const [holder, name] of FORBIDDEN) {
      Object.defineProperty(holder, name, {
        configurable: true,
        get: () => {
          touched.push(name);
          throw new Error(`read touches ${name}`);
        },
      });
    }
    found = json(createReader(weights), text);
  } finally {
    FORBIDDEN.forEach(([holder, name], i) => {
      const descriptor = saved[i];
      if (descriptor === undefined) Reflect.deleteProperty(holder, name);
      else Object.defineProperty(holder, name, descriptor);
    });
  }
  assert.deepEqual(touched, []);
  assert.equal(found, expected);
});

test('no file of read and model so much as names what differs between machines', () => {
  const names =
    /\b(?:Date\b(?!s)(?=[.(])|Math\.(?:random|exp|log|pow|tanh|sin|cos)\b|process\.|Intl\.|toLocale|localeCompare|node:|require\()/;
  for (const room of ['read', 'model']) {
    const folder = join(import.meta.dirname, '../../src', room);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const code = readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      assert.doesNotMatch(code, names, `${room}/${name}`);
    }
  }
});
