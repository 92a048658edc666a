/**
 * Who goes on speaking: “Voss shook her head. "She has no children here," she said.” Whoever the sentence before is about speaks the quotation after
 * it, where gender allows; and whoever the words quoted speak of as *he* or *she* is somebody else.
 */
import { REFERENT_KINDS } from '../../model/labels.js';
import { hashString } from '../linear/hash.js';
import { SHAPE } from '../segment/forms.js';
import type { Entity } from './entity.js';
import { FORM, GENDER, type MentionNode, NUMBER, PRONOUN } from './mention.js';
import { genderOf, type RankView } from './rank-features.js';
import { REL, ROLE, ROLE_OF } from './relations.js';
import { THE } from './words.js';

const PERSON = REFERENT_KINDS.indexOf('person');
const hashes = (words: string) => new Set(words.split(' ').map(hashString));
/** Verbs that give a question or a charge back: who was asked or accused speaks. */
const ANSWERS = hashes('replied replies answered answers responded responds retorted retorts countered counters');
/** How many sentences and mentions back the sentence before is looked for; a sentence of quoted words alone is passed over. */
const REACH = { sentences: 3, mentions: 40 };

/** Whom the *he* or *she* that speaks a quotation goes on from; null where the page does not say. */
export function speaksOn(
  { page, places, mentions, speaks }: RankView,
  entities: readonly Entity[],
  m: number,
): Entity | null {
  const { tree, forms } = page;
  const mention = mentions[m];
  const { pronoun, possessive, reflexive, quotation, sentence, head } = mention;
  if (tree === null || speaks[m] === 0 || quotation !== 0 || possessive || reflexive) return null;
  if (pronoun !== PRONOUN.he && pronoun !== PRONOUN.she) return null;
  if (ROLE_OF[tree.deprel[head]] !== ROLE.subject) return null;
  const block = places.block[head];
  const answers = ANSWERS.has(forms.form[tree.head[head]]);
  let at = -1;
  let best: MentionNode | null = null;
  let least = 0;
  let two = false;
  for (let c = m - 1; c >= 0 && c > m - REACH.mentions; c--) {
    const other = mentions[c];
    if (other.quotation !== 0) continue;
    if (places.block[other.head] !== block || sentence - other.sentence > REACH.sentences) break;
    if (best !== null && other.sentence !== at) break;
    // "Her sister, Jade, has …", "Coach Bea Fall was asked …": the name beside the subject, or after the title that is it.
    const beside = tree.deprel[other.head] === REL.appos || tree.deprel[other.head] === REL.flat;
    const place = beside && tree.head[other.head] < other.first ? tree.head[other.head] : other.head;
    const role = ROLE_OF[tree.deprel[place]];
    if (role !== ROLE.subject && role !== ROLE.passive) {
      // Somebody stands before the pronoun in its own sentence, and it is not plain who.
      if (other.sentence === sentence && other.form === FORM.name) return null;
      continue;
    }
    if (other.sentence === sentence) return null;
    // What opens the sentence is what it is about, whatever the tree makes of the clauses behind it.
    const opens = other.first === page.segments.sentences.first[other.sentence];
    const depth = opens ? -1 : clauseDepth(tree.head, tree.deprel, place);
    at = other.sentence;
    if (best !== null && depth > least) continue;
    two = best !== null && depth === least && other.entity !== best.entity;
    best = other;
    least = depth;
  }
  if (best === null || two || best.entity < 0 || answers) return null;
  const entity = entities[best.entity];
  if (isNamedIn(mentions, m, speaks[m], entity.id)) return null;
  // "The opposition leader denies it": an office that nobody is yet known to hold is mostly somebody of before.
  if (entity.names === 0 && entity.mentions.length === 1 && forms.form[best.first] === THE) return null;
  return isPossible(mention, entity) ? entity : null;
}

/** How far from a pronoun the names inside the words it says are looked for, in mentions. */
const WITHIN = 60;

/** Whether the words of a quotation name somebody: nobody speaks of himself by his name. */
export function isNamedIn(mentions: readonly MentionNode[], m: number, quotation: number, entity: number): boolean {
  if (quotation === 0) return false;
  const from = Math.max(0, m - WITHIN);
  const to = Math.min(mentions.length, m + WITHIN);
  for (let c = from; c < to; c++)
    if (mentions[c].quotation === quotation && mentions[c].entity === entity && mentions[c].form === FORM.name)
      return true;
  return false;
}

/** Whether a person is not known to be of another gender than the pronoun. */
function isPossible(mention: MentionNode, entity: Entity): boolean {
  return entity.kind === PERSON && entity.number !== NUMBER.many && genderOf(mention, entity, PERSON) !== 2;
}

/** Clauses above the one whose subject stands at `token`; clauses joined by *and* count as one. */
function clauseDepth(heads: Uint32Array, deprels: Uint8Array, token: number): number {
  let depth = 0;
  let at = heads[token];
  for (let hops = 0; hops < 8 && heads[at] !== at; hops++) {
    if (deprels[at] !== REL.conj && deprels[at] !== REL.parataxis) depth++;
    at = heads[at];
  }
  return depth;
}

/** Whoever says the words that hold mention `m` where it means somebody else: *he* and *she* in a whole sentence quoted; -1 where it may be anybody. */
export function saysIt({ page, mentions, speakers }: RankView, m: number): number {
  const { quotation, gender, form } = mentions[m];
  if (quotation === 0 || form !== FORM.pronoun || (gender & (GENDER.male | GENDER.female)) === 0) return -1;
  const speaker = speakers[quotation];
  if (speaker < 0 || mentions[speaker].entity < 0) return -1;
  // Of words woven into a sentence ("said she was “proud of her town”") the speaker may be meant.
  const { open } = page.segments.quotations[quotation - 1];
  const { shape } = page.forms;
  return shape[open + 1] === SHAPE.title || shape[open + 1] === SHAPE.upper ? mentions[speaker].entity : -1;
}
