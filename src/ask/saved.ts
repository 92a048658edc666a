/**
 * Saved searches: a question under a name, kept on the record. `said`, `export`, a page and a feed all ask the same by it.
 *
 *     await saveSearch(store, 'bridge denials', { ...ANYTHING, about: 'bridge', act: 'deny' }, new Date().toISOString());
 *     await said(store, await savedQuestion(store, 'bridge denials'));
 */
import { Fault } from '../model/fault.js';
import type { SavedSearch } from '../store/searches.js';
import type { Store } from '../store/store.js';
import { ANYTHING, type Question } from './questions.js';
import { filterFor } from './said.js';

/** Names of a question's words in the address of a search and in a saved one. */
export const QUESTION_FIELDS = [
  ['q', 'words'],
  ['by', 'by'],
  ['about', 'about'],
  ['to', 'to'],
  ['via', 'via'],
  ['outlet', 'outlet'],
  ['act', 'act'],
  ['since', 'since'],
  ['until', 'until'],
] as const satisfies readonly (readonly [string, keyof Question])[];

const FLAGS = ['anonymous', 'attitudes'] as const;
/** Names told of where one is unknown. */
const TOLD = 5;

/** Saves what a question asks, not which page of the answers; true where another of that name was there. Throws a Fault where it cannot be meant. */
export async function saveSearch(store: Store, name: string, question: Question, at: string): Promise<boolean> {
  const asks = asksOf(question);
  if (Object.keys(asks).length === 0)
    throw new Fault('question-search', 'a search that asks for nothing is the whole record; give words or conditions');
  await filterFor(store, question);
  return store.searches.put({ name: nameOf(name), asks, at });
}

/** What a saved search asks. Throws a Fault where there is none. */
export async function savedQuestion(store: Store, name: string): Promise<Question> {
  return questionIn(await savedSearch(store, name));
}

/** Throws a Fault that tells which there are. */
export async function savedSearch(store: Store, name: string): Promise<SavedSearch> {
  const found = await store.searches.get(nameOf(name));
  if (found === null) throw await unknown(store, name);
  return found;
}

/** Takes one away. Throws a Fault where there is none. */
export async function removeSearch(store: Store, name: string): Promise<void> {
  if (!(await store.searches.remove(nameOf(name)))) throw await unknown(store, name);
}

/** The question a saved search is. */
export function questionIn({ asks }: SavedSearch): Question {
  const words = QUESTION_FIELDS.flatMap(([name, field]) => {
    const value = asks[name];
    return value === undefined ? [] : [[field, value] as const];
  });
  const { anonymous, attitudes } = asks;
  return { ...ANYTHING, ...Object.fromEntries(words), anonymous: anonymous === '1', attitudes: attitudes === '1' };
}

/** The conditions that are set. */
export function asksOf(question: Question): Record<string, string> {
  const words = QUESTION_FIELDS.flatMap(([name, field]) => {
    const value = question[field];
    return value === null ? [] : [[name, value]];
  });
  return Object.fromEntries([...words, ...FLAGS.flatMap((flag) => (question[flag] ? [[flag, '1']] : []))]);
}

/** One that can stand in an address and on a command line. */
function nameOf(name: string): string {
  const plain = name.trim().replace(/ +/g, ' ').normalize('NFC');
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]{0,59}$/u.test(plain)) return plain;
  throw new Fault(
    'question-search',
    `“${plain.slice(0, 80)}” cannot name a search; use letters, digits, blanks, - and _, 60 at most`,
  );
}

async function unknown(store: Store, name: string): Promise<Fault> {
  const names = (await store.searches.list()).map((one) => one.name);
  const others =
    names.length === 0
      ? 'none is saved yet; save one with `hearsay said … --save NAME`'
      : `there are ${names.slice(0, TOLD).join(', ')}${names.length > TOLD ? ', …' : ''}`;
  return new Fault('unknown-search', `${name}: no search is saved under that name; ${others}`);
}
