/**
 * Stage `event`: who did what to whom, where, when, and where it stands. Example: `Velmoran soldiers withdrew from the pass in May.` →
 * trigger "withdrew", class RETREAT, actor the soldiers, place the pass, time 2031-05, status occurred. What a statement already holds
 * ("Drenland accused Velmora") is told there and not again.
 */
import type { Event } from '../../model/event.js';
import { EVENT_CLASSES } from '../../model/labels.js';
import type { Block } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { DocumentDate, Timex } from '../../model/timex.js';
import type { Weights } from '../../model/weights.js';
import type { Page } from '../coref/page.js';
import type { Coref } from '../coref/referents.js';
import type { Finder } from './choose.js';
import { hashes } from './features.js';
import { type Found, findDeeds } from './find.js';
import { LIGHT } from './lexicon.js';
import { wayOf } from './mode.js';
import { bindEvents } from './model.js';
import { isCue, type Standing, standingOf, statementAround } from './status.js';
import { emptyView, type View, viewOf } from './view.js';
import { isAhead, timeOf } from './when.js';
import { isFirstPerson } from './who.js';

/** An event before referents have ids. */
export interface Draft {
  readonly found: Found;
  readonly span: Span;
  readonly standing: Standing;
}

/** Drafts of an article, and the mentions that referents are needed for. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly mentions: readonly number[];
}

export interface EventReader {
  /** Finds the events of an article; its statements tell what is only said. */
  find(page: Page, coref: Coref, statements: readonly Statement[]): Drafts;
  /** Gives them their referents and times; `idOf` is the referent of a mention. */
  settle(
    drafts: Drafts,
    idOf: (mention: number) => string | null,
    statements: readonly Statement[],
    times: readonly Timex[],
    documentDate: DocumentDate | null,
  ): Event[];
}

const NONE: Drafts = { drafts: [], mentions: [] };

/** Binds the weights; without weights for events there are none. Keeps scratch memory, so make one a thread. */
export function createEventReader(weights: Weights): EventReader {
  const table = bindEvents(weights);
  if (table === null) return { find: () => NONE, settle: () => [] };
  const finder: Finder = { table, hashes: hashes(), scores: new Float64Array(EVENT_CLASSES.length) };
  let columns = emptyView();
  let view: View | null = null;
  let whole: Coref | null = null;
  return {
    find(page, coref, statements) {
      view = viewOf(page, columns);
      if (view === null) return NONE;
      columns = view;
      whole = coref;
      return draftsOf(view, coref, statements, findDeeds(view, coref, finder));
    },
    settle({ drafts }, idOf, statements, times, documentDate) {
      if (view === null) return [];
      const made = [];
      const { page } = view;
      const speakers = (m: number) => speakersOf(page, whole, statements, m);
      for (const { found, span, standing } of drafts) {
        const { cls, actors, targets, place, carrier, trigger } = found;
        const time = timeOf(view, found, times);
        const ids = (mentions: readonly number[]) => [...new Set(mentions.flatMap((m) => idOf(m) ?? speakers(m)))];
        const who = ids(actors);
        made.push({
          id: `v${made.length + 1}`,
          trigger: span,
          class: EVENT_CLASSES[cls],
          ...wayOf(view, cls, [trigger, carrier, ...found.targetHeads]),
          actors: who,
          targets: ids(targets).filter((id) => !who.includes(id)),
          place: place < 0 ? null : idOf(place),
          time: time?.id ?? null,
          status: isAhead(view, found, standing.status, time, documentDate) ? ('planned' as const) : standing.status,
          said: standing.said < 0 ? null : statements[standing.said].id,
        });
      }
      return made;
    },
  };
}

/** "We arrested two men", she said: whoever says so did, with others or alone. */
function speakersOf(page: Page, coref: Coref | null, statements: readonly Statement[], m: number): readonly string[] {
  if (coref === null || !isFirstPerson(coref, m)) return [];
  const { head } = coref.mentions[m];
  const s = statementAround(statements, [page.segments.tokens.start[head], page.segments.tokens.end[head]]);
  return s < 0 ? [] : statements[s].speakers;
}

function draftsOf(view: View, coref: Coref, statements: readonly Statement[], deeds: readonly Found[]): Drafts {
  const { blocks, segments } = view.page;
  const { start, end } = segments.tokens;
  // A verb that only carries a deed's noun is no deed besides it: "launched an attack", but "was arrested over the attack".
  const carriers = new Set(
    deeds.flatMap(({ carrier, trigger }) => (carrier === trigger || !LIGHT.has(view.lemma[carrier]) ? [] : [carrier])),
  );
  const drafts: Draft[] = [];
  for (const found of deeds) {
    if (carriers.has(found.trigger)) continue;
    const span: Span = [start[found.first], end[found.last]];
    if (
      (SPOKEN.has(EVENT_CLASSES[found.cls]) && isCue(statements, span)) ||
      isAside(blocks[coref.places.block[found.trigger]])
    )
      continue;
    const standing = standingOf(found.realis, statements, span);
    if (standing !== null) drafts.push({ found, span, standing });
  }
  return {
    drafts,
    mentions: drafts.flatMap(({ found }) => [
      ...found.actors,
      ...found.targets,
      ...(found.place < 0 ? [] : [found.place]),
    ]),
  };
}

/** Classes of deeds done by saying something: where a statement holds them, it tells them. */
const SPOKEN: ReadonlySet<string> = new Set([
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'OTHER',
]);

function isAside(block: Block | undefined): boolean {
  return block?.kind === 'boilerplate' || block?.kind === 'duplicate';
}
