/**
 * Names → entities by their words alone: "Voss" and "Mr Voss" are Ada Voss, "the Lantern" the Daily Lantern, "IMO" the Inland
 * Meteorological Office, "Orvane" Orvane Motors Inc, and aliases from the lexicon (a capital only where its government is meant).
 */

import { hashString } from '../linear/hash.js';
import { phraseHash } from '../name/lexicon.js';
import { XPOS } from '../tag/labels.js';
import { type Entity, join, newEntity } from './entity.js';
import { ALIAS, aliasOf, type CorefLexicon } from './lexicon.js';
import { FORM, GENDER, type MentionNode } from './mention.js';
import type { CorefModel } from './model.js';
import { calledBeside, hasNamesakes } from './namesakes.js';
import type { Page } from './page.js';
import { ROLE, ROLE_OF } from './relations.js';
import { FIRM_ENDINGS, GOODS, HONORIFICS, MADE, NAME_ENDINGS, PARENT_ENDINGS, THE } from './words.js';

const HIS = hashString('his');
const HER = hashString('her');
const POSSESSIVE = XPOS.indexOf('PRP$');
/** Most entities looked at for one word of their names. */
const MOST_OF_A_WORD = 24;
/** A name whose kind is this likely right cannot be called by a pronoun of another kind. */
const FIRM = 0.6;
const PLACE_TYPE = 2;
const PERSON_TYPE = 0;
const ORGANISATION_TYPE = 1;

/** A name's words that count, as form hashes. */
interface Words {
  readonly mention: number;
  readonly forms: readonly number[];
  readonly type: number;
  readonly alias: number;
  /** True where the name ends as firms end theirs. */
  readonly firm: boolean;
  /** True where it ends as the firm does that owns others: "Orvane Group". */
  readonly parent: boolean;
}

/** Entities of the names among `mentions`; every name mention has one afterwards. */
export function clusterNames(
  page: Page,
  mentions: readonly MentionNode[],
  { lexicon, nouns }: Pick<CorefModel, 'lexicon' | 'nouns'>,
): Entity[] {
  const entities: Entity[] = [];
  const all = mentions.flatMap((mention, m) =>
    mention.form === FORM.name ? [wordsOf(page, mention, m, lexicon)] : [],
  );
  const byKey = new Map<string, Entity>();
  const byWord = new Map<number, Entity[]>();
  const keyed = (key: string): Entity => {
    let entity = byKey.get(key);
    if (entity === undefined) {
      entity = newEntity(entities.length);
      entities.push(entity);
      byKey.set(key, entity);
    }
    return entity;
  };
  const index = (word: number, entity: Entity) => {
    const list = byWord.get(word);
    if (list === undefined) byWord.set(word, [entity]);
    else if (list[list.length - 1] !== entity && !list.includes(entity)) {
      if (list.length >= MOST_OF_A_WORD) list.shift();
      list.push(entity);
    }
  };
  const longest = new Map<Entity, Words>();
  // What those of one name are called, where the article has namesakes.
  const namesakes = hasNamesakes(page.forms, page.segments.tokens.count);
  const besides = new Map<Entity, number>();
  const byInitials = new Map<string, Entity>();
  const put = (entity: Entity, words: Words) => {
    join(entity, words.mention, mentions[words.mention]);
    const known = longest.get(entity);
    if (known === undefined || known.forms.length < words.forms.length) longest.set(entity, words);
  };
  // Longest first, so that short forms find what they are short for, also where they stand before it.
  const order = [...all].sort((a, b) => b.forms.length - a.forms.length || a.mention - b.mention);
  // Of a word that stands alone and is taken now for a person, now for something else, the more frequent is right.
  const singles = new Map<number, number>();
  for (const { forms, type } of all)
    if (forms.length === 1) singles.set(forms[0], (singles.get(forms[0]) ?? 0) + (type === PERSON_TYPE ? 1 : -1));
  // At even length what is no person comes first, so that a stray person can join it.
  order.sort(
    (a, b) =>
      b.forms.length - a.forms.length ||
      (a.forms.length > 1 ? 0 : (a.type === PERSON_TYPE ? 1 : 0) - (b.type === PERSON_TYPE ? 1 : 0)) ||
      a.mention - b.mention,
  );
  let length = -1;
  for (const words of order) {
    const { forms, type, alias } = words;
    if (forms.length !== length) {
      length = forms.length;
      if (length <= 4) for (const entity of entities) entity.mentions.sort((a, b) => a - b);
    }
    const mention = mentions[words.mention];
    const kind = alias & 7;
    if (alias !== 0 && type !== PERSON_TYPE && (kind !== ALIAS.capital || mention.metonym)) {
      const entity = keyed(`alias ${alias >> 3}${kind === ALIAS.people ? ' people' : ''}`);
      entity.alias = alias >> 3;
      put(entity, words);
      continue;
    }
    if (type === PERSON_TYPE) {
      // Of a word that names a body too and nobody in full, only one with a title is a person besides.
      const same = forms.length === 1 ? byKey.get(`thing ${forms[0]}`) : undefined;
      const bare = mention.gender === 0 && page.names.titleFirst[mention.name] < 0;
      const body = same !== undefined && bare && longest.get(same)?.type === ORGANISATION_TYPE;
      const thing = body || (singles.get(forms[0]) ?? 0) < 0 ? same : undefined;
      if (thing !== undefined && personNamed(page, words, mention, byWord, longest, 0, besides) === null) {
        put(thing, words);
        continue;
      }
      const beside = forms.length > 1 && namesakes ? calledBeside(page, nouns, mention) : 0;
      const known =
        personNamed(page, words, mention, byWord, longest, beside, besides) ??
        keyed(`person ${forms.join(' ')}${beside === 0 ? '' : ` ${beside}`}`);
      if (beside !== 0 && !besides.has(known)) besides.set(known, beside);
      put(known, words);
      index(forms[0], known);
      index(forms[forms.length - 1], known);
      continue;
    }
    // "Orrin told reporters", taken for a town once, in an article that mostly has Orrin as a person, or had Ada Orrin before.
    const mostly = (singles.get(forms[0]) ?? 0) > 0;
    if (forms.length === 1 && (mostly || (alias === 0 && type !== ORGANISATION_TYPE))) {
      const person = personNamed(page, words, mention, byWord, longest, 0, besides);
      if (person !== null && (mostly || isSurname(forms[0], words.mention, longest.get(person), person))) {
        put(person, words);
        continue;
      }
    }
    const exact = byKey.get(`thing ${forms.join(' ')}`);
    const entity =
      exact ?? shortFor(words, page, mention, byWord, longest, byInitials) ?? keyed(`thing ${forms.join(' ')}`);
    put(entity, words);
    if (exact !== undefined) continue;
    for (const word of forms) index(word, entity);
    if (type !== PLACE_TYPE && forms.length > 1) {
      const letters = initials(page, mention);
      // What is not sure to be a body may share two letters with one.
      if (!byInitials.has(letters) && (type === ORGANISATION_TYPE || letters.length > 2))
        byInitials.set(letters, entity);
    }
  }
  for (const entity of entities) {
    settle(entity, mentions);
    entity.firm = entity.mentions.some(
      (m) => mentions[m].kind === entity.kind && page.names.score[mentions[m].name] >= FIRM,
    );
  }
  return entities;
}

