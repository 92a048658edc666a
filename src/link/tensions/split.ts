/** "there is no hurry – having previously said it would start very soon": one content that holds what is said now and what was said before. Pure. */
import type { Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import { BEFORE_THAT } from './markers.js';

export interface Split {
  readonly now: Span;
  readonly before: Span;
  /** The words between that say so. */
  readonly notice: Span;
}

const LIES_BACK = /previous|earlier|once|initial|original|repeated|last|having|at first/iu;

/** The two sayings of a content; null where it is one. */
export function splitContent(text: string, { content }: Pick<Statement, 'content'>): Split | null {
  for (const [start, end] of content)
    for (const match of text.slice(start, end).matchAll(BEFORE_THAT)) {
      if (!/^(?:having|after|despite)/iu.test(match[0]) || !LIES_BACK.test(match[0])) continue;
      const at = start + match.index;
      const until = at + match[0].length;
      const now = trimmed(text, [start, at]);
      const before = trimmed(text, [until, end]);
      if (now !== null && before !== null) return { now, before, notice: [at, until] };
    }
  return null;
}

/** Without commas, dashes and "that" at the ends; null where hardly anything is left. */
function trimmed(text: string, [from, until]: Span): Span | null {
  const lead = /^(?:[\s,;:–—-]|that\b)*/iu.exec(text.slice(from, until))?.[0].length ?? 0;
  const rest = text.slice(from + lead, until).replace(/[\s,;:–—-]+$/u, '');
  return rest.length < 4 ? null : [from + lead, from + lead + rest.length];
}
