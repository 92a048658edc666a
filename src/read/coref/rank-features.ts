/**
 * What speaks for and against a candidate: nearness, place in the sentence, agreement, quotations, binding (a verb's object is not its
 * subject), how often it was spoken of, and for noun phrases the nouns it is called by. Each feature stands once by itself for the
 * class of the mention (he and she; it; they; a noun phrase) and, where it says so, together with another.
 */
import { mix } from '../linear/hash.js';
import type { Entity } from './entity.js';
import { FORM, type MentionNode, NUMBER, PRONOUN } from './mention.js';
import type { Page, Places } from './page.js';
import { REL, ROLE, ROLE_OF } from './relations.js';
import { RANK_NAMES, RANK_TEMPLATE, type RankName } from './template.js';
import { BRACKET, COMMA, DEFINITE } from './words.js';

const SEED = Object.fromEntries(RANK_NAMES.map((name, k) => [name, RANK_TEMPLATE.seeds[k]])) as Record<
  RankName,
  number
>;

/** Most features of one candidate. */
export const MOST = 64;

/** Hashes of one candidate's features. */
export interface Hashes {
  readonly hash: Uint32Array;
  count: number;
}

export function hashes(): Hashes {
  return { hash: new Uint32Array(MOST), count: 0 };
}

/** What the ranking looks at. */
export interface RankView {
  readonly page: Page;
  readonly places: Places;
  readonly mentions: readonly MentionNode[];
  /** By quotation (from 1): index of the mention that speaks it, -1 for none. */
  readonly speakers: Int32Array;
  /** By mention: number of the quotation it speaks, 0 for none. */
  readonly speaks: Uint32Array;
  /** By kind of pronoun, the latest that was resolved; -1 for none. */
  readonly chains: Int32Array;
}

/** Classes mentions are ranked in. */
export function classOf({ form, pronoun, possessive, reflexive, number }: MentionNode): number {
  if (form !== FORM.pronoun) return number === NUMBER.many ? 5 : 4;
  const base = pronoun === PRONOUN.he || pronoun === PRONOUN.she ? 1 : pronoun === PRONOUN.it ? 2 : 3;
  return base + (reflexive ? 16 : possessive ? 8 : 0);
}

function put(out: Hashes, name: number, cls: number, value: number): void {
  if (out.count < MOST) out.hash[out.count++] = mix(mix(name, cls), value);
}

const bucket = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 20 ? 6 : 7);

/** Agreement of gender: 0 nothing known, 1 agrees, 2 clashes. */
export function genderOf(mention: MentionNode, entity: Entity, kindPerson: number): number {
  const wants = mention.gender;
  if (wants === 0) return 0;
  if (wants === 4) return entity.male + entity.female > 0 || entity.kind === kindPerson ? 2 : entity.kind < 0 ? 0 : 1;
  if (entity.kind > kindPerson && entity.male + entity.female === 0) return 2;
  const own = wants === 1 ? entity.male : entity.female;
  const other = wants === 1 ? entity.female : entity.male;
  return own > other ? 1 : other > own ? 2 : 0;
}

export function numberOf(mention: MentionNode, entity: Entity): number {
  if (mention.number === NUMBER.unknown || entity.number === NUMBER.unknown) return 0;
  return mention.number === entity.number ? 1 : 2;
}

/**
 * Features of the candidate whose nearest mention is `c`, the `order`-th nearest, for mention `m`. `agreeing`: how many candidates
 * agree in gender and number.
 */
