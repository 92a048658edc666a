import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticeLines, pageLines } from '../../src/cli/page-lines.js';
import { readPage } from '../../src/ingest/html/page.js';
import { pageWith } from '../helpers/page.js';

const plain = (text: string) => text;
const view = { width: 200, style: { bold: plain, dim: plain } as never };

test('what is known of a page and what was left out of it can be read', () => {
  const { page } = readPage(
    pageWith({
      head: '<link rel="canonical" href="https://courier.example/bridge"><meta name="author" content="Mara Lind"><meta name="date" content="2031-03-14"><meta name="date" content="03/04/2031">',
      among: '<p>Advertisement</p><figure><figcaption>The western span.</figcaption></figure>',
    }),
    'page.html',
  );
  const lines = pageLines(page, view);
  assert.deepEqual(lines.slice(0, 4), [
    ' by Mara Lind',
    ' its address: https://courier.example/bridge',
    '   published 2031-03-14 (meta: date), taken: a field in the head of the page says so',
    '   published “03/04/2031”, which can be read in two ways (meta: date)',
  ]);
  assert.ok(lines.includes('   advertisement: “Advertisement”'));
  assert.ok(lines.includes('   caption: “The western span.”'));
});

test('an embargo is shown whether one asks for it or not', () => {
  const { page } = readPage(pageWith({ above: '<p>EMBARGOED UNTIL 5 March 2031</p>' }), 'page.html');
  assert.deepEqual(noticeLines(page, view), [' UNDER EMBARGO until 2031-03-05: “EMBARGOED UNTIL 5 March 2031”']);
  assert.deepEqual(noticeLines(readPage(pageWith(), 'page.html').page, view), []);
});
