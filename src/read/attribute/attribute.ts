/**
 * Stage `attribute`: tokens → statements. Example: `Ada Voss denied that inspectors had warned her.` → source "Ada Voss",
 * cue "denied", content "inspectors had warned her", act deny.
 */

import type { Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Weights } from '../../model/weights.js';
import type { Segments } from '../segment/segment.js';
import { readBeside } from './beside.js';
import { chainOf, relayedBy } from './chain.js';
import { readClauses } from './clauses.js';
import type { Analysed, Columns } from './columns.js';
import { splitCoordinations } from './coordinated.js';
import { withCueEnds, withoutDeeds } from './cue-ends.js';
import { nestDenied } from './denied.js';
import { createFinder, type Found } from './find.js';
import { withFurtherClauses } from './further-that.js';
import { readHeadlines } from './headline.js';
import { readInWords } from './in-words.js';
import { mastheadOf } from './masthead.js';
import { mended } from './mended.js';
import { withoutMereDeeds } from './mere-deed.js';
import { bindAttribute } from './model.js';
import { withoutMerePointers } from './no-saying.js';
import { endedBeforeVerb } from './nouns.js';
import type { Draft, Page, Unnumbered } from './page.js';
import { withoutPlaceLines } from './place-line.js';
import { continueQuotations, findOrphans, joinSecondQuotations } from './quoted.js';
import { readQuotedAs } from './quoted-as.js';
import { type Relayed, splitRelays } from './relay.js';
import { readSetOff } from './set-off.js';
import { withWhatFollows } from './speaker-goes-on.js';
import { isReserved, standingWithin } from './standing.js';
import { orphanStatement, statementOf, turnStatement } from './statement-of.js';
import { readTags } from './tagged.js';
import { readTurns, type SpokenTurn } from './turns.js';
import { withoutUnknownCues } from './unknown-cue.js';

/** The statements of one article in the order of the page, and for each the words for whom it was said to, or null. */
export interface Attributions {
  readonly statements: readonly Statement[];
  readonly spokenTo: readonly (Span | null)[];
}

/** Finds the statements of one article. */
export type Attributor = (page: Analysed, outlet: string | null) => Attributions;

/** What quotation marks add to what was found, but for the second quotation of a paragraph, which waits until all else is read. */
export function quotationsRead(
  found: readonly Found[],
  blocks: Analysed['blocks'],
  segments: Segments,
  columns: Columns,
): readonly Found[] {
  const tagged = readTags(withFurtherClauses(found, segments, columns), blocks, segments, columns);
  const setOff = readSetOff(tagged, blocks, segments, columns);
  return continueQuotations(readBeside(setOff, blocks, segments, columns), segments.quotations);
}

/** Binds the weights; without attribution weights every article has no statements. */
export function createAttributor(weights: Weights): Attributor {
  const model = bindAttribute(weights);
  if (model === null) return () => ({ statements: [], spokenTo: [] });
  const finder = createFinder(model);
  return (analysed, outlet) => {
    const { text, blocks, segments } = analysed;
    const modelled = finder.find(analysed);
    const columns = finder.columnsOf();
    const known = withoutUnknownCues(modelled, segments.tokens.upos, columns);
    const saying = withCueEnds(withoutMereDeeds(known, columns), columns);
    const worded = readQuotedAs(readInWords(saying, blocks, segments, columns), segments, columns);
    const continued = quotationsRead(worded, blocks, segments, columns);
    const lined = withoutPlaceLines(continued, segments, columns);
    const denied = nestDenied(readHeadlines(lined, blocks, segments, columns), segments, columns);
    const clauses = splitCoordinations(readClauses(denied, blocks, segments, columns), columns);
    const apart = withWhatFollows(withoutMerePointers(clauses, columns), segments, columns);
    const headed = withoutDeeds(mended(endedBeforeVerb(apart, columns), segments, columns), columns);
    const { found: joined, orphans: alone } = joinSecondQuotations(
      headed,
      findOrphans(headed, blocks, segments, columns),
      columns,
    );
    const relays = splitRelays(joined, segments, columns);
    const { found, turns, firstTurn, orphans } = readTurns(relays, alone, text, blocks, segments, columns);
    const page: Page = { text, blocks, segments, columns, masthead: mastheadOf(text, blocks, outlet) };
    const made = found.map((one, i) =>
      i < firstTurn ? statementOf(one, page) : turnStatement(turns[i - firstTurn] as SpokenTurn, page),
    );
    const alones = orphans.flatMap((orphan): Alone[] => {
      const statement = orphanStatement(orphan, page);
      return statement === null ? [] : [{ span: orphan.span, draft: { statement, outer: null, relayed: false } }];
    });
    const drafts = [...nested(found, made, alones), ...alones.map(({ draft }) => draft)];
    const all = inOrder(drafts);
    const ids = new Map(all.map((draft, i) => [draft, `s${i + 1}`]));
    const statements = all.map((draft): Statement => {
      const id = ids.get(draft) as string;
      const { spokenTo: _, ...statement } = draft.statement;
      if (draft.outer === null) return { id, ...statement };
      const chain = chainOf(draft, text);
      return {
        id,
        ...statement,
        chain,
        depth: chain.length + 1,
        within: ids.get(draft.outer) as string,
        standing: standingWithin(draft.outer, text),
        hedged: statement.hedged || isReserved(draft.outer),
      };
    });
    return { statements, spokenTo: all.map(({ statement }) => statement.spokenTo) };
  };
}

/** A quotation that no cue claims, in tokens, with its statement. */
interface Alone {
  readonly span: readonly [number, number];
  readonly draft: Draft;
}

/** Each with the one it stands in. What stood in a statement that came to nothing is not promoted: a denied saying must not come out as said. */
function nested(found: readonly Relayed[], made: readonly (Unnumbered | null)[], alones: readonly Alone[]): Draft[] {
  const around = ({ cue }: Relayed): Draft | null =>
    alones.find(({ span }) => span[0] <= cue[0] && cue[1] <= span[1])?.draft ?? null;
  const drafts = new Map<number, Draft | null>();
  const draftOf = (i: number): Draft | null => {
    const known = drafts.get(i);
    if (known !== undefined) return known;
    drafts.set(i, null);
    const { within, relayed } = found[i] as Relayed;
    const statement = made[i] ?? null;
    const outer = within < 0 ? around(found[i] as Relayed) : draftOf(within);
    if (statement === null || (within >= 0 && outer === null)) return null;
    const cited = relayed && outer !== null;
    const draft: Draft = {
      statement: cited ? relayedBy(outer.statement, statement) : statement,
      outer,
      relayed: cited,
    };
    drafts.set(i, draft);
    return draft;
  };
  return found.flatMap((_, i) => draftOf(i) ?? []);
}

/** The order of the page: by where a statement begins, what holds another before it. */
function inOrder(drafts: readonly Draft[]): Draft[] {
  const depth = ({ outer }: Draft): number => (outer === null ? 0 : 1 + depth(outer));
  return drafts
    .map((draft) => ({ draft, first: firstOf(draft.statement), depth: depth(draft) }))
    .sort((a, b) => a.first - b.first || a.depth - b.depth)
    .map(({ draft }) => draft);
}

/** Where a statement begins on the page: its content, source or cue, whichever comes first. */
function firstOf(statement: Unnumbered): number {
  let first = Infinity;
  for (const spans of [statement.source, statement.cue, statement.content])
    for (const [start] of spans) if (start < first) first = start;
  return first;
}
