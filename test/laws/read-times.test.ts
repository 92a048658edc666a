/** Laws of times: each is a place in the text, they stand in order and apart, and every value is one of TIMEX3. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSpanOf } from '../../src/model/span.js';
import { createReader } from '../../src/read/read.js';
import { dayNumber, dayOf, weekdayOf, weekOf } from '../../src/read/time/calendar.js';
import { loadWeights } from '../../src/weights/load.js';
import { articleOf } from '../helpers/reading.js';
import { texts } from './texts.js';

const read = createReader(loadWeights());

const YEAR = '(?:BC\\d\\d\\d\\d|BC\\d\\d|[\\dX]{4}|\\d\\d\\dX|\\d\\d\\d\\d/\\d\\d\\d\\d)';
const DATE = `${YEAR}(?:-(?:SP|SU|FA|WI|Q[1-4X]|H[12]|W[\\dX]{2}(?:-(?:[1-7]|WE))?|[\\dX]{2}(?:-[\\dX]{2})?))?`;
const TIME = `T(?:MO|MI|AF|EV|NI|DT|XX|\\d\\d:\\d\\dZ?)`;
const VALUE = new RegExp(
  `^(?:${DATE}(?:${TIME})?|P(?:X|[\\d.]+)(?:Y|M|W|D|Q|NI|WE|DE|CE)|PT(?:X|[\\d.]+)[HMS](?:\\d+M)?|(?:PAST|PRESENT|FUTURE)_REF)$`,
);

const words = fc.constantFrom(
  ...'Tuesday Nov. 23 1998 1987-88 the last past next this three two and a half years months days quarter third ago earlier later early late of mid-July spring 10:35 p.m. noon now EST every - , . on said may second century 1990s BC weekend night Christmas Day 31 February period year-ago hundred to'.split(
    ' ',
  ),
);
const timed = fc.array(words, { maxLength: 30 }).map((list) => list.join(' '));

test('times are places in the text, in order and apart, and their values parse', () => {
  fc.assert(
    fc.property(fc.oneof(timed, texts), fc.constantFrom('2031-03-14', '2031', null), (text, published) => {
      const { times } = read({ ...articleOf(text), published });
      times.forEach(({ span, value, from, until, id }, i) => {
        assert.ok(isSpanOf(text, span));
        assert.equal(id, `t${i + 1}`);
        if (i > 0) assert.ok((times[i - 1]?.span[1] as number) <= span[0]);
        assert.match(value, VALUE, text.slice(...span));
        assert.equal(from === null, until === null);
        if (from !== null && until !== null && !from.startsWith('-')) assert.ok(from < until, `${from} ${until}`);
      });
    }),
    { seed: 20314, numRuns: 600 },
  );
});

test('the calendar counts days there and back, and weeks as ISO 8601 does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -800000, max: 800000 }), (n) => {
      const { year, month, day } = dayOf(n);
      assert.equal(dayNumber(year, month, day), n);
      assert.equal(weekdayOf(n + 7), weekdayOf(n));
      const { week } = weekOf(n);
      assert.ok(week >= 1 && week <= 53);
    }),
    { seed: 1, numRuns: 500 },
  );
  assert.equal(dayNumber(1970, 1, 1), 0);
  assert.equal(weekdayOf(dayNumber(2026, 11, 22)), 7);
  assert.deepEqual(weekOf(dayNumber(2027, 1, 1)), { year: 2026, week: 53 });
});
