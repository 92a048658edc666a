/** What a record holds at a glance: how much, the latest articles with what is surest in them, the stories most copied. */

import type { ListedArticle } from '../store/articles.js';
import type { ClusterSize } from '../store/copies.js';
import type { Recorded, Totals } from '../store/recorded.js';
import type { RecordedSpeaker } from '../store/speakers.js';
import type { Facets, Store } from '../store/store.js';
import type { RecordedTension } from '../store/tensions.js';
import { newestTensions } from './near.js';
import { ANYTHING } from './questions.js';
import { facetsOf } from './said.js';
import { speakersNamed } from './speakers.js';
import { titlesOf } from './titles.js';

export interface Front {
  readonly location: string;
  readonly totals: Totals;
  readonly latest: readonly LatestArticle[];
  /** Speakers of most statements. */
  readonly quoted: readonly RecordedSpeaker[];
  readonly speakers: number;
  readonly copied: readonly ClusterSize[];
  readonly acts: Facets['acts'];
  /** Proposals: what may not sit well together. */
  readonly tensions: readonly RecordedTension[];
  /** By article key. */
  readonly titles: ReadonlyMap<string, string>;
}

/** An article with the statements a reader would want to see first. */
export interface LatestArticle extends ListedArticle {
  readonly surest: readonly Recorded[];
}

const LATEST = 8;
const LISTED = 8;
const TENSIONS = 3;
/** Statements over which acts are counted: enough to offer the common ones. */
const FACETED = 300;

export async function frontOf(store: Store): Promise<Front> {
  const totals = await store.totals();
  const listed = await store.articles(null, LATEST);
  const latest: LatestArticle[] = [];
  for (const one of listed) {
    const read = await store.saidIn(one.article.key);
    latest.push({ ...one, surest: surestOf(read) });
  }
  const copied = await store.mostCopied(LISTED);
  const quoted = await speakersNamed(store, null, { limit: LISTED, offset: 0 });
  return {
    location: store.location,
    totals,
    latest,
    quoted: quoted.speakers,
    speakers: quoted.total,
    copied,
    acts: (await facetsOf(store, ANYTHING, FACETED)).acts,
    tensions: await newestTensions(store, TENSIONS),
    titles: await titlesOf(
      store,
      [...latest, ...copied.map(({ centre }) => ({ article: centre }))].map(({ article }) => article),
    ),
  };
}

/** Two statements at most, by somebody with a name, of different speakers; the surest first. */
function surestOf(statements: readonly Recorded[]): readonly Recorded[] {
  const named = statements.filter(
    (one) =>
      !one.attitude &&
      !one.denied &&
      !one.dismissed &&
      one.speaker !== null &&
      one.content !== null &&
      one.within === null,
  );
  const sorted = [...named].sort((a, b) => b.score - a.score);
  const [first] = sorted;
  if (first === undefined) return [];
  const second = sorted.find(({ speaker }) => speaker !== first.speaker);
  return second === undefined ? [first] : [first, second];
}
