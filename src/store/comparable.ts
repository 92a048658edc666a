/** A statement as drafted → what `mapStatements` compares. */
import type { Statement } from '../model/statement.js';
import type { DraftStatement } from './draft.js';
import type { Comparable } from './mapping.js';

type Spans = Pick<Statement, 'source' | 'cue' | 'content'>;
type Words = Pick<DraftStatement, 'source' | 'cue' | 'content'>;

/** Of a statement read from `capture`. */
export function comparable(statement: DraftStatement, capture: string): Comparable {
  return compare(JSON.parse(statement.body) as Spans, statement, capture);
}

/** Of its spans and its words. */
export function compare(spans: Spans, words: Words, capture: string): Comparable {
  return {
    capture,
    source: spans.source,
    cue: spans.cue,
    content: spans.content,
    sourceWords: words.source,
    cueWords: words.cue,
    contentWords: words.content,
  };
}
