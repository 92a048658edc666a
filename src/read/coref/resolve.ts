/**
 * From left to right, every pronoun and noun phrase that is still open is put to the best of the candidates before it, or to
 * nobody. What was decided counts for what follows: a *she* tells that Voss is a woman.
 */
import { REFERENT_KINDS } from '../../model/labels.js';
import { hashString } from '../linear/hash.js';
import { isNamedIn, saysIt, speaksOn } from './continues.js';
import { describedPerson, epithetOf } from './described.js';
import { callIt, type Entity, join, newEntity } from './entity.js';
import { hangsOn } from './find-mentions.js';
import { FORM, GENDER, type MentionNode, NUMBER, PRONOUN } from './mention.js';
import { isOfAnother, ownerOf } from './owner.js';
import type { Page } from './page.js';
import { fillCandidate, fillNone, genderOf, type Hashes, hashes, numberOf, type RankView } from './rank-features.js';
import { REL, ROLE, ROLE_OF } from './relations.js';
import { COMMA, FIRMS, PRONOUN_WORDS, THE } from './words.js';

/** How far back candidates are looked for: mentions, sentences, and how many of them. */
const REACH = { mentions: 90, sentences: 12, candidates: 20, called: 6, ahead: 4 };

/** Candidates of one mention; `scores[count]` is that of nobody. */
export interface Candidates {
  count: number;
  readonly entity: Int32Array;
  readonly mention: Int32Array;
  readonly scores: Float64Array;
}

/** Score of one candidate's features. */
export type Score = (features: Hashes) => number;
/** The candidate chosen, -1 for nobody. */
export type Choose = (m: number, candidates: Candidates) => number;

export function bestOf(_m: number, { count, scores }: Candidates): number {
  let best = -1;
  for (let k = 0; k < count; k++) if (scores[k] > (best < 0 ? scores[count] : scores[best])) best = k;
  return best;
}

const PERSON = REFERENT_KINDS.indexOf('person');
const ORGANISATION = REFERENT_KINDS.indexOf('organisation');
const BODY_REACH = 4;
/** Tokens after a noun in which the verb of its relative clause is looked for. */
const NARROWS = 15;
/** Weight of one given name or title: what contradicts it is somebody else. */
const SURE = 3;

/** Resolves what is open among `mentions`; new entities are added to `entities`. */
export function resolve(view: RankView, entities: Entity[], score: Score, choose: Choose = bestOf): void {
  const { mentions, page } = view;
  const { forms } = page;
  const room = REACH.candidates + REACH.ahead + 8;
  const list: Candidates = {
    count: 0,
    entity: new Int32Array(room),
    mention: new Int32Array(room),
    scores: new Float64Array(room + 1),
  };
  const features = hashes();
  const taken = new Int32Array(mentions.length + entities.length + 1).fill(-1);
  const byNoun = new Map<number, Entity[]>();
  const advance = (entity: Entity, m: number) => {
    entity.latest = m;
    entity.seen++;
    for (const noun of entity.called) {
      const list = byNoun.get(noun);
      if (list === undefined) {
        byNoun.set(noun, [entity]);
        continue;
      }
      // The latest last, and no more than can be candidates.
      const at = list.indexOf(entity);
      if (at >= 0) list.splice(at, 1);
      else if (list.length >= REACH.called) list.shift();
      list.push(entity);
    }
  };
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m];
    // Who speaks a quotation is settled before whom its words mean: "“She lied,” she said".
    const settled = mention.quotation === 0 ? m : view.speakers[mention.quotation];
    if (settled >= m && choose === bestOf && mentions[settled].entity < 0) {
      const speaker = speaksOn(view, entities, settled);
      if (speaker !== null) {
        join(speaker, settled, mentions[settled]);
        view.chains[mentions[settled].pronoun] = settled;
      }
    }
    if (mention.entity >= 0) {
      advance(entities[mention.entity], m);
      continue;
    }
    if (mention.form === FORM.pronoun && mention.pronoun >= PRONOUN.i) continue;
    if (mention.form === FORM.nominal && isNarrowed(page, mention)) list.count = 0;
    else gather(view, entities, m, list, taken, byNoun);
    const holder = mention.form === FORM.nominal ? officeHolder(view, byNoun, mention) : null;
    if (holder !== null && choose === bestOf) {
      join(holder, m, mention);
      advance(holder, m);
      continue;
    }
    if (choose === bestOf) sensible(view, entities, m, list);
    let chosen = rank(view, entities, m, list, features, score, choose);
    if (chosen < 0 && choose === bestOf && view.speaks[m] !== 0) chosen = somebody(view, entities, m, list);
    if (chosen >= 0) {
      const entity = entities[list.entity[chosen]];
      mention.score = list.scores[chosen];
      join(entity, m, mention);
      if (mention.form === FORM.nominal) callIt(entity, forms.form[mention.head]);
      else view.chains[mention.pronoun] = m;
      advance(entity, m);
    } else if (
      mention.form === FORM.nominal &&
      isBareBody(forms.form, mention) &&
      latestBody(view, entities, m) !== null
    ) {
      const entity = latestBody(view, entities, m) as Entity;
      join(entity, m, mention);
      callIt(entity, forms.form[mention.head]);
      advance(entity, m);
    } else if (mention.form === FORM.nominal) {
      const entity =
        describedPerson(view, entities, m) ??
        (choose === bestOf ? epithetOf(view, entities, m) : null) ??
        newEntity(entities.length);
      if (entity.mentions.length > 0) {
        join(entity, m, mention);
        callIt(entity, forms.form[mention.head]);
        advance(entity, m);
        continue;
      }
      entities.push(entity);
      join(entity, m, mention);
      callIt(entity, forms.form[mention.head]);
      advance(entity, m);
    }
  }
}

