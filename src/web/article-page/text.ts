/** The text of an article of the record: statements marked and linked to their pages, notes beside the paragraphs. */
import type { ShownArticle } from '../../ask/article.js';
import type { SharedStretch } from '../../ask/recorded.js';
import type { Reading } from '../../model/reading.js';
import { hull, type Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import { linesOf } from '../../record/lines.js';
import { statementAddress } from '../addresses.js';
import { type Html, html } from '../html.js';
import { layered, type Mark } from '../reading-page/layers.js';
import { marginOf, marksOf, noteOf } from '../reading-page/marks.js';
import { type Paragraph, paragraphsOf, share } from '../reading-page/paragraphs.js';
import { type Told, told } from '../reading-page/told.js';
import { type Voice, voicesOf } from '../reading-page/voices.js';
import { sharedBeside, statementBeside, timesBeside } from './margin.js';
import { cutLong, type Part, partAt, partsOf } from './parts.js';

/** What of an article is shown, and how. */
export interface Look {
  readonly attitudes: boolean;
  /** A passage to mark, or null. */
  readonly mark: Span | null;
  /** The number of the part asked for, or null for the one with the mark or the statement asked for, else the first. */
  readonly part: number | null;
  /** Record id of a statement to be found on the page, or null. */
  readonly at: string | null;
}

export interface ArticleText {
  readonly markup: Html;
  /** Is the headline part of the text shown? Else the page needs one of its own. */
  readonly titled: boolean;
  readonly voices: readonly Voice[];
  readonly all: readonly Told[];
  readonly parts: readonly Part[];
  readonly part: Part;
}

export function articleText(shown: ShownArticle, titles: ReadonlyMap<string, string>, look: Look): ArticleText {
  const { reading, recorded } = shown;
  const { text, clusters } = shown.read;
  const statements = reading.statements.filter((one) => look.attitudes || !one.attitude);
  const voices = voicesOf(text, reading, statements);
  const voiceOf = new Map(voices.flatMap((voice) => voice.statements.map((one) => [one, voice] as const)));
  const place = { text, placeOf: linesOf(text) };
  const paragraphs = cutLong(text, paragraphsOf(text, reading.blocks));
  const parts = partsOf(paragraphs);
  const part = partOf(look, parts, paragraphs, shown);
  const all = statements.map((one) => told(place, reading, one, Number(one.id.slice(1)), voiceOf.get(one) as Voice));
  const span = spanOf(paragraphs, part);
  const here = all.filter(({ statement }) => touches(hullOf(statement), span));
  const idOf = (one: Told) => recorded.get(one.statement.id)?.id ?? one.statement.id;
  const leads = { idOf, addressOf: (one: Told) => statementAddress(idOf(one)) };
  const placed = new Set<Told>();
  share(
    paragraphs,
    [...here.flatMap((one) => marksOf(one, leads, placed)), ...marked(look.mark)],
    here.flatMap((one) => noteOf(text, one, leads)),
  );
  const margin = marginOf(paragraphs, here);
  const shared = clusters.flatMap((cluster) => cluster.shared);
  const headline = paragraphs.findIndex(({ kind }) => kind === 'headline');
  const rows = paragraphs.slice(part.from, part.until).map((paragraph, n) => {
    const i = part.from + n;
    const beside = [
      ...(margin.get(i) ?? []).map((one) => statementBeside(one, leads.addressOf(one))),
      ...timesBeside(text, paragraph, timesIn(reading, paragraph)),
      ...sharedBeside(paragraph, shared, titles),
    ];
    return row(text, paragraph, i, i === headline, beside, isShared(paragraph, shared));
  });
  const titled = headline >= part.from && headline < part.until;
  return { markup: html`${rows}`, titled, voices, all, parts, part };
}

function partOf(look: Look, parts: readonly Part[], paragraphs: readonly Paragraph[], shown: ShownArticle): Part {
  const asked = parts.find(({ number }) => number === look.part);
  if (asked !== undefined) return asked;
  const statement = shown.read.statements.find(({ id }) => id === look.at)?.statement;
  const offset = look.mark?.[0] ?? (statement === undefined ? null : hullOf(statement)[0]);
  return offset === null ? (parts[0] as Part) : partAt(parts, paragraphs, offset);
}

function hullOf({ source, cue, content }: Statement): Span {
  return hull([...source, ...cue, ...content]) ?? [0, 0];
}

function spanOf(paragraphs: readonly Paragraph[], { from, until }: Part): Span {
  return [paragraphs[from]?.start ?? 0, paragraphs[until - 1]?.end ?? 0];
}

function touches(a: Span, b: Span): boolean {
  return a[0] < b[1] && a[1] > b[0];
}

/** A passage that was asked for; links lead to its first piece. */
function marked(span: Span | null): Mark[] {
  if (span === null) return [];
  let first = true;
  const open = () => {
    const id = first ? html` id="marked"` : null;
    first = false;
    return html`<span class="marked"${id}>`;
  };
  return [{ start: span[0], end: span[1], rank: -1, open }];
}

function timesIn({ times }: Reading, { start, end }: Paragraph) {
  return times.filter(({ span }) => span[0] >= start && span[0] < end);
}

/** Most of the paragraph stands elsewhere. */
function isShared({ start, end }: Paragraph, shared: readonly SharedStretch[]): boolean {
  const there = shared.reduce(
    (sum, { mine }) => sum + Math.max(0, Math.min(mine[1], end) - Math.max(mine[0], start)),
    0,
  );
  return there * 2 > end - start;
}

function row(
  text: string,
  paragraph: Paragraph,
  i: number,
  isTitle: boolean,
  beside: readonly Html[],
  copied: boolean,
): Html {
  const { start, end, kind, of, marks, notes } = paragraph;
  const inner = layered(text, start, end, marks, notes);
  const id = `p${i + 1}`;
  const margin = beside.length === 0 ? null : html`<ul class="margin">${beside}</ul>`;
  return html`<div class="${copied ? 'row shared' : 'row'}">${block()}${margin}</div>
`;

  function block(): Html {
    if (isTitle) return html`<h1 id="${id}" dir="auto">${inner}</h1>`;
    if (kind === 'headline') return html`<h2 id="${id}" class="headline" dir="auto">${inner}</h2>`;
    if (kind === 'subhead') return html`<h2 id="${id}" class="subhead" dir="auto">${inner}</h2>`;
    if (kind === 'body') return html`<p id="${id}" dir="auto">${inner}</p>`;
    const repeats = of === null ? null : html` <a href="#p${of + 1}">what stands above</a>`;
    const says = kind === 'duplicate' ? html`set aside: repeats${repeats ?? ' an earlier line'}` : 'set aside';
    return html`<div id="${id}" class="set-aside"><span class="kind">${says}</span><p dir="auto">${inner}</p></div>`;
  }
}
