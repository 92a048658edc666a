/**
 * Entities → the referents of a Reading, numbered as they come on the page: name, kind, role, affiliation and every mention.
 */
import { MENTION_FORMS, REFERENT_KINDS } from '../../model/labels.js';
import type { Mention, Referent } from '../../model/name.js';
import type { Span } from '../../model/span.js';
import { hashString } from '../linear/hash.js';
import { phraseHash } from '../name/lexicon.js';
import { UPOS } from '../tag/labels.js';
import type { Entity } from './entity.js';
import { hangsOn, KIND } from './find-mentions.js';
import { ALIAS, aliasOf, type CorefLexicon } from './lexicon.js';
import { FORM, type MentionNode } from './mention.js';
import type { Page, Places } from './page.js';
import { POS, REL } from './relations.js';
import { DAYS, HONORIFICS, THE } from './words.js';

/** An article's mentions and whom they mean. */
export interface Coref {
  readonly mentions: MentionNode[];
  readonly entities: Entity[];
  readonly places: Places;
  /** By quotation (from 1): the mention that speaks it, -1 for none. */
  readonly speakers: Int32Array;
  readonly lexicon: CorefLexicon | null;
}

/** What an article says of whom; `ids` is the referent of each entity, null for one that is not listed. */
export interface Listed {
  readonly referents: readonly Referent[];
  readonly ids: readonly (string | null)[];
}

/** Lists the entities that are somebody; `needed` are listed whatever they are. */
export function listReferents(page: Page, coref: Coref, needed: ReadonlySet<number>): Listed {
  const { mentions, entities } = coref;
  const listed = entities
    .filter((entity) => entity.mentions.length > 0 && (needed.has(entity.id) || isListed(entity)))
    .map((entity) => ({ entity, order: [...entity.mentions].sort((a, b) => mentions[a].first - mentions[b].first) }))
    .sort((a, b) => mentions[a.order[0]].first - mentions[b.order[0]].first || a.entity.id - b.entity.id);
  const ids: (string | null)[] = new Array(entities.length).fill(null);
  listed.forEach(({ entity }, k) => {
    ids[entity.id] = `r${k + 1}`;
  });
  const names = new Map<number, string>();
  const byName = mentionsByName(mentions, page.names.count);
  const byAlias = new Map(
    listed.flatMap(({ entity }) => (entity.alias === 0 ? [] : [[entity.alias, entity.id] as const])),
  );
  for (const { entity, order } of listed) names.set(entity.id, nameOf(page, coref, order));
  const referents = listed.map(({ entity, order }, k): Referent => {
    const metonym = order.some((m) => mentions[m].metonym);
    const kind = metonym && entity.kind === KIND.place ? KIND.government : entity.kind < 0 ? KIND.other : entity.kind;
    return {
      id: `r${k + 1}`,
      name: names.get(entity.id) as string,
      kind: REFERENT_KINDS[kind],
      role: roleOf(page, coref, order),
      affiliation: affiliationOf(page, coref, entity, order, { names, byName, byAlias }),
      mentions: order.map((m): Mention => {
        const mention = mentions[m];
        return { span: spanOf(page, mention), form: MENTION_FORMS[mention.form], metonym: mention.metonym };
      }),
    };
  });
  return { referents, ids };
}

/** A name, or people or a body spoken of without one; a place without a name only where it comes again. */
function isListed({ names, kind, mentions }: Entity): boolean {
  return names > 0 || kind === KIND.person || kind === KIND.group || kind === KIND.organisation || mentions.length > 1;
}

function spanOf({ segments }: Page, { first, last }: MentionNode): Span {
  return [segments.tokens.start[first], segments.tokens.end[last]];
}

/** The words from token to token, on one line. */
export function wordsOf({ text, segments }: Page, first: number, last: number): string {
  return text.slice(segments.tokens.start[first], segments.tokens.end[last]).replace(/\s+/g, ' ');
}

/** The longest name; of a country the one most used; without a name the fullest noun phrase. */
function nameOf(page: Page, { mentions, entities, lexicon }: Coref, order: readonly number[]): string {
  let best: MentionNode | null = null;
  let bestScore = -1;
  const entity = entities[mentions[order[0]].entity];
  const counts = new Map<string, number>();
  if (entity.alias !== 0)
    for (const m of order)
      if (mentions[m].form === FORM.name)
        counts.set(
          wordsOf(page, mentions[m].first, mentions[m].last),
          (counts.get(wordsOf(page, mentions[m].first, mentions[m].last)) ?? 0) + 1,
        );
  for (const m of order) {
    const mention = mentions[m];
    if (mention.form === FORM.pronoun) continue;
    const words = mention.last - mention.first + 1;
    let score = words;
    if (mention.form === FORM.name) {
      score = 1000 + words;
      if (entity.alias !== 0 && lexicon !== null) {
        const kind = aliasKind(page, mention, lexicon);
        score =
          1000 +
          (kind === ALIAS.country || kind === ALIAS.body ? 1000 : 0) +
          (counts.get(wordsOf(page, mention.first, mention.last)) ?? 0);
      }
    }
    if (score > bestScore) {
      best = mention;
      bestScore = score;
    }
  }
  if (best === null) return wordsOf(page, mentions[order[0]].first, mentions[order[0]].last);
  let { first, last } = best;
  const { form } = page.forms;
  if (best.form === FORM.name) {
    if (best.kind === KIND.person) while (first < last && HONORIFICS.has(form[first])) first++;
    return wordsOf(page, first, last);
  }
  last = phraseEnd(page, best);
  if (form[first] === THE || form[first] === A || form[first] === AN) first = Math.min(first + 1, best.head);
  return wordsOf(page, first, last);
}

