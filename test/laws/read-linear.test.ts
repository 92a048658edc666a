/**
 * Time grows with the length of the text and with nothing else: whatever stands in it, a megabyte is read in seconds. Times
 * are of the processor and not of the clock, so that a busy machine does not fail them; limits are ten times what is usual.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReader } from '../../src/read/read.js';
import { loadWeights } from '../../src/weights/load.js';
import { articleOf } from '../helpers/reading.js';

const LIMIT_SECONDS = 10;
const read = createReader(loadWeights());

const numbered = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('');

const TEXTS: readonly (readonly [name: string, text: () => string])[] = [
  ['one word of a megabyte', () => 'a'.repeat(1e6)],
  ['one line of a megabyte', () => 'the bridge over the river is old and grey '.repeat(24000)],
  ['a megabyte of white space', () => `a${' '.repeat(1e6)}b`],
  ['two hundred thousand empty lines', () => '\n'.repeat(2e5)],
  ['two hundred thousand lines', () => 'a\n'.repeat(2e5)],
  ['two hundred thousand CRLFs', () => 'a\r\n'.repeat(2e5)],
  ['a hundred thousand straight quotation marks', () => '"'.repeat(1e5)],
  ['a hundred thousand straight marks with words', () => '" a '.repeat(1e5)],
  ['a hundred thousand opening marks', () => '“a '.repeat(1e5)],
  ['a hundred thousand single marks', () => "'a ".repeat(1e5)],
  ['a hundred thousand apostrophes', () => "'".repeat(1e5)],
  ['a hundred thousand possessives', () => "workers' ".repeat(1e5)],
  ['a hundred thousand capital letters', () => 'A'.repeat(1e5)],
  ['a hundred thousand initials', () => 'A. '.repeat(1e5)],
  ['initials without spaces', () => 'A.'.repeat(1e5)],
  ['runs of dots, cries and brackets', () => '.'.repeat(1e5) + '!?'.repeat(1e5) + '(['.repeat(1e5)],
  ['dashes of three kinds', () => '-–—'.repeat(1e5)],
  ['joined words', () => 'a-'.repeat(2e5)],
  ['joined figures', () => '0,000'.repeat(1e5)],
  ['addresses', () => 'http://a '.repeat(5e4)],
  ['emoji', () => '😀'.repeat(2e5)],
  ['accents', () => `a${'\u0301'.repeat(3e5)}`],
  ['a word of saying fifty thousand times', () => 'said '.repeat(5e4)],
  ['who said who said', () => 'Voss said he said she said they said '.repeat(2000)],
  ['denials inside denials', () => `${'Voss denied that '.repeat(2000)}it fell.`],
  ['a quotation interrupted for ever', () => '"No," he said, '.repeat(2000)],
  ['orphan quotations, a line each', () => numbered(20000, (i) => `“We will not leave island ${i} today.”\n`)],
  ['orphan quotations on one line', () => numbered(20000, (i) => `“We will not leave island ${i} today.” `)],
  ['a quotation reopened fifty thousand times', () => `Voss said: “We stay.\n${numbered(50000, (i) => `“No ${i}.\n`)}`],
  ['quotations with their speakers', () => numbered(4000, (i) => `“We will not leave island ${i},” Voss said.\n`)],
  ['the same line again and again', () => 'The minister said the bridge was safe today.\n'.repeat(20000)],
  ['twenty thousand menu lines', () => numbered(20000, (i) => `Read more: Minister ${i} quits over the bridge\n`)],
  [
    'menus glued to teasers',
    () => numbered(10000, (i) => `Latest NewsMinister ${i} quits over it\nMinister ${i} quits over it\n`),
  ],
  ['lines that are almost a rule', () => `${'*'.repeat(59)}a\n`.repeat(10000)],
  ['lines that are almost a credit', () => `${'(ap '.repeat(70)}\n`.repeat(3000)],
  ['lines that are almost a byline', () => `By ${'A '.repeat(55)}a\n`.repeat(8000)],
  ['lines that are almost a date', () => `Published on March 14 ${' '.repeat(30)}| | | |x\n`.repeat(8000)],
  ['lines that are almost a copyright', () => `${'may not be published '.repeat(11)}x\n`.repeat(3000)],
  ['lines that are almost a call', () => `subscribe ${'“said '.repeat(30)}\n`.repeat(3000)],
  ['hard-wrapped text', () => 'the old bridge over the river at the end of the town was closed\n'.repeat(10000)],
];

for (const [name, text] of TEXTS)
  test(`${name}: read in seconds`, () => {
    const article = articleOf(text());
    const before = process.cpuUsage();
    read(article);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    assert.ok(seconds < LIMIT_SECONDS, `took ${seconds.toFixed(1)} s of the processor`);
  });
