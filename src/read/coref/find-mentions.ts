/**
 * Names, pronouns and noun phrases of people, bodies and places, in the order of the text. A noun inside a name or inside the title of
 * one is no mention of its own: "Transport Minister Ada Voss" is one.
 */
import { REFERENT_KINDS } from '../../model/labels.js';
import { SHAPE } from '../segment/forms.js';
import { XPOS } from '../tag/labels.js';
import { type CorefLexicon, givenGender } from './lexicon.js';
import { FORM, GENDER, type MentionNode, NUMBER, PRONOUN } from './mention.js';
import { type CorefModel, NOUN, nounKind } from './model.js';
import type { Page, Places } from './page.js';
import { POS, REL } from './relations.js';
import { CROWDS, DEFINITE, FEMALE, INDEFINITE, MALE, POSSESSIVE_MARKS, PRONOUN_WORDS } from './words.js';

export const KIND = Object.fromEntries(REFERENT_KINDS.map((kind, k) => [kind, k])) as Record<
  (typeof REFERENT_KINDS)[number],
  number
>;
const NNS = XPOS.indexOf('NNS');
const NNPS = XPOS.indexOf('NNPS');
const ADJ_NNP = POS.adj;

/** Mentions of an article, none resolved. */
export function findMentions(page: Page, places: Places, model: CorefModel): MentionNode[] {
  const { segments, forms, names, tree } = page;
  const { tokens } = segments;
  const inTitle = new Uint8Array(tokens.count);
  for (let k = 0; k < names.count; k++)
    if (names.titleFirst[k] >= 0 && names.titleFirst[k] < names.first[k])
      inTitle.fill(1, names.titleFirst[k], names.titleLast[k] + 1);
  const surnames = surnamesOf(page);
  const lastWords = lastWordsOf(page);
  const mentions: MentionNode[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const name = places.name[i] - 1;
    if (name >= 0) {
      if (i === names.first[name]) {
        const found = nameMention(page, places, model, surnames, lastWords, name);
        if (found !== null) mentions.push(found);
      }
      continue;
    }
    const word = PRONOUN_WORDS.get(forms.form[i]);
    if (word !== undefined) {
      if (forms.shape[i] === SHAPE.upper && word.pronoun !== PRONOUN.i) continue;
      const deprel = tree === null ? 0 : tree.deprel[i];
      const object = deprel === REL.obj || deprel === REL.obl || deprel === REL.iobj || deprel === REL.nsubj;
      mentions.push({
        first: i,
        last: i,
        head: i,
        form: FORM.pronoun,
        name: -1,
        pronoun: word.pronoun,
        possessive: word.possessive && !object,
        reflexive: word.reflexive,
        sentence: places.sentence[i],
        quotation: places.quotation[i],
        kind: word.gender === GENDER.male || word.gender === GENDER.female ? KIND.person : -1,
        gender: word.gender,
        number: word.number,
        definite: false,
        metonym: false,
        entity: -1,
        score: 1,
      });
      continue;
    }
    if (tree === null || inTitle[i] === 1 || (tokens.upos[i] !== POS.noun && tokens.upos[i] !== POS.propn)) continue;
    const found = nominalMention(page, places, model, i);
    if (found !== null) mentions.push(found);
  }
  mentions.forEach((mention, m) => {
    places.mention[mention.head] = m + 1;
  });
  return mentions;
}

function nameMention(
  page: Page,
  places: Places,
  model: CorefModel,
  surnames: ReadonlySet<number>,
  lastWords: LastWords,
  k: number,
): MentionNode | null {
  const { segments, forms, names, tree } = page;
  const { lexicon } = model;
  const { tokens } = segments;
  const last = names.last[k];
  const first = nameBegin(forms.form, names.first[k], last, names.type[k], model);
  const kind = names.kind[k];
  // "Norran officials": an adjective is nobody.
  if (kind >= KIND.group && tokens.upos[last] === ADJ_NNP) return null;
  let head = last;
  if (tree !== null)
    for (let i = first; i <= last; i++)
      if (tree.head[i] < first || tree.head[i] > last || tree.head[i] === i) {
        head = i;
        break;
      }
  if (kind === KIND.group && tree !== null && (tree.deprel[head] === REL.compound || tree.deprel[head] === REL.amod))
    return null;
  const person = kind === KIND.person;
  if (person && isPair(page.text.slice(tokens.start[first], tokens.end[last]).toLowerCase(), lastWords)) return null;
  return {
    first,
    last,
    head,
    form: FORM.name,
    name: k,
    pronoun: 0,
    possessive: POSSESSIVE_MARKS.has(forms.form[last + 1]),
    reflexive: false,
    sentence: places.sentence[first],
    quotation: places.quotation[first],
    kind,
    gender: person
      ? personGender(surnames, forms.form, first, last, names.titleFirst[k], names.titleLast[k], lexicon)
      : kind === KIND.group
        ? 0
        : GENDER.neuter,
    number: kind === KIND.group ? NUMBER.many : NUMBER.one,
    definite: true,
    metonym: false,
    entity: -1,
    score: 1,
  };
}

/** Last words of the article's persons, small letters; and which of them stand behind a given name. */
interface LastWords {
  readonly all: ReadonlySet<string>;
  readonly inFull: ReadonlySet<string>;
}

function lastWordsOf({ text, segments, names }: Page): LastWords {
  const { start, end } = segments.tokens;
  const all = new Set<string>();
  const inFull = new Set<string>();
  for (let k = 0; k < names.count; k++) {
    if (names.kind[k] !== KIND.person) continue;
    const words = text.slice(start[names.first[k]], end[names.last[k]]).toLowerCase();
    const space = words.lastIndexOf(' ');
    all.add(words.slice(space + 1));
    if (space >= 0) inFull.add(words.slice(space + 1));
  }
  return { all, inFull };
}

