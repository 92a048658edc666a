/** Transcripts: one label is one speaker, and where two people and no third take turns, each speaks to the other. */
import { REFERENT_KINDS } from '../../model/labels.js';
import type { Statement } from '../../model/statement.js';
import { join } from '../coref/entity.js';
import { FORM } from '../coref/mention.js';
import type { Page } from '../coref/page.js';
import type { Coref } from '../coref/referents.js';
import type { Parts } from './speak.js';

/** Settles who speaks in labelled turns, and to whom where the words do not say; the numbers of the statements whose addressee is new. */
export function settleDialogue(page: Page, coref: Coref, statements: readonly Statement[], parts: Parts[]): number[] {
  const { text } = page;
  const turns = statements.flatMap(({ because }, i) => (because.some(({ rule }) => rule === 'turn') ? [i] : []));
  settleInitials(page, coref, statements, parts, turns);
  const labels = new Map<string, number[]>();
  for (const i of turns) {
    const label = text.slice(...statements[i].source[0]);
    labels.set(label, [...(labels.get(label) ?? []), i]);
  }
  for (const same of labels.values()) {
    const known = same.map((i) => parts[i].speakers).filter((speakers) => speakers.length === 1);
    const size = ([entity]: readonly number[]) => coref.entities[entity].mentions.length;
    const best = known.reduce<readonly number[]>((a, b) => (a.length > 0 && size(a) >= size(b) ? a : b), []);
    if (best.length > 0) for (const i of same) parts[i].speakers = [...best];
  }
  const speakers = new Set(turns.flatMap((i) => parts[i].speakers));
  if (speakers.size !== 2 || turns.some((i) => parts[i].speakers.length !== 1)) return [];
  const [one, other] = [...speakers];
  return turns.filter((i) => {
    if (parts[i].addressee >= 0) return false;
    parts[i].addressee = parts[i].speakers[0] === one ? other : one;
    return true;
  });
}

const PERSON = REFERENT_KINDS.indexOf('person');
const INITIALS = /^(?:\p{Lu}\.?){2,3}$/u;

/** "LF: I was six.": a label of initials is the one person of the article whose name has them, and so is whatever was joined to the label. */
function settleInitials(
  page: Page,
  { mentions, entities }: Coref,
  statements: readonly Statement[],
  parts: Parts[],
  turns: readonly number[],
): void {
  const lettersOf = (i: number) => page.text.slice(...statements[i].source[0]).replaceAll('.', '');
  const labelled = turns.filter((i) => INITIALS.test(lettersOf(i)));
  if (labelled.length === 0) return;
  const bearers = new Map<string, Set<number>>();
  for (const { id, kind, mentions: its } of entities) {
    if (kind !== PERSON) continue;
    for (const m of its) {
      if (mentions[m].form !== FORM.name) continue;
      const letters = initialsOf(page, mentions[m].first, mentions[m].last);
      bearers.set(letters, (bearers.get(letters) ?? new Set()).add(id));
    }
  }
  const moved = new Map<number, number>();
  for (const i of labelled) {
    const [label] = parts[i].speakers;
    if (label === undefined || moved.has(label)) continue;
    const [bearer, ...others] = [...(bearers.get(lettersOf(i)) ?? [])].filter((id) => id !== label && !moved.has(id));
    if (bearer === undefined || others.length > 0) continue;
    for (const m of entities[label].mentions.splice(0)) join(entities[bearer], m, mentions[m]);
    moved.set(label, bearer);
  }
  if (moved.size === 0) return;
  const now = (id: number): number => {
    let at = id;
    for (let next = moved.get(at); next !== undefined; next = moved.get(at)) at = next;
    return at;
  };
  for (const part of parts) {
    part.speakers = part.speakers.map(now);
    part.addressee = now(part.addressee);
  }
}

/** First letters of the words of a name. */
function initialsOf({ text, segments }: Page, first: number, last: number): string {
  let letters = '';
  for (let i = first; i <= last; i++) letters += text[segments.tokens.start[i]];
  return letters;
}
