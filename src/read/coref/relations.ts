/** Relations of Universal Dependencies by number, as the stage asks for them. */
import { DEPRELS, deprelIndex } from '../parse/labels.js';
import { UPOS } from '../tag/labels.js';

export const REL = {
  appos: deprelIndex('appos'),
  conj: deprelIndex('conj'),
  nsubj: deprelIndex('nsubj'),
  nsubjPass: deprelIndex('nsubj:pass'),
  nsubjOuter: deprelIndex('nsubj:outer'),
  obj: deprelIndex('obj'),
  iobj: deprelIndex('iobj'),
  obl: deprelIndex('obl'),
  agent: deprelIndex('obl:agent'),
  nmod: deprelIndex('nmod'),
  poss: deprelIndex('nmod:poss'),
  desc: deprelIndex('nmod:desc'),
  compound: deprelIndex('compound'),
  flat: deprelIndex('flat'),
  fixed: deprelIndex('fixed'),
  amod: deprelIndex('amod'),
  det: deprelIndex('det'),
  predet: deprelIndex('det:predet'),
  advmod: deprelIndex('advmod'),
  nummod: deprelIndex('nummod'),
  case: deprelIndex('case'),
  cc: deprelIndex('cc'),
  cop: deprelIndex('cop'),
  punct: deprelIndex('punct'),
  relcl: deprelIndex('acl:relcl'),
  acl: deprelIndex('acl'),
  root: deprelIndex('root'),
  parataxis: deprelIndex('parataxis'),
  vocative: deprelIndex('vocative'),
  list: deprelIndex('list'),
} as const;

export const POS = {
  noun: UPOS.indexOf('NOUN'),
  propn: UPOS.indexOf('PROPN'),
  pron: UPOS.indexOf('PRON'),
  verb: UPOS.indexOf('VERB'),
  aux: UPOS.indexOf('AUX'),
  adj: UPOS.indexOf('ADJ'),
  det: UPOS.indexOf('DET'),
  num: UPOS.indexOf('NUM'),
  adp: UPOS.indexOf('ADP'),
} as const;

/** Places in a sentence that matter for whom a pronoun means. */
export const ROLE = {
  other: 0,
  subject: 1,
  passive: 2,
  object: 3,
  oblique: 4,
  modifier: 5,
  possessor: 6,
  conjunct: 7,
  apposition: 8,
  root: 9,
} as const;

/** Role by relation. */
export const ROLE_OF = Uint8Array.from(DEPRELS, (name) => {
  if (name === 'nsubj' || name === 'csubj' || name === 'nsubj:outer') return ROLE.subject;
  if (name === 'nsubj:pass') return ROLE.passive;
  if (name === 'obj' || name === 'iobj') return ROLE.object;
  if (name.startsWith('obl')) return ROLE.oblique;
  if (name === 'nmod:poss') return ROLE.possessor;
  if (name.startsWith('nmod') || name === 'compound') return ROLE.modifier;
  if (name === 'conj') return ROLE.conjunct;
  if (name === 'appos') return ROLE.apposition;
  if (name === 'root') return ROLE.root;
  return ROLE.other;
});
