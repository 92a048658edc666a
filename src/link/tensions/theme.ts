/** What a tension is about, as one number: pairs that say the same, word for word or nearly, have the same, so that copies are folded. Pure. */
import type { CommitmentKind, TensionKind } from '../../model/labels.js';
import { hashOf, mix } from '../hash.js';
import type { Term } from './words.js';
import { wordingOf } from './words.js';

/** Of two texts. */
export function themeOf(kind: TensionKind, earlier: string, later: string): number {
  return themeFrom(kind, wordingOf(earlier, [[0, earlier.length]]).terms, wordingOf(later, [[0, later.length]]).terms);
}

/** Of the terms of two claims, in either order. */
export function themeFrom(kind: TensionKind, a: readonly Term[], b: readonly Term[]): number {
  const [x, y] = [topic(a), topic(b)].sort((one, other) => one - other) as [number, number];
  return mix(x, y, hashOf(kind));
}

const topic = (terms: readonly Term[]): number => hashOf([...new Set(terms.map(({ stem }) => stem))].sort().join(' '));

/** Of a commitment, in its words and by whom: copies of an article repeat it. */
export function commitmentTheme(kind: CommitmentKind, by: readonly string[], what: string): number {
  const topics = topic(wordingOf(what, [[0, what.length]]).terms);
  return mix(hashOf(kind), topics, hashOf([...by].sort().join(' ')));
}
