/** Where things of the record are on the site: one place for every address, so that links and routes agree. */
import { ANYTHING, type Question } from '../ask/questions.js';
import { QUESTION_FIELDS } from '../ask/saved.js';

export function statementAddress(id: string): string {
  return `/statement/${encodeURIComponent(id)}`;
}

/** The article page; with `statement`, at the place where its words stand. */
export function articleAddress(key: string, statement: string | null = null): string {
  return `/article/${encodeURIComponent(key)}${statement === null ? '' : `#${encodeURIComponent(statement)}`}`;
}

/** The article page with a passage marked, at that passage; offsets are of the article's text. */
export function passageAddress(key: string, [start, end]: readonly [number, number]): string {
  return `/article/${encodeURIComponent(key)}?mark=${start}-${end}#marked`;
}

export function speakerAddress(id: string): string {
  return `/speaker/${encodeURIComponent(id)}`;
}

/** `cl_…`: a story and its copies. */
export function storyAddress(id: string): string {
  return `/story/${encodeURIComponent(id)}`;
}

/** `qu_…`: an utterance and its variants. */
export function quotationAddress(id: string): string {
  return `/quotation/${encodeURIComponent(id)}`;
}

export function eventAddress(id: string): string {
  return `/event/${encodeURIComponent(id)}`;
}

/** A saved search, by its name. */
export function savedAddress(name: string): string {
  return `/saved/${encodeURIComponent(name)}`;
}

export function commitmentAddress(id: string): string {
  return `/commitment/${encodeURIComponent(id)}`;
}

export function tensionAddress(id: string): string {
  return `/tension/${encodeURIComponent(id)}`;
}

/** `/search?q=bridge&act=deny`: the address of what a question asks; what is left out of it asks for nothing. */
export function searchAddress(question: Partial<Question>): string {
  const asked: Question = { ...ANYTHING, ...question };
  const query = new URLSearchParams();
  for (const [name, field] of QUESTION_FIELDS) {
    const value = asked[field];
    if (value !== null) query.set(name, value);
  }
  if (asked.anonymous) query.set('anonymous', '1');
  if (asked.attitudes) query.set('attitudes', '1');
  if (asked.offset > 0) query.set('offset', String(asked.offset));
  const words = query.toString();
  return words === '' ? '/search' : `/search?${words}`;
}
