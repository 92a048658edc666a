/**
 * The record in one SQLite file. SQLite answers at once, so every method is one stretch of plain work behind a promise:
 * two never interleave, which makes this the one serialised writer of the process; `BEGIN IMMEDIATE` and the busy timeout
 * keep other processes apart. Listings come in pages, each seen in one moment. On PostgreSQL (`store/postgres`) the same code runs over a
 * database that answers as promptly as it can.
 */
import { Fault } from '../../model/fault.js';
import type { CopyCluster } from '../copies.js';
import { hidePassword } from '../postgres/trouble.js';
import type { Recorded, RecordedCapture } from '../recorded.js';
import type { SpeakerDecision } from '../speakers.js';
import type { Store } from '../store.js';
import { alikeOf } from './alike.js';
import { archiveOf, putArchive } from './archives.js';
import { articleBy, articlesAfter, headlineOf, mostCopied, readArticle, saidIn } from './articles.js';
import { type CaptureMark, capturesAfter, FIRST_CAPTURE, seenOf, textsOf, totalsOf } from './captures.js';
import {
  commitmentById,
  commitmentDecisions,
  commitmentsBy,
  commitmentsFound,
  decideCommitment,
  undecideCommitment,
} from './commitments.js';
import { carriersOf, clusterOf, clustersAfter, clustersOf, quotedAfter, repeatedLines } from './copies.js';
import { addCorrection, undoCorrection } from './corrections.js';
import { decisionsAll } from './decisions.js';
import type { Database } from './driver.js';
import { articlesWithEvents, eventAt, eventsByKeys, eventsIn, findEvents } from './events.js';
import { facetsOf, find, recordedByIds, statementsAfter } from './find.js';
import { articlesNaming, barPerson, findArticles, forgetArticles, forgetPerson, purgeArticles } from './forget.js';
import { idsFrom, idsNear, itemOf } from './items.js';
import { forgetOldLinks, linkedAsNow, linkingOver, unlinked } from './linking.js';
import {
  allCorrections,
  quotingSums,
  sourceSums,
  spoken,
  stories,
  storiesOf,
  utteranceOf,
  utterances,
} from './lists.js';
import { allow, markOf } from './marks.js';
import { inTransaction } from './migrate.js';
import { partsOf } from './parts.js';
import { known, putDrafts, putPlace } from './put.js';
import { putSearch, removeSearch, searchesOf, searchNamed } from './searches.js';
import { decide, decisionsOf, undecide } from './speaker-corrections.js';
import { currentId, identify, namedAll, speakerOf, speakersFound } from './speakers.js';
import { countStale, staleAfter, standingAfter } from './stale.js';
import { markChanged, settleCounts, settleUtterances, sum, sumSpeakersAnew, sumsStand } from './sums.js';
import { takeParts } from './take.js';
import {
  decideTension,
  tensionById,
  decisionsOf as tensionDecisions,
  tensionsFound,
  tensionsWith,
  undecideTension,
} from './tensions.js';
import {
  currentText,
  dueJobs,
  feedsOf,
  follow,
  forgetUnlisted,
  holdsOf,
  nextDue,
  putFeed,
  putHold,
  putListed,
  putPage,
  putWithdrawal,
  withdrawalsOf,
} from './watching.js';

/** Statements a page of an export; a few hundred kilobytes. */
const PAGE = 500;
/** Articles linked in one transaction. */
const LINK_PAGE = 200;
/** Captures a page; each holds a whole text. */
const CAPTURES_PAGE = 50;

