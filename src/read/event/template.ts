/** The features by which a deed's class is told; see `features.ts`. */
import { template } from '../linear/hash.js';

export const DEED_NAMES = [
  ...(['bias', 'verb', 'verbClass', 'verbTag', 'object', 'objectOf', 'content', 'contentOf', 'contentRel'] as const),
  ...(['path', 'pathOf', 'rels', 'case', 'caseOf', 'below', 'belowOf'] as const),
  ...(['word', 'between', 'after', 'wordClass', 'pair'] as const),
  ...(['deed', 'deedPath', 'deedBelow', 'operator', 'operatorDeed', 'verbDeed', 'strongest', 'said'] as const),
  ...(['negated', 'modal', 'modalDeed', 'passive', 'order'] as const),
  ...(['actor', 'target', 'actors', 'actorWord', 'targetWord', 'targetDeed', 'share'] as const),
] as const;
export type DeedName = (typeof DEED_NAMES)[number];

export const DEED_TEMPLATE = template(DEED_NAMES);
