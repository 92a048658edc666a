/** What a feed holds, whichever of its formats it came in. */

export interface Feed {
  readonly title: string | null;
  /** BCP 47 primary subtag or null, as the feed says. */
  readonly language: string | null;
  /** Minutes for which the feed says it stays good (`ttl`), or null. */
  readonly ttlMinutes: number | null;
  readonly entries: readonly FeedEntry[];
  /** True where the feed ended in the middle: what came before is here. */
  readonly cut: boolean;
}

export interface FeedEntry {
  /** What the feed calls it: guid, id, else its address, else its title. */
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  /** As written; read by `publishedOf`. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  /** Markup, or plain text escaped as markup: the whole story, or a sentence about it. */
  readonly content: string | null;
  /** Where it stands in the decoded feed, in UTF-16 code units. */
  readonly span: readonly [number, number];
}

/** Feeds of more entries are read this far. */
export const MOST_ENTRIES = 5000;

/** The address of an entry, if it is one of the web. */
export function entryAddress(given: string | null, base: string | null): string | null {
  const trimmed = given?.trim() ?? '';
  if (trimmed === '' || trimmed.length > 4000 || !URL.canParse(trimmed, base ?? undefined)) return null;
  const url = new URL(trimmed, base ?? undefined);
  return /^https?:$/.test(url.protocol) && url.username === '' ? url.href : null;
}

const ZONES: Readonly<Record<string, string>> = {
  UT: 'GMT',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
  BST: '+0100',
  CET: '+0100',
  CEST: '+0200',
};

/** Zones by the names RFC 822 gives them, and some it does not, become figures. */
export function plainZone(date: string): string {
  return date
    .trim()
    .replace(/ ([A-Z]{2,4})$/, (all, zone: string) => (ZONES[zone] === undefined ? all : ` ${ZONES[zone]}`));
}