/** A store over an open database that `migrate` has seen. */
export function createSqliteStore(db: Database, location: string, base: string): Store {
  const attempt = async <T>(work: () => T): Promise<T> => {
    try {
      return work();
    } catch (error) {
      throw db.refuse(location, error);
    }
  };
  const write = <T>(work: () => T) => attempt(() => inTransaction(db, work));
  return {
    location,
    base,
    known: (wanted) => attempt(() => known(db, wanted)),
    put: (drafts, seen, linker) => attempt(() => putDrafts(db, drafts, seen, linker ?? null)),
    link: async (linker) => {
      // Whoever only asks takes no writer's turn, and may ask a record that cannot be written.
      if (await attempt(() => linkedAsNow(db, linker) && unlinked(db, 1).length === 0)) return 0;
      await write(() => forgetOldLinks(db, linker));
      for (let linked = 0; ; ) {
        const done = await write(() => {
          const linking = linkingOver(db, linker);
          const missing = unlinked(db, LINK_PAGE);
          for (const article of missing) linking.after(article);
          if (missing.length > 0) markChanged(db);
          return missing.length;
        });
        linked += done;
        if (done < LINK_PAGE) return linked;
      }
    },
    addPlaces: (places) =>
      attempt(() => inTransaction(db, () => places.forEach((place) => void putPlace(db, place)), [])),
    watching: {
      claim: () =>
        attempt(() => {
          if (!db.watches())
            throw new Fault(
              'watch-twice',
              `${hidePassword(location)}: another hearsay watch is at work on this record; end that one first, then name all the feeds in one`,
              { file: location },
            );
        }),
      follow: (feeds, nowMs) => write(() => follow(db, feeds, nowMs)),
      feeds: () => attempt(() => feedsOf(db)),
      due: (nowMs, limit) => attempt(() => dueJobs(db, nowMs, limit)),
      hold: (address, untilMs) => write(() => putHold(db, address, untilMs)),
      held: (nowMs) => write(() => holdsOf(db, nowMs)),
      nextDue: () => attempt(() => nextDue(db)),
      putFeed: (feed) => write(() => putFeed(db, feed)),
      listed: (feed, entries, nowMs) => write(() => putListed(db, feed, entries, nowMs)),
      putPage: (page) => write(() => putPage(db, page)),
      forget: (beforeMs) => write(() => forgetUnlisted(db, beforeMs)),
      text: (article) => attempt(() => currentText(db, article)),
      withdraw: (article, at, says) => write(() => putWithdrawal(db, article, at, says)),
      withdrawals: () => attempt(() => withdrawalsOf(db)),
    },
    searches: {
      list: () => attempt(() => searchesOf(db)),
      get: (name) => attempt(() => searchNamed(db, name)),
      put: (search) => write(() => putSearch(db, search)),
      remove: (name) => write(() => removeSearch(db, name)),
    },
    archive: (path) => attempt(() => archiveOf(db, path)),
    putArchive: (progress) => write(() => putArchive(db, progress)),
    moving: {
      async *parts() {
        const parts = partsOf(db);
        try {
          for (;;) {
            const next = await attempt(() => parts.next());
            if (next.done === true) return;
            yield next.value;
          }
        } finally {
          await attempt(() => parts.return());
        }
      },
      take: (parts, linker) => attempt(() => takeParts(db, parts, linker)),
    },
    forgetting: {
      find: (asked) => attempt(() => findArticles(db, asked)),
      naming: (person, after, limit) => attempt(() => articlesNaming(db, person, after, limit)),
      articles: (keys, at, linker) => attempt(() => forgetArticles(db, keys, at, linker)),
      bar: (person, at) => attempt(() => barPerson(db, person, at)),
      purge: (person, purged, at, linker) => attempt(() => purgeArticles(db, person, purged, at, linker)),
      person: (person, at) => attempt(() => forgetPerson(db, person, at)),
      clean: (linker) =>
        attempt(() => {
          sum(db, linker, true);
          db.compact();
        }),
      mark: (id) => attempt(() => markOf(db, id)),
      allow: (of) => write(() => allow(db, of)),
    },
    rereading: {
      count: (stamp) => attempt(() => countStale(db, stamp)),
      stale: (stamp, after, limit) => attempt(() => staleAfter(db, stamp, after, limit)),
      put: (drafts, seen, linker) => attempt(() => putDrafts(db, drafts, seen, linker, () => {}, true)),
    },
    standing: (after, limit) => attempt(() => standingAfter(db, after, limit)),
    find: (filter, page) =>
      attempt(() => {
        const { total, statements } = find(db, filter, page);
        return { total, statements };
      }),
    glance: (filter, page, faceted) => attempt(() => find(db, filter, page, faceted)),
    facets: (filter, most) => attempt(() => facetsOf(db, filter, most)),
    async *statements(filter = null) {
      let last: Recorded | null = null;
      for (;;) {
        const page: Recorded[] = await attempt(() => statementsAfter(db, last, PAGE, filter));
        yield* page;
        if (page.length < PAGE) return;
        last = page.at(-1) as Recorded;
      }
    },
    firstSeen: (captures) => attempt(() => seenOf(db, captures)),
    texts: (captures) => attempt(() => textsOf(db, captures)),
    alike: (statements, linker) => attempt(() => alikeOf(db, statements, linker)),
    recorded: (ids) => attempt(() => recordedByIds(db, ids)),
    decisions: () => attempt(() => decisionsAll(db)),
    item: (id) => attempt(() => itemOf(db, id)),
    idsFrom: (prefix, limit) => attempt(() => idsFrom(db, prefix, limit)),
    idsNear: (id, limit) => attempt(() => idsNear(db, id, limit)),
    async *captures() {
      let mark: CaptureMark | null = FIRST_CAPTURE;
      while (mark !== null) {
        const from: CaptureMark = mark;
        const page: { captures: RecordedCapture[]; next: CaptureMark | null } = await attempt(() =>
          capturesAfter(db, from, CAPTURES_PAGE),
        );
        yield* page.captures;
        mark = page.next;
      }
    },
    totals: () => attempt(() => totalsOf(db)),
    articles: (after, limit) => attempt(() => articlesAfter(db, after, limit)),
    article: (key) => attempt(() => readArticle(db, key)),
    saidIn: (article) => attempt(() => saidIn(db, article)),
    articlesOf: (keys) => attempt(() => keys.flatMap((key) => articleBy(db, key) ?? [])),
    headlines: (keys) => attempt(() => keys.map((key) => headlineOf(db, key))),
    mostCopied: (limit) => attempt(() => mostCopied(db, limit)),
    async *copies() {
      for (let last = ''; ; ) {
        const page: CopyCluster[] = await attempt(() => clustersAfter(db, last, CAPTURES_PAGE));
        yield* page;
        if (page.length < CAPTURES_PAGE) return;
        last = (page.at(-1) as CopyCluster).centre;
      }
    },
    repeatedLines: (least) => attempt(() => repeatedLines(db, least)),
    speakers: (filter, page) =>
      attempt(() => {
        settleCounts(db);
        return speakersFound(db, filter, page);
      }),
    speakerIds: (words) => attempt(() => namedAll(db, words, null)),
    speakerIdNow: (id) => attempt(() => currentId(db, id)),
    speaker: (id) => attempt(() => speakerOf(db, id)),
    speakerDecisions: (id) => attempt(() => decisionsOf(db, id)),
    decide: (decision, linker) => write(() => settled(db, decide(db, decision, linker))),
    undecide: (decision, author, at, linker) => write(() => settled(db, undecide(db, decision, author, at, linker))),
    sum: (linker, always = false) => attempt(() => sum(db, linker, always)),
    sumsStand: () => attempt(() => sumsStand(db)),
    sourceSums: () =>
      attempt(() => {
        settleCounts(db);
        return sourceSums(db);
      }),
    quotingSums: (speakers) =>
      attempt(() => {
        settleCounts(db);
        return quotingSums(db, speakers);
      }),
    utterances: (linker, words, page) =>
      attempt(() => {
        settleUtterances(db, linker);
        return utterances(db, words, page);
      }),
    utteranceOf: (linker, item) =>
      attempt(() => {
        settleUtterances(db, linker);
        return utteranceOf(db, item);
      }),
    stories: (words, page) => attempt(() => stories(db, words, page)),
    storiesOf: (article) => attempt(() => storiesOf(db, article)),
    story: (centre) => attempt(() => clusterOf(db, centre)),
    events: (filter, page) => attempt(() => findEvents(db, filter, page)),
    event: (article, start) => attempt(() => eventAt(db, article, start)),
    async *tellings() {
      for (let last = ''; ; ) {
        const page = await attempt(() => articlesWithEvents(db, last, CAPTURES_PAGE));
        for (const article of page) yield await attempt(() => eventsIn(db, article));
        if (page.length < CAPTURES_PAGE) return;
        last = page.at(-1) as string;
      }
    },
    eventsByKeys: (keys, limit) => attempt(() => eventsByKeys(db, keys, limit)),
    spoken: (speaker, limit) => attempt(() => spoken(db, speaker, limit)),
    corrections: (page) => attempt(() => allCorrections(db, page)),
    identify: (rows) => write(() => identify(db, rows)),
    carriers: (statements, linker) => attempt(() => carriersOf(db, statements, linker)),
    clustersOf: (articles) => attempt(() => clustersOf(db, articles)),
    async *quoted() {
      for (let last: Recorded | null = null; ; ) {
        const page: Recorded[] = await attempt(() => quotedAfter(db, last, PAGE));
        yield* page;
        if (page.length < PAGE) return;
        last = page.at(-1) as Recorded;
      }
    },
    correct: (correction) =>
      write(() => {
        const made = addCorrection(db, correction);
        markChanged(db);
        return made;
      }),
    undo: (correction, author, at) =>
      write(() => {
        const undone = undoCorrection(db, correction, author, at);
        markChanged(db);
        return undone;
      }),
    joinedTo: (statement, limit) =>
      attempt(() => ({
        tensions: tensionsWith(db, statement, limit),
        commitments: commitmentsBy(db, statement, limit),
      })),
    tensions: (filter, page) => attempt(() => tensionsFound(db, filter, page)),
    tension: (id) => attempt(() => tensionById(db, id)),
    commitments: (filter, page) => attempt(() => commitmentsFound(db, filter, page)),
    commitment: (id) => attempt(() => commitmentById(db, id)),
    commitmentDecisions: (id) => attempt(() => commitmentDecisions(db, id)),
    decideCommitment: (decision) => write(() => decideCommitment(db, decision)),
    undecideCommitment: (decision, author, at) => write(() => undecideCommitment(db, decision, author, at)),
    tensionDecisions: (id) => attempt(() => tensionDecisions(db, id)),
    decideTension: (decision) => write(() => decideTension(db, decision)),
    undecideTension: (decision, author, at) => write(() => undecideTension(db, decision, author, at)),
    close: () => attempt(() => db.close()),
  };
}

/** After a decision about speakers: the record has changed, and who it is about is counted anew. */
function settled(db: Database, decision: SpeakerDecision): SpeakerDecision {
  markChanged(db);
  sumSpeakersAnew(db, decision.kind === 'merge' ? [decision.speaker, decision.value] : [decision.speaker]);
  return decision;
}
