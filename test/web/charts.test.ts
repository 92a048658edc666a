/** Charts: markup from figures, named for who cannot see them, safe from what names hold, and fit for any width. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bars } from '../../src/web/charts/bars.js';
import { lanes } from '../../src/web/charts/lanes.js';
import { matrix } from '../../src/web/charts/matrix.js';
import { spread } from '../../src/web/charts/spread.js';
import { dayOf, isoOf, scaleOf } from '../../src/web/charts/time.js';
import { type Html, printed } from '../../src/web/html.js';

const HOSTILE = '"><script>alert(1)</script>\u202e<b>';
const shown = (chart: Html | null) => (chart === null ? '' : printed(chart));

test('a date that is a prefix stands for its first day, and what is no date for none', () => {
  assert.equal(isoOf(dayOf('2031') as number), '2031-01-01');
  assert.equal(isoOf(dayOf('2031-03-14T23:59:00Z') as number), '2031-03-14');
  for (const none of [null, '', 'yesterday', '31-03-14']) assert.equal(dayOf(none), null);
});

test('the line runs from the first day to the last, and one day stands in its middle', () => {
  const scale = scaleOf([10, 30, 20]);
  assert.deepEqual([scale?.at(10), scale?.at(20), scale?.at(30)], [3, 50, 97]);
  assert.deepEqual([scaleOf([7])?.at(7), scaleOf([])], [50, null]);
});

test('lanes have a name and a description, a ring for reported and a disc for direct speech, and say what they leave out', () => {
  const chart = shown(
    lanes(
      [
        {
          label: 'denied',
          marks: [
            { date: '2031-03-01', direct: true },
            { date: null, direct: false },
          ],
        },
        { label: 'said', marks: [{ date: '2031-03-09', direct: false }] },
      ],
      { id: 'c', title: 'When', one: 'statement' },
    ),
  );
  assert.match(
    chart,
    /role="img" aria-labelledby="c-t c-d"><title id="c-t">When<\/title><desc id="c-d">denied: 2; said: 1\./,
  );
  assert.equal(chart.match(/class="mark direct"><title>/g)?.length, 1);
  assert.equal(chart.match(/class="mark"><title>/g)?.length, 1);
  assert.match(chart, /1 statement without a date not drawn/);
  assert.equal(
    lanes([{ label: 'x', marks: [{ date: null, direct: true }] }], { id: 'c', title: 'When', one: 'x' }),
    null,
  );
});

test('ten thousand marks make no more elements than a line has room for', () => {
  const marks = Array.from({ length: 10_000 }, (_, i) => ({ date: isoOf(20_000 + (i % 3000)), direct: i % 2 === 0 }));
  const chart = shown(lanes([{ label: 'said', marks }], { id: 'c', title: 'When', one: 'statement' }));
  assert.ok((chart.match(/<circle/g)?.length ?? 0) <= 60);
});

test('bars and matrices are tables whose figures can be read without them', () => {
  const bar = shown(
    bars(
      [
        { label: 'Courier', value: 12, address: '/search?outlet=Courier' },
        { label: 'Post', value: 3 },
      ],
      { caption: 'Who', of: 'Outlet', count: 'Statements' },
    ),
  );
  assert.match(bar, /<caption>Who<\/caption>/);
  assert.match(bar, /<th scope="row"><bdi>Post<\/bdi><\/th><td class="figure">3<\/td>.*width="25%"/);
  const grid = shown(
    matrix({
      caption: 'By whom',
      corner: 'Outlet',
      columns: ['Voss'],
      rows: [
        { label: 'Courier', cells: [{ value: 9 }] },
        { label: 'Post', cells: [{ value: 0 }] },
      ],
    }),
  );
  assert.match(grid, /<td class="s5">9<\/td>/);
  assert.match(grid, /<span class="unseen">0<\/span>/);
  assert.match(grid, /role="region" aria-label="By whom" tabindex="0"/);
  assert.equal(bars([], { caption: '', of: '', count: '' }), null);
});

test('a story is drawn from the article at its beginning to those that have its words', () => {
  const chart = shown(
    spread(
      [
        { label: 'Norra Wire', date: '2031-03-01', from: null },
        { label: 'Courier', date: '2031-03-03', from: 0 },
        { label: 'undated', date: null, from: 0 },
      ],
      { id: 's', title: 'Spread' },
    ),
  );
  assert.equal(chart.match(/class="from-line"/g)?.length, 1);
  assert.equal(chart.match(/<circle cx="[\d.]+%"/g)?.length, 2);
  assert.equal(spread([{ label: 'a', date: '2031', from: null }], { id: 's', title: 'Spread' }), null);
});

test('names stay words, whatever they hold, and no chart has a style of its own', () => {
  const all = [
    lanes([{ label: HOSTILE, marks: [{ date: '2031', direct: true }] }], { id: 'c', title: HOSTILE, one: 'statement' }),
    bars([{ label: HOSTILE, value: 1, address: HOSTILE }], { caption: HOSTILE, of: HOSTILE, count: HOSTILE }),
    matrix({
      caption: HOSTILE,
      corner: HOSTILE,
      columns: [HOSTILE],
      rows: [{ label: HOSTILE, cells: [{ value: 1 }] }],
    }),
    spread(
      [
        { label: HOSTILE, date: '2031', from: null },
        { label: HOSTILE, date: '2032', from: 0 },
      ],
      { id: 's', title: HOSTILE },
    ),
  ].map(shown);
  for (const markup of all) {
    assert.doesNotMatch(markup, /<script|<b>|\u202e| style=/);
    assert.match(markup, /&lt;script&gt;/);
  }
});
