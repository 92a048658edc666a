/**
 * The record as JSON Lines, one statement a line, in the order of article and page. Equal records give equal bytes: no
 * line says when it was seen; that stands in the manifest, which comes last and apart.
 */
import { createHash } from 'node:crypto';
import { READING_VERSION } from '../../model/reading.js';
import { UNIT } from '../../model/span.js';
import type { Recorded } from '../../store/recorded.js';
import type { Store } from '../../store/store.js';

/** What was exported. `sha256` is of the bytes of all lines, each with its line end. */
export interface Manifest {
  readonly hearsay: string;
  readonly format: 'jsonl';
  readonly unit: typeof UNIT;
  readonly count: number;
  readonly sha256: string;
  readonly seenFrom: string | null;
  readonly seenUntil: string | null;
}

/** Yields lines without line ends; returns the manifest. */
export async function* exportJsonl(store: Store): AsyncGenerator<string, Manifest> {
  const digest = createHash('sha256');
  let count = 0;
  for await (const recorded of store.statements()) {
    const line = JSON.stringify(lineOf(recorded));
    digest.update(line).update('\n');
    count++;
    yield line;
  }
  const { seenFrom, seenUntil } = await store.totals();
  const sha256 = digest.digest('hex');
  return { hearsay: READING_VERSION, format: 'jsonl', unit: UNIT, count, sha256, seenFrom, seenUntil };
}

/** One statement as one JSON object: keys always in this order, never missing. `said --json` prints the same. */
export function lineOf(one: Recorded): object {
  return {
    hearsay: READING_VERSION,
    unit: UNIT,
    id: one.id,
    kind: 'statement',
    article: one.article,
    capture: one.capture,
    mode: one.mode,
    act: one.act,
    attitude: one.attitude,
    sourceKind: one.sourceKind,
    speaker: one.speaker,
    speakerIds: one.speakerIds,
    addressee: one.addressee,
    channel: one.channel,
    via: one.via,
    depth: one.depth,
    within: one.within,
    standing: one.standing,
    denied: one.denied,
    negated: one.negated,
    hedged: one.hedged,
    said: one.said,
    published: one.published,
    source: one.source,
    cue: one.cue,
    content: one.content,
    verbatim: one.verbatim,
    line: one.line,
    column: one.column,
    score: one.score,
    because: one.statement.because,
    corrections: one.corrections.map(({ field, value, author, at }) => ({ field, value, author, at })),
  };
}
