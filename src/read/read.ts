/**
 * Article → Reading. Pure: no clock, no randomness, no I/O; the same answer for the same input and weights everywhere.
 * Stages in order: those of `analyse`, then coref, time, attribute, speak, event.
 */
import type { Article } from '../model/article.js';
import { READING_VERSION, type Reading } from '../model/reading.js';
import { type Span, UNIT } from '../model/span.js';
import { stampOf, type Weights } from '../model/weights.js';
import { createAnalyser } from './analyse.js';
import { createAttributor } from './attribute/attribute.js';
import { withSaid } from './attribute/said.js';
import { createResolver } from './coref/coref.js';
import { createEventReader } from './event/event.js';
import type { Segments } from './segment/segment.js';
import { speak } from './speak/speak.js';
import { statedDate } from './time/document-date.js';
import { createTimeReader } from './time/time.js';

/** Reads one article. Keeps scratch memory between calls, so make one a thread. */
export interface Reader {
  (article: Article): Reading;
  /** What it reads with; what joins an article within itself needs them too. */
  readonly weights: Weights;
}

/** Binds the weights once and returns the function that reads articles with them. */
export function createReader(weights: Weights): Reader {
  const stamp = stampOf(weights);
  const analyse = createAnalyser(weights);
  const resolve = createResolver(weights);
  const readTimes = createTimeReader();
  const attribute = createAttributor(weights);
  const events = createEventReader(weights);
  const read = (article: Article): Reading => {
    const { text } = article;
    const analysis = analyse(text, article.title);
    const { blocks, segments } = analysis;
    const coref = resolve(analysis);
    const attributed = attribute(analysis, article.outlet);
    const drafts = events.find(analysis, coref, attributed.statements);
    const { referents, statements, idOf } = speak(analysis, coref, attributed, drafts.mentions);
    const { documentDate, times } = readTimes(analysis, statedDate(article.published));
    return {
      hearsay: READING_VERSION,
      unit: UNIT,
      article: {
        id: article.id,
        path: article.path,
        url: article.url,
        outlet: article.outlet,
        title: article.title,
        published: article.published,
        language: article.language,
        length: text.length,
      },
      documentDate,
      blocks,
      sentences: sentenceSpans(segments),
      referents,
      times,
      statements: withSaid(statements, times, analysis),
      events: events.settle(drafts, idOf, statements, times, documentDate),
      tensions: [],
      commitments: [],
      stamp,
    };
  };
  return Object.assign(read, { weights });
}

function sentenceSpans({ tokens, sentences }: Segments): Span[] {
  const spans: Span[] = [];
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s] as number;
    const last = (sentences.first[s + 1] as number) - 1;
    if (last >= first) spans.push([tokens.start[first] as number, tokens.end[last] as number]);
  }
  return spans;
}
