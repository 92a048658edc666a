/** A record with everything that makes exporting hard, and the exports of it. */
import { type ExportOptions, exportRecord, type Format, type Manifest } from '../../src/ask/export/export.js';
import type { Article } from '../../src/model/article.js';
import { EVENT_JOINER } from '../../src/record/event-joiner.js';
import { reportsOf } from '../../src/record/independent.js';
import { linker } from '../../src/record/linker.js';
import type { Store } from '../../src/store/store.js';
import { article, recordAll } from './records.js';
import { speakingReader } from './speaking-reader.js';
import { openEmpty, type StoreKind } from './stores.js';

/** Emoji and combining marks, formulas, markup, line ends of all kinds, words that stand twice, a denied saying, an attitude, a variant. */
export const HARD: readonly Article[] = [
  article(
    '👩‍👩‍👧 Harbour news\r\nZoë Voss (minister) said the “e\u0301clair” quay is 💩 safe and sound for all of us.\r\nZoë Voss said no.\nBen Harrow said no.\nBen Harrow denied that Zoë Voss said the tunnel, once "shut", is open.\nZoë Voss believes the tide will turn.',
    {
      id: 'a',
      outlet: 'Courier',
      published: '2031-03-14',
      url: 'https://courier.example/harbour?a=1&b=2',
      language: 'en',
    },
  ),
  article('Zoë Voss (minister) said the “e\u0301clair” quay is 💩 safe and sound for all of us.\n', {
    id: 'b',
    outlet: '=HYPERLINK("https://evil.example","Norra")',
    title: '<b>A & B</b> {50%} \\ “x”',
    published: '2031-03-16',
    url: 'https://norra.example/b,c-d',
  }),
  article('An engineer said =1+1 is two.\nBen Harrow said Ada Quill said the rails\tare -bent-.\nA line.\n', {
    id: 'c',
    title: '\u0001\u001b[31mred',
    url: 'javascript:alert(1)',
  }),
];

/** Readings in which all contents stand in quotation marks. */
const quoting = (one: Article) => {
  const reading = speakingReader()(one);
  return {
    ...reading,
    statements: reading.statements.map((s) => {
      const outer = reading.statements.find(({ id }) => id === s.within);
      const standing = outer?.act === 'deny' ? ('denied' as const) : s.standing;
      return { ...s, mode: 'direct' as const, verbatim: s.content, standing };
    }),
  };
};

/** The record of HARD, in memory. */
export async function hardRecord(articles: readonly Article[] = HARD, kind?: StoreKind): Promise<Store> {
  const store = await openEmpty(kind);
  await recordAll(store, articles, { reader: quoting });
  await store.link(linker);
  return store;
}

export interface Exported {
  /** The whole of it; a folder's files are in `files`. */
  readonly data: Buffer;
  readonly text: string;
  readonly files: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
}

/** Everything an export gives, with what is joined across articles. */
export async function exportOf(store: Store, format: Format, options: ExportOptions = {}): Promise<Exported> {
  const linking = {
    linker,
    reports: (all: Parameters<typeof reportsOf>[1]) => reportsOf(store, all),
    events: EVENT_JOINER,
  };
  const files = new Map<string, string>();
  const parts: Buffer[] = [];
  const pieces = exportRecord(store, format, { linking, ...options });
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) {
      const data = Buffer.concat(parts);
      return { data, text: data.toString('utf8'), files, manifest: next.value };
    }
    const { path, data } = next.value;
    if (path === null) parts.push(Buffer.from(data));
    else files.set(path, String(data));
  }
}
