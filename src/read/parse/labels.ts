/**
 * Labels of arcs: the relations of Universal Dependencies that English treebanks use, subtypes included. Their order is part
 * of the weights' format: `Tree.deprel` indexes this list; add at the end, never reorder. 0 is no label.
 */
export const DEPRELS = [
  '',
  'root',
  'acl',
  'acl:relcl',
  'advcl',
  'advcl:relcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'aux:pass',
  'case',
  'cc',
  'cc:preconj',
  'ccomp',
  'compound',
  'compound:prt',
  'conj',
  'cop',
  'csubj',
  'csubj:outer',
  'csubj:pass',
  'dep',
  'det',
  'det:predet',
  'discourse',
  'dislocated',
  'expl',
  'fixed',
  'flat',
  'goeswith',
  'iobj',
  'list',
  'mark',
  'nmod',
  'nmod:desc',
  'nmod:poss',
  'nmod:unmarked',
  'nsubj',
  'nsubj:outer',
  'nsubj:pass',
  'nummod',
  'obj',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'orphan',
  'parataxis',
  'punct',
  'reparandum',
  'vocative',
  'xcomp',
] as const;
export type Deprel = (typeof DEPRELS)[number];

/** Index of a label; 0 for one that is not in the list. */
export function deprelIndex(name: string): number {
  return Math.max(0, (DEPRELS as readonly string[]).indexOf(name));
}

export const ROOT = deprelIndex('root');

/** Relations that tell what a head still lacks; a bit each, subtypes with their relation, the rest share one. */
const COUNTED = [
  'punct',
  'nsubj',
  'csubj',
  'obj',
  'iobj',
  'obl',
  'nmod',
  'advmod',
  'advcl',
  'aux',
  'cop',
  'mark',
  'case',
  'cc',
  'conj',
  'det',
  'amod',
  'compound',
  'flat',
  'appos',
  'acl',
  'ccomp',
  'xcomp',
  'parataxis',
  'nummod',
  'expl',
  'fixed',
  'discourse',
];
const BY_NAME: Readonly<Record<string, number>> = { 'nmod:poss': 28, 'compound:prt': 29, 'acl:relcl': 30 };

/** The bit of a label in the sets of labels a node's children have. */
export const LABEL_BITS: Int32Array = Int32Array.from(DEPRELS, (name) => {
  const at = BY_NAME[name] ?? COUNTED.indexOf(name.split(':')[0]);
  return name === '' ? 0 : 1 << (at < 0 ? 31 : at);
});
