/**
 * The expected records of `examples/`: what a careful reader puts on the record, written by hand in
 * `examples/expected/<name>.json`. A span is written `[line, "words"]`, or `[line, "words", nth]` where the words stand
 * on that line more than once; lines count from 1, and words match whole words only ("he" is not found in "the").
 * `loadExpected` gives the same records with half-open offsets into the article's text. examples/README.md has the
 * conventions.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article } from '../src/model/article.js';
import type {
  Act,
  BlockKind,
  CommitmentKind,
  CommitmentState,
  DateOrigin,
  EventClass,
  EventStatus,
  MentionForm,
  Mode,
  ReferentKind,
  SourceKind,
  Standing,
  TensionKind,
  TimexAnchor,
  TimexType,
} from '../src/model/labels.js';
import type { Span } from '../src/model/span.js';

/** A span as people write and review it. */
export type WordsAt = readonly [line: number, words: string] | readonly [line: number, words: string, nth: number];

/** An expected record; `S` is how its spans are given: `WordsAt` in the file, `Span` once loaded. */
export interface Expected<S> {
  /** File inside `examples/`. */
  readonly file: string;
  /** The article's id inside a JSON Lines file; null where the file is one text. */
  readonly id: string | null;
  /** What a reviewer should know about this record, or null. */
  readonly note: string | null;
  readonly documentDate: ExpectedDate<S> | null;
  readonly blocks: readonly ExpectedBlock[];
  readonly referents: readonly ExpectedReferent<S>[];
  readonly times: readonly ExpectedTimex<S>[];
  readonly statements: readonly ExpectedStatement<S>[];
  readonly events: readonly ExpectedEvent<S>[];
  readonly tensions: readonly ExpectedTension<S>[];
  readonly commitments: readonly ExpectedCommitment<S>[];
}

export interface ExpectedDate<S> {
  readonly value: string;
  readonly from: string;
  readonly until: string;
  readonly origin: DateOrigin;
  readonly evidence: readonly S[];
}

/** `line` is where the block begins; `of` the line of the block that a duplicate repeats. */
export interface ExpectedBlock {
  readonly line: number;
  readonly kind: BlockKind;
  readonly of: number | null;
}

export interface ExpectedReferent<S> {
  readonly id: string;
  readonly name: string;
  readonly kind: ReferentKind;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly mentions: readonly { readonly span: S; readonly form: MentionForm; readonly metonym: boolean }[];
}

export interface ExpectedTimex<S> {
  readonly id: string;
  readonly span: S;
  readonly type: TimexType;
  readonly value: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly anchor: TimexAnchor;
  readonly implied: readonly string[];
}

/** A Statement of the Reading without what only a machine can give: `score` and `because`. */
export interface ExpectedStatement<S> {
  readonly id: string;
  readonly mode: Mode;
  readonly act: Act;
  readonly attitude: boolean;
  readonly source: readonly S[];
  readonly cue: readonly S[];
  readonly content: readonly S[];
  readonly speaker: string | null;
  readonly speakers: readonly string[];
  readonly sourceKind: SourceKind;
  readonly verbatim: readonly S[];
  readonly chain: readonly { readonly mention: S; readonly referent: string | null; readonly cue: readonly S[] }[];
  readonly depth: number;
  readonly channel: S | null;
  readonly addressee: string | null;
  readonly within: string | null;
  readonly standing: Standing;
  readonly negated: boolean;
  readonly hedged: boolean;
  readonly said: string | null;
}

export interface ExpectedEvent<S> {
  readonly id: string;
  readonly trigger: S;
  readonly class: EventClass;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly place: string | null;
  readonly time: string | null;
  readonly status: EventStatus;
  readonly said: string | null;
}

/** A receipt inside the article; `statement` is null where the outlet's own words prove it. */
export interface ExpectedReceipt<S> {
  readonly statement: string | null;
  readonly spans: readonly S[];
}

export interface ExpectedTension<S> {
  readonly id: string;
  readonly kind: TensionKind;
  readonly earlier: ExpectedReceipt<S>;
  readonly later: ExpectedReceipt<S>;
  readonly words: readonly ExpectedReceipt<S>[];
  readonly noticedBy: string | null;
}

export interface ExpectedCommitment<S> {
  readonly id: string;
  readonly kind: CommitmentKind;
  readonly statement: string;
  readonly by: string | null;
  readonly to: string | null;
  readonly what: S;
  readonly due: string | null;
  readonly state: CommitmentState;
  readonly fulfilment: readonly ExpectedReceipt<S>[];
}

/** An expected record with offsets, beside the text it is about. */
export interface LoadedExpected extends Expected<Span> {
  /** Name of the file in `expected/` without its ending. */
  readonly name: string;
  readonly text: string;
}

