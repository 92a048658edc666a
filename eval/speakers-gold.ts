/**
 * The gold set of speakers across articles (`eval/gold/speakers/articles.txt`): short invented articles in the notation of the gold set,
 * where a mark's id means the same speaker in every article. An item is one such person or body in one article.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Referent } from '../src/model/name.js';
import type { Span } from '../src/model/span.js';
import { jaccard } from '../src/model/span.js';
import { type BCubed, bCubed } from './bcubed.js';
import type { ExpectedReferent } from './expected.js';
import { type Passage, readPassages } from './gold-notation.js';
import { GOLD_FOLDER, type Half } from './gold-set.js';

/** Sets of articles: the halves, and three worlds more to look at. */
export type World = Half | 'third' | 'fourth' | 'fifth';

/** As in the gold set of statements, one half is set aside. */
const FILES: Readonly<Record<World, string>> = {
  open: 'articles.txt',
  aside: 'aside.txt',
  third: 'third.txt',
  fourth: 'fourth.txt',
  fifth: 'fifth.txt',
};

/** The world a file of articles holds. */
export function worldOf(path: string): World {
  const found = Object.entries(FILES).find(([, file]) => path.endsWith(file));
  if (found === undefined) throw new RangeError(`${path} holds no articles of speakers`);
  return found[0] as World;
}

/** Reads the articles; the `@` lines before the first of them say who is who in all. Throws one error that lists what does not fit. */
export function loadSpeakerArticles(half: World = 'open'): Passage[] {
  const [head, ...parts] = readFileSync(join(GOLD_FOLDER, 'speakers', FILES[half]), 'utf8').split(/^== /m);
  const everybody = head.split('\n').filter((line) => line.startsWith('@'));
  const source = parts.map((part) => {
    const here = everybody.filter((line) => new RegExp(`\\{${line.slice(1).split(' ')[0]}\\*? `).test(part));
    return `== ${part.trimEnd()}\n${here.join('\n')}\n`;
  });
  const { passages, problems } = readPassages(source.join('\n'));
  if (problems.length > 0) throw new Error(`the articles of speakers do not fit:\n${problems.join('\n')}`);
  return [...passages];
}

/** Whom the program means in one article, and which speaker each of its referents is across articles. */
export interface Resolved {
  readonly referents: readonly Referent[];
  /** The record's speaker for a referent of this article, or null where it is left open. */
  readonly speakerOf: (referent: string) => string | null;
}

export interface SpeakersScore extends BCubed {
  readonly items: number;
  /** One line for each speaker that is in pieces, and for each cluster that mixes several. */
  readonly faults: readonly string[];
}

/** B³ over items; an item's answer is the speaker of the referent whose mentions meet the marked names best. */
export function scoreSpeakers(articles: readonly Passage[], resolved: ReadonlyMap<string, Resolved>): SpeakersScore {
  const items = articles.flatMap(({ name, referents }) =>
    referents.map((gold) => {
      const article = resolved.get(name);
      const referent = article === undefined ? null : bestOf(gold, article.referents);
      return { name, gold, got: referent === null ? null : (article?.speakerOf(referent.id) ?? null) };
    }),
  );
  const score = bCubed(items.map(({ gold, got }) => [gold.id, got]));
  return { ...score, items: items.length, faults: faultsOf(items) };
}

function bestOf(gold: ExpectedReferent<Span>, referents: readonly Referent[]): Referent | null {
  let best: Referent | null = null;
  let most = 0;
  for (const referent of referents) {
    let shared = 0;
    for (const { span } of gold.mentions)
      shared += Math.max(0, ...referent.mentions.map((mention) => jaccard([span], [mention.span])));
    if (shared > most) [best, most] = [referent, shared];
  }
  return best;
}

type Item = { readonly name: string; readonly gold: ExpectedReferent<Span>; readonly got: string | null };

function faultsOf(items: readonly Item[]): string[] {
  const faults: string[] = [];
  const where = (list: readonly Item[]) => list.map(({ name }) => name).join(', ');
  for (const [id, list] of groups(items, ({ gold }) => gold.id)) {
    const pieces = groups(list, ({ got, name }) => got ?? `nobody in ${name}`);
    if (pieces.size > 1)
      faults.push(
        `in ${pieces.size} pieces: ${list[0].gold.name} (${id}): ${[...pieces.values()].map(where).join(' | ')}`,
      );
  }
  for (const [got, list] of groups(
    items.filter((item) => item.got !== null),
    (item) => item.got as string,
  )) {
    const mixed = groups(list, ({ gold }) => gold.id);
    if (mixed.size > 1)
      faults.push(
        `mixed in ${got}: ${[...mixed.values()].map((each) => `${each[0].gold.name} (${where(each)})`).join(' | ')}`,
      );
  }
  return faults;
}

function groups<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of list) {
    const had = map.get(key(item));
    if (had === undefined) map.set(key(item), [item]);
    else had.push(item);
  }
  return map;
}
