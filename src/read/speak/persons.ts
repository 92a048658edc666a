/** *I* and *my* inside what somebody says in so many words are that somebody; *you* is the one spoken to; *we* the body one speaks for. */
import { REFERENT_KINDS } from '../../model/labels.js';
import type { Statement } from '../../model/statement.js';
import { join } from '../coref/entity.js';
import { FORM, PRONOUN } from '../coref/mention.js';
import type { Page } from '../coref/page.js';
import type { Coref } from '../coref/referents.js';
import type { Parts } from './speak.js';
import type { TokenIndex } from './tokens.js';

const PERSON = REFERENT_KINDS.indexOf('person');
const BODIES = new Set(
  ['organisation', 'government', 'group'].map((kind) => (REFERENT_KINDS as readonly string[]).indexOf(kind)),
);

/** Joins the first person of a direct statement to its speaker. */
export function joinFirstPerson(
  page: Page,
  coref: Coref,
  tokens: TokenIndex,
  statement: Statement,
  { speakers }: Parts,
): void {
  if (speakers.length === 0) return;
  const body = bodyOf(page, coref, speakers[0]);
  each(coref, tokens, statement, (m, pronoun) => {
    if (pronoun === PRONOUN.i && speakers.length === 1) join(coref.entities[speakers[0]], m, coref.mentions[m]);
    else if (pronoun === PRONOUN.we && body >= 0) join(coref.entities[body], m, coref.mentions[m]);
  });
}

/** Joins the second person of a direct statement to whom it is said to. */
export function joinSecondPerson(
  _page: Page,
  coref: Coref,
  tokens: TokenIndex,
  statement: Statement,
  { addressee }: Parts,
): void {
  if (addressee < 0 || coref.entities[addressee].kind !== PERSON) return;
  each(coref, tokens, statement, (m, pronoun) => {
    if (pronoun === PRONOUN.you) join(coref.entities[addressee], m, coref.mentions[m]);
  });
}

/** The body that *we* means: the speaker itself, or the body a person speaks for. */
function bodyOf(page: Page, coref: Coref, speaker: number): number {
  const { names } = page;
  const { mentions, entities } = coref;
  const entity = entities[speaker];
  if (BODIES.has(entity.kind)) return speaker;
  for (const m of entity.mentions) {
    const { name } = mentions[m];
    if (name < 0 || names.affiliation[name] < 0) continue;
    const at = mentionNear(coref, page, names.affiliation[name]);
    if (at >= 0 && mentions[at].entity >= 0 && BODIES.has(entities[mentions[at].entity].kind))
      return mentions[at].entity;
  }
  return -1;
}

/** Index of the mention of a name, -1 where it is none. */
function mentionNear({ places }: Coref, { names }: Page, name: number): number {
  for (let i = names.first[name]; i <= names.last[name]; i++) if (places.mention[i] !== 0) return places.mention[i] - 1;
  return -1;
}

/** Open pronouns of first and second person inside the words said: quoted ones, or a turn of a transcript. */
function each(
  { mentions, places }: Coref,
  tokens: TokenIndex,
  { mode, content, verbatim, cue }: Statement,
  visit: (m: number, pronoun: number) => void,
): void {
  if (mode === 'indirect') return;
  const spans = mode === 'direct' && cue.length > 0 && verbatim.length === 0 ? content : verbatim;
  for (const span of spans) {
    const range = tokens.range(span);
    if (range === null) continue;
    for (let i = range[0]; i <= range[1]; i++) {
      const m = places.mention[i] - 1;
      if (m < 0 || mentions[m].form !== FORM.pronoun || mentions[m].entity >= 0 || mentions[m].pronoun < PRONOUN.i)
        continue;
      visit(m, mentions[m].pronoun);
    }
  }
}
