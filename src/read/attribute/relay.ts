/**
 * "Norra Radio, citing the envoy, reported that A": two sayings of one content. The radio reports in its own voice; what it
 * cites is the envoy's, within the radio's, with the radio as the hop between this page and the envoy (DESIGN §3, `chain`).
 */

import { CHANNEL_NOUNS } from '../english/channels.js';
import { ANONYMOUS, GROUP_NOUNS, REASONS, ROLE_NOUNS } from '../english/sources.js';
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { type Columns, isCapital, SHAPE } from './columns.js';
import type { Found } from './find.js';
import { withoutDropped } from './nested.js';
import { sentenceOf } from './sentence-of.js';
import { stemSet, tagSet } from './sets.js';

type Range = readonly [number, number];

const SOURCES = stemSet(`${ANONYMOUS} ${GROUP_NOUNS} ${ROLE_NOUNS} ${CHANNEL_NOUNS}`);
const WHY = stemSet(REASONS);
const PREPOSITION = tagSet('IN');
const [POSSESSIVE] = [...tagSet('PRP$')] as [number];
const CITING: ReadonlySet<number> = new Set(['citing', 'quoting'].map(hashString));

/** A statement found, and whether the one it is within relays it. */
export interface Relayed extends Found {
  readonly relayed: boolean;
}

/**
 * Turns each *citing* into the cited one's statement, and where a reason is cited into one of whoever reports; one without a report in its sentence is
 * dropped.
 */
export function splitRelays(found: readonly Found[], segments: Segments, columns: Columns): Relayed[] {
  const cited = found.map((one) =>
    one.cue[1] - one.cue[0] === 1 && CITING.has(columns.form[one.cue[0]] as number) ? one : null,
  );
  const bySentence = new Map<number, number>();
  const own = found.map((one, i): Relayed | null => {
    if (cited[i] !== null) return null;
    if (one.within < 0 && !bySentence.has(sentenceOf(segments, one.cue[0])))
      bySentence.set(sentenceOf(segments, one.cue[0]), i);
    return { ...one, relayed: false };
  });
  const added: Relayed[] = [];
  const relay = (i: number, at: number, source: Range, from: Found): void => {
    const report = own[i] as Relayed;
    added.push({
      ...from,
      block: report.block,
      cue: [at, at + 1],
      source: [source],
      content: report.content,
      within: i,
      relayed: true,
    });
  };
  // The report's source took the whole of "the radio, citing the envoy".
  own.forEach((one, i) => {
    const [source] = one?.source ?? [];
    if (one === null || source === undefined) return;
    for (let at = source[0] + 1; at < source[1] - 1; at++) {
      if (!CITING.has(columns.form[at] as number)) continue;
      own[i] = { ...one, source: [[source[0], at]] };
      if (isSource([at + 1, source[1]], columns)) relay(i, at, [at + 1, source[1]], one);
      return;
    }
  });
  cited.forEach((one, i) => {
    const [piece] = one?.content ?? [];
    if (one === null || piece === undefined || added.some((a) => a.cue[0] === one.cue[0])) return;
    const report = bySentence.get(sentenceOf(segments, one.cue[0]));
    if (report === undefined) return;
    if (isSource(piece, columns)) relay(report, one.cue[0], nounPhrase(piece, columns), one);
    else own[i] = { ...one, source: (own[report] as Relayed).source, relayed: false };
  });
  return withoutDropped([...own, ...added]);
}

/** "citing the envoy", "citing a report"; not "citing her promise to save", "citing strong demand": a reason says nothing. */
function isSource(piece: Range, columns: Columns): boolean {
  const [from, to] = nounPhrase(piece, columns);
  let reason = columns.xpos[from] === POSSESSIVE;
  for (let i = from; i < to && !PREPOSITION.has(columns.xpos[i] as number); i++) {
    if (columns.name[i] !== 0 || isCapital(i, columns) || SOURCES.has(columns.stem[i] as number)) return true;
    if (WHY.has(columns.stem[i] as number)) reason = true;
  }
  return !reason;
}

/** Who is cited ends at the first comma. */
function nounPhrase([start, end]: Range, columns: Columns): Range {
  let to = start + 1;
  while (to < end && (columns.shape[to] !== SHAPE.mark || columns.form[to] !== COMMA)) to++;
  return [start, to];
}

const COMMA = hashString(',');