/** "the Voss-Quill talks", where both are named elsewhere and nobody is called so in full: two people, and no one of that name. */
function isPair(pair: string, { all, inFull }: LastWords): boolean {
  const halves = pair.split(/[-‐‑–]/);
  return halves.length === 2 && !inFull.has(pair) && halves.every((half) => all.has(half));
}

/** A person's name without the office that the name stage left in it: "Mayor Bud Ruffin". */
function nameBegin(
  form: Uint32Array,
  first: number,
  last: number,
  type: number,
  { nouns, lexicon }: CorefModel,
): number {
  let at = first;
  if (type !== 0) return first;
  while (
    at < last &&
    nounKind(nouns, form[at]) === NOUN.person &&
    (last - at > 1 || givenGender(lexicon, form[at]) === 0)
  )
    at++;
  return at;
}

/** Last words of the persons named by more than one: "Allen" after "Jo Allen" is no given name. */
function surnamesOf({ forms, names }: Page): ReadonlySet<number> {
  const found = new Set<number>();
  for (let k = 0; k < names.count; k++)
    if (names.kind[k] === KIND.person && names.first[k] < names.last[k]) found.add(forms.form[names.last[k]]);
  return found;
}

/** Gender by title, by the word right before the name, or by the given name. */
function personGender(
  surnames: ReadonlySet<number>,
  form: Uint32Array,
  first: number,
  last: number,
  titleFirst: number,
  titleLast: number,
  lexicon: CorefLexicon,
): number {
  for (let i = titleFirst; i >= 0 && i <= titleLast; i++) {
    if (MALE.has(form[i])) return GENDER.male;
    if (FEMALE.has(form[i])) return GENDER.female;
  }
  if (first > 0) {
    if (MALE.has(form[first - 1])) return GENDER.male;
    if (FEMALE.has(form[first - 1])) return GENDER.female;
  }
  return last > first || !surnames.has(form[first]) ? givenGender(lexicon, form[first]) : 0;
}

function nominalMention(
  { segments, forms, tree }: Page,
  places: Places,
  { nouns }: CorefModel,
  i: number,
): MentionNode | null {
  if (tree === null) return null;
  const { tokens, sentences } = segments;
  const deprel = tree.deprel[i];
  if (deprel === REL.compound || deprel === REL.flat || deprel === REL.fixed || deprel === REL.amod) return null;
  const form = forms.form[i];
  const noun = nounKind(nouns, form, tokens.upos[i] === POS.noun ? forms.fine[i] : 0);
  if (noun !== NOUN.person && noun !== NOUN.body && noun !== NOUN.place) return null;
  const begin = sentences.first[places.sentence[i]];
  let first = i;
  while (first > begin && i - first < 12 && belongsBefore(tree, first - 1, i)) first--;
  while (first < i && (tree.deprel[first] === REL.punct || tree.deprel[first] === REL.case)) first++;
  let definite = false;
  let indefinite = false;
  for (let t = first; t < i; t++) {
    if (tree.head[t] !== i) continue;
    if (DEFINITE.has(forms.form[t]) || tree.deprel[t] === REL.poss) definite = true;
    else if (INDEFINITE.has(forms.form[t])) indefinite = true;
  }
  const many = tokens.xpos[i] === NNS || tokens.xpos[i] === NNPS;
  return {
    first,
    last: i,
    head: i,
    form: FORM.nominal,
    name: -1,
    pronoun: 0,
    possessive: POSSESSIVE_MARKS.has(forms.form[i + 1]),
    reflexive: false,
    sentence: places.sentence[i],
    quotation: places.quotation[i],
    kind:
      noun === NOUN.person
        ? many || CROWDS.has(form)
          ? KIND.group
          : KIND.person
        : noun === NOUN.body
          ? many
            ? KIND.group
            : KIND.organisation
          : KIND.place,
    gender: MALE.has(form)
      ? GENDER.male
      : FEMALE.has(form)
        ? GENDER.female
        : noun === NOUN.person
          ? 0
          : many
            ? 0
            : GENDER.neuter,
    number: many ? NUMBER.many : CROWDS.has(form) ? NUMBER.unknown : NUMBER.one,
    definite: definite && !indefinite,
    metonym: false,
    entity: -1,
    score: 1,
  };
}

/** Relations by which a word before a noun belongs to its noun phrase. */
const BEFORE_NOUN = new Set([
  REL.det,
  REL.predet,
  REL.amod,
  REL.nummod,
  REL.compound,
  REL.poss,
  REL.flat,
  REL.desc,
  REL.nmod,
  REL.advmod,
]);

/** Whether token `i` hangs on the noun `head` as its article, number, adjective or possessor, directly or below one of these. */
function belongsBefore({ head: heads, deprel }: NonNullable<Page['tree']>, i: number, head: number): boolean {
  for (let depth = 0, at = i; depth < 8; depth++) {
    const up = heads[at];
    if (up === head) return BEFORE_NOUN.has(deprel[at]);
    if (up === at || up > head) return false;
    at = up;
  }
  return false;
}

/** Whether token `i` hangs below `head`, at any depth up to eight. */
export function hangsOn(heads: Uint32Array, i: number, head: number): boolean {
  for (let depth = 0, at = i; depth < 8; depth++) {
    const up = heads[at];
    if (up === head) return true;
    if (up === at) return false;
    at = up;
  }
  return false;
}