/**
 * "The sheriff said no. … Sheriff Burt Pell remembers it otherwise": who is called by an office before the name is the one person of the article named
 * with it later.
 */
export function nameLater({ mentions, page }: RankView, entities: readonly Entity[]): void {
  const { form } = page.forms;
  for (const entity of entities) {
    if (entity.names > 0 || entity.kind !== PERSON || entity.mentions.length === 0) continue;
    const { first, head, definite, number, form: kind, name } = mentions[Math.min(...entity.mentions)];
    if (kind !== FORM.nominal || name >= 0 || !definite || number !== NUMBER.one) continue;
    if (form[first] !== THE || first !== head - 1) continue;
    const bearers = entities.filter((one) => one !== entity && one.kind === PERSON && one.called.includes(form[head]));
    const [bearer] = bearers;
    if (bearers.length !== 1 || bearer.names === 0 || mentions[Math.min(...bearer.mentions)].first < first) continue;
    // "The manager said … His own manager, Ray Pell": somebody's manager is another one.
    const isOwned = bearer.mentions.some(
      (m) => form[mentions[m].head] === form[head] && PRONOUN_WORDS.get(form[mentions[m].first])?.possessive === true,
    );
    if (isOwned) continue;
    for (const m of entity.mentions.splice(0)) join(bearer, m, mentions[m]);
  }
}

/** "the superintendent": whoever was called so last, where no other word tells another; null where nobody was. */
function officeHolder(
  { page }: RankView,
  byNoun: ReadonlyMap<number, readonly Entity[]>,
  { first, head, definite, number, kind }: MentionNode,
): Entity | null {
  const { form } = page.forms;
  if (!definite || number !== NUMBER.one || kind !== PERSON || form[first] !== THE) return null;
  const known = byNoun.get(form[head]);
  for (let k = (known?.length ?? 0) - 1; k >= 0; k--) {
    const entity = (known as readonly Entity[])[k];
    if (entity.kind !== PERSON || entity.number === NUMBER.many) continue;
    let told = true;
    for (let i = first + 1; i < head; i++) told &&= entity.called.includes(form[i]);
    if (told) return entity;
  }
  return null;
}

const ANOTHER = hashString('another');

/** "Voters who have met her", where voters were spoken of: only some of them, and nobody before. "Voters, who …" are still all. "Another voter", too. */
function isNarrowed(
  { tree, forms, segments }: Page,
  { first, head, definite, number, sentence }: MentionNode,
): boolean {
  if (forms.form[first] === ANOTHER) return true;
  if (tree === null || definite || number !== NUMBER.many || forms.form[head + 1] === COMMA) return false;
  const end = segments.sentences.first[sentence + 1];
  for (let i = head + 1; i < end && i < head + NARROWS; i++)
    if (tree.head[i] === head && tree.deprel[i] === REL.relcl) return true;
  return false;
}

