/**
 * An article as the stage looks at it: lemmas as hashes, what the lists know of each word, and the children of each node. Columns grow
 * and never shrink; nothing is allocated per token.
 */
import type { Page } from '../coref/page.js';
import { hashText } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { UPOS } from '../tag/labels.js';
import { ACTORS, NO_WORD, NOUNS, OPERATES, phrasal, VERBS, type Word } from './lexicon.js';

export interface View {
  page: Page;
  head: Uint32Array;
  deprel: Uint8Array;
  upos: Uint8Array;
  xpos: Uint8Array;
  /** Hash of the lemma, that of a verb with its particle. */
  lemma: Uint32Array;
  /** Hash of the lemma without its particle. */
  plain: Uint32Array;
  /** Classes, operators and kind of actor of the word, as the lists have them. */
  strong: Uint32Array;
  any: Uint32Array;
  operator: Uint16Array;
  kind: Uint8Array;
  /** First child and next sibling, from left to right; plus 1, 0 for none. */
  child: Uint32Array;
  next: Uint32Array;
}

/** Whether a child passes, from left to right; of no token (-1) none does. */
export function some(view: View, at: number, test: (child: number, by: number) => boolean): boolean {
  for (let c = at < 0 ? 0 : view.child[at]; c !== 0; c = view.next[c - 1])
    if (test(c - 1, view.deprel[c - 1])) return true;
  return false;
}

export function emptyView(): Pick<View, 'lemma' | 'plain' | 'strong' | 'any' | 'operator' | 'kind' | 'child' | 'next'> {
  return columns(0);
}

function columns(n: number) {
  return {
    lemma: new Uint32Array(n),
    plain: new Uint32Array(n),
    strong: new Uint32Array(n),
    any: new Uint32Array(n),
    operator: new Uint16Array(n),
    kind: new Uint8Array(n),
    child: new Uint32Array(n),
    next: new Uint32Array(n),
  };
}

const VERB = UPOS.indexOf('VERB');
const NOUN = UPOS.indexOf('NOUN');
const PROPN = UPOS.indexOf('PROPN');
const ADJ = UPOS.indexOf('ADJ');
const PARTICLE = deprelIndex('compound:prt');
const COMPOUND = deprelIndex('compound');
/** Prepositions and adverbs that make a phrasal verb with a verb on the lists, also where the tree takes them for adverbs. */
const ADVMOD = deprelIndex('advmod');
const OBL = deprelIndex('obl');
const CASE = deprelIndex('case');

/** Fills the columns; gives back those of `previous` where they are long enough. Null without trees. */
export function viewOf(page: Page, previous: ReturnType<typeof emptyView>): View | null {
  const { tree, segments, text } = page;
  if (tree === null) return null;
  const { tokens } = segments;
  const n = tokens.count;
  const view = previous.lemma.length >= n ? previous : columns(Math.max(n, 2 * previous.lemma.length));
  const { head, deprel } = tree;
  const { upos, xpos } = tokens;
  const { lemma, plain, strong, any, operator, kind, child, next } = view;
  const hashes = new Uint32Array(tokens.strings.length);
  tokens.strings.forEach((word, k) => {
    hashes[k] = hashText(word, 0, word.length, true);
  });
  child.fill(0, 0, n);
  for (let i = n - 1; i >= 0; i--) {
    const own = hashes[tokens.lemma[i]];
    plain[i] = own === EMPTY ? hashText(text, tokens.start[i], tokens.end[i], true) : own;
    lemma[i] = plain[i];
    const up = head[i];
    next[i] = 0;
    if (up === i) continue;
    next[i] = child[up];
    child[up] = i + 1;
  }
  for (let i = 0; i < n; i++) {
    const tag = upos[i];
    let word: Word = NO_WORD;
    operator[i] = 0;
    kind[i] = 0;
    if (tag === VERB) {
      for (let c = child[i]; c !== 0; c = next[c - 1]) {
        const at = c - 1;
        const by = deprel[at];
        if (at < i || at > i + 6) continue;
        let particle = -1;
        if (by === PARTICLE || (by === ADVMOD && at === i + 1)) particle = at;
        else if (by === OBL && child[at] !== 0 && deprel[child[at] - 1] === CASE && child[at] - 1 === i + 1)
          particle = i + 1;
        if (particle < 0) continue;
        const joined = phrasal(plain[i], plain[particle]);
        if (by === PARTICLE || VERBS.has(joined) || OPERATES.has(joined)) {
          lemma[i] = joined;
          break;
        }
      }
      if (lemma[i] === plain[i] && !VERBS.has(plain[i]) && !OPERATES.has(plain[i])) {
        const regular = regularLemma(text, tokens.start[i], tokens.end[i]);
        if (regular !== 0) {
          plain[i] = regular;
          lemma[i] = regular;
        }
      }
      word = VERBS.get(lemma[i]) ?? (lemma[i] === plain[i] ? NO_WORD : (VERBS.get(plain[i]) ?? NO_WORD));
      operator[i] = OPERATES.get(lemma[i]) ?? OPERATES.get(plain[i]) ?? 0;
    } else if (tag === NOUN || tag === PROPN) {
      // "Cease fire", "air strike": the compound first.
      word = NOUNS.get(plain[i]) ?? NO_WORD;
      for (let c = child[i]; c !== 0 && c - 1 < i; c = next[c - 1])
        if (deprel[c - 1] === COMPOUND) word = NOUNS.get(phrasal(plain[c - 1], plain[i])) ?? word;
      kind[i] = ACTORS.get(plain[i]) ?? 0;
      operator[i] = OPERATES.get(plain[i]) ?? 0;
    } else if (tag === ADJ) operator[i] = OPERATES.get(plain[i]) ?? 0;
    strong[i] = word.strong;
    any[i] = word.any;
  }
  return { ...view, page, head, deprel, upos, xpos };
}

/** What a verb's form would be of by rule, where that is on the lists and the lemma found is not ("bombed" → bomb); 0 for none. */
function regularLemma(text: string, start: number, end: number): number {
  const cut = text.endsWith('ed', end) ? 2 : text.endsWith('ing', end) ? 3 : 0;
  if (cut === 0 || end - start < cut + 3) return 0;
  const plain = hashText(text, start, end - cut, true);
  const withE = hashText(`${text.slice(start, end - cut)}e`, 0, end - cut - start + 1, true);
  return VERBS.has(withE) ? withE : VERBS.has(plain) ? plain : 0;
}

const EMPTY = hashText('', 0, 0, true);
