/** One statement with everything that is needed to check and to cite it. */
import { z } from 'zod';
import type { Store } from '../ask/recorded.js';
import { show } from '../ask/show.js';
import { deedWords } from '../ask/wording.js';
import { reportsOf } from '../record/independent.js';
import { STATEMENT, statementOf } from './shapes.js';
import { QUOTED, quoted } from './untrusted.js';

export const WHOLE = {
  statement: STATEMENT,
  state: z
    .enum(['live', 'tombstone', 'redirect'])
    .describe('tombstone: no longer found; redirect: carried on by another'),
  redirect: z.string().nullable(),
  saying: z.string().describe('what the act amounts to, in a word: “denied”, “did not say”'),
  sentence: QUOTED.describe('the sentence or sentences it stands in'),
  paragraph: QUOTED,
  line: z.int(),
  column: z.int(),
  textSha256: z.string().nullable().describe('SHA-256 of the article’s text, in which spans count'),
  reasons: z.array(z.object({ rule: z.string(), weight: z.number().nullable(), says: QUOTED })),
  corrections: z
    .array(z.object({ field: z.string(), value: QUOTED.nullable(), author: QUOTED, at: z.string() }))
    .describe('what persons decided about it, as far as it stands'),
  holds: z.array(z.string()).describe('ids of statements nested in it'),
};
const SHAPE = z.object(WHOLE);

/** By an id in full or a beginning that fits only one; a Fault for what nobody has. */
export async function statementWhole(store: Store, id: string): Promise<z.infer<typeof SHAPE>> {
  const { item, context, paragraph, reasons } = await show(store, id);
  const { recorded, state, redirect, holds } = item;
  const [reports = null] = state === 'live' ? await reportsOf(store, [recorded]) : [];
  const [capture] = await store.texts([recorded.capture]);
  return {
    statement: statementOf(recorded, reports),
    state,
    redirect,
    saying: deedWords(recorded.act, recorded.negated),
    sentence: quoted(context.text),
    paragraph: quoted(paragraph.text),
    line: recorded.line,
    column: recorded.column,
    textSha256: capture?.textSha256 ?? null,
    // A reason may name words of the article.
    reasons: reasons.map(({ rule, weight, says }) => ({ rule, weight, says: quoted(says) })),
    corrections: recorded.corrections.map(({ field, value, author, at }) => ({
      field,
      value: value === null ? null : quoted(value),
      author: quoted(author),
      at,
    })),
    holds: [...holds],
  };
}
