/** The fields of a page's head (and of microdata in its body) → one list, names in lower case. */
import { oneLine, type PageElement, walk, wordsIn } from './tree.js';

/** Fields by name, in the order of the page. */
export interface Head {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** The words of `<title>`. */
  readonly title: string | null;
  /** `link rel=canonical`. */
  readonly canonical: string | null;
  readonly base: string | null;
  readonly language: string | null;
  /** `<time>` elements of the body with their machine form and words. */
  readonly times: readonly TimeElement[];
}

export interface TimeElement {
  readonly datetime: string | null;
  readonly words: string;
  readonly element: PageElement;
}

/** Gathers them; a page that repeats a field ten thousand times gives its first ones. */
export function headOf(page: PageElement): Head {
  const fields = new Map<string, string[]>();
  const times: TimeElement[] = [];
  const found = {
    title: null as string | null,
    canonical: null as string | null,
    base: null as string | null,
    language: null as string | null,
  };
  const add = (name: string | undefined, value: string | undefined) => {
    if (name === undefined || value === undefined || value.trim() === '' || value.length > LONGEST) return;
    const key = name.trim().toLowerCase();
    const list = fields.get(key) ?? [];
    if (list.length < MOST) list.push(oneLine(value));
    fields.set(key, list);
  };
  for (const node of walk(page)) {
    if (node.tag === null) continue;
    const { tag, attributes } = node;
    if (tag === 'meta') {
      add(attributes['name'] ?? attributes['property'], attributes['content']);
      if (attributes['name'] !== undefined) add(attributes['property'], attributes['content']);
      add(itemName(attributes), attributes['content']);
      if (/^content-language$/i.test(attributes['http-equiv'] ?? '')) found.language ??= attributes['content'] ?? null;
    } else if (tag === 'title') found.title ??= wordsIn(node).slice(0, LONGEST) || null;
    else if (tag === 'html') found.language = attributes['lang'] ?? attributes['xml:lang'] ?? found.language;
    else if (tag === 'base') found.base ??= attributes['href'] ?? null;
    else if (tag === 'link') {
      if (/\bcanonical\b/i.test(attributes['rel'] ?? '')) found.canonical ??= attributes['href'] ?? null;
    } else if (tag === 'time') {
      if (times.length < MOST)
        times.push({ datetime: attributes['datetime'] ?? null, words: wordsIn(node).slice(0, 200), element: node });
      add(itemName(attributes), attributes['datetime'] ?? wordsIn(node).slice(0, 200));
    } else if (/^(?:datepublished|datemodified|articlesection|author)$/i.test(attributes['itemprop'] ?? '')) {
      add(itemName(attributes), attributes['content'] ?? attributes['datetime'] ?? wordsIn(node).slice(0, 200));
    }
  }
  return { fields, ...found, times };
}

/** Values of a field, and letters of each: no headline or date is longer. */
const MOST = 40;
const LONGEST = 1000;

function itemName(attributes: Readonly<Record<string, string>>): string | undefined {
  const name = attributes['itemprop'];
  return name === undefined ? undefined : `itemprop ${name}`;
}
