/** What a tool is, and what tools share of what they take. */
import { z } from 'zod';
import type { Store } from '../ask/recorded.js';

export interface Answer {
  readonly structured: Record<string, unknown>;
  /** Ids of statements it rests on: they become links. */
  readonly statements: readonly string[];
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  readonly answer: (store: Store, given: Record<string, unknown>) => Promise<Answer>;
}

/** Ties an input's type to its answer, and forgets it for the list. */
export function tool<I extends z.ZodRawShape, O extends z.ZodRawShape>(made: {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: I;
  readonly output: O;
  readonly answer: (
    store: Store,
    given: z.infer<z.ZodObject<I>>,
  ) => Promise<{ readonly structured: z.infer<z.ZodObject<O>>; readonly statements: readonly string[] }>;
}): Tool {
  const { input, output, answer, ...rest } = made;
  return { ...rest, input: z.object(input), output: z.object(output), answer: answer as unknown as Tool['answer'] };
}

/** Letters of a question. */
const LONGEST = 500;
export const WORDS = z.string().max(LONGEST);
export const DATE = z.string().max(30).describe('2031, 2031-03 or 2031-03-14');
export const LIMIT = z.int().min(1).max(50).default(10);
export const OFFSET = z.int().min(0).max(1_000_000).default(0);
