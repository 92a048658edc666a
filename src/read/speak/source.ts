/** The words of a source → the referents they mean: one, several joined by commas and *and*, or whoever *who* points back to. */
import { REFERENT_KINDS } from '../../model/labels.js';
import type { Statement } from '../../model/statement.js';
import { callIt, type Entity, join, newEntity } from '../coref/entity.js';
import { FORM, type MentionNode, NUMBER, PRONOUN } from '../coref/mention.js';
import type { Page } from '../coref/page.js';
import type { Coref } from '../coref/referents.js';
import { POS, REL } from '../coref/relations.js';
import { COMMA, POSSESSIVE_MARKS, THE } from '../coref/words.js';
import { hashString } from '../linear/hash.js';
import { SHAPE } from '../segment/forms.js';
import { nameAgain, namedAlready } from './known-name.js';
import { mentionHere, namedPerson } from './named-person.js';
import type { Parts } from './speak.js';
import { isStranded } from './stranded.js';
import type { TokenIndex } from './tokens.js';

/** Whom words mean, by which rule (null where they say it themselves), and how sure. */
export interface Meant {
  readonly entities: readonly number[];
  readonly rule: string | null;
  /** Mention the rule looked at, -1 for none. */
  readonly at: number;
  readonly sure: number;
}

const PERSON = REFERENT_KINDS.indexOf('person');
const PLACE = REFERENT_KINDS.indexOf('place');
const BODIES = new Set([REFERENT_KINDS.indexOf('organisation'), REFERENT_KINDS.indexOf('government')]);
/** How many statements back the words around an *I* are looked for. */
const REACH = 12;
const DASHES = new Set(['-', '–', '—', '--'].map(hashString));
const COLON = hashString(':');
const JOINS = new Set(['and', '&'].map(hashString));
const STOPS = new Set(['who', 'whose', 'which', 'that', '(', 'including', 'citing'].map(hashString));
const PREPOSITIONS = new Set(
  ['of', 'for', 'by', 'with', 'to', 'from', 'at', 'in', 'on', 'between', 'about'].map(hashString),
);
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose'].map(hashString));

/** Whom the source of a statement means; null while open. */
export function sourceMeaning(
  page: Page,
  coref: Coref,
  tokens: TokenIndex,
  statement: Statement,
  outer: Parts | null,
  statements: readonly Statement[],
  parts: readonly Parts[],
): Meant | null {
  const ranges = statement.source.map((span) => tokens.range(span)).filter((range) => range !== null);
  const [range] = ranges;
  if (range === undefined) return null;
  const joint =
    ranges.length > 1
      ? ranges.map(([first, last]) => tokens.mentionOf(coref, first, last)).filter((m) => m >= 0)
      : listed(page, coref, tokens, afterDateline(page, coref, range[0], range[1]), range[1]);
  if (joint.length > 1) {
    const entities = [...new Set(joint.map((m) => coref.mentions[m].entity))].filter((entity) => entity >= 0);
    if (entities.length > 1 || ranges.length === 1) return { entities, rule: null, at: -1, sure: 1 };
  }
  const first = afterDateline(page, coref, range[0], range[1]);
  const last = beforeClause(page, first, range[1]);
  let m = namedPerson(page, coref, first, last);
  if (m < 0) m = tokens.mentionOf(coref, first, last);
  if (m >= 0 && isOneOf(page, coref, m, first)) m = -1;
  if (m < 0 && first === last && RELATIVE.has(page.forms.form[first])) m = antecedent(page, coref, first);
  const again = m < 0 ? calledSo(page, coref, tokens.headOf(first, last), first, last) : -1;
  if (again >= 0) return { entities: [again], rule: 'noun', at: -1, sure: 1 };
  if (m < 0)
    return {
      entities: [makeEntity(page, coref, tokens, first, last, statement, namedAlready(page, coref, first, last))],
      rule: null,
      at: -1,
      sure: 1,
    };
  const mention = coref.mentions[m];
  if (mention.form === FORM.pronoun && mention.pronoun >= PRONOUN.i) {
    const speakers = speakerAround(coref, mention, outer, statements, parts, page);
    if (speakers === null) return null;
    if (mention.pronoun === PRONOUN.you) return null;
    if (mention.entity < 0 && speakers.length === 1) join(coref.entities[speakers[0]], m, mention);
    return { entities: mention.entity >= 0 ? [mention.entity] : speakers, rule: 'first-person', at: m, sure: 1 };
  }
  if (mention.entity < 0) {
    // What says something is nothing vague: "it" is the body that spoke last.
    const body =
      mention.form === FORM.pronoun && mention.pronoun === PRONOUN.it
        ? lastBody(coref, m, statements, parts, tokens)
        : -1;
    if (body < 0) return null;
    join(coref.entities[body], m, mention);
    return { entities: [body], rule: 'pronoun', at: m, sure: VAGUE };
  }
  if (isStranded(page, coref, m)) return null;
  const entity = coref.entities[mention.entity];
  const rule =
    mention.form === FORM.pronoun
      ? 'pronoun'
      : mention.form === FORM.nominal && entity.names > 0
        ? 'noun'
        : mention.metonym
          ? 'metonym'
          : null;
  return { entities: [mention.entity], rule, at: m, sure: 1 };
}

