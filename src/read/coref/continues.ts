/**
 * Who goes on speaking: “Voss shook her head. "She has no children here," she said.” Whoever said what the sentence before holds, or else is its
 * subject, speaks what comes after it, where gender allows; and whoever the words quoted speak of as *he* or *she* is somebody else.
 */
import { REFERENT_KINDS } from '../../model/labels.js';
import type { Tree } from '../../model/tree.js';
import { ACT_WORDS } from '../english/acts.js';
import { hashString } from '../linear/hash.js';
import { SHAPE } from '../segment/forms.js';
import type { Entity } from './entity.js';
import { FORM, GENDER, type MentionNode, NUMBER, PRONOUN } from './mention.js';
import type { Page } from './page.js';
import { genderOf, type RankView } from './rank-features.js';
import { POS, REL, ROLE, ROLE_OF } from './relations.js';
import { COMMA, THE } from './words.js';

const PERSON = REFERENT_KINDS.indexOf('person');
const hashes = (words: string) => new Set(words.split(' ').map(hashString));
/** Verbs that give a question or a charge back: who was asked or accused speaks. */
const ANSWERS = hashes('replied replies answered answers responded responds retorted retorts countered counters');
/** How many sentences and mentions back the sentence before is looked for; a sentence of quoted words alone is passed over. */
const REACH = { sentences: 3, mentions: 40 };

const ENDS = hashes('. , ;');
/** Base forms of verbs that say or think something; who understands or learns something may be the one spoken of. */
const SAYING = new Set(Object.entries(ACT_WORDS).flatMap(([act, words]) => (act === 'know' ? [] : words.split(/\s+/))));

/** Whom the *he* or *she* that says something goes on from; null where the page does not say. */
export function speaksOn(view: RankView, entities: readonly Entity[], m: number): Entity | null {
  const { page, places, mentions, speaks } = view;
  const { tree, forms } = page;
  const mention = mentions[m];
  const { pronoun, possessive, reflexive, quotation, sentence, head } = mention;
  if (tree === null || quotation !== 0 || possessive || reflexive) return null;
  if (pronoun !== PRONOUN.he && pronoun !== PRONOUN.she) return null;
  if (ROLE_OF[tree.deprel[head]] !== ROLE.subject) return null;
  const before = saidBefore(view, entities, m);
  if (before !== null) return before;
  if (speaks[m] === 0) return null;
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
    const place = placeOf(tree, other);
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

/** How many quotations in a row are passed over to the one beside which it says who speaks. */
const IN_A_ROW = 4;

/**
 * “The line is late, Pell told Voss. He said …”, also from one paragraph to the next: who said what the sentence before holds goes on, where what is said
 * does not name him and nobody else stands before the pronoun; null where the sentence before is no saying, or that of two.
 */
function saidBefore(view: RankView, entities: readonly Entity[], m: number): Entity | null {
  const { page, places, mentions, speaks, speakers } = view;
  const { segments, forms, tree } = page;
  if (tree === null) return null;
  const mention = mentions[m];
  const verb = tree.head[mention.head];
  if (speaks[m] === 0 && !isSaying(page, verb)) return null;
  if (clauseDepth(tree.head, tree.deprel, mention.head) > 0 || ANSWERS.has(forms.form[verb])) return null;
  const { first } = segments.sentences;
  const begins = (q: number) => first[places.sentence[segments.quotations[q - 1].open]];
  const begin = Math.min(first[mention.sentence], speaks[m] === 0 ? mention.first : begins(speaks[m]));
  // "Voss said: “It is late. It is dark,” she said.": the words before the mark tell already.
  const opens = speaks[m] === 0 ? mention.sentence : places.sentence[begin];
  let found = opens < mention.sentence ? sayerOf(view, m, opens) : -1;
  let from = begin;
  for (let row = 0; row < IN_A_ROW && from > 0 && found < 0; row++) {
    if (places.block[begin] - places.block[from - 1] > 1) return null;
    const q = places.quotation[from - 1];
    found = q === 0 ? sayerOf(view, m, places.sentence[from - 1]) : speakers[q];
    if (q === 0 || found >= 0) break;
    from = begins(q);
  }
  const id = found < 0 ? -1 : mentions[found].entity;
  if (id < 0 || !isPossible(mention, entities[id]) || isNamedIn(mentions, m, speaks[m], id)) return null;
  const after = forms.form[mention.first - 1] === COMMA && forms.shape[verb + 1] === SHAPE.mark;
  for (let c = m - 1; c >= 0 && mentions[c].sentence === mention.sentence; c--) {
    const { form, kind, entity, quotation } = mentions[c];
    if (form !== FORM.name || kind !== PERSON || quotation !== 0) continue;
    if (entity === id || !after) return null;
  }
  return entities[id];
}

function isSaying({ segments }: Page, token: number): boolean {
  const { upos, lemma, strings } = segments.tokens;
  return upos[token] === POS.verb && SAYING.has(strings[lemma[token]]);
}

/** The mention before `m` that is the subject of what a sentence says, outside any quotation; -1 where there is none, or two. */
function sayerOf({ page, places, mentions }: RankView, m: number, sentence: number): number {
  const { tree } = page;
  let best = -1;
  let least = 0;
  let two = false;
  for (let c = m - 1; c >= 0 && c > m - REACH.mentions && tree !== null && mentions[c].sentence >= sentence; c--) {
    const other = mentions[c];
    if (other.sentence !== sentence || other.quotation !== 0) continue;
    const place = placeOf(tree, other);
    if (ROLE_OF[tree.deprel[place]] !== ROLE.subject || !isSaying(page, tree.head[place])) continue;
    const depth = clauseDepth(tree.head, tree.deprel, place);
    if (best >= 0 && depth > least) continue;
    two = best >= 0 && depth === least && other.entity !== mentions[best].entity;
    best = c;
    least = depth;
  }
  if (best < 0 || two || least > 0 || tree === null) return -1;
  // "Voss, asked about it, said her friend was lying": whoever opens the sentence says it, unless it ends on who does.
  const opener = places.mention[page.segments.sentences.first[sentence]] - 1;
  if (opener < 0 || mentions[opener].entity === mentions[best].entity) return best;
  const { last, head } = mentions[best];
  return ENDS.has(page.forms.form[Math.max(last, tree.head[placeOf(tree, mentions[best])], head) + 1]) ? best : -1;
}

/** "Her sister, Jade, has …", "Coach Bea Fall was asked …": a name beside the subject, or after the title that is it, stands where that stands. */
function placeOf({ head, deprel }: Tree, { head: own, first }: MentionNode): number {
  const beside = deprel[own] === REL.appos || deprel[own] === REL.flat;
  return beside && head[own] < first ? head[own] : own;
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
