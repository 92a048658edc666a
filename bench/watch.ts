/**
 * A month of watching feeds, on a clock of its own and against a world of its own: what was missed, doubled or asked too soon, and what grew.
 * Whole: 500 feeds on 200 sites for 30 days, the program ended and started again every four.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { monthOf } from '../test/helpers/feed-month.js';
import { atMost, type BenchOptions, type Result, single } from './figure.js';

/** Every poll is a commit that waits for the disk; a month of them in memory is minutes, on a disk hours. */
const MEMORY = '/dev/shm';

export async function watch({ quick, folder }: BenchOptions): Promise<Result> {
  const [feeds, days] = quick ? [60, 8] : [500, 30];
  const own = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : folder, 'hearsay-month-'));
  const start = process.cpuUsage();
  try {
    const month = await monthOf({
      feeds,
      days,
      restartDays: 4,
      folder: own,
      onDay: (day) => process.stderr.isTTY && process.stderr.write(`\rday ${day} of ${days} `),
    });
    for (const one of [month.breaches, month.missed, month.doubled, month.misjudged])
      for (const line of one.slice(0, 5)) console.error(line);
    const { user, system } = process.cpuUsage(start);
    // It goes up and down by some tens of megabytes as the system frees what databases held; a leak would raise its floor.
    const third = Math.ceil(month.heap.length / 3);
    const floor = [month.heap.slice(0, third), month.heap.slice(-third)].map((part) => Math.min(...part)) as [
      number,
      number,
    ];
    return {
      bench: 'watch',
      over: `${feeds} feeds, ${days} days`,
      method: 'a clock that jumps, no sockets, the fake reader; heap after a collection each day',
      figures: [
        single('requests', '', month.requests),
        single('stories recorded', '', month.recorded),
        single('changes seen', '', month.changed),
        single('withdrawals seen', '', month.withdrawn),
        single('stories missed', '', month.missed.length, atMost(0)),
        single('stories or captures doubled', '', month.doubled.length, atMost(0)),
        single('changes or withdrawals misjudged', '', month.misjudged.length, atMost(0)),
        single('requests that broke a limit', '', month.breaches.length, atMost(0)),
        single('heap, most', 'MB', Math.max(...month.heap)),
        single('heap, its floor in the last third over that in the first', 'MB', floor[1] - floor[0], atMost(10)),
        single('processor time', 's', (user + system) / 1e6),
      ],
    };
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
