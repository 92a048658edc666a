/**
 * A page's source → its article: the text (headline first, then its paragraphs), what the page says of it, and what was left
 * out. Pure: the same source gives the same page on every machine.
 */
import type { LeftOut, Page } from '../../model/page.js';
import { addressOf } from './address.js';
import type { PageBlock } from './blocks.js';
import { datesOf } from './dates.js';
import { bylineOf, outletOf, sectionOf, titleOf, withoutOutlet } from './facts.js';
import { type Head, headOf } from './head.js';
import { articleNode } from './json-ld.js';
import { noticeOf } from './notice.js';
import { parsePage } from './parse.js';
import { render, startOf } from './render.js';
import { type Decided, select } from './select.js';
import { stubOf } from './stub.js';

export interface ReadPage {
  readonly text: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly page: Page;
  /** Letters of the text that are not the headline; where there are none, the page holds no article. */
  readonly body: string;
  /** Where there is no article, what there is instead, in words. */
  readonly instead: string | null;
}

/**
 * Reads a page; `name` is what messages call it, `charset` what its bytes were decoded as, `at` the address it was fetched from (null
 * for a file).
 */
export function readPage(source: string, name: string, charset = 'utf-8', at: string | null = null): ReadPage {
  const tree = parsePage(source, name);
  const head = headOf(tree);
  const node = articleNode(tree);
  const title = titleOf(node, head);
  const blocks = select(tree, title ?? '');
  const headline = headlineOf(blocks, title, head);
  const body = blocks.filter(({ block, reason }) => reason === null && block !== headline && !repeats(block, headline));
  const { text, map } = render([...(headline === null ? [] : [headline]), ...body.map(({ block }) => block)]);
  const { url, canonical } = addressOf(source, head, at);
  const near = linesNear(blocks, headline, body[0]?.block ?? null);
  const dates = datesOf(node, head, url ?? canonical, near);
  const said = [...(headline === null ? [] : [headline.words]), ...near, ...body.map(({ block }) => block.words)];
  const leftOut = leftOutOf(blocks, headline, body);
  const stub = stubOf(
    body.map(({ block }) => block),
    leftOut,
    node,
  );
  const chosen = (of: 'published' | 'modified') =>
    dates.find((date) => date.of === of && date.chosen !== null)?.value ?? null;
  return {
    text,
    url,
    outlet: outletOf(node, head, url ?? canonical),
    title: headline?.words ?? title,
    published: chosen('published'),
    language: head.language,
    body: body.map(({ block }) => block.words).join('\n'),
    instead: stub.instead,
    page: {
      charset,
      canonical,
      byline: bylineOf(node, head, near),
      section: sectionOf(node, head),
      modified: chosen('modified'),
      dates,
      notice: noticeOf(said),
      thin: stub.thin,
      leftOut,
      map,
    },
  };
}

/** The block that is the headline: the heading whose words are the title, else the first of first rank, else the title element. */
function headlineOf(blocks: readonly Decided[], title: string | null, head: Head): PageBlock | null {
  const heads = blocks
    .map(({ block }) => block)
    .filter(({ element, words }) => /^h[1-3]$|^title$/.test(element.tag) && words.length <= 400);
  const wanted = keyOf(title ?? '');
  const ranked = heads.filter(({ element }) => element.tag !== 'title');
  const same = ranked.find(({ words }) => wanted !== '' && keyOf(words) === wanted);
  const alike = ranked.find(
    ({ element, words }) => element.tag === 'h1' && wanted !== '' && alikeWords(words, title ?? ''),
  );
  const firsts = ranked.filter(({ element }) => element.tag === 'h1');
  const found = same ?? alike ?? (wanted === '' && firsts.length === 1 ? firsts[0] : undefined);
  if (found !== undefined) return found;
  const named = heads.find(({ element }) => element.tag === 'title');
  return named === undefined ? null : trimmedTo(named, withoutOutlet(named.words, head));
}

/** The block cut to its first words; their places stay what they are. */
function trimmedTo(block: PageBlock, words: string): PageBlock {
  const [first] = block.texts;
  if (block.texts.length !== 1 || first === null || words === block.words) return block;
  const end = first.text.search(/\S/) + words.length;
  if (first.text.slice(0, end).trim() !== words) return block;
  const pieces = first.at.filter((at) => at < end).length;
  const plain = (i: number) => first.to[i] - first.from[i] > 1 && i === pieces - 1;
  const to = first.to.slice(0, pieces).map((place, i) => (plain(i) ? first.from[i] + end - first.at[i] : place));
  const cut = {
    ...first,
    text: first.text.slice(0, end),
    at: first.at.slice(0, pieces),
    from: first.from.slice(0, pieces),
    to,
  };
  return { ...block, words, texts: [cut] };
}

function repeats(block: PageBlock, headline: PageBlock | null): boolean {
  return headline !== null && block.words.length < 400 && keyOf(block.words) === keyOf(headline.words);
}

function keyOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Two headlines of one story: most words of the shorter stand in the longer. */
function alikeWords(one: string, other: string): boolean {
  const [a, b] = [one, other].map((words) => new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= 2 && shared >= Math.min(a.size, b.size) * 0.6;
}

/** Lines between the headline and the first paragraph, and bylines wherever they stand: where dates and names are looked for. */
function linesNear(blocks: readonly Decided[], headline: PageBlock | null, first: PageBlock | null): string[] {
  const from = headline === null ? -1 : blocks.findIndex(({ block }) => block.element === headline.element);
  const to = blocks.findIndex(({ block }) => block === first);
  return blocks
    .filter(({ block, reason }, i) => {
      if (block.words.length > 160 || block.set === 'no text' || block.set === 'hidden') return false;
      return (from >= 0 && i > from && i < to) || reason === 'byline';
    })
    .slice(0, 40)
    .map(({ block }) => block.words);
}

function leftOutOf(blocks: readonly Decided[], headline: PageBlock | null, body: readonly Decided[]): LeftOut[] {
  const kept = new Set<PageBlock>(body.map(({ block }) => block));
  const out: LeftOut[] = [];
  for (const { block, reason } of blocks) {
    if (
      kept.has(block) ||
      block.element === headline?.element ||
      block.element.tag === 'title' ||
      block.set === 'no text'
    )
      continue;
    out.push({ reason: reason ?? 'headline again', words: block.words.slice(0, 200), at: startOf(block.texts) });
  }
  return out;
}