export function fillCandidate(
  view: RankView,
  m: number,
  entity: Entity,
  c: number,
  order: number,
  agreeOrder: number,
  agreeing: number,
  out: Hashes,
): void {
  const { page, places, mentions } = view;
  const mention = mentions[m];
  const other = mentions[c];
  const { tree, segments } = page;
  const cls = classOf(mention);
  const base = cls & 7;
  const role = roleOf(mention, tree);
  const otherRole = roleOf(other, tree);
  const distance = mention.sentence - other.sentence;
  const sentences = c > m ? 9 : distance < 4 ? distance : distance < 7 ? 4 : distance < 12 ? 5 : 6;
  const gender = genderOf(mention, entity, 0);
  const number = numberOf(mention, entity);
  const agree = gender * 3 + number;
  const near = sentences * 4 + Math.min(3, agreeOrder);
  out.count = 0;
  put(out, SEED.candidate, cls, 0);
  put(out, SEED.gender, base, gender);
  put(out, SEED.number, base, number * 16 + entity.kind + 1);
  put(out, SEED.agree, base, agree);
  put(out, SEED.kind, base, entity.kind + 1 + 16 * mention.pronoun);
  put(out, SEED.sentences, base, sentences);
  put(out, SEED.sentences, cls + 32, sentences * 16 + otherRole);
  put(out, SEED.order, base, Math.min(8, order));
  put(out, SEED.order, cls + 32, Math.min(5, agreeOrder) * 8 + Math.min(4, agreeing));
  put(out, SEED.order, base + 64, near * 16 + otherRole);
  put(out, SEED.form, base, other.form * 16 + sentences);
  put(out, SEED.role, base, otherRole);
  put(out, SEED.roles, cls, role * 16 + otherRole);
  put(out, SEED.roles, base + 32, (role * 16 + otherRole) * 16 + sentences);
  put(out, SEED.seen, base, bucket(entity.seen));
  put(out, SEED.seen, base + 32, bucket(entity.seen) * 16 + sentences);
  put(out, SEED.named, base, (entity.names > 0 ? 1 : 0) * 2 + (other.form === FORM.name ? 1 : 0));
  if (agreeing === 1) put(out, SEED.only, base, agree);
  const blocks = places.block[mention.head] - places.block[other.head];
  put(out, SEED.block, base, Math.max(-1, Math.min(4, blocks)) + 1);
  const inside =
    mention.quotation === 0
      ? other.quotation === 0
        ? 0
        : 1
      : other.quotation === 0
        ? 2
        : other.quotation === mention.quotation
          ? 3
          : 4;
  put(out, SEED.quotes, base, inside * 16 + sentences);
  if (mention.quotation !== 0) {
    const speaker = view.speakers[mention.quotation];
    if (speaker >= 0 && mentions[speaker].entity === entity.id) put(out, SEED.speaker, base, 1);
    else if (speaker < 0 && view.speaks[c] !== 0) put(out, SEED.speaker, base, 2);
  }
  if (view.speaks[m] !== 0) {
    if (other.quotation === view.speaks[m]) put(out, SEED.spoken, base, 1);
    else put(out, SEED.spoken, base, view.speaks[c] !== 0 ? 2 : 3);
  } else if (view.speaks[c] !== 0) put(out, SEED.spoken, base, 4);
  if (tree !== null) {
    if (distance === 0) {
      const gap = Math.abs(mention.head - other.head);
      put(out, SEED.tokens, base, gap < 3 ? gap : gap < 6 ? 3 : gap < 11 ? 4 : gap < 21 ? 5 : 6);
      const shared =
        !mention.possessive &&
        tree.head[mention.head] === tree.head[other.head] &&
        tree.head[mention.head] !== mention.head;
      put(out, SEED.shared, cls, (shared ? 1 : 0) * 16 + otherRole);
      if (covers(mention, other) || covers(other, mention)) put(out, SEED.shared, cls + 32, 2);
      put(out, SEED.parallel, cls, (role * 16 + otherRole) * 8 + above(tree.head, mention.head, other.head));
      put(out, SEED.above, cls, above(tree.head, mention.head, other.head) * 16 + otherRole);
    } else if (otherRole === ROLE.subject || otherRole === ROLE.passive) {
      const main = tree.deprel[tree.head[other.head]] === REL.root;
      put(out, SEED.place, base, (main ? 1 : 0) * 16 + Math.min(3, distance) * 4 + (role === ROLE.subject ? 1 : 0));
    }
    put(out, SEED.depth, base, depthOf(tree.head, other.head) * 8 + Math.min(3, Math.max(0, distance)));
  }
  const opens = segments.sentences.first[other.sentence];
  if (other.first - opens < 2) put(out, SEED.opens, base, Math.min(3, Math.max(0, distance)));
  if (other.form === FORM.pronoun)
    put(out, SEED.same, cls, (other.pronoun === mention.pronoun ? 1 : 0) * 16 + Math.min(5, Math.max(0, distance)));
  const { form } = page.forms;
  const bracket = other.first > 0 && form[other.first - 1] === BRACKET ? 1 : 0;
  const joined = tree !== null && tree.deprel[other.head] === REL.conj ? 1 : 0;
  put(out, SEED.setting, cls, (bracket * 2 + joined) * 2 + (other.possessive ? 1 : 0));
  if (other.form === FORM.name)
    put(out, SEED.length, base, Math.min(3, other.last - other.first) * 8 + Math.min(5, Math.max(0, distance)));
  const chain = view.chains[mention.pronoun];
  if (mention.form === FORM.pronoun && chain >= 0)
    put(
      out,
      SEED.continues,
      base,
      (mentions[chain].entity === entity.id ? 1 : 0) * 8 + Math.min(4, mention.sentence - mentions[chain].sentence),
    );
  if (entity.mentions[0] < 3) put(out, SEED.first, base, Math.min(3, entity.mentions[0]));
  if (page.blocks[places.block[mentions[entity.mentions[0]].head]]?.kind === 'headline')
    put(out, SEED.headline, base, 1);
  if (c > m) {
    put(out, SEED.ahead, cls, otherRole * 16 + role);
    if (tree !== null) {
      // "In her book, Voss …": before the main clause's subject, in a phrase or clause that a preposition opens.
      const begin = segments.sentences.first[mention.sentence];
      const opening = segments.tokens.upos[begin];
      const main = tree.deprel[tree.head[other.head]] === REL.root || tree.deprel[other.head] === REL.root;
      const comma = commaBetween(page.forms.form, mention.head, other.first);
      put(
        out,
        SEED.fronted,
        base,
        ((opening * 2 + (main ? 1 : 0)) * 2 + (comma ? 1 : 0)) * 4 + Math.min(3, mention.head - begin),
      );
      put(out, SEED.fronted, cls + 32, ((main ? 1 : 0) * 2 + (comma ? 1 : 0)) * 16 + otherRole);
    }
  }
  if (mention.form === FORM.nominal) fillNoun(view, mention, entity, other, sentences, out);
}