/** "one of *their* sources", "some of *them*": the pronoun inside means more than who speaks, or somebody else; "all of them" are they. */
function isOneOf({ forms }: Page, { mentions }: Coref, m: number, first: number): boolean {
  if (mentions[m].form !== FORM.pronoun || WHOLE.has(forms.form[first])) return false;
  for (let i = first; i < mentions[m].first; i++) if (PREPOSITIONS.has(forms.form[i])) return true;
  return false;
}

const QUANTITIES = new Set(['one', 'two', 'three', 'some', 'none', 'several', 'many', 'few', 'most'].map(hashString));
const WHOLE = new Set(['all', 'both', 'each'].map(hashString));
/** How sure an *it* is that only its saying something resolves, and how many sentences back it may point. */
const VAGUE = 0.7;
const BACK = 2;

/** The body, no person, that made the latest statement of its own before mention `m`; -1 for none near. */
function lastBody(
  { mentions, entities, places }: Coref,
  m: number,
  statements: readonly Statement[],
  parts: readonly Parts[],
  tokens: TokenIndex,
): number {
  for (let i = parts.length - 1; i >= 0 && i > parts.length - REACH; i--) {
    const { source, within } = statements[i] as Statement;
    const [speaker] = (parts[i] as Parts).speakers;
    const range = source[0] === undefined ? null : tokens.range(source[0]);
    if (within !== null || speaker === undefined || range === null || range[0] >= mentions[m].first) continue;
    const { kind } = entities[speaker];
    if (kind === PERSON || mentions[m].sentence - places.sentence[range[0]] > BACK) continue;
    // A country that says something is its government.
    return BODIES.has(kind) || kind === PLACE || entities[speaker].mentions.some((at) => mentions[at].metonym)
      ? speaker
      : -1;
  }
  return -1;
}

/** Where the source begins behind the place and agency of a dateline: "HARNE (Norra Wire) - Ada Voss". */
function afterDateline({ segments, forms }: Page, { places }: Coref, first: number, last: number): number {
  if (segments.blockFirst[places.block[first]] !== first) return first;
  for (let i = first + 1; i < last && i < first + 10; i++)
    if (
      DASHES.has(forms.form[i]) &&
      forms.shape[i + 1] !== SHAPE.mark &&
      segments.tokens.start[i] > segments.tokens.end[i - 1]
    )
      return i + 1;
  for (let i = first + 1; i < last && i < first + 4; i++) if (forms.form[i] === COLON) return i + 1;
  return first;
}

/** Where the source ends before what a clause tells of it: "A senior planner, who is not named because he …". */
function beforeClause({ forms }: Page, first: number, last: number): number {
  for (let i = first + 1; i < last; i++) if (forms.form[i] === COMMA && RELATIVE.has(forms.form[i + 1])) return i - 1;
  return last;
}

/** Mentions joined by commas and *and* at the top of the words: "Pabst, Quill and Orr, researchers with the Watch". */
function listed(
  { names, tree, forms }: Page,
  { mentions, places }: Coref,
  tokens: TokenIndex,
  first: number,
  last: number,
): number[] {
  const found: number[] = [];
  // Persons that nothing but commas, *and*, titles and possessors join: the last two by *and*, none behind a preposition.
  let and = -1;
  for (let at = first; at <= last; at++) {
    const name = places.name[at] - 1;
    if (name < 0) {
      if (STOPS.has(forms.form[at]) && found.length > 0) break;
      if (JOINS.has(forms.form[at])) and = found.length;
      continue;
    }
    const m = mentionHere(mentions, places, at, last, name);
    const behind = at === first ? 0 : forms.form[at - 1];
    at = names.last[name];
    if (m < 0 || mentions[m].kind !== PERSON || POSSESSIVE_MARKS.has(forms.form[at + 1])) {
      continue;
    }
    if (PREPOSITIONS.has(behind)) break;
    found.push(m);
  }
  if (found.length > 1 && and === found.length - 1) return found;
  if (tree === null) return [];
  const head = tokens.headOf(first, last);
  const top = places.mention[head] - 1;
  if (top < 0) return [];
  const joined = [top];
  const place = mentions[top].kind === PLACE;
  for (let i = head + 1; i <= last; i++) {
    if (tree.deprel[i] !== REL.conj || tree.head[i] !== head) continue;
    const m = places.mention[i] - 1;
    if (m >= 0 && (mentions[m].kind === PLACE) === place) joined.push(m);
  }
  return joined.length > 1 ? joined : [];
}

