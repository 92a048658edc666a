/**
 * W3C Web Annotation: one AnnotationPage, one annotation a statement. Its targets are the pieces of what was said, each by its words with
 * enough around them to be found (TextQuoteSelector) and by its place (TextPositionSelector, code points as the standard demands). Its
 * bodies say in words who said what how, name the speaker, and point at source and cue. https://www.w3.org/TR/annotation-model/
 */
import { READING_VERSION } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import { oneLine } from '../quoting.js';
import { deedWords } from '../wording.js';
import { articleUri, nameOf, speakerNames } from './names.js';
import { quoteOf } from './places.js';
import { articlesOf, type ExportedArticle, type ExportedRow, type Settings } from './rows.js';

/** Yields JSON, an annotation a line inside one page. */
export async function* annotationOf(settings: Settings): AsyncGenerator<string, number> {
  const names = speakerNames(settings.store);
  yield `${JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:hearsay:export',
    type: 'AnnotationPage',
    startIndex: 0,
    items: [],
  }).slice(0, -2)}\n`;
  let count = 0;
  for await (const article of articlesOf(settings, false)) {
    for (const row of article.rows) {
      const speakers = await Promise.all(row.one.speakerIds.map(names));
      yield `${count === 0 ? '' : ',\n'}${JSON.stringify(annotation(article, row, speakers, settings.withText))}`;
      count++;
    }
  }
  yield '\n]}\n';
  return count;
}

type Speaker = Awaited<ReturnType<ReturnType<typeof speakerNames>>>;

function annotation(article: ExportedArticle, { one }: ExportedRow, speakers: readonly Speaker[], withText: boolean) {
  const { source, cue, content } = one.statement;
  const at = (span: Span) => placeOf(article, span, withText);
  const pieces = content.length > 0 ? content : cue.length > 0 ? cue : source;
  const said = one.content === null ? '' : `: ${oneLine(one.content.text)}`;
  const value = `${oneLine(nameOf(one))} ${deedWords(one.act, one.negated)}${said}`;
  const tags = [
    `act:${one.act}`,
    `mode:${one.mode}`,
    `source:${one.sourceKind}`,
    `standing:${one.standing}`,
    ...(one.denied ? ['denied'] : []),
    ...(one.attitude ? ['attitude'] : []),
    ...(one.article.withdrawn === null ? [] : [`withdrawn:${one.article.withdrawn.at}`]),
  ];
  return {
    id: `urn:hearsay:statement:${one.id}`,
    type: 'Annotation',
    motivation: 'identifying',
    generator: { id: 'urn:hearsay', type: 'Software', name: `hearsay ${READING_VERSION}` },
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: 'en', value },
      ...tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
      ...speakers.map(({ id, name, kind }) => ({
        type: 'SpecificResource',
        purpose: 'identifying',
        source: { id: `urn:hearsay:speaker:${id}`, type: kind === 'person' ? 'Person' : 'Organization', name },
      })),
      ...source.map((span) => ({ ...at(span), purpose: 'linking', styleClass: 'source' })),
      ...(pieces === cue ? [] : cue.map((span) => ({ ...at(span), purpose: 'linking', styleClass: 'cue' }))),
    ],
    target: pieces.map(at),
  };
}

/** Where the source is read, what its text is by name (RFC 6920), and where in it the words stand. */
function placeOf({ article, text, textSha256, codePoints }: ExportedArticle, span: Span, withText: boolean) {
  const { prefix, exact, suffix } = quoteOf(text, span);
  const selector = [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: codePoints(span[0]), end: codePoints(span[1]) },
  ];
  const canonical = `ni:///sha-256;${Buffer.from(textSha256, 'hex').toString('base64url')}`;
  const language = article.language === null ? {} : { language: article.language };
  const whole = withText ? { value: text } : {};
  const source = { id: articleUri(article), type: 'Text', format: 'text/plain', ...language, canonical, ...whole };
  return { type: 'SpecificResource', source, selector };
}
