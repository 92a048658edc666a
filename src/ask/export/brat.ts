/**
 * brat standoff (https://brat.nlplab.org/standoff.html): for each article a `.txt` with its text and a `.ann` with sources, cues and contents,
 * relations between them, attributes and notes; beside them an `annotation.conf` that declares all of it. Offsets are code points, and a
 * span is cut at line ends, since a line of a `.ann` file holds no other.
 */
import { Fault } from '../../model/fault.js';
import { ACTS, MODES, SOURCE_KINDS, STANDINGS } from '../../model/labels.js';
import type { Span } from '../../model/span.js';
import { oneLine } from '../quoting.js';
import { articlesOf, type ExportedArticle, type Settings } from './rows.js';

/** A file of a folder. */
export interface FolderFile {
  readonly path: string;
  readonly data: string;
}

/** Yields the files of a folder. */
export async function* bratOf(settings: Settings): AsyncGenerator<FolderFile, number> {
  if (!settings.withText)
    throw new Fault(
      'question-export-text',
      'brat is of no use without the texts, which may be somebody else’s: add --with-text if you may hand them on',
    );
  yield { path: 'annotation.conf', data: CONF };
  let count = 0;
  for await (const article of articlesOf(settings, false)) {
    yield { path: `${article.article.key}.txt`, data: article.text };
    yield { path: `${article.article.key}.ann`, data: annotations(article) };
    count += article.rows.length;
  }
  return count;
}

function annotations(article: ExportedArticle): string {
  const lines: string[] = [];
  const counts = { T: 0, R: 0, A: 0, '#': 0 };
  const add = (kind: keyof typeof counts, rest: string) => {
    const id = `${kind}${++counts[kind]}`;
    lines.push(`${id}\t${rest}\n`);
    return id;
  };
  for (const { one } of article.rows) {
    const { source, cue, content } = one.statement;
    const textBound = (type: string, spans: readonly Span[]) => {
      const pieces = spans.flatMap((span) => linesOf(article.text, span));
      if (pieces.length === 0) return null;
      const places = pieces.map(([start, end]) => `${article.codePoints(start)} ${article.codePoints(end)}`);
      const words = pieces.map(([start, end]) => article.text.slice(start, end));
      return add('T', `${type} ${places.join(';')}\t${words.join(' ')}`);
    };
    const [whose, how, what] = [textBound('Source', source), textBound('Cue', cue), textBound('Content', content)];
    const bearer = what ?? how ?? whose;
    if (bearer === null) continue;
    if (whose !== null && bearer !== whose) add('R', `Says Arg1:${whose} Arg2:${bearer}`);
    if (how !== null && bearer !== how) add('R', `Cues Arg1:${how} Arg2:${bearer}`);
    add('A', `Act ${bearer} ${one.act}`);
    add('A', `Mode ${bearer} ${one.mode}`);
    add('A', `SourceKind ${bearer} ${one.sourceKind}`);
    add('A', `Standing ${bearer} ${one.standing}`);
    if (one.negated) add('A', `Negated ${bearer}`);
    if (one.hedged) add('A', `Hedged ${bearer}`);
    if (one.denied) add('A', `Denied ${bearer}`);
    if (one.attitude) add('A', `Attitude ${bearer}`);
    const note = [one.id, ...(one.speaker === null ? [] : [one.speaker, ...one.speakerIds]), `score ${one.score}`];
    add('#', `AnnotatorNotes ${bearer}\t${oneLine(note.join(' · '))}`);
  }
  return lines.join('');
}

/** The pieces of a span without the line ends in it. */
function linesOf(text: string, [start, end]: Span): Span[] {
  const found: Span[] = [];
  for (let from = start; from < end; ) {
    let until = from;
    while (until < end && !isLineEnd(text, until)) until++;
    if (until > from) found.push([from, until]);
    from = until + 1;
  }
  return found;
}

/** Also what Python's `splitlines` takes for one, by which brat reads `.ann` files; and the tab that parts their fields. */
function isLineEnd(text: string, at: number): boolean {
  return /[\t\n\v\f\r\u001c-\u001e\u0085\u2028\u2029]/.test(text[at] as string);
}

const CONF = `[entities]
Source
Cue
Content

[relations]
Says	Arg1:Source, Arg2:Content|Cue
Cues	Arg1:Cue, Arg2:Content
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Act	Arg:<ENTITY>, Value:${ACTS.join('|')}
Mode	Arg:<ENTITY>, Value:${MODES.join('|')}
SourceKind	Arg:<ENTITY>, Value:${SOURCE_KINDS.join('|')}
Standing	Arg:<ENTITY>, Value:${STANDINGS.join('|')}
Negated	Arg:<ENTITY>
Hedged	Arg:<ENTITY>
Denied	Arg:<ENTITY>
Attitude	Arg:<ENTITY>
`;
