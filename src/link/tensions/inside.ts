/**
 * Tensions inside one article: what the text itself points out (a denial, a refusal to answer, a saying gone back on) and claims that clash when
 * they are compared. Depends on that article alone. Every one is a proposal for people to judge. Pure.
 */
import type { Reading } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import { byPosition, words } from '../../model/span.js';
import type { Receipt, Tension } from '../../model/tension.js';
import { changesIn } from './changes.js';
import { type Claim, claimFrom, claimsOf, type Page, pageOf } from './claim.js';
import { clashesIn } from './clashes.js';
import { compare } from './compare.js';
import { denialsIn } from './denials.js';
import { evasionsIn } from './evasions.js';
import { figuresIn } from './figures.js';
import { type End, type Found, samePair } from './found.js';
import { reversalsIn } from './reversals.js';

/** Least score that is shown; see eval/RESULTS.md for what it costs and brings. */
export const SHOWN = 0.5;

/** Every tension inside an article, in the order of the page; claims may be handed in where they are known. */
export function tensionsInside(text: string, reading: Reading, known: readonly Claim[] | null = null): Tension[] {
  const page = pageOf(text, reading);
  const claims = known ?? claimsOf(text, reading);
  const found: Found[] = [];
  // By where they stand, since a list of results has ten thousand: pairs that are the same share characters.
  const at = new Map<number, Found[]>();
  // What the text says itself goes before what comparing finds.
  for (const list of [
    reversalsIn(page, claims),
    denialsIn(page, claims),
    evasionsIn(page),
    clashesIn(page, claims),
    figuresIn(page),
    changesIn(page),
  ])
    for (const one of list) {
      if (one.score < SHOWN || cellsOf(one.earlier).some((cell) => at.get(cell)?.some((other) => samePair(one, other))))
        continue;
      found.push(one);
      for (const cell of new Set([...cellsOf(one.earlier), ...cellsOf(one.later)])) {
        const there = at.get(cell);
        if (there === undefined) at.set(cell, [one]);
        else there.push(one);
      }
    }
  return withoutRepeats(page, found)
    .sort((a, b) => firstOf(a) - firstOf(b) || firstIn(a.earlier) - firstIn(b.earlier) || (a.kind < b.kind ? -1 : 1))
    .map((one, i) => tensionOf(text, reading.article.id, one, i));
}

/** Characters of a piece of text whose tensions are looked through together. */
const CELL = 64;

function cellsOf({ spans }: End): number[] {
  const cells: number[] = [];
  for (const [from, until] of spans)
    for (let cell = Math.floor(from / CELL); cell * CELL < until; cell++) cells.push(cell);
  return cells;
}

/** A headline and its first paragraph tell one thing twice: the surer of the two stands. */
function withoutRepeats(page: Page, found: readonly Found[]): Found[] {
  const kept: { one: Found; earlier: Claim; later: Claim }[] = [];
  const claims = new Map<readonly Span[], Claim>();
  const claimAt = ({ spans }: End): Claim => {
    const known = claims.get(spans) ?? claimFrom(page, spans, null);
    claims.set(spans, known);
    return known;
  };
  for (const one of [...found].sort((a, b) => b.score - a.score)) {
    const [earlier, later] = [claimAt(one.earlier), claimAt(one.later)];
    const told = kept.some(
      (other) => other.one.kind === one.kind && isTold(other.earlier, earlier) && isTold(other.later, later),
    );
    if (!told) kept.push({ one, earlier, later });
  }
  return kept.map(({ one }) => one);
}

/** Share of the words that must be the same. */
const REPEATED = 0.7;

function isTold(a: Claim, b: Claim): boolean {
  const { cover, negation } = compare(a, b);
  return cover >= REPEATED && negation === 0;
}

const firstIn = ({ spans }: End): number => spans[0]?.[0] ?? 0;
const firstOf = ({ later, earlier }: Found): number => Math.min(firstIn(later), firstIn(earlier));

function tensionOf(text: string, article: string, one: Found, i: number): Tension {
  const receipt = (spans: readonly Span[], statement: string | null): Receipt => {
    const sorted = [...spans].sort(byPosition);
    return {
      article,
      capture: null,
      statement,
      spans: sorted,
      text: sorted.map((span) => words(text, span)).join(' … '),
    };
  };
  return {
    id: `n${i + 1}`,
    kind: one.kind,
    earlier: receipt(one.earlier.spans, one.earlier.statement),
    later: receipt(one.later.spans, one.later.statement),
    words: one.words.map((span) => receipt([span], null)),
    noticedBy: one.noticedBy,
    notice: one.notice === null ? null : receipt([one.notice], null),
    score: Math.round(one.score * 1000) / 1000,
  };
}
