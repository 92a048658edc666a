/** Tools that set things side by side: what may not sit well together, and words against deeds on one line. Both propose; people judge. */
import { z } from 'zod';
import { ANY_EVENT } from '../ask/events.js';
import { ANYTHING } from '../ask/questions.js';
import { tensions } from '../ask/tensions.js';
import { type Moment, timeline } from '../ask/timeline.js';
import { EVENT_CLASSES, EVENT_STATUSES, TENSION_KINDS } from '../model/labels.js';
import { EVENT_JOINER } from '../record/event-joiner.js';
import { reportsOf } from '../record/independent.js';
import { ARTICLE, articleOf, STATEMENT, statementOf } from './shapes.js';
import { DATE, LIMIT, OFFSET, tool, WORDS } from './tool.js';
import { QUOTED, quoted, quotedOrNull } from './untrusted.js';

type Tension = Awaited<ReturnType<typeof tensions>>['tensions'][number];
type ToldEvent = NonNullable<Moment['event']>;

const SIDE = z.object({
  statement: z.string().nullable().describe('id for get_statement; null where an article says it in its own voice'),
  speaker: QUOTED.nullable().describe('who says it; null while open, and for the outlet’s own words'),
  speakerIds: z.array(z.string()),
  words: QUOTED,
  published: z.string().nullable(),
  article: ARTICLE,
});

const TENSION = z.object({
  id: z.string(),
  kind: z.enum(TENSION_KINDS),
  status: z
    .enum(['open', 'confirmed', 'dismissed'])
    .describe('open: nobody has judged it; tell it as a proposal. confirmed: a person did'),
  score: z.number().describe('how likely people would agree that there is something to look at, 0 to 1'),
  earlier: SIDE,
  later: SIDE,
  clash: z.array(QUOTED).describe('words that do not go together'),
  noticedBy: QUOTED.nullable().describe('who points it out in the text; null where only Hearsay noticed'),
  pairs: z.int().describe('pairs on the record that say the same, this one counted'),
});

function sideOf({ receipt, speaker, speakerIds, published, article }: Tension['earlier']): z.infer<typeof SIDE> {
  return {
    statement: receipt.statement,
    speaker: quotedOrNull(speaker),
    speakerIds: [...speakerIds],
    words: quoted(receipt.text),
    published,
    article: articleOf(article),
  };
}

function tensionOf({
  id,
  kind,
  status,
  score,
  earlier,
  later,
  words,
  noticedBy,
  pairs,
}: Tension): z.infer<typeof TENSION> {
  return {
    id,
    kind,
    status,
    score,
    earlier: sideOf(earlier),
    later: sideOf(later),
    clash: words.map(({ text }) => quoted(text)),
    noticedBy: quotedOrNull(noticedBy),
    pairs,
  };
}

const TELLING = z.object({
  id: z.string(),
  article: z.string().describe('id of the article on the record'),
  outlet: QUOTED.nullable(),
  published: z.string().nullable(),
  status: z.enum(EVENT_STATUSES),
  sentence: QUOTED,
  said: z.string().nullable().describe('the statement that vouches for it; null where the outlet does'),
  sayer: QUOTED.nullable(),
});

const EVENT = z.object({
  id: z.string(),
  class: z.enum(EVENT_CLASSES),
  status: z.enum(EVENT_STATUSES).describe('where it stands by its newest telling'),
  moves: z.array(z.enum(EVENT_STATUSES)).describe('where it stood before, telling by telling'),
  actors: z.array(QUOTED),
  targets: z.array(QUOTED),
  place: QUOTED.nullable(),
  time: z.string().nullable().describe('a TIMEX3 value'),
  tellings: z.array(TELLING),
});

/** Tellings of one event that are given. */
const MOST_TELLINGS = 10;

