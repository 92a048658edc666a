/** Days of many feeds on a clock of our own, with restarts: nothing missed, nothing doubled, nobody rudely asked. The whole month: `npm run bench -- watch`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthOf } from '../../helpers/feed-month.js';
import { folderWith } from '../../helpers/folder.js';

test('six days of thirty feeds on a dozen sites that fail, change and take back: each story once, each change once, and never rude', async (t) => {
  const month = await monthOf({ feeds: 30, days: 6, restartDays: 2, folder: folderWith(t, {}) });
  assert.deepEqual(month.breaches, []);
  assert.deepEqual(month.missed, []);
  assert.deepEqual(month.doubled, []);
  assert.deepEqual(month.misjudged, []);
  // The world was one in which there was something to miss.
  assert.ok(month.polls > 3000, `${month.polls} polls`);
  assert.ok(month.recorded > 150, `${month.recorded} stories`);
  assert.ok(month.changed > 10 && month.withdrawn > 2, `${month.changed} changed, ${month.withdrawn} taken back`);
  assert.ok(month.notModified > month.polls / 2);
});
