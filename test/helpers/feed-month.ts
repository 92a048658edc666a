/** Weeks of watching hundreds of feeds, with restarts, in minutes: what was missed, what was doubled, who was rudely asked, what grew. */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createFetcher } from '../../src/ingest/fetch/fetcher.js';
import { localReaders } from '../../src/record/local.js';
import { RECHECKS_MS } from '../../src/record/watch/plan.js';
import { watch } from '../../src/record/watch/watch.js';
import { openStore } from '../../src/store/open.js';
import { FAKE_STAMP, fakeReader } from './fake-reader.js';
import { worldOf } from './feed-world.js';
import { virtualClock } from './virtual-clock.js';

export interface MonthOptions {
  readonly feeds: number;
  readonly days: number;
  /** The program is ended and started again so often. */
  readonly restartDays: number;
  /** A folder for the record. */
  readonly folder: string;
  readonly onDay?: (day: number) => void;
}

export interface Month {
  readonly requests: number;
  readonly polls: number;
  readonly notModified: number;
  readonly stories: number;
  readonly breaches: readonly string[];
  /** Stories that should be on the record and are not. */
  readonly missed: readonly string[];
  /** Stories told of as new twice, or more articles than stories. */
  readonly doubled: readonly string[];
  /** Changes and withdrawals not seen, or seen twice. */
  readonly misjudged: readonly string[];
  /** Megabytes of the heap after a collection, day by day. */
  readonly heap: readonly number[];
  readonly recorded: number;
  readonly changed: number;
  readonly withdrawn: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2031, 2, 1);

export async function monthOf({ feeds, days, restartDays, folder, onDay = () => {} }: MonthOptions): Promise<Month> {
  const clock = virtualClock(START);
  const world = worldOf({ feeds, days, startMs: START, clock, everyMs: HOUR });
  const path = join(folder, 'month.db');
  const recorded = new Map<string, number>();
  const changed = new Map<string, number>();
  const withdrawn = new Map<string, number>();
  const doubled: string[] = [];
  const heap: number[] = [];
  for (let day = 0; day < days; ) {
    const store = await openStore(path);
    world.restarted();
    const fetcher = createFetcher({
      userAgent: 'Hearsay/1.0',
      clock,
      resolve: async () => [{ address: '9.9.9.9', family: 4 }],
      exchange: world.exchange,
    });
    const readers = localReaders(fakeReader(), FAKE_STAMP);
    const plan = { everyMs: HOUR, rechecksMs: RECHECKS_MS, chance: chanceOf(day) };
    await store.watching.follow(world.feeds, clock.now());
    for (let run = 0; run < restartDays && day < days; run++) {
      const signal = clock.until(START + ++day * DAY);
      for await (const event of watch({ store, fetcher, clock, readers, plan, signal })) {
        if (event.kind === 'recorded') {
          if (recorded.has(event.url)) doubled.push(event.url);
          recorded.set(event.url, clock.now());
        } else if (event.kind === 'changed') changed.set(event.url, (changed.get(event.url) ?? 0) + 1);
        else if (event.kind === 'withdrawn') withdrawn.set(event.url, (withdrawn.get(event.url) ?? 0) + 1);
      }
      heap.push(heapMegabytes());
      onDay(day);
    }
    await store.close();
  }

  const store = await openStore(path);
  const endMs = START + days * DAY;
  const missed: string[] = [];
  const misjudged: string[] = [];
  const due = (atMs: number, slackMs: number) => atMs + slackMs <= endMs;
  for (const story of world.stories) {
    const seenMs = recorded.get(story.url);
    // Gone before anybody could look.
    const lived = story.goneMs === null || story.goneMs - Math.max(story.fromMs, START) > 2 * DAY;
    if (story.forbidden) {
      if (seenMs !== undefined) misjudged.push(`${story.url}: forbidden and recorded`);
    } else if (seenMs === undefined) {
      if (lived && due(Math.max(story.fromMs, START), 2 * DAY)) missed.push(story.url);
    } else {
      const edits = story.editsMs.filter((at) => at > seenMs && due(at, 2 * DAY)).length;
      const late = story.editsMs.filter((at) => at > seenMs && !due(at, 2 * DAY)).length;
      const seen = changed.get(story.url) ?? 0;
      if (seen < edits || seen > edits + late) misjudged.push(`${story.url}: ${edits} changes, ${seen} seen`);
      const taken = withdrawn.get(story.url) ?? 0;
      const mustBe = story.goneMs !== null && due(seenMs, 8 * DAY) ? 1 : 0;
      if (taken < mustBe || taken > (story.goneMs === null ? 0 : 1))
        misjudged.push(`${story.url}: taken back, ${taken} times seen`);
    }
  }
  const totals = await store.totals();
  if (totals.articles !== recorded.size) doubled.push(`${totals.articles} articles of ${recorded.size} stories`);
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
  // A capture for each version, and not one more.
  if (totals.captures !== recorded.size + sum(changed)) doubled.push(`${totals.captures} captures`);
  await store.close();
  const { requests, polls, notModified } = world.counts;
  return {
    requests,
    polls,
    notModified,
    stories: world.stories.length,
    breaches: world.breaches,
    missed,
    doubled,
    misjudged,
    heap,
    recorded: recorded.size,
    changed: sum(changed),
    withdrawn: sum(withdrawn),
  };
}

/** Chance from a fixed seed. */
function chanceOf(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

let collect: (() => void) | null = null;

function heapMegabytes(): number {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}
