/**
 * A page's blocks → which are the article, and why each of the others is not. Readability chooses; our own rules take litter
 * away before it looks, bring back quotations and paragraphs it lost, and take away the lines it let in.
 */
import { blocksOf, type PageBlock } from './blocks.js';
import { chosen } from './choose.js';
import { cleaner } from './clean.js';
import { lineReason, RELATED_HEADING } from './lines.js';
import { below, oneLine, type PageElement, summedUp, walk } from './tree.js';

/** A block and why it is left out; null where it is part of the article. */
export interface Decided {
  readonly block: PageBlock;
  readonly reason: string | null;
}

interface Deciding {
  readonly block: PageBlock;
  reason: string | null;
}

/** What Readability did not take. */
const BESIDE = 'beside the article';

/** Decides about every block of the page, in its order. */
export function select(page: PageElement, title: string): readonly Decided[] {
  const reasonOf = remembering(cleaner(page));
  const texts = chosen(page, title, (node) => node.tag !== null && reasonOf(node) !== null);
  const blocks = blocksOf(page, reasonOf).map((block): Deciding => {
    let kept = 0;
    let all = 0;
    for (const node of block.texts) {
      const letters = node?.text.trim().length ?? 0;
      all += letters;
      if (node !== null && texts?.has(node)) kept += letters;
    }
    // Without a library's word, running text in the body is what there is.
    const taken = texts === null ? block.words.length > 80 && block.linked < 0.3 : kept > all / 2;
    return { block, reason: block.set ?? (taken ? null : BESIDE) };
  });
  bringBack(page, blocks);
  dropRelated(blocks);
  dropLinkLists(blocks);
  dropDescriptions(page, blocks);
  for (const one of blocks)
    if (one.reason === null || one.reason === BESIDE) one.reason = lineReason(one.block) ?? one.reason;
  return blocks;
}

function remembering(reasonOf: (element: PageElement) => string | null): (element: PageElement) => string | null {
  const known = new Map<PageElement, string | null>();
  return (element) => {
    let reason = known.get(element);
    if (reason === undefined) {
      reason = reasonOf(element);
      known.set(element, reason);
    }
    return reason;
  };
}

/** The least share of the kept letters that stand in the innermost element called the article. Swept .6, .75, .9: no page differs. */
const HOME_SHARE = 0.75;

/**
 * Quotations inside the article are part of it, and so is a paragraph among paragraphs that were kept, however many links it
 * holds. F1 +.2, recall +.4 on the tuning half.
 */
function bringBack(page: PageElement, blocks: readonly Deciding[]): void {
  const own = new Map<PageElement, number>();
  const siblings = new Map<PageElement | null, number>();
  let all = 0;
  for (const { block, reason } of blocks) {
    if (reason !== null) continue;
    all += block.words.length;
    own.set(block.element, (own.get(block.element) ?? 0) + block.words.length);
    const { parent } = block.element;
    if (block.words.length > 60) siblings.set(parent, (siblings.get(parent) ?? 0) + 1);
  }
  if (all === 0) return;
  const letters = summedUp(page, own);
  let home = page;
  for (let next: PageElement | undefined = page; next !== undefined; ) {
    home = next;
    next = home.children.find(
      (child): child is PageElement => child.tag !== null && (letters.get(child) ?? 0) > all * HOME_SHARE,
    );
  }
  const inside = below(page, (element) => element === home);
  const quotations = below(page, isQuotation);
  const asides = below(page, ({ tag }) => tag === 'aside');
  for (const one of blocks) {
    if (one.reason !== BESIDE) continue;
    const { element, words, linked } = one.block;
    const quoted = quotations.has(element) || (asides.has(element) && /^[“"«„]/.test(words));
    const among = element.tag === 'p' && words.length >= 40 && linked < 0.9 && (siblings.get(element.parent) ?? 0) >= 2;
    if ((quoted && inside.has(element)) || among) one.reason = null;
  }
}

function isQuotation({ tag, attributes }: PageElement): boolean {
  return tag === 'blockquote' || /\bpull-?quote/i.test((attributes['class'] ?? '').slice(0, 500));
}

/** “You may also like”, and the links below it. F1 +.3 on the tuning half. */
function dropRelated(blocks: readonly Deciding[]): void {
  let below = false;
  for (const one of blocks) {
    if (one.reason !== null) continue;
    const { words, linked, element } = one.block;
    if (words.length < 80 && RELATED_HEADING.test(words)) below = true;
    else if (linked <= 0.6 && !(element.tag === 'li' && linked > 0 && words.length < 160)) below = false;
    if (below) one.reason = 'related';
  }
}

/** Lists of nothing but links lead elsewhere, whatever stands above them. F1 +.02 on the tuning half. */
function dropLinkLists(blocks: readonly Deciding[]): void {
  let run: Deciding[] = [];
  const end = () => {
    if (run.length >= 2) for (const one of run) one.reason = 'related';
    run = [];
  };
  for (const one of blocks) {
    if (one.reason !== null) continue;
    const { element, linked, words } = one.block;
    if (element.tag === 'li' && linked > 0.95 && !/[.!?]["”’]?$/.test(words)) run.push(one);
    else end();
  }
  end();
}

/** A line that says what a picture beside it says to those who cannot see it. F1 +.02 on the tuning half. */
function dropDescriptions(page: PageElement, blocks: readonly Deciding[]): void {
  const descriptions = new Set<string>();
  for (const node of walk(page))
    if (node.tag === 'img') descriptions.add(oneLine((node.attributes['alt'] ?? '').slice(0, 500)));
  for (const one of blocks)
    if (one.reason === null && one.block.words.includes(' ') && descriptions.has(one.block.words))
      one.reason = 'caption';
}
