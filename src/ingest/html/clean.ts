/** Which elements of a page are no part of its article, by what they are and what they are called. */
import { around, type PageElement, summedUp, walk } from './tree.js';

/** Elements that hold no words of an article. */
const NEVER = new Set(
  'script style noscript template svg math iframe object embed applet video audio canvas map button select option textarea input datalist dialog menu nav'.split(
    ' ',
  ),
);

const NEVER_WHY: Readonly<Record<string, string>> = {
  nav: 'navigation',
  menu: 'navigation',
  noscript: 'shown without JavaScript',
};

/** An element that holds so much of the page's running text is not taken for litter by its name. Swept .2 to .5: .3, and little hangs on it. */
const MUCH = 0.3;

/** Reasons by element; what stands in a left-out element goes with it. */
export function cleaner(page: PageElement): (element: PageElement) => string | null {
  const letters = lettersBelow(page);
  const all = letters.get(page) ?? 0;
  const holdsArticle = around(page, isArticle);
  const holdsQuote = around(page, isQuote);
  return (element) => {
    const { tag, attributes } = element;
    if (NEVER.has(tag)) return NEVER_WHY[tag] ?? 'no text';
    // Some pages hide their body until a script shows it.
    if (isHidden(attributes) && tag !== 'body' && tag !== 'html') return 'hidden';
    if ((letters.get(element) ?? 0) > all * MUCH || holdsArticle.has(element)) return null;
    if (ROLES.test(attributes['role'] ?? '')) return 'navigation';
    const quotes = holdsQuote.has(element);
    if (tag === 'figcaption' || (tag === 'figure' && !quotes)) return 'caption';
    if (tag === 'footer' || tag === 'form') return tag;
    if (tag === 'aside' && !quotes && !opensQuote(element)) return 'aside';
    const reason = named(element);
    return reason !== null && KEEPS_QUOTES.has(reason) && quotes ? null : reason;
  };
}

const ROLES = /^(?:navigation|menu|menubar|banner|contentinfo|search|dialog|alertdialog|alert|complementary)$/;

/** A name of these kinds does not condemn a box that holds a quotation: messages are embedded in boxes called “social”. */
const KEEPS_QUOTES = new Set(['sharing', 'caption', 'byline', 'notice', 'gallery', 'tags', 'advertisement']);

function isQuote({ tag, attributes }: PageElement): boolean {
  return (
    tag === 'blockquote' || tag === 'q' || /pull-?quote|blockquote/i.test((attributes['class'] ?? '').slice(0, LONGEST))
  );
}

/** A pull quote is often an aside by another name. */
function opensQuote(element: PageElement): boolean {
  for (const node of walk(element))
    if (node.tag === null && node.text.trim() !== '') return /^\s*[“"«„]/.test(node.text);
  return false;
}

/** What is called the article's body, or is the headline of first rank. */
function isArticle({ tag, attributes }: PageElement): boolean {
  return (
    tag === 'h1' ||
    /\barticle-?body\b/i.test(`${attributes['itemprop'] ?? ''} ${(attributes['class'] ?? '').slice(0, LONGEST)}`)
  );
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if (attributes['hidden'] !== undefined) return true;
  const style = attributes['style']?.slice(0, LONGEST);
  return style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** Letters of an attribute that are looked at. */
const LONGEST = 500;

/** Letters of running text below each element: in stretches as long as a sentence, and in no link. */
function lettersBelow(page: PageElement): ReadonlyMap<PageElement, number> {
  const own = new Map<PageElement, number>();
  for (const node of walk(page, (element) => !NEVER.has(element.tag) && element.tag !== 'a')) {
    if (node.tag !== null) continue;
    const count = node.text.trim().length;
    if (count >= SENTENCE) own.set(node.parent, (own.get(node.parent) ?? 0) + count);
  }
  return summedUp(page, own);
}

const SENTENCE = 60;

/**
 * Names, as words of class, id, itemprop and rel. F1 lost on the tuning half (98.70) without each: popup .19, byline .19, notice .16,
 * caption .14, newsletter .04, advertisement .02, related .01; navigation, comments, tags and galleries Readability finds itself, and
 * stand here because a reader of `--why` wants the right word.
 */
const NAMED: readonly (readonly [string, RegExp])[] = [
  ['popup', /\b(?:tooltip|popover|rollover|popup|pop up|modal)\b/],
  [
    'caption',
    /\b(?:image meta|image info|image description|caption|captions|credit|credits|photo credit|image credit|figcaption)\b/,
  ],
  ['advertisement', /\b(?:ad|ads|advert|adverts|advertisement|advertising|sponsor|sponsored|dfp|adslot|adunit)\b/],
  ['newsletter', /\b(?:newsletter|newsletters|signup|sign up|subscribe|subscription|mailchimp)\b/],
  [
    'related',
    /\b(?:related|recirc|recirculation|recommended|recommendations|read more|readmore|more stories|trending|most read|most popular|popular|outbrain|taboola|zergnet|promo|promos|teaser|teasers|upnext|up next)\b/,
  ],
  ['sharing', /\b(?:share|shares|sharing|sharedaddy|social|addthis|addtoany)\b/],
  ['comments', /\b(?:comments|comment|disqus|livefyre|respond)\b/],
  [
    'navigation',
    /\b(?:breadcrumb|breadcrumbs|nav|navbar|navigation|menu|pagination|pager|skip link|sidebar|masthead)\b/,
  ],
  [
    'byline',
    /\b(?:byline|bylines|by line|timestamp|dateline|pubdate|publish date|published|posted on|post date|post meta|entry meta|article meta|author|authors|author bio|author info)\b/,
  ],
  ['tags', /\b(?:tags|tag list|post tags|keywords|categories|topics)\b/],
  ['notice', /\b(?:cookie|cookies|gdpr|consent|paywall|copyright|disclaimer|disclosure)\b/],
  ['gallery', /\b(?:gallery|slideshow|carousel|lightbox)\b/],
];

function named({ attributes }: PageElement): string | null {
  const name = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''} ${attributes['itemprop'] ?? ''} ${attributes['rel'] ?? ''}`;
  if (name.length < 4) return null;
  const words = name
    .slice(0, LONGEST)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
  for (const [reason, pattern] of NAMED) if (pattern.test(words)) return reason;
  return null;
}
