/**
 * The twelve articles of `examples/` against their expected records: statements matched one to one by the overlap of their
 * content (Jaccard ≥ .5), then every field right, wrong, or open where no stage of `read` fills it yet.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ingest } from '../src/ingest/ingest.js';
import type { Article } from '../src/model/article.js';
import { MENTION_FORMS } from '../src/model/labels.js';
import type { Reading } from '../src/model/reading.js';
import { byPosition, contains, jaccard, overlap, type Span } from '../src/model/span.js';
import type { Statement } from '../src/model/statement.js';
import type { Receipt } from '../src/model/tension.js';
import {
  type ExpectedReceipt,
  type ExpectedStatement,
  type ExpectedTimex,
  isAbout,
  type LoadedExpected,
  loadExpected,
} from './expected.js';

/** Fields of a statement, in the order of the printed table. */
export const STATEMENT_FIELDS = [
  ...(['source', 'cue', 'content', 'verbatim', 'mode', 'act', 'attitude', 'negated', 'hedged', 'sourceKind'] as const),
  ...(['speaker', 'chain', 'channel', 'addressee', 'within', 'standing', 'said'] as const),
] as const;
export type StatementField = (typeof STATEMENT_FIELDS)[number];

/** What a record holds beside its statements; an item is right when all of it is. */
export const RECORD_FIELDS = [
  ...(['documentDate', 'blocks', 'referents', 'times', 'events', 'tensions', 'commitments'] as const),
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];
export type Field = StatementField | RecordField;

/** Fields no stage fills yet: they are counted and not scored. Take a name out when its stage arrives. */
export const OPEN_FIELDS: ReadonlySet<Field> = new Set([
  ...(['chain'] as const),
  ...(['events', 'tensions', 'commitments'] as const),
]);

export interface Count {
  right: number;
  wrong: number;
}

export interface ArticleScore {
  readonly name: string;
  readonly expected: number;
  readonly found: number;
  readonly matched: number;
  readonly fields: Readonly<Record<Field, Count>>;
  /** Expected values that no stage gives yet. */
  readonly open: number;
  /** First words of what was not found, and of what was found and not expected. */
  readonly missed: readonly string[];
  readonly spurious: readonly string[];
}

export interface ExamplesScore {
  readonly articles: readonly ArticleScore[];
  readonly summary: ExamplesSummary;
}

/** The last line of the printed table; figures 0–100. A field that nothing was scored for is null. */
export interface ExamplesSummary {
  readonly layer: 'examples';
  readonly statements: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly fields: Readonly<Partial<Record<Field, number | null>>>;
  readonly open: number;
}

/** Reads every example with `readArticle` and scores what comes out. */
export async function evaluateExamples(
  readArticle: (article: Article) => Reading | Promise<Reading>,
  folder: string = fileURLToPath(new URL('../examples', import.meta.url)),
): Promise<ExamplesScore> {
  const records = loadExpected(folder);
  const files = [...new Set(records.map(({ file }) => join(folder, file)))];
  const readings = new Map<LoadedExpected, Reading>();
  for await (const ingested of ingest(files)) {
    if (ingested.kind === 'fault') throw ingested.fault;
    const record = records.find((each) => isAbout(each, ingested.article));
    if (record !== undefined) readings.set(record, await readArticle(ingested.article));
  }
  const articles = records.map((record) => {
    const reading = readings.get(record);
    if (reading === undefined) throw new Error(`${record.file} holds no article for expected/${record.name}.json`);
    return scoreExample(record, reading);
  });
  return { articles, summary: summarise(articles) };
}

/** One expected record against one Reading. */
export function scoreExample(record: LoadedExpected, reading: Reading): ArticleScore {
  const pairs = matchStatements(record.statements, reading.statements);
  const found = new Map(pairs.map(([a, b]) => [a.id, b]));
  const known = new Set(pairs.map(([, b]) => b.id));
  const fields = Object.fromEntries(
    [...STATEMENT_FIELDS, ...RECORD_FIELDS].map((field) => [field, { right: 0, wrong: 0 }]),
  ) as Record<Field, Count>;
  const links = linkIds(record, reading, pairs);
  let open = 0;
  for (const field of STATEMENT_FIELDS) {
    if (OPEN_FIELDS.has(field)) open += record.statements.length;
    else for (const [a, b] of pairs) tally(fields[field], sameField(field, a, b, links));
  }
  const items = recordItems(record, reading, links);
  for (const field of RECORD_FIELDS) {
    if (OPEN_FIELDS.has(field)) open += items[field].length;
    else for (const right of items[field]) tally(fields[field], right);
  }
  return {
    name: record.name,
    expected: record.statements.length,
    found: reading.statements.length,
    matched: pairs.length,
    fields,
    open,
    missed: record.statements.filter(({ id }) => !found.has(id)).map((s) => excerpt(record.text, s)),
    spurious: reading.statements.filter(({ id }) => !known.has(id)).map((s) => excerpt(record.text, s)),
  };
}

