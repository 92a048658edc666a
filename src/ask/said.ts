/** Who said what: a question in, the newest statements that match out, with the count of all. */
import { Fault } from '../model/fault.js';
import { ACTS } from '../model/labels.js';
import { phrases } from '../store/fold.js';
import type { Facets, Filter, Page, Store } from '../store/store.js';
import type { Answers, Question } from './questions.js';
import { idsBy, isSpeakerId } from './speakers.js';

/** Throws a Fault for a question that cannot be meant (a date that is none, a limit below 1, far too many words). */
export async function said(store: Store, question: Question): Promise<Answers> {
  const page = pageOf(question);
  return store.find(await filterFor(store, question), page);
}

/** The same with what the first `faceted` found are like; `question.countTo` must be set. */
export async function glance(
  store: Store,
  question: Question,
  faceted: number,
): Promise<Answers & { readonly facets: Facets }> {
  const { facets, ...answers } = await store.glance(await filterFor(store, question), pageOf(question), faceted);
  return { ...answers, facets: facets ?? NO_FACETS };
}

const NO_FACETS: Facets = { counted: 0, acts: [], kinds: [], speakers: [], outlets: [], years: [] };

/** What statements that answer are like, counted over at most `most` of them. */
export async function facetsOf(store: Store, question: Question, most: number): Promise<Facets> {
  return store.facets(await filterFor(store, question), most);
}

/** The same question as a store takes it, names of speakers looked up. Throws as `said` does. */
export async function filterFor(store: Store, question: Question): Promise<Filter> {
  const filter = filterOf(question);
  const speakers = question.by === null ? [] : await idsBy(store, question.by);
  const byId = question.by !== null && isSpeakerId(question.by);
  return { ...filter, speakers, source: byId ? [] : filter.source };
}

/** Answers held in memory at once; a statement with its reasons is some kilobytes. */
const HELD = 2000;

/** The same answers in pages, so that everything can be asked of a record of any size; the first page always comes. */
export async function* saidInPages(store: Store, question: Question, held = HELD): AsyncGenerator<Answers, void> {
  for (let passed = 0; ; ) {
    const limit = Math.min(held, question.limit - passed);
    const page = await said(store, { ...question, limit, offset: question.offset + passed });
    yield page;
    passed += page.statements.length;
    if (page.statements.length < limit || passed >= question.limit) return;
  }
}

/** SQL engines bound the depth of a query; nobody asks for this many words by hand. */
const MOST_PHRASES = 64;

function filterOf(question: Question): Filter {
  const filter: Filter = {
    words: sought('the words', question.words),
    source: sought('by', question.by),
    speakers: [],
    content: sought('about', question.about),
    addressee: sought('to', question.to),
    via: sought('via', question.via),
    outlet: sought('outlet', question.outlet),
    act: question.act,
    since: dated('since', question.since),
    until: dated('until', question.until),
    anonymous: question.anonymous,
    attitudes: question.attitudes,
    denied: false,
  };
  if (question.act !== null && !ACTS.includes(question.act))
    throw new Fault('unknown-act', `act: “${question.act}” is not an act; use one of ${ACTS.join(', ')}`);
  const { words, source, content, addressee, via, outlet } = filter;
  const count = [words, source, content, addressee, via, outlet].flat().length;
  if (count > MOST_PHRASES)
    throw new Fault('question-long', `the question has ${count} words; ask with at most ${MOST_PHRASES}`);
  return filter;
}

/** The words and phrases of a condition; one that was given and has nothing to look for is refused. */
export function sought(name: string, asked: string | null): string[] {
  if (asked === null) return [];
  const found = phrases(asked);
  if (found.length === 0)
    throw new Fault('question-empty', `${name}: “${asked}” has no letters or digits to look for; give a word`);
  return found;
}

const DATE =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

export function dated(name: string, asked: string | null): string | null {
  if (asked === null || DATE.test(asked)) return asked;
  throw new Fault('question-date', `${name}: “${asked}” is not a date; write 2031, 2031-03 or 2031-03-14`);
}

export function pageOf({ limit, offset, countTo }: Question): Page {
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new Fault('question-limit', `limit: ${limit} is not a number of answers; write 1 or more`);
  if (!Number.isSafeInteger(offset) || offset < 0)
    throw new Fault('question-limit', `offset: ${offset} is not a number of answers to pass over; write 0 or more`);
  return countTo === null ? { limit, offset } : { limit, offset, countTo };
}
