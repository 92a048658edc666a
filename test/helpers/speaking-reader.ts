/** The fake reader with referents: whoever a line begins with is one, `Ada Voss (mayor, Harne) said …` with role and affiliation. */
import assert from 'node:assert/strict';
import type { Article } from '../../src/model/article.js';
import type { Referent } from '../../src/model/name.js';
import type { Reading } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { fakeReader } from './fake-reader.js';
import { DRIVERS, recordAll } from './records.js';

const PERSON = /^(?:(?:Mr|Ms|Mrs) )?(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)*)(?: \(([^,)]*)(?:, ([^)]*))?\))?$/u;

/** Reads an article; full names carry the short ones of the same article that end alike. */
export function speakingReader(): (article: Article) => Reading {
  const read = fakeReader();
  return (article) => {
    const reading = read(article);
    const referents: { -readonly [K in keyof Referent]: Referent[K] }[] = [];
    const statements = reading.statements.map((one) => {
      const [start, end] = one.source[0] as Span;
      const match = PERSON.exec(article.text.slice(start, end));
      if (match === null) return one;
      const [, name, role, affiliation] = match as unknown as [string, string, string?, string?];
      const at = article.text.indexOf(name, start);
      const mention = { span: [at, at + name.length] as Span, form: 'name', metonym: false } as const;
      let known = referents.find((other) => other.name === name || other.name.endsWith(` ${name}`));
      if (known === undefined) {
        known = {
          id: `r${referents.length + 1}`,
          name,
          kind: /^\p{Lu}{2,}$|Authority|Ministry|Wire|Federation/u.test(name) ? 'organisation' : 'person',
          role: role ?? null,
          affiliation: affiliation ?? null,
          mentions: [mention],
        };
        referents.push(known);
      } else known.mentions = [...known.mentions, mention];
      return { ...one, speaker: known.id, speakers: [known.id] };
    });
    return { ...reading, referents, statements };
  };
}

/** A record of articles as this reader reads them. */
export async function recordOf(articles: readonly Article[], driver = DRIVERS[0]): Promise<Store> {
  const store = await openStore(':memory:', driver === undefined ? {} : { driver });
  await recordAll(store, articles, { reader: speakingReader() });
  return store;
}

/** Articles put on the record in one order and in the other answer alike. */
export async function leavesNoTrace(articles: readonly Article[], ask: (store: Store) => Promise<unknown>) {
  const [forth, back] = [await recordOf(articles), await recordOf([...articles].reverse())];
  assert.deepEqual(await ask(forth), await ask(back));
  await forth.close();
  await back.close();
}
