import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLAIN } from '../../src/cli/layout.js';
import { toldLines } from '../../src/cli/told-lines.js';
import type { RecordedEvent } from '../../src/store/events.js';

function told(sentence: string, words: string) {
  const telling = {
    id: 'ev_aaa_1',
    article: 'ar_aaa',
    articleId: 'pier.txt',
    outlet: null,
    sayer: null,
    line: 3,
    sentence,
    words,
    trigger: words,
    status: 'occurred',
    class: 'assault',
    modes: [],
    mode: null,
    actors: [],
    targets: [],
    place: null,
    time: null,
    from: null,
    until: null,
    published: null,
  } as unknown as RecordedEvent;
  return { id: telling.id, class: 'assault', status: 'occurred', moves: ['occurred'], tellings: [telling] } as const;
}

test('an event of a long sentence is shown with its deed, and a mark where words are left out; whole when asked for', () => {
  const before = 'the council, which had met all week in the hall by the old harbour and heard thirty speakers, ';
  const event = told(`On Monday ${before.repeat(5)}demolished the Harne pier for good.`, 'demolished');
  const short = toldLines(event as never, { width: 70, style: PLAIN })
    .join(' ')
    .replace(/\s+/g, ' ');
  assert.match(short, /… .*demolished the Harne pier/);
  assert.ok(!short.includes('On Monday'));
  const whole = toldLines(event as never, { width: 70, style: PLAIN, whole: true })
    .join(' ')
    .replace(/\s+/g, ' ');
  assert.match(whole, /On Monday the council.*demolished the Harne pier for good\./);
});
