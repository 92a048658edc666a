/**
 * Attributions marked by hand, in two forms. Texts of our own stand with their marks in the text:
 *
 *     == courts-01
 *     title: Ferry firm to pay
 *     > {k1 “We stay,”} {s1 the mayor} {c1 said} Tuesday. {k1 “It is decided.”}
 *
 * (`s` source, `c` cue, `k` content of the attribution with that number; pieces of one part bear one number.) Of the corpora's texts only the
 * places of the marks are here, a JSON line an article: `{id, from, characters, attributions}`, `from` a file below the corpora.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Fault } from '../src/model/fault.js';
import type { Span } from '../src/model/span.js';
import type { Attribution } from './attributions.js';
import { corpus } from './corpora.js';
import type { GoldLine } from './gold.js';

/** Reads texts with marks in them; throws a Fault naming the line of a mark that is none. */
export function readMarked(path: string): GoldLine[] {
  const found: { id: string; title: string | null; text: string; parts: Map<number, Parts> }[] = [];
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      const now = found.at(-1);
      if (line.startsWith('== ')) found.push({ id: line.slice(3).trim(), title: null, text: '', parts: new Map() });
      else if (now !== undefined && line.startsWith('title: ')) now.title = line.slice(7);
      else if (now !== undefined && line.startsWith('> ')) {
        if (now.text !== '') now.text += '\n\n';
        now.text += unmarked(line.slice(2), now.text.length, now.parts, `${path}:${i + 1}`);
      } else if (line.trim() !== '')
        throw new Fault('gold-broken', `${path}:${i + 1}: neither "== ID", "title: …" nor "> paragraph"`, {
          file: path,
          line: i + 1,
        });
    });
  return found.map(({ id, title, text, parts }) => ({
    id,
    title,
    text,
    attributions: [...parts.values()].filter(({ cue, content }) => cue.length > 0 && content.length > 0),
  }));
}

type Role = 'source' | 'cue' | 'content';
type Parts = { readonly [role in Role]: Span[] };
const ROLES: Readonly<Record<string, Role>> = { s: 'source', c: 'cue', k: 'content' };

/** The paragraph without its marks, which go into `parts`; `base` is where it begins in the article's text. */
function unmarked(marked: string, base: number, parts: Map<number, Parts>, where: string): string {
  let text = '';
  const open: { readonly role: Role; readonly number: number; readonly from: number }[] = [];
  const mark = /\{([sck])(\d+) |[{}]/gu;
  let last = 0;
  for (const match of marked.matchAll(mark)) {
    text += marked.slice(last, match.index);
    last = match.index + match[0].length;
    const role = ROLES[match[1] ?? ''];
    const closed = role === undefined ? open.pop() : undefined;
    if (role !== undefined) open.push({ role, number: Number(match[2]), from: base + text.length });
    else if (match[0] === '{' || closed === undefined)
      throw new Fault('gold-broken', `${where}: a mark that is none at “${marked.slice(match.index, last + 20)}”`);
    else {
      const one = parts.get(closed.number) ?? { source: [], cue: [], content: [] };
      one[closed.role].push([closed.from, base + text.length]);
      parts.set(closed.number, one);
    }
  }
  if (open.length > 0) throw new Fault('gold-broken', `${where}: a mark is not closed`);
  return text + marked.slice(last);
}

/** Reads attributions that stand apart from their texts; null where the corpora that hold these are not here. Throws a Fault when a text is another one. */
export function readApart(path: string): GoldLine[] | null {
  return (
    apart<Apart & { readonly attributions: readonly Attribution[] }>(path)?.map(
      ({ id, title, text, attributions }) => ({
        id,
        title,
        text,
        attributions,
      }),
    ) ?? null
  );
}

/** Reads marks of any kind that stand apart from their texts, with the texts; null and faults as above. */
export function apart<Marks extends Apart>(path: string): (Marks & Article)[] | null {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const marks = lines.map((line) => JSON.parse(line) as Marks);
  const texts = new Map<string, Article>();
  const wanted = new Set(marks.map(({ id }) => id));
  for (const from of new Set(marks.map((one) => one.from))) {
    const file = corpus(from);
    if (file === null) return null;
    for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
      if (line === '') continue;
      const { id, title, text } = JSON.parse(line) as { id: string; title?: string | null; text: string };
      if (wanted.has(id)) texts.set(id, { title: title ?? null, text });
    }
  }
  return marks.map((one) => {
    const article = texts.get(one.id);
    if (article === undefined || article.text.length !== one.characters)
      throw new Fault('gold-broken', `${path}: ${one.id} of ${one.from} is not the text that was marked`, {
        file: path,
      });
    return { ...one, ...article };
  });
}

/** Marks whose texts are here; throws a Fault where they are not. */
export function present<T>(path: string, marks: T | null): T {
  if (marks !== null) return marks;
  throw new Fault(
    'gold-missing',
    `${path}: its texts are not here; set HEARSAY_CORPORA to the folder of corpora that holds them`,
    { file: path },
  );
}

interface Article {
  readonly title: string | null;
  readonly text: string;
}

/** Which text is marked: its id in a file below the corpora. */
export interface Apart {
  readonly id: string;
  readonly from: string;
  /** UTF-16 units of the text that was marked. */
  readonly characters: number;
}
