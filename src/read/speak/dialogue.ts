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
  for (const i of turns) {
    const letters = page.text.slice(...statements[i].source[0]).replaceAll('.', '');
    const [label] = parts[i].speakers;
    if (!INITIALS.test(letters) || label === undefined) continue;
    const bearers = entities.filter(
      ({ id, kind, mentions: its }) =>
        id !== label &&
        kind === PERSON &&
        its.some(
          (m) => mentions[m].form === FORM.name && initialsOf(page, mentions[m].first, mentions[m].last) === letters,
        ),
    );
    if (bearers.length !== 1) continue;
    const [bearer] = bearers;
    for (const m of entities[label].mentions.splice(0)) join(bearer, m, mentions[m]);
    for (const part of parts) {
      part.speakers = part.speakers.map((one) => (one === label ? bearer.id : one));
      if (part.addressee === label) part.addressee = bearer.id;
    }
  }
}

/** First letters of the words of a name. */
function initialsOf({ text, segments }: Page, first: number, last: number): string {
  let letters = '';
  for (let i = first; i <= last; i++) letters += text[segments.tokens.start[i]];
  return letters;
}
