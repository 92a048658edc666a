/** The tools, one value each: what it is called, what it takes, what it gives, and how it is answered from the record. */
import { z } from 'zod';
import { beenSaid } from '../ask/been-said.js';
import { ANYTHING, type Question } from '../ask/questions.js';
import type { Recorded, Store } from '../ask/recorded.js';
import { said } from '../ask/said.js';
import { show } from '../ask/show.js';
import { isSpeakerId, showSpeaker, speakersNamed } from '../ask/speakers.js';
import { Fault } from '../model/fault.js';
import { ACTS } from '../model/labels.js';
import { reportsOf } from '../record/independent.js';
import { variantsOf } from '../record/variants.js';
import { OVER_TIME } from './over-time.js';
import { SPEAKER, STATEMENT, speakerOf, statementOf } from './shapes.js';
import { DATE, LIMIT, type Tool, tool, WORDS } from './tool.js';
import { QUOTED, quoted } from './untrusted.js';
import { statementWhole, WHOLE } from './whole.js';

const CONDITIONS = {
  by: WORDS.optional().describe('who said it: a name, the id of a speaker (sp_…), or words of the source'),
  outlet: WORDS.optional().describe('words of the outlet’s name'),
  since: DATE.optional(),
  until: DATE.optional(),
};

function questionOf(given: Partial<Question>): Question {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...ANYTHING, ...set };
}

async function withReports(store: Store, all: readonly Recorded[]) {
  const reports = await reportsOf(store, all);
  return all.map((one, i) => statementOf(one, reports[i] ?? null));
}

const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

