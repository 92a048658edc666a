/**
 * The record, or the answers to a question, in a format of somebody else's: pieces as they are written, then a manifest with count and hash.
 * Equal records give equal bytes; when things were seen stands in the manifest alone. One article is in memory at a time (a network: its edges).
 */
import { createHash } from 'node:crypto';
import { Fault } from '../../model/fault.js';
import { READING_VERSION } from '../../model/reading.js';
import { UNIT } from '../../model/span.js';
import type { Store } from '../../store/store.js';
import { ANYTHING, type Question } from '../questions.js';
import { filterFor } from '../said.js';
import { annotationOf } from './annotation.js';
import { bibtexOf, cslOf, risOf } from './bibliography.js';
import { bratOf, type FolderFile } from './brat.js';
import { columnsOf } from './columns.js';
import { csvOf } from './csv.js';
import { decisionsOf } from './decisions.js';
import { edgesOf, graphmlOf } from './graph.js';
import { jsonlOf } from './jsonl.js';
import { parquetOf } from './parquet.js';
import { PLOVER_COLUMNS, ploverOf } from './plover.js';
import { quotationOf } from './quotation.js';
import type { Linking, Settings, Unit } from './rows.js';

type Piecewise = (settings: Settings) => AsyncGenerator<string | Uint8Array | FolderFile, number>;

interface FormatOf {
  readonly of: Piecewise;
  /** What is counted in the manifest. */
  readonly counts: string;
  /** True for a folder of files. */
  readonly folder: boolean;
  /** True for bytes that are no text. */
  readonly binary: boolean;
}

const text = (of: Piecewise, counts = 'statements'): FormatOf => ({ of, counts, folder: false, binary: false });

const FORMATS_OF = {
  jsonl: text(jsonlOf),
  csv: text(csvOf),
  parquet: { ...text(parquetOf), binary: true },
  annotation: text(annotationOf),
  quotation: text(quotationOf),
  brat: { ...text(bratOf), folder: true },
  graphml: text(graphmlOf),
  edges: text(edgesOf),
  plover: text(ploverOf, 'tellings'),
  ris: text(risOf),
  bibtex: text(bibtexOf),
  csl: text(cslOf),
  corrections: text(decisionsOf, 'decisions'),
} as const;

/** Name of a format. */
export type Format = keyof typeof FORMATS_OF;

/** Every format, in the order they are told. */
export const FORMATS = Object.keys(FORMATS_OF) as readonly Format[];

/** Which formats have a use for an option; the others would pass over it in silence. */
export const OPTIONS: Readonly<Record<'withText' | 'raw' | 'bom' | 'unit' | 'codebook', readonly Format[]>> = {
  withText: ['jsonl', 'csv', 'parquet', 'annotation', 'quotation', 'brat'],
  raw: ['csv', 'edges', 'plover'],
  bom: ['csv', 'edges', 'plover'],
  unit: ['graphml', 'edges'],
  codebook: ['csv', 'plover'],
};

/** Formats that hold no statements, among which conditions would choose. */
const WITHOUT_QUESTION: Readonly<Partial<Record<Format, string>>> = {
  plover:
    'plover holds events, which conditions of `said` do not choose among; export them all and filter the table, or ask `hearsay events --json`',
  corrections: 'corrections are exported all together; leave the conditions away',
};

export function isFolder(format: Format): boolean {
  return FORMATS_OF[format].folder;
}

export function isBinary(format: Format): boolean {
  return FORMATS_OF[format].binary;
}

/** What goes into an export and how it is written. */
export interface ExportOptions {
  /** Whose answers; unset for the whole record, attitudes and denied sayings included and marked so. `limit` and `offset` play no part. */
  readonly question?: Question | null;
  /** Whole texts as well: mind whose they are. */
  readonly withText?: boolean;
  /** CSV: leave cells as they are, though a spreadsheet might run them as formulas. */
  readonly raw?: boolean;
  /** CSV: begin with a byte order mark. */
  readonly bom?: boolean;
  /** Networks: what weighs. Default statements. */
  readonly unit?: Unit;
  /** How articles are joined; without it nothing is counted across articles. */
  readonly linking?: Linking | null;
}

