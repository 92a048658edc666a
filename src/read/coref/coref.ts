/**
 * Stage `coref`: names, noun phrases and pronouns → whom they mean in this article. "Ada Voss, the transport minister, … Ms Voss … she":
 * one referent. Names are joined by their words, appositions by the tree, the rest is ranked by a linear model; what has no good
 * candidate stays open. First and second person wait for the statements (`speak`).
 */
import type { Weights } from '../../model/weights.js';
import { addScores } from '../linear/table.js';
import { findAdherents } from './adherents.js';
import { findMentions } from './find-mentions.js';
import { linkAppositions } from './links.js';
import { markMetonyms } from './metonym.js';
import { bindCoref, type CorefModel } from './model.js';
import { emptyPlaces, fillPlaces, type Page, type Places } from './page.js';
import type { RankView } from './rank-features.js';
import type { Coref } from './referents.js';
import { type Choose, nameLater, resolve, type Score } from './resolve.js';
import { clusterNames } from './same-name.js';
import { quotationSpeakers } from './speakers.js';

/** Finds who is who in one article. */
export type Resolver = (page: Page) => Coref;

/** Binds the weights; without weights for referents there are none. Keeps scratch memory, so make one a thread. */
export function createResolver(weights: Weights): Resolver {
  const model = bindCoref(weights);
  let places: Places = emptyPlaces();
  if (model === null) return () => ({ mentions: [], entities: [], places, speakers: new Int32Array(0), lexicon: null });
  const sum = new Float64Array(1);
  const score: Score = ({ hash, count }) => {
    sum[0] = 0;
    addScores(model.rank, hash as Uint32Array<ArrayBuffer>, count, sum, 0);
    return sum[0] * model.rank.scale;
  };
  return (page) => {
    places = fillPlaces(page, places);
    return resolvePage(page, places, model, score);
  };
}

/** The stage with a score of one's own: what training runs. */
export function resolvePage(
  page: Page,
  places: Places,
  model: CorefModel,
  score: Score,
  choose?: Choose,
  onMentions?: (mentions: Coref['mentions']) => void,
): Coref {
  const mentions = findMentions(page, places, model);
  // Not in training, whose gold knows names only.
  if (choose === undefined) findAdherents(page, mentions, model.lexicon);
  markMetonyms(page, mentions, model);
  const entities = clusterNames(page, mentions, model);
  linkAppositions(page, places, mentions, entities, model.nouns);
  const speakers = quotationSpeakers(page, places, mentions);
  const speaks = new Uint32Array(mentions.length);
  speakers.forEach((m, q) => {
    if (m >= 0) speaks[m] = q;
  });
  onMentions?.(mentions);
  const view: RankView = { page, places, mentions, speakers, speaks, chains: new Int32Array(16).fill(-1) };
  resolve(view, entities, score, choose);
  if (choose === undefined) nameLater(view, entities);
  return { mentions, entities, places, speakers, lexicon: model.lexicon };
}
