/** Why a statement was read so, in words a reporter follows: what the models saw, which word made the act. */
import type { Act } from '../../model/labels.js';
import type { Block } from '../../model/reading.js';
import { contains, type Span } from '../../model/span.js';
import type { Reason } from '../../model/statement.js';
import type { CueMeaning } from './act-of.js';
import type { Found, FoundBy } from './find.js';
import type { Page } from './page.js';

const FOUND_BY: Readonly<Record<FoundBy, string>> = {
  clause: 'by the grammar of the sentence a word of saying or thinking with its subject and what is said hanging on it',
  noun: 'by the grammar of the sentence a noun of saying with whose it is and what is said hanging on it',
  refusal: 'a verb of refusing or of silence with its subject',
  tag: 'a quotation, and right after it a verb of saying with its speaker',
  headline: 'the headline opens with a name and a verb of saying, or with a name and a colon',
  words: 'a phrase that gives words to somebody: in the words of',
  'set-off':
    'a quotation in a paragraph of its own, after one that ends with a verb of saying and a colon or before a dash and a name',
  beside: 'a quotation nobody else has, and right before it a verb of saying with its subject, or a name and a dash',
  denial: 'a verb of denying before a saying: what is denied is the saying as a whole',
};

export function reasonsOf(
  one: Found,
  meaning: CueMeaning,
  byCue: Act,
  page: Page,
  cue: Span,
  source: readonly Span[],
  content: readonly Span[],
): Reason[] {
  const { tokens } = page.segments;
  const round = (p: number) => Math.round(p * 1000) / 1000;
  const [first] = content;
  const said = first ?? null;
  const reasons: Reason[] = [];
  if (one.rule !== undefined) {
    reasons.push({ rule: `rule-${one.rule}`, says: FOUND_BY[one.rule], span: cue, weight: null });
    if (source.length > 0)
      reasons.push({ rule: 'rule-source', says: 'the one who does so there', span: source[0] as Span, weight: null });
  } else {
    reasons.push({
      rule: 'cue-model',
      says: 'in edited news, words used like these here report what somebody says or thinks',
      span: cue,
      weight: round(one.cueProbability),
    });
    reasons.push(
      source.length > 0
        ? {
            rule: 'source-model',
            says: 'seen from the cue, these words are its source',
            span: source[0] as Span,
            weight: round(one.sourceProbability),
          }
        : { rule: 'no-source', says: 'no words nearby fit the cue as its source', span: null, weight: null },
    );
    if (said !== null)
      reasons.push({
        rule: 'content-model',
        says: 'seen from the cue, these words are what is said',
        span: said,
        weight: round(one.contentProbability),
      });
  }
  if (meaning.at !== null) {
    const span: Span = [tokens.start[meaning.at] as number, tokens.end[meaning.at] as number];
    reasons.push({
      rule: 'act-lexicon',
      says: `"${page.text.slice(span[0], span[1])}" is a word of the act ${byCue}`,
      span,
      weight: null,
    });
  }
  if (meaning.act !== byCue) {
    const says = `what is said, and who says it, make it ${meaning.act} and not ${byCue}`;
    reasons.push({ rule: 'act-sense', says, span: said, weight: null });
  }
  const block = page.blocks[one.block] as Block;
  if (block.kind !== 'body' && contains(block.span, cue)) {
    reasons.push({ rule: 'block-kind', says: `stands in a ${block.kind}`, span: null, weight: null });
  }
  return reasons;
}
