/**
 * A quotation that nobody is named beside: most likely it goes on from the speaker of what was said right before it, in the same paragraph or the
 * one before, or is the one person's whom the paragraph before is about. Where anybody else came between, it stays open.
 */

import { REFERENT_KINDS } from '../../model/labels.js';
import type { Statement } from '../../model/statement.js';
import { FORM, PRONOUN } from '../coref/mention.js';
import type { Page } from '../coref/page.js';
import type { Coref } from '../coref/referents.js';
import { ROLE, ROLE_OF } from '../coref/relations.js';
import { SHAPE } from '../segment/forms.js';
import type { Meant } from './source.js';
import type { Parts } from './speak.js';
import type { TokenIndex } from './tokens.js';

const PERSON = REFERENT_KINDS.indexOf('person');
/** Kinds of those whose words go on; of a thing ("the report", "the image") what follows may be anybody's. */
const SPEAKS: ReadonlySet<number> = new Set(
  (['person', 'organisation', 'government', 'group'] as const).map((kind) => REFERENT_KINDS.indexOf(kind)),
);

/** The likely speaker of statement `i`; null while open. */
export function likelySpeakerOf(
  page: Page,
  tokens: TokenIndex,
  { places, entities, mentions }: Coref,
  statements: readonly Statement[],
  parts: readonly Parts[],
  i: number,
): Meant | null {
  const [own] = (statements[i] as Statement).content;
  const ownTokens = own === undefined ? null : tokens.range(own);
  if (ownTokens === null) return null;
  const block = places.block[ownTokens[0]];
  const introduced = introducedBefore(page, { places, entities, mentions }, ownTokens);
  for (let k = i - 1; k >= 0; k--) {
    const one = statements[k] as Statement;
    if (one.within !== null || one.attitude) continue;
    const { speakers } = parts[k] as Parts;
    const last = lastToken(tokens, one);
    if (last < 0 || last >= ownTokens[0]) return null;
    const apart = block - places.block[last];
    if (apart > 1) break;
    if (speakers.length !== 1 || !SPEAKS.has(entities[speakers[0]].kind) || one.negated) return null;
    // "The Courier, citing Voss, reported that A. “B.”": of B nobody knows whether it is Voss's, the Courier's or somebody else's.
    if (passesOn(one, statements)) return null;
    // Nobody speaks of himself by his name, and no body of itself as *I*.
    for (let t = ownTokens[0]; t <= ownTokens[1]; t++) {
      const m = places.mention[t] - 1;
      if (m < 0) continue;
      if (mentions[m].form === FORM.name && mentions[m].entity === speakers[0]) return null;
      if (mentions[m].pronoun === PRONOUN.i && entities[speakers[0]].kind !== PERSON) return null;
    }
    // The mark of the paragraph before was never closed: the same words go on.
    const quotation = places.quotation[ownTokens[0]];
    if (apart === 1 && quotation > 0 && page.segments.quotations[quotation - 1].continued)
      return { entities: speakers, rule: 'orphan', at: -1, sure: 0.95 };
    const follows = places.sentence[ownTokens[0]] - places.sentence[last] <= 1;
    if (apart === 1 && !opensQuoted(page, places, ownTokens[0])) return null;
    // Of what is said in indirect words a clause's subject may be the speaker ("what an individual says"): somebody with a name, or nearer. And a
    // short line of its own after them may be a stray one of scraped text.
    const named = entities[speakers[0]].names > 0 && !isLine(page, places, ownTokens);
    if (one.mode !== 'direct')
      return follows && (named || apart === 0) ? { entities: speakers, rule: 'orphan', at: -1, sure: 0.7 } : null;
    // From one paragraph to the next only where nothing else is told between the two.
    if (apart === 1 && !follows && !endsQuoted(page, places, last)) return null;
    return { entities: speakers, rule: 'orphan', at: -1, sure: apart === 0 ? 0.85 : 0.7 };
  }
  return introduced < 0 ? null : { entities: [introduced], rule: 'introduced', at: -1, sure: 0.5 };
}

/** Whether what is said is at once given to somebody else who is only passed on. */
function passesOn({ id, content }: Statement, statements: readonly Statement[]): boolean {
  return statements.some(
    (other) => other.within === id && other.content[0]?.[0] === content[0]?.[0] && other.source.length > 0,
  );
}

/**
 * “But Bea Pell, who lives opposite, will not have it.” and the next paragraph is nothing but a quotation: the one person whom the sentence before
 * names for the first time, and is about; -1 where there is none or more than one.
 */
function introducedBefore(
  page: Page,
  { places, entities, mentions }: Pick<Coref, 'places' | 'entities' | 'mentions'>,
  own: readonly [number, number],
): number {
  const { tree, segments } = page;
  const block = places.block[own[0]];
  if (tree === null || block === 0 || !isWhole(page, places, own)) return -1;
  const end = segments.blockFirst[block];
  const sentence = places.sentence[end - 1];
  let found = -1;
  let subject = false;
  const begin = segments.blockFirst[block - 1];
  for (let i = segments.sentences.first[sentence]; i < end; i++) {
    const m = places.mention[i] - 1;
    if (places.quotation[i] !== 0) return -1;
    if (m < 0 || mentions[m].entity < 0 || entities[mentions[m].entity].kind !== PERSON) continue;
    const { entity } = mentions[m];
    if (found >= 0 && entity !== found) return -1;
    found = entity;
    // Named here, and nowhere before this paragraph.
    subject ||= mentions[m].form === FORM.name && ROLE_OF[tree.deprel[mentions[m].head]] === ROLE.subject;
    for (const at of entities[entity].mentions) if (mentions[at].first < begin) return -1;
  }
  return subject && entities[found].names > 0 ? found : -1;
}

/** Whether a paragraph is nothing but these words and their marks. */
function isWhole(
  { segments, forms }: Page,
  places: Coref['places'],
  [first, last]: readonly [number, number],
): boolean {
  const block = places.block[first];
  if (block !== places.block[last]) return false;
  for (let i = segments.blockFirst[block]; i < segments.blockFirst[block + 1]; i++)
    if ((i < first || i > last) && forms.shape[i] !== SHAPE.mark && places.quotation[i] === 0) return false;
  return true;
}

/** Tokens of a line that may be no more than a pull quote or a caption: of 12 longer ones in 1,500 articles 11 went on from the sentence before. */
const LINE = 13;

/** Whether a paragraph is nothing but these words, in one short sentence. */
function isLine(page: Page, places: Coref['places'], own: readonly [number, number]): boolean {
  return own[1] - own[0] < LINE && places.sentence[own[0]] === places.sentence[own[1]] && isWhole(page, places, own);
}

/** The last token of a statement's source, cue and content. */
function lastToken(tokens: TokenIndex, { source, cue, content }: Statement): number {
  let last = -1;
  for (const span of [...source, ...cue, ...content]) last = Math.max(last, tokens.range(span)?.[1] ?? -1);
  return last;
}

/** Whether nothing but marks stands between a token inside a quotation and the end of its block. */
function endsQuoted(page: Page, places: Coref['places'], token: number): boolean {
  if (places.quotation[token] === 0) return false;
  return onlyMarks(page, token + 1, page.segments.blockFirst[places.block[token] + 1]);
}

function onlyMarks({ forms }: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (forms.shape[i] !== SHAPE.mark) return false;
  return true;
}

function opensQuoted({ segments }: Page, places: Coref['places'], token: number): boolean {
  return token - segments.blockFirst[places.block[token]] <= 1;
}
