/**
 * What must hold of any input whatever: Faults and no other errors, nothing lost, spans that fit, the same answer twice, and a
 * record whose every receipt `verify` finds exact.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verify } from '../../src/ask/verify.js';
import { ingest } from '../../src/ingest/ingest.js';
import { HEAD_BYTES, recognise } from '../../src/ingest/recognise.js';
import type { Article } from '../../src/model/article.js';
import { Fault } from '../../src/model/fault.js';
import type { Reading } from '../../src/model/reading.js';
import { contains, isSpanOf, type Span } from '../../src/model/span.js';
import { stampOf } from '../../src/model/weights.js';
import { createReader, type Reader } from '../../src/read/read.js';
import { localReaders } from '../../src/record/local.js';
import { record } from '../../src/record/record.js';
import { openStore } from '../../src/store/open.js';
import { loadWeights } from '../../src/weights/load.js';
import type { Input } from './mutate.js';

/** Counts of a run. */
export interface Tally {
  inputs: number;
  articles: number;
  faults: number;
  statements: number;
  recorded: number;
  receipts: number;
}

export const NOTHING: Readonly<Tally> = { inputs: 0, articles: 0, faults: 0, statements: 0, recorded: 0, receipts: 0 };

/** Slugs that say Hearsay itself failed, or that a sound disk did: never right here. */
const OUR_FAULT = /^(?:path-|article-unreadable$|reading-broken$|store-)/;

export interface Checker {
  /** Checks one input; throws what is wrong with it. */
  readonly check: (input: Input) => Promise<void>;
  /** Records the inputs since last time and verifies the record; throws what is wrong. */
  readonly finish: () => Promise<void>;
  readonly tally: Tally;
}

/** A checker that works in `folder`. */
export function createChecker(folder: string): Checker {
  const weights = loadWeights();
  const reader = createReader(weights);
  const readers = localReaders(reader, stampOf(weights));
  const tally: Tally = { ...NOTHING };
  let batch = 0;
  let kept = 0;
  const inputs = () => join(folder, `batch-${batch}`);
  const check = async ({ bytes }: Input): Promise<void> => {
    mkdirSync(inputs(), { recursive: true });
    const path = join(inputs(), `${kept++}.data`);
    writeFileSync(path, bytes);
    const first = await taken(path);
    const again = await taken(path);
    assert.deepEqual(again, first, 'the same input gave another answer');
    tally.inputs++;
    tally.articles += first.articles.length;
    tally.faults += first.faults.length;
    assert.ok(first.articles.length + first.faults.length > 0, 'the input vanished without a word');
    for (const fault of first.faults) {
      assert.doesNotMatch(fault.slug, OUR_FAULT, fault.message);
      assert.ok(
        !fault.message.includes('\n') && fault.message.includes('.data'),
        `not one line, or no name: ${fault.message}`,
      );
    }
    nothingLost(bytes, first.articles, first.faults);
    for (const article of first.articles) tally.statements += reads(article, reader);
  };
  const finish = async (): Promise<void> => {
    if (kept === 0) return;
    await recordAndVerify(inputs(), readers, tally);
    rmSync(inputs(), { recursive: true, force: true });
    batch++;
    kept = 0;
  };
  return { check, finish, tally };
}

async function taken(path: string): Promise<{ articles: Article[]; faults: { slug: string; message: string }[] }> {
  const articles: Article[] = [];
  const faults: { slug: string; message: string }[] = [];
  for await (const one of ingest([path])) {
    if (one.kind === 'article') articles.push(one.article);
    else {
      assert.ok(one.fault instanceof Fault);
      faults.push({ slug: one.fault.slug, message: one.fault.message });
    }
  }
  return { articles, faults };
}

/** Every line of JSON Lines is an article or a fault; every article's bytes lie where they are said to lie. */
function nothingLost(
  bytes: Buffer,
  articles: readonly Article[],
  faults: readonly { slug: string; message: string }[],
): void {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  let end = 0;
  for (const { origin, text } of articles) {
    assert.ok(text.trim() !== '' && !text.includes('\0') && Buffer.from(text).toString() === text, 'no sound text');
    if (!packed) assert.ok(origin.offset >= end && origin.offset + origin.length <= bytes.length, 'bytes out of place');
    end = origin.offset + origin.length;
  }
  if (packed || recognise(bytes.subarray(0, HEAD_BYTES), bytes.length <= HEAD_BYTES) !== 'lines') return;
  // Refused as a whole, by one line.
  if (faults.some(({ slug }) => slug === 'format-utf16')) return;
  const filled = bytes
    .toString('latin1')
    .split('\n')
    .filter((line) => /[^ \t\r]/.test(line.replace(/^\xef\xbb\xbf/, ''))).length;
  assert.equal(articles.length + faults.length, filled, 'lines were lost');
}

/** Reads an article twice; gives the number of its statements. */
function reads(article: Article, reader: Reader): number {
  const reading = reader(article);
  assert.equal(JSON.stringify(reader(article)), JSON.stringify(reading), 'the same article read otherwise');
  spansFit(article.text, reading);
  return reading.statements.length;
}

/** The laws of spans, as test/laws/read-spans.test.ts has them in more detail. */
function spansFit(text: string, { blocks, sentences, statements }: Reading): void {
  const ordered = (spans: readonly Span[]): void =>
    spans.forEach((span, i) => {
      assert.ok(isSpanOf(text, span), `[${span}] is no place in a text of ${text.length}`);
      assert.ok(i === 0 || (spans[i - 1] as Span)[1] <= span[0], 'spans out of order');
    });
  ordered(blocks.map(({ span }) => span));
  ordered(sentences);
  let last = 0;
  for (const one of statements) {
    for (const spans of [one.source, one.cue, one.content, one.verbatim]) ordered(spans);
    assert.ok(one.content.length > 0 || one.act === 'decline-to-comment', 'a statement without content');
    const parts = [...one.source, ...one.cue, ...one.content];
    for (const span of parts) {
      assert.ok(
        blocks.some((block) => contains(block.span, span)),
        'a statement outside the blocks',
      );
      assert.equal(text.slice(...span), text.slice(...span).trim());
    }
    const first = Math.min(...parts.map(([start]) => start));
    assert.ok(first >= last, 'statements out of the order of the page');
    last = first;
    assert.ok(one.within === null || statements.some(({ id }) => id === one.within));
    assert.equal(one.depth, one.chain.length + 1);
  }
}

async function recordAndVerify(folder: string, readers: ReturnType<typeof localReaders>, tally: Tally): Promise<void> {
  const store = await openStore(join(folder, 'hearsay.db'));
  try {
    const now = () => '2031-03-14T12:00:00Z';
    let done = 0;
    for await (const event of record(store, ingest([folder]), { readers, now })) {
      if (event.fault !== null) assert.doesNotMatch(event.fault.slug, OUR_FAULT, event.fault.message);
      else done++;
    }
    tally.recorded += done;
    for await (const event of record(store, ingest([folder]), { readers, now }))
      assert.ok(event.outcome === 'unchanged' || event.outcome === 'failed', `recorded again: ${event.outcome}`);
    for await (const one of verify(store, { reopen: (path) => ingest([path]) })) {
      assert.equal(one.state, 'exact', `${one.article.id}: ${one.says}`);
      assert.deepEqual(one.differing, []);
      tally.receipts += one.receipts;
    }
  } finally {
    await store.close();
  }
}

/** The bytes of an input that a run saved. */
export function savedInput(path: string): Input {
  return { name: path, bytes: readFileSync(path) };
}
