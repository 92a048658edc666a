/**
 * Sentences of unlabelled news for a teacher to parse: from the haystack, cut by the segmenter that ships, each once, none that is very short, very
 * long or without a stop. Taken evenly from each collection, and in the same order every time, so that the lines given to the teacher and the
 * trees it gives back meet again by their number.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { GoldDocument } from '../../eval/conllu.js';
import { findBlocks } from '../../src/read/block/block.js';
import { createSegmenter } from '../../src/read/segment/segment.js';
import { loadWeights } from '../../src/weights/load.js';
import { needed } from '../data.js';

/** Collections and about how many tokens are taken of each: the newer ones whole, wire copy of 1987 a little. */
export const NEWS = [
  { file: 'haystack/wikinews-2019-20.jsonl.gz', tokens: 200_000 },
  { file: 'haystack/horne-2016-political.jsonl.gz', tokens: 200_000 },
  { file: 'haystack/bbc-2004-05.jsonl.gz', tokens: 150_000 },
  { file: 'haystack/fnc1-train-bodies.jsonl.gz', tokens: 150_000 },
  { file: 'haystack/reuters21578.jsonl.gz', tokens: 100_000 },
] as const;

const SHORTEST = 5;
const LONGEST = 60;

/** The sentences as one document of bare tokens, a line each. */
export function newsDocument(): Pick<GoldDocument, 'text' | 'tokens' | 'sentences'> {
  const segment = createSegmenter(loadWeights());
  const lines: string[] = [];
  const starts: number[][] = [];
  const ends: number[][] = [];
  const known = new Set<string>();
  for (const { file, tokens: budget } of NEWS) {
    const found: { line: string; start: number[]; end: number[] }[] = [];
    let total = 0;
    for (const row of gunzipSync(readFileSync(needed(file)))
      .toString('utf8')
      .split('\n')) {
      if (row === '') continue;
      const { text } = JSON.parse(row) as { readonly text: string };
      const { tokens, sentences } = segment(text, findBlocks(text, null));
      for (let s = 0; s < sentences.count; s++) {
        const first = sentences.first[s];
        const last = sentences.first[s + 1];
        if (last - first < SHORTEST || last - first > LONGEST) continue;
        const from = tokens.start[first];
        const line = text.slice(from, tokens.end[last - 1]).replace(/\s/g, ' ');
        if (!/[.?!]["”’')]*$/.test(line) || !/\p{Ll}/u.test(line) || known.has(line)) continue;
        known.add(line);
        found.push({
          line,
          start: Array.from(tokens.start.subarray(first, last), (at) => at - from),
          end: Array.from(tokens.end.subarray(first, last), (at) => at - from),
        });
        total += last - first;
      }
    }
    const share = Math.min(1, budget / total);
    for (const [i, { line, start, end }] of found.entries()) {
      if (Math.floor((i + 1) * share) === Math.floor(i * share)) continue;
      lines.push(line);
      starts.push(start);
      ends.push(end);
    }
  }
  return assembled(lines, starts, ends);
}

function assembled(
  lines: readonly string[],
  starts: readonly (readonly number[])[],
  ends: readonly (readonly number[])[],
): Pick<GoldDocument, 'text' | 'tokens' | 'sentences'> {
  const start: number[] = [];
  const end: number[] = [];
  const first = [0];
  let at = 0;
  for (const [s, line] of lines.entries()) {
    for (const place of starts[s] ?? []) start.push(at + place);
    for (const place of ends[s] ?? []) end.push(at + place);
    first.push(start.length);
    at += line.length + 1;
  }
  const count = start.length;
  return {
    text: lines.join('\n'),
    tokens: {
      count,
      start: Uint32Array.from(start),
      end: Uint32Array.from(end),
      lemma: new Uint32Array(count),
      upos: new Uint8Array(count),
      xpos: new Uint8Array(count),
      strings: [''],
    },
    sentences: { count: lines.length, first: Uint32Array.from(first) },
  };
}