function fillNoun(
  { page }: RankView,
  mention: MentionNode,
  entity: Entity,
  other: MentionNode,
  sentences: number,
  out: Hashes,
): void {
  const { forms } = page;
  const cls = mention.number === NUMBER.many ? 5 : 4;
  const noun = forms.form[mention.head];
  // Called by this noun, by others only, by none yet.
  const called = entity.called.includes(noun) ? 1 : entity.called.length > 0 ? 4 : 0;
  const sameHead = other.form === FORM.nominal && forms.form[other.head] === noun ? 2 : 0;
  const definite = mention.definite ? 1 : 0;
  put(out, SEED.called, cls, (called + sameHead) * 2 + definite);
  put(out, SEED.called, cls + 32, ((called + sameHead) * 2 + definite) * 16 + sentences);
  put(out, SEED.callings, cls, ((called + sameHead) * 2 + definite) * 16 + entity.kind + 1);
  put(out, SEED.noun, noun, entity.kind + 1);
  put(out, SEED.plain, cls, (mention.last - mention.first > 1 ? 1 : 0) * 16 + called + sameHead);
  const opening = forms.form[mention.first];
  put(out, SEED.pointing, cls, DEFINITE.has(opening) ? opening : definite);
}

/** Features of meaning nobody before. */
export function fillNone(view: RankView, m: number, agreeing: number, out: Hashes): void {
  const { tree, forms } = view.page;
  const mention = view.mentions[m];
  const cls = classOf(mention);
  const base = cls & 7;
  const head = tree === null ? mention.head : tree.head[mention.head];
  const role = roleOf(mention, tree);
  out.count = 0;
  put(out, SEED.none, cls, 0);
  put(out, SEED.none, base + 32, mention.pronoun);
  put(out, SEED.noneNext, base, forms.form[mention.last + 1] ?? 0);
  put(out, SEED.noneHead, base * 16 + role, forms.form[head]);
  put(out, SEED.noneBefore, base, mention.first > 0 ? forms.form[mention.first - 1] : 0);
  put(out, SEED.noneRole, cls, role);
  put(out, SEED.noneQuote, base, mention.quotation !== 0 ? 1 : 0);
  put(out, SEED.noneAgree, cls, Math.min(5, agreeing));
  if (mention.form === FORM.nominal) {
    const cls = mention.number === NUMBER.many ? 5 : 4;
    put(out, SEED.noneNoun, cls, forms.form[mention.head]);
    put(out, SEED.nonePointing, cls, mention.definite ? 1 : 0);
    put(out, SEED.nonePointing, cls + 32, mention.definite ? forms.form[mention.first] : 0);
    put(out, SEED.nonePointing, cls + 64, (mention.definite ? 1 : 0) * 4 + Math.min(3, mention.last - mention.first));
  }
}

export function roleOf(mention: MentionNode, tree: Page['tree']): number {
  if (tree === null) return ROLE.other;
  let at = mention.head;
  // A conjunct has the role of what it is joined to.
  for (let hops = 0; hops < 4 && (tree.deprel[at] === REL.conj || tree.deprel[at] === REL.appos); hops++)
    at = tree.head[at];
  return ROLE_OF[tree.deprel[at]];
}

function commaBetween(form: Uint32Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to && i < from + 30; i++) if (form[i] === COMMA) return true;
  return false;
}

/** Whether the words of one mention hold the other. */
function covers(a: MentionNode, b: MentionNode): boolean {
  return a.first <= b.first && b.last <= a.last && a !== b;
}

/** How the other stands to an ancestor of the mention: 0 not above, 1 at the same verb, 2 … 4 so many verbs up. */
function above(heads: Uint32Array, at: number, other: number): number {
  const target = heads[other];
  let node = at;
  for (let depth = 1; depth < 8; depth++) {
    const up = heads[node];
    if (up === other) return 6;
    if (up === target && up !== other) return Math.min(4, depth);
    if (up === node) return 0;
    node = up;
  }
  return 0;
}

function depthOf(heads: Uint32Array, at: number): number {
  let depth = 0;
  for (let node = at; depth < 5 && heads[node] !== node; depth++) node = heads[node];
  return depth;
}
