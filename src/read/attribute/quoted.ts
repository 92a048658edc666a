/**
 * What quotation marks add to what the model found: a quotation that goes on in the next paragraph, or after "he said." in
 * the same one, goes on with its statement; quoted sentences that no cue claims are statements whose speaker is open.
 */
import type { Block } from '../../model/reading.js';
import type { Quotation } from '../segment/quotation.js';
import type { Segments } from '../segment/segment.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import type { Found } from './find.js';
import { FINITE, formSet } from './sets.js';

/** Shortest quotation without a cue, in words, that counts as somebody's sentence; shorter ones are names and glosses. */
const ORPHAN_WORDS = 4;

/** Words that stay small in a title. */
const SMALL_IN_TITLES: ReadonlySet<number> = formSet('a an the of and or but nor in on at to for with by from as vs');

/** Adds the later paragraphs of a quotation to the statement that its first paragraph belongs to. */
export function continueQuotations(found: readonly Found[], quotations: readonly Quotation[]): Found[] {
  const last = quotations.at(-1)?.end ?? 0;
  // By token: number of the last statement (from 1) whose content holds it; 0 for none.
  const owners = new Uint32Array(last);
  found.forEach(({ content }, f) => {
    for (const [start, end] of content) owners.fill(f + 1, start, Math.min(end, last));
  });
  const added = new Map<number, (readonly [number, number])[]>();
  for (let q = 1; q < quotations.length; q++) {
    const quotation = quotations[q] as Quotation;
    const before = quotations[q - 1] as Quotation;
    if (!quotation.continued || before.closed) continue;
    if (ownerOf(owners, quotation) > 0) continue;
    const owner = ownerOf(owners, before);
    if (owner === 0) continue;
    owners.fill(owner, quotation.open, quotation.end);
    const pieces = added.get(owner - 1);
    if (pieces === undefined) added.set(owner - 1, [[quotation.open, quotation.end]]);
    else pieces.push([quotation.open, quotation.end]);
  }
  return withPieces(found, added);
}

function ownerOf(owners: Uint32Array, { open, end }: Quotation): number {
  let owner = 0;
  for (let i = open; i < end; i++) owner = Math.max(owner, owners[i] as number);
  return owner;
}

/**
 * Gives a second quotation in the paragraph of a quoted statement to that statement: “A,” she said. “B.” Of 23 such places
 * in PolNeAR's training part where the model had left B alone, the annotators joined 17 to it and one to nobody.
 */
export function joinSecondQuotations(
  found: readonly Found[],
  orphans: readonly Orphan[],
  columns: Columns,
): { found: Found[]; orphans: Orphan[] } {
  // A statement can take a quotation once its cue and a quoted piece of its content stand before it; sweep in that order.
  const ready = found
    .flatMap((one, owner) => {
      if (one.within >= 0) return [];
      const piece =
        one.content.find(([start, end]) => isQuoted(columns, start, end)) ??
        one.content.find(([, end]) => end <= one.cue[0] && columns.quote[end - 1] === QUOTE.close);
      // “A,” said B. “C”; but not: B said that “a” and b. “C”, where in stitched text the next quotation is another's.
      const whole = one.content.every(([start, end]) => start < one.cue[0] || isQuoted(columns, start, end));
      return piece === undefined || !whole ? [] : [{ owner, block: one.block, from: Math.max(one.cue[1], piece[1]) }];
    })
    .sort((a, b) => a.from - b.from || a.owner - b.owner);
  const added = new Map<number, (readonly [number, number])[]>();
  let next = 0;
  let last: { owner: number; block: number } | null = null;
  const left = orphans.filter(({ block, span }) => {
    for (; next < ready.length && (ready[next] as (typeof ready)[number]).from <= span[0]; next++)
      last = ready[next] as (typeof ready)[number];
    if (last === null || last.block !== block) return true;
    const pieces = added.get(last.owner);
    if (pieces === undefined) added.set(last.owner, [span]);
    else pieces.push(span);
    return false;
  });
  return { found: withPieces(withInner(found, added), added), orphans: left };
}

/** What stands inside a quotation that a statement is given stands inside that statement. */
function withInner(
  found: readonly Found[],
  added: ReadonlyMap<number, readonly (readonly [number, number])[]>,
): readonly Found[] {
  if (added.size === 0) return found;
  return found.map((one, f) => {
    if (one.within >= 0 || added.has(f)) return one;
    for (const [owner, pieces] of added)
      if (pieces.some(([start, end]) => one.cue[0] >= start && one.cue[1] <= end)) return { ...one, within: owner };
    return one;
  });
}

