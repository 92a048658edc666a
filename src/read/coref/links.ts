/**
 * What the grammar itself says is one: appositions ("its chairwoman, Rosa Quill"), a title after a name, a noun said of a name ("Voss is
 * the minister"); and what names are called by: the nouns of their titles. Joins mentions before anything is ranked.
 */
import { hashString } from '../linear/hash.js';
import { callIt, type Entity, join } from './entity.js';
import { KIND } from './find-mentions.js';
import { FORM, type MentionNode, NUMBER } from './mention.js';
import { NOUN, type Nouns, nounKind } from './model.js';
import type { Page, Places } from './page.js';
import { REL, ROLE, ROLE_OF } from './relations.js';
import { COMMA } from './words.js';

const RELATIVE = new Set(['who', 'whose', 'whom', 'which', 'that', 'his', 'her', 'their'].map(hashString));
const WHOSE = hashString('whose');
/** Titles as they are written short, and what their bearers are called. */
const RANKS: ReadonlyMap<number, readonly number[]> = new Map(
  Object.entries({
    det: 'detective',
    insp: 'inspector',
    supt: 'superintendent',
    sgt: 'sergeant officer',
    cpl: 'corporal',
    capt: 'captain',
    cmdr: 'commander',
    lt: 'lieutenant',
    col: 'colonel',
    maj: 'major',
    gen: 'general',
    adm: 'admiral',
    pc: 'constable officer',
    sen: 'senator lawmaker',
    rep: 'representative congressman congresswoman lawmaker',
    gov: 'governor',
    prof: 'professor academic',
    dr: 'doctor',
    cllr: 'councillor',
    rev: 'reverend vicar pastor',
    hon: 'minister',
    mp: 'lawmaker',
    ceo: 'executive chief',
  }).flatMap(([short, words]) =>
    [short, `${short}.`].map((form) => [hashString(form), [form, ...words.split(' ')].map(hashString)] as const),
  ),
);
/** How far before a noun its subject is looked for, in tokens. */
const REACH = 30;

/** Joins nominals to the names they stand in apposition to. */
export function linkAppositions(
  page: Page,
  places: Places,
  mentions: readonly MentionNode[],
  entities: readonly Entity[],
  nouns: Nouns,
): void {
  const { tree, names, forms } = page;
  mentions.forEach(({ name, entity, first, last, kind }) => {
    if (name < 0) return;
    if (names.titleFirst[name] >= 0)
      for (let i = names.titleFirst[name]; i <= names.titleLast[name]; i++)
        for (const form of RANKS.get(forms.form[i]) ?? [forms.form[i]]) callIt(entities[entity], form);
    // "the Audit Bureau … the bureau"
    if (kind !== KIND.person && nounKind(nouns, forms.form[last]) === NOUN.body)
      callIt(entities[entity], forms.form[last]);
    if (kind !== KIND.person) return;
    for (let i = first - 1; i >= 0 && i >= first - 3 && nounKind(nouns, forms.form[i]) === NOUN.person; i--)
      callIt(entities[entity], forms.form[i]);
  });
  if (tree === null) return;
  const entityAt = (token: number): number => {
    const m = places.mention[token];
    return m === 0 ? -1 : mentions[m - 1].entity;
  };
  mentions.forEach((mention, m) => {
    if (mention.form !== FORM.nominal) return;
    const { head } = mention;
    let entity = -1;
    // "Ada Voss, the minister": the noun hangs on the name, or lies in what the name stage took for its title.
    if (tree.deprel[head] === REL.appos && forms.form[mention.first] !== WHOSE) entity = entityAt(tree.head[head]);
    // "superintendent Ada Voss", "the watchdog Clean Harbours": the noun right before a name is its title, whatever the tree makes of it.
    if (entity < 0 && places.name[head + 1] !== 0) {
      const next = mentions[m + 1];
      if (next !== undefined && next.first === head + 1 && next.form === FORM.name && isTitled(mention, next))
        entity = next.entity;
    }
    // "Voss, a Democrat, …": a name that is one of a party or people (`adherents`), and right behind a name.
    if (entity < 0 && places.name[head] !== 0 && forms.form[mention.first - 1] === COMMA) {
      const before = mentions[m - 1];
      if (before?.last === mention.first - 2 && before.form === FORM.name && before.kind === KIND.person)
        entity = before.entity;
    }
    if (entity < 0) entity = titleOwner(page, mentions, m);
    if (entity < 0 && isPredicate(tree, head) && mention.definite) {
      for (let i = Math.max(page.segments.sentences.first[mention.sentence], head - REACH); i < head && entity < 0; i++)
        if (
          tree.head[i] === head &&
          ROLE_OF[tree.deprel[i]] === ROLE.subject &&
          places.mention[i] !== 0 &&
          mentions[places.mention[i] - 1].form === FORM.name
        )
          entity = entityAt(i);
    }
    if (entity < 0 || !fits(mention, entities[entity])) return;
    join(entities[entity], m, mention);
    callIt(entities[entity], forms.form[head]);
  });
  // "the union's chairwoman, Rosa Quill": the name hangs on the noun.
  for (const other of mentions) {
    if (other.form !== FORM.name || tree.deprel[other.head] !== REL.appos) continue;
    const at = places.mention[tree.head[other.head]] - 1;
    if (at < 0 || mentions[at].form !== FORM.nominal || mentions[at].entity >= 0) continue;
    if (!fits(mentions[at], entities[other.entity])) continue;
    join(entities[other.entity], at, mentions[at]);
    callIt(entities[other.entity], forms.form[mentions[at].head]);
  }
}

/** Whether a noun may be what a name after it is: of a person, or of one body. */
function isTitled({ kind, number }: MentionNode, next: MentionNode): boolean {
  if (kind === KIND.person) return next.kind === KIND.person;
  return kind === KIND.organisation && number === NUMBER.one && next.kind === KIND.organisation && !next.possessive;
}

/** The entity in whose title, after the name, the noun stands; -1 for none. */
function titleOwner({ names, forms }: Page, mentions: readonly MentionNode[], m: number): number {
  const { head, sentence } = mentions[m];
  for (let k = m - 1; k >= 0 && k > m - 8 && mentions[k].sentence === sentence; k--) {
    const { name, entity } = mentions[k];
    if (
      name >= 0 &&
      names.titleFirst[name] > names.last[name] &&
      names.titleFirst[name] <= head &&
      head <= names.titleLast[name]
    )
      return hasRelative(forms.form, names.last[name], head) ? -1 : entity;
  }
  return -1;
}

/** "Voss, whose son": what is somebody's is somebody else. */
function hasRelative(form: Uint32Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (RELATIVE.has(form[i])) return true;
  return false;
}

function isPredicate(tree: NonNullable<Page['tree']>, head: number): boolean {
  for (let i = Math.max(0, head - 6); i < head; i++)
    if (tree.head[i] === head && tree.deprel[i] === REL.cop) return true;
  return false;
}

/** A person is no ministry, and several are not one. */
function fits({ kind, number }: MentionNode, entity: Entity): boolean {
  if (number === NUMBER.many && entity.number === NUMBER.one && entity.kind === KIND.person) return false;
  const person = kind === KIND.person;
  return entity.kind < 0 || kind < 0 || person === (entity.kind === KIND.person);
}
