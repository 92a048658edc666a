/** The features by which candidates for a pronoun or noun phrase are ranked; see `rank-features.ts`. */
import { template } from '../linear/hash.js';

export const RANK_NAMES = [
  ...([
    'candidate',
    'gender',
    'number',
    'kind',
    'sentences',
    'tokens',
    'order',
    'form',
    'role',
    'roles',
    'seen',
  ] as const),
  ...(['named', 'block', 'headline', 'quotes', 'speaker', 'spoken', 'shared', 'above', 'first', 'ahead'] as const),
  ...(['place', 'same', 'agree', 'opens', 'depth', 'only'] as const),
  ...(['called', 'callings', 'noun', 'plain', 'pointing'] as const),
  ...([
    'none',
    'noneNext',
    'noneHead',
    'noneBefore',
    'noneRole',
    'noneQuote',
    'noneAgree',
    'noneNoun',
    'nonePointing',
    'fronted',
    'parallel',
    'setting',
    'continues',
    'length',
  ] as const),
] as const;
export type RankName = (typeof RANK_NAMES)[number];

export const RANK_TEMPLATE = template(RANK_NAMES);
