/**
 * Who is meant in real news, marked for this project: mentions as the program finds them, grouped by a reader (`eval/gold/marks/who.jsonl`), a JSON line an article: `{id, from, characters, mentions}`, a mention `[start, end, head, form, group]` with `form` an
 * index of MENTION_FORMS and `group` 0 for what is mentioned once or is nobody. Joined with the marks of attributions they tell who speaks.
 */

import type { GumDocument, GumMention } from './gum.js';
import { type Apart, apart, readApart } from './marks.js';

type MarkedMention = readonly [start: number, end: number, head: number, form: number, group: number];

interface MarkedWho extends Apart {
  readonly mentions: readonly MarkedMention[];
}

const UPOS = ['PROPN', 'NOUN', 'PRON'] as const;

/** The articles of `path` in the form of GUM's; `attributions`: marks of the same articles, whose sources tell who speaks. Null where the corpora are not here. */
export function readWho(path: string, attributions: string): GumDocument[] | null {
  const articles = apart<MarkedWho>(path);
  const marked = readApart(attributions);
  if (articles === null || marked === null) return null;
  const said = new Map(marked.map((one) => [one.id, one.attributions]));
  return articles.map(({ id, title, text, mentions }) => ({
    id,
    genre: 'news',
    split: '',
    title,
    text,
    whole: false,
    mentions: mentions.map(mentionOf),
    attributions: (said.get(id) ?? []).map(({ cue, source }) => ({
      cue,
      source: source.slice(0, 1).map(([start, end]) => ({ start, end, eid: groupIn(mentions, start, end) })),
    })),
  }));
}

/** What is mentioned once, or nobody, is a mention of its own. */
function mentionOf([start, end, head, form, group]: MarkedMention, i: number): GumMention {
  const eid = group === 0 ? `one ${i}` : String(group);
  return { start, end, head, headUpos: UPOS[form] as string, eid, etype: '', infstat: '' };
}

/** Whom a source means: its first and widest mention; null where that is in no group, as a spokesman whose body is. */
function groupIn(mentions: readonly MarkedMention[], start: number, end: number): string | null {
  const inside = mentions.filter(([from, until]) => from >= start && until <= end);
  const own = inside.sort((a, b) => a[0] - b[0] || b[1] - a[1])[0];
  return own === undefined || own[4] === 0 ? null : String(own[4]);
}
