/**
 * One utterance across articles: its fullest text, every variant with what differs, where it was first seen, in how many articles it stands and
 * how many of those are independent, and whether outlets give it to different people: something to look at, not a verdict.
 */
import { type Difference, differences } from '../link/copies/differences.js';
import { type Likeness, likeness } from '../link/quotations/same.js';
import type { Recorded } from '../store/recorded.js';
import type { Page, Store } from '../store/store.js';
import type { UtteranceSum } from '../store/sums.js';
import { independentGroups } from './independent.js';
import { linker } from './linker.js';
import { namesApart } from './names-apart.js';

export interface QuotationReport {
  /** `qu_…`, after the statement with the fullest text. */
  readonly id: string;
  /** The fullest text. */
  readonly text: string;
  /** The one with the fullest text first. */
  readonly variants: readonly QuotationVariant[];
  /** Articles it stands in, and how many of those had it independently: groups of article ids. */
  readonly articles: number;
  readonly independent: readonly (readonly string[])[];
  /** The variant published first, or null where dates do not tell. */
  readonly first: Recorded | null;
  /** Whom it is given to by name; two or more are a tension. */
  readonly speakers: readonly string[];
}

export interface QuotationVariant {
  readonly recorded: Recorded;
  readonly text: string;
  readonly likeness: Likeness;
  /** Words of the fullest text and what stands here instead; words left out at either end are not listed. */
  readonly differences: readonly (readonly [string, string])[];
  /** The fullest text against this one, word by word, in order. */
  readonly pieces: readonly QuotationPiece[];
}

/** `same`: in both. `out`: of the fullest text alone. `in`: of this one alone. `cut`: left out at either end. */
export interface QuotationPiece {
  readonly kind: 'same' | 'out' | 'in' | 'cut';
  readonly text: string;
}

/** Utterances asked for at once. */
const PAGE = 200;

/** Utterances that stand in two articles or more, those in most articles first. */
export async function quotationsOf(store: Store): Promise<QuotationReport[]> {
  const reports: QuotationReport[] = [];
  for (;;) {
    const { total, reports: some } = await quotationPage(store, [], { limit: PAGE, offset: reports.length });
    reports.push(...some);
    if (some.length === 0 || reports.length >= total) return reports;
  }
}

/** What a list says of an utterance. */
export interface QuotationSummary {
  /** `qu_…` */
  readonly id: string;
  readonly text: string;
  readonly articles: number;
  readonly independent: number;
  /** Statements that have it, the fullest too; and how many of these with other words. */
  readonly variants: number;
  readonly altered: number;
  readonly speakers: readonly string[];
}

/** One page of a list, of those whose fullest text has all the words (folded phrases): what is kept of them, so that none is read whole. */
export async function quotationList(
  store: Store,
  words: readonly string[],
  page: Page,
): Promise<{ readonly total: number; readonly more: boolean; readonly quotations: readonly QuotationSummary[] }> {
  const { total, more = false, items } = await store.utterances(linker, words, page);
  return {
    total,
    more,
    quotations: items.map(({ centre, words: text, articles, independent, variants, altered, speakers }) => ({
      id: `qu_${centre.slice(3)}`,
      text,
      articles,
      independent,
      variants,
      altered,
      speakers,
    })),
  };
}

/** One page of them whole. */
export async function quotationPage(
  store: Store,
  words: readonly string[],
  page: Page,
): Promise<{ readonly total: number; readonly reports: readonly QuotationReport[] }> {
  const { total, items } = await store.utterances(linker, words, page);
  const reports: QuotationReport[] = [];
  for (const { centre } of items) {
    const found = await store.utteranceOf(linker, centre);
    if (found !== null) reports.push(await reportOf(store, found));
  }
  return { total, reports };
}

/** The utterance of an id (`qu_…`, or `st_…` of a statement that quotes it); null where it stands in one article alone. */
export async function quotationOf(store: Store, id: string): Promise<QuotationReport | null> {
  const found = await store.utteranceOf(linker, `st_${id.trim().slice(3)}`);
  return found === null ? null : reportOf(store, found);
}

/** `qu_…` of the utterance a statement quotes; null where it stands in one article alone. */
export async function quotationIdOf(store: Store, statement: string): Promise<string | null> {
  const found = await store.utteranceOf(linker, statement);
  return found === null ? null : `qu_${found.centre.slice(3)}`;
}

/** Variants told of one utterance; a slogan may stand in thousands. */
const VARIANTS = 300;

async function reportOf(store: Store, { centre, quotations }: UtteranceSum): Promise<QuotationReport> {
  const [fullest, ...others] = await store.recorded(quotations.slice(0, VARIANTS));
  const text = (fullest as Recorded).verbatim?.text ?? '';
  const all = [
    variantOf(text, fullest as Recorded, 'identical'),
    ...others.map((one) => variantOf(text, one, likeness(text, one.verbatim?.text ?? '') ?? 'altered')),
  ];
  const articles = new Map(all.map(({ recorded }) => [recorded.article.key, recorded.article.id]));
  const groups = await independentGroups(store, [...articles.keys()]);
  return {
    id: `qu_${centre.slice(3)}`,
    text,
    variants: all,
    articles: articles.size,
    independent: groups.map((group) => group.map((key) => articles.get(key) as string)),
    first: firstOf(all.map(({ recorded }) => recorded)),
    speakers: speakersOf(all.map(({ recorded }) => recorded)),
  };
}

function variantOf(fullest: string, recorded: Recorded, likeness: Likeness): QuotationVariant {
  const text = recorded.verbatim?.text ?? '';
  const found = differences(fullest, text);
  const inner = found.filter(
    ({ a, b }) => b[1] > b[0] || (a[0] > firstWord(fullest) && a[1] < fullest.trimEnd().length - 1),
  );
  return {
    recorded,
    text,
    likeness,
    differences: inner.map(({ a, b }) => [fullest.slice(...a), text.slice(...b)] as const),
    pieces: piecesOf(fullest, text, found),
  };
}

function piecesOf(fullest: string, text: string, found: readonly Difference[]): QuotationPiece[] {
  const pieces: QuotationPiece[] = [];
  let at = 0;
  const add = (kind: QuotationPiece['kind'], words: string) => {
    if (words !== '') pieces.push({ kind, text: words });
  };
  for (const { a, b } of found) {
    add('same', text.slice(at, b[0]));
    const isEnd = a[0] <= firstWord(fullest) || a[1] >= fullest.trimEnd().length - 1;
    add(b[0] === b[1] && isEnd ? 'cut' : 'out', fullest.slice(...a));
    add('in', text.slice(...b));
    at = b[1];
  }
  add('same', text.slice(at));
  return pieces;
}

function firstWord(text: string): number {
  return Math.max(0, text.search(/[\p{L}\p{N}]/u));
}

function firstOf(all: readonly Recorded[]): Recorded | null {
  if (all.some(({ published }) => published === null)) return null;
  const [a, b] = [...all].sort((x, y) => ((x.published as string) < (y.published as string) ? -1 : 1));
  if (a === undefined || b === undefined || a.article.key === b.article.key) return a ?? null;
  const [early, late] = [a.published as string, b.published as string];
  return early < late && !late.startsWith(early) ? a : null;
}

/** Whom articles name for it, where their names share no word. */
function speakersOf(all: readonly Recorded[]): string[] {
  return namesApart(
    all.map(({ article, speaker, source, sourceKind }) => ({
      article: article.key,
      name: sourceKind === 'named' ? (speaker ?? source?.text ?? null) : null,
    })),
  );
}
