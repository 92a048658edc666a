/** OPML, the list of feeds that feed readers hand on → the addresses of the feeds in it, each once, in order. */
import { Parser } from 'htmlparser2';
import { entryAddress } from './feed.js';

const MOST_FEEDS = 10_000;
const DEEPEST = 500;
const TOO_DEEP = new Error('nested without end');

/** Reads the feeds of an OPML file; null where it is none. */
export function parseOpml(source: string): readonly string[] | null {
  const feeds = new Set<string>();
  let root: string | null = null;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (++depth > DEEPEST) throw TOO_DEEP;
        root ??= tag.toLowerCase();
        if (tag.toLowerCase() !== 'outline') return;
        const given = attributes['xmlUrl'] ?? attributes['xmlurl'] ?? attributes['xmlURL'] ?? null;
        const url = entryAddress(given, null);
        if (url !== null && feeds.size < MOST_FEEDS) feeds.add(url);
      },
      onclosetag: () => {
        depth--;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  try {
    parser.write(source);
    parser.end();
  } catch (error) {
    if (error !== TOO_DEEP) throw error;
  }
  return root === 'opml' ? [...feeds] : null;
}
