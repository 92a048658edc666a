/**
 * Sentences of which corpora tell who did what to whom: PLV and PLOVER's gold sentences (JSON Lines). The class is asked of the two
 * actors that are marked; a class may be one of two ("CONCEDE|RETREAT").
 */
import { readFileSync } from 'node:fs';
import { EVENT_CLASSES } from '../src/model/labels.js';
import type { Span } from '../src/model/span.js';
import { type Analyser, createAnalyser } from '../src/read/analyse.js';
import type { Page } from '../src/read/coref/page.js';
import { type Deed, fillDeed, hashes } from '../src/read/event/features.js';
import { pairOf } from '../src/read/event/pair.js';
import { emptyView, type View, viewOf } from '../src/read/event/view.js';
import { type TokenIndex, tokenIndex } from '../src/read/speak/tokens.js';
import { loadWeights } from '../src/weights/load.js';

export interface PairRow {
  readonly id: string;
  readonly dataset: string;
  readonly text: string;
  readonly markup: string;
  readonly event: string;
  readonly source: readonly { readonly text: string }[];
  readonly target: readonly { readonly text: string }[];
  readonly baseline_zsp?: string;
}

/** Features of one row's deed, and the classes it may be of, as bits in the order of EVENT_CLASSES. */
export interface DeedRow {
  readonly id: string;
  /** Text in lower case without marks: rows of one key stay together. */
  readonly key: string;
  readonly hashes: Uint32Array;
  readonly right: number;
  readonly weight: number;
  readonly event: string;
  readonly shown: string;
}

export function classBits(event: string): number {
  let bits = 0;
  for (const name of event.split('|')) {
    const at = (EVENT_CLASSES as readonly string[]).indexOf(name);
    if (at >= 0) bits |= 1 << at;
  }
  return bits;
}

/** Text and where source and target stand, from the marks `<s>`, `<t>`; null where one of them is missing. */
export function unmarked(markup: string): { text: string; source: Span | null; target: Span | null } {
  let text = '';
  const found: Record<string, Span | undefined> = {};
  const open: Record<string, number> = {};
  for (const piece of markup.split(/(<\/?[st]>)/)) {
    const mark = /^<(\/?)([st])>$/.exec(piece);
    if (mark === null) text += piece;
    else if (mark[1] === '') open[mark[2]] = text.length;
    else found[mark[2]] ??= [open[mark[2]] ?? 0, text.length];
  }
  return { text, source: found.s ?? null, target: found.t ?? null };
}

function spanIn(text: string, words: string | undefined, after = 0): Span | null {
  if (words === undefined || words === '') return null;
  const at = text.indexOf(words, after);
  return at < 0 ? null : [at, at + words.length];
}

function placed(row: PairRow): { text: string; source: Span | null; target: Span | null } {
  if (/<[st]>/.test(row.markup)) return unmarked(row.markup);
  const source = spanIn(row.text, row.source[0]?.text);
  const other = row.target[0]?.text ?? row.source[1]?.text;
  return { text: row.text, source, target: spanIn(row.text, other) };
}

/** Reads sentences into rows. */
export function createPairReader(): (row: PairRow, mood?: boolean) => DeedRow | null {
  const analyse: Analyser = createAnalyser(loadWeights());
  let columns = emptyView();
  const out = hashes();
  return (row, mood = true) => {
    const { text, source, target } = placed(row);
    const page: Page = analyse(text, null);
    const view = viewOf(page, columns);
    if (view === null || page.segments.tokens.count === 0) return null;
    columns = view;
    const tokens = tokenIndex(page);
    const deed = deedOf(view, tokens, source, target);
    const { sentences } = page.segments;
    let s = 0;
    while (s + 1 < sentences.count && sentences.first[s + 1] <= deed.trigger) s++;
    fillDeed(view, deed, sentences.first[s], sentences.first[s + 1], mood, out);
    const word = (i: number) => (i < 0 ? '-' : text.slice(page.segments.tokens.start[i], page.segments.tokens.end[i]));
    return {
      id: row.id,
      key: text.toLowerCase().replace(/[^a-z0-9]+/g, ' '),
      hashes: out.hash.slice(0, out.count),
      right: classBits(row.event),
      weight: 1,
      event: row.event,
      shown: `${word(deed.actor)} | ${word(deed.trigger)} | ${word(deed.target)}`,
    };
  };
}

function deedOf(view: View, tokens: TokenIndex, source: Span | null, target: Span | null): Deed {
  const ranges = [source, target].map((span) => (span === null ? null : tokens.range(span)));
  const heads = ranges.map((range) => (range === null ? -1 : tokens.headOf(range[0], range[1])));
  const inside = (token: number) => ranges.some((range) => range !== null && range[0] <= token && token <= range[1]);
  const known = heads.filter((head) => head >= 0);
  if (known.length === 0) {
    let root = 0;
    while (view.head[root] !== root) root = view.head[root];
    return { trigger: root, actor: -1, target: -1 };
  }
  const { trigger } = pairOf(view, known[0], known[known.length - 1], inside);
  return { trigger, actor: heads[0], target: heads[1] };
}

/** The rows of a file, one a line. */
export function readPairs(path: string): PairRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as PairRow);
}