/** "the company", "the newspaper", without another word. */
function isBareBody(form: Uint32Array, { first, head, definite, number }: MentionNode): boolean {
  return definite && number === NUMBER.one && first === head - 1 && form[first] === THE && FIRMS.has(form[head]);
}

/** The body named last, within so many sentences, that is not called otherwise; null where there is none. */
function latestBody({ mentions }: RankView, entities: readonly Entity[], m: number): Entity | null {
  for (let c = m - 1; c >= 0 && c > m - 40 && mentions[m].sentence - mentions[c].sentence <= BODY_REACH; c--) {
    const { form, kind, entity } = mentions[c];
    if (form !== FORM.name || kind !== ORGANISATION || entity < 0) continue;
    if (entities[entity].called.length === 0 && entities[entity].alias === 0) return entities[entity];
  }
  return null;
}

/** "his brother James", "her son, Emil": the name is what is owned, and so is nobody who owns it. */
function isOwned(tree: RankView['page']['tree'], mention: MentionNode, other: MentionNode): boolean {
  if (tree === null || !mention.possessive) return false;
  const owned = tree.head[mention.head];
  return (
    owned === other.head ||
    hangsOn(tree.head, other.head, owned) ||
    (tree.head[owned] === other.head && other.first === owned + 1)
  );
}

/** Paragraphs back to the person a *he* or *she* that speaks may mean against the ranking. */
const SPEAKER_REACH = 1;

/** "“Enough,” he said" is said by somebody: the likeliest person near by, where the ranking would rather leave it open; -1 for none. */
function somebody(
  { mentions, places }: RankView,
  entities: readonly Entity[],
  m: number,
  { count, entity, mention, scores }: Candidates,
): number {
  const one = mentions[m];
  if (one.quotation !== 0 || (one.pronoun !== PRONOUN.he && one.pronoun !== PRONOUN.she)) return -1;
  let best = -1;
  for (let k = 0; k < count; k++) {
    const { kind, number } = entities[entity[k]];
    if (kind !== PERSON || number === NUMBER.many || genderOf(one, entities[entity[k]], PERSON) === 2) continue;
    if (places.block[one.head] - places.block[mentions[mention[k]].head] > SPEAKER_REACH) continue;
    if (best < 0 || scores[k] > scores[best]) best = k;
  }
  return best;
}

/** What no sense allows: a thing that is a man or woman, one that is many, a minister that is a ministry. */
function impossible(mention: MentionNode, entity: Entity): boolean {
  const gendered = entity.male + entity.female > 0;
  const { kind } = entity;
  const woman = entity.female - entity.male;
  if ((mention.gender === GENDER.male && woman >= SURE) || (mention.gender === GENDER.female && -woman >= SURE))
    return true;
  if (mention.pronoun === PRONOUN.he || mention.pronoun === PRONOUN.she)
    return entity.alias !== 0 || entity.number === NUMBER.many || (kind > PERSON && entity.firm && !gendered);
  if (mention.pronoun === PRONOUN.it) return kind === PERSON || gendered || entity.number === NUMBER.many;
  if (mention.form !== FORM.nominal || mention.kind < 0 || kind < 0) return false;
  return (mention.kind === PERSON) !== (kind === PERSON);
}

/** Whom the subject of the same verb means, for a noun phrase that is its object: "Voss thanked the mediator". -1 for none. */
function subjectBeside(tree: RankView['page']['tree'], mentions: readonly MentionNode[], m: number): number {
  const { head, form, sentence } = mentions[m];
  // Of pronouns the model knows that better than the trees (GAP 66.9 without this rule, 66.5 with it).
  if (tree === null || form !== FORM.nominal) return -1;
  if (ROLE_OF[tree.deprel[head]] !== ROLE.object) return -1;
  for (let c = m - 1; c >= 0 && mentions[c].sentence === sentence; c--) {
    const role = ROLE_OF[tree.deprel[mentions[c].head]];
    if (tree.head[mentions[c].head] === tree.head[head] && (role === ROLE.subject || role === ROLE.passive))
      return mentions[c].entity;
  }
  return -1;
}

