/** A question as an Atom feed (RFC 4287): new statements by somebody about something, in any feed reader. Every value is escaped. */
import { html, printed, trusted } from '../html.js';

export interface FeedEntry {
  /** Of the record, the same for good. */
  readonly id: string;
  readonly title: string;
  readonly author: string;
  /** ISO 8601 prefix: when it was published, or else first seen; null where neither is known. */
  readonly date: string | null;
  /** Address on this site. */
  readonly address: string;
  readonly summary: string;
}

export interface Feed {
  readonly title: string;
  readonly entries: readonly FeedEntry[];
}

/** The feed as a document; `origin` is that of the request (`http://127.0.0.1:7331`), `address` of the question it answers. */
export function atomOf({ title, entries }: Feed, origin: string, address: string): string {
  const dates = entries.map(({ date }) => instantOf(date)).sort();
  const head = trusted('<?xml version="1.0" encoding="utf-8"?>');
  const document = printed(html`${head}
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${TAG}${address}</id>
<title>${title}</title>
<updated>${dates.at(-1) ?? NEVER}</updated>
<generator>Hearsay</generator>
<link rel="self" type="application/atom+xml" href="${origin}${address.replace(/^[^?]*/, (path) => `${path}.atom`)}"/>
<link rel="alternate" type="text/html" href="${origin}${address}"/>
${entries.map(
  (one) => html`<entry>
<id>${TAG}${one.id}</id>
<title>${one.title}</title>
<author><name>${one.author}</name></author>
<updated>${instantOf(one.date)}</updated>
<link rel="alternate" type="text/html" href="${origin}${one.address}"/>
<summary>${one.summary}</summary>
</entry>
`,
)}</feed>
`);
  // No document of XML may hold these.
  return document.replace(/[\ufffe\uffff]/g, '\ufffd');
}

/** RFC 4151; the machine a record is served from may change, the ids of what is on it do not. */
const TAG = 'tag:hearsay.invalid,2026:';
const NEVER = '1970-01-01T00:00:00Z';

/** `2031-03` → `2031-03-01T00:00:00Z`, as a feed must have it. */
function instantOf(date: string | null): string {
  const [, year, month = '01', day = '01', rest] = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T.*)?)?)?/.exec(date ?? '') ?? [];
  if (year === undefined) return NEVER;
  const at = new Date(`${year}-${month}-${day}${rest ?? 'T00:00:00Z'}`);
  return Number.isNaN(at.getTime()) ? NEVER : at.toISOString();
}