function tally(count: Count, right: boolean): void {
  if (right) count.right++;
  else count.wrong++;
}

type Spoken = Pick<Statement, 'id' | 'source' | 'cue' | 'content'>;

/** Pairs the best first. The same content can be said twice (who cites and who is cited), so cue and source break ties. */
export function matchStatements<A extends Spoken, B extends Spoken>(
  expected: readonly A[],
  got: readonly B[],
): [A, B][] {
  const candidates: { a: A; b: B; score: number }[] = [];
  for (const a of expected) {
    for (const b of got) {
      // A refusal without content ("declined to comment") can only be known by its cue.
      const bare = a.content.length === 0;
      const share = bare ? jaccard(a.cue, b.cue) : jaccard(a.content, b.content);
      if (share < 0.5 || (bare && b.content.length > 0)) continue;
      candidates.push({ a, b, score: share + 0.2 * jaccard(a.cue, b.cue) + 0.1 * jaccard(a.source, b.source) });
    }
  }
  candidates.sort((x, y) => y.score - x.score);
  const pairs: [A, B][] = [];
  const taken = new Set<A | B>();
  for (const { a, b } of candidates) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs;
}

/** Which expected id each id of the Reading stands for. */
export interface Links {
  readonly referents: ReadonlyMap<string, string>;
  readonly times: ReadonlyMap<string, string>;
  readonly statements: ReadonlyMap<string, string>;
}

export function linkIds(
  record: Pick<LoadedExpected, 'referents'> & { readonly times: readonly Pick<ExpectedTimex<Span>, 'id' | 'span'>[] },
  reading: Pick<Reading, 'referents' | 'times'>,
  pairs: readonly [Spoken, Spoken][],
): Links {
  const referents = new Map<string, string>();
  for (const got of reading.referents) {
    let best = 0;
    for (const { id, mentions } of record.referents) {
      // Who has a name is known by it: a "she" alone, in a cluster of its own, stands for nobody yet.
      const form = MENTION_FORMS.find((each) => mentions.some((m) => m.form === each));
      const meets = ({ span }: { span: Span }) => Math.max(0, ...got.mentions.map((n) => jaccard([span], [n.span])));
      if (!mentions.some((m) => m.form === form && meets(m) > 0)) continue;
      const shared = mentions.reduce((sum, m) => sum + meets(m), 0);
      if (shared > best) {
        best = shared;
        referents.set(got.id, id);
      }
    }
  }
  const times = new Map<string, string>();
  for (const got of reading.times) {
    const same = record.times.find(({ span }) => overlap(span, got.span) > 0);
    if (same !== undefined) times.set(got.id, same.id);
  }
  return { referents, times, statements: new Map(pairs.map(([a, b]) => [b.id, a.id])) };
}

/** True where `got` stands for `expected`; null stands for null. */
function same(expected: string | null, got: string | null, links: ReadonlyMap<string, string>): boolean {
  return got === null ? expected === null : expected !== null && links.get(got) === expected;
}

function sameSet(expected: readonly string[], got: readonly string[], links: ReadonlyMap<string, string>): boolean {
  return expected.length === got.length && expected.every((id) => got.some((other) => links.get(other) === id));
}

function equalSpans(a: readonly Span[], b: readonly Span[]): boolean {
  const [x, y] = [[...a].sort(byPosition), [...b].sort(byPosition)];
  return x.length === y.length && x.every(([start, end], i) => start === y[i][0] && end === y[i][1]);
}

/** Spans of fields must be equal to the character, but for a channel and a hop, where half the words are enough. */
export function sameField(field: StatementField, a: ExpectedStatement<Span>, b: Statement, links: Links): boolean {
  switch (field) {
    case 'source':
    case 'cue':
    case 'content':
    case 'verbatim':
      return equalSpans(a[field], b[field]);
    case 'speaker':
      return same(a.speaker, b.speaker, links.referents) && sameSet(a.speakers, b.speakers, links.referents);
    case 'addressee':
      return same(a.addressee, b.addressee, links.referents);
    case 'within':
      return same(a.within, b.within, links.statements);
    case 'said':
      return same(a.said, b.said, links.times);
    case 'channel':
      return a.channel && b.channel ? jaccard([a.channel], [b.channel]) >= 0.5 : a.channel === b.channel;
    case 'chain':
      return (
        a.chain.length === b.chain.length &&
        a.depth === b.depth &&
        a.chain.every(({ mention, referent }, i) => {
          const hop = b.chain[i];
          return jaccard([mention], [hop.mention]) >= 0.5 && same(referent, hop.referent, links.referents);
        })
      );
    default:
      return a[field] === b[field];
  }
}

