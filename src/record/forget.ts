/**
 * Forgets an article or a person for good. A person goes from every article that names them: names and what they said are put under blocks, the
 * rest is read again and stands where it stood. Whoever is forgotten is kept out first, so that nobody records them meanwhile; interrupted, the
 * next run finds what is left.
 */
import type { Article } from '../model/article.js';
import type { Reading } from '../model/reading.js';
import { fullNames, type Naming, type Person, type Purged } from '../store/forgetting.js';
import { sha256 } from '../store/ids.js';
import type { Store } from '../store/store.js';
import { linker } from './linker.js';
import { holdsName, type Masked, maskedText, maskedWords } from './mask.js';
import { stampKey } from './prepare.js';
import type { Readers } from './readers.js';
import { articleOf, draftFrom } from './reread.js';

/** Takes away what waits to be read and is of what was forgotten, once that is kept out; `names` are those of a person. Gives how many. */
export type Sweep = (names: readonly string[]) => Promise<number>;

const NOTHING_WAITS: Sweep = async () => 0;

export interface ForgetOptions {
  readonly readers: Readers;
  /** When: an ISO 8601 instant. */
  readonly at: string;
  readonly signal?: AbortSignal;
  /** Where articles wait in a queue. */
  readonly sweep?: Sweep;
}

/** How far forgetting is. */
export interface ForgetEvent {
  /** Articles done so far. */
  readonly articles: number;
  /** Articles taken out of the queue. */
  readonly waiting: number;
}

const BATCH = 50;

/** How many articles name somebody. */
export async function countNaming(store: Store, person: Person): Promise<number> {
  let count = 0;
  for await (const page of pagesNaming(store, person)) count += page.length;
  return count;
}

/** Takes articles away; gives how many were taken out of the queue. */
export async function forgetArticles(
  store: Store,
  keys: readonly string[],
  at: string,
  sweep: Sweep = NOTHING_WAITS,
): Promise<number> {
  await store.link(linker);
  await store.forgetting.articles(keys, at, linker);
  const waiting = await sweep([]);
  await store.forgetting.clean(linker);
  return waiting;
}

/** Takes a person away; gives an event a batch. What was told is committed, and only at the end no byte is left of them. */
export async function* forgetPerson(
  store: Store,
  person: Person,
  { readers, at, signal, sweep = NOTHING_WAITS }: ForgetOptions,
): AsyncGenerator<ForgetEvent, void> {
  await store.link(linker);
  await store.forgetting.bar(person, at);
  const waiting = await sweep(fullNames(person.names));
  const stamp = stampKey(readers.stamp);
  let articles = 0;
  for await (const page of pagesNaming(store, person)) {
    if (signal?.aborted) return;
    const without = page.map((one) => withoutPerson(one, person));
    const read = await readers.read(without);
    const purged = page.map(({ article }, i): Purged => {
      const [plain, result] = [without[i] as Article, read[i]];
      if (result === undefined || result.fault !== null) return { key: article.key, draft: null };
      const bytes = plain.origin.bytes as Uint8Array;
      const { text } = plain;
      const { id } = article.capture;
      const capture = { id, sha256: plain.origin.sha256, length: bytes.length, text, textSha256: sha256(text) };
      const locator = holdsName(article.locator, person.names) ? `forgotten:${article.key}` : article.locator;
      const draft = draftFrom({ key: article.key, locator, capture }, plain, result, stamp);
      return { key: article.key, draft: { ...draft, capture: { ...draft.capture, bytes } } };
    });
    await store.forgetting.purge(person, purged, at, linker);
    articles += purged.length;
    yield { articles, waiting };
  }
  if (signal?.aborted) return;
  if (articles === 0) yield { articles, waiting };
  await store.forgetting.person(person, at);
  await store.forgetting.clean(linker);
}

/** Pages by key. An article without them is not found again; one where nothing was found to mask is passed by. */
async function* pagesNaming(store: Store, person: Person): AsyncGenerator<readonly Naming[], void> {
  for (let last = ''; ; ) {
    const page = await store.forgetting.naming(person, last, BATCH);
    // A namesake's article is the namesake's.
    const theirs = page.filter(
      ({ locals, others }) => locals.length > 0 || !others.some((name) => holdsName(name, person.names)),
    );
    if (theirs.length > 0) yield theirs;
    if (page.length < BATCH) return;
    last = (page.at(-1) as Naming).article.key;
  }
}

/** The article as if it had come without them. Its bytes are those of the new text: the old ones are nowhere any more. */
function withoutPerson({ article, locals, others }: Naming, { names }: Person): Article {
  const who: Masked = { locals, names, others };
  const whole = articleOf(article);
  const plain = (words: string | null) => (words === null ? null : maskedWords(words, who));
  const kept = (words: string | null) => (words === null || holdsName(words, names) ? null : words);
  const text = maskedText(whole.text, JSON.parse(article.readingJson) as Reading, who);
  const bytes = new TextEncoder().encode(text);
  return {
    ...whole,
    id: holdsName(whole.id, names) ? article.key : whole.id,
    path: kept(whole.path),
    url: kept(whole.url),
    outlet: plain(whole.outlet),
    title: plain(whole.title),
    text,
    origin: { kind: 'stream', offset: 0, length: bytes.length, sha256: sha256(bytes), bytes },
  };
}
