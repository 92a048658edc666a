import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedOf } from '../../src/ingest/published.js';

const KEPT = [
  '2031',
  '2031-03',
  '2031-03-14',
  '2031-03-14T10:20Z',
  '2031-03-14T10:20:30.5+01:00',
  '2032-02-29',
  '2031-03-14T10:20:00',
];
for (const iso of KEPT) test(`${iso} is kept as it stands`, () => assert.equal(publishedOf(iso), iso));

const TOLD: readonly (readonly [unknown, string])[] = [
  ['14 March 2031', '2031-03-14'],
  ['March 14, 2031', '2031-03-14'],
  ['Fri., Mar. 14th 2031', '2031-03-14'],
  ['Fri, 14 Mar 2031 10:20:00 GMT', '2031-03-14T10:20:00Z'],
  ['14-MAR-2031 10:20:00.79', '2031-03-14T10:20:00'],
  ['2031-03-14 10:20:00 +0100', '2031-03-14T10:20:00+01:00'],
  ['2031/3/14', '2031-03-14'],
  ['14/03/2031', '2031-03-14'],
  ['03/14/2031', '2031-03-14'],
  ['04/04/2031', '2031-04-04'],
  ['March 2031', '2031-03'],
  [' 2031-03-14 ', '2031-03-14'],
  [2031, '2031'],
];
for (const [given, iso] of TOLD)
  test(`${JSON.stringify(given)} can only mean ${iso}`, () => assert.equal(publishedOf(given), iso));

const OPEN = [
  '03/04/2031',
  '2014/2015',
  '2031-13-01',
  '2031-02-29',
  'yesterday',
  '',
  '14',
  1930000000,
  null,
  {},
  undefined,
];
for (const given of OPEN)
  test(`${JSON.stringify(given) ?? 'nothing'} is no date we know`, () => assert.equal(publishedOf(given), null));
