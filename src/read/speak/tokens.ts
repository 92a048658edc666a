/** From spans of the text back to tokens, and from there to mentions. */
import { REFERENT_KINDS } from '../../model/labels.js';
import type { Span } from '../../model/span.js';
import { FORM } from '../coref/mention.js';
import type { Page } from '../coref/page.js';
import type { Coref } from '../coref/referents.js';
import { POS, REL } from '../coref/relations.js';
import { COMMA } from '../coref/words.js';

export interface TokenIndex {
  /** Tokens of a span, both ends included; null where it holds none. */
  range(span: Span): readonly [number, number] | null;
  /** Token that heads the words from `first` to `last` in the tree. */
  headOf(first: number, last: number): number;
  /** Index of the mention that the words mean, -1 for none. */
  mentionOf(coref: Coref, first: number, last: number): number;
  /** Entity that a span means, -1 for none. */
  entityOf(coref: Coref, span: Span): number;
}

const PERSON = REFERENT_KINDS.indexOf('person');

export function tokenIndex({ segments, tree, names, forms }: Page): TokenIndex {
  const { start, end, upos, count } = segments.tokens;
  const range = ([from, until]: Span): readonly [number, number] | null => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (end[middle] <= from) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < count && start[last] < until) last++;
    return last > low ? [low, last - 1] : null;
  };
  const headOf = (first: number, last: number): number => {
    if (tree === null) return last;
    let fallback = -1;
    for (let i = first; i <= last; i++) {
      if (tree.deprel[i] === REL.punct) continue;
      const out = tree.head[i] < first || tree.head[i] > last || tree.head[i] === i;
      if (!out) continue;
      const { [i]: tag } = upos;
      if (tag === POS.noun || tag === POS.propn || tag === POS.pron) return i;
      if (fallback < 0) fallback = i;
    }
    return fallback < 0 ? last : fallback;
  };
  // A noun that no mention stands for: the title of a name ("tradie Wil Ostermann"; "the skipper, Rosa Quill"), else nobody known.
  const ownerOf = (places: Coref['places'], mentions: Coref['mentions'], head: number, last: number): number => {
    for (let i = head + 1; i <= last && i <= head + 8; i++) {
      const name = places.name[i] - 1;
      if (name < 0) continue;
      const isTitle = names.titleFirst[name] >= 0 && names.titleFirst[name] <= head && head <= names.titleLast[name];
      const isNext = i === head + 1 || (i === head + 2 && COMMA === forms.form[i - 1]);
      if (!isTitle && !isNext) return -1;
      for (let t = i; t <= names.last[name]; t++) {
        const m = places.mention[t] - 1;
        if (m >= 0 && mentions[m].name === name) return isTitle || mentions[m].kind === PERSON ? m : -1;
      }
      return -1;
    }
    return -1;
  };
  const mentionOf = ({ mentions, places }: Coref, first: number, last: number): number => {
    const head = headOf(first, last);
    const direct = places.mention[head] - 1;
    if (direct >= 0 && mentions[direct].entity >= 0) return direct;
    const name = places.name[head];
    if (name !== 0)
      for (let i = Math.max(first, head - 8); i <= Math.min(last, head + 8); i++)
        if (places.name[i] === name && places.mention[i] !== 0) return places.mention[i] - 1;
    if (direct >= 0) return direct;
    // "the two-times Olympic champion": the tree took a word before the noun for its head.
    const end = places.mention[last] - 1;
    if (end >= 0 && head < last && mentions[end].form === FORM.nominal && mentions[end].kind === PERSON) {
      let plain = true;
      for (let i = head + 1; i < last; i++)
        plain &&= upos[i] === POS.noun || upos[i] === POS.adj || upos[i] === POS.propn;
      if (plain) return end;
    }
    if (upos[head] === POS.noun || upos[head] === POS.propn) return ownerOf(places, mentions, head, last);
    // The tree is wrong about the head: the first mention of the words that is no modifier, else the first of all.
    let any = -1;
    for (let i = first; i <= last; i++) {
      const m = places.mention[i] - 1;
      if (m < 0) continue;
      if (any < 0) any = m;
      if (
        !mentions[m].possessive &&
        (i === first || upos[mentions[m].first - 1] !== POS.adp || mentions[m].first === first)
      )
        return m;
    }
    return any;
  };
  return {
    range,
    headOf,
    mentionOf,
    entityOf: (coref, span) => {
      const tokens = range(span);
      if (tokens === null) return -1;
      const m = mentionOf(coref, tokens[0], tokens[1]);
      return m < 0 ? -1 : coref.mentions[m].entity;
    },
  };
}