/** Adds pieces of content to the statements whose index is a key. */
function withPieces(
  found: readonly Found[],
  added: ReadonlyMap<number, readonly (readonly [number, number])[]>,
): Found[] {
  return found.map((one, f) => {
    const pieces = added.get(f);
    return pieces === undefined ? one : { ...one, content: [...one.content, ...pieces] };
  });
}

/** True where every word of `[start, end)` stands inside quotation marks. */
export function isQuoted(columns: Columns, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (columns.shape[i] !== SHAPE.mark && columns.quote[i] === QUOTE.outside) return false;
  return true;
}

/** A quotation of whole sentences that stands without a cue, in tokens `[start, end)`, marks included. */
export interface Orphan {
  readonly block: number;
  readonly span: readonly [number, number];
}

/** The orphans of an article: whole quoted sentences, touched by no statement. Headlines and lone phrases are none. */
export function findOrphans(
  found: readonly Found[],
  blocks: readonly Block[],
  segments: Segments,
  columns: Columns,
): Orphan[] {
  const { sentences, blockFirst, quotations } = segments;
  const orphans: Orphan[] = [];
  const claimed = new Uint8Array(columns.count);
  for (const one of found) {
    // What somebody is told to have said inside a quotation leaves it as free as it was.
    if (liesInQuotation(one, columns)) continue;
    for (const spans of [one.source, one.content, [one.cue]])
      for (const [start, end] of spans) claimed.fill(1, start, end);
  }
  let block = 0;
  let sentence = 0;
  for (const quotation of quotations) {
    while ((blockFirst[block + 1] as number) <= quotation.open) block++;
    while ((sentences.first[sentence + 1] as number) <= quotation.open) sentence++;
    const kind = (blocks[block] as Block).kind;
    if (kind !== 'body' && kind !== 'subhead') continue;
    if (quotation.open !== sentences.first[sentence]) continue; // begins inside a sentence: a phrase, not a sentence
    let last = sentence;
    while (last < sentences.count && (sentences.first[last + 1] as number) < quotation.end) last++;
    // What follows the closing mark up to the sentence's end may only be marks: "…", or "…".
    let rest = quotation.end;
    const end = sentences.first[last + 1] as number;
    while (rest < end && columns.shape[rest] === SHAPE.mark) rest++;
    if (rest < end) continue;
    let words = 0;
    let free = true;
    for (let i = quotation.open; i < quotation.end; i++) {
      if (claimed[i] === 1) free = false;
      if (columns.shape[i] !== SHAPE.mark) words++;
    }
    if (
      free &&
      (words >= ORPHAN_WORDS || (words === ORPHAN_WORDS - 1 && isSentence(columns, quotation))) &&
      !isTitle(columns, quotation)
    )
      orphans.push({ block, span: [quotation.open, quotation.end] });
  }
  return orphans;
}

/** All of a statement's parts stand inside one quotation, between its marks. */
function liesInQuotation(one: Found, columns: Columns): boolean {
  const q = columns.quotation[one.cue[0]] as number;
  if (q < 0) return false;
  return [one.cue, ...one.source, ...one.content].every(
    ([start, end]) =>
      columns.quotation[start] === q && columns.quotation[end - 1] === q && columns.quote[start] !== QUOTE.open,
  );
}

/** “Nobody asked us.”: a verb, and a stop inside the marks. */
function isSentence(columns: Columns, { open, end }: Quotation): boolean {
  const last = columns.form[end - 2] as number;
  if (!STOPS.has(last)) return false;
  for (let i = open + 1; i < end; i++) if (FINITE.has(columns.xpos[i] as number)) return true;
  return false;
}

const STOPS = formSet('. ! ? ,');

/** “The Bridges of Upper Aude.”: every longer word has its capital, as the names of books, films and songs do. */
export function isTitle(columns: Columns, { open, end }: Quotation): boolean {
  let capitals = 0;
  for (let i = open + 1; i < end; i++) {
    const shape = columns.shape[i];
    if (shape === SHAPE.title) capitals++;
    else if (shape === SHAPE.lower && !SMALL_IN_TITLES.has(columns.form[i] as number)) return false;
  }
  return capitals > 1;
}
