/** The rules of `link`, as a store takes them. */

import { addAll, COPIES_VERSION, remove } from '../link/copies/link.js';
import { shelfOver } from '../link/copies/shelf.js';
import { utterancesOf } from '../link/quotations/group.js';
import { quotationKeys } from '../link/quotations/keys.js';
import { likeness } from '../link/quotations/same.js';
import { relink } from '../link/speakers/link.js';
import type { Reading } from '../model/reading.js';
import type { Linker } from '../store/linker.js';
import { linkableOf } from './linkable.js';
import { namesApart } from './names-apart.js';
import { groupsOf } from './report-groups.js';
import { tensions } from './tension-linker.js';

/** What `record` hands every store it writes to. */
export const linker: Linker = {
  version: COPIES_VERSION,
  prepare: (text, readingJson) => linkableOf(text, JSON.parse(readingJson) as Reading),
  quotationKeys,
  speakers: relink,
  tensions,
  sameUtterance: (a, b) => likeness(a, b) !== null,
  utterances: (quoted) =>
    utterancesOf(quoted).map(({ centre, variants }) => {
      const all = [centre, ...variants.map(({ quoted: one }) => one)];
      const articles = new Map(all.map(({ article, clusters }) => [article, clusters]));
      return {
        centre: centre.id,
        variants: variants.map(({ quoted: one }) => one.id),
        articles: articles.size,
        independent: groupsOf([...articles].map(([key, of]) => ({ key, of }))).length,
        altered: variants.filter(({ likeness: like }) => like === 'altered').length,
        speakers: namesApart(all.map(({ article, speaker }) => ({ article, name: speaker }))),
      };
    }),
  over: (rows) => {
    const shelf = shelfOver(rows);
    return { add: (numbers) => addAll(shelf, numbers), remove: (n) => remove(shelf, n) };
  },
};