/** "Voss, who said …": the mention the relative clause hangs on. */
function antecedent({ tree }: Page, { places }: Coref, token: number): number {
  if (tree === null) return -1;
  let at = token;
  for (let hops = 0; hops < 6; hops++) {
    if (tree.deprel[at] === REL.relcl || tree.deprel[at] === REL.acl) return places.mention[tree.head[at]] - 1;
    if (tree.head[at] === at) break;
    at = tree.head[at];
  }
  // Without a clause in the tree: the mention right before.
  for (let i = token - 1; i >= 0 && i > token - 4; i--) if (places.mention[i] !== 0) return places.mention[i] - 1;
  return -1;
}

/** Who speaks where *I* stands: the statement around it, or the one whose words hold it; null where none does. */
function speakerAround(
  coref: Coref,
  mention: MentionNode,
  outer: Parts | null,
  statements: readonly Statement[],
  parts: readonly Parts[],
  { segments }: Page,
): number[] | null {
  if (outer !== null && outer.speakers.length > 0) return outer.speakers;
  const at = segments.tokens.start[mention.first];
  for (let i = parts.length - 1; i >= 0 && i > parts.length - REACH; i--) {
    const one = statements[i] as Statement;
    if (one.mode === 'indirect' || !one.content.some(([start, end]) => start <= at && at < end)) continue;
    const { speakers } = parts[i] as Parts;
    if (speakers.length > 0) return speakers;
  }
  if (mention.quotation !== 0) {
    const m = coref.speakers[mention.quotation];
    if (m >= 0 && coref.mentions[m].entity >= 0) return [coref.mentions[m].entity];
  }
  return null;
}

/** Who was called by the same words before: "the incumbent … the incumbent"; -1 for nobody. */
function calledSo({ forms }: Page, { mentions, entities }: Coref, head: number, first: number, last: number): number {
  const { form } = forms;
  if (form[first] !== THE || head !== last) return -1;
  for (let e = entities.length - 1; e >= 0; e--) {
    const { called, kind, number } = entities[e];
    if (!called.includes(form[head]) || number === NUMBER.many) continue;
    if (kind !== PERSON && entities[e].names > 0) continue;
    let same = last === first + 1;
    for (const m of same ? [] : entities[e].mentions) {
      const { first: from, last: to } = mentions[m];
      let equal = to - from === last - first;
      for (let i = 0; equal && i <= last - first; i++) equal = form[from + i] === form[first + i];
      same ||= equal;
    }
    if (same && entities[e].mentions.some((m) => mentions[m].first < first)) return e;
  }
  return -1;
}

/** A source that no mention stands for becomes one: "an insider", "the survey of 900 firms". */
function makeEntity(
  page: Page,
  coref: Coref,
  tokens: TokenIndex,
  first: number,
  last: number,
  { sourceKind }: Statement,
  known: Entity | null,
): number {
  const { segments, tree, forms } = page;
  const head = tokens.headOf(first, last);
  const kind =
    sourceKind === 'group'
      ? REFERENT_KINDS.indexOf('group')
      : sourceKind === 'role' || sourceKind === 'anonymous'
        ? PERSON
        : REFERENT_KINDS.indexOf('other');
  const entity: Entity = known ?? newEntity(coref.entities.length);
  if (known === null) coref.entities.push(entity);
  let end = head;
  while (end < last && tree !== null && (tree.deprel[end + 1] === REL.flat || tree.deprel[end + 1] === REL.fixed))
    end++;
  // "one of her friends" is not called "one".
  if (PREPOSITIONS.has(forms.form[end + 1]) && QUANTITIES.has(forms.form[head])) end = last;
  const mention: MentionNode = {
    first: Math.min(first, head),
    last: end,
    head,
    form:
      segments.tokens.upos[head] === POS.pron
        ? FORM.pronoun
        : segments.tokens.upos[head] === POS.propn
          ? FORM.name
          : FORM.nominal,
    name: -1,
    pronoun: 0,
    possessive: false,
    reflexive: false,
    sentence: coref.places.sentence[head],
    quotation: coref.places.quotation[head],
    kind,
    gender: 0,
    number: NUMBER.unknown,
    definite: false,
    metonym: false,
    entity: -1,
    score: 1,
  };
  coref.mentions.push(mention);
  coref.places.mention[head] = coref.mentions.length;
  join(entity, coref.mentions.length - 1, mention);
  nameAgain(page, coref, entity, coref.mentions.length - 1);
  callIt(entity, forms.form[head]);
  return entity.id;
}
