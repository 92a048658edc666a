/**
 * Has this been said? Statements that have the words asked about, or many of them, the likest first: candidates to be put side by side,
 * never a verdict. Nothing found means nothing on this record.
 */
import { Fault } from '../model/fault.js';
import { fold } from '../store/fold.js';
import type { Recorded } from '../store/recorded.js';
import type { Store } from '../store/store.js';
import type { Question } from './questions.js';
import { said } from './said.js';

/** `exact`: the words in a row. `all`: every word, in any order. `many`: half of them or more. */
export type Closeness = 'exact' | 'all' | 'many';

export interface Candidate {
  readonly recorded: Recorded;
  readonly closeness: Closeness;
  /** Share of the words asked about that stand in what was said, 0..1. */
  readonly shared: number;
}

/** Words looked up one by one where not all stand together: the longest, which tell most. */
const LOOKED_UP = 6;
/** Statements fetched for each. */
const FETCHED = 100;
/** Share of the words that must be there. Below a half, two sentences share little but their "the". */
const MANY = 0.5;

/** At most `limit` candidates. `by`, `since`, `until` and `outlet` of the question narrow them; its words are those asked about. */
export async function beenSaid(store: Store, question: Question, limit: number): Promise<Candidate[]> {
  const sought = fold(question.words ?? '');
  if (sought === '') throw new Fault('question-empty', 'there are no words to look for; give some of what was said');
  const asked = { ...question, words: null, offset: 0, limit: FETCHED };
  const words = [...new Set(sought.split(' '))];
  const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, LOOKED_UP);
  const found = new Map<string, Recorded>();
  const take = async (about: string) => {
    for (const one of (await said(store, { ...asked, about })).statements) found.set(one.id, one);
  };
  await take(`"${sought}"`);
  if (found.size < limit) await take(longest.join(' '));
  if (found.size < limit) for (const word of longest) await take(word);
  const candidates = [...found.values()].flatMap((recorded): Candidate[] => {
    const there = ` ${fold(recorded.content?.text ?? '')} `;
    const shared = words.filter((word) => there.includes(` ${word} `)).length / words.length;
    const closeness = there.includes(` ${sought} `) ? 'exact' : shared === 1 ? 'all' : 'many';
    return shared < MANY ? [] : [{ recorded, closeness, shared }];
  });
  return candidates.sort(likest).slice(0, limit);
}

const ORDER: readonly Closeness[] = ['exact', 'all', 'many'];

/** Then the earliest published: who said it first is mostly the question. */
function likest(a: Candidate, b: Candidate): number {
  const [x, y] = [a.recorded, b.recorded];
  return (
    ORDER.indexOf(a.closeness) - ORDER.indexOf(b.closeness) ||
    b.shared - a.shared ||
    ((x.published ?? '~') < (y.published ?? '~') ? -1 : (x.published ?? '~') > (y.published ?? '~') ? 1 : 0) ||
    (x.id < y.id ? -1 : 1)
  );
}