export const TOOLS: readonly Tool[] = [
  tool({
    name: 'search_statements',
    title: 'Who said what',
    description:
      'Statements on the record that meet every condition, newest published first. What an article denies was said is never among them.',
    input: {
      ...CONDITIONS,
      words: WORDS.optional().describe('words of source, cue or content; "a phrase" in quotation marks'),
      about: WORDS.optional().describe('words of what was said'),
      to: WORDS.optional().describe('who it was said to'),
      via: WORDS.optional().describe('through whom it reached the page'),
      act: z.enum(ACTS).optional(),
      anonymous: z.boolean().optional().describe('only sources nobody put a name to'),
      attitudes: z.boolean().optional().describe('also what somebody believes, wants or fears: nobody said it'),
      limit: LIMIT,
      offset: z.int().min(0).max(1_000_000).default(0),
    },
    output: {
      total: z.int(),
      next: z.int().nullable().describe('offset of the next page'),
      statements: z.array(STATEMENT),
    },
    answer: async (store, given) => {
      const { total, statements } = await said(store, questionOf(given as Partial<Question>));
      const next = given.offset + statements.length;
      const structured = {
        total,
        next: next < total && statements.length > 0 ? next : null,
        statements: await withReports(store, statements),
      };
      return { structured, statements: ids(statements) };
    },
  }),
  tool({
    name: 'get_statement',
    title: 'A statement with its receipts',
    description:
      'One statement with its sentence and paragraph, why it was decided so, corrections, and the hash it can be checked by.',
    input: { id: z.string().max(40).describe('st_…, in full or a beginning that fits only one') },
    output: WHOLE,
    answer: async (store, { id }) => {
      const structured = await statementWhole(store, id);
      return { structured, statements: [structured.statement.id] };
    },
  }),
  tool({
    name: 'get_speaker',
    title: 'A speaker’s record',
    description:
      'Who somebody is across articles: names, roles over time, outlets, and what they said last. A name that several have gives all of them and no statements: ask again by id.',
    input: { who: WORDS.describe('a name or an id (sp_…)'), limit: LIMIT },
    output: {
      speaker: SPEAKER.nullable().describe('null where the name means several, or nobody'),
      others: z.array(SPEAKER).describe('who else has this name'),
      total: z.int().describe('statements of the speaker'),
      statements: z.array(STATEMENT),
    },
    answer: async (store, { who, limit }) => {
      const found = isSpeakerId(who) ? null : await speakersNamed(store, who, { limit: 10, offset: 0 });
      const only = found === null ? who : found.total === 1 ? (found.speakers[0]?.id ?? null) : null;
      if (only === null) {
        const others = (found?.speakers ?? []).map(speakerOf);
        return { structured: { speaker: null, others, total: 0, statements: [] }, statements: [] };
      }
      const { speaker, namesakes } = await showSpeaker(store, only);
      const { total, statements } = await said(store, questionOf({ by: speaker.id, limit }));
      const structured = {
        speaker: speakerOf(speaker),
        others: namesakes.map(speakerOf),
        total,
        statements: await withReports(store, statements),
      };
      return { structured, statements: ids(statements) };
    },
  }),
  tool({
    name: 'quotation_variants',
    title: 'One utterance wherever it is quoted',
    description:
      'Other statements with the same words: in which articles, under whose name, and what differs. Different speakers for one utterance are something to look at, not a verdict.',
    input: { id: z.string().max(40).describe('a statement (st_…)'), limit: LIMIT },
    output: {
      statement: STATEMENT,
      variants: z.array(
        z.object({
          statement: STATEMENT,
          likeness: z
            .enum(['identical', 'shortened', 'altered'])
            .nullable()
            .describe('null: the same passage was copied'),
          differences: z.array(z.object({ here: QUOTED, there: QUOTED })),
        }),
      ),
    },
    answer: async (store, { id, limit }) => {
      const { item } = await show(store, id);
      const variants = await variantsOf(store, item.recorded, limit);
      const [mine, ...theirs] = await withReports(store, [item.recorded, ...variants.map(({ recorded }) => recorded)]);
      const structured = {
        statement: mine as NonNullable<typeof mine>,
        variants: variants.map(({ likeness, differences }, i) => ({
          statement: theirs[i] as NonNullable<typeof mine>,
          likeness,
          differences: differences.map(([here, there]) => ({ here: quoted(here), there: quoted(there) })),
        })),
      };
      return { structured, statements: [item.id, ...variants.map(({ recorded }) => recorded.id)] };
    },
  }),
  tool({
    name: 'has_this_been_said',
    title: 'Has this been said?',
    description:
      'Looks for words on the record: in a row, all in any order, or many of them, the likest and earliest first. Compare the texts yourself: these are candidates.',
    input: { words: WORDS.min(1).describe('what was said, as you know it'), ...CONDITIONS, limit: LIMIT },
    output: {
      found: z
        .enum(['exact', 'all', 'many', 'none'])
        .describe('the likest of the candidates; none: not on this record'),
      candidates: z.array(
        z.object({ closeness: z.enum(['exact', 'all', 'many']), shared: z.number(), statement: STATEMENT }),
      ),
      searched: z
        .object({
          articles: z.int(),
          statements: z.int(),
          seenFrom: z.string().nullable(),
          seenUntil: z.string().nullable(),
        })
        .describe('how much there is to be found in'),
    },
    answer: async (store, { limit, ...given }) => {
      const candidates = await beenSaid(store, questionOf(given as Partial<Question>), limit);
      const statements = await withReports(
        store,
        candidates.map(({ recorded }) => recorded),
      );
      const { articles, statements: all, seenFrom, seenUntil } = await store.totals();
      const structured = {
        found: candidates[0]?.closeness ?? ('none' as const),
        candidates: candidates.map(({ closeness, shared }, i) => {
          const statement = statements[i];
          if (statement === undefined) throw new Fault('question-empty', 'nothing was found');
          return { closeness, shared: Math.round(shared * 1000) / 1000, statement };
        }),
        searched: { articles, statements: all, seenFrom, seenUntil },
      };
      return { structured, statements: candidates.map(({ recorded }) => recorded.id) };
    },
  }),
  ...OVER_TIME,
];