const A = hashString('a');
const AN = hashString('an');

function aliasKind({ forms }: Page, { first, last }: MentionNode, lexicon: CorefLexicon): number {
  let from = first;
  while (from < last && forms.form[from] === THE) from++;
  let hash = forms.form[from];
  for (let i = from + 1; i <= last; i++) hash = phraseHash(hash, forms.form[i]);
  return aliasOf(lexicon, hash) & 7;
}

/** Parts of speech that begin a clause. */
const ENDS = Uint8Array.from(UPOS, (name) => (/^(?:VERB|AUX|SCONJ|PRON|PUNCT)$/.test(name) ? 1 : 0));

/** Parts of speech that end no phrase. */
const OPENS = Uint8Array.from(UPOS, (name) => (/^(?:ADP|DET|CCONJ|PART|ADV)$/.test(name) ? 1 : 0));

/** Longest tail of a noun phrase that belongs to what it is called: "at the ministry". */
const TAIL = 6;

/** Last token of a noun phrase with what hangs on it by a preposition. */
export function phraseEnd({ tree, segments, forms }: Page, { head, last, sentence }: MentionNode): number {
  if (tree === null) return last;
  const end = segments.sentences.first[sentence + 1];
  let at = last;
  while (at + 1 < end && at + 1 - head <= TAIL + 2) {
    const next = at + 1;
    if (!hangsOn(tree.head, next, head) || ENDS[segments.tokens.upos[next]] === 1) break;
    // "The government of Ceravia on Tuesday"
    if (segments.tokens.upos[next] === POS.adp && next + 1 < end && DAYS.has(forms.form[next + 1])) break;
    if (tree.head[next] === head && tree.deprel[next] !== REL.nmod && tree.deprel[next] !== REL.case) break;
    if (tree.deprel[next] === REL.punct || tree.deprel[next] === REL.appos || tree.deprel[next] === REL.relcl) break;
    at = next;
  }
  // Not in the middle of a phrase: what could not be taken whole is left.
  if (at + 1 < end && hangsOn(tree.head, at + 1, head) && at + 1 - head > TAIL + 2) return last;
  // Nor on what only opens more: "young women and", "envoys recently".
  while (at > last && OPENS[segments.tokens.upos[at]] === 1) at--;
  return at;
}

/** The longest title of a person's names that is more than a form of address; of a noun phrase, the noun. */
function roleOf(page: Page, { mentions }: Coref, order: readonly number[]): string | null {
  const { names, forms } = page;
  let best: string | null = null;
  let most = 0;
  for (const m of order) {
    const { name, kind } = mentions[m];
    if (name < 0 || kind !== KIND.person || names.titleFirst[name] < 0) continue;
    let [first, last] = [names.titleFirst[name], names.titleLast[name]];
    while (first <= last && HONORIFICS.has(forms.form[first])) first++;
    if (last - first + 1 <= most) continue;
    most = last - first + 1;
    best = wordsOf(page, first, last);
  }
  if (best === null)
    for (const m of order) {
      const { form, kind, head } = mentions[m];
      if (form === FORM.nominal && (kind === KIND.person || kind === KIND.group))
        return wordsOf(page, head, head).toLowerCase();
    }
  return best === null ? null : best.replace(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
}

/** Names of entities, mentions of names, and countries by alias. */
interface Known {
  readonly names: ReadonlyMap<number, string>;
  readonly byName: Int32Array;
  readonly byAlias: ReadonlyMap<number, number>;
}

/** The body or place whose name stands with the title, or inside the noun phrase. */
function affiliationOf(
  page: Page,
  { mentions, places, lexicon }: Coref,
  entity: Entity,
  order: readonly number[],
  { names: known, byName, byAlias }: Known,
): string | null {
  const { names, tree, forms } = page;
  for (const m of order) {
    const { name, form, first, head } = mentions[m];
    let host = -1;
    if (name >= 0) host = names.affiliation[name];
    else if (form === FORM.nominal && tree !== null) {
      const end = phraseEnd(page, mentions[m]);
      for (let i = first; i <= end && host < 0; i++)
        if (i !== head && places.name[i] !== 0 && names.kind[places.name[i] - 1] !== KIND.person)
          host = places.name[i] - 1;
    }
    if (host < 0) continue;
    const at = byName[host];
    if (at >= 0 && mentions[at].entity >= 0 && mentions[at].entity !== entity.id) {
      const found = known.get(mentions[at].entity);
      if (found !== undefined) return found;
    }
    if (at < 0 && lexicon !== null) {
      // "Norran officials": the country of the adjective, where the article names it.
      const alias = aliasOf(lexicon, hashOf(forms.form, names.first[host], names.last[host])) >> 3;
      const country = byAlias.get(alias);
      if (country !== undefined) return known.get(country) ?? null;
      return wordsOf(page, names.first[host], names.last[host]);
    }
  }
  return null;
}

function hashOf(form: Uint32Array, first: number, last: number): number {
  let hash = form[first];
  for (let i = first + 1; i <= last; i++) hash = phraseHash(hash, form[i]);
  return hash;
}

/** By name, the index of its mention, -1 where it is none. */
export function mentionsByName(mentions: readonly MentionNode[], names: number): Int32Array {
  const of = new Int32Array(names).fill(-1);
  mentions.forEach(({ name }, m) => {
    if (name >= 0) of[name] = m;
  });
  return of;
}
