/**
 * A page as a tree whose every character knows its place in the page's source. Elements and texts are plain objects;
 * texts keep columns of pieces, because `&ldquo;` is one character of text and seven of source.
 *
 *   <p>A &amp; B</p>  →  element p, text "A & B", pieces at [0, 2, 3], from [3, 5, 10], to [5, 10, 12]
 */

export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  readonly children: PageNode[];
  /** Where its opening tag begins in the source. */
  readonly start: number;
}

export interface PageText {
  readonly tag: null;
  readonly parent: PageElement;
  /** Entities resolved. */
  text: string;
  /** Where each piece begins in `text`, and where in the source it begins and ends. */
  readonly at: number[];
  readonly from: number[];
  readonly to: number[];
}

export type PageNode = PageElement | PageText;

/** Every node below `root`, in the order of the page; `enter` says whether to go into an element. */
export function* walk(root: PageElement, enter: (element: PageElement) => boolean = () => true): Generator<PageNode> {
  const stack: PageNode[] = [...root.children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    if (node.tag !== null && enter(node))
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
  }
}

/** Adds to each element what the elements below it have, in one pass however deep they are nested. */
export function summedUp(root: PageElement, own: ReadonlyMap<PageElement, number>): ReadonlyMap<PageElement, number> {
  const sums = new Map(own);
  const elements = [...walk(root)].filter((node) => node.tag !== null);
  for (const element of elements.reverse()) {
    const sum = sums.get(element);
    if (sum !== undefined && element.parent !== null) sums.set(element.parent, (sums.get(element.parent) ?? 0) + sum);
  }
  return sums;
}

/** The elements for which `test` is true, and all that stand below one of them. */
export function below(root: PageElement, test: (element: PageElement) => boolean): ReadonlySet<PageElement> {
  const found = new Set<PageElement>(test(root) ? [root] : []);
  for (const node of walk(root))
    if (node.tag !== null && ((node.parent !== null && found.has(node.parent)) || test(node))) found.add(node);
  return found;
}

/** The elements for which `test` is true, and all that hold one of them. */
export function around(root: PageElement, test: (element: PageElement) => boolean): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  for (const node of walk(root)) {
    if (node.tag === null || !test(node)) continue;
    for (let at: PageElement | null = node; at !== null && !found.has(at); at = at.parent) found.add(at);
  }
  return found;
}

/** The words below an element, blanks made single. */
export function wordsIn(root: PageElement): string {
  let text = '';
  for (const node of walk(root)) {
    if (node.tag === null) text += node.text;
    else if (BLOCKS.has(node.tag) || node.tag === 'br') text += ' ';
  }
  return oneLine(text);
}

/** Blanks made single, none at either end. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Elements that begin a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table ' +
    'tbody td tfoot th thead title tr ul'
  ).split(' '),
);
