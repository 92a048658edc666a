/**
 * "expects | house prices | to rise", "ordered | all contracts | to be examined": who or what is to do it, or to have it done, is part of what is expected or
 * ordered, where the models begin with *to* as they do after somebody spoken to ("urged | the council | to act").
 */
import { hashString } from '../linear/hash.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { formSet, stemSet, tagSet } from './sets.js';

type Range = readonly [number, number];

/** Of these nobody is the addressee: whoever is wanted to go has not been told. */
const EXPECTS = stemSet(
  'expect want wish need prefer like believe consider think estimate project forecast predict know find',
);
/** Who is ordered *to be freed* is not who is told to do it. */
const ORDERS = stemSet('order command direct require request');
const [TO, BE] = ['to', 'be'].map(hashString) as [number, number];
const NOT = formSet('not');
const BASE = tagSet('VB');
const PARTICIPLE = tagSet('VBN');
/** What a noun phrase begins and ends with. */
const OPENS = tagSet('DT PDT PRP PRP$ NN NNS NNP NNPS CD JJ JJR JJS');
const ENDS = tagSet('PRP NN NNS NNP NNPS CD');
/** A phrase longer than this has a clause in it. */
const LONGEST = 9;

/** The pieces of content, the one that begins with an infinitive with its subject before it. */
export function withItsSubject(cue: Range, content: readonly Range[], columns: Columns): readonly Range[] {
  const at = content.findIndex(([start]) => start > cue[1] && start - cue[1] <= LONGEST);
  const [start] = content[at] ?? [0];
  if (at < 0 || content.some(([from], k) => k !== at && from >= cue[1] && from < start)) return content;
  const to = NOT.has(columns.form[start] as number) ? start + 1 : start;
  if (columns.form[to] !== TO || !BASE.has(columns.xpos[to + 1] as number)) return content;
  const verb = columns.stem[cue[1] - 1] as number;
  const passive = columns.form[to + 1] === BE && PARTICIPLE.has(columns.xpos[to + 2] as number);
  if (!EXPECTS.has(verb) && !(passive && ORDERS.has(verb))) return content;
  if (!OPENS.has(columns.xpos[cue[1]] as number) || !ENDS.has(columns.xpos[start - 1] as number)) return content;
  for (let i = cue[1]; i < start; i++)
    if (columns.quote[i] !== QUOTE.outside || columns.shape[i] === SHAPE.mark || columns.form[i] === TO) return content;
  return content.map((range, k): Range => (k === at ? [cue[1], range[1]] : range));
}
