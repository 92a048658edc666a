/** What tools answer with: schemas in zod, from which the SDK makes JSON Schema, and what fills them. Ids and labels are ours, words are quoted. */
import { z } from 'zod';
import type { Recorded, RecordedArticle, RecordedSpeaker } from '../ask/recorded.js';
import { ACTS, MODES, SOURCE_KINDS, STANDINGS } from '../model/labels.js';
import type { Reports } from '../record/independent.js';
import { QUOTED, quoted, quotedOrNull } from './untrusted.js';

const SPANS = z
  .array(z.tuple([z.int(), z.int()]))
  .describe('half-open ranges in UTF-16 code units of the article’s text');

const RECEIPT = z.object({ spans: SPANS, words: QUOTED }).nullable();

export const ARTICLE = z.object({
  id: z.string().describe('id on the record'),
  outlet: QUOTED.nullable(),
  title: QUOTED.nullable(),
  url: QUOTED.nullable(),
  published: z.string().nullable().describe('ISO 8601 prefix, as its source states it'),
  withdrawn: z
    .object({ at: z.string().describe('ISO 8601'), says: QUOTED })
    .nullable()
    .describe('not null: its outlet took the article back; say so wherever you cite it'),
});

export const STATEMENT = z.object({
  id: z.string().describe('cite this; get_statement and the resource hearsay://statement/{id} show it whole'),
  act: z.enum(ACTS),
  mode: z.enum(MODES),
  speaker: QUOTED.nullable().describe('who says it, as the article resolves it; null while open'),
  speakerIds: z.array(z.string()).describe('who that is across articles; get_speaker takes one'),
  sourceKind: z.enum(SOURCE_KINDS),
  source: RECEIPT,
  cue: RECEIPT,
  content: RECEIPT,
  standing: z.enum(STANDINGS).describe('whether whoever reports it vouches for it'),
  denied: z.boolean().describe('true: the article denies that this was said; never say its speaker said it'),
  attitude: z.boolean().describe('true: believed, wanted or feared; nobody said it'),
  negated: z.boolean(),
  depth: z.int().describe('1: the page gives the words itself; 2: somebody relays them; …'),
  via: z.array(QUOTED).describe('through whom, the nearest to the page first'),
  said: z.string().nullable().describe('when it was said: a TIMEX3 value'),
  published: z.string().nullable(),
  score: z.number().describe('how likely source, cue and content are right, 0 to 1'),
  article: ARTICLE,
  reports: z
    .object({ articles: z.int(), independent: z.int() })
    .nullable()
    .describe('in how many articles these words stand, and how many of those are independent of each other'),
});

export function articleOf(article: RecordedArticle): z.infer<typeof ARTICLE> {
  const { key, outlet, title, url, published, withdrawn } = article;
  return {
    id: key,
    outlet: quotedOrNull(outlet),
    title: quotedOrNull(title),
    url: quotedOrNull(url),
    published,
    withdrawn: withdrawn === null ? null : { at: withdrawn.at, says: quoted(withdrawn.says) },
  };
}

export function statementOf(one: Recorded, reports: Reports | null): z.infer<typeof STATEMENT> {
  const receipt = (given: Recorded['source']) =>
    given === null
      ? null
      : { spans: given.spans.map(([start, end]): [number, number] => [start, end]), words: quoted(given.text) };
  return {
    id: one.id,
    act: one.act,
    mode: one.mode,
    speaker: quotedOrNull(one.speaker),
    speakerIds: [...one.speakerIds],
    sourceKind: one.sourceKind,
    source: receipt(one.source),
    cue: receipt(one.cue),
    content: receipt(one.content),
    standing: one.standing,
    denied: one.denied,
    attitude: one.attitude,
    negated: one.negated,
    depth: one.depth,
    via: one.via.map(quoted),
    said: one.said,
    published: one.published,
    score: one.score,
    article: articleOf(one.article),
    reports: reports === null ? null : { articles: reports.articles, independent: reports.independent },
  };
}

const COUNTED = z.object({ name: QUOTED, articles: z.int() });

export const SPEAKER = z.object({
  id: z.string(),
  name: QUOTED,
  kind: z.enum(['person', 'body', 'government']),
  names: z.array(COUNTED).describe('every name seen'),
  roles: z.array(
    z.object({ role: QUOTED, articles: z.int(), from: z.string().nullable(), until: z.string().nullable() }),
  ),
  outlets: z.array(COUNTED),
  statements: z.int(),
  articles: z.int(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  identifiers: z.array(QUOTED).describe('ids of a table the user gave'),
});

/** Entries of a list in a speaker's record. */
const LISTED = 20;

export function speakerOf(one: RecordedSpeaker): z.infer<typeof SPEAKER> {
  const counted = ({ name, count }: { readonly name: string; readonly count: number }) => ({
    name: quoted(name),
    articles: count,
  });
  return {
    id: one.id,
    name: quoted(one.name),
    kind: one.kind,
    names: one.names.slice(0, LISTED).map(counted),
    roles: one.roles
      .slice(0, LISTED)
      .map(({ name, count, from, until }) => ({ role: quoted(name), articles: count, from, until })),
    outlets: one.outlets.slice(0, LISTED).map(counted),
    statements: one.statements,
    articles: one.articles,
    from: one.from,
    until: one.until,
    identifiers: one.identifiers.map(quoted),
  };
}