/** A piece of the export; `path` is null but for a file of a folder. */
export interface Piece {
  readonly path: string | null;
  readonly data: string | Uint8Array;
}

/**
 * What was exported. `sha256` is of the bytes; of a folder, of the lines `<sha256 of a file>  <path>` in the order they came. `count` is
 * of what `counts` names.
 */
export interface Manifest {
  readonly hearsay: string;
  readonly format: Format;
  readonly unit: typeof UNIT;
  readonly count: number;
  readonly counts: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What was asked; null for the whole record. */
  readonly question: Readonly<Partial<Question>> | null;
  readonly withText: boolean;
  /** CSV: whether cells that begin like formulas got an apostrophe in front. */
  readonly guarded: boolean | null;
  /** Networks: what weighs. */
  readonly weight: Unit | null;
  /** Tables: the codebook. */
  readonly columns: readonly { readonly name: string; readonly type: string; readonly meaning: string }[] | null;
  readonly seenFrom: string | null;
  readonly seenUntil: string | null;
}

/** Yields pieces; returns the manifest. Throws a Fault for a question that cannot be meant and for `brat` without texts. */
export async function* exportRecord(
  store: Store,
  format: Format,
  options: ExportOptions = {},
): AsyncGenerator<Piece, Manifest> {
  const chosen: FormatOf | undefined = FORMATS_OF[format];
  if (chosen === undefined)
    throw new Fault('question-format', `“${format}” is not a format; use one of ${FORMATS.join(', ')}`);
  const whole = WITHOUT_QUESTION[format];
  if (whole !== undefined && options.question !== undefined && options.question !== null)
    throw new Fault('question-export-events', whole);
  const settings = await settingsOf(store, options);
  const digest = createHash('sha256');
  let bytes = 0;
  const pieces = chosen.of(settings);
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) return manifestOf(format, settings, options, next.value, digest.digest('hex'), bytes);
    const { path, data } = pieceOf(next.value);
    if (path === null) digest.update(data);
    else digest.update(`${createHash('sha256').update(data).digest('hex')}  ${path}\n`);
    bytes += Buffer.byteLength(data);
    yield { path, data };
  }
}

/** The whole record as JSON Lines: yields lines without line ends; returns the manifest. */
export async function* exportJsonl(store: Store): AsyncGenerator<string, Manifest> {
  const pieces = exportRecord(store, 'jsonl');
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) return next.value;
    yield* String(next.value.data).trimEnd().split('\n');
  }
}

function pieceOf(given: string | Uint8Array | FolderFile): Piece {
  if (typeof given === 'string' || given instanceof Uint8Array) return { path: null, data: given };
  return given;
}

async function settingsOf(store: Store, options: ExportOptions): Promise<Settings> {
  const { question = null, withText = false, raw = false, bom = false, unit = 'statements', linking = null } = options;
  const filter = question === null ? null : await filterFor(store, question);
  return { store, filter, withText, raw, bom, unit, linking };
}

async function manifestOf(
  format: Format,
  settings: Settings,
  { question = null }: ExportOptions,
  count: number,
  sha256: string,
  bytes: number,
): Promise<Manifest> {
  const { seenFrom, seenUntil } = await settings.store.totals();
  const isTable = format === 'csv' || format === 'parquet';
  return {
    hearsay: READING_VERSION,
    format,
    unit: UNIT,
    count,
    counts: FORMATS_OF[format].counts,
    sha256,
    bytes,
    question: question === null ? null : askedOf(question),
    withText: settings.withText,
    guarded: OPTIONS.raw.includes(format) ? !settings.raw : null,
    weight: OPTIONS.unit.includes(format) ? settings.unit : null,
    columns:
      isTable || format === 'plover'
        ? (isTable ? columnsOf(settings) : PLOVER_COLUMNS).map(({ name, type, meaning }) => ({ name, type, meaning }))
        : null,
    seenFrom,
    seenUntil,
  };
}

/** The conditions that were set; what limits a page of answers plays no part here. */
function askedOf({ limit: _, offset: __, ...question }: Question): Partial<Question> {
  const plain = ANYTHING as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(question).filter(([key, value]) => value !== plain[key]));
}
