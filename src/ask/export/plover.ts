/**
 * Events as a table in the shape of PLOVER, the Political Language Ontology for Verifiable Event Records (Halterman, Bagozzi, Beger, Schrodt and
 * Scraborough 2023): who did what kind of deed to whom, when and where, one row a telling, as CSV. Event classes, modes and quad classes are
 * PLOVER's; status, who vouches for it and the exact words are ours. What two articles tell of one event has one `event`.
 */
import { EVENT_CLASSES, type EventClass } from '../../model/labels.js';
import { byText } from '../../model/order.js';
import type { RecordedEvent } from '../../store/events.js';
import type { RecordedArticle } from '../../store/recorded.js';
import type { EventJoiner } from '../events.js';
import type { Cell } from './columns.js';
import { csvLine } from './csv.js';
import { linkOf } from './places.js';
import type { Settings } from './rows.js';

/** What a row is made from. */
interface Telling {
  readonly one: RecordedEvent;
  readonly article: RecordedArticle;
  readonly textSha256: string;
  readonly event: string;
}

interface PloverColumn {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'list';
  readonly optional: boolean;
  readonly meaning: string;
  readonly of: (row: Telling) => Cell;
}

const column = (
  name: string,
  type: PloverColumn['type'],
  optional: boolean,
  meaning: string,
  of: PloverColumn['of'],
): PloverColumn => ({ name, type, optional, meaning, of });

/** Quad classes: words or deeds, with or against somebody. OTHER is PLOVER's for neither. */
const QUADS: Readonly<Partial<Record<EventClass, string>>> = {
  AGREE: 'verbal cooperation',
  CONSULT: 'verbal cooperation',
  SUPPORT: 'verbal cooperation',
  CONCEDE: 'verbal cooperation',
  COOPERATE: 'material cooperation',
  AID: 'material cooperation',
  RETREAT: 'material cooperation',
  REQUEST: 'verbal conflict',
  ACCUSE: 'verbal conflict',
  REJECT: 'verbal conflict',
  THREATEN: 'verbal conflict',
  PROTEST: 'material conflict',
  SANCTION: 'material conflict',
  MOBILIZE: 'material conflict',
  COERCE: 'material conflict',
  ASSAULT: 'material conflict',
};

/** Order and names are a public promise; new ones come last. */
export const PLOVER_COLUMNS: readonly PloverColumn[] = [
  column('telling', 'string', false, 'Id of this telling of the event.', ({ one }) => one.id),
  column(
    'event',
    'string',
    false,
    'The same for tellings of one event: the id of the first of them.',
    ({ event }) => event,
  ),
  column(
    'event_date',
    'string',
    true,
    'First day it may have been, ISO 8601; empty where nothing tells.',
    ({ one }) => one.from,
  ),
  column('event_date_until', 'string', true, 'Last day it may have been.', ({ one }) => one.until),
  column('event_type', 'string', false, `PLOVER class: ${EVENT_CLASSES.join(', ')}.`, ({ one }) => one.class),
  column('event_mode', 'string', true, 'PLOVER mode, such as `meet`.', ({ one }) => one.mode),
  column(
    'quad_class',
    'string',
    true,
    'Verbal or material, cooperation or conflict; empty for OTHER.',
    ({ one }) => QUADS[one.class] ?? null,
  ),
  column('cameo', 'string', true, 'The CAMEO code that corresponds to it, where one does.', ({ one }) => one.cameo),
  column('actor', 'list', false, 'Who did it, as the article resolves them.', ({ one }) => one.actors),
  column('recipient', 'list', false, 'Whom it was done to or with.', ({ one }) => one.targets),
  column('place', 'string', true, 'Where.', ({ one }) => one.place),
  column(
    'status',
    'string',
    false,
    'occurred, ongoing, planned, alleged or denied: count what occurred, unless you mean plans.',
    ({ one }) => one.status,
  ),
  column(
    'said_by',
    'string',
    true,
    'Who says so; empty where the outlet does in its own voice.',
    ({ one }) => one.sayer,
  ),
  column('statement', 'string', true, 'Id of the statement that says so.', ({ one }) => one.said),
  column('trigger', 'string', false, 'The words that tell it.', ({ one }) => one.words),
  column('sentence', 'string', false, 'The sentence they stand in.', ({ one }) => one.sentence),
  column(
    'start',
    'integer',
    false,
    'Where the trigger begins in the text, in UTF-16 code units.',
    ({ one }) => one.span[0],
  ),
  column('end', 'integer', false, 'Where it ends.', ({ one }) => one.span[1]),
  column('publication_date', 'string', true, 'When the article was published.', ({ one }) => one.published),
  column('outlet', 'string', true, 'Who published it.', ({ article }) => article.outlet),
  column('headline', 'string', true, 'Its title.', ({ article }) => article.title),
  column('url', 'string', true, 'Its address, leading to the words.', ({ one, article }) =>
    linkOf(article.url, one.words),
  ),
  column('article', 'string', false, 'Id of the article on the record.', ({ one }) => one.article),
  column('article_id', 'string', false, 'Its own id, as its source gave it.', ({ one }) => one.articleId),
  column('text_sha256', 'string', false, 'SHA-256 of the text the offsets count in.', ({ textSha256 }) => textSha256),
];

/** Yields the header and then the tellings of each article; what `said` would be asked with plays no part. */
export async function* ploverOf(settings: Settings): AsyncGenerator<string, number> {
  const { store, raw, bom, linking } = settings;
  yield `${bom ? '\ufeff' : ''}${csvLine(
    PLOVER_COLUMNS.map(({ name }) => name),
    true,
  )}`;
  let count = 0;
  for await (const tellings of store.tellings()) {
    const [first] = tellings;
    if (first === undefined) continue;
    const [article] = await store.articlesOf([first.article]);
    const [text] = await store.texts([first.capture]);
    if (article === undefined || text === undefined) continue;
    const eventOf = await eventsOf(settings, tellings, linking?.events ?? null);
    for (const one of tellings) {
      const row: Telling = { one, article, textSha256: text.textSha256, event: eventOf(one) };
      yield csvLine(
        PLOVER_COLUMNS.map(({ of }) => of(row)),
        raw,
      );
      count++;
    }
  }
  return count;
}

/** Tellings elsewhere that are looked at for each article. */
const MOST_OTHERS = 400;

/** The first telling of the event each of these is of: the oldest article's, by id where that is open. */
async function eventsOf(
  { store }: Settings,
  tellings: readonly RecordedEvent[],
  joiner: EventJoiner | null,
): Promise<(one: RecordedEvent) => string> {
  if (joiner === null) return ({ id }) => id;
  const keys = [...new Set(tellings.flatMap((one) => joiner.keysOf(one)))].sort(byText);
  const others = keys.length === 0 ? [] : await store.eventsByKeys(keys, MOST_OTHERS);
  const all = new Map([...others, ...tellings].map((one) => [one.id, one]));
  const firsts = new Map<string, string>();
  for (const group of joiner.group([...all.values()])) {
    const dated = (one: RecordedEvent) => one.published ?? '\uffff';
    const [first] = [...group].sort((a, b) => byText(dated(a), dated(b)) || byText(a.id, b.id));
    if (first !== undefined) for (const { id } of group) firsts.set(id, first.id);
  }
  return ({ id }) => firsts.get(id) ?? id;
}

/** The codebook, itself a table. */
export function ploverCodebook(): string {
  return [
    csvLine(['column', 'type', 'may_be_empty', 'meaning'], true),
    ...PLOVER_COLUMNS.map(({ name, type, optional, meaning }) => csvLine([name, type, optional, meaning], true)),
  ].join('');
}
