/** One item with everything a person needs to check it: words, context, reasons, history, corrections. */
import { Fault } from '../model/fault.js';
import type { Reading } from '../model/reading.js';
import { hull, overlap, type Span, words } from '../model/span.js';
import type { Reason } from '../model/statement.js';
import type { Item } from '../store/recorded.js';
import type { Store } from '../store/store.js';
import { forgottenFault } from './forgotten.js';
import { oneLine } from './quoting.js';
import { inferenceWords, whenWords } from './when.js';

/** A statement with what is needed to check it. */
export interface Shown {
  readonly item: Item;
  /** The sentences the statement stands in, one stretch of text. */
  readonly context: Passage;
  /** The paragraph or paragraphs around it. */
  readonly paragraph: Passage;
  readonly reasons: readonly Reason[];
  /** When it was said, in the article's words and what they come to; null where the article does not tell. */
  readonly when: string | null;
  /** How the article's date is known, where it is worked out from its words. */
  readonly dated: string | null;
}

/** A stretch of the article's text. */
export interface Passage {
  readonly span: Span;
  readonly text: string;
}

/** `id` in full or a beginning that fits only one item; a redirect is shown as itself. Unknown: a Fault naming near ones. */
export async function show(store: Store, id: string): Promise<Shown> {
  const item = (await store.item(await fullId(store, id))) as Item;
  const reading = JSON.parse(item.readingJson) as Reading;
  const { source, cue, content, because } = item.recorded.statement;
  const time = reading.times.find(({ id: one }) => one === item.recorded.statement.said);
  const when = time === undefined ? null : whenWords(oneLine(words(item.text, time.span)), time.value);
  const { documentDate } = reading;
  const dated =
    documentDate === null
      ? null
      : inferenceWords(documentDate, (i) => oneLine(words(item.text, documentDate.evidence[i] as Span)));
  const span = hull([...source, ...cue, ...content]) as Span;
  const sentence = around(span, reading.sentences) ?? lineAround(item.text, span);
  const paragraph =
    around(
      sentence,
      reading.blocks.map((block) => block.span),
    ) ?? lineAround(item.text, sentence);
  return {
    item,
    context: passage(item.text, sentence),
    paragraph: passage(item.text, paragraph),
    reasons: because,
    when,
    dated,
  };
}

/** How many ids a Fault names. */
const NAMED = 5;

async function fullId(store: Store, typed: string): Promise<string> {
  const id = typed.trim().toLowerCase();
  const other = OTHER_KINDS[id.slice(0, 3)];
  if (other !== undefined)
    throw new Fault(
      'unknown-id',
      id.startsWith('ar_')
        ? `${typed}: this names an article; \`hearsay serve\` shows it at /article/${id}, and what it says has ids of its own, such as st_4f2k7q…`
        : `${typed}: this names ${other}; give the id of a statement, such as st_4f2k7q…`,
    );
  const wanted = id.startsWith('st_') ? id : `st_${id}`;
  const found = await store.idsFrom(wanted, NAMED + 1);
  const [first] = found;
  if (first !== undefined && (found.length === 1 || first === wanted)) return first;
  if (first !== undefined) {
    const more = found.length > NAMED ? ', …' : '';
    throw new Fault(
      'ambiguous-id',
      `${typed}: this could be ${found.slice(0, NAMED).join(', ')}${more}; write more of it`,
    );
  }
  throw await unknown(store, typed, wanted);
}

const OTHER_KINDS: Readonly<Record<string, string>> = {
  ar_: 'an article',
  ca_: 'a capture',
  en_: 'an entry',
  co_: 'a correction',
};

async function unknown(store: Store, typed: string, wanted: string): Promise<Fault> {
  const forgotten = await forgottenFault(store, wanted);
  if (forgotten !== null) return forgotten;
  const near = (await store.idsNear(wanted, 200))
    .map((id) => ({ id, slips: distance(wanted, id.slice(0, Math.max(wanted.length, 6))) }))
    .filter(({ slips }) => slips <= 3)
    .sort((a, b) => a.slips - b.slips || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
  const advice = near.length === 0 ? '`hearsay said` shows ids' : `did you mean ${near.join(' or ')}?`;
  return new Fault('unknown-id', `${typed}: nothing on the record has this id; ${advice}`);
}

/** Letters to change, add or drop between two ids (Levenshtein), by rows. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j++)
      row.push(Math.min(above[j] + (a[i] === b[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1));
    above = row;
  }
  return above[b.length];
}

/** From the first to the last of the `pieces` that `span` touches; null where it touches none. */
function around(span: Span, pieces: readonly Span[]): Span | null {
  const touched = pieces.filter((piece) => overlap(span, piece) > 0);
  return touched.length === 0 ? null : hull([span, ...touched]);
}

/** The lines of the text that `span` runs over, without the white space at their ends. */
function lineAround(text: string, [start, end]: Span): Span {
  const from = Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start)) + 1;
  const ends = [text.indexOf('\n', end - 1), text.indexOf('\r', end - 1)].filter((at) => at >= 0);
  return [Math.min(from, start), Math.max(Math.min(...ends, text.length), end)];
}

function passage(text: string, span: Span): Passage {
  return { span, text: words(text, span) };
}