/** Reads every expected record under `folder` (such as `examples`), by name; throws one error that lists what fails. */
export function loadExpected(folder: string): LoadedExpected[] {
  const records: LoadedExpected[] = [];
  const problems: string[] = [];
  for (const file of readdirSync(join(folder, 'expected')).sort()) {
    if (!file.endsWith('.json')) continue;
    const name = basename(file, '.json');
    const raw = JSON.parse(readFileSync(join(folder, 'expected', file), 'utf8')) as Expected<WordsAt>;
    const text = textOf(join(folder, raw.file), raw.id);
    if (text === null) {
      problems.push(`${name}: ${raw.file} has no article ${raw.id}`);
      continue;
    }
    const loaded = resolveExpected(raw, text);
    for (const problem of loaded.problems) problems.push(`${name}: ${problem}`);
    records.push({ name, text, ...loaded.expected });
  }
  if (problems.length > 0) throw new Error(`expected records do not fit their articles:\n${problems.join('\n')}`);
  return records;
}

/** True where `expected` is about `article`, by file name and, in a JSON Lines file, by id. */
export function isAbout(expected: LoadedExpected, article: Article): boolean {
  if (expected.id !== null) return article.id === expected.id;
  return basename(article.path ?? article.id) === expected.file;
}

function textOf(path: string, id: string | null): string | null {
  const contents = readFileSync(path, 'utf8');
  if (id === null) return contents;
  for (const line of contents.split('\n')) {
    if (line.trim() === '') continue;
    const record = JSON.parse(line) as { id: string; text: string };
    if (record.id === id) return record.text;
  }
  return null;
}

/** Turns every `[line, words, nth]` of a record into offsets; `problems` has one line for each that is not there. */
export function resolveExpected(
  raw: Expected<WordsAt>,
  text: string,
): { expected: Expected<Span>; problems: readonly string[] } {
  const problems: string[] = [];
  const lines = linesOf(text);
  const at = (words: WordsAt): Span => {
    const found = locate(lines, words);
    if (typeof found !== 'string') return found;
    problems.push(found);
    return [0, 1];
  };
  const all = (list: readonly WordsAt[]): Span[] => list.map(at);
  const receipt = ({ statement, spans }: ExpectedReceipt<WordsAt>) => ({ statement, spans: all(spans) });
  const expected: Expected<Span> = {
    ...raw,
    documentDate: raw.documentDate && { ...raw.documentDate, evidence: all(raw.documentDate.evidence) },
    referents: raw.referents.map((referent) => ({
      ...referent,
      mentions: referent.mentions.map((mention) => ({ ...mention, span: at(mention.span) })),
    })),
    times: raw.times.map((timex) => ({ ...timex, span: at(timex.span) })),
    statements: raw.statements.map((statement) => ({
      ...statement,
      source: all(statement.source),
      cue: all(statement.cue),
      content: all(statement.content),
      verbatim: all(statement.verbatim),
      chain: statement.chain.map((hop) => ({ ...hop, mention: at(hop.mention), cue: all(hop.cue) })),
      channel: statement.channel && at(statement.channel),
    })),
    events: raw.events.map((event) => ({ ...event, trigger: at(event.trigger) })),
    tensions: raw.tensions.map((tension) => ({
      ...tension,
      earlier: receipt(tension.earlier),
      later: receipt(tension.later),
      words: tension.words.map(receipt),
    })),
    commitments: raw.commitments.map((commitment) => ({
      ...commitment,
      what: at(commitment.what),
      fulfilment: commitment.fulfilment.map(receipt),
    })),
  };
  return { expected, problems };
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Lines with where they begin; line ends are LF, as in all of `examples/`. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, start });
    start += line.length + 1;
  }
  return lines;
}

/** The span of words on a line, or one sentence that says why there is none. */
function locate(lines: readonly Line[], [number, words, nth]: WordsAt): Span | string {
  const line = lines[number - 1];
  if (line === undefined) return `line ${number} is not there (looking for "${words}")`;
  const places: number[] = [];
  for (let at = line.text.indexOf(words); at >= 0; at = line.text.indexOf(words, at + 1)) {
    if (isWhole(line.text, at, at + words.length)) places.push(at);
  }
  if (places.length === 0) return `line ${number} does not say "${words}"`;
  if (nth === undefined && places.length > 1) return `line ${number} says "${words}" ${places.length} times; give nth`;
  const place = places[(nth ?? 1) - 1];
  if (place === undefined) return `line ${number} says "${words}" ${places.length} times, not ${nth}`;
  return [line.start + place, line.start + place + words.length];
}

/** Cuts no word in two: no letter or digit stands on both sides of either end. */
function isWhole(text: string, start: number, end: number): boolean {
  return !(isWordAt(text, start - 1) && isWordAt(text, start)) && !(isWordAt(text, end - 1) && isWordAt(text, end));
}

function isWordAt(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]$/u.test(text.charAt(at));
}