/** For every expected item beside the statements, whether the Reading has it. */
function recordItems(record: LoadedExpected, reading: Reading, links: Links): Record<RecordField, boolean[]> {
  const lineOf = lineStarts(record.text);
  const near = (a: Span, b: Span) => overlap(a, b) > 0;
  const receipt = (a: ExpectedReceipt<Span>, b: Receipt) => a.spans.some((x) => b.spans.some((y) => near(x, y)));
  const covers = (block: { span: Span }, line: number) => contains(block.span, [lineOf[line], lineOf[line] + 1]);
  return {
    documentDate: [(record.documentDate?.value ?? null) === (reading.documentDate?.value ?? null)],
    blocks: record.blocks.map(({ line, kind, of }) => {
      const block = reading.blocks.find((each) => covers(each, line));
      if (block?.kind !== kind) return false;
      return of === null || (block.of !== null && covers(reading.blocks[block.of], of));
    }),
    referents: record.referents.map(({ id, mentions }) =>
      reading.referents.some(
        (got) =>
          links.referents.get(got.id) === id &&
          2 * mentions.filter((m) => got.mentions.some((n) => near(m.span, n.span))).length >= mentions.length,
      ),
    ),
    times: record.times.map((a) =>
      reading.times.some((b) => near(a.span, b.span) && a.type === b.type && a.value === b.value),
    ),
    events: record.events.map((a) =>
      reading.events.some(
        (b) =>
          near(a.trigger, b.trigger) &&
          a.class === b.class &&
          a.status === b.status &&
          sameSet(a.actors, b.actors, links.referents) &&
          sameSet(a.targets, b.targets, links.referents),
      ),
    ),
    tensions: record.tensions.map((a) =>
      reading.tensions.some((b) => a.kind === b.kind && receipt(a.earlier, b.earlier) && receipt(a.later, b.later)),
    ),
    commitments: record.commitments.map((a) =>
      reading.commitments.some((b) => a.kind === b.kind && near(a.what, b.what) && a.state === b.state),
    ),
  };
}

/** Where each line's first word begins; lines count from 1. */
function lineStarts(text: string): number[] {
  const starts = [0];
  let at = 0;
  for (const line of text.split('\n')) {
    starts.push(at + Math.max(0, line.search(/\S/)));
    at += line.length + 1;
  }
  return starts;
}

function excerpt(text: string, { source, cue, content }: Spoken): string {
  const said = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end)).join(' … ');
  const line = [said(source) || '–', said(cue) || '–', said(content)].join(' | ').replace(/\s+/g, ' ');
  return line.length > 110 ? `${line.slice(0, 109)}…` : line;
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);

function summarise(articles: readonly ArticleScore[]): ExamplesSummary {
  const sum = (of: (score: ArticleScore) => number) => articles.reduce((total, score) => total + of(score), 0);
  const [expected, found, matched] = [sum((s) => s.expected), sum((s) => s.found), sum((s) => s.matched)];
  const fields: Partial<Record<Field, number | null>> = {};
  for (const field of [...STATEMENT_FIELDS, ...RECORD_FIELDS]) {
    if (OPEN_FIELDS.has(field)) continue;
    const right = sum((s) => s.fields[field].right);
    const all = right + sum((s) => s.fields[field].wrong);
    fields[field] = all === 0 ? null : percent(right, all);
  }
  return {
    layer: 'examples',
    statements: {
      precision: percent(matched, found),
      recall: percent(matched, expected),
      f1: percent(2 * matched, expected + found),
    },
    fields,
    open: sum((s) => s.open),
  };
}

export interface PrintOptions {
  /** Also lists what was missed and what was spurious. */
  readonly verbose: boolean;
  readonly print: (line: string) => void;
}

/** Prints a table of articles, one of fields, and as the last line the summary as JSON. */
export function printExamples({ articles, summary }: ExamplesScore, options: Partial<PrintOptions> = {}): void {
  const { verbose, print }: PrintOptions = { verbose: false, print: console.log, ...options };
  const row = (cells: readonly (string | number)[], widths: readonly number[]) =>
    print(
      cells.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i]))).join('  '),
    );
  const wide = [20, 8, 8, 8, 8, 8, 8, 8];
  row(['article', 'expected', 'found', 'matched', 'missed', 'spurious', 'fields', 'open'], wide);
  for (const score of articles) {
    const counts = Object.values(score.fields);
    const right = counts.reduce((total, count) => total + count.right, 0);
    const all = counts.reduce((total, count) => total + count.right + count.wrong, 0);
    const { name, expected, found, matched, open } = score;
    row([name, expected, found, matched, expected - matched, found - matched, percent(right, all), open], wide);
    if (!verbose) continue;
    for (const line of score.missed) print(`    missed    ${line}`);
    for (const line of score.spurious) print(`    spurious  ${line}`);
  }
  print('');
  row(['field', 'right', 'wrong', '%'], wide);
  for (const field of [...STATEMENT_FIELDS, ...RECORD_FIELDS]) {
    const right = articles.reduce((total, score) => total + score.fields[field].right, 0);
    const wrong = articles.reduce((total, score) => total + score.fields[field].wrong, 0);
    row(OPEN_FIELDS.has(field) ? [field, '', '', 'open'] : [field, right, wrong, summary.fields[field] ?? '–'], wide);
  }
  print('');
  print(JSON.stringify(summary));
}
