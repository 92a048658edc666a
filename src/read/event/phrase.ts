/** What stands around a trigger: how far it goes, whether its phrase is one of its kind, whose it is, whether its line is a headline. */
import type { Coref } from '../coref/referents.js';
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { XPOS } from '../tag/labels.js';
import { phrasal } from './lexicon.js';
import type { View } from './view.js';

const PARTICLE = deprelIndex('compound:prt');
const ADVMOD = deprelIndex('advmod');
const NN = XPOS.indexOf('NN');
/** Without an article these name no single deed: "higher demand", "in charge", "took charge". */
const MASS = new Set(['demand', 'charge', 'trial', 'appeal', 'call'].map(hashString));

/** Before a noun they make another thing of it: "cardiac arrest", "a weekend retreat". */
const APART = new Set(['cardiac', 'respiratory', 'country', 'weekend', 'corporate', 'firing'].map(hashString));
const APART_NOUNS = new Set(['arrest', 'retreat', 'squad'].map(hashString));

/** "Cardiac arrest": no deed. */
export function isOtherThing(view: View, noun: number): boolean {
  return noun > 0 && APART_NOUNS.has(view.plain[noun]) && APART.has(view.page.forms.form[noun - 1]);
}

/** "Demand for homes", "in charge": no deed of anybody's. */
export function isMass(view: View, noun: number): boolean {
  if (view.xpos[noun] !== NN || !MASS.has(view.plain[noun])) return false;
  for (let c = view.child[noun]; c !== 0; c = view.next[c - 1])
    if (view.deprel[c - 1] === POSS || view.deprel[c - 1] === DET) return false;
  return true;
}

/** Whether a sentence is a headline, in which a present tense tells of what has been: by its block, or for want of a full stop. */
export function isTitle({ page }: View, coref: Coref, token: number, to: number): boolean {
  const kind = page.blocks[coref.places.block[token]]?.kind;
  if (kind === 'headline' || kind === 'subhead') return true;
  const { start, end } = page.segments.tokens;
  return !page.text.slice(start[Math.max(token, to - 2)], end[to - 1]).match(/[.!?…;:]/);
}

/** "The summit", "last month's talks", "Thursday's vote": one of its kind. */
export function isDefinite(view: View, coref: Coref, noun: number): boolean {
  const { child, next, page, deprel } = view;
  const m = coref.places.mention[noun] - 1;
  if (m >= 0 && coref.mentions[m].definite) return true;
  for (let c = child[noun]; c !== 0; c = next[c - 1]) {
    if (deprel[c - 1] === POSS) return true;
    if (deprel[c - 1] === DET && THE.has(page.forms.form[c - 1])) return true;
  }
  return false;
}

const POSS = deprelIndex('nmod:poss');
const DET = deprelIndex('det');
const THE = new Set(['the', 'this', 'that', 'a', 'an'].map(hashString));
export const ITS = new Set(['its', 'their', 'his', 'her', 'our', 'own'].map(hashString));

export function isOwn(view: View, noun: number): boolean {
  for (let c = view.child[noun]; c !== 0; c = view.next[c - 1])
    if (view.deprel[c - 1] === POSS && ITS.has(view.page.forms.form[c - 1])) return true;
  return false;
}

export function extent(view: View, i: number, trigger: number): [number, number] {
  let last = Math.max(i, trigger);
  for (let c = view.child[i]; c !== 0; c = view.next[c - 1])
    if (
      c - 1 <= i + 2 &&
      (view.deprel[c - 1] === PARTICLE ||
        (c - 1 === i + 1 &&
          view.deprel[c - 1] === ADVMOD &&
          view.lemma[i] === phrasal(view.plain[i], view.plain[i + 1])))
    )
      last = Math.max(last, c - 1);
  return [Math.min(i, trigger), last];
}
