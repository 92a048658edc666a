/**
 * The record at work: recording everything again when nothing has changed, how long `said` takes on a record of the whole
 * haystack, and how much room an article takes. Uses the record that `memory` left in the same run, or makes it.
 */
import { existsSync, statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Question } from '../src/ask/questions.js';
import type { Store } from '../src/store/store.js';
import { haystack } from './articles.js';
import { compiled } from './compiled.js';
import { type BenchOptions, type Figure, quantile, type Result, single } from './figure.js';
import { recordIn, streamed } from './memory.js';
import { inThisThread } from './readers.js';

/** What a reporter may ask: one word or several, a phrase, a speaker, an act, a time; common, rare and unheard of. */
const QUESTIONS: Readonly<Record<string, readonly Partial<Question>[]>> = {
  words: [
    { words: 'bridge' },
    { words: 'said' },
    { words: 'oil prices' },
    { words: '"interest rates"' },
    { words: 'inflation wages unemployment' },
    { words: 'zeppelin' },
  ],
  by: [{ by: 'Reagan' }, { by: 'Blair' }, { by: 'spokesman' }, { by: 'officials' }, { by: 'Tony Blair', about: 'war' }],
  about: [{ about: 'Japan' }, { about: 'trade deficit' }, { about: 'election' }, { about: 'dividend' }],
  act: [{ act: 'deny' }, { act: 'promise', by: 'company' }, { act: 'warn', words: 'market' }],
  other: [{}, { anonymous: true }, { words: 'tax', since: '2004' }, { words: 'vote', attitudes: true, limit: 100 }],
};

export async function store({ quick, folder }: BenchOptions): Promise<Result> {
  const corpus = await haystack();
  const db = recordIn(folder);
  if (!existsSync(db)) await streamed('record', quick ? 4000 : Number.POSITIVE_INFINITY, db);
  const { openStore } = await compiled('store/open');
  const opened = await openStore(db, { create: false });
  try {
    const totals = await opened.totals();
    const again = await recordAgain(opened, quick ? 4000 : Number.POSITIVE_INFINITY);
    const asked = await ask(opened, quick ? 3 : 10);
    const size = statSync(db).size;
    const all = Object.values(asked).flat();
    const said = totals.statements + totals.attitudes;
    return {
      bench: 'store',
      over: `a record of ${corpus.name}, ${totals.articles.toLocaleString('en')} articles, ${said.toLocaleString('en')} statements`,
      method: `each question ${quick ? 3 : 10} times, 20 answers and the count of all`,
      figures: [
        single('recording again, nothing changed', 'articles/s', again),
        single('said, every question: p50', 'ms', quantile(all, 0.5)),
        single('said, every question: p95', 'ms', quantile(all, 0.95)),
        ...Object.entries(asked).flatMap(([kind, ms]): Figure[] => [
          single(`said, ${kind}: p50`, 'ms', quantile(ms, 0.5)),
          single(`said, ${kind}: slowest`, 'ms', Math.max(...ms)),
        ]),
        single('the file, for each article', 'kB', size / 1000 / totals.articles),
        single('the file, for each statement', 'kB', size / 1000 / said),
        single('the file', 'MB', size / 1e6),
      ],
    };
  } finally {
    await opened.close();
  }
}

/** Articles a second when everything is on the record already. */
async function recordAgain(opened: Store, most: number): Promise<number> {
  const corpus = await haystack();
  const { record } = await compiled('record/record');
  const readers = await inThisThread();
  const start = performance.now();
  let articles = 0;
  for await (const event of record(opened, corpus.stream(), { readers, now: () => new Date().toISOString() })) {
    if (event.outcome !== 'unchanged') throw new Error(`${event.id} was ${event.outcome}, not unchanged`);
    if (++articles === most) break;
  }
  const seconds = (performance.now() - start) / 1000;
  await readers.close();
  return articles / seconds;
}

/** Milliseconds of each answer, by kind of question; the first round is for the caches. */
export async function ask(opened: Store, rounds: number): Promise<Record<string, number[]>> {
  const [{ said }, { ANYTHING }] = await Promise.all([compiled('ask/said'), compiled('ask/questions')]);
  const ms: Record<string, number[]> = {};
  for (let round = 0; round <= rounds; round++) {
    for (const [kind, questions] of Object.entries(QUESTIONS)) {
      for (const question of questions) {
        const start = performance.now();
        await said(opened, { ...ANYTHING, ...question });
        if (round > 0) (ms[kind] ??= []).push(performance.now() - start);
      }
    }
  }
  return ms;
}
