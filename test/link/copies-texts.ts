/** Invented articles for tests of copying, and ways to copy them. */
import { add } from '../../src/link/copies/link.js';
import { type MemoryShelf, memoryShelf } from '../../src/link/copies/memory.js';

export const BRIDGE = [
  'HARNE, March 14 - Transport minister Ada Voss closed the Korvik bridge on Tuesday after inspectors found 12 broken cables, and promised that repairs would begin before summer.',
  '"Nobody was ever in danger," Voss told the Harne Courier in an interview. "We closed the bridge because the engineers asked us to close it, and we would do the same again tomorrow."',
  'The bridge carries 41,000 cars a day between Harne and Orvane. Traffic will be led through the tunnel at Sant Mirel, which the Norra road office widened in 2029 at a cost of 310 million crowns.',
  'Opposition leader Joren Pell said the ministry had known of the damage since October and demanded that Voss publish the report of the inspectors in full.',
  'Shops along the northern shore fear a bad season. The union of ferrymen offered to run boats every 20 minutes, an offer the mayor of Orvane, Lise Tarn, called generous and welcome.',
];

export const HARVEST = [
  'The grain harvest in Tessaly reached 8.4 million tonnes, the Bureau of Fields in Marrow said on Friday, its largest since records began in 1961.',
  'Farmers in the Oster valley brought in most of the wheat before the rains of August, and silos at Port Ladden are nearly full, according to shipping agents.',
  'Prices at the Marrow exchange fell to 212 crowns a tonne. "We are selling below what the seed cost us," said Hanne Brodd, who farms 600 hectares near Kell.',
  'Agriculture minister Tomas Rehn ruled out help for growers this year, but promised to speak to the Norra Bank about longer loans before the session in November.',
];

/** Plain words swapped for others: what a spinner does. Names and figures stay. */
const SWAPS: Readonly<Record<string, string>> = {
  closed: 'shuttered',
  inspectors: 'examiners',
  found: 'discovered',
  broken: 'snapped',
  cables: 'wires',
  promised: 'pledged',
  repairs: 'mending',
  begin: 'commence',
  ever: 'at any time',
  danger: 'peril',
  engineers: 'technicians',
  asked: 'requested',
  tomorrow: 'the next day',
  bridge: 'span',
  carries: 'bears',
  cars: 'automobiles',
  traffic: 'flow',
  led: 'guided',
  tunnel: 'underpass',
  widened: 'broadened',
  cost: 'price',
  leader: 'head',
  ministry: 'department',
  known: 'been aware',
  damage: 'harm',
  demanded: 'insisted',
  publish: 'release',
  report: 'account',
  shops: 'stores',
  shore: 'bank',
  fear: 'dread',
  bad: 'poor',
  season: 'time of year',
  offered: 'proposed',
  run: 'operate',
  boats: 'vessels',
  offer: 'proposal',
  generous: 'giving',
  welcome: 'pleasing',
};

/** Every word that has a substitute is swapped for it. */
export function spin(paragraphs: readonly string[]): string[] {
  return paragraphs.map((text) => text.replace(/[a-z]+/g, (word) => SWAPS[word] ?? word));
}

export interface Made {
  readonly key: string;
  readonly paragraphs: readonly string[];
  readonly published?: string | null;
}

/** Links articles in the order given, on a new shelf. */
export function link(articles: readonly Made[]): MemoryShelf {
  const shelf = memoryShelf();
  for (const one of articles) add(shelf, shelf.place(shelved(one)));
  return shelf;
}

export function shelved({ key, paragraphs, published }: Made) {
  return { key, text: paragraphs.join('\n\n'), aside: [], published: published ?? null };
}

/** The keys of the clusters of every article, by its key, in alphabetical order. */
export function groupsOf(shelf: MemoryShelf, count: number): Record<string, string[]> {
  const groups: [string, string[]][] = [];
  for (let n = 0; n < count; n++) {
    const parts = shelf.parts(n);
    if (parts !== null) groups.push([shelf.node(n).key, parts.map(({ cluster }) => shelf.node(cluster).key)]);
  }
  return Object.fromEntries(groups.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** All that linking finds, by keys of articles: clusters, standings, and what each two share, stretch by stretch. */
export function foundIn(shelf: MemoryShelf, count: number) {
  const shared: Record<string, string> = {};
  const standings: Record<string, number> = {};
  for (let n = 0; n < count; n++) {
    const { key } = shelf.node(n);
    if (shelf.parts(n) !== null) standings[key] = shelf.standing(n);
    for (const { other, mine, theirs } of shelf.shared(n))
      shared[`${key} ${shelf.node(other).key}`] = `${mine} in ${theirs}`;
  }
  return { groups: groupsOf(shelf, count), standings, shared };
}
