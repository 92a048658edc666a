/**
 * A reader for tests that need statements and no model: each line `NAME said WORDS.` is one, `NAME denied that INNER.` is a
 * denial holding the inner one, `NAME believes WORDS.` an attitude; `boom` makes it throw. Everything else is not.
 */
import type { Article } from '../../src/model/article.js';
import type { Act } from '../../src/model/labels.js';
import { READING_VERSION, type Reading, type Stamp } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import type { Statement } from '../../src/model/statement.js';

export const FAKE_STAMP: Stamp = { weights: [{ name: 'fake', sha256: '0'.repeat(64) }] };

const CUES: Readonly<Record<string, Act>> = {
  said: 'assert',
  warned: 'warn',
  promised: 'promise',
  denied: 'deny',
  believes: 'believe',
};

/** Reads an article; `stamp` tells readers of different weights apart. */
export function fakeReader(stamp: Stamp = FAKE_STAMP, keep: (statement: Statement) => boolean = () => true) {
  return (article: Article): Reading => {
    const { text } = article;
    if (text.includes('boom')) throw new Error('boom');
    if (text.includes('bad span'))
      return readingOf(article, stamp, [statementOf('s1', [0, 1], [1, 2], [0, text.length + 1])], []);
    const found: Statement[] = [];
    const sentences: Span[] = [];
    for (const line of text.matchAll(/[^\r\n]+/g)) {
      sentences.push([line.index, line.index + line[0].length]);
      readLine(line[0], line.index, null, found);
    }
    const kept = found.filter(keep);
    return readingOf(article, stamp, kept, sentences);
  };
}

function readLine(line: string, at: number, within: string | null, found: Statement[]): void {
  const match = /^(.+?) (said|warned|promised|denied|believes) (?:that )?(.+?)\.?$/d.exec(line);
  if (match?.indices === undefined) return;
  const { indices } = match;
  const span = (n: number): Span => [at + indices![n]![0], at + indices![n]![1]];
  const id = `s${found.length + 1}`;
  const statement = statementOf(id, span(1), span(2), span(3));
  const act = CUES[match[2]];
  found.push({
    ...statement,
    act,
    attitude: act === 'believe',
    within,
    sourceKind: /^an? /.test(match[1]) ? 'anonymous' : 'named',
  });
  readLine(match[3], span(3)[0], id, found);
}

function statementOf(id: string, source: Span, cue: Span, content: Span): Statement {
  return {
    id,
    mode: 'indirect',
    act: 'assert',
    attitude: false,
    source: [source],
    cue: [cue],
    content: [content],
    speaker: null,
    speakers: [],
    sourceKind: 'named',
    verbatim: [],
    chain: [],
    depth: 1,
    channel: null,
    addressee: null,
    within: null,
    standing: 'asserted',
    negated: false,
    hedged: false,
    said: null,
    score: 0.9,
    because: [{ rule: 'fake', says: 'the line has the form NAME said WORDS', span: cue, weight: null }],
  };
}

function readingOf(
  article: Article,
  stamp: Stamp,
  statements: readonly Statement[],
  sentences: readonly Span[],
): Reading {
  const { id, path, url, outlet, title, published, language, text } = article;
  return {
    hearsay: READING_VERSION,
    unit: 'utf16',
    article: { id, path, url, outlet, title, published, language, length: text.length },
    documentDate: null,
    blocks: [],
    sentences,
    referents: [],
    times: [],
    statements,
    events: [],
    tensions: [],
    commitments: [],
    stamp,
  };
}
