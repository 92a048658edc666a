/**
 * RSS (0.9 to 2.0, RDF among them) and Atom → what they hold. Read as a stream of tags by one forgiving parser: prefixes are told by
 * custom, a feed cut short gives the entries before the cut, and nothing a document type declares is ever expanded.
 */
import { Parser } from 'htmlparser2';
import { entryAddress, type Feed, type FeedEntry, MOST_ENTRIES } from './feed.js';

type Fields = Map<string, string[]>;

interface Open {
  readonly fields: Fields;
  readonly start: number;
  readonly depth: number;
}

/** Letters kept of one field; a story is shorter. */
const LONGEST = 4_000_000;

/** Reads an XML feed; null where its root is none. `base` is where it was fetched from. */
export function parseXmlFeed(source: string, base: string | null): Feed | null {
  const entries: FeedEntry[] = [];
  const head: Fields = new Map();
  let kind: 'rss' | 'atom' | null = null;
  let depth = 0;
  let entry: Open | null = null;
  let field: { readonly name: string; readonly depth: number; readonly markup: number | null; text: string } | null =
    null;
  let language: string | null = null;
  let closed = false;
  const put = (fields: Fields, name: string, value: string): void => {
    const list = fields.get(name) ?? [];
    if (list.length < 20) list.push(value);
    fields.set(name, list);
  };
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const name = tag.toLowerCase();
        if (++depth > DEEPEST) throw TOO_DEEP;
        if (depth === 1) {
          kind = name === 'feed' ? 'atom' : name === 'rss' || name === 'rdf:rdf' ? 'rss' : null;
          language = attributes['xml:lang'] ?? null;
        }
        if (kind === null || field !== null) return;
        if (entry === null && (name === 'item' || name === 'entry') && depth <= 3)
          entry = { fields: new Map(), start: parser.startIndex, depth };
        else if (
          entry !== null ? depth === entry.depth + 1 || (depth === entry.depth + 2 && name === 'name') : depth <= 3
        ) {
          const fields = entry?.fields ?? head;
          if (name === 'link' && attributes['href'] !== undefined) {
            const rel = attributes['rel'] ?? 'alternate';
            if (rel === 'alternate') put(fields, 'link', attributes['href']);
            else if (rel === 'self') put(fields, 'self', attributes['href']);
          }
          if (entry !== null && name === 'guid' && attributes['ispermalink'] === 'false')
            put(fields, 'not a link', '1');
          if (entry !== null && name === 'guid' && attributes['isPermaLink'] === 'false')
            put(fields, 'not a link', '1');
          if (name === 'author' && kind === 'atom') return;
          if (entry === null && !HEAD.has(name)) return;
          const markup = attributes['type'] === 'xhtml' ? parser.endIndex + 1 : null;
          field = { name, depth, markup, text: '' };
        }
      },
      ontext: (text) => {
        if (field !== null && field.text.length < LONGEST) field.text += text;
      },
      onclosetag: (_, implied) => {
        if (field !== null && field.depth === depth) {
          const text = field.markup === null ? field.text : source.slice(field.markup, parser.startIndex);
          if (text.trim() !== '') put(entry?.fields ?? head, field.name, text.trim());
          field = null;
        } else if (entry !== null && entry.depth === depth) {
          // A tag the end of the file closed: what it holds is half an entry.
          if (!implied && entries.length < MOST_ENTRIES)
            entries.push(entryOf(entry, [entry.start, parser.endIndex + 1], base, kind as 'rss' | 'atom'));
          entry = null;
        }
        depth--;
        if (depth === 0 && !implied) closed = true;
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
  if (kind === null) return null;
  const ttl = Number(head.get('ttl')?.[0]);
  return {
    title: head.get('title')?.[0]?.slice(0, 300) ?? null,
    language: language ?? head.get('language')?.[0] ?? head.get('dc:language')?.[0] ?? null,
    ttlMinutes: ttl > 0 && ttl < 100_000 ? ttl : null,
    entries,
    cut: !closed,
  };
}

/** The parser's time grows with the square of the depth; feeds are five deep, stories in them perhaps fifty. */
const DEEPEST = 500;
const TOO_DEEP = new Error('nested without end');

const HEAD = new Set(['title', 'language', 'dc:language', 'ttl']);

function entryOf({ fields }: Open, span: [number, number], base: string | null, kind: 'rss' | 'atom'): FeedEntry {
  const first = (...names: string[]): string | null => {
    for (const name of names) {
      const found = fields.get(name)?.[0];
      if (found !== undefined) return found;
    }
    return null;
  };
  const guid = first('guid', 'id');
  const permalink =
    kind === 'rss' && guid !== null && !fields.has('not a link') && /^https?:\/\//i.test(guid) ? guid : null;
  const url = entryAddress(first('feedburner:origlink', 'link') ?? permalink, base);
  const title = first('title', 'media:title', 'dc:title');
  return {
    id: guid ?? url ?? title ?? '',
    url,
    title: title === null ? null : title.slice(0, 2000),
    published:
      first('pubdate', 'published', 'dc:date', 'dcterms:created', 'issued', 'dc:created') ??
      first('updated', 'modified'),
    updated: first('updated', 'modified', 'dcterms:modified', 'atom:updated'),
    authors: fields.get('dc:creator') ?? fields.get('name') ?? fields.get('author') ?? [],
    content: first('content:encoded', 'content', 'description', 'summary', 'media:description'),
    span,
  };
}