function eventOf({ id, class: kind, status, moves, tellings }: ToldEvent): z.infer<typeof EVENT> {
  const newest = tellings.at(-1);
  return {
    id,
    class: kind,
    status,
    moves: [...moves],
    actors: (newest?.actors ?? []).map(quoted),
    targets: (newest?.targets ?? []).map(quoted),
    place: quotedOrNull(newest?.place ?? null),
    time: tellings.find(({ time }) => time !== null)?.time ?? null,
    tellings: tellings.slice(-MOST_TELLINGS).map((one) => ({
      id: one.id,
      article: one.article,
      outlet: quotedOrNull(one.outlet),
      published: one.published,
      status: one.status,
      sentence: quoted(one.sentence),
      said: one.said,
      sayer: quotedOrNull(one.sayer),
    })),
  };
}

export const OVER_TIME = [
  tool({
    name: 'find_tensions',
    title: 'What may not sit well together',
    description:
      'Pairs on the record that may not sit well together, both with their words, newest first: somebody who says otherwise than before, a denial, a contradiction. Each is a proposal for people to judge, never a finding: show both sides and say that it is open unless a person confirmed it.',
    input: {
      by: WORDS.optional().describe('who said one side: a name or the id of a speaker (sp_…)'),
      about: WORDS.optional().describe('words of one side'),
      outlet: WORDS.optional(),
      since: DATE.optional(),
      until: DATE.optional(),
      kind: z.enum(TENSION_KINDS).optional(),
      status: z.enum(['open', 'confirmed', 'dismissed']).optional().describe('unset: all but the dismissed'),
      limit: LIMIT,
      offset: OFFSET,
    },
    output: {
      total: z.int(),
      next: z.int().nullable().describe('offset of the next page'),
      tensions: z.array(TENSION),
    },
    answer: async (store, { kind, status, ...given }) => {
      const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const statement = { ...ANYTHING, ...set };
      const { total, tensions: found } = await tensions(store, {
        statement,
        kind: kind ?? null,
        status: status ?? null,
      });
      const next = given.offset + found.length;
      return {
        structured: { total, next: next < total && found.length > 0 ? next : null, tensions: found.map(tensionOf) },
        statements: found.flatMap(({ earlier, later }) =>
          [earlier, later].flatMap(({ receipt }) => receipt.statement ?? []),
        ),
      };
    },
  }),
  tool({
    name: 'timeline',
    title: 'Words against deeds',
    description:
      'Events and statements that match on one line, the oldest first; the newest of each are taken. An event holds every telling of it and where it stood: planned, ongoing, occurred, alleged, denied. What is planned or alleged has not happened as far as the record knows; whether words and deeds agree is for people to judge.',
    input: {
      about: WORDS.optional().describe('words of whoever or whatever it is about'),
      by: WORDS.optional().describe('who did or said it'),
      to: WORDS.optional().describe('to whom'),
      status: z.enum(EVENT_STATUSES).optional().describe('of events; leaves statements out'),
      class: z.enum(EVENT_CLASSES).optional().describe('kind of deed (PLOVER); leaves statements out'),
      since: DATE.optional(),
      until: DATE.optional(),
      limit: LIMIT,
      offset: OFFSET,
    },
    output: {
      statements: z.int().describe('statements that match altogether'),
      tellings: z.int().describe('tellings of events that match altogether'),
      moments: z.array(
        z.object({
          day: z.string().describe('ISO 8601; empty where nothing tells'),
          event: EVENT.nullable(),
          statement: STATEMENT.nullable(),
        }),
      ),
    },
    answer: async (store, given) => {
      const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const found = await timeline(store, { ...ANY_EVENT, ...set }, EVENT_JOINER);
      const spoken = found.moments.flatMap(({ statement }) => statement ?? []);
      const reports = await reportsOf(store, spoken);
      const told = new Map(spoken.map((one, i) => [one.id, statementOf(one, reports[i] ?? null)]));
      return {
        structured: {
          statements: found.statements,
          tellings: found.tellings,
          moments: found.moments.map(({ day, event, statement }) => ({
            day,
            event: event === null ? null : eventOf(event),
            statement: statement === null ? null : (told.get(statement.id) ?? null),
          })),
        },
        statements: spoken.map(({ id }) => id),
      };
    },
  }),
];
