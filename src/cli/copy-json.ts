/** Clusters and passages as lines of JSON. */
import { typedLine } from '../ask/export/typed-line.js';
import type { CopyReport, ReportedPassage } from '../record/copies.js';

/** `{"hearsay","unit","type":"cluster","id","articles":[…],"origin":…|null, …}`. */
export function clusterLine({ id, members, centre, origin, why, credits, signs }: CopyReport): object {
  const idOf = new Map(members.map(({ article }) => [article.key, article.id]));
  return typedLine('cluster', {
    id,
    articles: members.map(({ article }) => article.id),
    origin: origin === null ? null : origin.article.id,
    why,
    centre: centre.article.id,
    members: members.map(({ article, share, standing, clusters }) => ({
      article: article.id,
      key: article.key,
      outlet: article.outlet,
      published: article.published,
      share: Math.round(share * 1000) / 1000,
      extract: standing === 1,
      stitched: clusters.length > 1,
      clusters: clusters.map((key) => `cl_${key.slice(3)}`),
      signs: signs.get(article.key) ?? [],
    })),
    credits: credits.map(({ key, agency, span }) => ({ article: idOf.get(key), key, agency, span })),
  });
}

/** `{"hearsay","unit","type":"passage","from":receipt,"to":receipt,"kind","overlap","swapped"}`. */
export function passageLine(passage: ReportedPassage): object {
  return typedLine('passage', passage);
}
