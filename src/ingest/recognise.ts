/**
 * What a file is, told from its first bytes and never from its name: articles come as `.txt`, `.article`, `.1` or
 * with no ending at all, and a page saved from the web is often called `story.txt`.
 */
import { decode, encodingOf } from './charset.js';
import { headerOf } from './csv.js';
import { looksLikeMail } from './mail.js';
import { looksLikeMarkdown } from './markdown.js';
import { READS } from './settings.js';

/** How much of a file is looked at. */
export const HEAD_BYTES = 65_536;

/**
 * `lines`: JSON Lines; `json`: JSON that is not one value a line; `table`: CSV; `mail`: a saved letter; the rest of `Foreign` is
 * named in `FOREIGN`.
 */
export type Format =
  | 'empty'
  | 'text'
  | 'markdown'
  | 'mail'
  | 'table'
  | 'lines'
  | 'json'
  | 'html'
  | 'feed'
  | 'opml'
  | 'gzip'
  | Foreign;
export type Foreign = keyof typeof FOREIGN;

/** What is recognised and put aside: what it looks like, and what to do about it. */
export const FOREIGN = {
  xml: {
    slug: 'format-xml',
    looks: 'XML that is no feed',
    remedy: 'save the articles in it as plain text',
  },
  warc: {
    slug: 'format-warc',
    looks: 'a web archive (WARC)',
    remedy: 'save it as a file of its own and name that',
  },
  pdf: { slug: 'format-document', looks: 'a PDF', remedy: 'turn it into plain text first, for example with pdftotext' },
  office: {
    slug: 'format-document',
    looks: 'an office document or ZIP archive',
    remedy: 'save it as plain text, or unpack it first',
  },
  rtf: { slug: 'format-document', looks: 'a rich-text document (RTF)', remedy: 'save it as plain text' },
  compressed: {
    slug: 'format-compressed',
    looks: 'a compressed file',
    remedy: 'unpack it first; only gzip is read as it is',
  },
  utf16: {
    slug: 'format-utf16',
    looks: 'UTF-16 without a byte order mark',
    remedy: 'save it as UTF-8, for example with iconv -f UTF-16LE -t UTF-8',
  },
  wide: {
    slug: 'format-utf16',
    looks: 'JSON or a table in UTF-16',
    remedy: 'save it as UTF-8, for example with iconv -f UTF-16 -t UTF-8',
  },
  database: {
    slug: 'format-binary',
    looks: 'an SQLite database',
    remedy: `Hearsay reads ${READS}`,
  },
  binary: {
    slug: 'format-binary',
    looks: 'a binary file',
    remedy: `Hearsay reads ${READS}`,
  },
} as const;

/** Recognises a file by its first `HEAD_BYTES` bytes; `whole` says that they are all there is. */
export function recognise(head: Uint8Array, whole: boolean): Format {
  if (head.length === 0) return 'empty';
  const magic = byMagic(head);
  if (magic !== null) return magic;
  const utf16 = encodingOf(head) !== 'utf-8';
  if (!utf16) {
    const nuls = byNuls(head) ?? byControls(head);
    if (nuls !== null) return nuls;
  }
  const start = decode(head).text;
  const body = start.trimStart();
  if (body === '') return whole ? 'empty' : 'text';
  return byMarkup(body) ?? byJson(body, whole) ?? byWriting(body) ?? 'text';
}

/** What people write by hand or save from a mail program; a mark of its own at the top, or several in the text. */
function byWriting(body: string): Format | null {
  if (looksLikeMail(body)) return 'mail';
  if (headerOf(body.split(/\r?\n/, 1)[0] as string) !== null) return 'table';
  return looksLikeMarkdown(body) ? 'markdown' : null;
}

const MAGIC: readonly (readonly [Format, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['pdf', [...'%PDF-'].map(code)],
  ['office', [0x50, 0x4b, 0x03, 0x04]],
  ['office', [0x50, 0x4b, 0x05, 0x06]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [...'{\\rtf'].map(code)],
  ['warc', [...'WARC/'].map(code)],
  ['compressed', [...'BZh'].map(code)],
  ['compressed', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['compressed', [0x28, 0xb5, 0x2f, 0xfd]],
  ['compressed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['binary', [0x89, 0x50, 0x4e, 0x47]],
  ['binary', [0xff, 0xd8, 0xff]],
  ['binary', [...'GIF8'].map(code)],
  ['database', [...'SQLite format 3'].map(code)],
];

function code(letter: string): number {
  return letter.charCodeAt(0);
}

function byMagic(head: Uint8Array): Format | null {
  for (const [format, magic] of MAGIC) if (magic.every((byte, i) => head[i] === byte)) return format;
  return null;
}

/** A NUL or two is damage and is mended; many mean that this was never text. */
function byNuls(head: Uint8Array): Foreign | null {
  let nuls = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] !== 0) continue;
    nuls++;
    odd += i & 1;
  }
  if (nuls <= Math.max(1, head.length / 100)) return null;
  const lopsided = nuls > head.length * 0.3 && (odd < nuls * 0.05 || odd > nuls * 0.95);
  return lopsided ? 'utf16' : 'binary';
}

/** Text has line ends, tabs, form feeds and now and then an escape; of bytes by chance every tenth is a control. */
function byControls(head: Uint8Array): Foreign | null {
  let controls = 0;
  for (const byte of head) if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) controls++;
  return controls > Math.max(2, head.length / 50) ? 'binary' : null;
}

function byMarkup(body: string): Format | null {
  if (!body.startsWith('<')) return null;
  if (/^<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|p|h1|script|table)\b/i.test(body))
    return 'html';
  if (/^<(?:\?xml|rss|feed|rdf:RDF|opml|urlset|sitemapindex)\b/i.test(body)) return byRoot(body);
  if (/^<!--.*?-->\s*<[a-z!]/is.test(body)) return 'html';
  return null;
}

/** The first element decides; declarations, comments and style sheets stand before it. */
function byRoot(body: string): Format {
  const root =
    /<([a-z][\w:.-]{0,40})[\s/>]/i.exec(body.replace(/<!--[\s\S]*?(?:-->|$)/g, ''))?.[1]?.toLowerCase() ?? '';
  if (root === 'html') return 'html';
  if (root === 'rss' || root === 'feed' || root === 'rdf:rdf') return 'feed';
  return root === 'opml' ? 'opml' : 'xml';
}

/** JSON Lines where most lines of the beginning stand alone as objects; other JSON where it only opens like JSON. */
function byJson(body: string, whole: boolean): Format | null {
  if (/^\{[\s\S]{0,2000}?"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(body.slice(0, 2100)))
    return 'feed';
  // A brace alone on the first line opens a document set over many lines, however its inner lines look.
  if (/^\{[ \t\r]*\n/.test(body)) return 'json';
  const lines = body.split('\n');
  if (!whole && lines.length > 1) lines.pop();
  const sample = lines.filter((line) => line.trim() !== '').slice(0, 40);
  const objects = sample.filter(isObject).length;
  if (objects > sample.length / 2) return 'lines';
  if (/^\[\s*(?:[{\]]|$)/.test(body)) return 'json';
  if (!/^\{\s*(?:["}]|$)/.test(body)) return null;
  // One line longer than the head, or lines broken in the same way: each line opens an object of its own.
  const opening = sample.filter((line) => /^\s*\{\s*"/.test(line)).length;
  return objects > 0 || opening > sample.length / 2 ? 'lines' : 'json';
}

function isObject(line: string): boolean {
  if (!line.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
