/**
 * Marked articles, PolNeAR's (Newell, Margolin & Ruths, LREC 2018) and others in its convention → articles cut into units of tokens by the very stages `read` uses, with
 * gold attributions as lists of token indices.
 */
import type { GoldLine } from '../eval/gold.js';
import type { Block } from '../src/model/reading.js';
import type { Span } from '../src/model/span.js';
import type { Analyser, Analysis } from '../src/read/analyse.js';
import type { Analysed } from '../src/read/attribute/columns.js';
import { type Unit, units } from '../src/read/attribute/unit.js';
import type { Segments } from '../src/read/segment/segment.js';

/** A gold attribution in tokens of its article; `unit` is the unit of its cue, -1 when the cue is not in any. */
export interface GoldAttribution {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
  readonly unit: number;
}

export interface GoldArticle {
  readonly line: GoldLine;
  readonly blocks: readonly Block[];
  readonly segments: Segments;
  readonly units: readonly Unit[];
  readonly gold: readonly GoldAttribution[];
  readonly page: Omit<Analysed, 'forms'>;
  /** Written for training, and denser than news is. */
  readonly invented: boolean;
}

/** Analyses the articles by the weights of the layers below attribution. */
export function prepare(lines: readonly GoldLine[], analyse: Analyser, invented: boolean): GoldArticle[] {
  return lines.map((line) => {
    const page = kept(analyse(line.text, line.title ?? null));
    const { blocks, segments } = page;
    const cut = units(blocks, segments);
    const gold = line.attributions.map((a) => {
      const cue = tokensOf(segments, a.cue);
      const at = cue[0];
      const unit = at === undefined ? -1 : cut.findIndex((u) => at >= u.first && at < u.last);
      return { source: tokensOf(segments, a.source), cue, content: tokensOf(segments, a.content), unit };
    });
    return { line, blocks, segments, units: cut, gold, page, invented };
  });
}

/** A copy of what the analyser would overwrite; spellings are made anew when they are wanted, as they take the most room. */
function kept({ text, blocks, segments, tree, names }: Analysis): GoldArticle['page'] {
  const n = segments.tokens.count;
  return {
    text,
    blocks,
    segments,
    tree: tree === null ? null : { head: tree.head.slice(0, n), deprel: tree.deprel.slice(0, n) },
    names,
  };
}

/** Tokens touched by any of the spans, ascending. */
function tokensOf(segments: Segments, spans: readonly Span[]): number[] {
  const { start, end, count } = segments.tokens;
  const out = new Set<number>();
  for (const [from, to] of spans) {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((end[middle] as number) <= from) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < count && (start[i] as number) < to; i++) out.add(i);
  }
  return [...out].sort((a, b) => a - b);
}
