/**
 * What can be said of a source and a chain only once it is known who is meant: "the minister" is a named source where the article names her, "he" is of
 * the kind of whoever he is; and what one reports of oneself went through nobody.
 */
import type { SourceKind } from '../../model/labels.js';
import type { Hop, Statement } from '../../model/statement.js';
import { sourceKindOf } from '../attribute/source-kind.js';
import { FORM } from '../coref/mention.js';
import type { Page } from '../coref/page.js';
import { type Coref, wordsOf } from '../coref/referents.js';

/** A source that is no more than one of these is of the kind of the one it means. */
const PRONOUN = /^(?:I|he|she|it|they|we|him|her|his|their|its|who|you)$/i;

/** The kind of a source that means these entities. */
export function settledKind(page: Page, coref: Coref, one: Statement, speakers: readonly number[]): SourceKind {
  const { sourceKind, source } = one;
  const [first] = source;
  if (first === undefined || speakers.length === 0) return sourceKind;
  const named = speakers.every((entity) => coref.entities[entity].names > 0);
  const words = page.text.slice(...first);
  if (!PRONOUN.test(words))
    return named && (sourceKind === 'role' || (sourceKind === 'group' && speakers.length > 1)) ? 'named' : sourceKind;
  if (named) return 'named';
  const kinds = speakers.map((entity) => {
    const called = coref.entities[entity].mentions.find((m) => coref.mentions[m].form === FORM.nominal);
    if (called === undefined) return null;
    const { first: from, last } = coref.mentions[called];
    const kind = sourceKindOf(wordsOf(page, from, last), false);
    return kind === 'named' ? null : kind;
  });
  const known = kinds.find((kind) => kind !== null) ?? null;
  return known ?? sourceKind;
}

/** The chain without hops that are the speaker's own; `hops` are the entities of the chain's mentions. */
export function settledChain(
  chain: readonly Hop[],
  hops: readonly number[],
  speakers: readonly number[],
): readonly number[] {
  return chain.flatMap((_, h) => (speakers.length === 1 && hops[h] >= 0 && hops[h] === speakers[0] ? [] : [h]));
}