/** In the order of the text, of the kind most of its names have. */
function settle(entity: Entity, mentions: readonly MentionNode[]): void {
  entity.mentions.sort((a, b) => a - b);
  const votes = new Map<number, number>();
  for (const m of entity.mentions) {
    const { kind, first, last } = mentions[m];
    votes.set(kind, (votes.get(kind) ?? 0) + (last > first ? 2 : 1));
  }
  let most = 0;
  for (const [kind, count] of votes)
    if (count > most) {
      most = count;
      entity.kind = kind;
    }
}

function wordsOf({ forms, names }: Page, mention: MentionNode, m: number, lexicon: CorefLexicon): Words {
  const { form } = forms;
  const type = names.type[mention.name];
  let { first, last } = mention;
  while (first < last && (form[first] === THE || (type === PERSON_TYPE && HONORIFICS.has(form[first])))) first++;
  if (type === PERSON_TYPE) while (last > first && NAME_ENDINGS.has(form[last])) last--;
  const whole = last;
  if (type === ORGANISATION_TYPE) while (last > first && FIRM_ENDINGS.has(form[last])) last--;
  const words: number[] = [];
  let phrase = 0;
  for (let i = first; i <= last; i++) {
    words.push(form[i]);
    phrase = i === first ? form[i] : phraseHash(phrase, form[i]);
  }
  return {
    mention: m,
    forms: words,
    type,
    alias: aliasOf(lexicon, phrase),
    firm: last < whole,
    parent: last < whole && PARENT_ENDINGS.has(form[whole]),
  };
}

