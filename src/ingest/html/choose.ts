/** Which texts of a page are its article, as Readability (the library behind Firefox's Reader View) sees it. */
import { Readability } from '@mozilla/readability';
import { DomText, domOf, TooMuchWork } from './dom.js';
import type { PageElement, PageNode, PageText } from './tree.js';

// Visits to nodes and letters (`dom.ts`). The costliest of 181 real pages takes 300,000; this many take a second or two.
const LIMIT = 10_000_000;

/** The texts of the article; null where the library finds none, or where looking costs too much. */
export function chosen(
  page: PageElement,
  title: string,
  skip: (node: PageNode) => boolean,
): ReadonlySet<PageText> | null {
  const document = domOf(page, skip, LIMIT);
  document.title = title;
  try {
    const options = { serializer: (root: unknown) => root, disableJSONLD: true };
    const found = new Readability(document as never, options as never).parse() as { readonly content: unknown } | null;
    if (found === null) return null;
    const texts = new Set<PageText>();
    for (const node of (found.content as ReturnType<typeof document.createElement>).below())
      if (node instanceof DomText && node.source !== null) texts.add(node.source);
    return texts;
  } catch (error) {
    // Of a page cut in odd places the library sometimes loses its own thread (a candidate without a parent): 1 of 2,794 mutated pages.
    if (error instanceof TooMuchWork || error instanceof TypeError) return null;
    throw error;
  }
}
