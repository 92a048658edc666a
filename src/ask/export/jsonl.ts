/**
 * The record as JSON Lines, one statement a line, in the order of article and page. Equal records give equal bytes: no
 * line says when it was seen; that stands in the manifest, which comes last and apart.
 */
import type { Recorded } from '../../store/recorded.js';
import { articlesOf, type ExportedArticle, type Settings } from './rows.js';
import { typedLine } from './typed-line.js';

/** Yields the lines of an article at a time, with their ends; before them, where whole texts are wanted, one with its text. */
export async function* jsonlOf(settings: Settings): AsyncGenerator<string, number> {
  let count = 0;
  for await (const article of articlesOf(settings, true)) {
    const lines: object[] = settings.withText ? [articleLine(article)] : [];
    for (const { one, quote, link, reports } of article.rows) {
      const hash = { bytes: article.sha256, text: article.textSha256 };
      lines.push({ ...lineOf(one), before: quote.prefix, after: quote.suffix, link, hash, reports });
    }
    yield lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    count += article.rows.length;
  }
  return count;
}

function articleLine({ article, capture, sha256, textSha256, text }: ExportedArticle): object {
  const hash = { bytes: sha256, text: textSha256 };
  return typedLine('article', { id: article.key, kind: 'article', article, capture, hash, text });
}

/** One statement as one JSON object: keys always in this order, never missing. `said --json` prints the same. */
export function lineOf(one: Recorded): object {
  return typedLine('statement', {
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
  });
}
