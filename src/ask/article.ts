/** One article: its text and reading, with the record's word on each statement where a person's or a later reading's differs. */
import { Fault } from '../model/fault.js';
import type { Referent } from '../model/name.js';
import type { Reading } from '../model/reading.js';
import { words } from '../model/span.js';
import type { Statement } from '../model/statement.js';
import type { ReadArticle } from '../store/articles.js';
import type { Recorded } from '../store/recorded.js';
import type { Store } from '../store/store.js';
import { forgottenFault } from './forgotten.js';
import { titleOf } from './titles.js';

export interface ShownArticle {
  readonly read: ReadArticle;
  /** As read, with corrections applied and what a person dismissed left out. */
  readonly reading: Reading;
  readonly title: string;
  /** What the record holds of each statement of the reading, by its local id. */
  readonly recorded: ReadonlyMap<string, Recorded>;
}

/** Throws a Fault where nothing has this key (`ar_…`). */
export async function showArticle(store: Store, key: string): Promise<ShownArticle> {
  const read = await store.article(key);
  if (read === null)
    throw (
      (await forgottenFault(store, key)) ??
      new Fault('unknown-id', `${key}: no article on the record has this id; search for words of it`)
    );
  const reading = JSON.parse(read.readingJson) as Reading;
  const bySpans = new Map(read.statements.map((one) => [spansOf(one.statement), one]));
  const recorded = new Map<string, Recorded>();
  const referents: Referent[] = [...reading.referents];
  const statements = reading.statements.flatMap((one): Statement[] => {
    const found = bySpans.get(spansOf(one));
    if (found === undefined || found.dismissed) return [];
    recorded.set(one.id, found);
    return [corrected(one, found, referents)];
  });
  const headline = reading.blocks.find(({ kind }) => kind === 'headline');
  return {
    read,
    reading: { ...reading, referents, statements },
    title: titleOf(read.article, headline === undefined ? null : words(read.text, headline.span)),
    recorded,
  };
}

/** Entries keep the local ids of the reading they were made by; where the words stand says which is which in any. */
function spansOf({ source, cue, content }: Statement): string {
  return JSON.stringify([source, cue, content]);
}

/** Whom a person said it was becomes a referent of its own. */
function corrected(one: Statement, found: Recorded, referents: Referent[]): Statement {
  const acted = found.act === one.act ? one : { ...one, act: found.act };
  if (!found.corrections.some(({ field }) => field === 'speaker')) return acted;
  if (found.speaker === null) return { ...acted, speaker: null, speakers: [] };
  const id = `given ${found.speaker}`;
  if (!referents.some((other) => other.id === id))
    referents.push({ id, name: found.speaker, kind: 'other', role: null, affiliation: null, mentions: [] });
  return { ...acted, speaker: id, speakers: [id] };
}