/** The person of the article a name is a form of, or null: same first and last word, or a single word that is either. */
function personNamed(
  page: Page,
  { forms, mention: m }: Words,
  mention: MentionNode,
  byWord: ReadonlyMap<number, readonly Entity[]>,
  longest: ReadonlyMap<Entity, Words>,
  beside: number,
  besides: ReadonlyMap<Entity, number>,
): Entity | null {
  const last = forms[forms.length - 1];
  const candidates = byWord.get(last);
  if (candidates === undefined) return null;
  let best: Entity | null = null;
  let bestScore = -Infinity;
  // "Voss spoke of her years in Kell": which of a couple a surname is, its own words tell.
  const gender = forms.length > 1 || candidates.length < 2 ? 0 : ownGender(page, mention);
  for (const entity of candidates) {
    const known = longest.get(entity) as Words;
    if (known.type !== PERSON_TYPE) continue;
    if (gender !== 0 && clash(entity, { gender })) continue;
    const knownLast = known.forms[known.forms.length - 1];
    const bySurname = knownLast === last;
    // "Ada Voss" of "Ada M. Voss"; "Pell-Orrin" of "Yolanda Pell-Orrin".
    if (forms.length > 1 && !(bySurname && known.forms[0] === forms[0]) && !isPart(forms, known.forms)) continue;
    if (clash(entity, mention)) continue;
    if (beside !== 0 && (besides.get(entity) ?? beside) !== beside) continue;
    const score = (bySurname ? 2e6 : 0) + nearness(entity, m);
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  return best;
}

/** Whether a word is the last of a person's full name, said before. */
function isSurname(word: number, m: number, known: Words | undefined, { mentions }: Entity): boolean {
  if (known === undefined || known.forms.length < 2 || known.forms[known.forms.length - 1] !== word) return false;
  return mentions.some((other) => other < m);
}

/** Words behind a name that *his* or *her* is looked for in. */
const OWN = 10;

/** The gender of whom a name that is a subject is, by what is his or hers in its own sentence; 0 where nothing tells. */
function ownGender({ tree, segments, forms }: Page, { head, last, sentence }: MentionNode): number {
  if (tree === null || ROLE_OF[tree.deprel[head]] !== ROLE.subject) return 0;
  const end = Math.min(segments.sentences.first[sentence + 1], last + OWN);
  for (let i = last + 1; i < end; i++) {
    if (forms.form[i] === HIS) return GENDER.male;
    if (forms.form[i] === HER && segments.tokens.xpos[i] === POSSESSIVE) return GENDER.female;
  }
  return 0;
}

function clash({ male, female }: Entity, { gender }: Pick<MentionNode, 'gender'>): boolean {
  return (gender === GENDER.male && female > male) || (gender === GENDER.female && male > female);
}

/** Later is nearer; what is only named afterwards is farther than all before. Mentions put later in one round of lengths come later. */
function nearness({ mentions }: Entity, m: number): number {
  // Sorted but for what this round of lengths has added at the end.
  const latest = mentions[mentions.length - 1];
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle] < m) low = middle + 1;
    else high = middle;
  }
  const before = Math.max(low > 0 && mentions[low - 1] < m ? mentions[low - 1] : -1, latest < m ? latest : -1);
  return before >= 0 ? before - m : -1e5 - Math.abs((mentions[low] ?? latest) - m);
}

/** The body or thing a name is short for: the beginning or end of its words, or its initials. */
function shortFor(
  words: Words,
  page: Page,
  mention: MentionNode,
  byWord: ReadonlyMap<number, readonly Entity[]>,
  longest: ReadonlyMap<Entity, Words>,
  byInitials: ReadonlyMap<string, Entity>,
): Entity | null {
  const { forms, type } = words;
  if (type === PLACE_TYPE) return null;
  let best: Entity | null = null;
  let bestScore = -Infinity;
  for (const entity of byWord.get(forms[0]) ?? []) {
    const known = longest.get(entity) as Words;
    if (known.type === PERSON_TYPE) {
      // A surname that the model took for a body.
      if (words.firm || forms.length > 1 || known.forms.length < 2 || known.forms[known.forms.length - 1] !== forms[0])
        continue;
    } else if (
      entity.alias !== 0 ||
      words.parent ||
      known.type !== type ||
      known.forms.length <= forms.length ||
      !isPart(forms, known.forms) ||
      isMadeBy(words, known, entity)
    )
      continue;
    const score = nearness(entity, words.mention);
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  if (best !== null || type !== ORGANISATION_TYPE || forms.length > 1) return best;
  const letters = page.text
    .slice(page.segments.tokens.start[mention.last], page.segments.tokens.end[mention.last])
    .replaceAll('.', '');
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return null;
  return byInitials.get(letters) ?? null;
}

/** "Orvane … the Orvane Watch": what is named first and alone is the firm, and the longer name something it makes; a watch is no firm wherever it stands. */
function isMadeBy({ forms, type, mention }: Words, known: Words, entity: Entity): boolean {
  if (type !== ORGANISATION_TYPE || forms.length > 1 || known.forms[0] !== forms[0]) return false;
  if (GOODS.has(known.forms[1])) return true;
  return known.forms.length === 2 && MADE.has(known.forms[1]) && mention < entity.mentions[0];
}

function isPart(short: readonly number[], long: readonly number[]): boolean {
  const from = long.length - short.length;
  return short.every((word, i) => word === long[i]) || short.every((word, i) => word === long[from + i]);
}

/** First letters of the words with a capital. */
export function initials({ text, segments }: Page, { first, last }: Pick<MentionNode, 'first' | 'last'>): string {
  let letters = '';
  for (let i = first; i <= last; i++) {
    const letter = text[segments.tokens.start[i]];
    if (
      /\p{Lu}/u.test(letter) &&
      !(i === first && /^the$/i.test(text.slice(segments.tokens.start[i], segments.tokens.end[i])))
    )
      letters += letter;
  }
  return letters;
}
