/** One statement in words, for the margin, the list of speakers and the hint on hovering alike. */
import { oneLine, toldWords } from '../../ask/quoting.js';
import { whenWords } from '../../ask/when.js';
import { deedWords, scoreWords, UNSURE } from '../../ask/wording.js';
import type { Mode, SourceKind } from '../../model/labels.js';
import type { Reading } from '../../model/reading.js';
import { hull, words } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { linesOf } from '../../record/lines.js';
import type { Voice } from './voices.js';

export interface Told {
  readonly statement: Statement;
  /** Number in the Reading, from 1: statement `s3` is 3. */
  readonly number: number;
  readonly voice: Voice;
  /** `B3`: the letter of the speaker, the number of the statement. */
  readonly label: string;
  /** `denied`, `did not say`. */
  readonly deed: string;
  /** To whom, when, through whom. */
  readonly circumstances: readonly string[];
  /** What keeps it off the record as said, most weighty first: empty where the article vouches for it. */
  readonly doubts: readonly string[];
  /** What else is worth knowing at a glance. */
  readonly remarks: readonly string[];
  /** The words said, set for people; empty where there are none. */
  readonly words: string;
  /** Mode, kind of source, certainty, place: a line each. */
  readonly facts: readonly string[];
  /** All of it in a line, for a hint. */
  readonly hint: string;
}

const MODE_WORDS: Readonly<Record<Mode, string>> = {
  direct: 'direct: in their own words',
  indirect: 'indirect: in the article’s words',
  mixed: 'mixed: partly in their own words',
};

const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = {
  named: 'a named source',
  role: 'a source named by role',
  group: 'a group as source',
  anonymous: 'an unnamed source',
  implicit: 'a source the text leaves unsaid',
};

const DOUBTS: Readonly<Record<Statement['standing'], string | null>> = {
  asserted: null,
  denied: 'denied: not on the record as said',
  questioned: 'in question',
  alleged: 'alleged',
};

/** Where in an article a statement is told: its text, and the line and column of an offset. */
export interface Place {
  readonly text: string;
  readonly placeOf: ReturnType<typeof linesOf>;
}

/** Tells `statement`, the `number`-th of the reading. */
export function told(
  { text, placeOf }: Place,
  reading: Reading,
  statement: Statement,
  number: number,
  voice: Voice,
): Told {
  const { act, negated, attitude, standing, hedged, depth, score, mode, sourceKind } = statement;
  const deed = deedWords(act, negated);
  const doubt = DOUBTS[standing];
  const doubts = [...(doubt === null ? [] : [doubt]), ...(attitude ? ['attitude: nobody said it'] : [])];
  const remarks = [
    ...(hedged ? ['hedged'] : []),
    ...(depth > 1 ? [`hearsay ${depth}`] : []),
    ...(score < UNSURE ? [`unsure ${scoreWords(score)}`] : []),
  ];
  const circumstances = circumstancesOf(text, reading, statement);
  const start = hull([...statement.source, ...statement.cue, ...statement.content])?.[0] ?? 0;
  const { line, column } = placeOf(start);
  const facts = [
    MODE_WORDS[mode],
    SOURCE_WORDS[sourceKind],
    `certainty ${scoreWords(score)}`,
    `line ${line}:${column}`,
  ];
  return {
    statement,
    number,
    voice,
    label: `${voice.letter}${number}`,
    deed,
    circumstances,
    doubts,
    remarks,
    words: toldWords(text, statement),
    facts,
    hint: [`${voice.name} ${deed}`, ...circumstances, ...doubts, ...remarks, ...facts.slice(0, 3)].join(' · '),
  };
}

function circumstancesOf(text: string, reading: Reading, { addressee, said, chain, channel }: Statement): string[] {
  const nameOf = (id: string | null) => reading.referents.find((one) => one.id === id)?.name ?? null;
  const to = nameOf(addressee);
  const when = reading.times.find(({ id }) => id === said);
  const via = [...chain.map((hop) => nameOf(hop.referent) ?? words(text, hop.mention))];
  if (channel !== null) via.push(words(text, channel));
  return [
    ...(to === null ? [] : [`to ${oneLine(to)}`]),
    ...(when === undefined ? [] : [whenWords(oneLine(words(text, when.span)), when.value)]),
    ...(via.length === 0 ? [] : [`via ${via.map(oneLine).join(' → ')}`]),
  ];
}
