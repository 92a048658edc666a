/** Why a statement was read so, in words a reporter follows: what the models saw, which word made the act. */
import type { Block } from '../../model/reading.js';
import { contains, type Span } from '../../model/span.js';
import type { Reason } from '../../model/statement.js';
import type { CueMeaning } from './act-of.js';
import type { Found } from './find.js';
import type { Page } from './page.js';

export function reasonsOf(
  one: Found,
  meaning: CueMeaning,
  page: Page,
  cue: Span,
  source: readonly Span[],
  content: readonly Span[],
): Reason[] {
  const { tokens } = page.segments;
  const round = (p: number) => Math.round(p * 1000) / 1000;
  const reasons: Reason[] = [
    {
      rule: 'cue-model',
      says: 'in edited news, words used like these here report what somebody says or thinks',
      span: cue,
      weight: round(one.cueProbability),
    },
    source.length > 0
      ? {
          rule: 'source-model',
          says: 'seen from the cue, these words are its source',
          span: source[0] as Span,
          weight: round(one.sourceProbability),
        }
      : { rule: 'no-source', says: 'no words nearby fit the cue as its source', span: null, weight: null },
    {
      rule: 'content-model',
      says: 'seen from the cue, these words are what is said',
      span: content[0] as Span,
      weight: round(one.contentProbability),
    },
  ];
  if (meaning.at !== null) {
    const span: Span = [tokens.start[meaning.at] as number, tokens.end[meaning.at] as number];
    reasons.push({
      rule: 'act-lexicon',
      says: `"${page.text.slice(span[0], span[1])}" is a word of the act ${meaning.act}`,
      span,
      weight: null,
    });
  }
  const block = page.blocks[one.block] as Block;
  if (block.kind !== 'body' && contains(block.span, cue)) {
    reasons.push({ rule: 'block-kind', says: `stands in a ${block.kind}`, span: null, weight: null });
  }
  return reasons;
}
