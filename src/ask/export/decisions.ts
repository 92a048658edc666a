/**
 * Corrections of persons as JSON Lines, so that they travel: each says who decided what about which statement or speaker and when, and beside
 * the id the words and names it is about, by which a colleague's record finds it where ids differ. The question plays no part.
 */
import { READING_VERSION } from '../../model/reading.js';
import type { Decision } from '../../store/decisions.js';
import type { Store } from '../../store/store.js';
import type { Settings } from './rows.js';

/** One line of the file. `statement` or `speaker` says what `about` names; both null for `undo`. */
export interface DecisionLine extends Decision {
  readonly hearsay: string;
  readonly kind: 'correction';
  readonly statement: DecidedStatement | null;
  /** Names of the speaker, and of the other one of a merge. */
  readonly speaker: string | null;
  readonly other: string | null;
}

export interface DecidedStatement {
  readonly article: { readonly key: string; readonly id: string; readonly url: string | null };
  readonly textSha256: string | null;
  /** Words of each field as the record has them; null where the field has none. */
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: string | null;
}

/** Yields a line a decision, in the order they were made. */
export async function* decisionsOf({ store }: Settings): AsyncGenerator<string, number> {
  let count = 0;
  for (const decision of await store.decisions()) {
    const line: DecisionLine = {
      hearsay: READING_VERSION,
      kind: 'correction',
      ...decision,
      ...(await aboutOf(store, decision)),
    };
    yield `${JSON.stringify(line)}\n`;
    count++;
  }
  return count;
}

async function aboutOf(
  store: Store,
  { about, what, value }: Decision,
): Promise<Pick<DecisionLine, 'statement' | 'speaker' | 'other'>> {
  if (what === 'undo') return { statement: null, speaker: null, other: null };
  if (!about.startsWith('st_')) {
    const other = what === 'merge' && value !== null ? await nameOf(store, value) : null;
    return { statement: null, speaker: await nameOf(store, about), other };
  }
  const item = await store.item(about);
  if (item === null) return { statement: null, speaker: null, other: null };
  const { article, capture, source, cue, content } = item.recorded;
  const [found] = await store.texts([capture]);
  const words = { source: source?.text ?? null, cue: cue?.text ?? null, content: content?.text ?? null };
  const { key, id, url } = article;
  const statement = { article: { key, id, url }, textSha256: found?.textSha256 ?? null, ...words };
  return { statement, speaker: null, other: null };
}

async function nameOf(store: Store, id: string): Promise<string | null> {
  return (await store.speaker(id))?.name ?? null;
}
