/**
 * ECB+: which mentions are of one event, within a topic, mentions given. Each document is put together of its sentences and read; a telling is made at the
 * words of each mention as the record makes them, and `link/events` groups them. B³ over all mentions of events; one without a chain is alone in the gold.
 * The lemma baseline puts together what has one head lemma.
 */
import { aroundOf, deedStem, groupTellings, type Telling } from '../src/link/events/same.js';
import { EVENT_CLASSES } from '../src/model/labels.js';
import { argumentsOf } from '../src/read/event/arguments.js';
import { tokenIndex } from '../src/read/speak/tokens.js';
import { fold } from '../src/store/fold.js';
import { type BCubed, bCubed } from './bcubed.js';
import { createDeedReader, type Deeds } from './events-deeds.js';
import type { EcbRow } from './events-gold.js';

export interface SameScore {
  readonly same: BCubed;
  /** Each mention by itself. */
  readonly alone: BCubed;
  readonly lemma: BCubed;
  readonly mentions: number;
  readonly errors: readonly string[];
}

interface Item {
  readonly telling: Telling;
  readonly lemma: string;
  readonly gold: string;
  readonly shown: string;
}

/** The mentions of each topic, each with what the record would keep of it. */
export function itemsByTopic(rows: readonly EcbRow[]): Map<number, Item[]> {
  const read = createDeedReader();
  const docs = new Map<string, EcbRow[]>();
  for (const row of rows) docs.set(`${row.topic} ${row.doc}`, [...(docs.get(`${row.topic} ${row.doc}`) ?? []), row]);
  const topics = new Map<number, Item[]>();
  for (const list of docs.values()) {
    const sorted = [...list].sort((a, b) => ordinal(a.id) - ordinal(b.id));
    const deeds = read(sorted.map((row) => row.text).join('\n\n'));
    if (deeds === null) continue;
    let from = 0;
    for (const row of sorted) {
      topics.set(row.topic, [...(topics.get(row.topic) ?? []), ...itemsOf(deeds, row, from)]);
      from += row.text.length + 2;
    }
  }
  return topics;
}

export function scoreSame(rows: readonly EcbRow[]): SameScore {
  const topics = itemsByTopic(rows);
  const same: [string, string | null][] = [];
  const lemma: [string, string | null][] = [];
  const errors: string[] = [];
  for (const [topic, list] of topics) {
    const groupOf = new Map<string, number>();
    for (const [k, group] of groupTellings(list.map(({ telling }) => telling)).entries()) {
      for (const { id } of group) groupOf.set(id, k);
    }
    for (const item of list) {
      same.push([`${topic} ${item.gold}`, `${topic} ${groupOf.get(item.telling.id)}`]);
      lemma.push([`${topic} ${item.gold}`, `${topic} ${item.lemma}`]);
      errors.push(`${topic} gold ${item.gold.slice(-6)} got ${groupOf.get(item.telling.id)} ${item.shown}`);
    }
  }
  return {
    same: bCubed(same),
    alone: bCubed(same.map(([gold]) => [gold, null])),
    lemma: bCubed(lemma),
    mentions: same.length,
    errors,
  };
}

const ordinal = (id: string) => Number(id.split('-').at(-1));

function itemsOf(deeds: Deeds, row: EcbRow, from: number): Item[] {
  const { page } = deeds;
  const tokens = tokenIndex(page);
  const used = new Map<string, number>();
  const items: Item[] = [];
  for (const [k, mention] of row.mentions.entries()) {
    if (!/ACTION/.test(mention.class)) continue;
    const first = page.text.indexOf(mention.text, used.get(mention.text) ?? from);
    const inside = first >= 0 && first < from + row.text.length;
    const word = inside ? mention.text : (mention.text.split(' ')[0] as string);
    const at = inside ? first : page.text.indexOf(word, from);
    if (at < 0) continue;
    used.set(mention.text, at + 1);
    const range = tokens.range([at, at + word.length]);
    if (range === null) continue;
    const head = tokens.headOf(range[0], range[1]);
    const { start, end, strings } = page.segments.tokens;
    const lemma = (
      strings[page.segments.tokens.lemma[head] as number] || page.text.slice(start[head], end[head])
    ).toLowerCase();
    items.push({
      telling: tellingAt(deeds, head, `${row.id}:${k}`, row, page.text.slice(start[head], end[head])),
      lemma,
      gold: mention.chain ?? `${row.id}:${k}`,
      shown: `[${mention.text}] ${row.doc} | ${row.text.slice(0, 160)}`,
    });
  }
  return items;
}

function tellingAt({ page, view, coref, found }: Deeds, head: number, id: string, row: EcbRow, words: string): Telling {
  const deed = found.find(({ trigger }) => trigger === head);
  const args = argumentsOf(view, head);
  const named = (tokens: readonly number[]) =>
    tokens.flatMap((token) => {
      const m = coref.places.mention[token] as number;
      if (m === 0) return [];
      const entity = coref.entities[coref.mentions[m - 1]?.entity ?? -1];
      const all = (entity?.mentions ?? [m - 1]).map((one) => coref.mentions[one]);
      const named = all.filter((one) => one !== undefined && (coref.places.name[one.head] ?? 0) !== 0);
      return (named.length > 0 ? named : all).slice(0, 1).map((one) => {
        const { start, end } = page.segments.tokens;
        return one === undefined ? '' : fold(page.text.slice(start[one.first], end[one.last]));
      });
    });
  const place = named(args.places)[0] ?? null;
  return {
    id,
    article: `${row.topic} ${row.doc}`,
    class: deed === undefined ? 'OTHER' : (EVENT_CLASSES[deed.cls] ?? 'OTHER'),
    word: deedStem(fold(words)),
    names: [...named(args.actors), ...named(args.targets)],
    around: aroundOf(fold(row.text), fold(words)),
    place,
    from: null,
    until: null,
    published: null,
  };
}
