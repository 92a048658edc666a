/** Who said what: a question in, the newest statements that match out, with the count of all. */
import type { Store } from '../store/store.js';
import type { Answers, Question } from './questions.js';

/** Throws a Fault for a question that cannot be meant (a date that is none, a limit below 1, far too many words). */
export declare function said(store: Store, question: Question): Promise<Answers>;
