/**
 * A page's tree → its blocks in the order of the page: runs of text with no element of block kind between them. Everything
 * that decides what is article and what is not decides about blocks, and says why.
 */
import { BLOCKS, type PageElement, type PageText } from './tree.js';

/** One run of text: a paragraph, a heading, an item of a list, a caption, the label of a button. */
export interface PageBlock {
  /** The nearest element of block kind. */
  readonly element: PageElement;
  /** Its texts, single line breaks as null. */
  readonly texts: readonly (PageText | null)[];
  /** Its words, blanks made single. */
  readonly words: string;
  /** Share of its letters that stand in links, 0 to 1. */
  readonly linked: number;
  /** Why an element around it is no part of the article, or null. */
  readonly set: string | null;
}

/** Cuts the page; `reasonOf` says of an element why it is left out, or null. */
export function blocksOf(page: PageElement, reasonOf: (element: PageElement) => string | null): PageBlock[] {
  const blocks: PageBlock[] = [];
  let texts: (PageText | null)[] = [];
  let linked = 0;
  let element = page;
  let set: string | null = null;
  const flush = () => {
    const words = texts
      .map((text) => text?.text ?? '\n')
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    if (words !== '') blocks.push({ element, texts, words, linked: Math.min(1, linked / words.length), set });
    texts = [];
    linked = 0;
  };
  type Step = {
    readonly node: PageElement | PageText;
    readonly home: PageElement;
    readonly why: string | null;
    readonly link: boolean;
    readonly leave: boolean;
  };
  const stack: Step[] = [{ node: page, home: page, why: null, link: false, leave: false }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, home, why, link } = step;
    if (node.tag === null) {
      if (texts.length > 0 && (home !== element || why !== set)) flush();
      element = home;
      set = why;
      texts.push(node);
      if (link) linked += node.text.replace(/\s+/g, ' ').trim().length;
      continue;
    }
    if (step.leave) {
      flush();
      continue;
    }
    if (node.tag === 'br') {
      if (texts.length > 0 && texts[texts.length - 1] === null) flush();
      else if (texts.length > 0) texts.push(null);
      continue;
    }
    const block = BLOCKS.has(node.tag);
    if (block) flush();
    const reason = why ?? reasonOf(node);
    const inner = { home: block ? node : home, why: reason, link: link || node.tag === 'a', leave: false };
    if (block) stack.push({ ...step, leave: true });
    for (let i = node.children.length - 1; i >= 0; i--) stack.push({ node: node.children[i], ...inner });
  }
  flush();
  return blocks;
}