/** Collects the candidates, nearest first. */
function gather(
  view: RankView,
  entities: readonly Entity[],
  m: number,
  list: Candidates,
  taken: Int32Array,
  byNoun: ReadonlyMap<number, readonly Entity[]>,
): void {
  const { mentions, page } = view;
  const mention = mentions[m];
  list.count = 0;
  // "her translator" is not she: whoever stands inside a phrase is nobody the phrase means.
  if (mention.form === FORM.nominal)
    for (let c = m - 1; c >= 0 && mentions[c].first >= mention.first; c--)
      if (mentions[c].entity >= 0) taken[mentions[c].entity] = m;
  const subject = subjectBeside(page.tree, mentions, m);
  if (subject >= 0) taken[subject] = m;
  const speaker = saysIt(view, m);
  if (speaker >= 0) taken[speaker] = m;
  const add = (id: number, at: number) => {
    if (taken[id] === m) return;
    taken[id] = m;
    if (impossible(mention, entities[id])) return;
    list.entity[list.count] = id;
    list.mention[list.count++] = at;
  };
  for (let c = m - 1; c >= 0 && c >= m - REACH.mentions && list.count < REACH.candidates; c--) {
    const other = mentions[c];
    if (mention.sentence - other.sentence > REACH.sentences) break;
    if (other.entity < 0 || (mention.first <= other.first && other.last <= mention.last)) continue;
    add(other.entity, c);
  }
  if (mention.form === FORM.nominal) {
    for (const entity of byNoun.get(page.forms.form[mention.head]) ?? []) {
      if (entity.latest >= 0) add(entity.id, entity.latest);
    }
    return;
  }
  for (
    let c = m + 1, ahead = 0;
    c < mentions.length && mentions[c].sentence === mention.sentence && ahead < REACH.ahead;
    c++
  ) {
    if (mentions[c].form !== FORM.name) continue;
    ahead++;
    if (isOwned(page.tree, mention, mentions[c])) continue;
    add(mentions[c].entity, c);
  }
}

/**
 * Takes away candidates that make no sense where a model has learned without: "“Bea counts,” she said" is not said by Bea, “No doctor would,” he said
 * by no doctor, and nobody's mother is he.
 */
function sensible(view: RankView, entities: readonly Entity[], m: number, list: Candidates): void {
  const { mentions, speaks } = view;
  const mention = mentions[m];
  const gendered = mention.form === FORM.nominal && (mention.gender & (GENDER.male | GENDER.female)) !== 0;
  const owner = mention.form === FORM.nominal && mention.kind !== PERSON ? ownerOf(view.page, mention) : '';
  if (speaks[m] === 0 && !gendered && owner === '') return;
  let kept = 0;
  for (let k = 0; k < list.count; k++) {
    if (isNamedIn(mentions, m, speaks[m], list.entity[k])) continue;
    if (speaks[m] !== 0 && isBroughtUpIn(mentions, speaks[m], entities[list.entity[k]])) continue;
    if (gendered && genderOf(mention, entities[list.entity[k]], PERSON) === 2) continue;
    if (owner !== '' && isOfAnother(view, mention, entities[list.entity[k]], owner)) continue;
    list.entity[kept] = list.entity[k];
    list.mention[kept++] = list.mention[k];
  }
  list.count = kept;
}

/** Whether somebody without a name is first spoken of in the words of a quotation. */
function isBroughtUpIn(mentions: readonly MentionNode[], quotation: number, entity: Entity): boolean {
  return entity.names === 0 && entity.mentions.length > 0 && mentions[entity.mentions[0]].quotation === quotation;
}

function rank(
  view: RankView,
  entities: readonly Entity[],
  m: number,
  list: Candidates,
  features: Hashes,
  score: Score,
  choose: Choose,
): number {
  const mention = view.mentions[m];
  let agreeing = 0;
  for (let k = 0; k < list.count; k++) if (agrees(mention, entities[list.entity[k]])) agreeing++;
  let agreeOrder = 0;
  for (let k = 0; k < list.count; k++) {
    const entity = entities[list.entity[k]];
    fillCandidate(view, m, entity, list.mention[k], k, agreeOrder, agreeing, features);
    list.scores[k] = score(features);
    if (agrees(mention, entity)) agreeOrder++;
  }
  fillNone(view, m, agreeing, features);
  list.scores[list.count] = score(features);
  return choose(m, list);
}

function agrees(mention: MentionNode, entity: Entity): boolean {
  return genderOf(mention, entity, PERSON) !== 2 && numberOf(mention, entity) !== 2;
}
