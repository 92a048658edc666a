/**
 * Text stitched of several stories: a paragraph opens with *He* or *She*, the paragraph before speaks of other people, and whom the pronoun was put
 * to is not among them. Then it may be the end of another story's thread; the speaker stays open.
 */
import { REFERENT_KINDS } from '../../model/labels.js';
import { FORM, PRONOUN } from '../coref/mention.js';
import type { Page } from '../coref/page.js';
import { genderOf } from '../coref/rank-features.js';
import type { Coref } from '../coref/referents.js';
import { REL } from '../coref/relations.js';

const PERSON = REFERENT_KINDS.indexOf('person');
/** What `genderOf` gives where the two agree, and where they clash. */
const [FITS, AGAINST] = [1, 2] as const;

/** Whether mention `m` is such a pronoun. */
export function isStranded({ segments, tree }: Page, { mentions, entities, places }: Coref, m: number): boolean {
  const mention = mentions[m];
  if (mention.form !== FORM.pronoun || (mention.pronoun !== PRONOUN.he && mention.pronoun !== PRONOUN.she))
    return false;
  const { blockFirst } = segments;
  const block = places.block[mention.first];
  if (blockFirst[block] !== mention.first) return false;
  let before = block - 1;
  while (before >= 0 && blockFirst[before] === blockFirst[before + 1]) before--;
  if (before < 0) return false;
  const own = entities[mention.entity];
  let others = false;
  for (let c = m - 1; c >= 0 && mentions[c].first >= blockFirst[before]; c--) {
    const { entity, head, form, pronoun } = mentions[c];
    // Whom an *I* means may itself be a guess.
    if (form === FORM.pronoun && pronoun >= PRONOUN.i) continue;
    if (entity < 0 || entities[entity].kind !== PERSON) continue;
    // "the Voss administration" is not Voss.
    const named = form === FORM.name && tree !== null && tree.deprel[head] === REL.compound;
    if (named) continue;
    if (entity === own.id) return false;
    // News tells of men where it tells nothing: a *she* is seldom one of them.
    const gender = genderOf(mention, entities[entity], PERSON);
    if (form === FORM.name && (mention.pronoun === PRONOUN.she ? gender === FITS : gender !== AGAINST)) others = true;
  }
  return others;
}
