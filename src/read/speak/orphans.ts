/**
 * A quotation that nobody is named beside: most likely it goes on from the speaker of the quotation before it, in the same paragraph or the
 * one right before. Where anybody else came between, it stays open.
 */

import { REFERENT_KINDS } from '../../model/labels.js';
import type { Statement } from '../../model/statement.js';
import type { Page } from '../coref/page.js';
import type { Coref } from '../coref/referents.js';
import { SHAPE } from '../segment/forms.js';
import type { Meant } from './source.js';
import type { Parts } from './speak.js';
import type { TokenIndex } from './tokens.js';

const PERSON = REFERENT_KINDS.indexOf('person');

/** The likely speaker of statement `i`; null while open. */
export function likelySpeakerOf(
  page: Page,
  tokens: TokenIndex,
  { places, entities }: Coref,
  statements: readonly Statement[],
  parts: readonly Parts[],
  i: number,
): Meant | null {
  const [own] = (statements[i] as Statement).content;
  const ownTokens = own === undefined ? null : tokens.range(own);
  if (ownTokens === null) return null;
  const block = places.block[ownTokens[0]];
  for (let k = i - 1; k >= 0; k--) {
    const one = statements[k] as Statement;
    if (one.within !== null || one.attitude) continue;
    const { speakers } = parts[k] as Parts;
    const last = lastToken(tokens, one);
    if (last < 0 || last >= ownTokens[0]) return null;
    const apart = block - places.block[last];
    if (one.mode !== 'direct' || speakers.length !== 1 || entities[speakers[0]].kind !== PERSON || apart > 1)
      return null;
    // From one paragraph to the next only where the one ends and the other begins with a quotation.
    if (apart === 1 && !(endsQuoted(page, places, last) && opensQuoted(page, places, ownTokens[0]))) return null;
    return { entities: speakers, rule: 'orphan', at: -1, sure: apart === 0 ? 0.85 : 0.7 };
  }
  return null;
}

/** The last token of a statement's source, cue and content. */
function lastToken(tokens: TokenIndex, { source, cue, content }: Statement): number {
  let last = -1;
  for (const span of [...source, ...cue, ...content]) last = Math.max(last, tokens.range(span)?.[1] ?? -1);
  return last;
}

/** Whether nothing but marks stands between a token inside a quotation and the end of its block. */
function endsQuoted({ segments, forms }: Page, places: Coref['places'], token: number): boolean {
  if (places.quotation[token] === 0) return false;
  const end = segments.blockFirst[places.block[token] + 1];
  for (let i = token + 1; i < end; i++) if (forms.shape[i] !== SHAPE.mark) return false;
  return true;
}

function opensQuoted({ segments }: Page, places: Coref['places'], token: number): boolean {
  return token - segments.blockFirst[places.block[token]] <= 1;
}
